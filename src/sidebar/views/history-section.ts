/** The last runs, newest first, and the way to the tabs that hold them all. */
import type { HistoryView } from '../../core/sidebar/schedule-views';
import { h, type Child, type ElementNode } from '../dom/h';
import { isPending } from '../state/page-state';
import { data } from '../words';
import { button, buttons } from './controls';
import { failureMessage } from './failure-message';
import type { View } from './view';

/** The others open below. */
const SHOWN_RUNS = 5;

export function historySection(view: View): Child {
  const { state, t, act } = view;
  const { history } = state;
  const isBusy = isPending(state, 'history');
  return [
    failureMessage(view, 'history'),
    history === null
      ? isBusy && h('p', { class: 'hint' }, t.looking)
      : [
          runs(view, history),
          failureMessage(view, 'tab'),
          tabButtons(view, history),
          buttons(
            button(isBusy ? t.looking : t.lookAgain, () => void act.lookAtHistory(), {
              look: 'quiet',
              icon: 'again',
              isDisabled: isBusy,
            }),
          ),
        ],
  ];
}

function runs(view: View, { runs: all }: HistoryView): Child {
  const { t } = view;
  if (all.length === 0) return h('p', { class: 'lead' }, t.history.none);
  const list = (some: HistoryView['runs']): ElementNode =>
    h(
      'ul',
      { class: 'entries' },
      some.map((run) => runLine(view, run)),
    );
  const earlier = all.slice(SHOWN_RUNS);
  return [
    list(all.slice(0, SHOWN_RUNS)),
    earlier.length > 0 &&
      h('details', { class: 'more' }, h('summary', {}, t.history.earlier(earlier.length)), list(earlier)),
  ];
}

function runLine({ t }: View, run: HistoryView['runs'][number]): ElementNode {
  return h(
    'li',
    {},
    h('strong', {}, t.history.span(run.startedAt, run.endedAt)),
    h('p', {}, data(run.sentence)),
    h('p', { class: 'hint' }, t.history.counts(run.outcomes, run.requests)),
    h('p', { class: 'hint' }, t.history.about(run.sheetName, run.scope, run.by)),
  );
}

/** A tab that somebody deleted comes back with the next run. */
function tabButtons({ t, act }: View, { runsSheetId, logSheetId }: HistoryView): Child {
  if (runsSheetId === null && logSheetId === null) return null;
  return buttons(
    runsSheetId !== null && button(t.history.showRuns, () => void act.showTab(runsSheetId)),
    logSheetId !== null && button(t.history.showLog, () => void act.showTab(logSheetId)),
  );
}

/** Before a run: which rows, what would be sent and what not, what it costs, and the buttons that begin it. */
import type { ColumnsView, PreviewView } from '../../core/sidebar/views';
import { TRIED_ROWS } from '../actions/page-actions';
import { h, type Child, type ElementNode } from '../dom/h';
import { isPending } from '../state/page-state';
import { data } from '../words';
import { button, buttons, message } from './controls';
import { failureMessage } from './failure-message';
import { notSent } from './not-sent';
import { scopeChoice } from './scope-choice';
import { sheetName } from './sheet-name';
import type { View } from './view';

/** From so many rows on a try comes first: a mistake in a column would reach as many customers. */
const MANY_ROWS = 20;

export function beforeStage(view: View, columns: ColumnsView): ElementNode {
  const { state, t } = view;
  // What belongs to another choice is not shown as if it were of this one.
  const preview = state.preview?.scope === state.scope ? state.preview : null;
  return h(
    'div',
    {},
    sheetName(columns.sheetName),
    h('h1', { tabindex: '-1' }, t.before.heading),
    state.notice === 'changed-meanwhile' && message('info', h('p', {}, t.before.changedMeanwhile)),
    scopeChoice(view),
    failureMessage(view, 'preview', 'start'),
    preview === null ? null : forecast(view, preview),
  );
}

function forecast(view: View, preview: PreviewView): ElementNode {
  const { state, t } = view;
  const { counts, problems } = preview;
  const isStale = isPending(state, 'preview');
  if (problems.length > 0)
    return h(
      'div',
      {},
      problems.map((problem) => message('warning', h('p', {}, data(problem)))),
    );
  return h(
    'div',
    { class: isStale ? 'forecast stale' : 'forecast', 'aria-busy': isStale ? 'true' : 'false' },
    counts.send === 0
      ? h('h2', { class: 'verdict quiet' }, t.before.none[preview.scope])
      : h('h2', { class: 'verdict' }, t.before.send(counts.send)),
    counts.send > 0 && costs(view, preview),
    warnings(view, preview),
    counts.send > 0 && startButtons(view, counts.send),
    notSent(view, preview),
  );
}

function costs({ t }: View, { requests, requestsLeft, durationMs }: PreviewView): Child {
  return h(
    'p',
    { class: 'costs lines' },
    durationMs !== null && h('span', {}, t.before.duration(durationMs)),
    requests <= requestsLeft && h('span', {}, t.before.quota(requests, requestsLeft)),
  );
}

export function warnings({ t }: View, { counts, requests, requestsLeft }: PreviewView): Child {
  return [
    counts.cards > 0 && message('warning', h('p', {}, t.before.cards(counts.cards))),
    counts.clears > 0 && message('warning', h('p', {}, t.before.clears(counts.clears))),
    requests > requestsLeft && message('warning', h('p', {}, t.before.overQuota(requests, requestsLeft))),
  ];
}

function startButtons({ state, t, act }: View, rows: number): ElementNode {
  const isBusy = isPending(state, 'start', 'preview');
  const isStarting = isPending(state, 'start');
  const isTryFirst = rows >= MANY_ROWS;
  const update = button(
    isStarting ? t.before.starting : rows > TRIED_ROWS ? t.before.updateAll(rows) : t.before.update(rows),
    () => void act.update(),
    { look: isTryFirst ? 'secondary' : 'primary', isDisabled: isBusy, key: 'update' },
  );
  const tryFirst =
    rows > TRIED_ROWS &&
    button(t.before.tryFirst(TRIED_ROWS), () => void act.tryFirstRows(), {
      look: isTryFirst ? 'primary' : 'secondary',
      isDisabled: isBusy,
      key: 'try',
    });
  return isTryFirst ? buttons(tryFirst, update) : buttons(update, tryFirst);
}

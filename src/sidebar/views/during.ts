/** A run that is on: how far it is, how fast, and what a person can do about it. */
import type { RunView } from '../../core/sidebar/views';
import { h, type Child, type ElementNode } from '../dom/h';
import { isPending } from '../state/page-state';
import { data, type Catalogue, type Words } from '../words';
import { button, buttons, message } from './controls';
import { failureMessage } from './failure-message';
import { outcomeCounts } from './outcomes';
import { sheetName } from './sheet-name';
import type { View } from './view';

export function duringStage(view: View, run: RunView): ElementNode {
  const { state, t } = view;
  const { tried, total, done, leftMs } = run;
  return h(
    'div',
    {},
    sheetName(run.sheetName),
    h(
      'h1',
      { tabindex: '-1', id: 'run-heading' },
      tried === null ? t.during.heading : t.during.trying(total),
    ),
    state.notice === 'other-run' && message('info', h('p', {}, t.during.otherRun)),
    h('progress', {
      max: String(Math.max(total, 1)),
      value: String(done),
      'aria-labelledby': 'run-heading',
      'aria-valuetext': t.during.progress(done, total),
    }),
    h(
      'p',
      { class: 'costs' },
      h('strong', {}, t.during.progress(done, total)),
      leftMs !== null && done < total && h('span', {}, t.during.left(leftMs)),
    ),
    outcomeCounts(run, t),
    failureMessage(view, 'step', 'watch', 'stop', 'background'),
    condition(view, run),
    runButtons(view, run),
    h('p', { class: 'hint' }, startedBy(run, t)),
  );
}

/** Why it is as fast as it is; where others work on it, or nobody does, the script's own sentence. */
function condition({ state, t }: View, { condition: now, pace, sentence }: RunView): Child {
  if (state.isStopping) return message('info', h('p', {}, t.during.stopping));
  if (!state.isDriving)
    return message(now === 'interrupted' ? 'warning' : 'info', h('p', {}, data(sentence)));
  return message(
    'info',
    pace.kind === 'waiting' && h('p', {}, t.during.waiting(pace.leftMs)),
    pace.kind === 'limited' && h('p', {}, t.during.limited(pace.perMinute)),
    h('p', {}, t.during.safe),
  );
}

export function startedBy({ startedBy: who, startedAt, isMine }: RunView, t: Catalogue): Words {
  if (who === '') return t.during.startedBySomebody(startedAt);
  return isMine ? t.during.startedByYou(startedAt) : t.during.startedBy(who, startedAt);
}

function runButtons({ state, t, act }: View, { condition: now }: RunView): ElementNode {
  const { isDriving, isStopping } = state;
  const canTakeOver = !isDriving && now !== 'live' && !isStopping;
  return buttons(
    canTakeOver && button(t.during.goOnHere, act.goOnHere, { look: 'primary', key: 'go-on' }),
    button(t.during.stop, () => void act.stop(), { isDisabled: isStopping, key: 'stop' }),
    isDriving &&
      !isStopping &&
      button(t.during.toBackground, () => void act.leaveToBackground(), {
        look: 'quiet',
        isDisabled: isPending(state, 'background'),
        key: 'background',
      }),
  );
}

/** After a run: how it ended in a sentence, the counts, and what is left for people to do. */
import type { AttentionView, RunView } from '../../core/sidebar/views';
import { h, type Child, type ElementNode } from '../dom/h';
import { isPending } from '../state/page-state';
import { data } from '../words';
import { attentionGroups } from './attention';
import { warnings } from './before';
import { button, buttons, message } from './controls';
import { failureMessage } from './failure-message';
import { outcomeCounts } from './outcomes';
import { sheetName } from './sheet-name';
import type { View } from './view';

export function afterStage(view: View, run: RunView): ElementNode {
  const { t, act } = view;
  const isFinished = run.end === 'finished';
  const retryable = (run.outcomes.rejected ?? 0) + (run.outcomes.failed ?? 0);
  return h(
    'div',
    {},
    sheetName(run.sheetName),
    h('h1', { tabindex: '-1' }, isFinished ? t.after.finished : t.after.stopped),
    isFinished
      ? h('p', { class: 'lead' }, data(run.sentence))
      : message('warning', h('p', {}, data(run.sentence))),
    outcomeCounts(run, t),
    buttons(
      retryable > 0 && button(t.after.retry, () => void act.retryFailed(), { key: 'retry' }),
      button(t.after.back, () => void act.back(), {
        look: retryable > 0 ? 'quiet' : 'primary',
        key: 'back',
      }),
    ),
    rowsThatNeedSomebody(view),
  );
}

/** After a try of the first rows. */
export function triedStage(view: View, run: RunView): ElementNode {
  const { state, t, act } = view;
  const { preview } = state;
  const rest = preview?.counts.send ?? 0;
  const isBusy = isPending(state, 'start', 'preview');
  return h(
    'div',
    {},
    sheetName(run.sheetName),
    h('h1', { tabindex: '-1' }, t.after.tried(run.total)),
    outcomeCounts(run, t),
    rowsThatNeedSomebody(view, run.tried ?? []),
    state.notice === 'changed-meanwhile' && message('info', h('p', {}, t.before.changedMeanwhile)),
    preview !== null && warnings(view, preview),
    preview !== null && rest === 0 && h('p', { class: 'lead' }, t.after.restNone),
    failureMessage(view, 'preview', 'start'),
    buttons(
      rest > 0 &&
        button(
          isPending(state, 'start') ? t.before.starting : t.after.updateRest(rest),
          () => void act.updateRest(),
          {
            look: 'primary',
            isDisabled: isBusy,
            key: 'rest',
          },
        ),
      button(rest > 0 ? t.after.notNow : t.after.back, () => void act.back(), { look: 'quiet', key: 'back' }),
    ),
  );
}

/** The account knew nobody of those that were sent. */
export function doubtStage(view: View, run: RunView): ElementNode {
  const { state, t, act } = view;
  return h(
    'div',
    {},
    sheetName(run.sheetName),
    h('h1', { tabindex: '-1' }, t.doubt.heading),
    message('warning', h('p', {}, data(run.sentence))),
    h('p', {}, t.doubt.otherwise),
    state.notice === 'changed-meanwhile' && message('info', h('p', {}, t.before.changedMeanwhile)),
    failureMessage(view, 'preview', 'start'),
    buttons(
      button(t.after.back, () => void act.back(), { look: 'primary' }),
      button(t.doubt.goOn, () => void act.goOnAnyway(), {
        isDisabled: state.preview === null || isPending(state, 'start', 'preview'),
      }),
    ),
  );
}

/** `among`: only these customers. */
export function rowsThatNeedSomebody(view: View, among?: readonly string[]): Child {
  const { state, t } = view;
  if (state.attention === null)
    return [
      failureMessage(view, 'attention'),
      isPending(state, 'attention') && h('p', { class: 'hint' }, t.after.loading),
    ];
  return attentionGroups(view, among === undefined ? state.attention : onlyOf(state.attention, among));
}

function onlyOf({ sheetId, groups }: AttentionView, emails: readonly string[]): AttentionView {
  const wanted = new Set(emails.map((email) => email.toLowerCase()));
  return {
    sheetId,
    groups: groups.map(({ outcome, rows }) => {
      const those = rows.filter(({ email }) => wanted.has(email.toLowerCase()));
      return { outcome, rows: those, count: those.length };
    }),
  };
}

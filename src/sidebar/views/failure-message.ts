/** Says what failed, where it was asked for, and offers to try again where that can help. */
import { canTryAgain, type Failure } from '../channel/failure';
import { h, type Child } from '../dom/h';
import type { Task } from '../state/page-state';
import { data, type Catalogue, type Words } from '../words';
import { button, message } from './controls';
import type { View } from './view';

/** Their own buttons stay in sight, so that nothing else has to offer another try. */
const REPEATED_BY_HAND: readonly Task[] = [
  'connect',
  'test',
  'disconnect',
  'columns',
  'setUp',
  'start',
  'stop',
  'background',
  'row',
  'settings',
  'save-schedule',
  'remove-schedule',
  'take-over',
  'tab',
];

export function failureMessage(view: View, ...tasks: readonly Task[]): Child {
  const { state, t, act } = view;
  const { failed } = state;
  if (failed === null || !tasks.includes(failed.task)) return null;
  const isOfRun = failed.task === 'step' || failed.task === 'watch';
  return message(
    'error',
    h('p', {}, sentenceOf(failed.failure, t)),
    isOfRun && h('p', {}, t.failure.runSafe),
    failed.failure.kind === 'unknown' &&
      h('details', {}, h('summary', {}, t.details), h('p', {}, data(failed.failure.words))),
    (isOfRun || canTryAgain(failed.failure)) &&
      !REPEATED_BY_HAND.includes(failed.task) &&
      button(t.tryAgain, () => void act.tryAgain(), { icon: 'again' }),
  );
}

export function sentenceOf(failure: Failure, t: Catalogue): Words {
  return failure.kind === 'refused' || failure.kind === 'outdated'
    ? data(failure.sentence)
    : t.failure[failure.kind];
}

/** The whole page: what can be done next on top, the folded parts below. */
import { h, type Child, type ElementNode, type PageNode } from '../dom/h';
import { currentRun, endedRun } from '../state/page-state';
import { stageOf, type Stage } from '../state/stage';
import { afterStage, doubtStage, triedStage } from './after';
import { announcement } from './announce';
import { beforeStage } from './before';
import { connectStage } from './connect-form';
import { message } from './controls';
import { duringStage } from './during';
import { failureMessage, sentenceOf } from './failure-message';
import { scheduleAlert } from './schedule-alert';
import { sections } from './sections';
import { emptySheetStage, problemsStage } from './sheet-stages';
import type { View } from './view';

export function page(view: View): readonly PageNode[] {
  const { state, t } = view;
  const stage = stageOf(state);
  const { overview, notice } = state;
  return [
    h(
      'p',
      { class: 'unseen', role: 'status', 'aria-live': 'polite', 'aria-atomic': 'true' },
      announcement(view),
    ),
    h(
      'main',
      {},
      h(
        'div',
        { class: 'stage', key: stage },
        notice === 'row-gone' && message('info', h('p', {}, t.row.gone)),
        notice === 'row-moved' && message('info', h('p', {}, t.row.moved)),
        stage === 'closed' || overview === null ? null : failureMessage(view, 'row', 'open'),
        stage === 'closed' || overview === null ? null : scheduleAlert(view),
        stageContent(view, stage),
      ),
      overview !== null && stage !== 'closed' && sections(view, overview, stage),
    ),
  ];
}

function stageContent(view: View, stage: Stage): Child {
  const { overview } = view.state;
  if (stage === 'closed') return closedStage(view);
  if (overview === null) return openingStage(view);
  const run = currentRun(view.state) ?? endedRun(view.state);
  switch (stage) {
    case 'opening':
      return null;
    case 'connect':
      return connectStage(view);
    case 'empty-sheet':
      return emptySheetStage(view, overview.columns);
    case 'problems':
      return problemsStage(view, overview.columns);
    case 'before':
      return beforeStage(view, overview.columns);
    case 'during':
      return run && duringStage(view, run);
    case 'doubt':
      return run && doubtStage(view, run);
    case 'tried':
      return run && triedStage(view, run);
    case 'after':
      return run && afterStage(view, run);
  }
}

function openingStage(view: View): ElementNode {
  const { state, t } = view;
  if (state.failed === null)
    return h(
      'div',
      { class: 'opening', key: 'opening' },
      h('h1', { class: 'spinner', tabindex: '-1' }, t.opening),
    );
  return h(
    'div',
    { key: 'failed' },
    h('h1', { tabindex: '-1' }, t.failure.heading),
    failureMessage(view, 'open'),
  );
}

function closedStage({ state, t }: View): Child {
  if (state.failed === null) return null;
  return h(
    'div',
    {},
    h('h1', { tabindex: '-1' }, t.closed.heading),
    message('error', h('p', {}, sentenceOf(state.failed.failure, t))),
  );
}

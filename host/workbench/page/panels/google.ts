/** Google's side: scripts that run now, which can be killed, and triggers, which can be fired. */
import type { ExecutionInfo } from '../../../session/executions';
import type { TriggerView } from '../../shared/page-protocol';
import { button, h, replaceContent } from '../dom';
import type { ServerLine } from '../server';
import type { Words } from '../words';
import { checkField } from './fields';
import type { Panel } from './panel';
import { describeSchedule } from './schedule-words';

export interface GooglePanel extends Panel {
  setExecutions(executions: readonly ExecutionInfo[]): void;
  setTriggers(triggers: readonly TriggerView[], doTriggersFire: boolean): void;
}

const TICK_MS = 1000;

export function createGooglePanel(line: ServerLine, words: Words, language: string): GooglePanel {
  const { platform: texts } = words;
  const executionList = h('ul', { className: 'rows' });
  const triggerList = h('ul', { className: 'rows' });
  const fireField = checkField(texts.byThemselves, (isOn) => void line.ask('let-triggers-fire', { isOn }));

  function showExecution({ id, functionName, mode, userEmail, startedAtMs }: ExecutionInfo): HTMLElement {
    const since = h('span', { className: 'since', attributes: { 'data-started': String(startedAtMs) } });
    return h(
      'li',
      {},
      h('code', {}, functionName),
      h('span', {}, texts.modes[mode]),
      h('span', {}, userEmail),
      since,
      button(texts.kill, () => void line.ask('kill', { executionId: id }), { className: 'small danger' }),
    );
  }

  function showTrigger({
    uniqueId,
    handlerFunction,
    ownerEmail,
    schedule,
    nextAtMs,
  }: TriggerView): HTMLElement {
    const next =
      nextAtMs === null ? texts.never : texts.next(new Date(nextAtMs).toLocaleTimeString(language));
    return h(
      'li',
      {},
      h('code', {}, handlerFunction),
      h('span', {}, describeSchedule(schedule, words)),
      h('span', {}, ownerEmail),
      h('span', {}, next),
      button(texts.fire, () => void line.ask('fire', { triggerId: uniqueId }), { className: 'small' }),
    );
  }

  function tick(): void {
    for (const since of executionList.querySelectorAll<HTMLElement>('.since')) {
      const startedAtMs = Number(since.dataset['started']);
      since.textContent = texts.since(Math.max(0, Math.floor((Date.now() - startedAtMs) / 1000)));
    }
  }

  setInterval(tick, TICK_MS);
  return {
    element: h(
      'div',
      { className: 'panel platform' },
      h(
        'div',
        { className: 'panel-body columns' },
        h('section', {}, h('h3', {}, texts.executions), executionList),
        h('section', {}, h('h3', {}, texts.triggers), triggerList, fireField.element),
      ),
    ),
    setExecutions(executions) {
      const items = executions.map(showExecution);
      replaceContent(executionList, ...orNothing(items, texts.noExecutions));
      tick();
    },
    setTriggers(triggers, doTriggersFire) {
      replaceContent(triggerList, ...orNothing(triggers.map(showTrigger), texts.noTriggers));
      fireField.show(doTriggersFire);
    },
  };
}

function orNothing(items: readonly HTMLElement[], text: string): readonly HTMLElement[] {
  return items.length > 0 ? items : [h('li', { className: 'nothing' }, text)];
}

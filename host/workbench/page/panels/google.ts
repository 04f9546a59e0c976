/** Google's side: scripts that run now, which can be killed, and triggers, which can be fired. */
import type { ExecutionInfo } from '../../../session/executions';
import type { GoogleView, Person, TriggerView } from '../../shared/page-protocol';
import { button, h } from '../dom';
import { keyedList, type KeyedEntry } from '../keyed-list';
import type { ServerLine } from '../server';
import type { Words } from '../words';
import { createAccountPart } from './account';
import { checkField } from './fields';
import type { Panel } from './panel';
import { describeSchedule } from './schedule-words';

export interface GooglePanel extends Panel {
  setExecutions(executions: readonly ExecutionInfo[]): void;
  setGoogle(view: GoogleView): void;
}

const TICK_MS = 1000;
const MINUTE_MS = 60_000;
const MINUTES_AN_HOUR = 60;

export function createGooglePanel(line: ServerLine, words: Words, person: Person): GooglePanel {
  const { email, language } = person;
  const { platform: texts } = words;
  const executionList = h('ul', { className: 'rows' });
  const triggerList = h('ul', { className: 'rows' });
  const showExecutions = keyedList(executionList);
  const showTriggers = keyedList(triggerList);
  const account = createAccountPart(line, email, words);
  const clock = h('span');
  const fireField = checkField(texts.byThemselves, (isOn) => void line.ask('let-triggers-fire', { isOn }));

  const letPass = (label: string, minutes: number): HTMLElement =>
    button(label, () => void line.ask('let-pass', { minutes }), { className: 'small' });

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

  function showTrigger(trigger: TriggerView): HTMLElement {
    const { uniqueId, handlerFunction, ownerEmail, schedule, nextAtMs, isAllowed } = trigger;
    const next =
      nextAtMs === null ? texts.never : texts.next(new Date(nextAtMs).toLocaleTimeString(language));
    return h(
      'li',
      {},
      h('code', {}, handlerFunction),
      h('span', {}, describeSchedule(schedule, words)),
      h('span', {}, ownerEmail),
      h('span', {}, isAllowed ? next : texts.notAllowed),
      button(texts.fire, () => void line.ask('fire', { triggerId: uniqueId }), {
        className: 'small',
        disabled: !isAllowed,
      }),
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
        h('section', {}, h('h2', {}, texts.executions), executionList),
        h(
          'section',
          {},
          h('h2', {}, texts.triggers),
          triggerList,
          fireField.element,
          h(
            'p',
            { className: 'used' },
            letPass(texts.letFiveMinutesPass, 5),
            letPass(texts.letAnHourPass, MINUTES_AN_HOUR),
            clock,
          ),
        ),
        account.element,
      ),
    ),
    setExecutions(executions) {
      const entries = executions.map((one) => ({ key: one.id, make: () => showExecution(one) }));
      showExecutions(orNothing(entries, texts.noExecutions));
      tick();
    },
    setGoogle(view) {
      const entries = view.triggers.map((one) => ({
        key: JSON.stringify(one),
        make: () => showTrigger(one),
      }));
      showTriggers(orNothing(entries, texts.noTriggers));
      fireField.show(view.doTriggersFire);
      const minutes = view.aheadMs / MINUTE_MS;
      clock.textContent =
        minutes === 0 ? '' : texts.ahead(Math.floor(minutes / MINUTES_AN_HOUR), minutes % MINUTES_AN_HOUR);
      account.show(view);
    },
  };
}

function orNothing(entries: readonly KeyedEntry[], text: string): readonly KeyedEntry[] {
  if (entries.length > 0) return entries;
  return [{ key: 'nothing', make: () => h('li', { className: 'nothing' }, text) }];
}

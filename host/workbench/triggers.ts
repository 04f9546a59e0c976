/** The triggers of the script: when each starts next, and those that start now, by themselves or by hand. */
import { createTriggerEvent } from '../simulation/trigger-event';
import { createTriggerQueue } from '../simulation/trigger-queue';
import { mayRunTriggers } from '../services/scopes';
import type { ServiceStore, TriggerRecord } from '../services/store';
import type { RunRequest } from '../session/session';
import type { Language, TriggerView } from './shared/page-protocol';
import { NO_WINDOW } from './windows';

export interface Triggers {
  readonly views: () => readonly TriggerView[];
  readonly fire: (triggerId: string) => void;
  /** Starts what is due by now. */
  readonly fireDue: () => void;
}

export interface TriggersOptions {
  readonly store: ServiceStore;
  readonly scriptTimeZone: string;
  readonly nowMs: () => number;
  /** What the script asks for. */
  readonly scopes: readonly string[];
  /** As Google last spoke to a person. */
  readonly languageOf: (email: string) => Language;
  readonly run: (request: RunRequest) => void;
}

export function createTriggers(options: TriggersOptions): Triggers {
  const { store, scriptTimeZone, nowMs, scopes, languageOf, run } = options;
  const queue = createTriggerQueue(store, { random: Math.random, scriptTimeZone, maxStartDelayMs: 0 });

  const isAllowed = ({ ownerEmail }: TriggerRecord): boolean => mayRunTriggers(store, ownerEmail, scopes);

  /** As its owner, wherever that person is. */
  function start(trigger: TriggerRecord): void {
    if (!isAllowed(trigger)) return;
    const { uniqueId, handlerFunction, ownerEmail } = trigger;
    run({
      functionName: handlerFunction,
      mode: 'trigger',
      event: createTriggerEvent(uniqueId, nowMs()),
      userEmail: ownerEmail,
      userLocale: languageOf(ownerEmail),
      window: NO_WINDOW,
    });
  }

  return {
    views: () =>
      store.triggers.map((trigger) => {
        const { uniqueId, handlerFunction, ownerEmail, schedule } = trigger;
        return {
          ...{ uniqueId, handlerFunction, ownerEmail, schedule },
          nextAtMs: queue.startMsOf(trigger) ?? null,
          isAllowed: isAllowed(trigger),
        };
      }),
    fire(triggerId) {
      const trigger = store.triggers.find(({ uniqueId }) => uniqueId === triggerId);
      if (trigger !== undefined) start(trigger);
    },
    fireDue() {
      const untilMs = nowMs();
      for (let next = queue.next(); next !== undefined && next.startMs <= untilMs; next = queue.next()) {
        queue.take(next, untilMs);
        start(next.trigger);
      }
    },
  };
}

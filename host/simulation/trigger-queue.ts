/** Which time-driven trigger starts next, and when. */
import type { Random } from '../customer-api/seeded-random';
import type { ServiceStore, TriggerRecord } from '../services/store';
import { nextDueMs } from './trigger-times';

export interface Firing {
  readonly trigger: TriggerRecord;
  readonly startMs: number;
}

export interface TriggerQueue {
  /** When a trigger starts next; undefined where it will not fire again. */
  startMsOf(trigger: TriggerRecord): number | undefined;
  /** Of the triggers that there are now, the one that starts first; undefined where none will fire again. */
  next(): Firing | undefined;
  /** Notes that a firing starts now. What of the same trigger has come due until then is made up for with it. */
  take(firing: Firing, nowMs: number): void;
}

export interface TriggerQueueOptions {
  readonly random: Random;
  readonly scriptTimeZone: string;
  /** Google starts a trigger up to so long after it is due. */
  readonly maxStartDelayMs: number;
}

interface Turn {
  /** Decides on what Google leaves open, such as the minute. */
  readonly chance: number;
  readonly startMs: number | undefined;
}

export function createTriggerQueue(store: ServiceStore, options: TriggerQueueOptions): TriggerQueue {
  const { random, scriptTimeZone, maxStartDelayMs } = options;
  const turns = new Map<string, Turn>();

  function turnAfter(trigger: TriggerRecord, afterMs: number, chance: number): Turn {
    const dueMs = nextDueMs(trigger, afterMs, chance, scriptTimeZone);
    const delayMs = Math.floor(random() * maxStartDelayMs);
    return { chance, startMs: dueMs === undefined ? undefined : dueMs + delayMs };
  }

  function turnOf(trigger: TriggerRecord): Turn {
    const known = turns.get(trigger.uniqueId);
    if (known !== undefined) return known;
    const turn = turnAfter(trigger, trigger.createdAtMs, random());
    turns.set(trigger.uniqueId, turn);
    return turn;
  }

  return {
    startMsOf: (trigger) => turnOf(trigger).startMs,
    next() {
      let first: Firing | undefined;
      for (const trigger of store.triggers) {
        const { startMs } = turnOf(trigger);
        if (startMs !== undefined && startMs < (first?.startMs ?? Infinity)) first = { trigger, startMs };
      }
      return first;
    },
    take({ trigger }, nowMs) {
      turns.set(trigger.uniqueId, turnAfter(trigger, nowMs, turnOf(trigger).chance));
    },
  };
}

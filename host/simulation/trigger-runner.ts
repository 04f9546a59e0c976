/** Lets triggers fire as time goes on, within what their owners' triggers may run a day. */
import type { Random } from '../customer-api/seeded-random';
import type { AccountKind } from '../services/fetch-quota';
import type { ServiceStore } from '../services/store';
import type { Execute } from './executor';
import { createTriggerEvent } from './trigger-event';
import { createTriggerQueue, type Firing } from './trigger-queue';
import { createTriggerRuntime, DAILY_TRIGGER_RUNTIME_MS } from './trigger-runtime';
import type { VirtualClock } from './virtual-clock';

export interface TriggerRunnerOptions {
  readonly store: ServiceStore;
  readonly clock: VirtualClock;
  readonly execute: Execute;
  readonly account: AccountKind;
  readonly scriptTimeZone: string;
  /** Decides on what Google leaves open, such as the minute. */
  readonly random: Random;
  readonly maxStartDelayMs: number;
  /** Whether Google starts a person's triggers at all. */
  readonly mayStart: (ownerEmail: string) => boolean;
}

export interface TriggerRunner {
  /** Lets time pass until then, and triggers fire. */
  advance(untilMs: number): void;
  /** Lets triggers fire until something is so, or none is left, or some days have passed; tells whether it is so. */
  advanceUntil(isSo: () => boolean, maxDays?: number): boolean;
  /** Lets triggers fire until none is left, which this tells, or some days have passed. */
  runToEnd(maxDays?: number): boolean;
  /** Triggers that were due and did not start, because their owner's runtime of the day was used up. */
  readonly skippedFirings: () => number;
  /** Those that did not start because their owner has not granted all that the manifest asks for. */
  readonly refusedFirings: () => number;
}

const DEFAULT_MAX_DAYS = 30;
const DAY_MS = 86_400_000;

export function createTriggerRunner(options: TriggerRunnerOptions): TriggerRunner {
  const { store, clock, execute, account } = options;
  const queue = createTriggerQueue(store, options);
  const runtime = createTriggerRuntime(DAILY_TRIGGER_RUNTIME_MS[account]);
  let skippedFirings = 0;
  let refusedFirings = 0;

  function fire(firing: Firing): void {
    clock.goTo(firing.startMs);
    const nowMs = clock.nowMs();
    queue.take(firing, nowMs);
    const { handlerFunction, ownerEmail, uniqueId } = firing.trigger;
    if (!options.mayStart(ownerEmail)) {
      refusedFirings += 1;
      return;
    }
    if (!runtime.isLeft(ownerEmail, nowMs)) {
      skippedFirings += 1;
      return;
    }
    const event = createTriggerEvent(uniqueId, nowMs);
    const { durationMs } = execute(handlerFunction, 'trigger', { userEmail: ownerEmail, event });
    runtime.spend(ownerEmail, nowMs, durationMs);
  }

  function fireUntil(lastMs: number, isNeeded: () => boolean): void {
    while (isNeeded()) {
      const firing = queue.next();
      if (firing === undefined || Math.max(firing.startMs, clock.nowMs()) > lastMs) return;
      fire(firing);
    }
  }

  function advanceUntil(isSo: () => boolean, maxDays = DEFAULT_MAX_DAYS): boolean {
    fireUntil(clock.nowMs() + maxDays * DAY_MS, () => !isSo());
    return isSo();
  }

  return {
    advance(untilMs) {
      fireUntil(untilMs, () => true);
      clock.goTo(untilMs);
    },
    advanceUntil,
    runToEnd: (maxDays) => advanceUntil(() => queue.next() === undefined, maxDays),
    skippedFirings: () => skippedFirings,
    refusedFirings: () => refusedFirings,
  };
}

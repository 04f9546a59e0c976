/** How long the triggers of a user may run a day: what is used up is given back 24 hours after the first run. */
import type { AccountKind } from '../services/fetch-quota';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export const DAILY_TRIGGER_RUNTIME_MS: Readonly<Record<AccountKind, number>> = {
  consumer: 1.5 * HOUR_MS,
  workspace: 6 * HOUR_MS,
};

export interface TriggerRuntime {
  /** Whether a trigger of the user may start. */
  isLeft(userEmail: string, nowMs: number): boolean;
  /** Notes a run of a trigger; it is not cut short where it goes beyond the limit. */
  spend(userEmail: string, startMs: number, durationMs: number): void;
}

interface Usage {
  startedAtMs: number;
  usedMs: number;
}

export function createTriggerRuntime(limitMs: number): TriggerRuntime {
  const usages = new Map<string, Usage>();

  function usageAt(userEmail: string, nowMs: number): Usage | undefined {
    const usage = usages.get(userEmail);
    return usage !== undefined && nowMs - usage.startedAtMs < DAY_MS ? usage : undefined;
  }

  return {
    isLeft: (userEmail, nowMs) => (usageAt(userEmail, nowMs)?.usedMs ?? 0) < limitMs,
    spend(userEmail, startMs, durationMs) {
      const usage = usageAt(userEmail, startMs) ?? { startedAtMs: startMs, usedMs: 0 };
      usage.usedMs += durationMs;
      usages.set(userEmail, usage);
    },
  };
}

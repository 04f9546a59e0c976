/** Timers that only run when a test lets time pass. */

export interface VirtualClock {
  readonly now: () => number;
  readonly wait: (delayMs: number) => Promise<void>;
  /** Runs what is due by then, in order, each to its end. */
  readonly pass: (ms: number) => Promise<void>;
}

export function virtualClock(): VirtualClock {
  let nowMs = 0;
  let timers: { readonly atMs: number; readonly ring: () => void }[] = [];

  /** Promises that hang on each other are done after a turn of Node's own loop. */
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  return {
    now: () => nowMs,
    wait: (delayMs) => new Promise((ring) => timers.push({ atMs: nowMs + delayMs, ring })),
    pass: async (ms) => {
      const untilMs = nowMs + ms;
      await settle();
      for (;;) {
        const next = timers.toSorted((a, b) => a.atMs - b.atMs)[0];
        if (next === undefined || next.atMs > untilMs) break;
        timers = timers.filter((timer) => timer !== next);
        nowMs = next.atMs;
        next.ring();
        await settle();
      }
      nowMs = untilMs;
    },
  };
}

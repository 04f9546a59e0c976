/** The time as the script, its triggers and its spreadsheet have it: the laptop's, or ahead of it. */

export interface WorkbenchClock {
  nowMs(): number;
  /** Of the laptop's time. */
  aheadMs(): number;
  letPass(ms: number): void;
  /** Back to the laptop's time. */
  reset(): void;
}

export function createWorkbenchClock(): WorkbenchClock {
  let aheadMs = 0;
  return {
    nowMs: () => Date.now() + aheadMs,
    aheadMs: () => aheadMs,
    letPass(ms) {
      aheadMs += ms;
    },
    reset() {
      aheadMs = 0;
    },
  };
}

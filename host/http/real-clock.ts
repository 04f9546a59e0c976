/** Time as it passes on the laptop, with a sleep that blocks its thread. */
import type { Clock } from '../platform';

/** `aheadMs`: of the laptop's time. `sleep` must not run in a thread that also has to serve somebody. */
export function createRealClock(aheadMs = 0): Clock {
  const neverWoken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  return {
    nowMs: () => Date.now() + aheadMs,
    sleep: (ms) => {
      Atomics.wait(neverWoken, 0, 0, Math.max(0, ms));
    },
  };
}

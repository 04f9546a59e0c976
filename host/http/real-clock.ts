/** Time as it passes on the laptop, with a sleep that blocks its thread. */
import type { Clock } from '../platform';

/** `sleep` must not run in a thread that also has to serve somebody. */
export function createRealClock(): Clock {
  const neverWoken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  return {
    nowMs: () => Date.now(),
    sleep: (ms) => {
      Atomics.wait(neverWoken, 0, 0, Math.max(0, ms));
    },
  };
}

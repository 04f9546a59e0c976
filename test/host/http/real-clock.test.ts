/** Sleeping takes the time that it says. */
import { createRealClock } from '../../../host/http/real-clock';

describe('createRealClock', () => {
  it.each([
    { ms: 60, atLeastMs: 59 },
    { ms: 0, atLeastMs: 0 },
    { ms: -5, atLeastMs: 0 },
  ])('sleep($ms) -> at least $atLeastMs ms later', ({ ms, atLeastMs }) => {
    const clock = createRealClock();
    const startMs = clock.nowMs();
    clock.sleep(ms);
    const sleptMs = clock.nowMs() - startMs;
    expect(sleptMs).toBeGreaterThanOrEqual(atLeastMs);
    expect(sleptMs).toBeLessThan(atLeastMs + 1_000);
  });
});

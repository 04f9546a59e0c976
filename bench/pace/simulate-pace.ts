/** Lets the pace run against a server's limiter in virtual time, without spreadsheet and HTTP. */
import {
  createRateLimiter,
  toRateHeaders,
  type RateDecision,
  type RateHeaders,
  type RateKind,
} from '../../host/customer-api/rate-limit';
import { noteBatch, planBatch, startPace } from '../../src/core/pace';
import { readRateSigns, type RateSigns } from '../../src/core/retry-after';

export interface PaceSetup {
  readonly ratePerMinute: number;
  readonly kind: RateKind;
  readonly headers: RateHeaders;
  readonly windows: number;
}

export interface PaceShares {
  /** Requests answered, of those that the limit allows in that time. */
  readonly used: number;
  /** Requests answered with 429, of all that were sent. */
  readonly throttled: number;
}

const WINDOW_MS = 60_000;

// Of a batch: when its requests reach the server, when its answers are there, and when its rows are written.
const ARRIVAL_MS = 100;
const ANSWERED_MS = 320;
const WRITTEN_MS = 520;

export function simulatePace({ ratePerMinute, kind, headers, windows }: PaceSetup): PaceShares {
  const decide = createRateLimiter(kind, ratePerMinute);
  // Not at the beginning of a second: servers count in whole ones.
  const startMs = Date.UTC(2026, 0, 1) + 437;
  const endMs = startMs + windows * WINDOW_MS;
  let pace = startPace(startMs);
  let plan = planBatch(pace, startMs);
  let answered = 0;
  let throttled = 0;
  while (plan.startAtMs < endMs) {
    const { size, startAtMs } = plan;
    const decisions = Array.from({ length: size }, () => decide(startAtMs + ARRIVAL_MS));
    const refused = decisions.filter(({ isAllowed }) => !isAllowed).length;
    answered += size - refused;
    throttled += refused;
    const signs = decisions.map((decision) => readSigns(decision, headers, startAtMs + ANSWERED_MS));
    pace = noteBatch(pace, {
      startMs: startAtMs,
      endMs: startAtMs + ANSWERED_MS,
      sent: size,
      throttled: refused,
      unclear: 0,
      retryAfterMs: pick(signs, 'retryAfterMs', Math.max),
      remaining: pick(signs, 'remaining', Math.min),
    });
    plan = planBatch(pace, startAtMs + WRITTEN_MS);
  }
  return { used: answered / (ratePerMinute * windows), throttled: throttled / (answered + throttled) };
}

function readSigns(decision: RateDecision, headers: RateHeaders, nowMs: number): RateSigns {
  const sent = Object.entries(toRateHeaders(decision, headers));
  return readRateSigns(Object.fromEntries(sent.map(([name, value]) => [name.toLowerCase(), value])), nowMs);
}

function pick(
  signs: readonly RateSigns[],
  name: keyof RateSigns,
  choose: (...numbers: number[]) => number,
): number | undefined {
  const numbers = signs.flatMap((sign) => sign[name] ?? []);
  return numbers.length === 0 ? undefined : choose(...numbers);
}

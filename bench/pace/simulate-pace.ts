/** Lets the pace run against a server's limiter in virtual time, without spreadsheet and HTTP. */
import {
  createRateLimiter,
  toRateHeaders,
  type RateDecision,
  type RateHeaders,
  type RateKind,
} from '../../host/customer-api/rate-limit';
import { noteBatch, planBatch, startPace, type Pace } from '../../src/core/pace';
import { readRateSigns, type RateSigns } from '../../src/core/retry-after';
import { QUICK, type Surroundings } from './surroundings';

export interface PaceSetup {
  readonly ratePerMinute: number;
  readonly kind: RateKind;
  readonly headers: RateHeaders;
  readonly windows: number;
  readonly surroundings?: Surroundings;
}

export interface PaceShares {
  /** Requests answered, of those that the limit allows while executions send. */
  readonly used: number;
  /** Requests answered with 429, of all that were sent. */
  readonly throttled: number;
}

const WINDOW_MS = 60_000;

/** Sends as many requests as so many windows hold. */
export function simulatePace(setup: PaceSetup): PaceShares {
  const { ratePerMinute, kind, headers, windows, surroundings = QUICK } = setup;
  const decide = createRateLimiter(kind, ratePerMinute);
  // Not at the beginning of a second: servers count in whole ones.
  let nowMs = Date.UTC(2026, 0, 1) + 437;
  let beginMs = nowMs;
  let firstMs: number | undefined;
  let pace: Pace = startPace(nowMs);
  let [answered, throttled, sendingMs] = [0, 0, 0];
  while (answered < ratePerMinute * windows) {
    const { size, startAtMs } = planBatch(pace, nowMs);
    if (startAtMs >= beginMs + surroundings.executionMs) {
      sendingMs += nowMs - (firstMs ?? nowMs);
      [beginMs, firstMs] = [surroundings.nextExecutionMs(beginMs, nowMs), undefined];
      nowMs = beginMs + surroundings.readingMs;
      continue;
    }
    const startMs = startAtMs + surroundings.lateMs;
    firstMs ??= startMs;
    const endMs = startMs + surroundings.answeredMs(size);
    const decisions = Array.from({ length: size }, (_, index) =>
      decide(startMs + surroundings.arrivalMs(index)),
    );
    const refused = decisions.filter(({ isAllowed }) => !isAllowed).length;
    answered += size - refused;
    throttled += refused;
    const signs = decisions.map((decision) => readSigns(decision, headers, endMs));
    pace = noteBatch(pace, {
      startMs,
      endMs,
      sent: size,
      throttled: refused,
      unclear: 0,
      retryAfterMs: pick(signs, 'retryAfterMs', Math.max),
      remaining: pick(signs, 'remaining', Math.min),
      limit: pick(signs, 'limit', Math.min),
    });
    nowMs = endMs + surroundings.writingMs(size);
  }
  sendingMs += nowMs - (firstMs ?? nowMs);
  return {
    used: answered / (ratePerMinute * (sendingMs / WINDOW_MS)),
    throttled: throttled / (answered + throttled),
  };
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

/** Stands in front of the application as a gateway does: outage, rate limit, oversized bodies, lost replies. */
import { answerError, answerPage, titleOf, type Answer } from './answers';
import type { Application } from './application';
import { drawMishap, type Faults, type Mishap } from './faults';
import { createRateLimiter, toRateHeaders, type RateLimiter } from './rate-limit';
import type { Route } from './route';
import type { Random } from './seeded-random';
import type { ApiRequest } from './types';

export const MAX_BODY_BYTES = 1_048_576;

/** Undefined where the connection is cut. */
export type Gateway = (
  request: ApiRequest,
  route: Route,
  faults: Faults,
  nowMs: number,
) => Answer | undefined;

export function createGateway(application: Application, random: Random): Gateway {
  let limiter: RateLimiter | undefined;
  let limitedBy = '';

  /** Starts afresh when the limit was changed. */
  function limiterFor({ ratePerMinute, rateKind }: Faults): RateLimiter | undefined {
    const wanted = JSON.stringify([rateKind, ratePerMinute]);
    if (wanted !== limitedBy) {
      limiter = ratePerMinute === null ? undefined : createRateLimiter(rateKind, ratePerMinute);
      limitedBy = wanted;
    }
    return limiter;
  }

  return (request, route, faults, nowMs) => {
    if (faults.outage) return answerTrouble(503, faults);
    const decision = limiterFor(faults)?.(nowMs);
    const answer =
      decision?.isAllowed === false
        ? answerTrouble(429, faults)
        : meetMishap(drawMishap(faults, random), faults, () =>
            isOversized(request) ? answerTrouble(413, faults) : application(request, route, faults, nowMs),
          );
    if (answer === undefined || decision === undefined) return answer;
    return { ...answer, headers: { ...answer.headers, ...toRateHeaders(decision, faults.rateHeaders) } };
  };
}

/** The mishap comes before the application has seen the request, or takes the place of its answer. */
function meetMishap(mishap: Mishap | undefined, faults: Faults, apply: () => Answer): Answer | undefined {
  if (mishap === undefined) return apply();
  if (mishap.isApplied) apply();
  return mishap.kind === 'drop' ? undefined : answerTrouble(mishap.status, faults);
}

const DETAILS: Readonly<Record<number, string>> = {
  413: 'The request body is larger than 1 MB.',
  429: 'Too Many Attempts.',
};

function answerTrouble(status: number, faults: Faults): Answer {
  return faults.htmlErrors
    ? answerPage(status)
    : answerError(status, DETAILS[status] ?? `${titleOf(status)}.`);
}

function isOversized({ body = '' }: ApiRequest): boolean {
  return Buffer.byteLength(body) > MAX_BODY_BYTES;
}

/** Keeps a person's own count of requests, because Google's daily limit is per person and cannot be asked for. */
import { countFetches, dailyLimit, nextFetchMs, noteFetches, type FetchCounts } from '../core/fetch-quota';
import { isObject, parseJson } from '../core/json';

const FETCHES = 'omniwallet.fetches';

export interface FetchCounter {
  /** Requests that the person may still make today. */
  left(nowMs: number): number;
  note(requests: number, nowMs: number): void;
  /** When some may be made again. */
  nextMs(nowMs: number): number;
}

export function openFetchCounter(email: string): FetchCounter {
  const properties = PropertiesService.getUserProperties();
  const limit = dailyLimit(email);
  let counts = readCounts(properties.getProperty(FETCHES));
  return {
    left: (nowMs) => Math.max(0, limit - countFetches(counts, nowMs)),
    note(requests, nowMs) {
      counts = noteFetches(counts, requests, nowMs);
      properties.setProperty(FETCHES, JSON.stringify(counts));
    },
    nextMs: (nowMs) => nextFetchMs(counts, nowMs),
  };
}

function readCounts(json: string | null): FetchCounts {
  const parsed = json === null ? undefined : parseJson(json);
  if (!isObject(parsed)) return {};
  const numbers = Object.entries(parsed).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  );
  return Object.fromEntries(numbers);
}

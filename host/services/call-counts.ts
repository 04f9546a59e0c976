/** Counts what a script asked of Google's services. */
import type { ServiceName } from '../platform';

export interface CallCounts {
  /** Calls that read or write the spreadsheet. */
  spreadsheetCalls: number;
  /** Calls that only name a place, such as `getRange`, and go nowhere. */
  handleCalls: number;
  /** Calls of `fetch` and `fetchAll`. */
  fetchCalls: number;
  /** Requests sent by them. */
  fetches: number;
  /** Of the other services. */
  otherCalls: number;
  /** Each method that was called, such as `Range.setValues`. */
  readonly byMethod: Record<string, number>;
}

export function emptyCounts(): CallCounts {
  return { spreadsheetCalls: 0, handleCalls: 0, fetchCalls: 0, fetches: 0, otherCalls: 0, byMethod: {} };
}

export function countCall(counts: CallCounts, service: ServiceName, method: string): void {
  if (service === 'SpreadsheetApp') counts.spreadsheetCalls += 1;
  else if (service === 'UrlFetchApp') counts.fetchCalls += 1;
  else counts.otherCalls += 1;
  countMethod(counts, method);
}

export function countHandle(counts: CallCounts, method: string): void {
  counts.handleCalls += 1;
  countMethod(counts, method);
}

export function addCounts(total: CallCounts, more: CallCounts): void {
  total.spreadsheetCalls += more.spreadsheetCalls;
  total.handleCalls += more.handleCalls;
  total.fetchCalls += more.fetchCalls;
  total.fetches += more.fetches;
  total.otherCalls += more.otherCalls;
  for (const [method, count] of Object.entries(more.byMethod)) {
    total.byMethod[method] = (total.byMethod[method] ?? 0) + count;
  }
}

function countMethod(counts: CallCounts, method: string): void {
  counts.byMethod[method] = (counts.byMethod[method] ?? 0) + 1;
}

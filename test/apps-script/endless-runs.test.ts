/** Runs that get nowhere while the background worker comes. */
import type { HttpReply } from '../../host/platform';
import { hostSheet, type HostedSheet, type HostedSheetOptions } from './run-in-host';
import { askFor } from './sidebar/ask';

const MINUTE_MS = 60_000;
const VISIT_MS = 5 * MINUTE_MS;

const refusal = (headers: Record<string, string> = {}): HttpReply => ({
  ok: true,
  status: 429,
  headers,
  body: '{"message":"Too Many Attempts."}',
});

/** A run of 600 rows, of which some wait for the background worker. */
function openWaiting(options: Partial<HostedSheetOptions> = {}): HostedSheet {
  const rows = Array.from({ length: 600 }, (_, index) => [`c${index}@example.com`, `Name ${index}`]);
  const sheet = hostSheet({ rows: [['Email', 'Name'], ...rows], faults: { ratePerMinute: 60 }, ...options });
  sheet.choose('updateChangedRows');
  return sheet;
}

/** The same, and from now on Omniwallet refuses everything for as long as `isRefusing` says. */
function openRefused(headers: Record<string, string> = {}) {
  const server = { isRefusing: false };
  const sheet = openWaiting({ reply: () => (server.isRefusing ? refusal(headers) : undefined) });
  server.isRefusing = true;
  return { sheet, server };
}

/** Lets the worker come every five minutes until it goes away, and gives how each visit ended. */
function letWorkerCome(sheet: HostedSheet, most = 100): string[] {
  const visits: string[] = [];
  let dueMs = sheet.clock.nowMs;
  while (sheet.store.triggers.length > 0 && visits.length < most) {
    dueMs += VISIT_MS;
    sheet.clock.nowMs = Math.max(sheet.clock.nowMs, dueMs);
    visits.push(String(sheet.host.run('continueRun', { mode: 'trigger' })));
  }
  return visits;
}

const sentenceOf = (sheet: HostedSheet): string => askFor(sheet, 'watch', {}).run?.sentence ?? '';

describe('a server that says when it answers again', () => {
  it('in an hour -> visits until then only look at the run’s record', () => {
    const { sheet, server } = openRefused({ 'retry-after': '3600' });
    expect(letWorkerCome(sheet, 1)).toEqual(['paused']);
    const sent = sheet.requests.length;
    for (let count = 0; count < 11; count += 1) {
      expect(letWorkerCome(sheet, 1)).toEqual(['not-started']);
      expect(sheet.host.lastCounts().spreadsheetCalls).toBe(0);
    }
    expect(sheet.requests).toHaveLength(sent);
    expect(sheet.choose('updateChangedRows')).toMatch(/goes on in the background/);
    server.isRefusing = false;
    sheet.api.setFaults({ ratePerMinute: null });
    expect(letWorkerCome(sheet).at(-1)).toBe('finished');
    expect(sentenceOf(sheet)).toBe('Done: 600 rows. 600 updated.');
  });
});

/** Runs that bring nothing, however often the background worker comes. */
import { DEMO_TOKEN } from '../../host/customer-api/customer-api';
import type { HttpReply } from '../../host/platform';
import { KilledError } from '../../host/script-host';
import { readRuns } from './read-history';
import { firstSheetId, hostSheet, type HostedSheet, type HostedSheetOptions } from './run-in-host';
import { HOURLY } from './schedules/world';
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
    visits.push(visit(sheet, 'continueRun'));
  }
  return visits;
}

function visit(sheet: HostedSheet, handler: string): string {
  try {
    return String(sheet.host.run(handler, { mode: 'trigger' }));
  } catch (error: unknown) {
    return error instanceof KilledError ? 'killed' : 'thrown';
  }
}

const sentenceOf = (sheet: HostedSheet): string => askFor(sheet, 'watch', {}).run?.sentence ?? '';

const times = (count: number, end: string): string[] => Array.from({ length: count }, () => end);

const failWith =
  (method: string, error: Error) =>
  (called: string): void => {
    if (called === method) throw error;
  };

describe('five visits of the background worker in a row without a row done', () => {
  it.each<[name: string, visits: string[], words: RegExp, open: () => HostedSheet]>([
    [
      'Omniwallet refuses everything, without a word about when',
      ['paused', 'not-started', ...times(3, 'paused'), 'stopped'],
      /each time Omniwallet refused all it sent as too many requests/,
      () => openRefused().sheet,
    ],
    [
      'Omniwallet refuses everything for half a minute, again and again',
      [...times(4, 'paused'), 'stopped'],
      /each time Omniwallet refused all it sent as too many requests/,
      () => openRefused({ 'retry-after': '30' }).sheet,
    ],
    [
      'Google sends nothing, because of too many requests in a short time',
      [...times(4, 'paused'), 'stopped'],
      /each time Google sent nothing, because of too many requests in a short time/,
      () => openWaiting({ fetchBurst: { requests: 0, windowMs: 1000 } }),
    ],
    [
      'an error that nobody foresaw',
      [...times(5, 'thrown'), 'stopped'],
      /failed each time, last with “Attribute provided with invalid value: …”/,
      () => {
        const sheet = openWaiting();
        const text = `Attribute provided with invalid value: Header:Authorization: Bearer ${DEMO_TOKEN}`;
        sheet.beforeCall = failWith('UrlFetchApp.fetchAll', new Error(text));
        return sheet;
      },
    ],
    [
      'an error with every look at the sheet, the last one before it is given up included',
      [...times(6, 'thrown'), 'stopped'],
      /failed each time, last with “Service Spreadsheets failed while accessing document with id abc”/,
      () => {
        const sheet = openWaiting();
        const text = 'Service Spreadsheets failed while accessing document with id abc';
        sheet.beforeCall = failWith('Range.getFormulas', new Error(text));
        return sheet;
      },
    ],
    [
      'killed before the first request',
      [...times(5, 'killed'), 'stopped'],
      /had no time left for a single row/,
      () => {
        const sheet = openWaiting();
        sheet.beforeCall = failWith('UrlFetchApp.fetchAll', new KilledError());
        return sheet;
      },
    ],
    [
      'a sheet so slow that it is not even read in six minutes',
      [...times(6, 'killed'), 'stopped'],
      /had no time left for a single row/,
      () => {
        const sheet = openWaiting();
        sheet.beforeCall = (method) => {
          if (method === 'Range.getFormulas') sheet.clock.nowMs += 7 * MINUTE_MS;
        };
        return sheet;
      },
    ],
    [
      'people who move rows whenever it is read',
      [...times(4, 'paused'), 'stopped'],
      /had no time left for a single row/,
      () => {
        const sheet = openWaiting();
        sheet.beforeCall = (method) => {
          if (method === 'Range.getFormulas') sheet.workbook.insertRows(firstSheetId(sheet.workbook), 2, 1);
        };
        return sheet;
      },
    ],
  ])('%s -> the run stops, says why, and its rows stay queued', (_, visits, words, open) => {
    const sheet = open();
    expect(letWorkerCome(sheet)).toEqual(visits);
    expect(sheet.store.triggers).toEqual([]);
    expect(sheet.store.properties.document['omniwallet.run']).toBeUndefined();
    expect(sentenceOf(sheet)).toMatch(words);
    expect(sentenceOf(sheet)).not.toContain(DEMO_TOKEN);

    sheet.beforeCall = () => undefined;
    const queued = sheet.column('Omniwallet status').filter((status) => status === 'queued').length;
    expect(sentenceOf(sheet)).toContain(`The run stopped, ${queued} rows still queued.`);
    expect(readRuns(sheet).map((line) => [line['Still queued'], line['How it ended']])).toEqual([
      [String(queued), expect.stringMatching(words)],
    ]);
  });

  it('afterwards the next start goes on with the rows', () => {
    const { sheet, server } = openRefused();
    letWorkerCome(sheet);
    server.isRefusing = false;
    sheet.api.setFaults({ ratePerMinute: null });
    expect(sheet.choose('updateChangedRows')).toMatch(/^Done: 600 rows\./);
  });

  it.each<[name: string, act: (sheet: HostedSheet, server: { isRefusing: boolean }) => void]>([
    [
      'a visit that brings a row',
      (sheet, server) => {
        server.isRefusing = false;
        letWorkerCome(sheet, 1);
        server.isRefusing = true;
      },
    ],
    [
      'somebody who looks after the run in the sidebar',
      (sheet) => {
        const { runId = '' } = askFor(sheet, 'watch', {}).run ?? {};
        askFor(sheet, 'step', { runId });
      },
    ],
  ])('%s -> they are counted anew', (_, act) => {
    const { sheet, server } = openRefused({ 'retry-after': '10' });
    expect(letWorkerCome(sheet, 4)).toEqual(times(4, 'paused'));
    act(sheet, server);
    expect(letWorkerCome(sheet)).toEqual([...times(4, 'paused'), 'stopped']);
  });

  it('the requests of the day are used up -> waiting for more is no visit in vain', () => {
    const sheet = openWaiting();
    sheet.beforeCall = (method) => {
      if (method !== 'UrlFetchApp.fetchAll') return;
      sheet.store.fetchQuotas['ana@example.com'] = { startedAtMs: sheet.clock.nowMs, used: 20_000 };
    };
    const visits = letWorkerCome(sheet, 12 * 24);
    expect(visits.filter((end) => end === 'out-of-quota').length).toBeGreaterThan(20);
    expect(new Set(visits)).toEqual(new Set(['out-of-quota', 'not-started']));
    expect(sentenceOf(sheet)).toMatch(/^Google’s limit of requests for a day is used up/);
  });

  it('the run of a schedule, before it has a worker -> the clock gives it up, and a mail says why', () => {
    const sheet = openWaiting({ faults: {} });
    const sheetId = firstSheetId(sheet.workbook);
    askFor(sheet, 'saveSchedule', { sheetId, settings: HOURLY, replaces: null });
    sheet.workbook.enter(sheetId, 2, 2, 'New');
    sheet.beforeCall = failWith('UrlFetchApp.fetchAll', new Error('Wrong Header:null'));
    const ends: string[] = [];
    while (sheet.store.mails.length === 0 && ends.length < 20) {
      sheet.clock.nowMs += 60 * MINUTE_MS;
      ends.push(visit(sheet, 'runSchedules'));
    }
    // The first one started it, five came in vain; the last one ended it, and its new run fails as well.
    expect(ends).toEqual(times(7, 'thrown'));
    expect(sheet.store.mails[0]?.body).toMatch(/failed each time, last with “Wrong …”/);
  });
});

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

  it('each time in an hour, for ever -> five visits, an hour apart', () => {
    const { sheet } = openRefused({ 'retry-after': '3600' });
    const visits = letWorkerCome(sheet);
    expect(visits.filter((end) => end !== 'not-started')).toEqual([...times(4, 'paused'), 'stopped']);
    expect(visits).toHaveLength(49);
  });
});

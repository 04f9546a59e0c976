import { KilledError } from '../../../host/script-host';
import { firstSheetId, hostSheet, type HostedSheet, type HostedSheetOptions } from '../run-in-host';
import { ask, askFor, driveRun, previewOf, startAndDrive, startArgs, startRun } from './ask';

const manyRows = (count: number): string[][] => [
  ['Email', 'Name'],
  ...Array.from({ length: count }, (_, index) => [`c${index}@example.com`, `Name ${index}`]),
];
const open = (count: number, options: Partial<HostedSheetOptions> = {}): HostedSheet =>
  hostSheet({ rows: manyRows(count), ...options });
const outcomes = (sheet: HostedSheet): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const status of sheet.column('Omniwallet status')) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};
const begin = (sheet: HostedSheet, options: Parameters<typeof startRun>[1] = {}) => {
  const started = startRun(sheet, options);
  if (started.kind !== 'started') throw new Error(`Not started: ${started.kind}`);
  return started.run;
};
const COLLEAGUE = { userEmail: 'bea@example.com' };
const connectColleague = (sheet: HostedSheet): void => {
  sheet.store.properties.users['bea@example.com'] = { 'omniwallet.token': 'demo-token-1234' };
};
/** Does something just before a batch is sent, once. */
const beforeBatch = (sheet: HostedSheet, number: number, act: () => void): void => {
  let batches = 0;
  sheet.beforeCall = (method) => {
    if (method !== 'UrlFetchApp.fetchAll') return;
    batches += 1;
    if (batches === number) {
      sheet.beforeCall = () => undefined;
      act();
    }
  };
};
const SLOW = { faults: { ratePerMinute: 60, latencyMs: 200 } };

describe('a run that the sidebar drives', () => {
  it('start queues and sends nothing; a step sends; the end is told', () => {
    const sheet = open(12);
    const run = begin(sheet);
    expect(sheet.requests).toEqual([]);
    expect(outcomes(sheet)).toEqual({ queued: 12 });
    expect(run).toMatchObject({
      sheetName: 'Customers',
      scope: 'changed',
      condition: 'waiting',
      startedBy: 'ana@example.com',
      isMine: true,
      startedAt: '10:00',
      total: 12,
      done: 0,
      sentence: '0 of 12 rows done.',
      end: null,
      tried: null,
    });
    expect(askFor(sheet, 'step', { runId: run.runId })).toMatchObject({
      condition: 'over',
      done: 12,
      outcomes: { updated: 12, failed: 0 },
      sentence: 'Done: 12 rows. 12 updated.',
      end: 'finished',
    });
    expect(outcomes(sheet)).toEqual({ updated: 12 });
    expect(sheet.store.triggers).toEqual([]);
  });

  it('longer than a step -> each ends after 20 seconds and tells how far it is and how long it takes', () => {
    const sheet = open(1500, { faults: { latencyMs: 3000 } });
    sheet.store.properties.document['omniwallet.settings'] = JSON.stringify({ maxBatchSize: 60 });
    const run = begin(sheet);
    const startedMs = sheet.clock.nowMs;
    const first = askFor(sheet, 'step', { runId: run.runId });
    expect(sheet.clock.nowMs - startedMs).toBeGreaterThan(15_000);
    expect(sheet.clock.nowMs - startedMs).toBeLessThan(24_000);
    expect(first).toMatchObject({ condition: 'waiting', end: null, pace: { kind: 'free' } });
    expect(first.sentence).toBe(`${first.done} of 1500 rows done.`);
    const second = askFor(sheet, 'step', { runId: run.runId });
    const remaining = driveRun(sheet, second);
    const tookMs = sheet.clock.nowMs - startedMs;
    expect(remaining.at(-1)).toMatchObject({ end: 'finished', done: 1500 });
    expect(second.leftMs).toBeGreaterThan((tookMs - 45_000) * 0.7);
    expect(second.leftMs).toBeLessThan((tookMs - 45_000) * 1.5);
  });

  it('Omniwallet asks to slow down -> the pace says so, and steps that could only wait read no cell', () => {
    const sheet = open(200, SLOW);
    const views = driveRun(sheet, begin(sheet));
    expect(views.map(({ pace }) => pace.kind)).toEqual(expect.arrayContaining(['waiting', 'limited']));
    expect(views.at(-1)).toMatchObject({ end: 'finished', outcomes: { updated: 200 } });
    const again = open(200, SLOW);
    const { runId } = begin(again);
    expect(askFor(again, 'step', { runId })).toMatchObject({ done: 60, pace: { kind: 'waiting' } });
    const { pace } = askFor(again, 'step', { runId });
    expect(pace.kind === 'waiting' && pace.leftMs).toBeGreaterThan(20_000);
    expect(again.host.lastCounts()).toMatchObject({ spreadsheetCalls: 0, fetchCalls: 0 });
  });

  it('card numbers are asked for, and a step pauses while the server refuses -> each row gets its own', () => {
    const rows = Array.from({ length: 90 }, (_, index) => [`c${index}@example.com`, '']);
    const sheet = hostSheet({ rows: [['Email', 'Card'], ...rows], ...SLOW });
    expect(startAndDrive(sheet)).toMatchObject({ end: 'finished', outcomes: { updated: 90, failed: 0 } });
    expect(sheet.requests.every(({ method }) => method === 'PATCH')).toBe(true);
  });

  it('a row that never gets an answer -> its attempts are counted across steps, and the run ends', () => {
    const sheet = open(6, {
      reply(request) {
        if (!request.url.includes('c2%40')) return undefined;
        sheet.clock.nowMs += 30_000;
        return { ok: false, reason: 'timeout' };
      },
    });
    expect(startAndDrive(sheet)).toMatchObject({ end: 'finished', outcomes: { updated: 5, failed: 1 } });
    expect(sheet.column('Omniwallet message')[2]).toMatch(/^No answer after 5 attempts\./);
  });

  it('a row that asks for a card never gets an answer -> its customer is looked at by later steps, never asked again', () => {
    const sheet = hostSheet({
      rows: [
        ['Email', 'Card'],
        ['ana@example.com', ''],
      ],
      reply({ method }) {
        if (method !== 'PATCH' && sheet.requests.length < 4) sheet.clock.nowMs += 30_000;
        return method === 'PATCH' || sheet.requests.length < 4 ? { ok: false, reason: 'timeout' } : undefined;
      },
    });
    expect(startAndDrive(sheet)).toMatchObject({ end: 'finished', outcomes: { failed: 1 } });
    expect(sheet.requests.map(({ method }) => method)).toEqual(['PATCH', 'GET', 'GET', 'GET']);
  });

  it('a list that takes longer to read than a step lasts -> each step sends something all the same', () => {
    const sheet = open(400, { faults: { latencyMs: 5000 } });
    const run = begin(sheet);
    sheet.beforeCall = (method) => {
      if (method === 'Range.getDisplayValues') sheet.clock.nowMs += 25_000;
    };
    const first = askFor(sheet, 'step', { runId: run.runId });
    expect(first.done).toBeGreaterThan(60);
    expect(first.end).toBeNull();
    expect(driveRun(sheet, first).at(-1)).toMatchObject({ end: 'finished', outcomes: { updated: 400 } });
  });

  it('the sheet changed since the preview -> asks again, queues nothing', () => {
    const sheet = open(3);
    const { counts } = previewOf(sheet);
    sheet.workbook.enter(firstSheetId(sheet.workbook), 5, 1, 'new@example.com');
    expect(startRun(sheet, { agreed: counts })).toMatchObject({
      kind: 'ask-again',
      preview: { counts: { send: 4 } },
    });
    expect(outcomes(sheet)).toEqual({ '': 4 });
    sheet.workbook.deleteRows(firstSheetId(sheet.workbook), 2, 2);
    expect(startRun(sheet, { agreed: counts })).toMatchObject({ kind: 'started', run: { total: 2 } });
  });

  it('nothing to send -> outcomes are written all the same', () => {
    const sheet = hostSheet({
      rows: [
        ['Email', 'Points'],
        ['ana@example.com', 'ten'],
      ],
    });
    expect(startAndDrive(sheet)).toMatchObject({ end: 'finished', outcomes: { invalid: 1 }, total: 0 });
    expect(outcomes(sheet)).toEqual({ invalid: 1 });
  });

  it('not connected -> a sentence', () => {
    const sheet = open(1, { connect: false });
    expect(ask(sheet, 'start', startArgs(sheet))).toMatch(/^Not connected yet/);
  });

  it('a run that began goes by the settings it began with', () => {
    const sheet = hostSheet({
      rows: [
        ['Email', 'Name', 'Card'],
        ['ana@example.com', 'Ana', ''],
      ],
    });
    const { settings } = askFor(sheet, 'open', {});
    ask(sheet, 'saveSettings', { settings: { ...settings, blankCard: 'keep' } });
    const run = begin(sheet);
    ask(sheet, 'saveSettings', { settings });
    driveRun(sheet, run);
    expect(sheet.requests[0]?.body).not.toContain('card');
  });
});

describe('scopes', () => {
  it('visible rows, selected rows, all rows', () => {
    const sheet = open(6);
    const sheetId = firstSheetId(sheet.workbook);
    sheet.workbook.setFilteredRows(sheetId, [2, 3]);
    expect(startAndDrive(sheet, { scope: 'visible' })).toMatchObject({ scope: 'visible', total: 4 });
    expect(outcomes(sheet)).toEqual({ '': 2, updated: 4 });
    sheet.workbook.setFilteredRows(sheetId, []);
    sheet.workbook.select(sheetId, '3:4');
    expect(startAndDrive(sheet, { scope: 'selected' })).toMatchObject({ scope: 'selected', total: 2 });
    expect(outcomes(sheet)).toEqual({ '': 1, updated: 5 });
    expect(startAndDrive(sheet, { scope: 'all' })).toMatchObject({ total: 6, outcomes: { updated: 6 } });
    expect(startAndDrive(sheet)).toMatchObject({ total: 0, outcomes: { unchanged: 6 } });
  });

  it('rows selected on another sheet -> says where to go', () => {
    const sheet = open(2);
    const args = startArgs(sheet, { scope: 'selected' });
    sheet.workbook.select(sheet.workbook.addSheet('Other'));
    expect(ask(sheet, 'start', args)).toMatch(/Go to “Customers”/);
  });

  it('try the first five, then the rest -> every row is sent once', () => {
    const sheet = open(12);
    const tried = startAndDrive(sheet, { scope: 'all', firstRows: 5 });
    expect(tried).toMatchObject({ end: 'finished', total: 5, outcomes: { updated: 5 } });
    expect(tried.tried).toHaveLength(5);
    expect(outcomes(sheet)).toEqual({ updated: 5, '': 7 });
    // Still there when the sidebar is opened again.
    expect(askFor(sheet, 'open', {}).run?.tried).toEqual(tried.tried);
    const rest = startAndDrive(sheet, { scope: 'all', except: tried.tried ?? [] });
    expect(rest).toMatchObject({ end: 'finished', total: 7, tried: null });
    expect(outcomes(sheet)).toEqual({ updated: 12 });
    expect(new Set(sheet.requests.map(({ url }) => url)).size).toBe(12);
    expect(sheet.requests).toHaveLength(12);
  });

  it('retry -> failed and refused rows', () => {
    const sheet = open(3, { known: ['c0@example.com', 'c1@example.com'] });
    expect(startAndDrive(sheet)).toMatchObject({ outcomes: { updated: 2, rejected: 1 } });
    expect(startAndDrive(sheet, { scope: 'retry' })).toMatchObject({ total: 1, outcomes: { rejected: 1 } });
  });
});

describe('several who look at one run', () => {
  it('a colleague watches a step -> sees whose run it is, from properties alone, and cannot step on it', () => {
    const sheet = open(30);
    connectColleague(sheet);
    const run = begin(sheet);
    const seen: unknown[] = [];
    beforeBatch(sheet, 2, () => {
      seen.push(askFor(sheet, 'watch', {}, COLLEAGUE).run);
      seen.push(sheet.host.lastCounts().spreadsheetCalls);
      seen.push(askFor(sheet, 'step', { runId: run.runId }, COLLEAGUE));
      seen.push(startRun(sheet, {}, COLLEAGUE));
    });
    const end = driveRun(sheet, run).at(-1);
    const live = {
      condition: 'live',
      isMine: false,
      startedBy: 'ana@example.com',
      done: 5,
      sentence: 'ana@example.com has been running this update since 10:00: 5 of 30 rows done.',
    };
    expect(seen).toMatchObject([live, 0, live, { kind: 'other-run', run: live }]);
    expect(end).toMatchObject({ end: 'finished', outcomes: { updated: 30 } });
    expect(sheet.requests).toHaveLength(30);
  });

  it('a second tab of the same person steps meanwhile -> it is shown the run, and sends nothing', () => {
    const sheet = open(30);
    const run = begin(sheet);
    let second: unknown;
    beforeBatch(sheet, 2, () => {
      second = askFor(sheet, 'step', { runId: run.runId });
    });
    expect(driveRun(sheet, run).at(-1)).toMatchObject({ end: 'finished', outcomes: { updated: 30 } });
    expect(second).toMatchObject({
      condition: 'live',
      isMine: true,
      end: null,
      sentence: '5 of 30 rows done.',
    });
    expect(sheet.requests).toHaveLength(30);
  });

  it('the worker comes between two steps and works -> the sidebar watches; nothing is sent twice', () => {
    const sheet = open(400, SLOW);
    const run = begin(sheet);
    let view = askFor(sheet, 'step', { runId: run.runId });
    sheet.clock.nowMs += 70_000;
    beforeBatch(sheet, 1, () => {
      view = askFor(sheet, 'step', { runId: run.runId });
    });
    sheet.host.run('continueRun', { mode: 'trigger' });
    expect(view).toMatchObject({ condition: 'live', end: null });
    expect(driveRun(sheet, view).at(-1)).toMatchObject({ end: 'finished', outcomes: { updated: 400 } });
    expect(new Set(sheet.requests.map(({ url }) => url)).size).toBe(400);
  });

  it('the sidebar is closed -> the worker goes on to the end; opened again it tells how it ended', () => {
    const sheet = open(300, SLOW);
    const run = begin(sheet);
    askFor(sheet, 'step', { runId: run.runId });
    for (let visit = 0; visit < 10 && sheet.store.triggers.length > 0; visit += 1) {
      sheet.clock.nowMs += 5 * 60_000;
      sheet.host.run('continueRun', { mode: 'trigger' });
    }
    expect(outcomes(sheet)).toEqual({ updated: 300 });
    expect(askFor(sheet, 'open', {}).run).toMatchObject({
      runId: run.runId,
      condition: 'over',
      end: 'finished',
      sentence: 'Done: 300 rows. 300 updated.',
    });
  });

  it('closed before the first step -> the worker does it all', () => {
    const sheet = open(10);
    begin(sheet);
    expect(askFor(sheet, 'open', {}).run).toMatchObject({
      condition: 'waiting',
      sentence: expect.stringMatching(/^0 of 10 rows done\. The rest goes on in the background/) as string,
    });
    sheet.clock.nowMs += 5 * 60_000;
    sheet.host.run('continueRun', { mode: 'trigger' });
    expect(outcomes(sheet)).toEqual({ updated: 10 });
  });

  it('a step is killed -> interrupted after a while; a step goes on and sends only that batch again', () => {
    const sheet = open(70);
    const run = begin(sheet);
    beforeBatch(sheet, 3, () => {
      throw new KilledError();
    });
    expect(() => ask(sheet, 'step', { runId: run.runId })).toThrow(KilledError);
    expect(askFor(sheet, 'step', { runId: run.runId })).toMatchObject({ condition: 'live', end: null });
    sheet.clock.nowMs += 3 * 60_000;
    expect(askFor(sheet, 'watch', {}).run).toMatchObject({
      condition: 'interrupted',
      leftMs: null,
      sentence:
        'An update that ana@example.com started at 10:00 was interrupted, 7 rows still queued. Nothing is lost.',
    });
    expect(driveRun(sheet, run).at(-1)).toMatchObject({ end: 'finished', outcomes: { updated: 70 } });
    expect(sheet.requests).toHaveLength(70);
  });

  it('a colleague without a token opens it -> cannot end it', () => {
    const sheet = open(5);
    const run = begin(sheet);
    expect(ask(sheet, 'step', { runId: run.runId }, COLLEAGUE)).toMatch(/^Not connected yet/);
    expect(driveRun(sheet, run).at(-1)).toMatchObject({ outcomes: { updated: 5 } });
  });

  it('a run that is over and forgotten -> says so', () => {
    const sheet = open(2);
    const { runId } = startAndDrive(sheet);
    startAndDrive(sheet, { scope: 'all' });
    expect(ask(sheet, 'step', { runId })).toBe('This run is over.');
  });
});

describe('stop', () => {
  it('between steps -> at once, rows that wait are as they were', () => {
    const sheet = open(300, SLOW);
    const run = begin(sheet);
    const { done } = askFor(sheet, 'step', { runId: run.runId });
    expect(askFor(sheet, 'stop', { runId: run.runId })).toMatchObject({
      condition: 'over',
      end: 'put-back',
      done,
      sentence: expect.stringMatching(/^The run stopped\. It was stopped on request/) as string,
    });
    expect(outcomes(sheet)).toEqual({ updated: done, '': 300 - done });
    expect(sheet.store.triggers).toEqual([]);
  });

  it('while a step works -> it stops after its batch', () => {
    const sheet = open(200);
    const run = begin(sheet);
    let asked: unknown;
    beforeBatch(sheet, 2, () => {
      asked = ask(sheet, 'stop', { runId: run.runId });
    });
    expect(askFor(sheet, 'step', { runId: run.runId })).toMatchObject({ end: 'put-back', done: 63 });
    expect(asked).toMatchObject({
      condition: 'live',
      end: null,
      sentence: 'The run stops after the requests that are under way.',
    });
    expect(outcomes(sheet)).toEqual({ updated: 63, '': 137 });
  });

  it('just as a step pauses -> no other execution is needed', () => {
    const sheet = open(300, SLOW);
    const run = begin(sheet);
    sheet.beforeCall = (method) => {
      // What is read after the batch that was refused is read to leave the step.
      if (method === 'Range.getValues' && sheet.requests.length > 60)
        sheet.store.properties.document['omniwallet.stop'] = run.runId;
    };
    expect(askFor(sheet, 'step', { runId: run.runId })).toMatchObject({ end: 'put-back', done: 60 });
  });
});

describe('go on in the background', () => {
  it('a run that the sidebar drives -> its worker is there already', () => {
    const sheet = open(300, SLOW);
    const run = begin(sheet);
    askFor(sheet, 'step', { runId: run.runId });
    expect(askFor(sheet, 'leaveToBackground', { runId: run.runId })).toMatchObject({
      condition: 'waiting',
      sentence: expect.stringMatching(/^\d+ of 300 rows done\. The rest goes on in the background/) as string,
    });
    expect(sheet.store.triggers).toHaveLength(1);
  });

  it('a run that was interrupted -> a worker is made', () => {
    const sheet = open(300, SLOW);
    const run = begin(sheet);
    askFor(sheet, 'step', { runId: run.runId });
    sheet.store.triggers = [];
    sheet.clock.nowMs += 60 * 60_000;
    expect(askFor(sheet, 'watch', {}).run?.condition).toBe('interrupted');
    expect(askFor(sheet, 'leaveToBackground', { runId: run.runId }).condition).toBe('waiting');
    expect(sheet.store.triggers).toHaveLength(1);
  });
});

describe('problems of the run', () => {
  it('the account knows nobody -> in doubt; a person says it is right -> it goes on', () => {
    const sheet = open(8, { known: ['c7@example.com'] });
    const stopped = startAndDrive(sheet);
    expect(stopped).toMatchObject({
      end: 'stopped',
      isAccountInDoubt: true,
      done: 0,
      sentence: expect.stringMatching(/Omniwallet knows none of the first 5 customers/) as string,
    });
    expect(outcomes(sheet)).toEqual({ queued: 8 });
    expect(startAndDrive(sheet, { isAccountTrusted: true })).toMatchObject({
      end: 'finished',
      isAccountInDoubt: false,
      outcomes: { updated: 1, rejected: 7 },
    });
  });

  it('in doubt while only the first five were tried -> the same', () => {
    const sheet = open(8, { known: [] });
    expect(startAndDrive(sheet, { firstRows: 5 })).toMatchObject({ isAccountInDoubt: true });
    const again = startAndDrive(sheet, { firstRows: 5, isAccountTrusted: true });
    expect(again).toMatchObject({ end: 'finished', outcomes: { rejected: 5 } });
  });

  it('the token is refused -> stopped, rows stay queued, the next run sends them', () => {
    const sheet = open(4);
    sheet.store.properties.users['ana@example.com'] = { 'omniwallet.token': 'wrong' };
    expect(startAndDrive(sheet)).toMatchObject({
      end: 'stopped',
      sentence: expect.stringMatching(/4 rows still queued\. Omniwallet does not accept the token/) as string,
    });
    expect(outcomes(sheet)).toEqual({ queued: 4 });
  });

  it('one invalid row, and the settings say stop -> over before anything is sent', () => {
    const sheet = hostSheet({
      rows: [
        ['Email', 'Points'],
        ['ana@example.com', 'ten'],
        ['bea@example.com', '1'],
      ],
    });
    const { settings } = askFor(sheet, 'open', {});
    ask(sheet, 'saveSettings', { settings: { ...settings, onRowError: 'stop' } });
    expect(startRun(sheet)).toMatchObject({
      kind: 'started',
      run: {
        condition: 'over',
        end: 'stopped',
        sentence: expect.stringMatching(/stopped at row 2/) as string,
      },
    });
    expect(sheet.requests).toEqual([]);
  });

  it('the day’s requests are used up -> waits, says until when, and no step reads the sheet', () => {
    const sheet = open(30);
    const hour = String(Math.floor(sheet.clock.nowMs / 3_600_000));
    const mine = sheet.store.properties.users['ana@example.com'] ?? {};
    mine['omniwallet.fetches'] = JSON.stringify({ [hour]: 99_990 });
    const run = begin(sheet);
    expect(askFor(sheet, 'step', { runId: run.runId })).toMatchObject({
      condition: 'waiting',
      done: 10,
      leftMs: null,
      sentence: expect.stringMatching(/^Google’s limit of requests for a day is used up, 20 rows/) as string,
    });
    askFor(sheet, 'step', { runId: run.runId });
    expect(sheet.host.lastCounts().spreadsheetCalls).toBe(0);
    expect(askFor(sheet, 'stop', { runId: run.runId })).toMatchObject({ end: 'put-back' });
  });
});

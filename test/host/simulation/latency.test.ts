import { createLatencyModel, DEFAULT_LATENCIES } from '../../../host/simulation/latency';
import { emailsUpTo, simulateScript, START_MS } from './simulate-script';

describe('What a call costs', () => {
  const latencyOf = createLatencyModel({
    'Range.getValues': { baseMs: 100, perCellMs: 0.25 },
    'Range.get*': { baseMs: 50 },
    'Range.*': { baseMs: 20 },
    '*': { baseMs: 1 },
  });

  it.each([
    ['Range.getValues', 10, 103],
    ['Range.getValues', undefined, 100],
    ['Range.getDisplayValues', 10, 50],
    ['Range.setValues', 10, 20],
    ['Lock.tryLock', undefined, 1],
  ])('%s of %s cells -> %i ms', (method, cells, expectedMs) => {
    expect(latencyOf(method, cells)).toBe(expectedMs);
  });

  it.each([
    ['Range.getValues', 100_000, 1150],
    ['Range.setValues', 4000, 450],
    ['Range.setBackgrounds', 4000, 450],
    ['SpreadsheetApp.flush', undefined, 160],
    ['Properties.getProperty', undefined, 32],
    ['Properties.setProperty', undefined, 63],
    ['ScriptApp.newTrigger', undefined, 1000],
    ['ScriptApp.getProjectTriggers', undefined, 100],
    ['Utilities.sleep', undefined, 0],
    ['UrlFetchApp.fetchAll', undefined, 0],
    ['Spreadsheet.toast', undefined, 50],
    ['Ui.alert', undefined, 2000],
  ])('by default: %s of %s cells -> %i ms', (method, cells, expectedMs) => {
    expect(createLatencyModel(DEFAULT_LATENCIES)(method, cells)).toBe(expectedMs);
  });
});

describe('The time of an execution', () => {
  it.each([
    ['handles', 'sheet; SpreadsheetApp.getActiveSpreadsheet().getId(); LockService.getDocumentLock();', 0],
    // Spreadsheet.getSheets 50; 20 cells: 150 + 0.2.
    ['a read', 'sheet().getRange(1, 1, 10, 2).getValues();', 50 + 150],
    // 300 cells: 50 + 30.
    [
      'a write and a flush',
      'sheet().getRange(1, 1, 300, 1).setValue(1); SpreadsheetApp.flush();',
      50 + 80 + 160,
    ],
    [
      'properties',
      "note('a', 1); notes.getProperty('a'); notes.getProperties(); notes.deleteProperty('a');",
      190,
    ],
    ['sleeps', 'Utilities.sleep(1234); Utilities.sleep(1);', 1235],
    ['a lock', 'const lock = LockService.getUserLock(); lock.tryLock(9); lock.releaseLock();', 100],
  ])('%s -> the sum of its calls', (_, body, expectedMs) => {
    const simulation = simulateScript(`function act() { ${body} }`, { latencies: DEFAULT_LATENCIES });
    const record = simulation.execute('act', 'menu');
    expect(record).toMatchObject({ end: { kind: 'ok' }, durationMs: expectedMs });
    expect(simulation.nowMs()).toBe(START_MS + expectedMs);
  });

  it('the script sees the time that its calls took', () => {
    const simulation = simulateScript(
      "function act() { const startMs = Date.now(); notes.getProperty('a'); return new Date() - startMs; }",
      { latencies: DEFAULT_LATENCIES },
    );
    expect(simulation.execute('act', 'menu').end).toEqual({ kind: 'ok', value: 32 });
  });
});

describe('The time of a batch', () => {
  const model = { perCallMs: 50, perRequestMs: 20, concurrency: 4 };
  const emails = JSON.stringify(emailsUpTo(10));

  it.each([
    ['one request', 1, 50 + 320, [0]],
    ['as many as there are connections', 4, 50 + 320, [0, 0, 0, 0]],
    ['more', 10, 50 + 3 * 320, [0, 0, 0, 0, 320, 320, 320, 320, 640, 640]],
  ])('%s -> the last reply', (_, count, expectedMs, sentAtMs) => {
    const simulation = simulateScript(`function act() { patchAll(${emails}.slice(0, ${count}), 1); }`, {
      customerCount: 10,
      faults: { latencyMs: 300 },
      fetchModel: model,
    });
    expect(simulation.execute('act', 'menu').durationMs).toBe(expectedMs);
    expect(simulation.api.requestLog().map(({ atMs }) => atMs - START_MS)).toEqual(sentAtMs);
  });

  it('slower than timeoutSeconds -> a timeout then, and the update was applied', () => {
    const simulation = simulateScript(
      `function act() {
        const { url, ...options } = patch('c0@example.com', 77);
        try { UrlFetchApp.fetch(url, { ...options, timeoutSeconds: 30 }); }
        catch (error) { return error.message.split(':')[0]; }
      }`,
      { faults: { latencyMs: 31_000 } },
    );
    expect(simulation.execute('act', 'menu')).toMatchObject({
      end: { kind: 'ok', value: 'Timeout' },
      durationMs: 30_000,
    });
    expect(simulation.api.customers()[0]?.points).toBe(77);
  });

  it('another server -> there is none', () => {
    const simulation = simulateScript("function act() { UrlFetchApp.fetch('https://example.com/'); }");
    expect(simulation.execute('act', 'menu').end).toEqual({
      kind: 'threw',
      message: 'DNS error: https://example.com/',
    });
  });
});

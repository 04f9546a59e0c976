import { MINUTE_MS, simulateScript, START_MS } from './simulate-script';

const SIX_MINUTES_MS = 6 * MINUTE_MS;

describe('The kill at the end of the time', () => {
  it.each([
    ['in a sleep', 'Utilities.sleep(200000); Utilities.sleep(200000);', 'menu', SIX_MINUTES_MS],
    [
      'in a sleep of a trigger',
      'Utilities.sleep(300000); Utilities.sleep(60001);',
      'trigger',
      SIX_MINUTES_MS,
    ],
    ['in a sleep of a sidebar', 'Utilities.sleep(300000); Utilities.sleep(60001);', 'client', SIX_MINUTES_MS],
    ['in a fetch', 'Utilities.sleep(300000); patchAll(["c0@example.com"], 7);', 'menu', SIX_MINUTES_MS],
    ['in a call of the spreadsheet', 'for (;;) sheet().getRange(1, 1).getValue();', 'menu', SIX_MINUTES_MS],
    ['in a call of a property', 'for (;;) notes.getProperty("a");', 'menu', SIX_MINUTES_MS],
    [
      'in a dialog',
      'Utilities.sleep(300000); SpreadsheetApp.getUi().alert("Well?");',
      'menu',
      SIX_MINUTES_MS,
    ],
    ['in a wait for a lock', 'LockService.getDocumentLock().waitLock(400000);', 'menu', SIX_MINUTES_MS],
    ['in onOpen', 'for (;;) notes.getProperty("a");', 'onOpen', MINUTE_MS / 2],
  ] as const)('%s -> the clock stands exactly at the limit', (_, body, mode, limitMs) => {
    const simulation = simulateScript(`function act() { ${body} note('end', 'reached'); }`, {
      faults: { latencyMs: 100_000 },
      latencies: { 'Range.*': { baseMs: 7000 }, 'Properties.*': { baseMs: 700 }, 'Ui.*': { baseMs: 61_000 } },
    });
    simulation.store.locks['document'] = 'somebody else';
    const record = simulation.execute('act', mode);
    expect(record).toMatchObject({ end: { kind: 'killed' }, startMs: START_MS, durationMs: limitMs });
    expect(simulation.nowMs()).toBe(START_MS + limitMs);
    expect(simulation.notes).toEqual({});
  });

  it('exactly six minutes -> not killed', () => {
    const simulation = simulateScript(
      "function act() { Utilities.sleep(300000); Utilities.sleep(60000); return 'done'; }",
    );
    expect(simulation.execute('act', 'menu')).toMatchObject({
      end: { kind: 'ok', value: 'done' },
      durationMs: SIX_MINUTES_MS,
    });
  });

  it.each([
    ['a sleep', 'Utilities.sleep(300000); Utilities.sleep(300000);'],
    ['a fetch', 'Utilities.sleep(300000); patchAll(["c0@example.com"], 7);'],
  ])('caught in %s -> nothing that the script still does has an effect, and it is killed', (_, body) => {
    const simulation = simulateScript(
      `function act() {
        try { ${body} }
        catch (error) {
          sheet().getRange(1, 1).setValue('caught');
          note('caught', 1);
        }
        finally {
          try { note('finally', 1); } catch (error) { console.log('again'); }
          return 'alive';
        }
      }`,
      { faults: { latencyMs: 100_000 } },
    );
    expect(simulation.execute('act', 'menu').end).toEqual({ kind: 'killed' });
    expect(simulation.notes).toEqual({});
    expect(simulation.logLines).toEqual([]);
    expect(simulation.workbook.displayValues(simulation.workbook.book.activeSheetId)).toEqual([]);
  });

  it('while a batch is under way -> the server has applied it, and its replies are lost', () => {
    const simulation = simulateScript(
      `function act() {
        Utilities.sleep(300000);
        note('replies', patchAll(['c0@example.com', 'c1@example.com'], 77));
      }`,
      { faults: { latencyMs: 60_001 } },
    );
    expect(simulation.execute('act', 'menu')).toMatchObject({ end: { kind: 'killed' }, requests: 2 });
    expect(simulation.notes).toEqual({});
    expect(simulation.api.customers().map(({ points }) => points === 77)).toEqual([true, true, false]);
  });

  it('locks of a killed execution -> released', () => {
    const simulation = simulateScript(
      `function hold() { LockService.getDocumentLock().waitLock(1); for (;;) Utilities.sleep(299999); }
       function take() { return LockService.getDocumentLock().tryLock(0); }`,
    );
    expect(simulation.execute('hold', 'menu').end).toEqual({ kind: 'killed' });
    expect(simulation.execute('take', 'menu').end).toEqual({ kind: 'ok', value: true });
  });
});

describe('The kill at a call', () => {
  const script = "function act() { note('a', 1); note('b', 1); note('c', 1); }";

  it.each([
    [1, []],
    [2, ['a']],
    [3, ['a', 'b']],
  ])('call %i -> only what came before it has an effect', (number, noted) => {
    const simulation = simulateScript(script);
    simulation.killAtCall(number);
    expect(simulation.execute('act', 'menu').end).toEqual({ kind: 'killed' });
    expect(Object.keys(simulation.notes)).toEqual(noted);
  });

  it('counted through all executions -> the second one is killed', () => {
    const simulation = simulateScript(script);
    simulation.killAtCall(5);
    expect(
      [simulation.execute('act', 'menu'), simulation.execute('act', 'menu')].map(({ end }) => end.kind),
    ).toEqual(['ok', 'killed']);
  });
});

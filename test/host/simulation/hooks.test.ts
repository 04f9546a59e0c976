import { KilledError } from '../../../host/script-host';
import { simulateScript } from './simulate-script';

it('edits before a call -> the call sees them', () => {
  const simulation = simulateScript('function act() { return sheet().getRange(1, 1).getValue(); }', {
    rows: [['before']],
  });
  simulation.hooks.beforeCall = ({ method }) => {
    if (method === 'Range.getValue') {
      simulation.workbook.enter(simulation.workbook.book.activeSheetId, 1, 1, 'meanwhile');
    }
  };
  expect(simulation.execute('act', 'menu').end).toEqual({ kind: 'ok', value: 'meanwhile' });
});

it('every call is told, with who makes it', () => {
  const simulation = simulateScript(
    "function act() { note('a', 1); Utilities.sleep(5); sheet().getName(); }",
  );
  const calls: unknown[] = [];
  simulation.hooks.beforeCall = (call) => calls.push(call);
  simulation.execute('act', 'menu', { userEmail: 'bea@example.com' });
  simulation.execute('act', 'trigger');
  const bea = { userEmail: 'bea@example.com', executionNumber: 1 };
  expect(calls.slice(0, 5)).toEqual([
    { ...bea, service: 'PropertiesService', method: 'Properties.setProperty', number: 1 },
    { ...bea, service: 'Utilities', method: 'Utilities.sleep', number: 2 },
    { ...bea, service: 'SpreadsheetApp', method: 'Spreadsheet.getSheets', number: 3 },
    { ...bea, service: 'SpreadsheetApp', method: 'Sheet.getName', number: 4 },
    {
      userEmail: 'ana@example.com',
      executionNumber: 2,
      service: 'PropertiesService',
      method: 'Properties.setProperty',
      number: 5,
    },
  ]);
});

it.each([
  ['an error -> the service throws it', new Error('We’re sorry, a server error occurred.'), 'caught'],
  ['a kill -> nobody catches it', new KilledError('now'), undefined],
])('%s', (_, thrown, noted) => {
  const simulation = simulateScript(
    "function act() { try { sheet().getName(); } catch (error) { note('seen', 'caught'); } }",
  );
  simulation.hooks.beforeCall = ({ method }) => {
    if (method === 'Sheet.getName') throw thrown;
  };
  simulation.execute('act', 'menu');
  expect(simulation.notes['seen']).toBe(noted);
});

it('an execution of somebody else in the midst of one -> finds its lock held, and takes time of both', () => {
  const simulation = simulateScript(
    `function hold() { LockService.getDocumentLock().waitLock(1); note('held', 1); Utilities.sleep(1000); }
     function knock() { return LockService.getDocumentLock().tryLock(5000); }`,
  );
  simulation.hooks.beforeCall = ({ method, userEmail }) => {
    if (method === 'Utilities.sleep' && userEmail !== 'bea@example.com') {
      simulation.execute('knock', 'menu', { userEmail: 'bea@example.com' });
    }
  };
  simulation.execute('hold', 'menu');
  const { executions } = simulation.statistics();
  expect(executions.map(({ number, end, durationMs }) => [number, end, durationMs])).toEqual([
    [2, { kind: 'ok', value: false }, 5000],
    [1, { kind: 'ok', value: undefined }, 6000],
  ]);
  expect(simulation.store.locks).toEqual({});
});

it('the time of the other -> can be what kills the first', () => {
  const simulation = simulateScript(
    `function act() { notes.getProperty('a'); note('b', 1); }
     function idle() { Utilities.sleep(300000); Utilities.sleep(60000); }`,
  );
  let isBusy = false;
  simulation.hooks.beforeCall = ({ method }) => {
    if (isBusy || method !== 'Properties.getProperty') return;
    isBusy = true;
    simulation.execute('idle', 'menu', { userEmail: 'bea@example.com' });
    simulation.execute('idle', 'menu', { userEmail: 'bea@example.com' });
  };
  simulation.execute('act', 'menu');
  const { executions } = simulation.statistics();
  expect(executions.map(({ end }) => end.kind)).toEqual(['ok', 'ok', 'killed']);
  expect(simulation.notes).toEqual({});
});

describe('People', () => {
  it('agree by default', () => {
    const simulation = simulateScript(
      `function act() {
        const ui = SpreadsheetApp.getUi();
        return [ui.alert('A?', ui.ButtonSet.YES_NO), ui.alert('B?', ui.ButtonSet.OK_CANCEL), ui.alert('C')].join();
      }`,
    );
    expect(simulation.execute('act', 'menu').end).toEqual({ kind: 'ok', value: 'YES,OK,OK' });
    expect(simulation.dialogs.map(({ text }) => text)).toEqual(['A?', 'B?', 'C']);
  });

  it('answer as the test says, and have a language of their own', () => {
    const simulation = simulateScript(
      `function act() {
        const ui = SpreadsheetApp.getUi();
        SpreadsheetApp.getActiveSpreadsheet().toast('working');
        return Session.getActiveUserLocale() + ' ' + ui.alert('A?', ui.ButtonSet.YES_NO);
      }`,
      { answerDialog: () => ({ button: 'NO', text: '' }), userLocales: { 'bea@example.com': 'es' } },
    );
    expect(simulation.execute('act', 'menu').end).toEqual({ kind: 'ok', value: 'en NO' });
    expect(simulation.execute('act', 'menu', { userEmail: 'bea@example.com' }).end).toEqual({
      kind: 'ok',
      value: 'es NO',
    });
    expect(simulation.toasts).toEqual(['working', 'working']);
  });
});

it('chance -> the same with the same seed', () => {
  const drawWith = (seed: number): unknown =>
    simulateScript('function act() { return Math.random() + Utilities.getUuid(); }', { seed }).execute(
      'act',
      'menu',
    ).end;
  expect(drawWith(3)).toEqual(drawWith(3));
  expect(drawWith(3)).not.toEqual(drawWith(4));
  expect(JSON.stringify(drawWith(3))).toMatch(
    /[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}/,
  );
});

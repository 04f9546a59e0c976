/** A colleague deletes the sheet before any single call that a command makes. */
import type { CallArgs, CallName } from '../../src/core/sidebar/calls';
import type { PreviewView } from '../../src/core/sidebar/views';
import { KilledError } from '../../host/script-host';
import { beforeCallOf } from './before-call-of';
import { firstSheetId, hostSheet, type HostedSheet } from './run-in-host';
import { HOURLY } from './schedules/world';
import { ask, askFor, startArgs } from './sidebar/ask';

const HOUR_MS = 3_600_000;

/** Two rows to send and one that is invalid; a filter is set, and all of them are selected. */
function openList(): HostedSheet {
  const sheet = hostSheet({
    rows: [
      ['Email', 'Name', 'Points'],
      ['ana@example.com', 'Ana', '1'],
      ['bea@example.com', 'Bea', '2'],
      ['eva@example.com', 'Eva', 'ten'],
    ],
    known: ['ana@example.com'],
  });
  const id = firstSheetId(sheet.workbook);
  sheet.workbook.addSheet('Notes');
  sheet.workbook.setFilteredRows(id, []);
  sheet.workbook.select(id, 'A2:C4');
  return sheet;
}

/** One row waits for the requests of the next day, which has come. */
function openWaiting(): HostedSheet {
  const sheet = openList();
  const mine = sheet.store.properties.users['ana@example.com'] ?? {};
  mine['omniwallet.fetches'] = JSON.stringify({ [Math.floor(sheet.clock.nowMs / HOUR_MS)]: 99_999 });
  sheet.choose('updateChangedRows');
  sheet.clock.nowMs += 25 * HOUR_MS;
  return sheet;
}

/** Google ended the execution five minutes ago, just before it called a method after `skipped` other times. */
function openKilled(method: string, skipped = 0): HostedSheet {
  const sheet = openList();
  beforeCallOf(sheet, method, skipped, () => {
    throw new KilledError();
  });
  expect(() => sheet.choose('updateChangedRows')).toThrow(KilledError);
  sheet.beforeCall = () => undefined;
  sheet.clock.nowMs += 5 * 60_000;
  return sheet;
}

function openScheduled(): HostedSheet {
  const sheet = openList();
  const sheetId = firstSheetId(sheet.workbook);
  const settings = { ...HOURLY, guard: { ...HOURLY.guard, maxChangedShare: 1 } };
  askFor(sheet, 'saveSchedule', { sheetId, settings, replaces: null });
  sheet.clock.nowMs += 2 * HOUR_MS;
  return sheet;
}

/** What a person is told by a command. */
type Act = (sheet: HostedSheet, sheetId: number) => string;

const choose =
  (command: string): Act =>
  (sheet) =>
    sheet.choose(command);

const problemsOf = ({ problems }: PreviewView): string => problems.join() || 'counts';

const COUNTS = { send: 2, invalid: 1, unchanged: 0, kept: 0, cards: 0, clears: 0 };

/** What the sidebar shows when a run that it drives is over, or why it is not. */
const drive: Act = (sheet, sheetId) => {
  const args = { ...startArgs(sheet, { agreed: COUNTS, scope: 'selected' }), sheetId };
  const started = ask(sheet, 'start', args);
  if (typeof started === 'string') return started;
  if (started.kind === 'ask-again') return problemsOf(started.preview);
  let { run } = started;
  while (run.end === null) run = askFor(sheet, 'step', { runId: run.runId });
  return run.sentence;
};

const preview: Act = (sheet) => {
  const answer = ask(sheet, 'preview', { scope: 'selected', except: [] });
  return typeof answer === 'string' ? answer : problemsOf(answer);
};

const open: Act = (sheet) => {
  const answer = ask(sheet, 'open', {});
  return typeof answer === 'string' ? answer : answer.columns.sheetName;
};

/** Whether a call about the sheet was answered, or why it was refused. */
const askAbout =
  <Name extends CallName>(name: Name, args: (sheetId: number) => CallArgs<Name>): Act =>
  (sheet, sheetId) => {
    const answer = ask(sheet, name, args(sheetId));
    return typeof answer === 'string' ? answer : 'answered';
  };

const letWorkerCome: Act = (sheet) => {
  sheet.host.run('continueRun', { mode: 'trigger' });
  return askFor(sheet, 'watch', {}).run?.sentence ?? '';
};

const letClockCome: Act = (sheet, sheetId) => {
  sheet.host.run('runSchedules', { mode: 'trigger' });
  return askFor(sheet, 'schedule', { sheetId }).schedule?.last?.sentence ?? '';
};

const TOLD: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['another sheet', /has no email column/],
  ['deleted', /sheet (?:of the run )?was deleted|sheet is no longer there/],
  ['done', /^(?:Done|Checked): \d rows?\.|^The run is stopped\. 1 row/],
];

/** What stays of a run that ought to be over. */
function leftOf({ store }: HostedSheet): readonly string[] {
  const run = store.properties.document['omniwallet.run'] === undefined ? [] : ['a run'];
  const workers = store.triggers.filter(({ handlerFunction }) => handlerFunction === 'continueRun');
  return [...run, ...workers.map(() => 'a worker')];
}

/**
 * What is told where the sheet is deleted before the first call, before the second … the last, and where it is not;
 * repetitions left out.
 */
function tellings(prepare: () => HostedSheet, act: Act): readonly string[] {
  const told: string[] = [];
  for (let number = 1; ; number += 1) {
    const sheet = prepare();
    const sheetId = firstSheetId(sheet.workbook);
    let calls = 0;
    sheet.beforeCall = (method) => {
      // Whether it is gone by then, only a call of the spreadsheet service can tell.
      if (!/^(?:Spreadsheet|Sheet|Range)/.test(method)) return;
      calls += 1;
      if (calls === number) sheet.workbook.deleteSheet(sheetId);
    };
    const words = act(sheet, sheetId);
    sheet.beforeCall = () => undefined;
    if (sheet.store.triggers.length > 0) sheet.host.run('continueRun', { mode: 'trigger' });
    const what = TOLD.find(([, pattern]) => pattern.test(words))?.[0] ?? words;
    const telling = [what, ...leftOf(sheet)].join(' and ');
    if (told.at(-1) !== telling) told.push(telling);
    if (calls < number) return told;
  }
}

describe('the sheet is deleted before the first call of a command, or before any other one', () => {
  it.each<[command: string, prepare: () => HostedSheet, act: Act, told: readonly string[]]>([
    [
      'menu: update changed rows',
      openList,
      choose('updateChangedRows'),
      ['another sheet', 'deleted', 'done'],
    ],
    [
      'menu: update selected rows',
      openList,
      choose('updateSelectedRows'),
      ['another sheet', 'deleted', 'done'],
    ],
    ['menu: check rows', openList, choose('checkRows'), ['another sheet', 'deleted', 'done']],
    ['menu: stop the run', openWaiting, choose('stopRun'), ['deleted', 'done']],
    [
      'menu: after a kill in a batch',
      () => openKilled('UrlFetchApp.fetchAll'),
      choose('updateChangedRows'),
      ['deleted', 'done'],
    ],
    [
      'menu: after a kill as the status columns were made',
      () => openKilled('Range.setFontWeight', 1),
      choose('updateChangedRows'),
      ['deleted', 'another sheet', 'deleted', 'done'],
    ],
    ['the background worker', openWaiting, letWorkerCome, ['deleted', 'done']],
    ['the clock of schedules', openScheduled, letClockCome, ['deleted', 'done']],
    ['sidebar: open', openList, open, ['Notes', 'deleted', 'Customers']],
    ['sidebar: preview', openList, preview, ['another sheet', 'deleted', 'counts']],
    ['sidebar: start, and work to the end', openList, drive, ['deleted', 'done']],
    [
      'sidebar: choose columns',
      openList,
      askAbout('chooseColumns', (sheetId) => ({ sheetId, choices: {} })),
      ['deleted', 'answered'],
    ],
    [
      'sidebar: rows that need a person',
      openList,
      askAbout('attention', (sheetId) => ({ sheetId })),
      ['deleted', 'answered'],
    ],
    [
      'sidebar: why this row',
      openList,
      askAbout('whyThisRow', () => ({})),
      ['answered', 'deleted', 'answered'],
    ],
    [
      'sidebar: go to a row',
      openList,
      askAbout('goToRow', (sheetId) => ({ sheetId, rowNumber: 2, email: 'ana@example.com' })),
      ['answered'],
    ],
  ])('%s -> it is told, and nothing stays behind', (_, prepare, act, told) => {
    expect(tellings(prepare, act)).toEqual(told);
  });
});

/** Each window undoes its own edits, on the cells that they were made in, wherever those stand by then. */
import type { EngineModel } from '../../../host/workbench/page/grid/engine-model';
import type { CellContent } from '../../../host/sheets/sheet-content';
import { sheetOf } from '../sheets/open-workbook';
import { openDesk, type Desk, type TestWindow } from './windows';

const rows = [
  ['Email', 'Points', 'Double'],
  ['ana@example.com', '10', '=B2*2'],
  ['ben@example.com', '20', '=B3*2'],
  ['carla@example.com', '5', '=B4*2'],
  ['', '=SUM(B2:B4)', ''],
];
const SHEET = 0;

function open(): { desk: Desk; window: TestWindow; other: TestWindow } {
  const desk = openDesk([sheetOf('Customers', rows)]);
  return { desk, window: desk.openWindow(), other: desk.openWindow() };
}

/** What was typed and set, rather than what it shows, without the empty ends of rows. */
function contentOf({ workbook }: Desk): unknown {
  const { rows: cells, ...sheet } = workbook.content(SHEET);
  const isPlain = (cell: CellContent): boolean => Object.keys(cell).length === 1 && cell.input === '';
  return {
    ...sheet,
    rows: cells.map((row) => row.slice(0, row.findLastIndex((cell) => !isPlain(cell)) + 1)),
  };
}

const edits: [string, (model: EngineModel) => void][] = [
  [
    'typing',
    (model) => {
      model.setUserInput(0, 2, 2, '99');
    },
  ],
  [
    'clearing cells with formulas',
    (model) => {
      model.rangeClearContents(0, 2, 1, 3, 3);
    },
  ],
  [
    'pasting over cells',
    (model) => {
      model.pasteCsvText({ sheet: 0, row: 2, column: 1, width: 1, height: 1 }, 'x\ty\nz');
    },
  ],
  [
    'cutting and pasting',
    (model) => {
      model.setSelectedCell(2, 1);
      model.setSelectedRange(2, 1, 2, 3);
      const cells = model.copyToClipboard().data;
      model.setSelectedCell(3, 1);
      model.pasteFromClipboard(0, [2, 1, 2, 3], cells, true);
    },
  ],
  [
    'filling down',
    (model) => {
      model.autoFillRows({ sheet: 0, row: 2, column: 2, width: 2, height: 1 }, 4);
    },
  ],
  [
    'bold text and a background',
    (model) => {
      model.updateRangeStyle({ sheet: 0, row: 1, column: 1, width: 3, height: 1 }, 'font.b', 'true');
    },
  ],
  [
    'inserting rows',
    (model) => {
      model.insertRows(0, 3, 2);
    },
  ],
  [
    'deleting a row that formulas refer to',
    (model) => {
      model.deleteRows(0, 3, 1);
    },
  ],
  [
    'inserting a column',
    (model) => {
      model.insertColumns(0, 2, 1);
    },
  ],
  [
    'deleting the column that formulas refer to',
    (model) => {
      model.deleteColumns(0, 2, 1);
    },
  ],
  [
    'moving a column',
    (model) => {
      model.moveColumns(0, 1, 1, 1);
    },
  ],
  [
    'moving a row',
    (model) => {
      model.moveRows(0, 2, 1, 1);
    },
  ],
  [
    'hiding rows',
    (model) => {
      model.setRowsHidden(0, 2, 3, true);
    },
  ],
  [
    'freezing a row',
    (model) => {
      model.setFrozenRowsCount(0, 1);
    },
  ],
  [
    'renaming the sheet',
    (model) => {
      model.renameSheet(0, 'Members');
    },
  ],
];

it.each(edits)('%s: undone and done again', (_, act) => {
  const { desk, window } = open();
  const before = contentOf(desk);
  const shownBefore = desk.shown();
  act(window.model);
  desk.settle();
  const after = contentOf(desk);
  const shownAfter = desk.shown();
  expect(after).not.toEqual(before);

  expect(window.model.canUndo()).toBe(true);
  window.model.undo();
  desk.settle();
  expect(contentOf(desk)).toEqual(before);
  expect(window.shown()).toEqual(shownBefore);
  expect([window.model.canUndo(), window.model.canRedo()]).toEqual([false, true]);

  window.model.redo();
  desk.settle();
  expect(contentOf(desk)).toEqual(after);
  expect(window.shown()).toEqual(shownAfter);
});

it('sorting is undone as well', () => {
  const { desk, window } = open();
  const before = desk.shown();
  window.session.send({ kind: 'sortRows', sheetId: SHEET, column: 1, isAscending: false });
  desk.settle();
  expect(desk.shown()[1]?.[0]).toBe('carla@example.com');
  window.model.undo();
  desk.settle();
  expect(desk.shown()).toEqual(before);
});

it('a cell that has moved meanwhile is undone where it stands now', () => {
  const { desk, window, other } = open();
  window.model.setUserInput(0, 3, 1, 'bella@example.com');
  desk.settle();
  other.model.insertRows(0, 2, 2);
  desk.settle();
  window.model.undo();
  desk.settle();
  expect(desk.shown().map(([email]) => email)).toEqual([
    'Email',
    undefined,
    undefined,
    'ana@example.com',
    'ben@example.com',
    'carla@example.com',
    '',
  ]);
});

it('what somebody else has written since stays', () => {
  const { desk, window } = open();
  window.model.pasteCsvText({ sheet: 0, row: 2, column: 1, width: 1, height: 1 }, 'x\ny');
  desk.settle();
  desk.workbook.enter(SHEET, 2, 1, 'script@example.com');
  window.model.undo();
  desk.settle();
  expect(desk.shown().map(([email]) => email)).toEqual([
    'Email',
    'script@example.com',
    'ben@example.com',
    'carla@example.com',
    '',
  ]);
});

it('a deleted row comes back where it was among the others, without what it never had', () => {
  const { desk, window, other } = open();
  window.model.deleteRows(0, 3, 1);
  desk.settle();
  other.model.insertRows(0, 1, 1);
  other.model.setUserInput(0, 2, 2, 'points');
  desk.settle();
  window.model.undo();
  desk.settle();
  expect(desk.shown().map(([email]) => email)).toEqual([
    undefined,
    'Email',
    'ana@example.com',
    'ben@example.com',
    'carla@example.com',
    '',
  ]);
});

it('a window does not undo what another one did', () => {
  const { desk, window, other } = open();
  window.model.setUserInput(0, 2, 1, 'window');
  desk.settle();
  expect(other.model.canUndo()).toBe(false);
  other.model.undo();
  desk.settle();
  expect(desk.shown()[1]?.[0]).toBe('window');
  expect(other.refusals).toEqual([
    'That cannot be undone any more, because the cells have been changed or moved since.',
  ]);
});

it('nothing can be redone after another edit', () => {
  const { desk, window } = open();
  window.model.setUserInput(0, 2, 1, 'first');
  window.model.undo();
  window.model.setUserInput(0, 2, 1, 'second');
  desk.settle();
  expect(window.model.canRedo()).toBe(false);
});

it('a sort is not undone once rows have moved', () => {
  const { desk, window, other } = open();
  window.session.send({ kind: 'sortRows', sheetId: SHEET, column: 1, isAscending: false });
  desk.settle();
  other.model.deleteRows(0, 2, 1);
  desk.settle();
  const before = desk.shown();
  window.model.undo();
  desk.settle();
  expect(desk.shown()).toEqual(before);
  expect(window.refusals).toHaveLength(1);
});

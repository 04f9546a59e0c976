/** People in two windows and a script on the same sheet at the same time. */
import fc from 'fast-check';
import type { EngineModel } from '../../../host/workbench/page/grid/engine-model';
import { sheetOf } from '../sheets/open-workbook';
import { openDesk, type Desk, type TestWindow } from './windows';

const SHEET = 0;
const rows = [
  ['Email', 'Points', 'Double'],
  ['ana@example.com', '10', '=B2*2'],
  ['ben@example.com', '20', '=B3*2'],
  ['carla@example.com', '5', '=SUM(B2:B4)'],
];

function open(): { desk: Desk; window: TestWindow; other: TestWindow } {
  const desk = openDesk([sheetOf('Customers', rows)]);
  return { desk, window: desk.openWindow(), other: desk.openWindow() };
}

function firstColumn(shown: readonly (readonly string[])[]): (string | undefined)[] {
  return shown.map(([first]) => first);
}

describe('an edit lands on the cells that the person saw', () => {
  it.each<[string, (desk: Desk) => void, (string | undefined)[]]>([
    [
      'rows inserted above',
      ({ workbook }) => {
        workbook.insertRows(SHEET, 2, 2);
      },
      ['Email', undefined, undefined, 'ana@example.com', 'typed', 'carla@example.com'],
    ],
    [
      'a row above deleted',
      ({ workbook }) => {
        workbook.deleteRows(SHEET, 2, 1);
      },
      ['Email', 'typed', 'carla@example.com'],
    ],
    [
      'the row itself deleted',
      ({ workbook }) => {
        workbook.deleteRows(SHEET, 3, 1);
      },
      ['Email', 'ana@example.com', 'carla@example.com'],
    ],
    [
      'the rows sorted',
      ({ workbook }) => {
        workbook.sortRows(SHEET, 1, false);
      },
      ['Email', 'carla@example.com', 'typed', 'ana@example.com'],
    ],
    [
      'its column moved to the right',
      ({ workbook }) => {
        workbook.moveColumns(SHEET, 1, 1, 3);
      },
      ['Points', '10', '20', '5'],
    ],
  ])('%s meanwhile', (_, change, expected) => {
    const { desk, window } = open();
    window.model.setUserInput(0, 3, 1, 'typed');
    change(desk);
    desk.settle();
    expect(firstColumn(desk.shown())).toEqual(expected);
    expect(window.shown()).toEqual(desk.shown());
  });

  it('what is typed is shown where its cell went, before it is answered', () => {
    const { desk, window } = open();
    window.model.setUserInput(0, 3, 1, 'typed');
    desk.workbook.insertRows(SHEET, 1, 1);
    desk.publish();
    desk.deliverUpdates(window);
    expect(window.model.getFormattedCellValue(0, 4, 1)).toBe('typed');
    expect(window.model.getFormattedCellValue(0, 3, 1)).toBe('ana@example.com');
  });

  it.each<[string, (model: EngineModel) => void, (string | undefined)[]]>([
    [
      'deleting two rows with a new one between them leaves the new one',
      (model) => {
        model.deleteRows(0, 2, 2);
      },
      ['Email', 'new', 'carla@example.com'],
    ],
    [
      'a row inserted above another stays above it',
      (model) => {
        model.insertRows(0, 3, 1);
      },
      ['Email', 'ana@example.com', 'new', undefined, 'ben@example.com', 'carla@example.com'],
    ],
  ])('%s', (_, act, expected) => {
    const { desk, window, other } = open();
    const settleOther = (): void => {
      desk.deliverEdits();
      desk.publish();
      desk.deliverUpdates(other);
    };
    other.model.insertRows(0, 3, 1);
    settleOther();
    other.model.setUserInput(0, 3, 1, 'new');
    settleOther();
    act(window.model);
    desk.settle();
    expect(firstColumn(desk.shown())).toEqual(expected);
    expect(window.shown()).toEqual(desk.shown());
  });

  it('edits that are too old to be placed are refused with a sentence', () => {
    const { desk, window } = open();
    window.model.setUserInput(0, 3, 1, 'typed');
    for (let count = 0; count < 201; count += 1) desk.workbook.insertRows(SHEET, 2, 1);
    desk.publish();
    desk.settle();
    expect(desk.shown().flat()).not.toContain('typed');
    expect(window.refusals).toEqual([
      'The rows and columns have moved meanwhile, so nothing was changed. Please try again.',
    ]);
    expect(window.shown()).toEqual(desk.shown());
  });
});

describe('what is selected', () => {
  it('stays on its cells when rows come above, and the others are not told', () => {
    const { desk, window, other } = open();
    window.model.setSelectedCell(3, 1);
    window.model.setSelectedRange(3, 1, 4, 2);
    other.model.insertRows(0, 2, 3);
    desk.settle();
    expect(window.session.selection()).toEqual({
      sheetId: SHEET,
      row: 6,
      column: 1,
      rowCount: 2,
      columnCount: 2,
    });
    expect(other.session.selection()).toMatchObject({ row: 1, column: 1 });
  });

  it('reaches the workbook, so that a script works on it', async () => {
    const { desk, window } = open();
    window.model.setSelectedCell(3, 1);
    window.model.setSelectedRange(3, 1, 4, 1_000);
    await Promise.resolve();
    desk.deliverEdits();
    expect(desk.workbook.selected()).toEqual({ sheetId: SHEET, ranges: ['A3:Z4'] });
  });

  it('in a window that only looks on does not become the selection that scripts work on', async () => {
    const { desk, window, other } = open();
    other.model.setSelectedCell(4, 2);
    await Promise.resolve();
    window.model.setSelectedCell(3, 1);
    await Promise.resolve();
    desk.settle();
    window.model.insertRows(0, 1, 1);
    desk.settle();
    await Promise.resolve();
    desk.settle();
    expect(other.session.selection()).toMatchObject({ row: 5, column: 2 });
    expect(desk.workbook.selected()).toEqual({ sheetId: SHEET, ranges: ['A4'] });
  });

  it('a script selects -> every window goes there', () => {
    const { desk, window, other } = open();
    desk.workbook.addSheet('Omniwallet runs');
    const runs = desk.workbook.sheetId('Omniwallet runs');
    desk.workbook.select(runs, 'B5:C6');
    desk.settle();
    for (const { session } of [window, other]) {
      expect(session.selection()).toEqual({ sheetId: runs, row: 5, column: 2, rowCount: 2, columnCount: 2 });
    }
  });

  it('hiding its column leaves it alone', () => {
    const { desk, window } = open();
    window.model.setSelectedCell(3, 2);
    desk.workbook.hideColumns(SHEET, 2, 1);
    desk.settle();
    expect(window.session.selection()).toMatchObject({ row: 3, column: 2 });
    expect(window.model.getColumnWidth(0, 2)).toBe(0);
  });
});

/** A step of somebody in a window, of a script in the workbook, or on the way between them. */
type Step = (desk: Desk, windows: readonly TestWindow[]) => void;

const row = fc.integer({ min: 1, max: 8 });
const column = fc.integer({ min: 1, max: 5 });
const count = fc.integer({ min: 1, max: 2 });
const input = fc.constantFrom('', 'x', "'007", '12', '=A2', '=SUM(B2:B4)', '=B1&"!"', '1/2/2026', '-1-1');
const windowIndex = fc.integer({ min: 0, max: 1 });

function inWindow<Values extends unknown[]>(
  values: fc.Arbitrary<Values>,
  act: (model: EngineModel, ...values: Values) => void,
): fc.Arbitrary<Step> {
  return fc.tuple(windowIndex, values).map(([index, given]) => (_, windows) => {
    const model = windows[index]?.model;
    if (model !== undefined) act(model, ...given);
  });
}

function inWorkbook<Values extends unknown[]>(
  values: fc.Arbitrary<Values>,
  act: (workbook: Desk['workbook'], ...values: Values) => void,
): fc.Arbitrary<Step> {
  return values.map((given) => (desk) => {
    act(desk.workbook, ...given);
  });
}

const step = fc.oneof(
  inWindow(fc.tuple(row, column, input), (model, ...at) => {
    model.setUserInput(0, ...at);
  }),
  inWindow(fc.tuple(row, column, count), (model, at, across, size) => {
    model.rangeClearContents(0, at, across, at + size, across + size);
  }),
  inWindow(fc.tuple(row, count), (model, at, size) => {
    model.insertRows(0, at, size);
  }),
  inWindow(fc.tuple(row, count), (model, at, size) => {
    model.deleteRows(0, at, size);
  }),
  inWindow(fc.tuple(column, count), (model, at, size) => {
    model.insertColumns(0, at, size);
  }),
  inWindow(fc.tuple(column), (model, at) => {
    model.deleteColumns(0, at, 1);
  }),
  inWindow(fc.tuple(column), (model, at) => {
    model.moveColumns(0, at, 1, 1);
  }),
  inWindow(fc.tuple(row), (model, at) => {
    model.moveRows(0, at, 2, 1);
  }),
  inWindow(fc.tuple(row, count), (model, at, size) => {
    model.setRowsHidden(0, at, at + size, size === 1);
  }),
  inWindow(fc.tuple(row, column), (model, at, across) => {
    model.autoFillRows({ sheet: 0, row: at, column: across, width: 1, height: 2 }, at + 3);
  }),
  inWindow(fc.tuple(row, column), (model, at, across) => {
    model.setSelectedCell(at, across);
  }),
  inWindow(fc.tuple(fc.boolean()), (model, isUndo) => {
    if (isUndo) model.undo();
    else model.redo();
  }),
  inWorkbook(fc.tuple(row, column, input), (workbook, ...at) => {
    workbook.enter(SHEET, ...at);
  }),
  inWorkbook(fc.tuple(row, count), (workbook, at, size) => {
    workbook.insertRows(SHEET, at, size);
  }),
  inWorkbook(fc.tuple(column, count), (workbook, at, size) => {
    workbook.insertColumns(SHEET, at, size);
  }),
  inWorkbook(fc.tuple(column, fc.boolean()), (workbook, at, isAscending) => {
    workbook.sortRows(SHEET, at, isAscending);
  }),
  inWorkbook(fc.tuple(fc.uniqueArray(row)), (workbook, filtered) => {
    workbook.setFilteredRows(SHEET, filtered);
  }),
  count.map((size): Step => (desk) => {
    desk.deliverEdits(size);
  }),
  fc.constant<Step>((desk) => void desk.publish()),
  fc.tuple(windowIndex, count).map(([index, size]): Step => (desk, windows) => {
    const window = windows[index];
    if (window !== undefined) desk.deliverUpdates(window, size);
  }),
);

/** Everything that a person could tell two windows apart by. */
function seenBy(window: TestWindow): unknown {
  const { session, model } = window;
  const shown = window.shown();
  const [sheet] = session.mirror.sheets();
  return {
    shown,
    inputs: shown.map((line, index) =>
      line.map((_, across) => model.getCellContent(0, index + 1, across + 1)),
    ),
    hiddenRows: sheet?.hiddenRows,
    heights: Array.from({ length: 20 }, (_, index) => model.getRowHeight(0, index + 1)),
    hiddenColumns: sheet?.hiddenColumns,
  };
}

it('two windows and the workbook agree in the end, whatever happens in whichever order', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const desk = openDesk([sheetOf('Customers', rows)]);
      const windows = [desk.openWindow(), desk.openWindow()];
      for (const act of steps) act(desk, windows);
      desk.settle();
      const late = desk.openWindow();
      for (const window of windows) {
        expect(window.shown()).toEqual(desk.shown());
        expect(seenBy(window)).toEqual(seenBy(late));
        expect(window.outOfStep).toBe(0);
      }
    }),
    { seed: 7, numRuns: 300 },
  );
});

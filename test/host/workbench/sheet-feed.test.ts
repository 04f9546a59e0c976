/** What pages are told of a workbook: as little as there is to tell. */
import { createWorkbook, type Workbook } from '../../../host/sheets/workbook';
import type { SheetUpdate } from '../../../host/workbench/shared/sheet-views';
import { createSheetFeed, type SheetFeed } from '../../../host/workbench/sheet-feed';

const SHEET = 0;

function open(rows: readonly (readonly string[])[]): { workbook: Workbook; feed: SheetFeed } {
  const sheets = [{ name: 'Customers', rows: rows.map((row) => row.map((input) => ({ input }))) }];
  const workbook = createWorkbook({ locale: 'en', timeZone: 'Europe/Madrid', sheets });
  return { workbook, feed: createSheetFeed(workbook) };
}

function longList(): string[][] {
  return Array.from({ length: 10_000 }, (_, row) =>
    Array.from({ length: 20 }, (__, column) => `r${row}c${column}`),
  );
}

/** The changes with the size of what they carry in the place of the cells. */
function outline(update: SheetUpdate | undefined): object[] {
  return (update?.changes ?? []).map((change) =>
    change.kind === 'cells'
      ? { ...change, cells: [change.cells.length, change.cells[0]?.length ?? 0] }
      : change,
  );
}

it('nothing has happened -> nothing to tell', () => {
  const { feed } = open([['a']]);
  expect(feed.takeUpdate()).toBeUndefined();
});

it('a batch of 100 rows in a list of 10,000 is one block', () => {
  const { workbook, feed } = open(longList());
  for (let row = 501; row <= 600; row += 1) {
    for (const column of [12, 13, 14]) workbook.enter(SHEET, row, column, 'written');
  }
  expect(outline(feed.takeUpdate())).toEqual([
    { kind: 'cells', sheetId: SHEET, row: 501, column: 12, cells: [100, 3] },
  ]);
  expect(feed.takeUpdate()).toBeUndefined();
});

it.each<[string, (workbook: Workbook) => void, object]>([
  [
    'insertRows',
    (workbook) => {
      workbook.insertRows(SHEET, 5, 2);
    },
    { before: 5, count: 2 },
  ],
  [
    'deleteRows',
    (workbook) => {
      workbook.deleteRows(SHEET, 5, 2);
    },
    { from: 5, count: 2 },
  ],
  [
    'insertColumns',
    (workbook) => {
      workbook.insertColumns(SHEET, 5, 2);
    },
    { before: 5, count: 2 },
  ],
  [
    'deleteColumns',
    (workbook) => {
      workbook.deleteColumns(SHEET, 5, 2);
    },
    { from: 5, count: 2 },
  ],
  [
    'moveColumns',
    (workbook) => {
      workbook.moveColumns(SHEET, 1, 2, 6);
    },
    { from: 1, count: 2, to: 4 },
  ],
  [
    'reorderRows',
    (workbook) => {
      workbook.sortRows(SHEET, 1, false);
    },
    { first: 2 },
  ],
])('%s in a long list is told without its cells', (kind, change, expected) => {
  const { workbook, feed } = open(longList());
  change(workbook);
  const cells = outline(feed.takeUpdate()).filter((told) => 'cells' in told);
  expect(cells).toEqual([]);
  change(workbook);
  const told = outline(feed.takeUpdate()).find((one) => 'movement' in one);
  expect(told).toMatchObject({ kind: 'movement', movement: { sheetId: SHEET, kind, ...expected } });
});

it('a formula whose result changes is told with the cell that it depends on', () => {
  const { workbook, feed } = open([['1', '=A1*2', 'other']]);
  workbook.enter(SHEET, 1, 1, '5');
  expect(feed.takeUpdate()?.changes).toEqual([
    {
      kind: 'cells',
      sheetId: SHEET,
      row: 1,
      column: 1,
      cells: [
        [
          { input: '5', kind: 'number' },
          { input: '=A1*2', shown: '10', kind: 'number' },
        ],
      ],
    },
  ]);
});

it('hidden lines are told as stretches, those of a filter among them', () => {
  const { workbook, feed } = open([['a'], ['b']]);
  workbook.hideRows(SHEET, 3, 2);
  workbook.setFilteredRows(SHEET, [5, 9]);
  workbook.hideColumns(SHEET, 2, 1);
  expect(feed.takeUpdate()?.changes).toEqual([
    {
      kind: 'sheets',
      sheets: [
        {
          id: SHEET,
          name: 'Customers',
          isHidden: false,
          frozenRows: 0,
          hiddenColumns: [[2, 1]],
          hiddenRows: [
            [3, 3],
            [9, 1],
          ],
        },
      ],
    },
  ]);
});

it('a snapshot is what was told so far, so that the next update fits it', () => {
  const { workbook, feed } = open([['a']]);
  workbook.enter(SHEET, 1, 1, 'b');
  const { version, sheets } = feed.snapshot();
  expect(sheets[0]?.rows).toEqual([[{ input: 'a' }]]);
  expect(feed.takeUpdate()).toMatchObject({ from: version, to: version + 1 });
});

it('a snapshot between an edit and the update about it knows nothing of the edit', () => {
  const { feed } = open([['a'], ['b']]);
  const { workbookId, version } = feed.snapshot();
  feed.applyEdit({
    id: 'window-1',
    workbookId,
    basedOn: version,
    edit: { kind: 'insertRows', sheetId: SHEET, before: 1, count: 1 },
  });
  expect(feed.snapshot()).toMatchObject({
    version,
    sheets: [{ rows: [[{ input: 'a' }], [{ input: 'b' }]] }],
  });
});

it('an edit for a workbook that is no longer open changes nothing', () => {
  const { workbook, feed } = open([['a']]);
  feed.applyEdit({
    id: 'window-1',
    workbookId: 'another',
    basedOn: 1,
    edit: { kind: 'enter', sheetId: SHEET, row: 1, column: 1, inputs: [['typed']] },
  });
  expect(feed.takeUpdate()).toBeUndefined();
  expect(workbook.displayValues(SHEET)).toEqual([['a']]);
});

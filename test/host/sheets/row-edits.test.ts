/** Sorting, inserting and deleting keep rows whole, whatever they hold. */
import fc from 'fast-check';
import { openWorkbook, sheetOf } from './open-workbook';

const cellInput = fc.oneof(
  fc.constant(''),
  fc.integer({ min: -50, max: 50 }).map(String),
  fc.constantFrom(
    'TRUE',
    'FALSE',
    '12/03/2024',
    '10%',
    '#N/A',
    "'00123",
    "'=x",
    '+34 600',
    'ana',
    'Ana',
    'ñu',
  ),
  fc.string({ maxLength: 8 }).map((text) => `'${text}`),
);

/** Each row carries its number in the last column, so that it can be recognised. */
const rowsArbitrary = fc.array(fc.tuple(cellInput, cellInput, cellInput), { minLength: 1, maxLength: 12 });

type Edit =
  | { kind: 'sort'; column: number; isAscending: boolean }
  | { kind: 'insert'; at: number; count: number }
  | { kind: 'delete'; at: number; count: number }
  | { kind: 'move'; from: number; before: number };

const someRows = { at: fc.integer({ min: 2, max: 10 }), count: fc.integer({ min: 1, max: 2 }) };

const editArbitrary: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant('sort' as const),
    column: fc.integer({ min: 1, max: 5 }),
    isAscending: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('insert' as const), ...someRows }),
  fc.record({ kind: fc.constant('delete' as const), ...someRows }),
  fc.record({
    kind: fc.constant('move' as const),
    from: fc.integer({ min: 1, max: 5 }),
    before: fc.integer({ min: 1, max: 6 }),
  }),
);

it('any edits: rows that are left show the same cells, formats and colours as before', () => {
  fc.assert(
    fc.property(rowsArbitrary, fc.array(editArbitrary, { maxLength: 6 }), (rows, edits) => {
      const typed = rows.map((row, index) => [...row, `=ROW()-ROW()+${index}`, `row ${index}`]);
      const { sheet, workbook } = openWorkbook({ rows: [['a', 'b', 'c', 'number', 'tag'], ...typed] });
      typed.forEach((_, index) => {
        sheet
          .getRange(index + 2, 5)
          .setBackground(colourOf(index))
          .setNumberFormat('@');
      });
      const before = snapshot(sheet);
      for (const edit of edits) apply(edit, workbook);
      const after = snapshot(sheet);
      for (const [tag, cells] of after) expect(cells).toEqual(before.get(tag));
    }),
    { numRuns: 60 },
  );
});

function apply(edit: Edit, workbook: ReturnType<typeof openWorkbook>['workbook']): void {
  if (edit.kind === 'sort') workbook.sortRows(0, edit.column, edit.isAscending);
  else if (edit.kind === 'insert') workbook.insertRows(0, edit.at, edit.count);
  else if (edit.kind === 'delete') workbook.deleteRows(0, edit.at, edit.count);
  else workbook.moveColumns(0, edit.from, 1, edit.before);
}

/** By tag: what the row's cells show under each header, and the look of the tag's cell. */
function snapshot(sheet: GoogleAppsScript.Spreadsheet.Sheet): Map<string, unknown> {
  const range = sheet.getRange(1, 1, sheet.getLastRow(), 6);
  const [headers = [], ...shown] = range.getDisplayValues();
  const tagColumn = headers.indexOf('tag');
  const looks = range.getBackgrounds().slice(1);
  const formats = range.getNumberFormats().slice(1);
  const values = range.getValues().slice(1);
  const rows = new Map<string, unknown>();
  shown.forEach((cells, index) => {
    const tag = cells[tagColumn] ?? '';
    if (tag === '') return;
    const named = headers.map((header, column) => [
      header,
      [cells[column], values[index]?.[column] as unknown, formats[index]?.[column]],
    ]);
    rows.set(tag, { ...Object.fromEntries(named), background: looks[index]?.[tagColumn] });
  });
  return rows;
}

function colourOf(index: number): string {
  return `#0000${index.toString(16).padStart(2, '0')}`;
}

describe('sortRows', () => {
  it.each([
    [true, ['-5', '2', '10', 'ana', 'Bea', 'ñu', 'FALSE', 'TRUE', '#N/A', '']],
    [false, ['#N/A', 'TRUE', 'FALSE', 'ñu', 'Bea', 'ana', '10', '2', '-5', '']],
  ])('ascending %s -> numbers, texts, booleans, errors; empty cells last', (isAscending, expected) => {
    const typed = ['TRUE', 'ñu', '10', '', 'ana', '#N/A', '2', 'FALSE', 'Bea', '-5'];
    const { workbook } = openWorkbook({ rows: [['h', 'tag'], ...typed.map((text) => [text, 'x'])] });
    workbook.sortRows(0, 1, isAscending);
    expect(workbook.displayValues(0).map(([cell]) => cell)).toEqual(['h', ...expected]);
  });

  it('formulas move like copies: references to their own row stay in it', () => {
    const rows = [
      ['h'],
      ['3', '=A2*10', '=$A$2', "=SUM(A2:A2)+'Levels'!A2"],
      ['1', '=A3*10', '=A$3', '="A3"'],
    ];
    const { sheet, workbook } = openWorkbook({
      sheets: [sheetOf('S', rows), sheetOf('Levels', [['x'], ['1'], ['2']])],
    });
    workbook.sortRows(0, 1, true);
    expect(sheet.getRange('A2:D3').getFormulas()).toEqual([
      ['', '=A2*10', '=A$3', '="A3"'],
      ['', '=A3*10', '=$A$2', "=SUM(A3:A3)+'Levels'!A3"],
    ]);
    expect(sheet.getRange('A2:B3').getValues()).toEqual([
      [1, 10],
      [3, 30],
    ]);
  });

  it('a row that a filter hides is still hidden when it is moved', () => {
    const { sheet, workbook } = openWorkbook({ rows: [['h'], ['2'], ['1']] });
    workbook.setFilteredRows(0, [2]);
    workbook.sortRows(0, 1, true);
    expect([2, 3].map((row) => sheet.isRowHiddenByFilter(row))).toEqual([false, true]);
  });
});

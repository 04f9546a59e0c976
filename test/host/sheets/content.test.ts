/** A workbook's content can be taken out and loaded again with the same values. */
import fc from 'fast-check';
import { createWorkbook, type Workbook } from '../../../host/sheets/workbook';
import type { CellContent, SheetContent } from '../../../host/sheets/sheet-content';
import { openWorkbook } from './open-workbook';

const cell: fc.Arbitrary<CellContent> = fc.record(
  {
    input: fc.oneof(
      fc.string({ maxLength: 10 }),
      fc.string({ unit: 'grapheme', maxLength: 6 }).map((text) => `'${text}`),
      fc.double({ noNaN: true }).map(String),
      fc.constantFrom(
        '=A1',
        '=1+1',
        '+1 2',
        'TRUE',
        'VERDADERO',
        '1-2',
        '2026-09',
        '10:30',
        '10%',
        '$5',
        '#N/A',
        '1e30',
      ),
    ),
    numberFormat: fc.constantFrom('@', '0.00', 'yyyy-mm-dd', 'General', '00000'),
    background: fc.constantFrom('#ff0000', '#00ff00'),
    isBold: fc.boolean(),
  },
  { requiredKeys: ['input'] },
);

const sheet: fc.Arbitrary<SheetContent> = fc.record(
  {
    name: fc.constant('Customers'),
    rows: fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }),
    hiddenColumns: fc.uniqueArray(fc.integer({ min: 1, max: 5 })),
    hiddenRows: fc.uniqueArray(fc.integer({ min: 1, max: 5 })),
    frozenRows: fc.integer({ min: 0, max: 3 }),
  },
  { requiredKeys: ['name', 'rows'] },
);

function load(locale: 'en' | 'es', content: SheetContent): Workbook {
  return createWorkbook({
    locale,
    timeZone: 'Etc/UTC',
    sheets: [content],
    nowMs: () => Date.UTC(2026, 8, 1),
  });
}

it.each(['en', 'es'] as const)('any content in %s: saved and loaded, it shows the same', (locale) => {
  fc.assert(
    fc.property(sheet, (content) => {
      const first = load(locale, content);
      const saved = first.content(0);
      const second = load(locale, saved);
      expect(second.displayValues(0)).toEqual(first.displayValues(0));
      expect(second.content(0)).toEqual(saved);
    }),
    { numRuns: 200 },
  );
});

it.each([
  ['00123', '123', undefined],
  ["'00123", "'00123", undefined],
  ['12/03/2024', '45629', 'mm/dd/yyyy'],
  ['=A1&"x"', '=A1&"x"', undefined],
  ['TRUE', 'TRUE', undefined],
  ["'Ana", 'Ana', undefined],
])('typed %j -> content %j, format %j', (typed, input, numberFormat) => {
  const { workbook } = openWorkbook();
  workbook.enter(0, 1, 2, typed);
  expect(workbook.content(0).rows[0]?.[1]).toEqual({ input, ...(numberFormat && { numberFormat }) });
});

it('a sheet keeps its id', () => {
  const { workbook } = openWorkbook({ sheets: [{ name: 'S', rows: [], sheetId: 77 }] });
  expect([workbook.sheetId('S'), workbook.content(77).sheetId]).toEqual([77, 77]);
});

it('every change is a new revision', () => {
  const { workbook } = openWorkbook();
  const seen = new Set([workbook.revision()]);
  workbook.enter(0, 1, 1, 'a');
  seen.add(workbook.revision());
  workbook.insertRows(0, 1, 1);
  seen.add(workbook.revision());
  workbook.sortRows(0, 1, true);
  workbook.hideRows(0, 1, 1);
  seen.add(workbook.revision());
  expect(seen.size).toBe(4);
});

it.each([
  [
    'a sheet that is not there',
    (workbook: Workbook) => {
      workbook.enter(5, 1, 1, 'x');
    },
    'There is no sheet with the id 5.',
  ],
  [
    'a text that is too long',
    (workbook: Workbook) => {
      workbook.enter(0, 1, 1, 'x'.repeat(50_001));
    },
    'A cell holds at most',
  ],
  [
    'a selection that is none',
    (workbook: Workbook) => {
      workbook.select(0, 'hello');
    },
    'hello is no range.',
  ],
  [
    'a name that is taken',
    (workbook: Workbook) => workbook.addSheet('customers'),
    'There is a sheet named customers already.',
  ],
])('%s -> told at once', (_, act, message) => {
  expect(() => {
    act(openWorkbook().workbook);
  }).toThrow(message);
});

it('a workbook without sheets is refused', () => {
  expect(() => createWorkbook({ locale: 'en', timeZone: 'Etc/UTC', sheets: [] })).toThrow(RangeError);
});

it('typing beyond the edge makes the sheet bigger', () => {
  const { sheet, workbook } = openWorkbook();
  workbook.enter(0, 1001, 27, 'x');
  expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([1001, 27]);
});

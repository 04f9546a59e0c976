/** Whatever a sheet holds, a file of it holds the same: any texts, numbers, booleans and formulas, in both locales. */
import fc from 'fast-check';
import { readSheetFile } from '../../../host/files/read-sheet-file';
import type { CellData } from '../../../host/files/cell-data';
import type { CsvDelimiter, LineEnd, SheetLocale } from '../../../host/files/sheet-file';
import { writeSheetFile } from '../../../host/files/write-sheet-file';
import { saveCell } from './saved-cells';
import { createTemporaryPath } from './temporary-file';

const HOSTILE = [
  '=IMPORTXML("x")',
  '+34600111222',
  '00123',
  '1/2',
  'TRUE',
  '#N/A',
  '#REF!',
  '#CLEAR',
  "'",
  "''x",
  '=',
  '-',
  '@',
  ' lead',
  'trail ',
  '\ttab\t',
  'a\r\nb',
  'a\rb',
  '\n',
  'say "hi"',
  '"',
  '""',
  ';',
  ',',
  'a;b,c\td',
  '🦄👩‍👩‍👧',
  '\u0000\u0001\u001f',
  '_x0041_',
  '_x005F_',
  '\uFEFFx',
  '\uFFFE\uFFFF',
  '<b>&amp;</b>',
  ']]>',
  'x'.repeat(32_767),
];
const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...Array.from('",;\t\r\n\'=_x0041 ')), maxLength: 8 }),
);
const data: fc.Arbitrary<CellData> = fc.oneof(
  fc.constant({ kind: 'empty' } as const),
  text.filter((value) => value !== '').map((value) => ({ kind: 'text', value }) as const),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((value) => ({ kind: 'number', value: value + 0 }) as const),
  fc.boolean().map((value) => ({ kind: 'boolean', value }) as const),
  fc
    .record({
      number: fc.double({ min: 0, max: 1e6, noNaN: true }),
      text,
      result: fc.oneof(text, fc.integer()),
    })
    .map(({ number, text: literal, result }) => ({
      kind: 'formula' as const,
      // Files keep formulas without control characters at their ends; nobody types such ones.
      formula: `IF(A1>${number.toFixed(3)},"${literal.replaceAll('"', '""').replace(/[^ -~]|_/g, '')}",B2)`,
      result,
    })),
);
const table = fc
  .array(fc.array(data, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  // A file in which nothing can be seen counts as empty.
  .filter((rows) => rows[0]?.[0]?.kind === 'boolean');
const locale = fc.constantFrom<SheetLocale>('en', 'es');

function listInputs(rows: readonly (readonly { input: string }[])[]): string[][] {
  const trimmed = rows.map((row) => row.map(({ input }) => input));
  for (const row of trimmed) while (row.at(-1) === '') row.pop();
  while (trimmed.at(-1)?.length === 0) trimmed.pop();
  return trimmed;
}

describe('write, then read', () => {
  it('a CSV file in any layout -> what is typed is the same', async () => {
    const csvFormat = fc.record({
      delimiter: fc.constantFrom<CsvDelimiter>(',', ';', '\t'),
      lineEnd: fc.constantFrom<LineEnd>('\n', '\r\n', '\r'),
      hasBom: fc.boolean(),
    });
    const path = createTemporaryPath('table.csv');
    await fc.assert(
      fc.asyncProperty(table, locale, csvFormat, async (rows, usedLocale, usedFormat) => {
        const saved = rows.map((row) => row.map((cell) => saveCell(cell, usedLocale)));
        await writeSheetFile(path, [{ name: 'S', rows: saved }], {
          locale: usedLocale,
          csvFormat: usedFormat,
        });
        const { sheets } = await readSheetFile(path, usedLocale);
        expect(listInputs(sheets[0]?.rows ?? [])).toEqual(listInputs(saved));
      }),
      { numRuns: 500 },
    );
  });

  it('an .xlsx file -> what is typed is the same', async () => {
    const path = createTemporaryPath('table.xlsx');
    await fc.assert(
      fc.asyncProperty(table, locale, async (rows, usedLocale) => {
        const saved = rows.map((row) => row.map((cell) => saveCell(cell, usedLocale)));
        await writeSheetFile(path, [{ name: 'S', rows: saved }], { locale: usedLocale });
        const { sheets } = await readSheetFile(path, usedLocale);
        expect(listInputs(sheets[0]?.rows ?? [])).toEqual(listInputs(saved));
      }),
      { numRuns: 300 },
    );
  });

  it('a text with half a surrogate pair, in an .xlsx file -> kept', async () => {
    const path = createTemporaryPath('half.xlsx');
    await writeSheetFile(path, [{ name: 'S', rows: [[saveCell({ kind: 'text', value: 'a\ud800b' })]] }]);
    expect((await readSheetFile(path)).sheets[0]?.rows).toEqual([[{ input: 'a\ud800b' }]]);
  });
});

/** Excel files: what is read of each kind of cell. */
import { writeXlsx, type Cell, type CellValue, type WriteSheet } from 'hucre/xlsx';
import { readSheetFile } from '../../../host/files/read-sheet-file';
import type { SheetLocale } from '../../../host/files/sheet-file';
import { changeZipText } from '../../../host/files/zip';
import { createTemporaryPath } from './temporary-file';

async function createWorkbook(
  sheet: Partial<WriteSheet>,
  change: (sheetXml: string) => string = (xml) => xml,
) {
  const bytes = await writeXlsx({ sheets: [{ name: 'S', ...sheet }] });
  return createTemporaryPath('in.xlsx', changeZipText(bytes, 'xl/worksheets/sheet1.xml', change));
}

async function readFirstCell(value: CellValue, cell: Partial<Cell> = {}, locale: SheetLocale = 'en') {
  const path = await createWorkbook({ rows: [[value]], cells: new Map([['0,0', { value, ...cell }]]) });
  return (await readSheetFile(path, locale)).sheets[0]?.rows[0]?.[0];
}

describe('readSheetFile of an .xlsx file', () => {
  it.each<{ name: string; value: CellValue; cell?: Partial<Cell>; locale?: SheetLocale; content: object }>([
    { name: 'text', value: 'Ana López', content: { input: 'Ana López' } },
    { name: 'text of digits', value: '00123', content: { input: "'00123" } },
    { name: 'text like a formula', value: '=A1', content: { input: "'=A1" } },
    { name: 'number', value: 1234.5, content: { input: '1234.5' } },
    { name: 'number in Spanish', value: 1234.5, locale: 'es', content: { input: '1234,5' } },
    { name: 'long number', value: 34600111222, content: { input: '34600111222' } },
    { name: 'boolean', value: true, content: { input: 'TRUE' } },
    {
      name: 'number with a format',
      value: 123,
      cell: { style: { numFmt: '00000' } },
      content: { input: '123', numberFormat: '00000' },
    },
    {
      name: 'date',
      value: new Date('2024-03-12'),
      cell: { style: { numFmt: 'dd/mm/yyyy' } },
      content: { input: '45363', numberFormat: 'dd/mm/yyyy' },
    },
    {
      name: 'date and time in Spanish',
      value: new Date('2024-03-12T06:00Z'),
      cell: { style: { numFmt: 'yyyy-mm-dd h:mm' } },
      locale: 'es',
      content: { input: '45363,25', numberFormat: 'yyyy-mm-dd h:mm' },
    },
    {
      name: 'formula',
      value: null,
      cell: { formula: 'IF(A2>1.5,_xlfn.IFS(A2,2),"a,b")', formulaResult: 2 },
      content: { input: '=IF(A2>1.5,IFS(A2,2),"a,b")' },
    },
    {
      name: 'formula in Spanish',
      value: null,
      cell: { formula: 'IF(A2>1.5,2,"a,b")', formulaResult: 2 },
      locale: 'es',
      content: { input: '=IF(A2>1,5;2;"a,b")' },
    },
    { name: 'error', value: '#N/A', cell: { type: 'error' }, content: { input: '=NA()' } },
    { name: 'another error', value: '#REF!', cell: { type: 'error' }, content: { input: '=#REF!' } },
    {
      name: 'text of an error',
      value: '#N/A',
      cell: { richText: [{ text: '#N/A' }] },
      content: { input: "'#N/A" },
    },
    {
      name: 'rich text',
      value: 'ab',
      cell: { richText: [{ text: 'a', font: { bold: true } }, { text: 'b' }] },
      content: { input: 'ab' },
    },
    {
      name: 'background',
      value: 'x',
      cell: { style: { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFEE00' } } } },
      content: { input: 'x', background: '#ffee00' },
    },
    {
      name: 'dotted background',
      value: 'x',
      cell: { style: { fill: { type: 'pattern', pattern: 'lightGray', fgColor: { rgb: 'FFEE00' } } } },
      content: { input: 'x' },
    },
    {
      name: 'bold and wrapped',
      value: 'x',
      cell: { style: { font: { bold: true }, alignment: { wrapText: true } } },
      content: { input: 'x', isBold: true, isWrapped: true },
    },
    {
      name: 'background without text',
      value: null,
      cell: { style: { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '00FF00' } } } },
      content: { input: '', background: '#00ff00' },
    },
  ])('$name -> $content', async ({ value, cell, locale, content }) => {
    expect(await readFirstCell(value, cell, locale)).toEqual(content);
  });

  it('hidden columns, some beyond the used ones -> the used ones', async () => {
    const columns = [{}, { hidden: true }, {}, { hidden: true }, { hidden: true }];
    const path = await createWorkbook({ rows: [['a', 'b', 'c', 'd']], columns });
    expect((await readSheetFile(path)).sheets[0]?.hiddenColumns).toEqual([2, 4]);
  });

  it.each<{ name: string; sheet: Partial<WriteSheet>; content: object }>([
    {
      name: 'hidden rows, one beyond the used ones',
      sheet: { rowDefs: new Map([1, 5].map((index) => [index, { hidden: true }])) },
      content: { hiddenRows: [2] },
    },
    {
      name: 'rows hidden by a filter',
      sheet: {
        rowDefs: new Map([[1, { hidden: true }]]),
        autoFilter: { range: 'A1:A3', columns: [{ colIndex: 0, filters: ['b'] }] },
      },
      content: { filteredRows: [2] },
    },
    { name: 'frozen rows', sheet: { freezePane: { rows: 2, columns: 1 } }, content: { frozenRows: 2 } },
    { name: 'a hidden sheet', sheet: { hidden: true }, content: { isHidden: true } },
    { name: 'a very hidden sheet', sheet: { veryHidden: true }, content: { isHidden: true } },
  ])('$name -> $content', async ({ sheet, content }) => {
    const path = await createWorkbook({ rows: [['a'], ['b'], ['c']], ...sheet });
    const rows = ['a', 'b', 'c'].map((input) => [{ input }]);
    expect((await readSheetFile(path)).sheets).toEqual([{ name: 'S', rows, ...content }]);
  });

  it('blank rows and cells -> dropped at the ends, kept between', async () => {
    const path = await createWorkbook({ rows: [['a', null, 'c'], [null], ['b', null], [null, null, null]] });
    const inputs = (await readSheetFile(path)).sheets[0]?.rows.map((row) => row.map(({ input }) => input));
    expect(inputs).toEqual([['a', '', 'c'], [], ['b']]);
  });

  it('a formula that Excel filled down -> each cell has its own', async () => {
    const path = await createWorkbook({ rows: [['a'], ['b'], ['c']] }, (xml) =>
      xml
        .replace(
          /<c r="A1"[^>]*>.*?<\/c>/,
          '<c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1+"B1"</f><v>1</v></c>',
        )
        .replace(/<c r="A2"[^>]*>.*?<\/c>/, '<c r="A2"><f t="shared" si="0"/><v>2</v></c>')
        .replace(/<c r="A3"[^>]*>.*?<\/c>/, '<c r="A3"><f t="shared" si="0"/><v>3</v></c>'),
    );
    const inputs = (await readSheetFile(path)).sheets[0]?.rows.map(([cell]) => cell?.input);
    expect(inputs).toEqual(['=B1*$C$1+"B1"', '=B2*$C$1+"B1"', '=B3*$C$1+"B1"']);
  });

  it('several sheets, the second one active -> all, and which one', async () => {
    const sheets = [
      { name: 'A', rows: [['a']] },
      { name: 'B', rows: [['b']], hidden: true },
    ];
    const path = createTemporaryPath('in.xlsx', await writeXlsx({ sheets, activeSheet: 1 }));
    expect(await readSheetFile(path)).toEqual({
      sheets: [
        { name: 'A', rows: [[{ input: 'a' }]] },
        { name: 'B', rows: [[{ input: 'b' }]], isHidden: true },
      ],
      activeSheetIndex: 1,
    });
  });
});

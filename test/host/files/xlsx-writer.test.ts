/** Excel files: what stands in a written one. */
import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import { readSheetFile } from '../../../host/files/read-sheet-file';
import type { SavedCell } from '../../../host/files/sheet-file';
import { writeSheetFile } from '../../../host/files/write-sheet-file';
import { readZipText } from '../../../host/files/zip';
import { saveSheet } from './saved-cells';
import { createTemporaryPath } from './temporary-file';

describe('writeSheetFile to an .xlsx file', () => {
  async function writeCell(cell: SavedCell): Promise<{ sheetXml: string; texts: string; styles: string }> {
    const path = createTemporaryPath('out.xlsx');
    await writeSheetFile(path, [{ name: 'S', rows: [[cell]] }]);
    const bytes = readFileSync(path);
    const [sheetXml, texts, styles] = ['worksheets/sheet1', 'sharedStrings', 'styles'].map(
      (part) => readZipText(bytes, `xl/${part}.xml`) ?? '',
    );
    return { sheetXml: sheetXml ?? '', texts: texts ?? '', styles: styles ?? '' };
  }

  it.each<{ name: string; cell: SavedCell; xml: string }>([
    { name: 'number', cell: { input: '5', value: 5 }, xml: '<c r="A1"><v>5</v></c>' },
    { name: 'boolean', cell: { input: 'TRUE', value: true }, xml: '<c r="A1" t="b"><v>1</v></c>' },
    { name: 'text of digits', cell: { input: "'5", value: '5' }, xml: '<c r="A1" t="s"><v>0</v></c>' },
    {
      name: 'formula with a number',
      cell: { input: '=1+1', value: 2 },
      xml: '<c r="A1"><f>1+1</f><v>2</v></c>',
    },
    {
      name: 'formula with a text',
      cell: { input: '="a"&"<"', value: 'a<' },
      xml: '<c r="A1" t="str"><f>"a"&amp;"&lt;"</f><v>a&lt;</v></c>',
    },
    {
      name: 'young function',
      cell: { input: '=IFS(A2,1)', value: 1 },
      xml: '<c r="A1"><f>_xlfn.IFS(A2,1)</f><v>1</v></c>',
    },
    { name: 'typed error', cell: { input: '#N/A', value: '#N/A' }, xml: '<c r="A1" t="e"><v>#N/A</v></c>' },
    {
      name: 'text of an error',
      cell: { input: "'#N/A", value: '#N/A' },
      xml: '<c r="A1" t="inlineStr"><is><r><t>#N/A</t></r></is></c>',
    },
    {
      name: 'text by format',
      cell: { input: '007', value: '007', numberFormat: '@' },
      xml: '<c r="A1" t="s" s="1"><v>0</v></c>',
    },
  ])('$name -> $xml', async ({ cell, xml }) => {
    expect((await writeCell(cell)).sheetXml).toContain(xml);
  });

  it.each([
    { text: 'a\u0001b', xml: '<t>a_x0001_b</t>' },
    { text: '_x0041_', xml: '<t>_x005F_x0041_</t>' },
    { text: ' a\nb ', xml: '<t xml:space="preserve"> a\nb </t>' },
    { text: '\uFFFF', xml: '<t>_xFFFF_</t>' },
  ])('text $text -> $xml', async ({ text, xml }) => {
    expect((await writeCell({ input: text, value: text })).texts).toContain(xml);
  });

  it.each([
    { numberFormat: 'm/d/yyyy', xml: '<xf numFmtId="14"' },
    { numberFormat: '@', xml: '<xf numFmtId="49"' },
    { numberFormat: '#,##0.00 €', xml: 'formatCode="#,##0.00 €"' },
  ])('number format $numberFormat -> $xml', async ({ numberFormat, xml }) => {
    expect((await writeCell({ input: '1', value: 1, numberFormat })).styles).toContain(xml);
  });

  it('looks of cells and sheets, active sheet -> read back', async () => {
    const path = createTemporaryPath('out.xlsx');
    const content = { input: 'a', background: '#ffee00', isBold: true, isWrapped: true };
    const cell: SavedCell = { ...content, value: 'a' };
    const plain: SavedCell = { input: 'b', value: 'b' };
    const sheetLook = { hiddenColumns: [1, 3], hiddenRows: [2], frozenRows: 1 };
    await writeSheetFile(
      path,
      [
        { ...saveSheet('A', [['x']]), isHidden: true },
        { name: 'B', rows: [[cell, plain, plain], [plain]], ...sheetLook },
      ],
      { activeSheetIndex: 1 },
    );
    const { sheets, activeSheetIndex } = await readSheetFile(path);
    expect(activeSheetIndex).toBe(1);
    expect(sheets).toEqual([
      { name: 'A', rows: [[{ input: 'x' }]], isHidden: true },
      { name: 'B', rows: [[content, { input: 'b' }, { input: 'b' }], [{ input: 'b' }]], ...sheetLook },
    ]);
  });

  it('10,000 rows of 8 columns -> written and read within seconds', async () => {
    const path = createTemporaryPath('out.xlsx');
    const row = ['ana@example.com', 'Ana', 'López', '+34600111222', 'Gold', 1234, '00123', true];
    await writeSheetFile(path, [
      saveSheet(
        'S',
        Array.from({ length: 10_000 }, () => row),
      ),
    ]);
    expect((await readXlsx(readFileSync(path))).sheets[0]?.rows).toHaveLength(10_000);
    expect((await readSheetFile(path)).sheets[0]?.rows[9_999]?.[3]).toEqual({ input: "'+34600111222" });
  }, 20_000);
});

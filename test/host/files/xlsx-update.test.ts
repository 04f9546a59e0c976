/** Saving into the .xlsx file that the sheets came from: only what changed is changed. */
import { readFileSync } from 'node:fs';
import { openXlsx, writeXlsx, type Sheet } from 'hucre/xlsx';
import { readSheetFile } from '../../../host/files/read-sheet-file';
import type { SavedCell, SavedSheet } from '../../../host/files/sheet-file';
import { updateXlsxFile } from '../../../host/files/xlsx-update';
import { changeZipText, readZipText } from '../../../host/files/zip';
import { createRichFile, readAsSaved, RICH_RESULTS } from './rich-workbook';
import { createTemporaryPath } from './temporary-file';

async function update(
  change: (sheet: { -readonly [Key in keyof SavedSheet]: SavedSheet[Key] } & { rows: SavedCell[][] }) => void,
) {
  const input = await createRichFile();
  const output = createTemporaryPath('out.xlsx');
  const [first, ...others] = await readAsSaved(input, RICH_RESULTS);
  const changed = { ...first, name: 'Clientes', rows: (first?.rows ?? []).map((row) => [...row]) };
  change(changed);
  await updateXlsxFile(input, output, [changed, ...others]);
  return { input, output };
}

async function openSheet(path: string): Promise<Sheet> {
  const [sheet] = (await openXlsx(readFileSync(path), { readStyles: true })).sheets;
  if (!sheet) throw new Error('There is no sheet.');
  return sheet;
}

describe('updateXlsxFile', () => {
  it('nothing changed -> every cell and feature as before', async () => {
    const { input, output } = await update(() => undefined);
    const before = await openSheet(input);
    const after = await openSheet(output);
    expect({ ...after, cells: undefined }).toEqual({ ...before, cells: undefined });
    // The results of unknown formulas are kept; texts and dates among them are filed again.
    expect(Object.fromEntries(after.cells ?? [])).toEqual(Object.fromEntries(before.cells ?? []));
    expect(readZipText(readFileSync(output), 'xl/workbook.xml')).toContain('Clientes!$A$1:$B$3');
    expect((await readSheetFile(output)).sheets).toEqual((await readSheetFile(input)).sheets);
  });

  it('nothing changed -> dates keep the order of the reader, texts stay texts', async () => {
    const { output } = await update(() => undefined);
    const bytes = readFileSync(output);
    expect(readZipText(bytes, 'xl/styles.xml')).toContain('<xf numFmtId="14"');
    expect(readZipText(bytes, 'xl/worksheets/sheet1.xml')).toContain('<r><t>#N/A</t></r>');
    expect(readZipText(bytes, 'xl/worksheets/sheet1.xml')).toContain('<f>"n"&amp;C2</f><v>n5</v>');
  });

  it('cells changed, added and cleared -> these, with the looks and comments of their places', async () => {
    const { output } = await update(({ rows }) => {
      rows[1]?.splice(
        0,
        3,
        { input: 'eva@example.com', value: 'eva@example.com' },
        { input: '', value: '' },
        { input: '6', value: 6, background: '#ff8800' },
      );
      rows[1]?.push({ input: "'00123", value: '00123', numberFormat: '@' });
      rows[3]?.splice(0, 1, { input: '="m"&C2', value: 'm6' });
      rows.push([
        { input: '', value: '' },
        { input: 'new', value: 'new' },
      ]);
    });
    const sheet = await openSheet(output);
    expect(sheet.rows[1]?.slice(0, 5)).toEqual(['eva@example.com', null, 6, new Date('2024-03-12'), '00123']);
    expect(sheet.rows[4]?.slice(0, 2)).toEqual([null, 'new']);
    const cells = ['1,0', '1,2', '1,4', '3,0'].map((key) => sheet.cells?.get(key));
    expect(cells).toMatchObject([
      { comment: { text: 'vip' } },
      { style: { fill: { fgColor: { rgb: 'FF8800' } } } },
      { style: { numFmt: '@' } },
      { formula: '"m"&C2', value: 'm6' },
    ]);
    expect(sheet.dataValidations).toHaveLength(1);
  });

  it('rows and columns removed at the end -> cleared', async () => {
    const { output } = await update((sheet) => {
      sheet.rows.splice(2);
      sheet.rows[1]?.splice(2);
    });
    const inputs = (await readSheetFile(output)).sheets[0]?.rows.map((row) => row.map(({ input }) => input));
    expect(inputs?.slice(0, 2)).toEqual([
      ['Email', 'Level', 'Points', 'Since'],
      ['ana@example.com', 'Gold', '', ''],
    ]);
    expect(inputs?.slice(2).flat().join('')).toBe('');
  });

  it('other columns and rows hidden, nothing frozen above, bold taken off -> so, and widths and fonts are kept', async () => {
    const { output } = await update((sheet) => {
      Object.assign(sheet, { hiddenColumns: [2, 6], hiddenRows: [3], frozenRows: 0, isHidden: true });
      sheet.rows[0]?.splice(0, 1, { input: 'Email', value: 'Email', background: '#a7c0de' });
      sheet.rows[0]?.splice(1, 1, { input: 'Level', value: 'Level', isBold: true });
    });
    const sheet = await openSheet(output);
    expect(sheet.columns).toMatchObject([
      { width: 30 },
      { hidden: true },
      { width: 12 },
      {},
      {},
      { hidden: true },
    ]);
    expect(sheet).toMatchObject({ freezePane: { columns: 1 }, hidden: true });
    expect(sheet.rowDefs?.get(2)).toEqual({ hidden: true });
    const [email, level] = ['0,0', '0,1'].map((key) => sheet.cells?.get(key)?.style?.font);
    expect(email).toEqual({ name: 'Arial', size: 12, italic: true });
    expect(level).toEqual({ name: 'Calibri', size: 11, bold: true });
  });

  it('input and output the same, a sheet added -> updated in place', async () => {
    const path = await createRichFile();
    const added: SavedSheet = { name: 'New', rows: [[{ input: "'=1", value: '=1' }]] };
    await updateXlsxFile(path, path, [...(await readAsSaved(path, RICH_RESULTS)), added]);
    const { sheets } = await readSheetFile(path);
    expect(sheets.map(({ name }) => name)).toEqual(['Clientes', 'Second', 'New']);
    expect(sheets.slice(1).map(({ rows }) => rows)).toEqual([
      [[{ input: 'untouched _x0041_' }]],
      [[{ input: "'=1" }]],
    ]);
    expect((await openSheet(path)).freezePane).toEqual({ rows: 1, columns: 1 });
  });

  it('the first sheet removed -> the rest is written anew', async () => {
    const input = await createRichFile();
    const output = createTemporaryPath('out.xlsx');
    const [, second] = await readAsSaved(input);
    await updateXlsxFile(input, output, second ? [second] : []);
    expect((await readSheetFile(output)).sheets.map(({ name }) => name)).toEqual(['Second']);
  });

  it('dates that count from 1904 -> read and written as the same days', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: 'S', rows: [[new Date('2024-03-12'), 'x']] }],
      dateSystem: '1904',
    });
    const path = createTemporaryPath('mac.xlsx', bytes);
    const [sheet] = await readAsSaved(path);
    const cell: SavedCell = { input: '45364', value: 45364, numberFormat: 'yyyy-mm-dd' };
    expect(sheet?.rows[0]?.[0]).toMatchObject({ input: '45363' });
    await updateXlsxFile(path, path, [{ name: 'S', rows: [[...(sheet?.rows[0] ?? []), cell]] }]);
    expect((await openSheet(path)).rows).toEqual([[new Date('2024-03-12'), 'x', new Date('2024-03-13')]]);
  });

  it('a formula that Excel filled down, changed in its first cell -> the others stay', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'S', rows: [['a'], ['b']] }] });
    const shared = changeZipText(bytes, 'xl/worksheets/sheet1.xml', (xml) =>
      xml
        .replace(/<c r="A1"[^>]*>.*?<\/c>/, '<c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>1</v></c>')
        .replace(/<c r="A2"[^>]*>.*?<\/c>/, '<c r="A2"><f t="shared" si="0"/><v>2</v></c>'),
    );
    const path = createTemporaryPath('shared.xlsx', shared);
    const rows: SavedCell[][] = [[{ input: '5', value: 5 }], [{ input: '=B2*2', value: 4 }]];
    await updateXlsxFile(path, path, [{ name: 'S', rows }]);
    expect(readZipText(readFileSync(path), 'xl/worksheets/sheet1.xml')).toContain(
      '<c r="A1"><v>5</v></c></row><row r="2"><c r="A2"><f>B2*2</f><v>4</v></c>',
    );
  });
});

/** CSV files as people have them: separators, line ends, quotes, byte order marks. */
import { readFileSync } from 'node:fs';
import { readSheetFile } from '../../../host/files/read-sheet-file';
import type { SavedCell } from '../../../host/files/sheet-file';
import { writeSheetFile } from '../../../host/files/write-sheet-file';
import { createTemporaryPath } from './temporary-file';

async function readInputs(content: string, name = 'list.csv') {
  const file = await readSheetFile(createTemporaryPath(name, content));
  return { ...file, rows: file.sheets[0]?.rows.map((row) => row.map(({ input }) => input)) };
}

describe('readSheetFile of a CSV file', () => {
  it.each([
    {
      name: 'comma',
      text: 'Email,Name\na@b.es,Ana\n',
      rows: [
        ['Email', 'Name'],
        ['a@b.es', 'Ana'],
      ],
    },
    { name: 'semicolon, one line', text: 'Email;Name', rows: [['Email', 'Name']] },
    {
      name: 'semicolon, decimal commas',
      text: 'Email;Points\na@b.es;1,5\nb@b.es;2,5\n',
      rows: [
        ['Email', 'Points'],
        ['a@b.es', '1,5'],
        ['b@b.es', '2,5'],
      ],
    },
    {
      name: 'semicolon, more commas in the header',
      text: 'Email;Name, first, last\na;b\nc;d\n',
      rows: [
        ['Email', 'Name, first, last'],
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
    {
      name: 'semicolon, a title above the header',
      text: 'Clientes, 2024\nEmail;Name\na;b\n',
      rows: [['Clientes, 2024'], ['Email', 'Name'], ['a', 'b']],
    },
    {
      name: 'comma, semicolons in quotes',
      text: '"A;B;C",D\n1,2\n',
      rows: [
        ['A;B;C', 'D'],
        ['1', '2'],
      ],
    },
    { name: 'semicolon, commas in quotes', text: 'A;"B,C,D"\n', rows: [['A', 'B,C,D']] },
    {
      name: 'tab',
      text: 'A\tB\n1\t2',
      rows: [
        ['A', 'B'],
        ['1', '2'],
      ],
    },
    { name: 'one column', text: 'Email\na@b.es\n', rows: [['Email'], ['a@b.es']] },
    { name: 'byte order mark', text: '\uFEFFA,B\n', rows: [['A', 'B']] },
    {
      name: 'CR LF, one quoted at the end',
      text: 'A,B\r\n1,"2"\r\n',
      rows: [
        ['A', 'B'],
        ['1', '2'],
      ],
    },
    {
      name: 'CR',
      text: 'A,B\r1,2\r',
      rows: [
        ['A', 'B'],
        ['1', '2'],
      ],
    },
    {
      name: 'mixed line ends',
      text: 'A,B\r\n1,"2"\r\n3,4\n5,6',
      rows: [
        ['A', 'B'],
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
    },
    {
      name: 'rows of different lengths, an empty line',
      text: 'A,B\n1\n\n1,2,3\n',
      rows: [['A', 'B'], ['1'], [''], ['1', '2', '3']],
    },
    {
      name: 'line breaks and quotes in quotes',
      text: 'A,B\n"x ""y""\r\nz",2\n',
      rows: [
        ['A', 'B'],
        ['x "y"\r\nz', '2'],
      ],
    },
    {
      name: 'a quote inside a value',
      text: 'A,B\n5" pipe,a""b\n',
      rows: [
        ['A', 'B'],
        ['5" pipe', 'a""b'],
      ],
    },
    {
      name: 'what is typed',
      text: "A,B\n'00123,=NA()\n00123, x \n",
      rows: [
        ['A', 'B'],
        ["'00123", '=NA()'],
        ['00123', ' x '],
      ],
    },
  ])('$name -> $rows', async ({ text, rows }) => {
    expect((await readInputs(text)).rows).toEqual(rows);
  });

  it.each([
    { text: '\uFEFFA;B\r\n1;2\r\n', format: { delimiter: ';', lineEnd: '\r\n', hasBom: true } },
    { text: 'A,B\n', format: { delimiter: ',', lineEnd: '\n', hasBom: false } },
  ])('$text -> its layout $format', async ({ text, format }) => {
    expect((await readInputs(text)).csvFormat).toEqual(format);
  });

  it.each([
    { file: 'clientes-es.csv', sheet: 'clientes-es' },
    { file: 'Clientes: [2024] de la tienda de Barcelona.CSV', sheet: 'Clientes   2024  de la tienda d' },
    { file: "'.csv", sheet: 'Sheet1' },
  ])('$file -> sheet $sheet', async ({ file, sheet }) => {
    expect((await readInputs('A', file)).sheets[0]?.name).toBe(sheet);
  });
});

describe('writeSheetFile to a CSV file', () => {
  it.each<{ name: string; cell: SavedCell; field: string }>([
    {
      name: 'text as it was typed',
      cell: { input: '639 004 420', value: '639 004 420' },
      field: '639 004 420',
    },
    { name: 'text with a prefix that it needs', cell: { input: "'00123", value: '00123' }, field: "'00123" },
    { name: 'text with a prefix that it does not need', cell: { input: "'Ana", value: 'Ana' }, field: 'Ana' },
    { name: 'text by format', cell: { input: '00123', value: '00123', numberFormat: '@' }, field: "'00123" },
    { name: 'number in a text cell', cell: { input: '123', value: 123, numberFormat: '@' }, field: '123' },
    { name: 'number', cell: { input: '1234,5', value: 1234.5, numberFormat: '0.00' }, field: '"1234,5"' },
    {
      name: 'date',
      cell: { input: '45363', value: 45363, numberFormat: 'dd/mm/yyyy' },
      field: '2024-03-12',
    },
    {
      name: 'formula that gives a date',
      cell: { input: '=TODAY()', value: 45363, numberFormat: 'dd/mm/yyyy' },
      field: '=TODAY()',
    },
    { name: 'formula', cell: { input: '=A1&"x"', value: 'x' }, field: '"=A1&""x"""' },
    {
      name: 'text that looks like a formula',
      cell: { input: "'=IMPORTXML(1)", value: '=IMPORTXML(1)' },
      field: "'=IMPORTXML(1)",
    },
    { name: 'separator of others', cell: { input: 'a;b', value: 'a;b' }, field: '"a;b"' },
    { name: 'outer spaces', cell: { input: ' a ', value: ' a ' }, field: ' a ' },
    { name: 'empty', cell: { input: '', value: '' }, field: '' },
  ])('$name -> $field', async ({ cell, field }) => {
    const path = createTemporaryPath('out.csv');
    await writeSheetFile(path, [{ name: 'S', rows: [[cell, { input: 'z', value: 'z' }]] }]);
    expect(readFileSync(path, 'utf8')).toBe(`${field},z\r\n`);
  });

  it('layout as read, second sheet active -> that sheet in that layout', async () => {
    const path = createTemporaryPath('out.csv');
    const cell: SavedCell = { input: 'ñ', value: 'ñ' };
    await writeSheetFile(
      path,
      [
        { name: 'A', rows: [] },
        { name: 'B', rows: [[cell, cell], [cell]] },
      ],
      {
        activeSheetIndex: 1,
        csvFormat: { delimiter: ';', lineEnd: '\n', hasBom: true },
      },
    );
    expect(readFileSync(path, 'utf8')).toBe('\uFEFFñ;ñ\nñ\n');
  });
});

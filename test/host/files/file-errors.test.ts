/** Each way in which a file cannot be read or written gives one plain sentence. */
import { mkdirSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';
import { readSheetFile } from '../../../host/files/read-sheet-file';
import { writeSheetFile } from '../../../host/files/write-sheet-file';
import { updateXlsxFile } from '../../../host/files/xlsx-update';
import { saveSheet } from './saved-cells';
import { catchSentence, createTemporaryPath } from './temporary-file';

const latin1 = Uint8Array.from(Buffer.from('Correo electrónico;Nombre\n', 'latin1'));
const utf16 = Uint8Array.from(Buffer.from('\uFEFFA,B', 'utf16le'));

describe('readSheetFile', () => {
  it.each([
    { file: 'missing.csv', content: undefined, sentence: 'There is no file PATH.' },
    { file: 'notes.txt', content: 'a', sentence: 'PATH is neither a .csv nor an .xlsx file.' },
    { file: 'old.xls', content: 'a', sentence: 'PATH is neither a .csv nor an .xlsx file.' },
    { file: 'empty.csv', content: '', sentence: 'PATH is empty.' },
    { file: 'blank.csv', content: '\uFEFF \r\n\r\n', sentence: 'PATH is empty.' },
    {
      file: 'latin1.csv',
      content: latin1,
      sentence: 'PATH is not UTF-8 text; save it again as “CSV UTF-8”.',
    },
    { file: 'utf16.csv', content: utf16, sentence: 'PATH is not UTF-8 text; save it again as “CSV UTF-8”.' },
    {
      file: 'open.csv',
      content: 'A,B\n"x\ny",2\n3,"4\n5,6\n',
      sentence: 'PATH, line 4: a quote is never closed.',
    },
    {
      file: 'stray.csv',
      content: 'A,B\n1,"2" x\n',
      sentence: 'PATH, line 2: a quote stands in a wrong place.',
    },
    { file: 'text.xlsx', content: 'A,B\n', sentence: 'PATH is not a readable Excel file.' },
    { file: 'empty.xlsx', content: '', sentence: 'PATH is not a readable Excel file.' },
  ])('$file -> $sentence', async ({ file, content, sentence }) => {
    const path = createTemporaryPath(file, content);
    expect(await catchSentence(readSheetFile(path))).toBe(sentence.replace('PATH', path));
  });

  it('a folder -> says so', async () => {
    const path = createTemporaryPath('folder.csv');
    mkdirSync(path);
    expect(await catchSentence(readSheetFile(path))).toBe(`${path} is a folder, not a file.`);
  });

  it('a file with a password -> says so', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'S' }], encryption: { password: 'x', spinCount: 10 } });
    const path = createTemporaryPath('locked.xlsx', bytes);
    expect(await catchSentence(readSheetFile(path))).toBe(`${path} is protected by a password.`);
  });
});

describe('writeSheetFile', () => {
  it.each([
    { file: 'out.ods', sentence: 'PATH is neither a .csv nor an .xlsx file.' },
    { file: 'no-such-folder/out.csv', sentence: 'PATH cannot be written: there is no folder FOLDER.' },
    { file: 'no-such-folder/out.xlsx', sentence: 'PATH cannot be written: there is no folder FOLDER.' },
  ])('$file -> $sentence', async ({ file, sentence }) => {
    const path = createTemporaryPath(file);
    const expected = sentence.replace('PATH', path).replace('FOLDER', path.replace(/\/out.*/, ''));
    expect(await catchSentence(writeSheetFile(path, [saveSheet('S', [['a']])]))).toBe(expected);
  });

  it.each([
    {
      name: 'a text of 32,768 characters',
      sheet: saveSheet('S', [['a'], ['b', 'x'.repeat(32_768)]]),
      sentence:
        'Cell B2 of sheet “S” holds 32,768 characters, and an .xlsx file takes 32,767; save as .csv instead.',
    },
    {
      name: 'a sheet name that Excel forbids',
      sheet: saveSheet('a/b', [['a']]),
      sentence: 'Sheet name "a/b" contains "/" (sheet 1); Excel forbids [ ] : * ? / \\ in sheet names.',
    },
  ])('$name, to .xlsx -> $sentence', async ({ sheet, sentence }) => {
    expect(await catchSentence(writeSheetFile(createTemporaryPath('out.xlsx'), [sheet]))).toBe(sentence);
  });
});

describe('updateXlsxFile', () => {
  it.each([
    { file: 'out.ods', sentence: 'PATH is neither a .csv nor an .xlsx file.' },
    { file: 'out.csv', sentence: 'PATH is no .xlsx file.' },
    { file: 'no-such-folder/out.xlsx', sentence: 'PATH cannot be written: there is no folder FOLDER.' },
  ])('to $file -> $sentence', async ({ file, sentence }) => {
    const input = createTemporaryPath('in.xlsx');
    await writeSheetFile(input, [saveSheet('S', [['a']])]);
    const output = createTemporaryPath(file);
    const expected = sentence.replace('PATH', output).replace('FOLDER', output.replace(/\/out.*/, ''));
    expect(await catchSentence(updateXlsxFile(input, output, [saveSheet('S', [['b']])]))).toBe(expected);
  });
});

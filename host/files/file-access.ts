/** Reads and writes the bytes of sheet files, with trouble said in plain words. */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import { SheetFileError } from './sheet-file-error';

/** @throws SheetFileError when the name ends in neither. */
export function findFileKind(path: string): 'csv' | 'xlsx' {
  const extension = extname(path).toLowerCase();
  if (extension === '.csv') return 'csv';
  if (extension === '.xlsx') return 'xlsx';
  throw new SheetFileError(`${path} is neither a .csv nor an .xlsx file.`);
}

/** @throws SheetFileError when there is no such file, or it cannot be read. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error: unknown) {
    throw explain(error, {
      ENOENT: `There is no file ${path}.`,
      ENOTDIR: `There is no file ${path}.`,
      EISDIR: `${path} is a folder, not a file.`,
      EACCES: `${path} may not be read by you.`,
    });
  }
}

/** @throws SheetFileError when the file cannot be written. */
export async function writeBytes(path: string, bytes: Uint8Array | string): Promise<void> {
  try {
    await writeFile(path, bytes);
  } catch (error: unknown) {
    const prefix = `${path} cannot be written`;
    throw explain(error, {
      ENOENT: `${prefix}: there is no folder ${dirname(path)}.`,
      ENOTDIR: `${prefix}: ${dirname(path)} is no folder.`,
      EISDIR: `${prefix}: it is a folder.`,
      EACCES: `${prefix}: you have no permission.`,
      EPERM: `${prefix}: you have no permission.`,
      EROFS: `${prefix}: the disk is read-only.`,
      ENOSPC: `${prefix}: the disk is full.`,
      EBUSY: `${prefix}: another program has it open.`,
    });
  }
}

function explain(error: unknown, sentences: Readonly<Record<string, string>>): unknown {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const sentence = sentences[code];
  return sentence === undefined ? error : new SheetFileError(sentence, { cause: error });
}

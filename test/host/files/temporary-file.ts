/** A path in a new temporary folder, and what was thrown at the person who used it. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SheetFileError } from '../../../host/files/sheet-file-error';

export function createTemporaryPath(name: string, content?: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'sheet-file-')), name);
  if (content !== undefined) writeFileSync(path, content);
  return path;
}

/** Returns the sentence of the `SheetFileError` that the work ends with. */
export async function catchSentence(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error: unknown) {
    if (error instanceof SheetFileError) return error.message;
    throw error;
  }
  throw new Error('Nothing went wrong.');
}

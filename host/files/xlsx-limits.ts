/** Refuses what Excel would call a damaged file, before it is written. */
import { colToLetter } from 'hucre/xlsx';
import type { SavedSheet } from './sheet-file';
import { SheetFileError } from './sheet-file-error';

/** Of Excel; Google's cells hold 50,000. */
const MAX_CELL_LENGTH = 32_767;

/** @throws SheetFileError that names the first cell which is too long. */
export function checkCellLengths({ name, rows }: SavedSheet): void {
  rows.forEach((row, rowIndex) => {
    row.forEach(({ value }, columnIndex) => {
      if (typeof value !== 'string' || value.length <= MAX_CELL_LENGTH) return;
      const [length, limit] = [value.length, MAX_CELL_LENGTH].map((count) => count.toLocaleString('en'));
      const cell = `${colToLetter(columnIndex)}${rowIndex + 1}`;
      throw new SheetFileError(
        `Cell ${cell} of sheet “${name}” holds ${String(length)} characters, and an .xlsx file takes ${String(limit)}; save as .csv instead.`,
      );
    });
  });
}

/** Turns hucre's refusals (sheet names that Excel forbids) into ours; their messages are plain sentences. */
export async function explainRefusals<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error: unknown) {
    const { name, message } = error as Error;
    throw name === 'InvalidArgumentError' ? new SheetFileError(`${message}.`, { cause: error }) : error;
  }
}

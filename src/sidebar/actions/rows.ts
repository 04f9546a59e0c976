/** Goes to a row in the sheet, wherever it stands by now. */
import { perform, type Work } from './work';

export interface RowPlace {
  readonly sheetId: number;
  readonly rowNumber: number;
  readonly email: string;
}

export async function goToRow(work: Work, { sheetId, rowNumber, email }: RowPlace): Promise<void> {
  const found = await perform(work, 'row', 'goToRow', { sheetId, rowNumber, email });
  if (found === undefined || found.rowNumber === rowNumber) return;
  work.dispatch({ kind: 'notice', notice: found.rowNumber === null ? 'row-gone' : 'row-moved' });
}

/** The rows that need a person, and the way to them. */
import { findNearest, listAttention } from '../../core/sidebar/attention';
import { readColumn, readPlaces } from '../sheet/read-columns';
import { steadily } from '../sheet/steadily';
import { unlessGone } from '../sheet/unless-gone';
import { give, type Handler } from './answer';
import { findSheet, onSheet } from './on-sheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const attention: Handler<'attention'> = ({ sheetId }, messages) =>
  onSheet(findSheet(sheetId), messages, (sheet) =>
    give({ sheetId, groups: steadily(() => readGroups(sheet)) }),
  );

export const goToRow: Handler<'goToRow'> = ({ sheetId, rowNumber, email }) => {
  const sheet = findSheet(sheetId);
  const found = sheet === null ? null : unlessGone(sheet, () => activateRow(sheet, rowNumber, email), null);
  return give({ rowNumber: found });
};

function activateRow(sheet: Sheet, rowNumber: number, email: string): number | null {
  const found = steadily(() => findRow(sheet, rowNumber, email));
  if (found !== null) sheet.getRange(`${found}:${found}`).activate();
  return found;
}

function readGroups(sheet: Sheet) {
  const { status, email } = readPlaces(sheet);
  // A sheet that was never sent needs nobody.
  if (status.key === undefined || status.message === undefined || email === undefined) return [];
  const [keys, messages, emails] = [status.key, status.message, email].map((index) =>
    readColumn(sheet, index),
  );
  return listAttention({ keys: keys ?? [], messages: messages ?? [], emails: emails ?? [] });
}

/** People sort and insert rows: the email tells where the row is now. */
function findRow(sheet: Sheet, rowNumber: number, email: string): number | null {
  if (email === '') return rowNumber <= sheet.getMaxRows() ? rowNumber : null;
  const place = readPlaces(sheet).email;
  return place === undefined ? null : (findNearest(readColumn(sheet, place), email, rowNumber) ?? null);
}

/** The rows that need a person, and the way to them. */
import { findNearest, listAttention } from '../../core/sidebar/attention';
import { readColumn, readPlaces } from '../sheet/read-columns';
import { steadily } from '../sheet/steadily';
import { give, refuse, type Handler } from './answer';
import { findSheet } from './columns';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const attention: Handler<'attention'> = ({ sheetId }, messages) => {
  const sheet = findSheet(sheetId);
  if (sheet === null) return refuse(messages.answers.sheetGone);
  return give({ sheetId, groups: steadily(() => readGroups(sheet)) });
};

export const goToRow: Handler<'goToRow'> = ({ sheetId, rowNumber, email }) => {
  const sheet = findSheet(sheetId);
  const found = sheet === null ? null : steadily(() => findRow(sheet, rowNumber, email));
  if (sheet !== null && found !== null) sheet.getRange(`${found}:${found}`).activate();
  return give({ rowNumber: found });
};

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

/** Puts lines on top of a history tab, and takes the oldest away where there are too many. */
import type { CellValue } from '../../core/cell';
import { layOutLine, tabHeaders } from '../../core/history/tab';
import type { Messages } from '../../core/messages';
import { asLiteral } from '../sheet/write-status';
import { noteLines } from './tab-store';
import type { Tab } from './tabs';

/** A new sheet has 1,000 rows. */
const ROOM = 900;

/** `lines` are oldest first, by column; at most `maxLines` stay. A blank tab gets its headers. */
export function writeLines(
  { kind, sheet, places, isBlank }: Tab,
  lines: readonly Readonly<Record<string, CellValue>>[],
  maxLines: number,
  messages: Messages,
): void {
  const rows = lines
    .slice(-maxLines)
    .reverse()
    .map((line) => layOutLine(line, places));
  const write = (firstRow: number, values: readonly (readonly CellValue[])[]): void => {
    const [first = []] = values;
    sheet
      .getRange(firstRow, 1, values.length, first.length)
      .setValues(values.map((cells) => cells.map(asLiteral)));
  };
  if (isBlank) {
    const headers = tabHeaders(kind, messages);
    if (rows.length > ROOM) sheet.insertRowsAfter(1, rows.length);
    write(1, [headers, ...rows]);
    sheet.getRange(1, 1, 1, headers.length).setFontWeight('bold');
    sheet.setFrozenRows(1);
  } else if (rows.length > 0 && places.size > 0) {
    // Before the newest line rather than after the headers: new rows look like those that they push down.
    sheet.insertRowsBefore(2, rows.length);
    write(2, rows);
  }
  if (noteLines(kind, rows.length) <= maxLines) return;
  const surplus = sheet.getMaxRows() - (maxLines + 1);
  if (surplus > 0) sheet.deleteRows(maxLines + 2, surplus);
}

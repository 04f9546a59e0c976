/** What people do in a sheet while the add-on works in it, and in what the sheet ought to say. */
import type { HostedSheet } from '../run-in-host';
import type { ExpectedRow, ExpectedSheet } from './expected-sheet';
import { HEADERS, type Edit, type Event } from './scenario';

/** What people did that explains why a row may have another customer's outcome, or none, until the next run. */
export interface History {
  /** Emails that were typed into a row. */
  readonly addressed: Set<string>;
  /** Emails whose row was copied. */
  readonly copied: Set<string>;
  readonly done: Set<Event['kind']>;
  /** Rows that were inserted or copied: Google gives them their neighbour's colours, perhaps after the run has looked. */
  readonly added: Set<ExpectedRow>;
}

export function applyEdit(sheet: HostedSheet, expected: ExpectedSheet, edit: Edit, history: History): void {
  const { workbook, sheetId: id } = sheet;
  const rowCount = workbook.displayValues(id).length;
  const rowAt = (index: number): number => 2 + (index % Math.max(1, rowCount - 1));
  const type = (rowNumber: number, header: string, text: string): void => {
    const columnNumber = expected.columnNumberOf(header);
    if (columnNumber === 0) return;
    const shown = workbook.displayValues(id)[rowNumber - 1]?.[columnNumber - 1] ?? '';
    workbook.enter(id, rowNumber, columnNumber, text);
    expected.put(rowNumber, columnNumber, text, shown);
  };
  switch (edit.kind) {
    case 'sort': {
      const columnNumber = expected.columnNumberOf(HEADERS[edit.column - 1] ?? 'Email');
      if (columnNumber > 0) workbook.sortRows(id, columnNumber, edit.isAscending);
      return;
    }
    case 'insert':
      workbook.insertRows(id, rowAt(edit.at), 1);
      expected.follow();
      history.added.add(expected.rowAt(rowAt(edit.at)));
      return;
    case 'delete':
      if (rowCount > 2) workbook.deleteRows(id, rowAt(edit.at), 1);
      return;
    case 'rename':
      type(rowAt(edit.at), 'Name', edit.name);
      return;
    case 'readdress': {
      history.addressed.add(edit.email);
      type(rowAt(edit.at), 'Email', edit.email);
      return;
    }
    case 'copy':
      history.copied.add(expected.textOf(rowAt(edit.at), expected.columnNumberOf('Email')));
      copyRow(sheet, expected, rowAt(edit.at), rowCount + 1);
      history.added.add(expected.rowAt(rowCount + 1));
      return;
    case 'move-column':
      workbook.moveColumns(id, edit.from, 1, edit.before);
      return;
    case 'insert-column':
      workbook.insertColumns(id, edit.at, 1);
      return;
    case 'hide':
      workbook.hideRows(id, rowAt(edit.at), 1);
      return;
    case 'filter':
      workbook.setFilteredRows(id, [rowAt(edit.at)]);
      return;
    case 'rename-sheet':
      workbook.renameSheet(id, `Customers ${sheet.clock.nowMs}`);
      return;
    case 'add-tab':
      workbook.addSheet(`Notes ${workbook.book.sheets.length}`);
  }
}

/**
 * Copies a whole row, status cells and key included, as people do to start a new customer from an old one. They mean the
 * row as they made it; what the add-on has put into it for a moment they copied as well, and may find in the copy.
 */
function copyRow(sheet: HostedSheet, expected: ExpectedSheet, from: number, to: number): void {
  const { workbook, sheetId } = sheet;
  const cells = workbook.content(sheetId).rows[from - 1] ?? [];
  cells.forEach(({ input }, index) => {
    if (input !== '') workbook.enter(sheetId, to, index + 1, input);
  });
  expected.copyRow(from, to, workbook.displayValues(sheetId)[from - 1] ?? []);
}

/** What people do in a sheet while the add-on works in it. */
import { firstSheetId, type HostedSheet } from '../run-in-host';
import { HEADERS, type Edit } from './scenario';

/** What people did that explains why a row may have another customer's outcome, or none, until the next run. */
export interface History {
  /** Emails that were typed into a row. */
  readonly addressed: Set<string>;
  /** Emails whose row was copied. */
  readonly copied: Set<string>;
}

export function applyEdit(sheet: HostedSheet, edit: Edit, history: History): void {
  const { workbook } = sheet;
  const id = firstSheetId(workbook);
  const shown = workbook.displayValues(id);
  const rowCount = shown.length;
  const rowAt = (index: number): number => 2 + (index % Math.max(1, rowCount - 1));
  const columnAt = (header: string): number => (shown[0] ?? []).indexOf(header) + 1;
  switch (edit.kind) {
    case 'sort':
      workbook.sortRows(id, columnAt(HEADERS[edit.column - 1] ?? 'Email'), edit.isAscending);
      return;
    case 'insert':
      workbook.insertRows(id, rowAt(edit.at), 1);
      return;
    case 'delete':
      if (rowCount > 2) workbook.deleteRows(id, rowAt(edit.at), 1);
      return;
    case 'rename':
      workbook.enter(id, rowAt(edit.at), columnAt('Name'), edit.name);
      return;
    case 'readdress': {
      history.addressed.add(edit.email);
      workbook.enter(id, rowAt(edit.at), columnAt('Email'), edit.email);
      return;
    }
    case 'copy':
      history.copied.add(shown[rowAt(edit.at) - 1]?.[columnAt('Email') - 1] ?? '');
      copyRow(sheet, rowAt(edit.at), rowCount + 1);
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

/** Copies a whole row, status cells and key included, as people do to start a new customer from an old one. */
function copyRow(sheet: HostedSheet, from: number, to: number): void {
  const id = firstSheetId(sheet.workbook);
  const cells = sheet.workbook.content(id).rows[from - 1] ?? [];
  cells.forEach(({ input }, index) => {
    if (input !== '') sheet.workbook.enter(id, to, index + 1, input);
  });
}

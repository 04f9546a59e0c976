/** What people do that keeps a run from going on, and how they take it back once they are told. */
import type { HostedSheet } from '../run-in-host';
import type { ExpectedSheet } from './expected-sheet';
import type { Obstacle } from './scenario';

export interface Obstacles {
  put(obstacle: Obstacle): void;
  /** Takes all of them back. */
  undo(): void;
}

export function createObstacles(sheet: HostedSheet, expected: ExpectedSheet): Obstacles {
  const { workbook, sheetId: id } = sheet;
  const undos: (() => void)[] = [];
  const type = (rowNumber: number, columnNumber: number, text: string): void => {
    // A number that was a text is one again.
    workbook.enter(id, rowNumber, columnNumber, /^\d+$/.test(text) ? `'${text}` : text);
    expected.put(rowNumber, columnNumber, text);
  };

  const rename = (header: string): void => {
    const columnNumber = sheet.columnOf(header);
    if (columnNumber === 0) return;
    const column = expected.columnAt(columnNumber);
    type(1, columnNumber, `Was ${header}`);
    undos.push(() => {
      const place = expected.placeOf(column);
      // The next run has made the column anew, or this one was deleted.
      if (sheet.columnOf(header) === 0 && place > 0) type(1, place, header);
    });
  };
  const remove = (header: string): void => {
    const columnNumber = sheet.columnOf(header);
    if (columnNumber === 0) return;
    const column = expected.columnAt(columnNumber);
    const cells = expected.cellsOf(column);
    workbook.deleteColumns(id, columnNumber, 1);
    expected.follow();
    // The next run makes its own columns anew.
    if (column.isOurs) return;
    undos.push(() => {
      if (sheet.columnOf(header) > 0) return;
      workbook.insertColumns(id, 1, 1);
      expected.follow();
      for (const [row, text] of cells) {
        const rowNumber = expected.rowNumberOf(row);
        if (rowNumber > 0) type(rowNumber, 1, text);
      }
    });
  };

  return {
    put(obstacle) {
      switch (obstacle.kind) {
        case 'rename-header':
          rename(obstacle.header);
          return;
        case 'delete-column':
          remove(obstacle.header);
          return;
        case 'protect':
          workbook.protectRange(id, obstacle.range);
          undos.push(() => {
            workbook.unprotect(id);
          });
          return;
        case 'delete-sheet':
          if (workbook.sheets().length === 1) workbook.addSheet('Notes');
          workbook.deleteSheet(id);
      }
    },
    undo() {
      for (const take of undos.splice(0).reverse()) take();
    },
  };
}

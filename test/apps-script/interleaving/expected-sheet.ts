/**
 * What people's own cells ought to say. It is made once from the sheet and from then on by what people do alone; the
 * sheet is asked only where lines went, because rows are sorted by what they show.
 */
import type { Movement } from '../../../host/sheets/movement';
import type { HostedSheet } from '../run-in-host';

/** A column keeps its identity wherever it is moved. */
export interface ExpectedColumn {
  /** Made by the add-on. */
  isOurs: boolean;
}

/** A row keeps its identity as well; the first one holds the headers. Cells that are absent are empty. */
export type ExpectedRow = Map<ExpectedColumn, string>;

/** Rows and columns are counted from 1, as the sheet counts. */
export interface ExpectedSheet {
  /** Takes in where lines went since, whoever moved them. */
  follow(): void;
  rowAt(rowNumber: number): ExpectedRow;
  columnAt(columnNumber: number): ExpectedColumn;
  /** Where people's column with a header stands; 0 where there is none. */
  columnNumberOf(header: string): number;
  textOf(rowNumber: number, columnNumber: number): string;
  /**
   * Somebody typed a text, where `shown` stood. What is typed into the very cell that is being put back may lose against
   * it: nothing can lock that out, and nothing tells of it.
   */
  put(rowNumber: number, columnNumber: number, text: string, shown?: string): void;
  /** Whether a cell may say this instead. */
  isAlternative(rowNumber: number, columnNumber: number, text: string): boolean;
  /** Somebody copied a row where `shown` stood, whole. */
  copyRow(from: number, to: number, shown: readonly string[]): void;
  /** Where they stand; 0 where they were deleted. */
  rowNumberOf(row: ExpectedRow): number;
  placeOf(column: ExpectedColumn): number;
  cellsOf(column: ExpectedColumn): readonly (readonly [ExpectedRow, string])[];
  /** Of columns that hold nothing but their header one is like another. */
  exchangeEmpty(columnNumber: number, header: string): void;
  readonly rowCount: () => number;
  readonly columnCount: () => number;
}

/**
 * `mayComeBack` where columns are moved: what was typed between the last look at a cell and the write that hits it was never
 * seen, so that the cell comes back as it was before.
 */
export function expectSheet({ workbook, sheetId }: HostedSheet, mayComeBack: boolean): ExpectedSheet {
  workbook.book.movements = [];
  const columns: ExpectedColumn[] = [];
  const rows: ExpectedRow[] = [];

  const columnAt = (columnNumber: number): ExpectedColumn => {
    while (columns.length < columnNumber) columns.push({ isOurs: false });
    return columns[columnNumber - 1] ?? { isOurs: false };
  };
  const rowAt = (rowNumber: number): ExpectedRow => {
    while (rows.length < rowNumber) rows.push(new Map());
    return rows[rowNumber - 1] ?? new Map<ExpectedColumn, string>();
  };
  const alternatives = new Map<ExpectedRow, Map<ExpectedColumn, Set<string>>>();
  const allow = (row: ExpectedRow, column: ExpectedColumn, text: string): void => {
    const ofRow = alternatives.get(row) ?? new Map<ExpectedColumn, Set<string>>();
    alternatives.set(row, ofRow.set(column, (ofRow.get(column) ?? new Set()).add(text)));
  };
  const put = (rowNumber: number, columnNumber: number, text: string, shown?: string): void => {
    const [row, column] = [rowAt(rowNumber), columnAt(columnNumber)];
    const before = row.get(column) ?? '';
    if (shown !== undefined && (shown !== before || mayComeBack)) allow(row, column, before);
    if (text === '') rowAt(rowNumber).delete(columnAt(columnNumber));
    else rowAt(rowNumber).set(columnAt(columnNumber), text);
  };
  const apply = (movement: Movement): void => {
    switch (movement.kind) {
      case 'insertRows':
        rowAt(movement.before - 1);
        rows.splice(movement.before - 1, 0, ...newOnes(movement.count, (): ExpectedRow => new Map()));
        return;
      case 'deleteRows':
        rows.splice(movement.from - 1, movement.count);
        return;
      case 'insertColumns':
        columnAt(movement.before - 1);
        columns.splice(movement.before - 1, 0, ...newOnes(movement.count, () => ({ isOurs: false })));
        return;
      case 'deleteColumns':
        columns.splice(movement.from - 1, movement.count);
        return;
      case 'moveColumns':
        columnAt(Math.max(movement.from, movement.to) + movement.count);
        columns.splice(movement.to - 1, 0, ...columns.splice(movement.from - 1, movement.count));
        return;
      case 'reorderRows': {
        const { first, order } = movement;
        const before = order.map((from) => rowAt(first + from));
        rows.splice(first - 1, order.length, ...before);
      }
    }
  };

  workbook.displayValues(sheetId).forEach((cells, index) => {
    cells.forEach((text, place) => {
      put(index + 1, place + 1, text);
    });
  });
  return {
    rowAt,
    columnAt,
    put,
    isAlternative: (rowNumber, columnNumber, text) =>
      alternatives.get(rowAt(rowNumber))?.get(columnAt(columnNumber))?.has(text) === true,
    columnNumberOf: (header) => 1 + columns.findIndex((column) => rowAt(1).get(column) === header),
    textOf: (rowNumber, columnNumber) => rowAt(rowNumber).get(columnAt(columnNumber)) ?? '',
    copyRow(from, to, shown) {
      const copy = rowAt(to);
      rowAt(from).forEach((text, column) => copy.set(column, text));
      shown.forEach((text, place) => {
        if (text !== (copy.get(columnAt(place + 1)) ?? '')) allow(copy, columnAt(place + 1), text);
      });
    },
    rowNumberOf: (row) => rows.indexOf(row) + 1,
    placeOf: (column) => columns.indexOf(column) + 1,
    cellsOf: (column) =>
      rows.flatMap((row) => {
        const text = row.get(column);
        return text === undefined ? [] : [[row, text] as const];
      }),
    exchangeEmpty(columnNumber, header) {
      const isEmpty = (column: ExpectedColumn): boolean => rows.slice(1).every((row) => !row.has(column));
      const from = columns.find((column) => rowAt(1).get(column) === header);
      const to = columnAt(columnNumber);
      if (from === undefined || rowAt(1).has(to) || !isEmpty(from) || !isEmpty(to)) return;
      rowAt(1).delete(from);
      rowAt(1).set(to, header);
      to.isOurs = false;
    },
    rowCount: () => rows.length,
    columnCount: () => columns.length,
    follow() {
      const movements = workbook.book.movements ?? [];
      workbook.book.movements = [];
      movements.filter((movement) => movement.sheetId === sheetId).forEach(apply);
    },
  };
}

function newOnes<Item>(count: number, make: () => Item): Item[] {
  return Array.from({ length: count }, make);
}

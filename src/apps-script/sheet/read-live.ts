/** Reads anew, before results are written, what tells where each row stands by now. */
import type { CellValue } from '../../core/cell';
import { lookForColumns, type InputColumn } from '../../core/columns';
import { identifyRow, isNamed, type FoundInputs } from '../../core/row-identity';
import type { CustomerTable } from '../../core/sheet-table';
import {
  findStatusColumns,
  isComplete,
  missingStatusColumns,
  STATUS_COLUMNS,
  STATUS_HEADERS,
  type StatusLayout,
} from '../../core/status-columns';
import { wholeColumns } from './a1';
import {
  MAX_CELLS_AT_ONCE,
  MAX_CELLS_AT_TIMES,
  readExpected,
  readHeaderRow,
  readRows,
  type ExpectedRows,
} from './read-expected';
import { steadily } from './steadily';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Where things stand now: people sort, insert, delete and move columns while a run is on. By row, from row 2 on. */
export interface LiveSheet {
  readonly headers: readonly string[];
  readonly layout: StatusLayout;
  readonly columns: FoundInputs & { readonly email: InputColumn };
  readonly keys: readonly string[];
  /** Who each row is about. */
  readonly identities: readonly string[];
  /** All cells of the rows of which all were read. */
  readonly block: readonly (readonly CellValue[] | undefined)[];
  /** False where columns may have been moved between the headers and what stands below them. */
  readonly isOfOneMoment: boolean;
}

export interface WholeSheet extends LiveSheet {
  readonly block: readonly (readonly CellValue[])[];
}

/** A column that the run needs is gone or was renamed. */
export interface LostColumn {
  readonly lostHeader: string;
}

export interface LiveReader {
  /**
   * One call where the table is small. Of a large one two, where the rows that matter stand as they are expected: then
   * the others are taken to stand so as well. Otherwise all of it, and of a huge one the columns that tell of all rows.
   */
  read(expected?: ExpectedRows): LiveSheet | LostColumn;
  /** With the cells of some rows of a huge table. Undefined where people have moved them since, or they cannot be read. */
  addRows(rows: ExpectedRows): LiveSheet | undefined;
  /** With all cells, however large the table is. */
  readAll(): WholeSheet | LostColumn;
}

/** Columns may be moved between the headers and what stands below them. */
const MAX_ATTEMPTS = 5;

export function createLiveReader(sheet: Sheet, table: CustomerTable): LiveReader {
  const identify = createIdentifier();
  // Columns that were made since the table was read stand to the right of it.
  let width = isComplete(table.status) ? table.headers.length : undefined;

  const readHeaders = (): CellValue[] => {
    const headers = readHeaderRow(sheet);
    width = headers.length - [...headers].reverse().findIndex((header) => header !== '');
    return headers;
  };
  const readBlock = (lastColumn: number): WholeSheet | LostColumn => {
    const [headers = [], ...block] = readColumns(sheet, 0, lastColumn);
    const places = locate(headers, table);
    if ('lostHeader' in places) return places;
    const { layout, columns } = places;
    const keys = block.map((cells) => String(cells[layout.key] ?? ''));
    const identities = block.map((cells) => identify(cells[columns.email.index] ?? '', columns, cells));
    return { ...places, keys, identities, block, isOfOneMoment: true };
  };
  const readAll = (): WholeSheet | LostColumn => {
    let live = width === undefined ? undefined : readBlock(width - 1);
    for (let attempt = 1; live === undefined || 'lostHeader' in live; attempt += 1) {
      const places = locate(readHeaders(), table);
      live = readBlock((width ?? 1) - 1);
      // A column that was there just before was pushed out of what is read by another one.
      if ('lostHeader' in places || attempt === MAX_ATTEMPTS) break;
    }
    return live;
  };
  const readNeeded = (): LiveSheet | LostColumn => {
    for (let attempt = 1; ; attempt += 1) {
      const headers = readHeaders();
      const places = locate(headers, table);
      if ('lostHeader' in places) return places;
      const { layout, columns } = places;
      const [keyHeader, ...keys] = readColumn(sheet, layout.key);
      const [emailHeader, ...emails] = readColumn(sheet, columns.email.index);
      const isStill = keyHeader === headers[layout.key] && emailHeader === headers[columns.email.index];
      if (!isStill && attempt < MAX_ATTEMPTS) continue;
      const identities = emails.map((email) => identify(email, columns, undefined));
      return { ...places, keys: keys.map(String), identities, block: [], isOfOneMoment: false };
    }
  };
  const countCells = (): number =>
    (width ?? table.headers.length + STATUS_COLUMNS.length) * (table.values.length + 1);

  return {
    read(expected) {
      if (countCells() <= MAX_CELLS_AT_ONCE) return steadily(readAll);
      const still = expected && readExpected(sheet, expected, identify);
      return still ?? steadily(countCells() <= MAX_CELLS_AT_TIMES ? readAll : readNeeded);
    },
    addRows(rows) {
      try {
        const block = readRows(sheet, rows, width ?? table.headers.length, identify);
        return block === undefined ? undefined : { ...rows.known, block };
      } catch {
        // Rows that were deleted meanwhile leave the last ones outside the sheet.
        return undefined;
      }
    },
    readAll: () => steadily(readAll),
  };
}

/** Emails are hashed once, however often they are read. */
function createIdentifier(): typeof identifyRow {
  const hashes = new Map<CellValue, string>();
  return (email, columns, cells) => {
    const known = email === '' ? undefined : hashes.get(email);
    if (known !== undefined) return known;
    const identity = identifyRow(email, columns, cells);
    if (isNamed(identity)) hashes.set(email, identity);
    return identity;
  };
}

type Places = Pick<LiveSheet, 'headers' | 'layout' | 'columns'>;

function locate(headers: readonly CellValue[], table: CustomerTable): Places | LostColumn {
  const names = headers.map(String);
  const layout = findStatusColumns(names);
  if (!isComplete(layout)) {
    const [lost = 'status'] = missingStatusColumns(layout);
    return { lostHeader: STATUS_HEADERS[lost] };
  }
  const { columns } = lookForColumns(names, table.choices);
  const { email } = columns;
  if (email === undefined) return { lostHeader: table.columns.email.header };
  return { headers: names, layout, columns: { ...columns, email } };
}

/** Whole columns, the header row included. */
export function readColumns(sheet: Sheet, firstIndex: number, lastIndex: number): CellValue[][] {
  return sheet.getRange(wholeColumns(firstIndex, lastIndex)).getValues() as CellValue[][];
}

function readColumn(sheet: Sheet, index: number): CellValue[] {
  return readColumns(sheet, index, index).map(([cell = '']) => cell);
}

/** A1 notation: column letters, and rectangles such as `B2:C4`, `A:C` or `3:7`. */

/** A block of cells; row and column are 1-based. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** How far a sheet reaches. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

const A1_PART = /^(?:\$?([A-Z]{1,3}))?(?:\$?([1-9][0-9]{0,6}))?$/i;

/** `1` -> `A`, `27` -> `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `AA` -> `27`. */
export function columnNumber(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

export function formatA1(rect: Rect): string {
  const first = `${columnName(rect.column)}${rect.row}`;
  if (rect.rows === 1 && rect.columns === 1) return first;
  return `${first}:${columnName(rect.column + rect.columns - 1)}${rect.row + rect.rows - 1}`;
}

/** The block that a notation names on a sheet of that extent; `undefined` when it names none. */
export function parseA1(notation: string, extent: Extent): Rect | undefined {
  const parts = notation.trim().split(':');
  const first = readPart(parts[0] ?? '');
  const last = parts.length === 1 ? first : readPart(parts[1] ?? '');
  if (parts.length > 2 || first === undefined || last === undefined) return undefined;
  // A single part has to be a cell; `A` and `3` alone name nothing.
  if (parts.length === 1 && (first.row === undefined || first.column === undefined)) return undefined;

  const rows = order(first.row ?? 1, last.row ?? extent.rows);
  const columns = order(first.column ?? 1, last.column ?? extent.columns);
  return {
    row: rows.from,
    column: columns.from,
    rows: rows.to - rows.from + 1,
    columns: columns.to - columns.from + 1,
  };
}

export function isInside(rect: Rect, extent: Extent): boolean {
  return rect.row + rect.rows - 1 <= extent.rows && rect.column + rect.columns - 1 <= extent.columns;
}

export function intersects(a: Rect, b: Rect): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

function readPart(part: string): { row: number | undefined; column: number | undefined } | undefined {
  const match = A1_PART.exec(part);
  if (match === null || part === '') return undefined;
  return {
    column: match[1] === undefined ? undefined : columnNumber(match[1]),
    row: match[2] === undefined ? undefined : Number(match[2]),
  };
}

function order(a: number, b: number): { from: number; to: number } {
  return { from: Math.min(a, b), to: Math.max(a, b) };
}

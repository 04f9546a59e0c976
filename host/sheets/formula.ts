/** Formulas as text: whether one can be read at all, and how its references follow a row that is moved. */
import { getTokens } from '@ironcalc/wasm';
import { columnName } from './a1';
import type { SheetLocale } from './cell';

interface Corner {
  readonly row: number;
  readonly column: number;
  readonly absolute_row: boolean;
  readonly absolute_column: boolean;
}

/** The engine's own types of these tokens lag behind what it returns. */
type Token =
  | string
  | { readonly Ident: string }
  | { readonly Illegal: unknown }
  | { readonly Reference: Corner & { readonly sheet?: string } }
  | { readonly Range: { readonly sheet?: string; readonly left: Corner; readonly right: Corner } };

interface PlacedToken {
  readonly token: Token;
  readonly start: number;
  readonly end: number;
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const OPENING = new Set<string>(['LeftParenthesis', 'LeftBrace', 'LeftBracket']);
const CLOSING = new Set<string>(['RightParenthesis', 'RightBrace', 'RightBracket']);

/**
 * False for text such as `=34 600 111 222`, which the engine would cut at the first blank and Google shows as
 * `#ERROR!`: two values side by side, a separator outside parentheses, or signs that mean nothing.
 */
export function isReadable(formula: string, locale: SheetLocale): boolean {
  const tokens = tokensOf(formula);
  if (tokens === undefined) return false;
  let depth = 0;
  for (const [index, { token }] of tokens.entries()) {
    if (isKind(token, 'Illegal') || token === 'Illegal') return false;
    const previous = tokens[index - 1]?.token;
    if (previous !== undefined && endsValue(previous) && startsValue(token, previous)) return false;
    if (typeof token === 'string' && OPENING.has(token)) depth += 1;
    if (typeof token === 'string' && CLOSING.has(token)) depth -= 1;
    // In Spanish a comma is no separator: it is part of a number.
    const isSeparator = token === 'Semicolon' || (token === 'Comma' && locale === 'en');
    if (depth < 0 || (depth === 0 && isSeparator)) return false;
  }
  return true;
}

/** The formula of a cell that is copied so many rows and columns further: references without `$` move along. */
export function moveFormula(formula: string, rowDelta: number, columnDelta = 0): string {
  let moved = formula;
  // From the end, so that what was replaced does not move what comes before.
  for (const { token, start, end } of [...(tokensOf(formula) ?? [])].reverse()) {
    const reference = typeof token === 'string' ? undefined : movedReference(token, rowDelta, columnDelta);
    if (reference === undefined) continue;
    // A token's span takes in the blanks before it, and does not count the formula's `=`.
    const blanks = /^\s*/.exec(formula.slice(start + 1, end + 1))?.[0] ?? '';
    moved = moved.slice(0, start + 1) + blanks + reference + moved.slice(end + 1);
  }
  return moved;
}

/** The cell that the formula names if it is nothing but a reference, such as `=Levels!B2`. */
export function soleReference(
  formula: string,
): { sheet: string | undefined; row: number; column: number } | undefined {
  const tokens = tokensOf(formula);
  const token = tokens?.length === 1 ? tokens[0]?.token : undefined;
  if (token === undefined || typeof token === 'string' || !('Reference' in token)) return undefined;
  return { sheet: token.Reference.sheet, row: token.Reference.row, column: token.Reference.column };
}

function movedReference(
  token: Exclude<Token, string>,
  rowDelta: number,
  columnDelta: number,
): string | undefined {
  const move = (corner: Corner): string | undefined => movedCorner(corner, rowDelta, columnDelta);
  if ('Reference' in token) return sheetPrefix(token.Reference.sheet) + (move(token.Reference) ?? '#REF!');
  if (!('Range' in token)) return undefined;
  const { sheet, left, right } = token.Range;
  const isWholeColumns = left.row === 1 && right.row === LAST_ROW;
  const isWholeRows = left.column === 1 && right.column === LAST_COLUMN;
  if (isWholeColumns || isWholeRows) return undefined;
  const corners = [move(left), move(right)];
  return sheetPrefix(sheet) + (corners.includes(undefined) ? '#REF!' : corners.join(':'));
}

function movedCorner(corner: Corner, rowDelta: number, columnDelta: number): string | undefined {
  const row = corner.absolute_row ? corner.row : corner.row + rowDelta;
  const column = corner.absolute_column ? corner.column : corner.column + columnDelta;
  if (row < 1 || row > LAST_ROW || column < 1 || column > LAST_COLUMN) return undefined;
  return `${corner.absolute_column ? '$' : ''}${columnName(column)}${corner.absolute_row ? '$' : ''}${row}`;
}

function sheetPrefix(sheet: string | null | undefined): string {
  return sheet === undefined || sheet === null ? '' : `'${sheet.replaceAll("'", "''")}'!`;
}

function tokensOf(formula: string): readonly PlacedToken[] | undefined {
  try {
    return getTokens(formula.slice(1)) as unknown as readonly PlacedToken[];
  } catch {
    return undefined; // Not even words: the engine's way to say that it cannot read this.
  }
}

function isKind(token: Token, kind: string): boolean {
  return typeof token === 'object' && kind in token;
}

function endsValue(token: Token): boolean {
  if (typeof token === 'string') return CLOSING.has(token) || token === 'Percent' || token === 'Spill';
  return !isKind(token, 'Sum') && !isOperator(token);
}

function startsValue(token: Token, previous: Token): boolean {
  if (typeof token !== 'string') return !isOperator(token);
  // A name or a closed call may be called: SUM(…), LAMBDA(…)(…).
  if (token === 'LeftParenthesis') return !isKind(previous, 'Ident') && previous !== 'RightParenthesis';
  return token === 'LeftBrace';
}

function isOperator(token: Exclude<Token, string>): boolean {
  return ['Compare', 'Addition', 'Sum', 'Product', 'Illegal'].some((kind) => kind in token);
}

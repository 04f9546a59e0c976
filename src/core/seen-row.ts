/** Rows as they were last read, by which it is known what a cell of people held, and all as it stands now. */
import type { CellValue } from './cell';
import type { SeenPlaces } from './column-moves';
import type { KnownRow } from './match-rows';
import { isSameCell } from './same-cell';

/** The cells of a row, by the headers of that reading. */
export interface SeenCells {
  readonly headers: readonly string[];
  readonly values: readonly CellValue[];
}

export interface SeenRow extends KnownRow {
  seen: SeenCells;
}

/** All that stands in the sheet now, from row 2 on. */
export interface LiveBlock extends SeenPlaces {
  readonly columns: { readonly email: { readonly index: number } };
  readonly keys: readonly string[];
  readonly identities: readonly string[];
  readonly block: readonly (readonly CellValue[])[];
}

/** Undefined where it is not known: a column without a header, or one of two with the same, is like another. */
export function originalOf({ seen }: SeenRow, header: string): CellValue | undefined {
  const { headers, values } = seen;
  const found = headers.flatMap((name, place) => (name === header ? [values[place] ?? ''] : []));
  // A column without a header that was not there is new, and empty.
  if (header === '') return found.every((value) => value === '') ? '' : undefined;
  const [first, ...others] = found;
  return first !== undefined && others.every((value) => isSameCell(value, first)) ? first : undefined;
}

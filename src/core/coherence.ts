/** Tells whether readings of a sheet, made one after the other, are of one moment: people move rows and columns in between. */
import type { CellValue } from './cell';
import { lookForColumns, type ColumnChoices } from './columns';
import type { SheetTable } from './sheet-table';
import { findStatusColumns } from './status-columns';

/** A table, and row 1 once more, as it was when the values were read. */
export interface SheetReading extends SheetTable {
  readonly headerValues: readonly CellValue[];
}

/**
 * Whether what the cells hold and what they show belong together: the headers, and in each row its email and its key. A
 * cell that was only edited in between is one or the other, which does no harm.
 */
export function isCoherent(
  { headers, headerValues, values, shown }: SheetReading,
  choices: ColumnChoices,
): boolean {
  const { key } = findStatusColumns(headers);
  const { email } = lookForColumns(headers, choices).columns;
  const places = [email?.index, key].flatMap((place) => place ?? []);
  return (
    headers.every((header, place) => isShownAs(headerValues[place], header)) &&
    values.every((row, index) => places.every((place) => isShownAs(row[place], shown[index]?.[place])))
  );
}

/** Numbers and dates are shown in ways that nobody can foretell. */
function isShownAs(value: CellValue | undefined, shown: string | undefined): boolean {
  return typeof value !== 'string' || value === shown;
}

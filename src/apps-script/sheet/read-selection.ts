/** Reads which rows a person has selected. */

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * The 1-based numbers of the selected rows. Rows that a filter hides are not selected, whatever the range says: who
 * filters and then selects means what they see.
 */
export function readSelectedRows(sheet: Sheet): ReadonlySet<number> {
  const rowNumbers = new Set<number>();
  const lastRow = sheet.getLastRow();
  for (const range of sheet.getActiveRangeList()?.getRanges() ?? []) {
    const end = Math.min(lastRow, range.getLastRow());
    for (let rowNumber = Math.max(2, range.getRow()); rowNumber <= end; rowNumber += 1)
      rowNumbers.add(rowNumber);
  }
  if (sheet.getFilter() === null) return rowNumbers;
  return new Set([...rowNumbers].filter((rowNumber) => !sheet.isRowHiddenByFilter(rowNumber)));
}

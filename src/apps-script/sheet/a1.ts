/** Column letters, for ranges that name whole rows or columns: one call reads them without asking for their size. */

/** `A` for 0, `Z` for 25, `AA` for 26. */
function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** `C:E` for 2 and 4. */
export function wholeColumns(firstIndex: number, lastIndex: number): string {
  return `${columnLetters(firstIndex)}:${columnLetters(lastIndex)}`;
}

/** `C5` for the row number 5 and the 0-based column 2. */
export function nameCell(rowNumber: number, columnIndex: number): string {
  return `${columnLetters(columnIndex)}${rowNumber}`;
}

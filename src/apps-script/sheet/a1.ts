/** Column letters, for ranges that name whole rows or columns: one call reads them without asking for their size. */

/** `A` for 0, `Z` for 25, `AA` for 26. */
function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** `C:C` for 2. */
export function wholeColumn(index: number): string {
  const letters = columnLetters(index);
  return `${letters}:${letters}`;
}

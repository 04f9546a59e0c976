/** Tells under which header a column was known before, although somebody may have renamed it since. */

/** The headers as they stand now, with the one that was renamed as it was before; of several nobody can tell which is which. */
export function underOldHeaders(now: readonly string[], before: readonly string[]): readonly string[] {
  const vanished = before.filter((header) => header !== '' && !now.includes(header));
  const isNew = (header: string): boolean => header !== '' && !before.includes(header);
  const [old] = vanished;
  if (old === undefined || vanished.length > 1 || now.filter(isNew).length !== 1) return now;
  return now.map((header) => (isNew(header) ? old : header));
}

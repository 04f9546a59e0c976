/** Tells that keys went past the columns that were read: somebody moved columns just before they were written. */
import type { LiveCells } from './find-passing-hits';
import type { WrittenBlock } from './write-traces';

/** Whether a row is there, but the key that was written to it nowhere. */
export function hasMissingKey<Row>(
  { keys, block, matches }: Pick<LiveCells<Row>, 'block' | 'matches'> & { readonly keys: readonly string[] },
  { cells, rows }: WrittenBlock<Row>,
): boolean {
  const meant = new Map([...rows].map(([index, row]) => [row, String(cells.get(index)?.key ?? '')]));
  const missing = new Set<string>();
  matches.forEach((row, index) => {
    const key = row === undefined ? '' : (meant.get(row) ?? '');
    if (key !== '' && key !== keys[index]) missing.add(key);
  });
  if (missing.size === 0) return false;
  keys.forEach((key) => missing.delete(key));
  block.forEach((row) => row?.forEach((value) => missing.delete(String(value))));
  return missing.size > 0;
}

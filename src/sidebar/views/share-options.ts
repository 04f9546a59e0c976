/** Shares to choose from, each in words; one that was set elsewhere stands among them. */
import { h, type ElementNode } from '../dom/h';
import type { Words } from '../words';

export function shareOptions(
  shares: readonly number[],
  chosen: number,
  nameOf: (share: number) => Words,
): readonly ElementNode[] {
  const all = shares.includes(chosen) ? shares : [...shares, chosen].sort((a, b) => a - b);
  return all.map((share) =>
    h('option', { value: String(share), key: String(share), selected: share === chosen }, nameOf(share)),
  );
}

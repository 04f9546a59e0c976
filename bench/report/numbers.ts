/** Sums up repeated measurements, and writes numbers as the tables show them. */

/** The middle one, or the mean of the two in the middle. @throws RangeError without values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new RangeError('There is no median of nothing.');
  return (lower + upper) / 2;
}

/** Three significant digits, and no fewer than all before the point: `0.123`, `12.3`, `1,234`. */
export function formatNumber(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

export function formatCount(value: number): string {
  return value.toLocaleString('en');
}

/** A share from 0 to 1 as per cent. */
export function formatShare(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}

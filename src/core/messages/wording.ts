/** Small pieces of wording that every language uses. */

/** `1 row`, `2 rows`; English and Spanish both count this way. */
export function count(n: number, one: string, other: string): string {
  return `${n} ${n === 1 ? one : other}`;
}

/** `a, b and c`. */
export function list(items: readonly (string | number)[], and: string): string {
  const texts = items.map(String);
  const last = texts.pop() ?? '';
  return texts.length === 0 ? last : `${texts.join(', ')} ${and} ${last}`;
}

/** Without a full stop at its end, so that it fits into a sentence. */
export function quote(text: string): string {
  return `“${text.replace(/\.+$/, '')}”`;
}

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

/** Digits in groups of three: `12,345` with a comma. */
export function group(n: number, separator: string): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, separator);
}

/** `12 s`, `3 min`, `1 h 20 min`: no finer than an estimate can be. English and Spanish write it alike. */
export function duration(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)} h${rest === 0 ? '' : ` ${rest} min`}`;
}

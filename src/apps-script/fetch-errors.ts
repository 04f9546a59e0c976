/**
 * Tells Google's own fetch errors apart. Their texts are translated to the person's language, so only what stays the
 * same in all of them counts: the service's name, an address, a scope. No other file looks at these texts.
 */

export type FetchTrouble =
  /** Too many requests in a short time: wait, then send fewer. */
  | 'burst-quota'
  /** No more requests today. */
  | 'daily-quota'
  /** A scope that was not granted, or an administrator's rule. */
  | 'not-permitted'
  | 'timeout'
  | 'no-connection';

/** What an exception of UrlFetchApp means; undefined where it is a fault of ours and has to be thrown on. */
export function classifyFetchError(error: unknown): FetchTrouble | undefined {
  const text = error instanceof Error ? error.message : String(error);
  const words = text.replace(/https?:\/\/\S+/g, '');
  if (/script\.external_request/.test(text)) return 'not-permitted';
  // `Service invoked too many times for one day: urlfetch.`, in any language; the burst's advises Utilities.sleep.
  if (/\burlfetch\b/.test(words))
    return /sleep|short time|poco tiempo|corto/i.test(words) ? 'burst-quota' : 'daily-quota';
  if (/bandwidth|ancho de banda/i.test(words)) return 'burst-quota';
  if (/UrlFetch|whitelist/.test(words)) return 'not-permitted';
  if (/Header:/.test(text)) return undefined;
  return /time|tiempo/i.test(words) ? 'timeout' : 'no-connection';
}

/** What can go wrong between page and script, told apart by what Google leaves the same in every language. */

export type Failure =
  /** The script says so itself, in the person's language. */
  | { readonly kind: 'refused' | 'outdated'; readonly sentence: string }
  | { readonly kind: ChannelFailure }
  /** Google's own words, for whoever helps. */
  | { readonly kind: 'unknown'; readonly words: string };

/**
 * `accounts`: the browser is signed in to several Google accounts and asked as another one. `authorisation`: rights are
 * missing, or the account is another one. `replaced`: the script has no such function any more, or answers otherwise.
 */
export type ChannelFailure =
  'accounts' | 'authorisation' | 'replaced' | 'offline' | 'busy' | 'timeout' | 'google' | 'empty';

/** What is known of a call that failed. */
export interface FailedCall {
  readonly message: string;
  readonly elapsedMs: number;
  readonly isOnline: boolean;
}

/** Google ends an execution after six minutes; what fails about then failed for that. */
const GOOGLES_TIME_MS = 345_000;

/**
 * The function's name, error codes, scopes and the words of Google's own page script are never translated; the rest is
 * matched by the stems that English, Spanish and their neighbours share.
 */
const SIGNS: readonly (readonly [RegExp, ChannelFailure])[] = [
  [/\bHTTP 0\b/, 'offline'],
  [/\b(PERMISSION_DENIED|NOT_FOUND)\b|\bHTTP 40[13]\b/, 'accounts'],
  [/googleapis\.com\/auth\/|\bauth?ori[stz]/i, 'authorisation'],
  [/\banswerSidebar\b/, 'replaced'],
  [/\bHTTP 429\b|too many|simultane|demasiad/i, 'busy'],
  [/maximum execution time|tiempo máximo de ejecución/i, 'timeout'],
  [/\bHTTP \d+|^NetworkError\b|\bINTERNAL\b|server error|error del servidor/i, 'google'],
];

export function classifyFailure({ message, elapsedMs, isOnline }: FailedCall): Failure {
  if (!isOnline) return { kind: 'offline' };
  const kind = SIGNS.find(([sign]) => sign.test(message))?.[1];
  if (kind !== undefined) return { kind };
  if (elapsedMs >= GOOGLES_TIME_MS) return { kind: 'timeout' };
  return { kind: 'unknown', words: message };
}

/** Whether the same call may go well in a moment. */
export function canTryAgain({ kind }: Failure): boolean {
  return kind !== 'refused' && kind !== 'outdated' && kind !== 'replaced';
}

/** Nothing works before the sidebar is opened again. */
export function isFinal({ kind }: Failure): boolean {
  return kind === 'outdated' || kind === 'replaced';
}

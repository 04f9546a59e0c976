/** The options of `npm run api`: what each is called, and what the help says about it. */

const text = (hint: string, help: string) => ({ type: 'string', hint, help }) as const;
const flag = (help: string) => ({ type: 'boolean', hint: '', help }) as const;

/** In the form that node:util's parseArgs reads. */
export const OPTIONS = {
  port: text('N', 'port to listen on; 0 takes a free one (default 8787)'),
  customers: text(
    'FILE',
    'JSON list of {email, name, last_name, phone, level, points, card} (default: 40 made-up people)',
  ),
  latency: text('MS', 'time until each reply (default 0)'),
  jitter: text('MS', 'up to this much is added to the latency by chance (default 0)'),
  rate: text('PER_MINUTE', 'requests allowed in a minute (default: any number)'),
  'rate-kind': text('KIND', 'window (as Laravel counts) or bucket (refills evenly) (default window)'),
  'rate-headers': text('WHICH', 'all, retry-after or none (default all)'),
  errors: text(
    'SHARE',
    'share of requests, 0 to 1, that fail with 5xx, half of them after the update was applied',
  ),
  drops: text(
    'SHARE',
    'share of requests, 0 to 1, whose connection is cut, half of them after the update was applied',
  ),
  ignore: text('ATTRIBUTE,…', 'attributes that are accepted with 200 but keep their old value'),
  'html-errors': flag("the gateway's own errors (5xx, 413, 429) are HTML pages"),
  outage: flag('every request is answered with 503'),
  revoked: flag('every request is answered with 401, as with a token that was revoked'),
  strangers: flag('no customer is known by email: each is answered with 404'),
  forbidden: flag('every request is answered with 403, as with a token that lacks a scope'),
  'no-content': flag('updates are answered with 204 and no body'),
  token: text('T', 'the token to accept'),
  account: text('A', 'the account (subdomain) to accept'),
  seed: text('N', 'makes chance repeat itself (default 1)'),
  help: flag('shows this text'),
} as const;

export function formatHelp(): string {
  const rows = Object.entries(OPTIONS).map(
    ([name, { hint, help }]) => [`--${name} ${hint}`.trim(), help] as const,
  );
  const width = Math.max(...rows.map(([left]) => left.length));
  const lines = rows.map(([left, help]) => `  ${left.padEnd(width)}  ${help}`);
  return [
    'Starts a stand-in for the Omniwallet API on this machine.',
    '',
    'npm run api -- [options]',
    '',
    ...lines,
    '',
  ].join('\n');
}

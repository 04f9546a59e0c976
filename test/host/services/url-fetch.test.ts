/** `UrlFetchApp`: what goes out, what comes back, and when it throws. */
import type { HttpReply } from '../../../host/platform';
import { ok } from './fake-platform';
import { evaluate, hostScript, type ScriptWorld } from './run-script';

const URL_TEXT = 'https://api.example.com/customers/a?key=1';

function fetchOnce(options: string, reply: HttpReply = ok()): { world: ScriptWorld; result: unknown } {
  const world = hostScript(`function main() { return UrlFetchApp.fetch("${URL_TEXT}", ${options}); }`);
  world.platform.answer(() => reply);
  return { world, result: world.run('main') };
}

describe('a request', () => {
  it('has the defaults of Google', () => {
    const { world } = fetchOnce('undefined');
    expect(world.platform.sent).toEqual([
      {
        url: URL_TEXT,
        method: 'GET',
        headers: { 'User-Agent': expect.stringContaining('Google-Apps-Script') as string },
        body: undefined,
        followRedirects: true,
        timeoutMs: 360_000,
      },
    ]);
  });

  it('has what the script asks for', () => {
    const { world } = fetchOnce(`{ method: "patch", contentType: "application/vnd.api+json", payload: "{}",
      headers: { Authorization: "Bearer x", "content-type": "text/plain", "X-Count": 5 },
      followRedirects: false, timeoutSeconds: 30, muteHttpExceptions: true, validateHttpsCertificates: true }`);
    const [request] = world.platform.sent;
    expect(request).toMatchObject({ method: 'PATCH', body: '{}', followRedirects: false, timeoutMs: 30_000 });
    expect(request?.headers).toMatchObject({
      Authorization: 'Bearer x',
      'Content-Type': 'application/vnd.api+json',
      'X-Count': '5',
    });
    expect(Object.keys(request?.headers ?? {}).filter((name) => /content-type/i.test(name))).toHaveLength(1);
  });

  it.each([
    ['{ method: "post", payload: "a=1" }', 'application/x-www-form-urlencoded'],
    [
      '{ method: "post", payload: "{}", headers: { "Content-Type": "application/json" } }',
      'application/json',
    ],
  ])('%s has the content type %s', (options, contentType) => {
    expect(fetchOnce(options).world.platform.sent[0]?.headers['Content-Type']).toBe(contentType);
  });

  it.each([
    ['{ method: "head" }', 'Attribute provided with invalid value: method'],
    ['{ headers: { Host: "x" } }', 'Attribute provided with invalid value: Header:Host'],
    [
      '{ headers: { "Content-Length": "5" } }',
      'Attribute provided with invalid value: Header:Content-Length',
    ],
    ['{ headers: { Authorization: null } }', 'Attribute provided with invalid value: Header:null'],
    ['{ headers: { Authorization: undefined } }', 'Attribute provided with invalid value: Header:null'],
    ['{ timeoutSeconds: 0 }', 'Attribute provided with invalid value: timeoutSeconds'],
    ['{ timeout: 30 }', 'not emulated: UrlFetchApp.fetch with timeout'],
    ['{ payload: { a: 1 } }', 'not emulated: UrlFetchApp.fetch with a payload that is not a string'],
  ])('%s -> %s, and nothing is sent', (options, message) => {
    const world = hostScript(`function main() { UrlFetchApp.fetch("${URL_TEXT}", ${options}); }`);
    expect(() => world.run('main')).toThrow(message);
    expect([world.platform.sent, world.store.fetchQuotas]).toEqual([[], {}]);
  });

  it.each(['not a url', `https://api.example.com/${'x'.repeat(2082)}`])('%p -> invalid argument', (url) => {
    expect(() => evaluate(`UrlFetchApp.fetch("${url}")`)).toThrow('Invalid argument: ');
  });
});

describe('a reply', () => {
  it.each([
    ['getResponseCode()', 207],
    ['getContentText()', 'héllo'],
    ['getHeaders()', { 'Retry-After': '5', 'x-ratelimit': 'a, b' }],
    ['getAllHeaders()', { 'Retry-After': '5', 'x-ratelimit': ['a', 'b'] }],
  ])('%s -> %j, with header names as they came', (call, expected) => {
    const world = hostScript(`function main() { return UrlFetchApp.fetch("${URL_TEXT}").${call}; }`);
    world.platform.answer(() => ok('héllo', 207, { 'Retry-After': '5', 'x-ratelimit': ['a', 'b'] }));
    expect(world.run('main')).toEqual(expected);
  });

  it.each([302, 401, 404, 429, 500])('of %d is returned when exceptions are muted', (status) => {
    const { result } = fetchOnce('{ muteHttpExceptions: true, followRedirects: false }', ok('no', status));
    expect((result as GoogleAppsScript.URL_Fetch.HTTPResponse).getResponseCode()).toBe(status);
  });

  it('of 401 throws otherwise, without the path of the address', () => {
    expect(() => fetchOnce('{}', ok('denied', 401))).toThrow(
      'Request failed for https://api.example.com returned code 401. Truncated server response: denied (use muteHttpExceptions option to examine full response)',
    );
  });

  it.each([
    ['address', `Address unavailable: ${URL_TEXT}`],
    ['dns', `DNS error: ${URL_TEXT}`],
    ['timeout', `Timeout: ${URL_TEXT}`],
  ] as const)('that never came (%s) throws even when exceptions are muted', (reason, message) => {
    expect(() => fetchOnce('{ muteHttpExceptions: true }', { ok: false, reason })).toThrow(message);
  });
});

describe('fetchAll', () => {
  const three = `function main() {
    return UrlFetchApp.fetchAll(["1", "2", "3"].map((id) => ({ url: "https://api.example.com/" + id, muteHttpExceptions: true })))
      .map((reply) => reply.getContentText());
  }`;

  it('gives the replies in the order of the requests', () => {
    const { run, platform } = hostScript(three);
    platform.answer(({ url }) => ok(url.slice(-1)));
    expect(run('main')).toEqual(['1', '2', '3']);
  });

  it('throws as a whole when one request has no reply, though all were sent', () => {
    const { run, platform } = hostScript(three);
    platform.answer((_, index) => (index === 1 ? { ok: false, reason: 'timeout' } : ok()));
    expect(() => run('main')).toThrow('Timeout: https://api.example.com/2');
    expect(platform.sent).toHaveLength(3);
  });

  it('takes plain addresses too', () => {
    const { run, platform } = hostScript(
      'function main() { UrlFetchApp.fetchAll(["https://api.example.com/1"]); }',
    );
    run('main');
    expect(platform.sent[0]?.url).toBe('https://api.example.com/1');
  });
});

describe('the quota of a day', () => {
  const send =
    'function main(n) { UrlFetchApp.fetchAll(Array.from({ length: n }, () => "https://api.example.com/")); }';

  it.each([
    ['consumer', 20_000],
    ['workspace', 100_000],
  ] as const)('%s: %d requests, each of fetchAll counted', (account, limit) => {
    const { run, store, platform } = hostScript(send, { account });
    store.fetchQuotas[platform.userEmail] = { startedAtMs: platform.clock.nowMs(), used: limit - 2 };
    expect(() => run('main', { args: [3] })).toThrow('Service invoked too many times for one day: urlfetch.');
    expect(platform.sent).toEqual([]);
    run('main', { args: [2] });
    expect(() => run('main', { args: [1] })).toThrow('urlfetch');
  });

  it('is told in Spanish to a Spanish user', () => {
    const { run, store, platform } = hostScript(send, { userLocale: 'es' });
    store.fetchQuotas[platform.userEmail] = { startedAtMs: platform.clock.nowMs(), used: 20_000 };
    expect(() => run('main', { args: [1] })).toThrow(
      'Servicio solicitado demasiadas veces en un mismo día: urlfetch.',
    );
  });

  it('starts anew 24 hours after the first request, and is per user', () => {
    const { run, store, platform } = hostScript(send);
    store.fetchQuotas[platform.userEmail] = { startedAtMs: platform.clock.nowMs(), used: 20_000 };
    run('main', { args: [1], userEmail: 'other@example.com' });
    platform.passMs(24 * 3_600_000);
    run('main', { args: [1] });
    expect(store.fetchQuotas[platform.userEmail]?.used).toBe(1);
  });

  it('a limit for a short time refuses a burst, until some time has passed', () => {
    const { run, platform } = hostScript(send, { fetchBurst: { requests: 50, windowMs: 1_000 } });
    run('main', { args: [50] });
    expect(() => run('main', { args: [1] })).toThrow(
      'Service invoked too many times in a short time: urlfetch.',
    );
    platform.passMs(1_000);
    expect(() => run('main', { args: [50] })).not.toThrow();
  });
});

it.each(['fetch("https://api.example.com/")', 'fetchAll([])'])('%s in onOpen -> no permission', (call) => {
  expect(() => evaluate(`UrlFetchApp.${call}`, { mode: 'onOpen' })).toThrow(
    /^You do not have permission to call UrlFetchApp\.fetch(All)?\. Required permissions: https:\/\/www\.googleapis\.com\/auth\/script\.external_request$/,
  );
});

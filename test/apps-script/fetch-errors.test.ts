import { classifyFetchError } from '../../src/apps-script/fetch-errors';
import { hostSheet } from './run-in-host';

describe('classifyFetchError', () => {
  it.each([
    ['Service invoked too many times for one day: urlfetch.', 'daily-quota'],
    ['Servicio solicitado demasiadas veces en un mismo día: urlfetch.', 'daily-quota'],
    ['Trop d’appels pour ce service aujourd’hui : urlfetch.', 'daily-quota'],
    [
      'Service invoked too many times in a short time: urlfetch. Try Utilities.sleep(1000) between calls.',
      'burst-quota',
    ],
    [
      'Servicio solicitado demasiadas veces en poco tiempo: urlfetch. Pruebe Utilities.sleep(1000) entre llamadas.',
      'burst-quota',
    ],
    ['サービスの呼び出し回数: urlfetch. Utilities.sleep(1000)', 'burst-quota'],
    ['Bandwidth quota exceeded: https://api.omniwallet.cloud/v1/x. Try reducing the rate.', 'burst-quota'],
    [
      'You do not have permission to call UrlFetchApp.fetch. Required permissions: https://www.googleapis.com/auth/script.external_request',
      'not-permitted',
    ],
    ['UrlFetch calls to https://api.omniwallet.cloud/v1 are not permitted by your admin', 'not-permitted'],
    [
      'Request to https://api.omniwallet.cloud/ failed because the URL has not been whitelisted in the script manifest.',
      'not-permitted',
    ],
    ['Address unavailable: https://api.omniwallet.cloud/v1/customers/time%40example.com', 'no-connection'],
    ['DNS error: https://api.omniwallet.cloud/v1', 'no-connection'],
    ['Dirección no disponible: https://api.omniwallet.cloud/v1', 'no-connection'],
    ['Timeout: https://api.omniwallet.cloud/v1', 'timeout'],
    ['Tiempo de espera agotado: https://api.omniwallet.cloud/v1', 'timeout'],
    ['Something nobody has seen', 'no-connection'],
    ['Attribute provided with invalid value: Header:null', undefined],
  ])('%s -> %s', (message, expected) => {
    expect(classifyFetchError(new Error(message))).toBe(expected);
  });
});

const manyRows = (count: number): string[][] => [
  ['Email', 'Name'],
  ...Array.from({ length: count }, (_, index) => [`c${index}@example.com`, `Name ${index}`]),
];

describe('fetchAll throws for all', () => {
  it('one customer’s connection is cut -> the others are sent one by one, and get their outcome', () => {
    let cuts = 0;
    const sheet = hostSheet({
      rows: manyRows(10),
      reply({ url }) {
        if (!url.includes('c2%40')) return undefined;
        cuts += 1;
        return { ok: false, reason: 'address' };
      },
    });
    expect(sheet.choose('updateChangedRows')).toBe('Done: 10 rows. 9 updated, 1 failed.');
    expect(cuts).toBeGreaterThan(1);
  });

  it('a large batch -> is not sent one by one for longer than the execution may last', () => {
    const sheet = hostSheet({
      rows: manyRows(400),
      faults: { latencyMs: 500 },
      reply: ({ url }) => (url.includes('c399%40') ? { ok: false, reason: 'address' } : undefined),
    });
    let singlesSinceMs: number | undefined;
    let longestMs = 0;
    sheet.beforeCall = (method) => {
      if (method === 'UrlFetchApp.fetch') singlesSinceMs ??= sheet.clock.nowMs;
      if (method === 'UrlFetchApp.fetchAll') singlesSinceMs = undefined;
      longestMs = Math.max(longestMs, sheet.clock.nowMs - (singlesSinceMs ?? sheet.clock.nowMs));
    };
    expect(sheet.choose('updateChangedRows')).toBe('Done: 400 rows. 399 updated, 1 failed.');
    expect(longestMs).toBeGreaterThan(10_000);
    expect(longestMs).toBeLessThan(42_000);
  });

  it('too many in a short time -> fewer at once after a pause, and none is lost', () => {
    const sheet = hostSheet({ rows: manyRows(200), fetchBurst: { requests: 30, windowMs: 10_000 } });
    expect(sheet.choose('updateChangedRows')).toBe('Done: 200 rows. 200 updated.');
    expect(sheet.clock.sleeps.length).toBeGreaterThan(0);
  });
});

import fc from 'fast-check';
import { parseAccount, parseToken } from '../../src/core/account';
import { backoffMs } from '../../src/core/backoff';
import { findTrip, isAccountInDoubt, NEW_BREAKER, noteBatch, type BatchSigns } from '../../src/core/breaker';
import { messagesFor } from '../../src/core/messages';
import { cutText } from '../../src/core/reply-words';
import { formatRanges, parseRanges } from '../../src/core/number-ranges';
import { parseRetryAfter, readRateSigns } from '../../src/core/retry-after';
import { DEFAULT_SETTINGS, parseSettings } from '../../src/core/settings';
import { findStretches } from '../../src/core/stretches';

describe('parseAccount', () => {
  it.each([
    ['acme', 'acme'],
    [' Acme ', 'acme'],
    ['https://acme.omniwallet.tools/', 'acme'],
    ['http://acme-2.omniwallet.net/customers?page=1#x', 'acme-2'],
    ['acme.omniwallet.tools', 'acme'],
    ['https://evil.example.com/', undefined],
    ['acme.example.com', undefined],
    ['two words', undefined],
    ['', undefined],
    ['-acme', undefined],
    ['a/b', undefined],
  ])('%j -> %j', (text, expected) => {
    expect(parseAccount(text)).toBe(expected);
  });
});

describe('parseToken', () => {
  it.each([
    [' 12|abcDEF ', '12|abcDEF'],
    ['Bearer abc', 'abc'],
    ['', undefined],
    ['two words', undefined],
    ['naïve', undefined],
    ['a\nb', undefined],
  ])('%j -> %j', (text, expected) => {
    expect(parseToken(text)).toBe(expected);
  });
});

describe('parseRetryAfter', () => {
  const nowMs = Date.UTC(2026, 10, 24, 9, 0, 0);
  it.each([
    ['30', 30_000],
    ['0', 0],
    ['1.5', 1500],
    ['Tue, 24 Nov 2026 09:01:00 GMT', 60_000],
    ['Tuesday, 24-Nov-26 09:01:00 GMT', 60_000],
    ['Tue Nov 24 09:01:00 2026', 60_000],
    ['Tue, 24 Nov 2026 08:00:00 GMT', 0],
    ['soon', undefined],
    ['', undefined],
    ['-5', undefined],
    [undefined, undefined],
  ])('%j -> %j ms', (value, expected) => {
    expect(parseRetryAfter(value, nowMs)).toBe(expected);
  });
});

describe('readRateSigns', () => {
  const nowMs = Date.UTC(2026, 10, 24, 9, 0, 0);
  const nothing = { remaining: undefined, limit: undefined, retryAfterMs: undefined };
  it.each([
    [{}, nothing],
    [
      { 'x-ratelimit-limit': '60', 'x-ratelimit-remaining': '59' },
      { ...nothing, limit: 60, remaining: 59 },
    ],
    [{ 'x-ratelimit-limit': '60, 60;w=60' }, nothing],
    [
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '30' },
      { ...nothing, remaining: 0, retryAfterMs: 30_000 },
    ],
    [
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(nowMs / 1000 + 45) },
      { ...nothing, remaining: 0, retryAfterMs: 45_000 },
    ],
    [
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(nowMs + 45_000) },
      { ...nothing, remaining: 0, retryAfterMs: 45_000 },
    ],
    [
      { 'x-ratelimit-remaining': '5', 'x-ratelimit-reset': '30' },
      { ...nothing, remaining: 5 },
    ],
    [
      { 'retry-after': '7', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '30' },
      { ...nothing, remaining: 0, retryAfterMs: 7000 },
    ],
  ])('%j -> %j', (headers, expected) => {
    expect(readRateSigns(headers, nowMs)).toEqual(expected);
  });
});

describe('backoffMs', () => {
  it.each([
    [0.999999, [1000, 2000, 4000, 8000, 16_000, 32_000, 32_000]],
    [0.5, [500, 1000, 2000, 4000, 8000, 16_000, 16_000]],
    [0, [0, 0, 0, 0, 0, 0, 0]],
  ])('random %d -> %j ms', (random, expected) => {
    expect(expected.map((_, index) => backoffMs(index + 1, () => random))).toEqual(expected);
  });
});

describe('parseSettings', () => {
  it.each([
    [null, DEFAULT_SETTINGS],
    ['{}', DEFAULT_SETTINGS],
    ['broken', DEFAULT_SETTINGS],
    ['[1]', DEFAULT_SETTINGS],
    [
      '{"blankCard":"keep","onRowError":"stop"}',
      { ...DEFAULT_SETTINGS, blankCard: 'keep', onRowError: 'stop' },
    ],
    ['{"blankCard":"what","onRowError":7}', DEFAULT_SETTINGS],
    [
      '{"maxBatchSize":50,"perMinute":600,"phones":"ES"}',
      { ...DEFAULT_SETTINGS, maxBatchSize: 50, perMinute: 600, phones: 'ES' },
    ],
    ['{"maxBatchSize":0,"perMinute":-1,"phones":"Spain"}', DEFAULT_SETTINGS],
    ['{"maxBatchSize":1001,"perMinute":1.5,"phones":null}', DEFAULT_SETTINGS],
  ])('%j -> %j', (json, expected) => {
    expect(parseSettings(json)).toEqual(expected);
  });
});

describe('findStretches', () => {
  it.each<[number[], (index: number) => boolean, [number, number][]]>([
    [[], () => true, []],
    [[3, 1, 2], () => false, [[1, 3]]],
    [
      [1, 3],
      () => false,
      [
        [1, 1],
        [3, 1],
      ],
    ],
    [[1, 3], () => true, [[1, 3]]],
    [
      [1, 3, 5],
      (index) => index !== 4,
      [
        [1, 3],
        [5, 1],
      ],
    ],
    [
      [0, 30],
      () => true,
      [
        [0, 1],
        [30, 1],
      ],
    ],
  ])('%j', (indices, canBridge, expected) => {
    const stretches = findStretches(indices, canBridge).map(({ start, length }) => [start, length]);
    expect(stretches).toEqual(expected);
  });
});

describe('breaker', () => {
  const signs = (given: Partial<BatchSigns>): BatchSigns => ({
    sent: 5,
    fresh: 5,
    unknown: 0,
    unclear: 0,
    answered: 0,
    ...given,
  });
  const after = (...batches: Partial<BatchSigns>[]) => batches.map(signs).reduce(noteBatch, NEW_BREAKER);

  it.each([
    ['five answers, all 404', after({ unknown: 5 }), 'all-unknown'],
    ['four answers, all 404', after({ sent: 4, unknown: 4 }), undefined],
    ['four, then one more 404', after({ unknown: 4, unclear: 1 }, { sent: 1, unknown: 1 }), 'all-unknown'],
    ['one of five is known', after({ unknown: 4, answered: 1 }), undefined],
    ['404s after a known customer', after({ answered: 5 }, { unknown: 5 }), undefined],
    ['three silent batches', after({ unclear: 5 }, { unclear: 5 }, { unclear: 5 }), 'outage'],
    ['two silent batches', after({ unclear: 5 }, { unclear: 5 }), undefined],
    [
      'a success in between',
      after({ unclear: 5 }, { unclear: 5 }, { unclear: 4, answered: 1 }, { unclear: 5 }),
      undefined,
    ],
    [
      'the last rows of a list',
      after(
        { sent: 2, fresh: 2, unclear: 2 },
        { sent: 2, fresh: 0, unclear: 2 },
        { sent: 1, fresh: 0, unclear: 1 },
      ),
      undefined,
    ],
  ])('%s -> %s', (_, breaker, expected) => {
    expect(findTrip(breaker)).toBe(expected);
  });

  it('some 404s and nothing else yet -> the account is in doubt', () => {
    expect(isAccountInDoubt(after({ unknown: 2, unclear: 3 }))).toBe(true);
    expect(isAccountInDoubt(after({ unknown: 2, answered: 1 }))).toBe(false);
  });
});

describe('cutText', () => {
  it('any text -> at most so long, a prefix, and well-formed where it was', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.integer({ min: 2, max: 30 }),
        (text, max) => {
          const cut = cutText(text, max);
          expect(cut.length).toBeLessThanOrEqual(max);
          expect(text.startsWith(cut.replace(/…$/, ''))).toBe(true);
          expect(() => encodeURIComponent(cut)).not.toThrow();
        },
      ),
    );
  });
});

describe('messagesFor', () => {
  it.each([
    ['es', 'actualizada'],
    ['es_419', 'actualizada'],
    ['es-ES', 'actualizada'],
    ['en_GB', 'updated'],
    ['fr', 'updated'],
    ['est', 'updated'],
    ['', 'updated'],
  ])('%s -> %s', (locale, expected) => {
    expect(messagesFor(locale).outcome.updated).toBe(expected);
  });
});

describe('number ranges', () => {
  it.each([
    [[], ''],
    [[7], '7'],
    [[1, 2, 3, 7, 9, 10], '1-3,7,9-10'],
    [[3, 1, 2], '1-3'],
  ])('%j -> %j', (numbers, text) => {
    expect(formatRanges(numbers)).toBe(text);
    expect(parseRanges(text)).toEqual([...numbers].sort((a, b) => a - b));
  });

  it('any numbers -> come back', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(5000)), (numbers) => {
        expect(parseRanges(formatRanges(numbers))).toEqual([...numbers].sort((a, b) => a - b));
      }),
    );
  });
});

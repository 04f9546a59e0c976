import { DAY_MS, MINUTE_MS, simulateScript, START_MS } from './simulate-script';

const USED_UP = 'Service invoked too many times for one day: urlfetch.';
const TOO_FAST =
  'Service invoked too many times in a short time: urlfetch. Try Utilities.sleep(1000) between calls.';

const script = "function act() { return patchAll(['c0@example.com', 'c1@example.com'], 5).join(); }";

describe('Fetches a day', () => {
  it.each([
    ['consumer', 19_998, 'ok'],
    ['consumer', 19_999, 'threw'],
    ['workspace', 99_998, 'ok'],
    ['workspace', 99_999, 'threw'],
  ] as const)('%s, %i used, 2 more -> %s', (account, used, kind) => {
    const simulation = simulateScript(script, { account });
    simulation.store.fetchQuotas['ana@example.com'] = { startedAtMs: START_MS - MINUTE_MS, used };
    expect(simulation.execute('act', 'menu').end.kind).toBe(kind);
    expect(simulation.api.requestLog()).toHaveLength(kind === 'ok' ? 2 : 0);
  });

  it('used up -> refused until 24 hours after the first of them, and not for others', () => {
    const simulation = simulateScript(script);
    const firstMs = START_MS - 60 * MINUTE_MS;
    simulation.store.fetchQuotas['ana@example.com'] = { startedAtMs: firstMs, used: 20_000 };
    const refused = { kind: 'threw', message: USED_UP };
    const answered = { kind: 'ok', value: '200,200' };
    expect(simulation.execute('act', 'menu').end).toEqual(refused);
    expect(simulation.execute('act', 'menu', { userEmail: 'bea@example.com' }).end).toEqual(answered);
    simulation.advance(firstMs + DAY_MS - 1);
    expect(simulation.execute('act', 'menu').end).toEqual(refused);
    simulation.advance(firstMs + DAY_MS);
    expect(simulation.execute('act', 'menu').end).toEqual(answered);
    expect(simulation.store.fetchQuotas['ana@example.com']).toEqual({
      startedAtMs: firstMs + DAY_MS,
      used: 2,
    });
  });
});

describe('Fetches in a short time', () => {
  it('without a limit -> any number', () => {
    const simulation = simulateScript(
      "function act() { return patchAll(Array(500).fill('c0@example.com'), 5).length; }",
    );
    expect(simulation.execute('act', 'menu').end).toEqual({ kind: 'ok', value: 500 });
  });

  it('with a limit -> refused until the window has passed', () => {
    const simulation = simulateScript(script, { fetchBurst: { requests: 3, windowMs: 1000 } });
    expect(simulation.execute('act', 'menu').end.kind).toBe('ok');
    expect(simulation.execute('act', 'menu').end).toEqual({ kind: 'threw', message: TOO_FAST });
    simulation.advance(START_MS + 1000);
    expect(simulation.execute('act', 'menu').end.kind).toBe('ok');
  });
});

describe('Sizes of properties', () => {
  it.each([
    ['9 KB', "note('a', 'x'.repeat(9216))", undefined],
    ['more than 9 KB', "note('a', 'x'.repeat(9217))", 'Argument too large: value'],
    [
      '500 KB in all',
      "for (let i = 0; i < 56; i += 1) note('key' + i, 'x'.repeat(9216))",
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    ],
  ])('%s', (_, body, message) => {
    const { end } = simulateScript(`function act() { ${body}; }`).execute('act', 'menu');
    expect(end.kind === 'threw' ? end.message : undefined).toBe(message);
  });
});

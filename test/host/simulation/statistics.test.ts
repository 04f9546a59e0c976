import { formatDuration } from '../../../host/simulation/print-run';
import { emailsUpTo, MINUTE_MS, simulateScript, START_MS } from './simulate-script';

const emails = JSON.stringify(emailsUpTo(3));

describe('What a simulation says of itself', () => {
  const script = `
    function send() { patchAll(${emails}, 5); }
    function look() { sheet().getRange(1, 1).getValue(); sheet().getLastRow(); }
    function fail() { throw new TypeError('no such thing'); }
    function hang() { for (;;) Utilities.sleep(299999); }`;

  it('executions, in the order in which they ended, and how', () => {
    const simulation = simulateScript(script);
    for (const functionName of ['look', 'fail', 'hang', 'missing']) simulation.execute(functionName, 'menu');
    const { executions, totals, virtualMs } = simulation.statistics();
    expect(executions.map(({ number, functionName, end }) => [number, functionName, end])).toEqual([
      [1, 'look', { kind: 'ok', value: undefined }],
      [2, 'fail', { kind: 'threw', message: 'no such thing' }],
      [3, 'hang', { kind: 'killed' }],
      [4, 'missing', { kind: 'threw', message: 'Script function not found: missing' }],
    ]);
    // getSheets twice, getValue and getLastRow.
    expect(totals).toEqual({
      executions: 4,
      killed: 1,
      threw: 2,
      spreadsheetCalls: 4,
      maxSpreadsheetCalls: 4,
    });
    expect(virtualMs).toBe(6 * MINUTE_MS);
  });

  it('requests, 429s and repeated ones', () => {
    const simulation = simulateScript(script, { faults: { ratePerMinute: 5 } });
    simulation.execute('send', 'menu');
    simulation.execute('send', 'menu');
    simulation.advance(START_MS + 2 * MINUTE_MS);
    simulation.execute('send', 'menu');
    // Of 9 requests the sixth was refused, and so the ninth came after a 429.
    expect(simulation.statistics()).toMatchObject({
      requests: 9,
      throttled: 1,
      repeated: 6,
      repeatedAfterThrottle: 1,
      firstAtMs: START_MS,
      lastAtMs: START_MS + 2 * MINUTE_MS,
    });
  });

  it.each([
    ['over two minutes', 2 * MINUTE_MS, 5, { overall: 0.8, whileRunning: 8 / 3 }],
    ['less than a minute', MINUTE_MS - 1, 5, undefined],
    ['no limit', 2 * MINUTE_MS, null, undefined],
  ])('share of the limit, %s', (_, waitMs, ratePerMinute, expected) => {
    const simulation = simulateScript(script, { faults: { ratePerMinute, latencyMs: 12_000 } });
    for (const atMs of [0, waitMs - 12_000, waitMs]) {
      simulation.advance(START_MS + atMs);
      simulation.execute('send', 'menu');
    }
    expect(simulation.statistics().limitShare).toEqual(expected);
  });
});

it.each([
  [0, '0 s'],
  [61_000, '1 min 1 s'],
  [3_600_000, '1 h'],
  [90_061_400, '1 d 1 h 1 min 1 s'],
])('%i ms -> %s', (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});

import {
  DAY_MS,
  HOUR_MS,
  MINUTE_MS,
  simulateScript,
  START_MS,
  type SimulatedScript,
} from './simulate-script';

const startsOf = (simulation: SimulatedScript, functionName: string): number[] =>
  simulation
    .statistics()
    .executions.filter((execution) => execution.functionName === functionName)
    .map(({ startMs }) => startMs - START_MS);

const gapsOf = (starts: readonly number[]): number[] =>
  starts.slice(1).map((startMs, index) => startMs - (starts[index] ?? 0));

const every = (minutes: number, handler = 'work'): string =>
  `ScriptApp.newTrigger('${handler}').timeBased().everyMinutes(${minutes}).create();`;

const removeAll = 'ScriptApp.getProjectTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger));';

describe('A recurring trigger', () => {
  it('fires in its rhythm until it removes itself; then nothing is left to do', () => {
    const simulation = simulateScript(
      `function start() { ${every(5)} }
       function work() {
         const count = Number(notes.getProperty('count')) + 1;
         note('count', count);
         if (count === 4) { ${removeAll} }
       }`,
    );
    simulation.execute('start', 'menu');
    expect(simulation.runToEnd()).toBe(true);
    const starts = startsOf(simulation, 'work');
    expect(starts[0]).toBeGreaterThan(0);
    expect(starts[0]).toBeLessThanOrEqual(5 * MINUTE_MS);
    expect(gapsOf(starts)).toEqual([5, 5, 5].map((minutes) => minutes * MINUTE_MS));
    expect(simulation.nowMs() - START_MS).toBe(starts.at(-1));
  });

  it('starts up to so long after it is due, the same with the same seed', () => {
    const startsWith = (seed: number, maxStartDelayMs: number): number[] => {
      const simulation = simulateScript(`function start() { ${every(1)} } function work() {}`, {
        seed,
        maxStartDelayMs,
      });
      simulation.execute('start', 'menu');
      simulation.advance(START_MS + HOUR_MS);
      return startsOf(simulation, 'work');
    };
    const punctual = startsWith(7, 0);
    const late = startsWith(7, 10_000);
    const delays = late.map((startMs, index) => startMs - (punctual[index] ?? 0));
    expect(late).toEqual(startsWith(7, 10_000));
    expect(punctual).not.toEqual(startsWith(8, 0));
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...delays)).toBeLessThan(10_000);
    expect(new Set(delays).size).toBeGreaterThan(30);
  });

  it('due while it still runs -> starts right after, once for all that was missed', () => {
    const simulation = simulateScript(
      `function start() { ${every(1)} } function work() { Utilities.sleep(150000); }`,
    );
    simulation.execute('start', 'menu');
    const [first = 0] = firstStart(simulation);
    simulation.advance(first + 6 * MINUTE_MS);
    const starts = startsOf(simulation, 'work').map((startMs) => startMs + START_MS - first);
    expect(starts).toEqual([0, 150_000, 300_000]);
  });

  it('is told who it is and when it is', () => {
    const simulation = simulateScript(
      `function start() { ${every(1)} } function work(event) { note('event', JSON.stringify(event)); }`,
    );
    simulation.execute('start', 'menu');
    const [first = 0] = firstStart(simulation);
    simulation.advance(first);
    const at = new Date(first);
    expect(JSON.parse(simulation.notes['event'] ?? '')).toEqual({
      authMode: 'FULL',
      triggerUid: simulation.store.triggers[0]?.uniqueId,
      timezone: 'UTC',
      year: 2026,
      month: 11,
      'day-of-month': 24,
      'day-of-week': 2,
      hour: 9,
      minute: at.getUTCMinutes(),
      second: at.getUTCSeconds(),
    });
  });

  it('runs as who made it, whoever works meanwhile', () => {
    const simulation = simulateScript(
      `function start() { ${every(5)} }
       function work() { note('who', Session.getEffectiveUser().getEmail()); ${removeAll} }`,
    );
    simulation.execute('start', 'menu', { userEmail: 'bea@example.com' });
    simulation.execute('work', 'menu', { userEmail: 'ana@example.com' });
    expect(simulation.store.triggers).toHaveLength(1);
    expect(simulation.runToEnd()).toBe(true);
    expect(simulation.notes['who']).toBe('bea@example.com');
  });

  it('never removed -> stops when the days are over', () => {
    const simulation = simulateScript(`function start() { ${every(30)} } function work() {}`);
    simulation.execute('start', 'menu');
    expect(simulation.runToEnd(2)).toBe(false);
    expect(startsOf(simulation, 'work')).toHaveLength(96);
  });

  it('until something is so -> no further', () => {
    const simulation = simulateScript(
      `function start() { ${every(10)} } function work() { note('count', Number(notes.getProperty('count')) + 1); }`,
    );
    simulation.execute('start', 'menu');
    expect(simulation.advanceUntil(() => simulation.notes['count'] === '3')).toBe(true);
    expect(simulation.nowMs() - START_MS).toBe(startsOf(simulation, 'work')[2]);
  });
});

it('a trigger that fires once -> on a full minute, and stays listed', () => {
  const simulation = simulateScript(
    `function start() { ScriptApp.newTrigger('work').timeBased().after(1000).create(); }
     function work() { note('listed', ScriptApp.getProjectTriggers().length); }`,
  );
  simulation.execute('start', 'menu');
  expect(simulation.runToEnd()).toBe(true);
  expect(startsOf(simulation, 'work')).toEqual([MINUTE_MS]);
  expect(simulation.notes['listed']).toBe('1');
  expect(simulation.store.triggers).toHaveLength(1);
});

describe('The runtime of triggers a day', () => {
  // Six minutes each, every ten: 90 minutes are 15 of them, 6 hours are 60.
  const script = `function start() { ${every(10)} } function work() { for (;;) Utilities.sleep(299999); }`;

  it.each([
    ['consumer', 15],
    ['workspace', 60],
  ] as const)(
    '%s -> %i killed runs of six minutes, then none until 24 hours after the first',
    (account, count) => {
      const simulation = simulateScript(script, { account });
      simulation.execute('start', 'menu');
      const [firstMs = 0] = firstStart(simulation);
      simulation.advance(firstMs + DAY_MS - 1);
      expect(startsOf(simulation, 'work')).toHaveLength(count);
      expect(simulation.statistics().skippedFirings).toBe(144 - count);
      simulation.advance(firstMs + DAY_MS);
      expect(startsOf(simulation, 'work')).toHaveLength(count + 1);
    },
  );

  it('is of each user, and menus do not count', () => {
    const simulation = simulateScript(
      `${script} function rest() { notes.getProperty('a'); }
       function startRest() { ${every(10, 'rest')} }`,
    );
    simulation.execute('start', 'menu');
    simulation.execute('startRest', 'menu', { userEmail: 'bea@example.com' });
    simulation.advance(START_MS + 20 * HOUR_MS);
    expect(startsOf(simulation, 'work')).toHaveLength(15);
    expect(startsOf(simulation, 'rest')).toHaveLength(120);
    expect(simulation.execute('work', 'menu').end).toEqual({ kind: 'killed' });
  });
});

/** When the trigger that there is will fire first. */
function firstStart(simulation: SimulatedScript): number[] {
  simulation.advanceUntil(() => startsOf(simulation, 'work').length > 0);
  return startsOf(simulation, 'work').map((startMs) => startMs + START_MS);
}

it('whose owner lacks a scope of the manifest -> does not start, until all are granted', () => {
  const scope = 'https://www.googleapis.com/auth/script.send_mail';
  const simulation = simulateScript(`function start() { ${every(5)} } function work() {}`, {
    manifestScopes: [scope],
  });
  simulation.execute('start', 'menu');
  simulation.store.grantedScopes['ana@example.com'] = [];
  simulation.advance(START_MS + HOUR_MS);
  expect(startsOf(simulation, 'work')).toEqual([]);
  expect(simulation.statistics().refusedFirings).toBe(12);

  simulation.store.grantedScopes['ana@example.com'] = [scope];
  simulation.advance(START_MS + 2 * HOUR_MS);
  expect(startsOf(simulation, 'work')).toHaveLength(12);
});

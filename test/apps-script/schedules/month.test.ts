/** Thirty days of an hourly schedule, in which everything happens that can happen to it. */
import { readLog, readRuns } from '../read-history';
import { createPeople, EVENTS } from './month-people';
import { ANA, BEA, createWorld, HOUR_MS, type World } from './world';

const DAYS = 30;
const ROWS = 5000;
/** So many customers apart is one whom Omniwallet does not know. */
const UNKNOWN_EVERY = 250;

/** Monday, 5 October 2026, 9:00 in Madrid: clocks change on the 25th. */
const START_MS = Date.UTC(2026, 9, 5, 7);

const emailOf = (index: number): string =>
  index % UNKNOWN_EVERY === 7 ? `unknown${index}@example.com` : `c${index}@example.com`;

interface Seen {
  requests: number;
  accepted: number;
  unknown: number;
}

interface Month {
  readonly world: World;
  /** What the stand-in saw, by the run that was on. */
  readonly seen: ReadonlyMap<string, Seen>;
  /** The most triggers that one person had at any time. */
  readonly mostTriggers: number;
}

function liveMonth(): Month {
  const seen = new Map<string, Seen>();
  const emails = Array.from({ length: ROWS }, (_, index) => emailOf(index));
  const world = createWorld({
    rows: [['Email', 'Name'], ...emails.map((email, index) => [email, `Name ${index}`])],
    known: emails.filter((email) => email.startsWith('c')),
    account: 'consumer',
    startMs: START_MS,
    onRequest: ({ status }) => {
      const run = JSON.parse(world.store.properties.document['omniwallet.run'] ?? '{}') as { runId?: string };
      const known = seen.get(run.runId ?? '') ?? { requests: 0, accepted: 0, unknown: 0 };
      known.requests += 1;
      known.accepted += status === 200 ? 1 : 0;
      known.unknown += status === 404 ? 1 : 0;
      seen.set(run.runId ?? '', known);
    },
  });
  world.execute('updateChangedRows', 'menu', { userEmail: ANA });
  while (world.store.triggers.length > 0) world.pass(0.1);
  world.setSchedule(ANA);

  const people = createPeople(world, ROWS);
  let mostTriggers = 0;
  const countTriggers = (): void => {
    const owners = world.store.triggers.map(({ ownerEmail }) => ownerEmail);
    for (const owner of new Set(owners))
      mostTriggers = Math.max(mostTriggers, owners.filter((one) => one === owner).length);
  };
  world.hooks.beforeCall = (call) => {
    if (call.service === 'ScriptApp') countTriggers();
    people.meanwhile(call);
  };
  for (let hour = 0; hour < DAYS * 24; hour += 1) {
    people.live(hour);
    world.pass(1);
    countTriggers();
  }
  // Nobody edits any more.
  world.hooks.beforeCall = () => undefined;
  world.pass(3);
  return { world, seen, mostTriggers };
}

describe(`${DAYS} days of an hourly schedule on ${ROWS} rows`, () => {
  let month: Month;
  beforeAll(() => {
    month = liveMonth();
  }, 600_000);

  it('every row has its outcome, and Omniwallet has what the sheet says', () => {
    const { world } = month;
    const customers = new Map(world.api.customers().map((customer) => [customer.email, customer]));
    const names = world.column('Name');
    const outcomes = world.column('Omniwallet key').map((key) => key.split(':')[0] ?? '');
    const expectedAt = (email: string, index: number): string => {
      // Somebody typed into a row that was inserted.
      if (email === '') return names[index] === '' ? '' : 'invalid';
      if (email.startsWith('unknown')) return 'rejected';
      return customers.get(email)?.name === names[index] ? 'updated' : 'Omniwallet has another name';
    };
    const wrong = world.column('Email').flatMap((email, index) => {
      const outcome = outcomes[index] === 'unchanged' ? 'updated' : (outcomes[index] ?? '');
      const expected = expectedAt(email, index);
      return outcome === expected ? [] : [`row ${index + 2}, ${email}: ${outcome}, not ${expected}`];
    });
    expect(wrong).toEqual([]);
    expect(outcomes.length).toBeGreaterThan(0.99 * ROWS);
  });

  it('nobody ever has more than the clock and the worker', () => {
    expect(month.mostTriggers).toBe(2);
    expect(month.world.store.triggers.map(({ ownerEmail }) => ownerEmail)).toEqual([BEA]);
  });

  it('mails: exactly these', () => {
    const { outage, revoked, refused, paste, takeOver } = EVENTS;
    const told = month.world.mails().map(({ sentAtMs, from, to, subject }) => {
      const hour = Math.floor((sentAtMs - START_MS) / HOUR_MS);
      return [hour, from, to.join(), subject.replace('Omniwallet: ', '')];
    });
    const stopped = 'the schedule of Customers stopped';
    const recovered = 'the schedule of Customers works again';
    expect(told).toEqual([
      [outage, ANA, ANA, stopped],
      [outage + 4, ANA, ANA, recovered],
      [revoked, ANA, ANA, stopped],
      [revoked + 5, ANA, ANA, recovered],
      [refused, ANA, ANA, 'many rows of Customers were not updated'],
      [refused + 2, ANA, ANA, recovered],
      [paste, ANA, ANA, stopped],
      [paste + 3, ANA, ANA, recovered],
      // Ana’s trigger does not start any more: Bea’s sidebar finds it.
      [takeOver, BEA, ANA, 'the schedule of Customers does not run'],
      [takeOver + 1, BEA, BEA, recovered],
    ]);
  });

  it('the history tells of each run what the stand-in saw', () => {
    const { world, seen } = month;
    const lines = readRuns(world);
    const sent = lines.filter((line) => line['Requests'] !== '0');
    const told = sent.map((line) => [line['Omniwallet run'], Number(line['Requests'])] as const);
    expect(new Map(told)).toEqual(new Map([...seen].map(([run, { requests }]) => [run, requests])));
    expect(sent.length).toBeGreaterThan(60);
  });

  it('and of its rows: as many outcomes as answers, and a line for each refusal', () => {
    const { world, seen } = month;
    const refusals = new Map<string, number>();
    for (const line of readLog(world)) {
      if (line['Outcome'] !== 'rejected') continue;
      const run = line['Omniwallet run'] ?? '';
      refusals.set(run, (refusals.get(run) ?? 0) + 1);
    }
    const odd = readRuns(world).flatMap((line) => {
      const run = line['Omniwallet run'] ?? '';
      const { accepted = 0, unknown = 0 } = seen.get(run) ?? {};
      const told = [line['Updated'], line['Rejected'], refusals.get(run) ?? 0].map(Number);
      return told.join() === [accepted, unknown, unknown].join() ? [] : [{ updated: told[0], accepted }];
    });
    // The batch that was on its way when Google killed the execution was answered, and sent again.
    expect(odd).toEqual([{ updated: 40, accepted: 75 }]);
  });

  it('hours in which another run was on -> each left a note', () => {
    const waited = readRuns(month.world).filter((line) =>
      /^Another update was on/.test(line['How it ended'] ?? ''),
    );
    // The day on which Google’s requests were used up.
    expect(waited.length).toBeGreaterThanOrEqual(22);
    expect(waited.length).toBeLessThanOrEqual(25);
  });
});

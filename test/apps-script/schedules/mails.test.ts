import { readRuns } from '../read-history';
import { ANA, BEA, createWorld, HOUR_MS, HOURLY, listOf, type World, type WorldOptions } from './world';

const sentOnce = (count = 20, options: Partial<WorldOptions> = {}): World => {
  const world = createWorld({ rows: listOf(count), ...options });
  world.execute('updateChangedRows', 'menu', { userEmail: ANA });
  return world;
};
const subjects = (world: World): string[] =>
  world.mails().map(({ subject }) => subject.replace('Omniwallet: ', ''));
const revoke = (world: World): void => {
  world.store.properties.users[ANA] = { 'omniwallet.token': 'revoked' };
};
const connect = (world: World): void => {
  Object.assign(world.store.properties.users[ANA] ?? {}, { 'omniwallet.token': 'demo-token-1234' });
};

it('a revoked token -> one mail with what happened, what to do, and a link; another when it works again', () => {
  const world = sentOnce();
  world.setSchedule(ANA);
  revoke(world);
  world.enter(5, 'Name', 'New');
  world.pass(6);
  expect(world.mails()).toHaveLength(1);
  const [mail] = world.mails();
  expect(mail).toMatchObject({
    from: ANA,
    to: [ANA],
    subject: 'Omniwallet: the schedule of Customers stopped',
    senderName: 'Omniwallet for Google Sheets',
  });
  expect(mail?.body).toMatch(
    /^11:\d\d {2}The run stopped\. Omniwallet does not accept the token.*Connect… 1 row still queued\.$/m,
  );
  expect(mail?.body).toContain(
    `https://docs.google.com/spreadsheets/d/local-spreadsheet/edit#gid=${world.sheetId}`,
  );
  expect(mail?.body).not.toContain('revoked');
  connect(world);
  world.pass(2);
  expect(subjects(world)).toEqual([
    'the schedule of Customers stopped',
    'the schedule of Customers works again',
  ]);
  expect(world.column('Omniwallet status')[3]).toBe('updated');
});

it('every time, to others as well, in the owner’s language', () => {
  const world = sentOnce(20, { userLocales: { [ANA]: 'es' } });
  world.setSchedule(ANA, { alerts: { when: 'every', maxFailedShare: 0.2, others: [BEA] } });
  revoke(world);
  world.enter(5, 'Name', 'New');
  world.pass(10);
  const mails = world.mails();
  expect(mails.length).toBeGreaterThan(3);
  expect(new Set(mails.map(({ to }) => to.join()))).toEqual(new Set([`${ANA},${BEA}`]));
  expect(new Set(mails.map(({ subject }) => subject))).toEqual(
    new Set(['Omniwallet: se detuvo la programación de Customers']),
  );
  const gaps = mails.slice(1).map(({ sentAtMs }, index) => sentAtMs - (mails[index]?.sentAtMs ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(HOUR_MS);
});

it.each([
  [0.2, ['many rows of Customers were not updated']],
  [0.4, []],
])('3 of 10 rows refused, told above a share of %d -> %j', (maxFailedShare, told) => {
  const world = sentOnce(10, { known: Array.from({ length: 7 }, (_, index) => `c${index}@example.com`) });
  world.setSchedule(ANA, { alerts: { ...HOURLY.alerts, maxFailedShare } });
  for (let row = 2; row <= 11; row += 1) world.enter(row, 'Name', `New ${row}`);
  world.pass(2);
  expect(subjects(world)).toEqual(told);
  expect(world.mails().every(({ body }) => body.includes('3 of 10 rows failed or were refused.'))).toBe(true);
});

it('two of its times missed -> found by a colleague’s menu, once; told again when it works', () => {
  const world = sentOnce();
  world.setSchedule(ANA);
  const triggers = world.store.triggers;
  world.store.triggers = [];
  world.pass(2);
  world.execute('checkRows', 'menu', { userEmail: BEA });
  expect(world.mails()).toEqual([]);
  world.pass(2);
  world.execute('checkRows', 'menu', { userEmail: BEA });
  world.pass(2);
  world.askFor(BEA, 'open', {});
  expect(world.mails().map(({ from, to, subject }) => [from, to, subject])).toEqual([
    [BEA, [ANA], 'Omniwallet: the schedule of Customers does not run'],
  ]);
  world.store.triggers = triggers;
  world.pass(1);
  expect(subjects(world)[1]).toBe('the schedule of Customers works again');
});

it('a killed execution -> the owner’s next trigger goes on, nobody has to be told', () => {
  const world = sentOnce(40);
  world.setSchedule(ANA, { guard: { ...HOURLY.guard, maxChangedShare: 1 } });
  for (let row = 2; row <= 41; row += 1) world.enter(row, 'Name', `New ${row}`);
  killAtBatch(world, 2);
  world.pass(2);
  expect(world.statistics().totals.killed).toBe(1);
  world.pass(1);
  expect(new Set(world.column('Omniwallet status'))).toEqual(new Set(['updated']));
  expect(readRuns(world)[0]).toMatchObject({ By: 'schedule of ana@example.com', Updated: '40' });
  expect(world.mails()).toEqual([]);
});

it('a run was interrupted and nobody could go on -> told by whoever comes by', () => {
  const world = sentOnce(40);
  world.setSchedule(ANA, { guard: { ...HOURLY.guard, maxChangedShare: 1 } });
  for (let row = 2; row <= 41; row += 1) world.enter(row, 'Name', `New ${row}`);
  killAtBatch(world, 2);
  world.pass(2);
  world.store.triggers = [];
  world.pass(3);
  world.askFor(BEA, 'open', {});
  expect(world.mails()).toHaveLength(1);
  expect(world.mails()[0]?.body).toMatch(
    /A run was interrupted at .* nobody has gone on with it, \d+ rows still queued/,
  );
  // Whoever starts an update goes on with it.
  world.execute('updateChangedRows', 'menu', { userEmail: BEA });
  expect(new Set(world.column('Omniwallet status'))).toEqual(new Set(['updated']));
});

describe('what keeps a mail from being sent', () => {
  it('the limit of the day -> it waits, the sidebar says so, and it is sent a day later', () => {
    const world = sentOnce();
    world.setSchedule(ANA);
    world.store.mailQuotas[ANA] = { startedAtMs: world.nowMs(), used: 100 };
    revoke(world);
    world.enter(5, 'Name', 'New');
    world.pass(4);
    expect(world.mails()).toEqual([]);
    expect(problemsOf(world)).toEqual(['A mail waits: Google’s limit of mails for a day is used up.']);
    world.pass(22);
    expect(world.mails()).toHaveLength(1);
    expect(problemsOf(world)).toEqual([]);
  });

  it('the owner’s permission is gone -> a colleague who comes by sends it', () => {
    const world = sentOnce();
    world.setSchedule(ANA);
    world.store.grantedScopes[ANA] = [];
    world.pass(5);
    world.execute('checkRows', 'menu', { userEmail: BEA });
    expect(world.mails().map(({ from, to }) => [from, to])).toEqual([[BEA, [ANA]]]);
  });
});

const problemsOf = (world: World): string[] =>
  world
    .askFor(ANA, 'schedule', { sheetId: world.sheetId })
    .schedule?.problems.map(({ sentence }) => sentence) ?? [];

/** Kills the execution that is about to send its n-th batch from now on. */
function killAtBatch(world: World, number: number): void {
  let batches = 0;
  world.hooks.beforeCall = ({ method, number: call }) => {
    if (method !== 'UrlFetchApp.fetchAll') return;
    batches += 1;
    if (batches === number) world.killAtCall(call + 1);
  };
}

import { readRuns } from '../read-history';
import { ANA, BEA, createWorld, HOURLY, listOf, type World } from './world';

const triggersOf = (world: World): string[] =>
  world.store.triggers.map(({ handlerFunction, ownerEmail }) => `${handlerFunction} of ${ownerEmail}`);
/** A sheet whose rows were all sent once by Ana. */
const sentOnce = (count = 20, options: Partial<Parameters<typeof createWorld>[0]> = {}): World => {
  const world = createWorld({ rows: listOf(count), ...options });
  world.execute('updateChangedRows', 'menu', { userEmail: ANA });
  return world;
};
const viewOf = (world: World, user = ANA) => world.askFor(user, 'schedule', { sheetId: world.sheetId });
const lastOf = (world: World): string => viewOf(world).schedule?.last?.sentence ?? '';

describe('a schedule', () => {
  it('set -> one clock trigger, shown with its next time and whose token it uses', () => {
    const world = sentOnce();
    expect(viewOf(world).schedule).toBeNull();
    world.setSchedule(ANA, { rule: { kind: 'daily', hour: 11 } });
    expect(triggersOf(world)).toEqual(['runSchedules of ana@example.com']);
    expect(viewOf(world).schedule).toMatchObject({
      owner: ANA,
      isMine: true,
      runsAs: 'It runs with your token and counts towards your requests of the day.',
      rule: 'every day at 11:00',
      next: 'between 11:00 and 12:00',
      last: null,
      problems: [],
    });
    expect(viewOf(world, BEA).schedule).toMatchObject({
      isMine: false,
      runsAs:
        'It runs with the token of ana@example.com and counts towards the requests of the day of ana@example.com.',
    });
  });

  it('hourly -> sends what changed, once; an hour without changes sends nothing and leaves no line', () => {
    const world = sentOnce();
    world.setSchedule(ANA);
    const before = world.api.requestLog().length;
    world.pass(2);
    expect(lastOf(world)).toBe('Nothing had changed.');
    world.enter(5, 'Name', 'New');
    world.pass(3);
    expect(world.api.requestLog().length - before).toBe(1);
    expect(world.api.customers().find(({ email }) => email === 'c3@example.com')?.name).toBe('New');
    expect(readRuns(world).map((line) => [line['By'], line['Updated'], line['Requests']])).toEqual([
      ['schedule of ana@example.com', '1', '1'],
      ['ana@example.com', '20', '20'],
    ]);
    expect(triggersOf(world)).toHaveLength(1);
  });

  it('daily at 11 -> once a day, in that hour', () => {
    const world = sentOnce();
    world.setSchedule(ANA, { rule: { kind: 'daily', hour: 11 } });
    const times: string[] = [];
    for (let hour = 0; hour < 72; hour += 1) {
      const at = viewOf(world).schedule?.last?.at;
      world.pass(1);
      const now = viewOf(world).schedule?.last?.at;
      if (now !== undefined && now !== at && /^\d\d:/.test(now)) times.push(now.slice(0, 2));
    }
    expect(times).toEqual(['11', '11', '11']);
  });

  it('failed rows -> are tried again with the next time', () => {
    const world = sentOnce();
    world.setSchedule(ANA, { alerts: { ...HOURLY.alerts, maxFailedShare: 1 } });
    world.enter(5, 'Name', 'New');
    world.api.setFaults({ errorShare: 1 });
    world.pass(2);
    expect(world.column('Omniwallet status')[3]).toBe('failed');
    world.api.setFaults({ errorShare: 0 });
    world.pass(2);
    expect(world.column('Omniwallet status')[3]).toBe('updated');
  });

  it('too much for one execution -> goes on in the background, then ends; never more than two triggers', () => {
    const world = sentOnce(400, { faults: { latencyMs: 100 } });
    world.setSchedule(ANA, { guard: { ...HOURLY.guard, maxChangedShare: 1 } });
    for (let row = 2; row <= 401; row += 1) world.enter(row, 'Name', `New ${row}`);
    world.api.setFaults({ ratePerMinute: 6 });
    let most = 0;
    world.hooks.beforeCall = () => {
      most = Math.max(most, world.store.triggers.length);
    };
    world.pass(2);
    expect(lastOf(world)).toBe('Its run goes on in the background.');
    world.pass(1);
    expect(readRuns(world)[0]).toMatchObject({ By: 'schedule of ana@example.com', Updated: '400' });
    expect(most).toBe(2);
    expect(triggersOf(world)).toEqual(['runSchedules of ana@example.com']);
  });

  it('another run is on -> waits for its next time, and the history says so', () => {
    const world = sentOnce(400);
    world.setSchedule(BEA, { guard: { ...HOURLY.guard, maxChangedShare: 1 } });
    for (let row = 2; row <= 401; row += 1) world.enter(row, 'Name', `New ${row}`);
    world.api.setFaults({ ratePerMinute: 3 });
    world.execute('updateChangedRows', 'menu', { userEmail: ANA });
    world.pass(2);
    expect(readRuns(world)[0]).toMatchObject({
      By: 'schedule of bea@example.com',
      Requests: '0',
      'How it ended': 'Another update was on (ana@example.com); the schedule waits for its next time.',
    });
    expect(viewOf(world).schedule?.last?.sentence).toMatch(/^Another update was on/);
  });

  it('two sheets of one person -> one trigger, both run', () => {
    const world = sentOnce();
    const other = world.workbook.addSheet('More');
    ['Email', 'c1@example.com'].forEach((text, index) => {
      world.workbook.enter(other, index + 1, 1, text);
    });
    world.setSchedule(ANA);
    world.askFor(ANA, 'saveSchedule', { sheetId: other, settings: HOURLY, replaces: null });
    world.enter(2, 'Name', 'New');
    world.pass(2);
    expect(triggersOf(world)).toHaveLength(1);
    expect(
      readRuns(world)
        .map((line) => line['Sheet'])
        .sort(),
    ).toEqual(['Customers', 'Customers', 'More']);
  });

  it('removed -> its clock goes, and nothing runs any more', () => {
    const world = sentOnce();
    world.setSchedule(ANA);
    world.askFor(ANA, 'removeSchedule', { sheetId: world.sheetId });
    expect(triggersOf(world)).toEqual([]);
    expect(viewOf(world).schedule).toBeNull();
  });

  it('duplicates of its trigger -> found and removed, and its time is not run twice', () => {
    const world = sentOnce();
    world.setSchedule(ANA);
    const [clock] = world.store.triggers;
    if (clock === undefined) throw new Error('No clock.');
    world.store.triggers = [clock, { ...clock, uniqueId: 'a' }, { ...clock, uniqueId: 'b' }];
    world.enter(5, 'Name', 'New');
    world.pass(2.5);
    expect(triggersOf(world)).toHaveLength(1);
    expect(readRuns(world)).toHaveLength(2);
  });

  it('its sheet is deleted -> says so', () => {
    const world = sentOnce();
    world.setSchedule(ANA);
    world.workbook.addSheet('Other');
    world.workbook.deleteSheet(world.sheetId);
    world.pass(2);
    expect(readRuns(world)[0]?.['How it ended']).toMatch(/The sheet of the run was deleted/);
  });
});

describe('a colleague', () => {
  it('sets another one -> has to have seen whose it replaces', () => {
    const world = sentOnce();
    world.setSchedule(ANA);
    const save = (replaces: string | null) =>
      world.ask(BEA, 'saveSchedule', { sheetId: world.sheetId, settings: HOURLY, replaces });
    expect(save(null)).toBe(
      'Meanwhile ana@example.com has set a schedule for this sheet. Look at it before you replace it.',
    );
    expect(save(ANA)).toMatchObject({ schedule: { owner: BEA } });
  });

  it('takes over -> it runs with the colleague’s token; the old trigger removes itself', () => {
    const world = sentOnce();
    world.setSchedule(ANA);
    world.askFor(BEA, 'takeOver', { sheetId: world.sheetId });
    delete world.store.properties.users[ANA]?.['omniwallet.token'];
    world.enter(5, 'Name', 'New');
    world.pass(2);
    expect(triggersOf(world)).toEqual(['runSchedules of bea@example.com']);
    expect(readRuns(world)[0]).toMatchObject({ By: 'schedule of bea@example.com', Updated: '1' });
  });

  it('without a connection -> is told to connect first', () => {
    const world = sentOnce();
    world.setSchedule(ANA);
    Reflect.deleteProperty(world.store.properties.users, BEA);
    expect(world.ask(BEA, 'takeOver', { sheetId: world.sheetId })).toMatch(/^Not connected yet/);
    expect(viewOf(world, BEA).obstacle?.sentence).toMatch(/^Not connected yet/);
  });
});

describe('the guard of a run that nobody watches', () => {
  const HEADERS = ['Email', 'Name', 'Phone', 'Card'];
  const rows = [
    HEADERS,
    ['a@example.com', 'A', '', "'1"],
    ['b@example.com', 'B', '', ''],
    ['c@example.com', 'C', '#CLEAR', "'3"],
    ['d@example.com', 'D', '', '#NEW'],
  ];
  const bodies = (world: World): number => world.api.requestLog().length;

  it('rows that would generate a card or empty a field -> wait for a person, and are told', () => {
    const world = createWorld({ rows });
    world.setSchedule(ANA);
    world.pass(2);
    expect(world.column('Omniwallet status')).toEqual(['updated', '', '', '']);
    expect(lastOf(world)).toMatch(/^Done: 1 row\. 1 updated\. 3 rows wait for a person/);
    world.execute('updateChangedRows', 'menu', { userEmail: ANA });
    expect(world.column('Omniwallet status')).toEqual(['unchanged', 'updated', 'updated', 'updated']);
    expect(bodies(world)).toBe(4);
  });

  it('its own settings say so -> they are sent', () => {
    const world = createWorld({ rows });
    world.setSchedule(ANA, { guard: { mayGenerateCards: true, mayClear: true, maxChangedShare: 0.5 } });
    world.pass(2);
    expect(world.column('Omniwallet status')).toEqual(['updated', 'updated', 'updated', 'updated']);
  });

  it('a row that is edited while it waits -> is taken out of the run, as it was', () => {
    const world = sentOnce(40);
    world.setSchedule(ANA, { guard: { ...HOURLY.guard, maxChangedShare: 1 } });
    world.workbook.enter(world.sheetId, 1, 13, 'Phone');
    for (let row = 2; row <= 41; row += 1) world.enter(row, 'Name', `New ${row}`);
    let batches = 0;
    world.hooks.beforeCall = ({ method }) => {
      if (method !== 'UrlFetchApp.fetchAll') return;
      batches += 1;
      if (batches === 1) world.workbook.enter(world.sheetId, 41, 13, '#CLEAR');
      // The rows of the first batch are asked again, so that the others are read anew.
      world.api.setFaults({ ratePerMinute: batches === 1 ? 1 : null });
    };
    world.pass(2);
    const statuses = world.column('Omniwallet status');
    expect(statuses.at(-1)).toBe('updated');
    expect(world.api.customers().find(({ email }) => email === 'c39@example.com')?.name).toBe('Name 39');
  });

  it('more than half of the rows changed -> stops before the first request, with a mail; a person’s run lets it go on', () => {
    const world = sentOnce(120);
    world.setSchedule(ANA);
    for (let row = 2; row <= 71; row += 1) world.enter(row, 'Name', `New ${row}`);
    const before = bodies(world);
    world.pass(3);
    expect(bodies(world)).toBe(before);
    const sentence =
      '70 of 120 rows changed since the last run, more than the 50 % that a schedule may send by itself. Look at them, then choose Update changed rows.';
    expect(lastOf(world)).toBe(`The run stopped. ${sentence}`);
    expect(world.mails().map(({ to, subject }) => [to, subject])).toEqual([
      [[ANA], 'Omniwallet: the schedule of Customers stopped'],
    ]);
    expect(world.mails()[0]?.body).toContain(sentence);
    expect(readRuns(world)[0]).toMatchObject({ Requests: '0', Updated: '0' });

    world.execute('updateChangedRows', 'menu', { userEmail: ANA });
    world.pass(2);
    expect(world.mails().map(({ subject }) => subject)[1]).toBe(
      'Omniwallet: the schedule of Customers works again',
    );
  });

  it.each([
    ['50 rows of 60', 60, 50, true],
    ['51 rows of 60', 60, 51, false],
    ['60 rows of 120', 120, 60, true],
    ['61 rows of 120', 120, 61, false],
  ])('%s changed', (_, count, changed, isSent) => {
    const world = sentOnce(count);
    world.setSchedule(ANA);
    for (let row = 2; row <= changed + 1; row += 1) world.enter(row, 'Name', `New ${row}`);
    const before = bodies(world);
    world.pass(2);
    expect(bodies(world) - before).toBe(isSent ? changed : 0);
  });

  it('rows that an earlier run left queued or failed -> did not change since, and are sent', () => {
    const world = sentOnce(120);
    world.setSchedule(ANA);
    for (let row = 2; row <= 121; row += 1) world.enter(row, 'Name', `New ${row}`);
    world.api.setFaults({ outage: true });
    world.execute('updateChangedRows', 'menu', { userEmail: ANA });
    expect(new Set(world.column('Omniwallet status'))).toContain('queued');
    world.api.setFaults({ outage: false });
    world.pass(2);
    expect(new Set(world.column('Omniwallet status'))).toEqual(new Set(['updated']));
  });
});

describe('rights', () => {
  const full = (right: string): string => `https://www.googleapis.com/auth/${right}`;
  const without = (world: World, user: string, right: string): void => {
    world.store.grantedScopes[user] = [
      'spreadsheets.currentonly',
      'script.external_request',
      'script.container.ui',
      'script.scriptapp',
      'script.send_mail',
      'userinfo.email',
    ]
      .filter((known) => known !== right)
      .map(full);
  };

  it.each([
    ['script.send_mail', 'send mails about schedules'],
    ['script.scriptapp', 'run by itself, in the background and by schedule'],
  ])(
    '%s is missing -> no schedule, with what it is for and where to grant it; the rest works',
    (right, words) => {
      const world = createWorld({ rows: listOf(20) });
      without(world, ANA, right);
      expect(viewOf(world).obstacle).toEqual({
        sentence: `Google has not been allowed to let this add-on ${words}. A schedule runs only with all permissions.`,
        grantUrl: expect.stringMatching(/^https:/) as string,
      });
      expect(
        world.ask(ANA, 'saveSchedule', { sheetId: world.sheetId, settings: HOURLY, replaces: null }),
      ).toMatch(/^Google has not been allowed/);
      expect(world.execute('updateChangedRows', 'menu', { userEmail: ANA }).end.kind).toBe('ok');
      expect(new Set(world.column('Omniwallet status'))).toEqual(new Set(['updated']));
    },
  );

  it('the address is not told -> runs work, a schedule says that it needs an owner', () => {
    const world = createWorld({ rows: listOf(20) });
    without(world, ANA, 'userinfo.email');
    world.execute('updateChangedRows', 'menu', { userEmail: ANA });
    expect(new Set(world.column('Omniwallet status'))).toEqual(new Set(['updated']));
    expect(viewOf(world).obstacle?.sentence).toContain('see your email address');
  });

  it('requests are not allowed -> Google asks for it before anything happens', () => {
    const world = createWorld({ rows: listOf(20) });
    without(world, ANA, 'script.external_request');
    const { end } = world.execute('updateChangedRows', 'menu', { userEmail: ANA });
    expect(end).toMatchObject({
      kind: 'threw',
      message: expect.stringMatching(/^Authorization is required/) as string,
    });
  });

  it('triggers are not allowed -> a long run tells how to go on, and ends without an error', () => {
    const world = createWorld({ rows: listOf(400), faults: { ratePerMinute: 30 } });
    without(world, ANA, 'script.scriptapp');
    world.execute('updateChangedRows', 'menu', { userEmail: ANA });
    expect(world.dialogs.at(-1)?.text).toMatch(/rows still queued\. Choose Update changed rows to go on/);
    expect(world.store.triggers).toEqual([]);
  });

  it('an update asks for one more -> the schedule falls silent; owner and colleagues are told, and it goes on', () => {
    const world = sentOnce();
    world.setSchedule(ANA);
    without(world, ANA, 'script.send_mail');
    world.pass(5);
    expect(viewOf(world, BEA).schedule?.problems).toEqual([
      {
        sentence: expect.stringMatching(
          /^The schedule of ana@example.com has not run since 11:00\./,
        ) as string,
        canTakeOver: true,
        grantUrl: null,
      },
    ]);
    expect(viewOf(world).schedule?.problems).toEqual([
      {
        sentence: expect.stringMatching(/because Google asks for your permission again/) as string,
        canTakeOver: false,
        grantUrl: expect.stringMatching(/^https:/) as string,
      },
    ]);
    Reflect.deleteProperty(world.store.grantedScopes, ANA);
    world.pass(2);
    expect(viewOf(world, BEA).schedule?.problems).toEqual([]);
  });

  it('Google removed the owner’s trigger -> made again when the owner looks', () => {
    const world = sentOnce();
    world.setSchedule(ANA);
    world.store.triggers = [];
    world.pass(4);
    expect(viewOf(world).schedule?.problems.map(({ sentence }) => sentence)).toEqual([
      'Your schedule has not run since 11:00. It has been set up again and runs at its next time.',
    ]);
    expect(triggersOf(world)).toEqual(['runSchedules of ana@example.com']);
    world.pass(2);
    expect(viewOf(world).schedule?.problems).toEqual([]);
  });

  it('opening the sidebar is looking: owner and colleagues are told, and the trigger is made again', () => {
    const world = sentOnce();
    const opened = (user: string) => world.askFor(user, 'open', {}).schedule;
    expect(opened(ANA)).toBeNull();
    world.setSchedule(ANA);
    world.store.triggers = [];
    world.pass(4);
    expect(opened(BEA)).toEqual(viewOf(world, BEA));
    expect(opened(BEA)?.schedule?.problems).toMatchObject([{ canTakeOver: true }]);
    expect(triggersOf(world)).toEqual([]);
    expect(opened(ANA)?.schedule?.problems).toMatchObject([{ canTakeOver: false }]);
    expect(triggersOf(world)).toEqual(['runSchedules of ana@example.com']);
  });
});

/** `ScriptApp`: the triggers of a user. */
import { evaluate, hostScript } from './run-script';

describe('a trigger is kept with its schedule', () => {
  it.each([
    ['everyMinutes(5)', { kind: 'minutes', every: 5 }],
    ['everyHours(2)', { kind: 'hours', every: 2 }],
    ['everyDays(1).atHour(7).nearMinute(30)', { kind: 'days', every: 1, atHour: 7, nearMinute: 30 }],
    ['atHour(7).everyDays(1)', { kind: 'days', every: 1, atHour: 7 }],
    [
      'onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(9)',
      { kind: 'weeks', weekDay: 'MONDAY', every: 1, atHour: 9 },
    ],
    ['after(60000)', { kind: 'after', delayMs: 60_000 }],
  ])('%s -> %j', (calls, schedule) => {
    const { run, store, platform } = hostScript(
      `function main() { ScriptApp.newTrigger("work").timeBased().${calls}.inTimezone("Europe/Madrid").create(); }`,
    );
    run('main');
    expect(store.triggers).toEqual([
      {
        uniqueId: expect.any(String) as string,
        handlerFunction: 'work',
        ownerEmail: 'ana@example.com',
        schedule,
        timeZone: 'Europe/Madrid',
        createdAtMs: platform.clock.nowMs(),
      },
    ]);
  });

  it.each([2, 0, 60])('everyMinutes(%d) is refused', (minutes) => {
    expect(() => evaluate(`ScriptApp.newTrigger("work").timeBased().everyMinutes(${minutes})`)).toThrow(
      'It must be one of 1, 5, 10, 15 or 30.',
    );
  });

  it.each([
    ['ScriptApp.newTrigger("x").timeBased().create()', 'ClockTriggerBuilder.create without a schedule'],
    ['ScriptApp.newTrigger("x").forSpreadsheet("y")', 'TriggerBuilder.forSpreadsheet'],
  ])('%s -> not emulated: %s', (expression, name) => {
    expect(() => evaluate(expression)).toThrow(`not emulated: ${name}`);
  });
});

const manage = `
  function add() { return ScriptApp.newTrigger("work").timeBased().everyMinutes(5).create().getUniqueId(); }
  function list() { return ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction()); }
  function describe() {
    const [trigger] = ScriptApp.getProjectTriggers();
    return [trigger.getUniqueId(), trigger.getTriggerSource() === ScriptApp.TriggerSource.CLOCK, trigger.getEventType() === ScriptApp.EventType.CLOCK];
  }
  function clear() { ScriptApp.getProjectTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger)); }
`;

it('a user has 20, and those that fired count until they are deleted', () => {
  const { run } = hostScript(manage);
  for (let count = 0; count < 20; count += 1) run('add');
  expect(() => run('add')).toThrow(
    'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
  );
  run('clear');
  expect(run('add')).toEqual(expect.any(String));
});

it('a user sees and deletes only their own', () => {
  const { run, store } = hostScript(manage);
  const id = run('add');
  run('add', { userEmail: 'bea@example.com' });
  expect(run('list')).toEqual(['work']);
  expect(run('describe')).toEqual([id, true, true]);
  run('clear');
  expect(store.triggers.map(({ ownerEmail }) => ownerEmail)).toEqual(['bea@example.com']);
});

it('a trigger runs as its owner, with their properties', () => {
  const { run, store } = hostScript(
    'function work() { return PropertiesService.getUserProperties().getProperty("token"); }',
  );
  store.properties.users['bea@example.com'] = { token: 'of Bea' };
  expect(run('work', { mode: 'trigger', userEmail: 'bea@example.com' })).toBe('of Bea');
  expect(run('work', { mode: 'trigger' })).toBeNull();
});

it.each(['getProjectTriggers()', 'deleteTrigger({})', 'newTrigger("x").timeBased().everyHours(1).create()'])(
  '%s in onOpen -> no permission',
  (call) => {
    expect(() => evaluate(`ScriptApp.${call}`, { mode: 'onOpen' })).toThrow(
      /^You do not have permission to call ScriptApp\.\w+\. Required permissions: .*\/script\.scriptapp$/,
    );
  },
);

it.each([
  ['ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus()', 'NOT_REQUIRED'],
  ['ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ["x"])', undefined],
])('%s -> %j: on a laptop everything is granted', (expression, expected) => {
  expect(evaluate(expression)).toBe(expected);
});

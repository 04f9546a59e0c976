/** `Utilities`, `Session`, `console` and `Logger`. */
import { evaluate, hostScript } from './run-script';

describe('formatDate', () => {
  const date = 'new Date(Date.UTC(2024, 6, 2, 22, 5, 9, 7))';

  it.each([
    ['Etc/UTC', 'yyyy-MM-dd HH:mm:ss', '2024-07-02 22:05:09'],
    ['Europe/Madrid', 'yyyy-MM-dd HH:mm:ss', '2024-07-03 00:05:09'],
    ['Etc/UTC', 'd/M/yy h:mm a', '2/7/24 10:05 PM'],
    ['Europe/Madrid', "yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2024-07-03T00:05:09.007+02:00'],
    ['America/New_York', 'HH:mm Z', '18:05 -0400'],
    ['Etc/UTC', "X 'o''clock' ''", "Z o'clock '"],
  ])('in %s as %s -> %s', (timeZone, pattern, text) => {
    expect(evaluate(`Utilities.formatDate(${date}, "${timeZone}", "${pattern}")`)).toBe(text);
  });

  it.each([
    [`Utilities.formatDate(${date}, "Etc/UTC", "MMM d")`, 'not emulated: Utilities.formatDate with MMM'],
    [
      `Utilities.formatDate(${date}, "Mars/Base", "y")`,
      'not emulated: Utilities.formatDate with the time zone Mars/Base',
    ],
    [
      'Utilities.formatDate("2024", "Etc/UTC", "y")',
      "don't match the method signature for Utilities.formatDate.",
    ],
  ])('%s -> %s', (expression, message) => {
    expect(() => evaluate(expression)).toThrow(message);
  });
});

it.each([
  ['Utilities.getUuid()', /^[0-9a-f-]{36}$/],
  ['Session.getActiveUser().getEmail()', /^ana@example\.com$/],
  ['Session.getEffectiveUser().getEmail()', /^ana@example\.com$/],
  ['Session.getActiveUserLocale()', /^en_GB$/],
  ['Session.getScriptTimeZone()', /^Etc\/UTC$/],
  ['Session.getTemporaryActiveUserKey()', /^(?!.*ana@).{20,}$/],
])('%s -> %s', (expression, expected) => {
  expect(evaluate(expression, { userLocale: 'en_GB' })).toMatch(expected);
});

it.each([-1, 300_001, 'NaN'])('sleep(%s) is refused', (ms) => {
  expect(() => evaluate(`Utilities.sleep(${ms})`)).toThrow('Invalid argument');
});

it('lines of the log keep their level', () => {
  const { run, platform } = hostScript(`function main() {
    console.log("a %s", "b"); console.info(1); console.warn({ a: 1 }); console.error("e"); Logger.log("l %s", 2);
  }`);
  run('main');
  expect(platform.lines).toEqual(['log: a b', 'info: 1', 'warn: { a: 1 }', 'error: e', 'log: l 2']);
});

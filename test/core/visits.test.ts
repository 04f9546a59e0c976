/** When visits of the background worker are in vain, and what is said then. */
import { wordsOfError } from '../../src/core/error-words';
import { messagesFor } from '../../src/core/messages';
import { startPace } from '../../src/core/pace';
import { describeProblem } from '../../src/core/run-end';
import {
  isEndingOverdue,
  isLastVisit,
  isVisitTooMany,
  noProgress,
  noteVisit,
  type Visits,
} from '../../src/core/visits';

/** Visits that each find so many rows done. */
const visit = (...done: number[]): Visits | undefined =>
  done.reduce<Visits | undefined>((visits, rows) => noteVisit(visits, rows), undefined);

describe('visits in a row without a row done', () => {
  it.each<[found: number[], done: number, isLast: boolean]>([
    [[7], 7, false],
    [[7, 7, 7, 7], 7, false],
    [[7, 7, 7, 7, 7], 7, true],
    [[7, 7, 7, 7, 7], 8, false],
    [[7, 7, 7, 8, 8], 8, false],
    [[7, 7, 7, 8, 8, 8, 8, 8], 8, true],
  ])('begun with %j done, the last one ends with %d -> the run ends with it: %s', (found, done, isLast) => {
    expect(isLastVisit(visit(...found), done)).toBe(isLast);
  });

  it.each([
    [5, 7, false, false],
    [6, 7, true, false],
    // The one before it was killed just after it had written an outcome.
    [6, 8, false, false],
    [7, 7, true, true],
  ])(
    'visit %d finds %d done -> it only ends the run: %s; without another look at the sheet: %s',
    (count, done, isTooMany, isOverdue) => {
      const visits = visit(...Array.from({ length: count }, () => 7));
      expect([isVisitTooMany(visits, done), isEndingOverdue(visits)]).toEqual([isTooMany, isOverdue]);
    },
  );
});

describe('what kept a run from getting on', () => {
  const pace = startPace(0);
  const blocked = { ...pace, blocked: { ms: 0, answered: 0, probes: 3, said: undefined } };
  const failed: Visits = { count: 6, done: 7, failure: 'Service failed' };

  it.each([
    ['en', 'an error', noProgress(blocked, failed), /^The background worker .* failed .* “Service failed”/],
    ['en', 'refusals', noProgress(blocked), /Omniwallet refused all it sent/],
    ['en', 'a burst', noProgress({ ...pace, troubles: 9 }), /Google sent nothing/],
    ['en', 'nothing known', noProgress(pace), /had no time left/],
    [
      'es',
      'an error',
      noProgress(blocked, failed),
      /^El trabajo en segundo plano .* falló .* “Service failed”/,
    ],
    ['es', 'refusals', noProgress(blocked), /Omniwallet rechazó todo lo que envió/],
    ['es', 'a burst', noProgress({ ...pace, troubles: 9 }), /Google no envió nada/],
    ['es', 'nothing known', noProgress(pace), /no le quedó tiempo/],
  ])('%s: %s', (locale, _, problem, words) => {
    expect(describeProblem(problem, 'acme', messagesFor(locale))).toMatch(words);
  });
});

describe('wordsOfError', () => {
  it.each([
    ['Service Spreadsheets failed', 'Service Spreadsheets failed'],
    [
      "Cannot read properties of undefined (reading 'x')",
      "Cannot read properties of undefined (reading 'x')",
    ],
    ['two\n lines\u0007', 'two lines'],
    [
      'Attribute provided with invalid value: Header:Authorization',
      'Attribute provided with invalid value: …',
    ],
    ['Wrong value Bearer 12|abc for it', 'Wrong value …'],
    ['Wrong value 12|abc for it', 'Wrong value …'],
    ['Request failed for https://example.com/x returned code 500. Response: Ana', 'Request failed for …'],
    ['Unexpected token \'A\', "Ana Ruiz" is not valid JSON', 'Unexpected …'],
    ['Invalid argument: {"name":"Ana"}', 'Invalid argument: …'],
    ['No row for ana@example.com here', 'No row for …'],
    ['<html>Ana', '…'],
    ['x'.repeat(500), `${'x'.repeat(159)}…`],
  ])('%j -> %j', (message, words) => {
    expect(wordsOfError(message, '12|abc')).toBe(words);
  });
});

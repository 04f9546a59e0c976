import type { ServiceName } from '../../host/platform';
import { countStretches, createCallLog } from '../../bench/calls/call-log';
import { mostABatch, mostAStep } from '../../bench/calls/step-costs';

it.each([
  [[2, 3, 4], 1],
  [[2, 4, 5, 9], 3],
  [[5, 4], 1],
  [[], 0],
])('stretches of %j -> %i', (rows, expected) => {
  expect(countStretches(rows)).toBe(expected);
});

/** What an execution calls, in order: a method of the spreadsheet or of the properties, or the rows of a batch. */
function logOf(events: readonly (string | readonly number[])[]) {
  const log = createCallLog();
  let number = 0;
  const note = (service: ServiceName, method: string): void => {
    number += 1;
    log.note({ service, method, userEmail: 'ana@example.com', number, executionNumber: 1 });
  };
  for (const event of events) {
    if (typeof event === 'string') {
      note(event.startsWith('Properties.') ? 'PropertiesService' : 'SpreadsheetApp', event);
    } else {
      note('UrlFetchApp', 'UrlFetchApp.fetchAll');
      event.forEach((row) => {
        log.noteRow(row);
      });
    }
  }
  return log.steps();
}

const WRITE = ['Range.getValues', 'Range.setValues', 'SpreadsheetApp.flush'];

it('an execution -> planning before the step, each batch its calls, the end is the step’s', () => {
  const steps = logOf([
    'Range.getValues',
    'Range.setValues',
    'Properties.getProperty',
    'Range.getValues',
    'Range.getDisplayValues',
    'Properties.setProperty',
    [2, 3],
    ...WRITE,
    [4, 5],
    ...WRITE,
    'Range.getValues',
  ]);
  expect(steps.map(({ planning, opening }) => [planning.length, opening.length])).toEqual([[2, 2]]);
  expect([mostABatch(steps), mostAStep(steps)]).toEqual([3, 3]);
});

it('scattered rows -> two calls for each further stretch are not the batch’s', () => {
  const steps = logOf([[2, 5], ...WRITE, 'Range.setValues', 'Range.setValues', [10], ...WRITE]);
  expect(mostABatch(steps)).toBe(3);
});

it('an execution that sends nothing -> is no step', () => {
  expect(logOf(['Range.getValues'])).toEqual([]);
});

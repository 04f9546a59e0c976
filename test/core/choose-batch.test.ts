import { chooseBatch } from '../../src/core/choose-batch';
import type { Task } from '../../src/core/task';

const task = (name: string, changes: Partial<Task> = {}): Task => ({
  stage: 'patch',
  update: { email: name, attributes: {}, cardRequest: 'none' },
  rows: [],
  knownCard: '',
  attempts: 0,
  notBeforeMs: 0,
  ...changes,
});
const cardTask = (name: string, changes: Partial<Task> = {}): Task =>
  task(name, { update: { email: name, attributes: { card: '' }, cardRequest: 'first' }, ...changes });
const many = (count: number, make: (name: string) => Task): Task[] =>
  Array.from({ length: count }, (_, index) => make(`${index}@example.com`));
const looks = (count: number): Task[] =>
  many(count, (name) => cardTask(name, { stage: 'card-look', notBeforeMs: 2000 }));

it.each<[string, Task[], number, number]>([
  ['as many as may be sent', many(9, (name) => task(name)), 5, 5],
  ['those that are there', many(3, (name) => task(name)), 5, 3],
  [
    'not those that have to wait',
    [...many(3, (name) => task(name)), task('later', { notBeforeMs: 2000 })],
    9,
    3,
  ],
  ['a thousand that ask for a card', many(3000, (name) => cardTask(name)), 2500, 1000],
  [
    'others besides',
    [...many(1500, (name) => cardTask(name)), ...many(50, (name) => task(name))],
    2500,
    1050,
  ],
  [
    'fewer while others are still to be looked at',
    [...looks(970), ...many(50, (name) => cardTask(name))],
    2500,
    30,
  ],
  ['one at least', [...looks(1200), ...many(50, (name) => cardTask(name))], 2500, 1],
])('%s', (_, waiting, size, expected) => {
  expect(chooseBatch(waiting, 1000, size)).toHaveLength(expected);
});

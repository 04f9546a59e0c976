/** How many rows have each outcome, in words that agree with their number. */
import { messagesFor } from '../../src/core/messages';
import { describeOutcomes } from '../../src/core/summary';

const none = { updated: 0, differs: 0, unchanged: 0, invalid: 0, rejected: 0, failed: 0 };

describe('describeOutcomes', () => {
  it.each([
    ['en', { updated: 21, differs: 1 }, '21 updated, 1 differs'],
    ['en', { updated: 1, differs: 2 }, '1 updated, 2 differ'],
    ['es', { updated: 1, invalid: 1 }, '1 actualizada, 1 no válida'],
    ['es', { updated: 263, differs: 2, invalid: 39 }, '263 actualizadas, 2 difieren, 39 no válidas'],
    ['es', { unchanged: 3, rejected: 2, failed: 2 }, '3 sin cambios, 2 rechazadas, 2 fallidas'],
    ['en', {}, ''],
  ])('%s, %j -> %s', (locale, settled, words) => {
    expect(describeOutcomes({ ...none, ...settled }, messagesFor(locale))).toBe(words);
  });
});

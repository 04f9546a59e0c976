import { judge, type Judgement } from '../../src/core/judge';
import { messagesFor } from '../../src/core/messages';
import type { ReturnedCustomer } from '../../src/core/customer';
import type { CustomerUpdate } from '../../src/core/customer-update';
import type { Verdict } from '../../src/core/reply';
import type { Task, TaskStage } from '../../src/core/task';
import { makeTable } from './make-table';

const context = {
  columns: makeTable(['Email', 'Tier'], []).columns,
  messages: messagesFor('en'),
  nowMs: 1000,
};

const makeTask = (stage: TaskStage, cardRequest: CustomerUpdate['cardRequest'], knownCard = ''): Task => ({
  stage,
  update: {
    email: 'Ana@example.com',
    attributes: cardRequest === 'none' ? { level: 'Gold' } : { level: 'Gold', card: '' },
    cardRequest,
  },
  rows: [],
  knownCard,
  attempts: 0,
  notBeforeMs: 0,
});

const answer = (attributes: ReturnedCustomer['attributes'], id = 'ana@example.com'): Verdict => ({
  kind: 'customer',
  customer: { id, attributes },
});
const fault: Verdict = { kind: 'unclear', cause: 503, words: [{ text: 'Busy' }] };
const gone: Verdict = { kind: 'rejected', status: 404, words: [] };

const brief = (judgement: Judgement): unknown => {
  switch (judgement.kind) {
    case 'settled':
    case 'retry': {
      const { outcome, isOnHold = false, returned } = judgement.result;
      const held = isOnHold ? ', on hold' : '';
      return `${judgement.kind}: ${outcome}${held}${returned === undefined ? '' : ', returned'}`;
    }
    case 'next-stage':
      return `next: ${judgement.stage}`;
    default:
      return judgement.kind;
  }
};

describe('judge', () => {
  it.each<[string, Task, Verdict, string]>([
    [
      'what was sent came back',
      makeTask('patch', 'none'),
      answer({ level: 'Gold' }),
      'settled: updated, returned',
    ],
    [
      'something else came back',
      makeTask('patch', 'none'),
      answer({ level: 'Silver' }),
      'settled: differs, returned',
    ],
    ['accepted without a word', makeTask('patch', 'none'), { kind: 'accepted' }, 'next: read-back'],
    [
      'another customer came back',
      makeTask('patch', 'none'),
      answer({}, 'bea@example.com'),
      'settled: failed',
    ],
    [
      'another customer, card asked for',
      makeTask('patch', 'first'),
      answer({}, 'b@example.com'),
      'settled: failed, on hold',
    ],
    ['refused', makeTask('patch', 'none'), gone, 'settled: rejected'],
    ['throttled', makeTask('patch', 'first'), { kind: 'throttled' }, 'throttled'],
    ['a fault: the same values may be sent again', makeTask('patch', 'none'), fault, 'retry: failed'],
    ['a fault after a card was asked for: look first', makeTask('patch', 'first'), fault, 'next: card-look'],
    ['a fault after #NEW: look first', makeTask('patch', 'replacement'), fault, 'next: card-look'],
    ['a card came', makeTask('patch', 'first'), answer({ card: '123' }), 'settled: updated, returned'],
    ['no card came', makeTask('patch', 'first'), answer({ card: null }), 'settled: differs, returned'],
    [
      'read back, as sent',
      makeTask('read-back', 'none'),
      answer({ level: 'Gold' }),
      'settled: updated, returned',
    ],
    ['read back, fault', makeTask('read-back', 'none'), fault, 'retry: failed'],
    ['read back, gone', makeTask('read-back', 'none'), gone, 'settled: failed'],
    ['read back, throttled', makeTask('read-back', 'none'), { kind: 'throttled' }, 'throttled'],
    ['read back, fault, card asked for', makeTask('read-back', 'first'), fault, 'retry: failed, on hold'],
    [
      'looked, a card is there',
      makeTask('card-look', 'first'),
      answer({ card: '123' }),
      'settled: failed, returned',
    ],
    [
      'looked, no card',
      makeTask('card-look', 'first'),
      answer({ card: null }),
      'settled: failed, on hold, returned',
    ],
    [
      'looked after #NEW',
      makeTask('card-look', 'replacement', '1'),
      answer({ card: '2' }),
      'settled: failed, on hold, returned',
    ],
    ['looked, fault', makeTask('card-look', 'first'), fault, 'retry: failed, on hold'],
    [
      'looked, another customer',
      makeTask('card-look', 'first'),
      answer({ card: '1' }, 'b@example.com'),
      'settled: failed, on hold',
    ],
    [
      'looked, token gone',
      makeTask('card-look', 'first'),
      { kind: 'stop', reason: { kind: 'unauthorized', words: [] } },
      'stop',
    ],
  ])('%s', (_, task, verdict, expected) => {
    expect(brief(judge(task, verdict, context))).toBe(expected);
  });

  it('differs -> the message names the column as the sheet does, what was sent and what was kept', () => {
    const judgement = judge(makeTask('patch', 'none'), answer({ level: 'Silver' }), context);
    expect(judgement).toMatchObject({
      result: {
        message: 'Accepted, but not all of it was kept: Tier: sent “Gold”, Omniwallet has “Silver”.',
        updatedAt: new Date(1000),
      },
    });
  });

  it('a fault -> Omniwallet’s words, what it was, and what comes next', () => {
    expect(judge(makeTask('patch', 'none'), fault, context)).toMatchObject({
      result: {
        message:
          'Omniwallet: “Busy”. Omniwallet had a fault (error 503) in 1 attempt. Nothing is known to have changed; the next run tries again.',
      },
    });
  });
});

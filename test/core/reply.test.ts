import { messagesFor } from '../../src/core/messages';
import { classifyReply, type ApiReply, type Verdict } from '../../src/core/reply';
import { findWords } from '../../src/core/reply-words';
import { describeRejection } from '../../src/core/row-message';
import { makeTable } from './make-table';

const reply = (status: number, body = ''): ApiReply => ({ status, headers: {}, body });
const customer = JSON.stringify({
  data: { type: 'customers', id: 'ana@example.com', attributes: { points: 350 } },
});

const brief = (verdict: Verdict): string =>
  verdict.kind === 'stop' ? `stop: ${verdict.reason.kind}` : verdict.kind;

describe('classifyReply', () => {
  it.each<[number, string, string]>([
    [200, customer, 'customer'],
    [200, '', 'accepted'],
    [200, '{"data":', 'accepted'],
    [200, '{"data":null}', 'accepted'],
    [204, '', 'accepted'],
    [301, '', 'stop: redirected'],
    [302, '<html>', 'stop: redirected'],
    [400, '', 'rejected'],
    [401, '{"message":"Unauthenticated."}', 'stop: unauthorized'],
    [403, '', 'stop: forbidden'],
    [404, '', 'rejected'],
    [405, '', 'rejected'],
    [406, '', 'stop: wrong-headers'],
    [408, '', 'unclear'],
    [409, '', 'rejected'],
    [413, '', 'rejected'],
    [415, '', 'stop: wrong-headers'],
    [422, '', 'rejected'],
    [429, '<html>error code: 1015</html>', 'throttled'],
    [500, '', 'unclear'],
    [502, '<html>', 'unclear'],
    [503, '', 'unclear'],
    [520, '', 'unclear'],
    [0, '', 'unclear'],
  ])('%d %s -> %s', (status, body, expected) => {
    expect(brief(classifyReply(reply(status, body)))).toBe(expected);
  });

  it.each(['timeout', 'no-connection'] as const)('%s -> unclear', (cause) => {
    expect(classifyReply(cause)).toEqual({ kind: 'unclear', cause, words: [] });
  });
});

describe('findWords', () => {
  it.each<[string, string, unknown]>([
    [
      'JSON:API, several errors with pointers',
      JSON.stringify({
        errors: [
          {
            title: 'Unprocessable Entity',
            detail: 'Bad phone.',
            source: { pointer: '/data/attributes/phone' },
          },
          { title: 'Conflict', source: { pointer: '/data/id' } },
        ],
      }),
      [
        { text: 'Bad phone.', field: 'phone' },
        { text: 'Conflict', field: 'email' },
      ],
    ],
    [
      'JSON:API, unknown pointer',
      '{"errors":[{"detail":"No.","source":{"pointer":"/data/attributes/x"}}]}',
      [{ text: 'No.' }],
    ],
    [
      'Laravel with errors',
      '{"message":"Invalid.","errors":{"points":["Whole numbers.","At least 0."]}}',
      [
        { text: 'Whole numbers.', field: 'points' },
        { text: 'At least 0.', field: 'points' },
      ],
    ],
    [
      'Laravel, nested name',
      '{"errors":{"data.attributes.last_name":"Too long."}}',
      [{ text: 'Too long.', field: 'last_name' }],
    ],
    ['message alone', '{"message":"Unauthenticated."}', [{ text: 'Unauthenticated.' }]],
    ['empty errors, then the message', '{"message":"Sorry.","errors":{}}', [{ text: 'Sorry.' }]],
    [
      'HTML: its title',
      '<html><head><title>502 Bad&nbsp;Gateway</title></head><body>long</body>',
      [{ text: '502 Bad Gateway' }],
    ],
    ['HTML without a title: its heading', '<h1>Mantenimiento</h1><p>x</p>', [{ text: 'Mantenimiento' }]],
    ['HTML without either', '<p>x</p>', []],
    ['plain text, on one line', 'upstream\n  timed out', [{ text: 'upstream timed out' }]],
    ['empty', '', []],
    ['broken JSON', '{"errors":[{"detail":"cut of', []],
    ['a number', '42', []],
    ['null', 'null', []],
    ['errors of odd shapes', '{"errors":[null,7,{"detail":7}]}', []],
  ])('%s', (_, body, expected) => {
    expect(findWords(body)).toEqual(expected);
  });

  it('a long text -> cut, never in the middle of a character', () => {
    const [words] = findWords('😀'.repeat(400));
    expect(words?.text.length).toBeLessThanOrEqual(300);
    expect(words?.text.endsWith('😀…')).toBe(true);
  });
});

describe('describeRejection', () => {
  const { columns } = makeTable(['E-mail', 'Mobile'], []);
  const describeIn = (locale: string, status: number, body: string): string => {
    const verdict = classifyReply(reply(status, body));
    if (verdict.kind !== 'rejected') throw new Error('Not a rejection.');
    return describeRejection(verdict, 'ana@example.com', columns, messagesFor(locale));
  };

  it.each([
    [
      'en',
      404,
      '{"errors":[{"detail":"Customer not found."}]}',
      'Omniwallet: “Customer not found”. Omniwallet has no customer ana@example.com. Check the address, or add the customer in Omniwallet first.',
    ],
    [
      'en',
      422,
      '{"errors":[{"detail":"The phone field must be a string.","source":{"pointer":"/data/attributes/phone"}}]}',
      'Omniwallet: “The phone field must be a string” (column “Mobile”). Put this cell right, then update again.',
    ],
    ['en', 422, '', 'Omniwallet: 422. Put this row right, then update again.'],
    [
      'es',
      409,
      '{"message":"Conflicto."}',
      'Omniwallet: “Conflicto”. Omniwallet conoce a este cliente con otra forma de escribir ana@example.com. Copie la dirección de su panel.',
    ],
  ])('%s %d %s', (locale, status, body, expected) => {
    expect(describeIn(locale, status, body)).toBe(expected);
  });
});

import { findDifferences } from '../../src/core/compare';
import type { CustomerUpdate, UpdateAttributes } from '../../src/core/customer-update';
import type { ReturnedCustomer } from '../../src/core/customer';

const compare = (
  attributes: UpdateAttributes,
  returned: ReturnedCustomer['attributes'],
  cardRequest: CustomerUpdate['cardRequest'] = 'none',
  knownCard = '',
) =>
  findDifferences(
    { email: 'ana@example.com', attributes, cardRequest },
    { id: 'ana@example.com', attributes: returned },
    knownCard,
  );

describe('findDifferences', () => {
  it.each<[string, UpdateAttributes, ReturnedCustomer['attributes']]>([
    ['equal', { name: 'Ana', points: 350 }, { name: 'Ana', points: '350' }],
    ['spaces around a text', { name: 'Ana' }, { name: ' Ana ' }],
    ['another Unicode form', { name: 'José' }, { name: 'Jose\u0301' }],
    ['spaces in a phone', { phone: '+34 600 000 000' }, { phone: '+34600000000' }],
    ['cleared', { phone: null }, { phone: null }],
    ['cleared, returned empty', { phone: null }, { phone: '' }],
    ['the reply leaves it out', { level: 'Gold' }, {}],
    ['what was not sent is no difference', { name: 'Ana' }, { name: 'Ana', level: 'Silver' }],
  ])('%s -> none', (_, sent, returned) => {
    expect(compare(sent, returned)).toEqual([]);
  });

  it.each<[string, UpdateAttributes, ReturnedCustomer['attributes'], unknown]>([
    [
      'recomputed level',
      { level: 'Gold' },
      { level: 'Silver' },
      { attribute: 'level', sent: 'Gold', kept: 'Silver' },
    ],
    [
      'reformatted phone',
      { phone: '600 000 000' },
      { phone: '+34600000000' },
      { attribute: 'phone', sent: '600 000 000', kept: '+34600000000' },
    ],
    ['ignored', { name: 'Ana' }, { name: null }, { attribute: 'name', sent: 'Ana', kept: null }],
    ['not cleared', { level: null }, { level: 'Gold' }, { attribute: 'level', sent: null, kept: 'Gold' }],
    ['other points', { points: 350 }, { points: '300' }, { attribute: 'points', sent: 350, kept: '300' }],
    ['letter case counts', { name: 'ana' }, { name: 'Ana' }, { attribute: 'name', sent: 'ana', kept: 'Ana' }],
  ])('%s -> named', (_, sent, returned, expected) => {
    expect(compare(sent, returned)).toEqual([
      expect.objectContaining({ kind: 'kept', ...(expected as object) }),
    ]);
  });

  it.each<[string, 'first' | 'replacement', string | null, string, unknown[]]>([
    ['a number came', 'first', '123', '', []],
    ['none came', 'first', null, '', [{ kind: 'no-card' }]],
    ['a new one came', 'replacement', '456', '123', []],
    ['the old one stayed', 'replacement', '123', '123', [{ kind: 'same-card', card: '123' }]],
  ])('a card was asked for, %s', (_, request, card, knownCard, expected) => {
    expect(compare({ card: '' }, { card }, request, knownCard)).toEqual(expected);
  });
});

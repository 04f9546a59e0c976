import { customerOfKey, formatRowKey, parseRowKey } from '../../src/core/row-key';
import type { SettledOutcome } from '../../src/core/outcome';
import { planRows, type PlannedRow } from '../../src/core/plan';
import { countPlan } from '../../src/core/plan-counts';
import type { Scope } from '../../src/core/scope';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { hashCustomer, readCustomerRow } from '../../src/core/customer-row';
import { keepFirst } from '../../src/core/first-rows';
import type { CellValue } from '../../src/core/cell';
import { makeTable } from './make-table';

const HEADERS = ['Email', 'Name', 'Level', 'Points', 'Card', 'Omniwallet card', 'Omniwallet key'];
const CHANGED: Scope = { kind: 'changed' };

const plan = (rows: CellValue[][], scope: Scope = CHANGED, settings = DEFAULT_SETTINGS) =>
  planRows(makeTable(HEADERS, rows), scope, settings);

const brief = ({ decision }: PlannedRow): unknown => {
  switch (decision.kind) {
    case 'send':
      return decision.sameAsRowNumber === undefined
        ? decision.update.attributes
        : `same as row ${decision.sameAsRowNumber}`;
    case 'invalid':
      return decision.problems.map((problem) =>
        problem.code === 'duplicate'
          ? `duplicate of ${problem.otherRowNumbers.join(', ')}`
          : `${problem.field}: ${problem.code}`,
      );
    default:
      return decision.kind;
  }
};

/** A row as a run left it. */
const settledRow = (
  [email, name, level, points, card]: [CellValue, CellValue, CellValue, CellValue, CellValue],
  outcome: SettledOutcome,
  { knownCard = '', isOnHold = false } = {},
): CellValue[] => {
  const cells = [email, name, level, points, card];
  const row = readCustomerRow(makeTable(HEADERS, []).columns, cells, cells.map(String));
  if (row === undefined) throw new Error('An empty row is never settled.');
  return [
    ...cells,
    knownCard,
    formatRowKey({ kind: 'settled', outcome, fingerprint: row.fingerprint, isOnHold }),
  ];
};

/** The key of such a row that waits its turn in the run `abc`. */
const queuedKey = (row: readonly CellValue[]): string => {
  const previous = String(row[6]);
  const customer = customerOfKey(parseRowKey(previous)) ?? '';
  return `queued:abc:1:${customer}:${previous}`;
};

describe('planRows', () => {
  it.each<[string, CellValue[], unknown]>([
    [
      'values',
      ['ana@example.com', 'Ana', 'Gold', 350, '77'],
      { name: 'Ana', level: 'Gold', points: 350, card: '77' },
    ],
    ['blank cells are left out', ['ana@example.com', '', '', '', '77'], { card: '77' }],
    ['#CLEAR is null', ['ana@example.com', '', '#CLEAR', '', '77'], { level: null, card: '77' }],
    ['#NEW asks for a card', ['ana@example.com', '', '', '', '#NEW'], { card: '' }],
    [
      'a blank card asks while none is known',
      ['ana@example.com', 'Ana', '', '', '', ''],
      { name: 'Ana', card: '' },
    ],
    [
      'a blank card does not ask once one is known',
      ['ana@example.com', 'Ana', '', '', '', '77'],
      { name: 'Ana' },
    ],
    ['#NEW asks even then', ['ana@example.com', '', '', '', '#NEW', '77'], { card: '' }],
    ['no input -> empty', ['', '', '', '', '', 'x', 'y'], 'empty'],
    ['no email', ['', 'Ana', '', '', '77'], ['email: email-missing']],
    [
      'every problem is named',
      ['x', '#N/A', '', 'ten', '#CLEAR'],
      [
        'email: email-malformed',
        'name: spreadsheet-error',
        'points: points-not-whole',
        'card: clear-not-allowed',
      ],
    ],
  ])('%s', (_, row, expected) => {
    expect(plan([row]).map(brief)).toEqual([expected]);
  });

  it('setting "keep the current card" -> a blank card asks for nothing', () => {
    const [row] = plan([['ana@example.com', 'Ana', '', '', '']], CHANGED, {
      ...DEFAULT_SETTINGS,
      blankCard: 'keep',
    });
    expect(row && brief(row)).toEqual({ name: 'Ana' });
  });

  it('a sheet without a Card column never touches cards', () => {
    const table = makeTable(['Email', 'Name'], [['ana@example.com', 'Ana']]);
    expect(planRows(table, CHANGED, DEFAULT_SETTINGS).map(brief)).toEqual([{ name: 'Ana' }]);
  });

  it.each<[string, CellValue, unknown]>([
    ['a national number', '600 11 22 33', { name: 'Ana', phone: '+34600112233' }],
    ['one with its prefix', '+44 20 7946 0958', { name: 'Ana', phone: '+442079460958' }],
    ['#CLEAR', '#CLEAR', { name: 'Ana', phone: null }],
    ['nothing', '', { name: 'Ana' }],
    ['no number', '600', ['phone: phone-impossible']],
  ])('phones in international form, %s', (_, phone, expected) => {
    const table = makeTable(['Email', 'Name', 'Phone'], [['ana@example.com', 'Ana', phone]]);
    const [row] = planRows(table, CHANGED, { ...DEFAULT_SETTINGS, phones: 'ES' });
    expect(row && brief(row)).toEqual(expected);
  });

  it('the form of phones is no change of a row', () => {
    const table = makeTable(['Email', 'Phone'], [['ana@example.com', '600 11 22 33']]);
    const fingerprints = ['as-written', 'ES'].map((phones) => {
      const [row] = planRows(table, CHANGED, { ...DEFAULT_SETTINGS, phones });
      return row?.decision.kind === 'send' ? row.decision.fingerprint : undefined;
    });
    expect(fingerprints[0]).toBeDefined();
    expect(fingerprints[1]).toEqual(fingerprints[0]);
  });

  it('a card known to a row whose key was deleted is not asked for again', () => {
    expect(plan([['ana@example.com', 'Ana', '', '', '', '77', '']]).map(brief)).toEqual([{ name: 'Ana' }]);
  });
});

describe('planRows, duplicates', () => {
  it.each<[string, CellValue[][], unknown[]]>([
    [
      'equal rows are sent once',
      [
        ['ana@example.com', 'Ana', '', '', '7'],
        ['ANA@example.com', 'Ana', '', '', '7'],
      ],
      [{ name: 'Ana', card: '7' }, 'same as row 2'],
    ],
    [
      'different rows are all invalid, each naming the others',
      [
        ['ana@example.com', 'Ana', '', '', '7'],
        ['bea@example.com', 'Bea', '', '', '8'],
        ['ANA@example.com', 'Anna', '', '', '7'],
        [' ana@example.com', 'Ana', '', '', '7'],
      ],
      [['duplicate of 4, 5'], { name: 'Bea', card: '8' }, ['duplicate of 2, 5'], ['duplicate of 2, 4']],
    ],
    [
      'a row that is wrong in itself is still another wish for the same customer',
      [
        ['ana@example.com', 'Ana', '', '', '7'],
        ['ana@example.com', 'Ana', '', 'ten', '7'],
      ],
      [['duplicate of 3'], ['points: points-not-whole', 'duplicate of 2']],
    ],
    [
      'rows without an address have nothing in common',
      [
        ['', 'Ana', '', '', '7'],
        ['', 'Bea', '', '', '8'],
      ],
      [['email: email-missing'], ['email: email-missing']],
    ],
    [
      'one of two equal rows knows the card -> neither asks',
      [
        ['ana@example.com', 'Ana', '', '', '', ''],
        ['ana@example.com', 'Ana', '', '', '', '77'],
      ],
      [{ name: 'Ana' }, 'same as row 2'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(plan(rows).map(brief)).toEqual(expected);
  });

  it('a conflict is one in every scope, so that choosing one row does not hide it', () => {
    const rows = [
      ['ana@example.com', 'Ana', '', '', '7'],
      ['ana@example.com', 'Anna', '', '', '7'],
    ];
    const decisions = plan(rows, { kind: 'selected', rowNumbers: new Set([2]) }).map(brief);
    expect(decisions).toEqual([['duplicate of 3'], 'out-of-scope']);
  });

  it('a new row equal to one that was sent before -> both are sent with one request', () => {
    const rows = [
      settledRow(['ana@example.com', 'Ana', '', '', '7'], 'updated'),
      ['ana@example.com', 'Ana', '', '', '7'],
    ];
    expect(plan(rows).map(brief)).toEqual([{ name: 'Ana', card: '7' }, 'same as row 2']);
  });
});

describe('planRows, scopes', () => {
  const cells: [CellValue, CellValue, CellValue, CellValue, CellValue] = [
    'ana@example.com',
    'Ana',
    '',
    '',
    '7',
  ];
  const sent = { name: 'Ana', card: '7' };

  it.each<[SettledOutcome, unknown, unknown, unknown]>([
    // outcome, changed, all, retry
    ['updated', 'unchanged', sent, 'out-of-scope'],
    ['differs', 'unchanged', sent, 'out-of-scope'],
    ['unchanged', 'unchanged', sent, 'out-of-scope'],
    ['rejected', 'kept', sent, sent],
    ['failed', sent, sent, sent],
    ['invalid', sent, sent, 'out-of-scope'],
  ])('%s and not edited since -> changed: %j, all: %j, retry: %j', (outcome, changed, all, retry) => {
    const rows = [settledRow(cells, outcome)];
    expect(plan(rows).map(brief)).toEqual([changed]);
    expect(plan(rows, { kind: 'all' }).map(brief)).toEqual([all]);
    expect(plan(rows, { kind: 'retry' }).map(brief)).toEqual([retry]);
  });

  it.each<SettledOutcome>(['updated', 'differs', 'unchanged', 'rejected', 'failed', 'invalid'])(
    '%s and edited since -> sent',
    (outcome) => {
      const row = settledRow(cells, outcome);
      expect(plan([row.with(1, 'Anna')]).map(brief)).toEqual([{ name: 'Anna', card: '7' }]);
    },
  );

  it('failed after a card was asked for -> waits for a person', () => {
    const rows = [settledRow(['ana@example.com', 'Ana', '', '', '#NEW'], 'failed', { isOnHold: true })];
    expect(plan(rows).map(brief)).toEqual(['kept']);
    expect(plan(rows, { kind: 'retry' }).map(brief)).toEqual([{ name: 'Ana', card: '' }]);
  });

  const held = settledRow(['ana@example.com', 'Ana', '', '', ''], 'failed', { isOnHold: true });
  const cardless = ['ana@example.com', 'Ana', '', '', ''];
  it.each<[string, CellValue[][], Scope, boolean]>([
    ['edited since', [held.with(1, 'Anna')], CHANGED, true],
    ['a copy that has no outcome yet', [held, cardless], CHANGED, true],
    ['edited since, but chosen on purpose', [held.with(1, 'Anna')], { kind: 'retry' }, false],
    ['another customer', [held, cardless.with(0, 'bea@example.com')], CHANGED, false],
  ])(
    'a row whose card is unclear, %s -> looked at before a card is asked for: %#',
    (_, rows, scope, isInDoubt) => {
      const decision = plan(rows, scope).at(-1)?.decision;
      expect(decision).toMatchObject({
        kind: 'send',
        update: { cardRequest: 'first' },
        isCardInDoubt: isInDoubt,
      });
    },
  );

  it('a row emptied outside the scope keeps its cells', () => {
    const rows = [['', '', '', '', '', '77', 'x']];
    expect(plan(rows, { kind: 'selected', rowNumbers: new Set([9]) }).map(brief)).toEqual(['out-of-scope']);
  });

  it('the email was edited -> what another customer left beside the row does not count', () => {
    const row = settledRow(['ana@example.com', 'Ana', '', '', ''], 'updated', { knownCard: '77' });
    const [planned] = plan([row.with(0, 'bea@example.com')]);
    expect(planned?.hasForeignCells).toBe(true);
    expect(planned && brief(planned)).toEqual({ name: 'Ana', card: '' });
  });

  it('rows still queued from a run that never ended -> sent by the next one', () => {
    const row = settledRow(cells, 'updated');
    const key = queuedKey(row);
    expect(plan([row.with(6, key)]).map(brief)).toEqual([sent]);
    expect(
      plan([row.with(6, key)], { kind: 'queued', runId: 'abc', startedAs: 'changed' }).map(brief),
    ).toEqual([sent]);
    expect(
      plan([row.with(6, key)], { kind: 'queued', runId: 'xyz', startedAs: 'changed' }).map(brief),
    ).toEqual(['out-of-scope']);
  });

  it.each<[SettledOutcome, unknown]>([
    ['failed', sent],
    ['rejected', sent],
    ['updated', 'out-of-scope'],
  ])('left queued by a run that stopped, %s before -> retry: %j', (outcome, expected) => {
    const row = settledRow(cells, outcome);
    const rows = [row.with(6, queuedKey(row))];
    expect(plan(rows, { kind: 'retry' }).map(brief)).toEqual([expected]);
  });

  it.each(['selected', 'visible'] as const)('%s -> those rows, changed or not', (kind) => {
    const rows = [settledRow(cells, 'updated'), settledRow(cells, 'updated').with(0, 'bea@example.com')];
    const [first, second] = plan(rows, { kind, rowNumbers: new Set([2]) }).map(brief);
    expect([first, second]).toEqual([sent, 'out-of-scope']);
  });

  it('customers that are left out stay as they are, whichever row is theirs', () => {
    const rows = ['ana', 'bea', 'ANA'].map((name) => [`${name}@example.com`, 'Name', '', '', '7']);
    const except = new Set([hashCustomer('ana@example.com')]);
    expect(plan(rows, { kind: 'all', except }).map(brief)).toEqual([
      'out-of-scope',
      { name: 'Name', card: '7' },
      'out-of-scope',
    ]);
  });
});

describe('keepFirst', () => {
  const rows = [
    ['x', '', '', '', '7'],
    ['ana@example.com', 'Ana', '', '', '7'],
    ['bea@example.com', 'Bea', '', '', '7'],
    ['eva@example.com', 'Eva', '', '', '7'],
    ['Ana@example.com', 'Ana', '', '', '7'],
  ];
  it.each([
    [0, [], []],
    [1, [3, 6], ['ana']],
    [2, [3, 4, 6], ['ana', 'bea']],
    [9, [3, 4, 5, 6], ['ana', 'bea', 'eva']],
  ])('%i -> rows %j, all others as they are', (count, rowNumbers, names) => {
    const cut = keepFirst(plan(rows), count);
    const isSent = ({ decision }: PlannedRow): boolean => decision.kind === 'send';
    expect(cut.plan.filter(isSent).map(({ rowNumber }) => rowNumber)).toEqual(rowNumbers);
    expect(
      cut.plan.filter((row) => !isSent(row)).every(({ decision }) => decision.kind === 'out-of-scope'),
    ).toBe(true);
    expect(cut.customers).toEqual(names.map((name) => hashCustomer(`${name}@example.com`)));
  });
});

describe('countPlan', () => {
  it('counts rows by what happens to them, and what cannot be undone once per customer', () => {
    const counts = countPlan(
      plan([
        ['ana@example.com', 'Ana', '#CLEAR', '', ''],
        ['ANA@example.com', 'Ana', '#CLEAR', '', ''],
        ['bea@example.com', 'Bea', '', '', '#NEW'],
        ['x', '', '', '', ''],
        ['', '', '', '', ''],
        settledRow(['eva@example.com', 'Eva', '', '', '7'], 'updated'),
        settledRow(['leo@example.com', 'Leo', '', '', '7'], 'rejected'),
      ]),
    );
    expect(counts).toEqual({ send: 3, invalid: 1, unchanged: 1, kept: 1, cards: 2, clears: 1 });
  });
});

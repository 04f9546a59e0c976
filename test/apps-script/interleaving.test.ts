/**
 * People edit before any service call, faults come and go, executions are killed: whatever happens, each outcome ends on
 * the row of its customer. `INTERLEAVING_RUNS=20000 npx jest interleaving` runs the longer form; a failure prints the
 * seed and path with which fast-check repeats it.
 */
import fc from 'fast-check';
import type { Faults } from '../../host/customer-api/faults';
import { KilledError } from '../../host/script-host';
import { firstSheetId, hostSheet, type HostedSheet } from './run-in-host';

const HEADERS = ['Email', 'Name', 'Points', 'Card'];

type Edit =
  | { readonly kind: 'sort'; readonly column: number; readonly isAscending: boolean }
  | { readonly kind: 'insert'; readonly at: number }
  | { readonly kind: 'delete'; readonly at: number }
  | { readonly kind: 'rename'; readonly at: number; readonly name: string }
  | { readonly kind: 'readdress'; readonly at: number }
  | { readonly kind: 'copy'; readonly at: number }
  | { readonly kind: 'move-column'; readonly from: number; readonly before: number }
  | { readonly kind: 'insert-column'; readonly at: number }
  | { readonly kind: 'hide'; readonly at: number }
  | { readonly kind: 'kill' };

interface Scenario {
  readonly rows: readonly { readonly points: string; readonly asksForCard: boolean }[];
  readonly faults: Partial<Faults>;
  /** What happens after how many further service calls. */
  readonly script: readonly { readonly afterCalls: number; readonly edit: Edit }[];
}

const at = fc.nat(14);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('sort' as const),
      column: fc.integer({ min: 1, max: 3 }),
      isAscending: fc.boolean(),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('insert' as const), at }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('delete' as const), at }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('rename' as const),
      at,
      name: fc.stringMatching(/^[A-Z][a-z]{2,5}$/),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('readdress' as const), at }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('copy' as const), at }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('move-column' as const),
      from: fc.integer({ min: 1, max: 14 }),
      before: fc.integer({ min: 1, max: 15 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('insert-column' as const),
      at: fc.integer({ min: 1, max: 14 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('hide' as const), at }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('kill' as const) }) },
);

const scenario: fc.Arbitrary<Scenario> = fc.record({
  rows: fc.array(
    fc.record({
      points: fc.constantFrom('5', '70', '', 'ten'),
      asksForCard: fc.boolean(),
    }),
    { minLength: 2, maxLength: 12 },
  ),
  faults: fc.record({
    errorShare: fc.constantFrom(0, 0, 0.3),
    dropShare: fc.constantFrom(0, 0, 0.2),
    ratePerMinute: fc.constantFrom(null, null, 7),
    noContent: fc.constantFrom(false, false, true),
    latencyMs: fc.constantFrom(0, 400),
  }),
  script: fc.array(fc.record({ afterCalls: fc.nat(6), edit }), { maxLength: 14 }),
});

const LONG = process.env['INTERLEAVING_RUNS'];
const RUNS = Number(LONG ?? 500);
/** The short form is the same each time, so that a red build is the change's; the longer form looks for new cases. */
const SEED = LONG === undefined ? 7 : undefined;

describe('whatever people, servers and Google do meanwhile', () => {
  it(`${RUNS} runs -> every outcome is on its own row, and nothing is lost`, () => {
    fc.assert(
      fc.property(scenario, (given) => {
        const sheet = openSheet(given);
        const watch = watchInputs(sheet);
        playScript(sheet, given.script, watch);
        finishRuns(sheet);
        watch.check();
        checkOutcomes(sheet);
        checkCards(sheet, given);
        sheet.api.setFaults({ errorShare: 0, dropShare: 0, ratePerMinute: null, noContent: false });
        sheet.beforeCall = () => undefined;
        sheet.choose('updateChangedRows');
        finishRuns(sheet);
        watch.check();
        checkOutcomes(sheet);
        checkServer(sheet);
      }),
      { numRuns: RUNS, endOnFailure: true, ...(SEED === undefined ? {} : { seed: SEED }) },
    );
  }, 600_000);
});

function openSheet({ rows, faults }: Scenario): HostedSheet {
  const emailOf = (index: number): string => `c${index}@example.com`;
  return hostSheet({
    rows: [
      HEADERS,
      ...rows.map(({ points, asksForCard }, index) => [
        emailOf(index),
        `Name ${String.fromCharCode(65 + index)}`,
        points,
        asksForCard ? '' : `'77${index}`,
      ]),
    ],
    // Addresses that rows are changed to are known as well.
    known: [
      ...rows.map((_, index) => emailOf(index)),
      ...Array.from({ length: 15 }, (_, index) => `n${index}@example.com`),
    ],
    faults,
  });
}

/** Whether a header belongs to people. */
const isInput = (header: string): boolean => !header.startsWith('Omniwallet');

/** Notices when a cell outside the status columns changes though nobody edited it. */
function watchInputs(sheet: HostedSheet) {
  const read = (): string => {
    const shown = sheet.workbook.displayValues(firstSheetId(sheet.workbook));
    const places = (shown[0] ?? []).flatMap((header, index) =>
      header !== '' && isInput(header) ? [index] : [],
    );
    const cells = shown.map((row) => places.map((place) => row[place] ?? ''));
    return JSON.stringify(cells.filter((row) => row.some((cell) => cell !== '')));
  };
  let expected = read();
  return {
    isAsExpected: () => read() === expected,
    check: () => {
      expect(read()).toBe(expected);
    },
    /** People edited. */
    renew: () => {
      expected = read();
    },
  };
}

function playScript(
  sheet: HostedSheet,
  script: Scenario['script'],
  watch: ReturnType<typeof watchInputs>,
): void {
  const steps = [...script];
  let callsLeft = steps[0]?.afterCalls ?? 0;
  sheet.beforeCall = () => {
    for (;;) {
      const [step] = steps;
      if (step === undefined) return;
      if (callsLeft > 0) {
        callsLeft -= 1;
        return;
      }
      // A header that a moved column lost just now is put back with the next calls: people wait for that here, because
      // what they then edit could no longer be told from what the script did.
      if (!watch.isAsExpected()) return;
      steps.shift();
      callsLeft = steps[0]?.afterCalls ?? 0;
      if (step.edit.kind === 'kill') throw new KilledError();
      applyEdit(sheet, step.edit);
      watch.renew();
    }
  };
  runOnce(sheet);
}

/** Starts or goes on as a person or the worker would; a killed execution is what it is. */
function runOnce(sheet: HostedSheet): void {
  try {
    const hasWorker = sheet.store.triggers.length > 0;
    if (hasWorker) sheet.host.run('continueRun', { mode: 'trigger' });
    else sheet.choose('updateChangedRows');
  } catch (error: unknown) {
    if (!(error instanceof KilledError)) throw error;
  }
}

function finishRuns(sheet: HostedSheet): void {
  for (let round = 0; round < 40; round += 1) {
    const isOver = sheet.store.properties.document['omniwallet.run'] === undefined;
    if (isOver && !statuses(sheet).includes('queued')) return;
    sheet.clock.nowMs += 5 * 60_000;
    runOnce(sheet);
  }
  throw new Error(`The run does not end: ${JSON.stringify(sheet.dialogs.at(-1))}`);
}

const statuses = (sheet: HostedSheet): string[] => sheet.column('Omniwallet status');

function applyEdit(sheet: HostedSheet, given: Exclude<Edit, { kind: 'kill' }>): void {
  const { workbook } = sheet;
  const id = firstSheetId(workbook);
  const shown = workbook.displayValues(id);
  const rowCount = shown.length;
  const rowAt = (index: number): number => 2 + (index % Math.max(1, rowCount - 1));
  const columnAt = (header: string): number => (shown[0] ?? []).indexOf(header) + 1;
  switch (given.kind) {
    case 'sort':
      workbook.sortRows(id, columnAt(HEADERS[given.column - 1] ?? 'Email'), given.isAscending);
      return;
    case 'insert':
      workbook.insertRows(id, rowAt(given.at), 1);
      return;
    case 'delete':
      if (rowCount > 2) workbook.deleteRows(id, rowAt(given.at), 1);
      return;
    case 'rename':
      // Once every row was deleted there is none to name.
      if ((shown[rowAt(given.at) - 1]?.[columnAt('Email') - 1] ?? '') !== '')
        workbook.enter(id, rowAt(given.at), columnAt('Name'), given.name);
      return;
    case 'readdress': {
      const email = `n${given.at}@example.com`;
      const isTaken = shown.some((row) => row[columnAt('Email') - 1] === email);
      if (!isTaken && rowCount > 1) workbook.enter(id, rowAt(given.at), columnAt('Email'), email);
      return;
    }
    case 'copy':
      copyRow(sheet, rowAt(given.at), rowCount + 1);
      return;
    case 'move-column':
      workbook.moveColumns(id, given.from, 1, given.before);
      return;
    case 'insert-column':
      workbook.insertColumns(id, given.at, 1);
      return;
    case 'hide':
      workbook.hideRows(id, rowAt(given.at), 1);
  }
}

/** Copies a whole row, status cells and key included, as people do to start a new customer from an old one. */
function copyRow(sheet: HostedSheet, from: number, to: number): void {
  const id = firstSheetId(sheet.workbook);
  const cells = sheet.workbook.content(id).rows[from - 1] ?? [];
  cells.forEach(({ input }, index) => {
    if (input !== '') sheet.workbook.enter(id, to, index + 1, input);
  });
}

/** Every row of a customer has one settled outcome; what stands beside it is that customer's. */
function checkOutcomes(sheet: HostedSheet): void {
  const emails = sheet.column('Email');
  const keys = sheet.column('Omniwallet key');
  const names = sheet.column('Omniwallet name');
  const customers = new Map(sheet.api.customers().map((customer) => [customer.email, customer]));
  emails.forEach((email, index) => {
    const [outcome = ''] = (keys[index] ?? '').split(':');
    const place = `row ${index + 2}, ${email}, ${outcome}`;
    if (email === '') {
      expect(`${place}: ${outcome}${names[index] ?? ''}`).toBe(`${place}: `);
      return;
    }
    expect(`${place}: ${outcome === 'queued' ? 'queued' : 'not queued'}`).toBe(`${place}: not queued`);
    if (outcome === 'updated' || outcome === 'differs') {
      expect(`${place}: ${names[index] ?? ''}`).toBe(`${place}: ${customers.get(email)?.name ?? ''}`);
    }
  });
}

/** After a last run in peace, Omniwallet has what the sheet says. */
function checkServer(sheet: HostedSheet): void {
  const customers = new Map(sheet.api.customers().map((customer) => [customer.email, customer]));
  const names = sheet.column('Name');
  const outcomes = sheet.column('Omniwallet key').map((key) => key.split(':')[0] ?? '');
  sheet.column('Email').forEach((email, index) => {
    if (email === '') return;
    const outcome = outcomes[index] ?? '';
    expect(['updated', 'unchanged', 'differs', 'invalid', 'rejected', 'failed']).toContain(outcome);
    // A blank name leaves the customer's as it is.
    if ((outcome !== 'updated' && outcome !== 'unchanged') || names[index] === '') return;
    expect(`${email}: ${customers.get(email)?.name ?? ''}`).toBe(`${email}: ${names[index] ?? ''}`);
  });
}

/** No customer was asked for a second card number by a row that may have got one. */
function checkCards(sheet: HostedSheet, { rows }: Scenario): void {
  const applied = sheet.api
    .requestLog()
    .filter(({ isApplied, body }) => isApplied && (body as { card?: unknown } | undefined)?.card === '')
    .map(({ path }) => path);
  expect(rows.length).toBeGreaterThan(0);
  expect(applied).toEqual([...new Set(applied)]);
}

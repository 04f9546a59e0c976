/** What holds once runs are over, whatever happened meanwhile. */
import { OUTCOME_COLOURS } from '../../../src/core/colours';
import { hashCustomer } from '../../../src/core/customer-row';
import { parseRowKey, type SettledKey } from '../../../src/core/row-key';
import { RETURNED_COLUMNS, STATUS_COLUMNS, STATUS_HEADERS } from '../../../src/core/status-columns';
import type { HostedSheet } from '../run-in-host';
import { readLastRun } from './endings';
import type { People } from './play';
import { HEADERS, type Scenario } from './scenario';

interface Row {
  readonly rowNumber: number;
  readonly place: string;
  readonly email: string;
  /** Shown under a header; empty where there is no such column. */
  readonly cell: (header: string) => string;
  readonly statusBackground: string;
  readonly isBlank: boolean;
  readonly key: SettledKey | undefined;
}

/** Every row has at most one outcome, of its own customer, and what stands beside it is what Omniwallet has. */
export function checkOutcomes(sheet: HostedSheet, { watch, history }: People): void {
  const customers = new Map(sheet.api.customers().map((customer) => [customer.email, customer]));
  // Colours, and rows that were copied half-way, are looked at once a run ends well.
  const isFinished = hasFinished(sheet);
  for (const row of readRows(sheet)) {
    const { place, email, cell, key } = row;
    const expected = watch.expected.rowAt(row.rowNumber);
    const isAdded = history.added.has(expected);
    if (watch.spoilt.has(expected) || (isAdded && !isFinished)) continue;
    if (isFinished && !isAdded)
      expect([place, row.statusBackground]).toEqual([
        place,
        key === undefined ? '' : OUTCOME_COLOURS[key.outcome],
      ]);
    if (email === '') {
      const isAllowed = key === undefined || (key.outcome === 'invalid' && !row.isBlank);
      expect([place, isAllowed, cell(STATUS_HEADERS.name)]).toEqual([place, true, '']);
      continue;
    }
    expect([place, cell(STATUS_HEADERS.status)]).toEqual([place, key?.outcome ?? '']);
    if (key === undefined || (key.outcome !== 'updated' && key.outcome !== 'differs')) continue;
    if ((history.addressed.has(email) && !isOwn(row)) || isAdded) continue;
    const customer = customers.get(email);
    expect([place, ...RETURNED_COLUMNS.map((column) => cell(STATUS_HEADERS[column]))]).toEqual([
      place,
      ...RETURNED_COLUMNS.map((column) => String(customer?.[column] ?? '')),
    ]);
  }
}

/** After a run that ended well, every row that was there from its start has its outcome. */
export function checkComplete(
  sheet: HostedSheet,
  { watch }: People,
  isLater: (email: string) => boolean,
): void {
  if (!hasFinished(sheet)) return;
  for (const row of readRows(sheet)) {
    if (row.email === '' || isLater(row.email)) continue;
    if (watch.spoilt.has(watch.expected.rowAt(row.rowNumber))) continue;
    expect([row.place, isOwn(row)]).toEqual([row.place, true]);
  }
}

/** After a last run in peace, Omniwallet has what the sheet says. */
export function checkServer(sheet: HostedSheet): void {
  const customers = new Map(sheet.api.customers().map((customer) => [customer.email, customer]));
  for (const { place, email, cell, key } of readRows(sheet)) {
    if (email === '') continue;
    expect([place, key?.fingerprint.customer]).toEqual([place, hashCustomer(email)]);
    if (key?.outcome !== 'updated' && key?.outcome !== 'unchanged') continue;
    const customer = customers.get(email);
    // What is blank leaves the customer's as it is.
    const sent = SENT.filter((column) => cell(HEADER_OF[column]) !== '');
    expect([place, ...sent.map((column) => String(customer?.[column] ?? ''))]).toEqual([
      place,
      ...sent.map((column) => cell(HEADER_OF[column])),
    ]);
  }
}

/** No customer was asked for a second card number by a row that may have got one. */
export function checkCards(sheet: HostedSheet, { rows }: Scenario): void {
  const applied = sheet.api
    .requestLog()
    .filter(({ isApplied, body }) => isApplied && (body as { card?: unknown } | undefined)?.card === '')
    .map(({ path }) => path);
  expect(rows.length).toBeGreaterThan(0);
  expect(applied).toEqual([...new Set(applied)]);
}

const SENT = ['name', 'points', 'card'] as const;
const HEADER_OF = { name: 'Name', points: 'Points', card: 'Card' } as const;

function hasFinished(sheet: HostedSheet): boolean {
  return readLastRun(sheet)?.end.kind === 'finished';
}

function isOwn({ email, key }: Row): boolean {
  return key?.fingerprint.customer === hashCustomer(email);
}

function readRows(sheet: HostedSheet): Row[] {
  const { sheetId: id } = sheet;
  const [headers = [], ...rows] = sheet.workbook.displayValues(id);
  const [, ...content] = sheet.workbook.content(id).rows;
  const statusColumn = headers.indexOf(STATUS_HEADERS.status);
  return rows.flatMap((values, index) => {
    const background = content[index]?.[statusColumn]?.background ?? '';
    if (background === '' && values.every((value) => value === '')) return [];
    const cell = (header: string): string => values[headers.indexOf(header)] ?? '';
    const email = cell('Email');
    const key = parseRowKey(cell(STATUS_HEADERS.key));
    const isBlank = HEADERS.every((header) => cell(header) === '');
    const place = `row ${index + 2}, ${email}, ${STATUS_COLUMNS.map((column) => cell(STATUS_HEADERS[column])).join('|')}`;
    expect([place, key?.kind]).not.toEqual([place, 'queued']);
    return {
      rowNumber: index + 2,
      place,
      email,
      cell,
      statusBackground: statusColumn < 0 ? '' : background,
      isBlank,
      key: key?.kind === 'settled' ? key : undefined,
    };
  });
}

/** What the fake script's sheet looks like before anybody does anything. */
import { FIELDS, type Field } from '../../src/core/fields';
import type { ColumnsView, SettingsView } from '../../src/core/sidebar/views';

const EXAMPLES: Readonly<Record<Field, readonly [string, string]>> = {
  email: ['Email', 'ana@example.com'],
  name: ['First name', 'Ana'],
  last_name: ['Surname', 'García <b>López</b>'],
  phone: ['Mobile', '+34 600 000 001'],
  level: ['Tier', 'Gold'],
  points: ['Points', '350'],
  card: ['Loyalty no.', '00123'],
};

const HEADERS = FIELDS.map((field) => EXAMPLES[field][0]);

/** Columns as their headers say; the card stands under a header that nobody knows. */
export const SOME_COLUMNS: ColumnsView = columnsWith({}, HEADERS);

export const EMPTY_COLUMNS: ColumnsView = {
  ...SOME_COLUMNS,
  isEmpty: true,
  headers: [],
  fields: FIELDS.map((field) => ({ field, header: null, example: '', isChosen: false })),
  problems: ['This sheet has no email column.'],
};

export const SOME_SETTINGS: SettingsView = {
  blankCard: 'generate',
  onRowError: 'continue',
  maxBatchSize: 100,
  perMinute: null,
  phones: 'as-written',
  maxRunLines: 1000,
  maxLogLines: 5000,
  language: 'google',
};

/** The columns after a person's choices. */
export function columnsWith(
  choices: Readonly<Partial<Record<Field, string | null>>>,
  headers: readonly string[],
): ColumnsView {
  const byHeader = (header: string | null): string =>
    FIELDS.map((field) => EXAMPLES[field]).find(([known]) => known === header)?.[1] ?? '';
  const fields = FIELDS.map((field) => {
    const [known] = EXAMPLES[field];
    const found = field === 'card' || !headers.includes(known) ? null : known;
    const chosen = choices[field];
    const header = chosen === undefined ? found : chosen;
    return { field, header, example: byHeader(header), isChosen: chosen !== undefined };
  });
  const hasEmail = fields.some(({ field, header }) => field === 'email' && header !== null);
  return {
    sheetId: 7,
    sheetName: 'Customers',
    isEmpty: false,
    headers: [...headers],
    fields,
    problems: hasEmail ? [] : ['This sheet has no email column. Name one “Email” in row 1.'],
  };
}

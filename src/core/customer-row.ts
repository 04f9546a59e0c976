/** Reads a sheet row as a customer: what its cells say, what is wrong with them, and its fingerprint. */
import { cleanAddress, cleanText, NOTHING, type Cell, type CellValue, type Statement } from './cell';
import type { InputColumns } from './columns';
import { ATTRIBUTES, type Attribute, type Field } from './fields';
import { hashText } from './fingerprint';
import { readAttribute, readEmail } from './read-field';
import type { Fingerprint } from './row-key';

/** One thing that is wrong with a row, named by field; words are made of it where it is shown. */
export interface CellIssue {
  readonly field: Field;
  readonly code: Extract<Statement, { kind: 'issue' }>['code'];
  readonly shown: string;
}

export interface CustomerRow {
  /** As it will be sent; as it was typed where it is no address; empty where there is none. */
  readonly email: string;
  readonly statements: Readonly<Partial<Record<Attribute, Statement>>>;
  readonly issues: readonly CellIssue[];
  readonly fingerprint: Fingerprint;
}

/** The row read through its input columns; undefined where all of them are empty. */
export function readCustomerRow(
  columns: InputColumns,
  values: readonly CellValue[],
  shown: readonly string[],
): CustomerRow | undefined {
  if (isEmptyRow(columns, values)) return undefined;
  const cellAt = (index: number): Cell => ({ value: values[index] ?? '', shown: shown[index] ?? '' });

  const issues: CellIssue[] = [];
  const take = (field: Field, statement: Statement): void => {
    if (statement.kind === 'issue') issues.push({ field, code: statement.code, shown: statement.shown });
  };
  const said = readEmail(cellAt(columns.email.index));
  take('email', said.kind === 'nothing' ? { kind: 'issue', code: 'email-missing', shown: '' } : said);
  const email = said.kind === 'value' ? String(said.value) : said.kind === 'issue' ? said.shown : '';

  const statements: Partial<Record<Attribute, Statement>> = {};
  let content = email;
  for (const attribute of ATTRIBUTES) {
    const column = columns[attribute];
    const statement = column === undefined ? NOTHING : readAttribute(attribute, cellAt(column.index));
    if (column !== undefined) statements[attribute] = statement;
    take(attribute, statement);
    content += `\u0001${fingerprintOf(statement)}`;
  }
  const customer = hashCustomer(values[columns.email.index] ?? '');
  const fingerprint = { customer, content: hashText(content) };
  return { email, statements, issues, fingerprint };
}

/** Whether a row's email is missing or no address: it is about whomever it was about before. */
export function namesNobody(issues: readonly CellIssue[]): boolean {
  return issues.some(({ field }) => field === 'email');
}

/** Tells customers apart by an email cell alone: as the API does, without case. */
export function hashCustomer(emailCell: CellValue): string {
  const known = customerHashes.get(emailCell);
  if (known !== undefined) return known;
  const hash = hashText(cleanAddress(String(emailCell)).toLowerCase());
  if (customerHashes.size >= MAX_KNOWN_HASHES) customerHashes.clear();
  customerHashes.set(emailCell, hash);
  return hash;
}

/** An execution looks at the same addresses again and again, before and after each of its writes. */
const customerHashes = new Map<CellValue, string>();
const MAX_KNOWN_HASHES = 200_000;

/** True where no input column holds anything; other columns, such as notes, do not make a row. */
function isEmptyRow(columns: InputColumns, values: readonly CellValue[]): boolean {
  return Object.values(columns).every(({ index }) => {
    const value = values[index] ?? '';
    return typeof value === 'string' && cleanText(value) === '';
  });
}

/** A column that is missing and a blank cell say the same: nothing. */
function fingerprintOf(statement: Statement): string {
  switch (statement.kind) {
    case 'value':
      return `=${statement.value}`;
    case 'nothing':
      return '';
    case 'clear':
      return 'clear';
    case 'new':
      return 'new';
    case 'issue':
      return `!${statement.shown}`;
  }
}

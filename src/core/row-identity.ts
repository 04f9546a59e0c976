/** Who a row is about: its customer, and where it names none, all that it says. */
import { cleanText, type CellValue } from './cell';
import type { InputColumn } from './columns';
import { hashCustomer } from './customer-row';
import { FIELDS, type Field } from './fields';
import { hashText } from './fingerprint';

/** The input columns of a sheet, as far as they are found. */
export type FoundInputs = Readonly<Partial<Record<Field, InputColumn>>>;

/** Empty for a row that says nothing. Without its cells a row that names no customer cannot be told from such a one. */
export function identifyRow(
  email: CellValue,
  columns: FoundInputs,
  cells: readonly CellValue[] | undefined,
): string {
  if (!isBlank(email)) return hashCustomer(email);
  const inputs = FIELDS.map((field) => cells?.[columns[field]?.index ?? -1] ?? '');
  return inputs.every(isBlank) ? '' : `${UNNAMED}${hashText(inputs.map(String).join('\u0001'))}`;
}

/** True for a row that says something, but not of whom. */
export function isUnnamed(identity: string): boolean {
  return identity.startsWith(UNNAMED);
}

export function isNamed(identity: string): boolean {
  return identity !== '' && !isUnnamed(identity);
}

/** No hash of a customer has it. */
const UNNAMED = '?';

function isBlank(value: CellValue): boolean {
  return typeof value === 'string' && cleanText(value) === '';
}

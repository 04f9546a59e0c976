/** What one row asks of Omniwallet: the attributes that it carries, and whether it asks for a card number. */
import type { CellIssue, CustomerRow } from './customer-row';
import { ATTRIBUTES, type Attribute } from './fields';
import { toInternational } from './phone';
import { AS_WRITTEN, type Settings } from './settings';

export type AttributeValue = string | number | null;

export type UpdateAttributes = Readonly<Partial<Record<Attribute, AttributeValue>>>;

export interface CustomerUpdate {
  readonly email: string;
  /** Only what the row carries: an absent attribute leaves the customer as it is. */
  readonly attributes: UpdateAttributes;
  /**
   * Whether Omniwallet will generate a card number (`card` is `""`): `first` where no card is known for the row,
   * `replacement` where `#NEW` asks for one on purpose.
   */
  readonly cardRequest: 'none' | 'first' | 'replacement';
}

/**
 * The update of a row without issues. A blank Card asks for a number only where `mayGenerateCard`; `#NEW` always asks.
 */
export function buildUpdate(
  row: CustomerRow,
  mayGenerateCard: boolean,
  { phones }: Pick<Settings, 'phones'>,
): CustomerUpdate {
  const attributes: Partial<Record<Attribute, AttributeValue>> = {};
  for (const attribute of ATTRIBUTES) {
    const statement = row.statements[attribute];
    if (statement?.kind === 'value') attributes[attribute] = statement.value;
    if (statement?.kind === 'clear') attributes[attribute] = null;
  }
  const { phone } = attributes;
  if (typeof phone === 'string' && phones !== AS_WRITTEN)
    attributes.phone = toInternational(phone, phones) ?? phone;
  const cardRequest = requestOfCard(row, mayGenerateCard);
  if (cardRequest !== 'none') attributes.card = '';
  return { email: row.email, attributes, cardRequest };
}

/** A phone that cannot be put into international form, where the settings want it so. */
export function findPhoneIssue(
  { statements }: CustomerRow,
  { phones }: Pick<Settings, 'phones'>,
): CellIssue | undefined {
  const { phone } = statements;
  if (phone?.kind !== 'value' || phones === AS_WRITTEN) return undefined;
  const shown = String(phone.value);
  return toInternational(shown, phones) === undefined
    ? { field: 'phone', code: 'phone-impossible', shown }
    : undefined;
}

function requestOfCard(row: CustomerRow, mayGenerateCard: boolean): CustomerUpdate['cardRequest'] {
  switch (row.statements.card?.kind) {
    case 'new':
      return 'replacement';
    case 'nothing':
      return mayGenerateCard ? 'first' : 'none';
    default:
      return 'none';
  }
}

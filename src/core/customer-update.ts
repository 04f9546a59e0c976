/** What one row asks of Omniwallet: the attributes that it carries, and whether it asks for a card number. */
import type { CustomerRow } from './customer-row';
import { ATTRIBUTES, type Attribute } from './fields';

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
export function buildUpdate(row: CustomerRow, mayGenerateCard: boolean): CustomerUpdate {
  const attributes: Partial<Record<Attribute, AttributeValue>> = {};
  for (const attribute of ATTRIBUTES) {
    const statement = row.statements[attribute];
    if (statement?.kind === 'value') attributes[attribute] = statement.value;
    if (statement?.kind === 'clear') attributes[attribute] = null;
  }
  const cardRequest = requestOfCard(row, mayGenerateCard);
  if (cardRequest !== 'none') attributes.card = '';
  return { email: row.email, attributes, cardRequest };
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

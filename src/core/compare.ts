/** Compares what was sent with the customer that came back. */
import { cleanText } from './cell';
import type { ReturnedCustomer } from './customer';
import type { AttributeValue, CustomerUpdate } from './customer-update';
import { ATTRIBUTES, type Attribute } from './fields';

export type Difference =
  | {
      readonly kind: 'kept';
      readonly attribute: Attribute;
      readonly sent: AttributeValue;
      readonly kept: string | null;
    }
  /** A card number was asked for, and none came back. */
  | { readonly kind: 'no-card' }
  /** A new card number was asked for, and the old one came back. */
  | { readonly kind: 'same-card'; readonly card: string };

/**
 * What the returned customer holds otherwise than sent, field by field. Spaces in phones and around texts are no
 * difference; an attribute that the reply leaves out cannot be compared.
 */
export function findDifferences(
  update: CustomerUpdate,
  returned: ReturnedCustomer,
  knownCard: string,
): readonly Difference[] {
  return ATTRIBUTES.flatMap((attribute): Difference[] => {
    const sent = update.attributes[attribute];
    const kept = returned.attributes[attribute];
    if (sent === undefined || kept === undefined) return [];
    if (attribute === 'card' && update.cardRequest !== 'none') return compareNewCard(kept ?? '', knownCard);
    return isSame(attribute, sent, kept) ? [] : [{ kind: 'kept', attribute, sent, kept }];
  });
}

function compareNewCard(card: string, knownCard: string): Difference[] {
  if (card === '') return [{ kind: 'no-card' }];
  return card === knownCard ? [{ kind: 'same-card', card }] : [];
}

function isSame(attribute: Attribute, sent: AttributeValue, kept: string | null): boolean {
  if (sent === null) return kept === null || kept === '';
  if (kept === null) return false;
  if (attribute === 'points') return Number(kept) === sent;
  if (attribute === 'phone') return withoutSpaces(kept) === withoutSpaces(String(sent));
  return cleanText(kept) === sent;
}

function withoutSpaces(text: string): string {
  return text.normalize('NFC').replace(/\s/g, '');
}

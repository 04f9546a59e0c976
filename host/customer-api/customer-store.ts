/** Keeps the customers: one for each email whatever its letter case, and each card number with one of them. */
import type { Random } from './seeded-random';
import type { StoredCustomer } from './types';

export interface CustomerStore {
  find(email: string): StoredCustomer | undefined;
  /** Puts a customer in the place of the one with the same email. */
  replace(customer: StoredCustomer): void;
  isCardTaken(card: string, byOtherThan: StoredCustomer): boolean;
  /** A number of ten digits that nobody holds. */
  readonly generateCard: () => string;
  /** In the order in which they were first stored. */
  all(): readonly StoredCustomer[];
  /** Grows with each replacement. */
  updateCount(): number;
}

/** @throws if two customers have one email or one card. */
export function createCustomerStore(customers: readonly StoredCustomer[], random: Random): CustomerStore {
  const byEmail = new Map<string, StoredCustomer>();
  const holderByCard = new Map<string, string>();
  let updates = 0;

  function store(customer: StoredCustomer): void {
    const key = customer.email.toLowerCase();
    const oldCard = byEmail.get(key)?.card;
    if (typeof oldCard === 'string' && holderByCard.get(oldCard) === key) holderByCard.delete(oldCard);
    byEmail.set(key, customer);
    if (customer.card !== null) holderByCard.set(customer.card, key);
  }

  for (const customer of customers) {
    const { email, card } = customer;
    if (byEmail.has(email.toLowerCase())) throw new Error(`Two customers have the email ${email}.`);
    if (card !== null && holderByCard.has(card)) throw new Error(`Two customers have the card ${card}.`);
    store(customer);
  }

  function generateCard(): string {
    // Ten digits that do not start with 0, so that a number that became a card by mistake can be told apart.
    const card = String(1_000_000_000 + Math.floor(random() * 9_000_000_000));
    return holderByCard.has(card) ? generateCard() : card;
  }

  return {
    find: (email) => byEmail.get(email.toLowerCase()),
    replace(customer) {
      store(customer);
      updates += 1;
    },
    isCardTaken(card, byOtherThan) {
      const holder = holderByCard.get(card);
      return holder !== undefined && holder !== byOtherThan.email.toLowerCase();
    },
    generateCard,
    all: () => [...byEmail.values()],
    updateCount: () => updates,
  };
}

/** Applies the attributes of a checked update to a customer. */
import type { Faults } from './faults';
import type { StoredCustomer, UpdateAttributes } from './types';

/** `generateCard` is asked only where the update asks for a number, by a card of null. */
export function applyUpdate(
  stored: StoredCustomer,
  attributes: UpdateAttributes,
  faults: Pick<Faults, 'ignoredAttributes' | 'recomputedLevels'>,
  generateCard: () => string,
  nowMs: number,
): StoredCustomer {
  const taken = Object.entries(attributes).filter(([name]) => !faults.ignoredAttributes.includes(name));
  const update: UpdateAttributes = Object.fromEntries(taken);
  const level = 'level' in update ? findRecomputedLevel(stored.email, faults) : undefined;
  return {
    ...stored,
    ...update,
    ...(update.card === null ? { card: generateCard() } : {}),
    ...(level === undefined ? {} : { level }),
    updatedAt: new Date(nowMs).toISOString(),
  };
}

function findRecomputedLevel(
  email: string,
  { recomputedLevels }: Pick<Faults, 'recomputedLevels'>,
): string | undefined {
  const wanted = email.toLowerCase();
  return Object.entries(recomputedLevels).find(([key]) => key.toLowerCase() === wanted)?.[1];
}

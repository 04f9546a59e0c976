/** Makes up a plausible customer for an email; the same email always gives the same one. */
import { createHash } from 'node:crypto';
import { LEVELS } from './description';
import { createRandom } from './seeded-random';
import type { StoredCustomer } from './types';

/** Points from which each level but the lowest is held. */
const POINTS_OF_LEVELS = [250, 750, 1500];
const CARD_DIGITS = 12;
const FIRST_DAY_MS = Date.UTC(2023, 0, 1);
const DAY_MS = 86_400_000;

/** `fields` take the place of what would be made up. */
export function makeCustomer(email: string, fields: Partial<StoredCustomer> = {}): StoredCustomer {
  const hash = createHash('sha256').update(email.toLowerCase()).digest();
  const random = createRandom(hash.readInt32LE(0));
  const digits = (count: number): string =>
    Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
  const dayFrom = (startMs: number, days: number): Date =>
    new Date(startMs + Math.floor(random() * days) * DAY_MS);

  const [name = 'Customer', ...otherNames] = namesFrom(email);
  const points = Math.floor(random() * 2000);
  const createdAt = dayFrom(FIRST_DAY_MS, 900).toISOString();
  return {
    email,
    name,
    last_name: otherNames.length === 0 ? null : otherNames.join(' '),
    phone: `+346${digits(8)}`,
    level: LEVELS[POINTS_OF_LEVELS.filter((from) => points >= from).length] ?? null,
    points,
    // From bits of its own and longer than a generated number: among 100,000 customers no two may meet by chance.
    card: String(hash.readUIntLE(4, 6) % 10 ** CARD_DIGITS).padStart(CARD_DIGITS, '0'),
    birthday: dayFrom(Date.UTC(1950, 0, 1), 20_000)
      .toISOString()
      .slice(0, 10),
    createdAt,
    updatedAt: createdAt,
    ...fields,
  };
}

/** `ana.garcia+shop@example.com` is probably Ana Garcia. */
function namesFrom(email: string): readonly string[] {
  const [local = ''] = email.split('@');
  const words = (local.split('+')[0] ?? '').split(/[^\p{L}]+/u).filter((word) => word !== '');
  return words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase());
}

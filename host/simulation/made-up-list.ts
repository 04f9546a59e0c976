/** Makes up a list of customers whose levels and points are not what the stand-in has. */
import { LEVELS } from '../customer-api/description';
import { createRandom } from '../customer-api/seeded-random';
import type { SheetContent } from '../sheets/sheet-content';

const FIRST_NAMES = ['Ana', 'Bruno', 'Carla', 'David', 'Elena', 'Felipe', 'Gala', 'Hugo', 'Irene', 'Jorge'];
const LAST_NAMES = [
  'Campos',
  'Dias',
  'Fuentes',
  'Garcia',
  'Iglesias',
  'Lopez',
  'Moreno',
  'Navarro',
  'Ortega',
];
const HEADERS = {
  en: ['Email', 'Name', 'Level', 'Points'],
  es: ['Correo', 'Nombre', 'Nivel', 'Puntos'],
} as const;

/** Beyond what the stand-in makes up, so that each row is a change. */
const POINTS_FROM = 2000;
const POINTS_SPAN = 3000;

export interface MadeUpList {
  readonly sheet: SheetContent;
  readonly emails: readonly string[];
}

export function makeList(rowCount: number, locale: 'en' | 'es', seed: number): MadeUpList {
  const random = createRandom(seed);
  const below = (count: number): number => Math.floor(random() * count);
  const emails: string[] = [];
  const rows: string[][] = [[...HEADERS[locale]]];
  for (let number = 1; number <= rowCount; number += 1) {
    const first = FIRST_NAMES[below(FIRST_NAMES.length)] ?? '';
    const last = LAST_NAMES[below(LAST_NAMES.length)] ?? '';
    const email = `${first}.${last}.${number}@example.com`.toLowerCase();
    emails.push(email);
    rows.push([email, first, LEVELS[below(LEVELS.length)] ?? '', String(POINTS_FROM + below(POINTS_SPAN))]);
  }
  return { emails, sheet: { name: 'Customers', rows: rows.map((row) => row.map((input) => ({ input }))) } };
}

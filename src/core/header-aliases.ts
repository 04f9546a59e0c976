/** What people call each field at the top of a column, in English, Spanish and Catalan. */
import type { Field } from './fields';

/**
 * Compared by {@link normalizeHeader}. Left out on purpose, because they would be a guess: `full name` and
 * `nombre completo` (two fields in one), `puntos acumulados` (may be a historical total).
 */
export const HEADER_ALIASES: Readonly<Record<Field, readonly string[]>> = {
  email: [
    'email',
    'email address',
    'mail',
    'correo',
    'correo electrónico',
    'dirección de correo',
    'dirección de correo electrónico',
    'customer email',
    'email cliente',
    'email del cliente',
  ],
  name: ['name', 'first name', 'given name', 'nombre', 'nombre de pila', 'nom', 'nome'],
  last_name: ['last name', 'surname', 'family name', 'apellido', 'apellidos', 'cognom', 'cognoms'],
  phone: [
    'phone',
    'phone number',
    'telephone',
    'tel',
    'mobile',
    'mobile phone',
    'cell',
    'cell phone',
    'teléfono',
    'teléfono móvil',
    'número de teléfono',
    'tlf',
    'móvil',
    'celular',
    'telèfon',
  ],
  level: ['level', 'tier', 'nivel', 'nivel de cliente', 'categoría', 'nivell'],
  points: ['points', 'balance', 'points balance', 'puntos', 'saldo', 'saldo de puntos', 'sellos'],
  card: [
    'card',
    'card number',
    'card code',
    'loyalty card',
    'tarjeta',
    'número de tarjeta',
    'nº tarjeta',
    'n° tarjeta',
    'nº de tarjeta',
    'n° de tarjeta',
    'código de tarjeta',
    'tarjeta digital',
  ],
};

/** A header without accents, case, spaces or punctuation: `Correo electrónico *` gives `correoelectronico`. */
export function normalizeHeader(header: string): string {
  return header
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

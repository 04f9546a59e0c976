import { findInputColumns } from '../../src/core/columns';
import { normalizeHeader } from '../../src/core/header-aliases';

const placesOf = (headers: string[]) => {
  const found = findInputColumns(headers);
  return found.ok
    ? Object.fromEntries(Object.entries(found.columns).map(([field, { index }]) => [field, index]))
    : found.problems;
};

describe('findInputColumns', () => {
  it.each([
    ['English, in order', ['Email', 'Name', 'Points'], { email: 0, name: 1, points: 2 }],
    ['Spanish, anywhere', ['Tienda', 'Nº de tarjeta', 'Correo electrónico'], { card: 1, email: 2 }],
    ['no accents, case or punctuation', ['CORREO-ELECTRONICO *', 'telefono_movil'], { email: 0, phone: 1 }],
    ['degree sign for ordinal', ['e-mail', 'N° tarjeta'], { email: 0, card: 1 }],
    ['a note about points is no points', ['Email', 'Points balance note', 'Points'], { email: 0, points: 2 }],
    ['full names are never guessed', ['mail', 'Nombre completo', 'Full name'], { email: 0 }],
    ['historical totals are never guessed', ['mail', 'Puntos acumulados'], { email: 0 }],
    ['status columns are no input', ['Email', 'Omniwallet name', 'Omniwallet card'], { email: 0 }],
    [
      'Catalan',
      ['Correu', 'Email', 'Cognoms', 'Telèfon', 'Nivell'],
      { email: 1, last_name: 2, phone: 3, level: 4 },
    ],
  ])('%s: %j -> %j', (_, headers, expected) => {
    expect(placesOf(headers)).toEqual(expected);
  });

  it('no email column -> a problem that says which headers were found', () => {
    expect(placesOf(['Name', '', 'Teléfono'])).toEqual([
      { kind: 'no-email-column', headers: ['Name', 'Teléfono'] },
    ]);
  });

  it('two columns for one field -> a problem that names both headers', () => {
    expect(placesOf(['Email', 'Mobile', 'Teléfono'])).toEqual([
      { kind: 'two-columns', field: 'phone', headers: ['Mobile', 'Teléfono'] },
    ]);
  });

  it('no headers at all -> no email column', () => {
    expect(placesOf([])).toEqual([{ kind: 'no-email-column', headers: [] }]);
  });
});

describe('normalizeHeader', () => {
  it.each([
    ['  Correo electrónico: ', 'correoelectronico'],
    ['Last_Name', 'lastname'],
    ['Nº', 'no'],
    ['***', ''],
  ])('%j -> %j', (header, expected) => {
    expect(normalizeHeader(header)).toBe(expected);
  });
});

import { parseColumnChoices } from '../../src/core/column-choices';
import { findInputColumns, type ColumnChoices } from '../../src/core/columns';
import { normalizeHeader } from '../../src/core/header-aliases';

const placesOf = (headers: string[], choices: ColumnChoices = {}) => {
  const found = findInputColumns(headers, choices);
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

describe('columns chosen by hand', () => {
  it.each([
    [
      'a header that is no name of the field',
      ['Email', 'Full name'],
      { name: 'Full name' },
      { email: 0, name: 1 },
    ],
    ['instead of the one that is', ['Email', 'Name', 'Alias'], { name: 'Alias' }, { email: 0, name: 2 }],
    ['not sent', ['Email', 'Name'], { name: null }, { email: 0 }],
    ['one of two', ['Email', 'Mobile', 'Phone'], { phone: 'Phone' }, { email: 0, phone: 2 }],
    ['neither of two', ['Email', 'Mobile', 'Phone'], { phone: null }, { email: 0 }],
    [
      'another field’s name',
      ['Email', 'Name', 'First name'],
      { last_name: 'Name' },
      { email: 0, last_name: 1, name: 2 },
    ],
    ['the email', ['Contact', 'Name'], { email: 'Contact' }, { email: 0, name: 1 }],
    ['spaces around it', ['Email', ' Alias '], { name: 'Alias' }, { email: 0, name: 1 }],
  ])('%s: %j, %j -> %j', (_, headers, choices, expected) => {
    expect(placesOf(headers, choices)).toEqual(expected);
  });

  it.each([
    ['gone', ['Email', 'Name'], { name: 'Alias' }, [{ kind: 'chosen-gone', field: 'name', header: 'Alias' }]],
    [
      'the email gone',
      ['Email'],
      { email: 'Mail' },
      [{ kind: 'chosen-gone', field: 'email', header: 'Mail' }],
    ],
    [
      'standing twice',
      ['Email', 'Alias', 'Alias'],
      { name: 'Alias' },
      [{ kind: 'chosen-twice', field: 'name', header: 'Alias' }],
    ],
    [
      'for two fields',
      ['Email', 'Alias'],
      { name: 'Alias', card: 'Alias' },
      [{ kind: 'shared-column', header: 'Alias', fields: ['name', 'card'] }],
    ],
    ['no email at all', ['Email'], { email: null }, [{ kind: 'no-email-column', headers: ['Email'] }]],
  ])('%s: %j, %j -> a problem', (_, headers, choices, expected) => {
    expect(placesOf(headers, choices)).toEqual(expected);
  });

  it.each([
    [null, {}],
    ['{"name":"Alias","card":null}', { name: 'Alias', card: null }],
    ['{"colour":"Red"}', {}],
    ['{"name":7}', {}],
    ['broken', {}],
  ])('kept as %j -> %j', (json, expected) => {
    expect(parseColumnChoices(json)).toEqual(expected);
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

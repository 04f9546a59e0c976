import { isPhoneCountry, PHONE_COUNTRIES, toInternational } from '../../src/core/phone';

describe('toInternational', () => {
  it.each([
    ['600 11 22 33', 'ES', '+34600112233'],
    ['(600) 11-22-33', 'ES', '+34600112233'],
    ['0034 600 11 22 33', 'ES', '+34600112233'],
    // A number cell that lost its plus.
    ['34600112233', 'ES', '+34600112233'],
    ['06 12 34 56 78', 'FR', '+33612345678'],
    ['+44 20 7946 0958', 'ES', '+442079460958'],
    ['600', 'ES', undefined],
    ['+34 600 11 22 3', 'ES', undefined],
    ['123456789012345', 'ES', undefined],
    ['+999 600112233', 'ES', undefined],
    ['600 11 22 33 ext 4', 'ES', undefined],
    ['call 600 11 22 33', 'ES', undefined],
    ['none', 'ES', undefined],
    ['600 11 22 33', 'ZZ', undefined],
  ])('%j in %s -> %j', (text, country, expected) => {
    expect(toInternational(text, country)).toBe(expected);
  });
});

it.each([
  ['ES', true],
  ['ZZ', false],
  ['constructor', false],
])('%s is a country with phones -> %s', (country, expected) => {
  expect(isPhoneCountry(country)).toBe(expected);
  expect(PHONE_COUNTRIES.includes(country)).toBe(expected);
});

/** Numbers with all their digits, and dates that every locale understands. */
import fc from 'fast-check';
import { typeDate, typeNumber } from '../../../host/files/typed-number';
import { typeIntoEngine } from './engine';

describe('typeNumber', () => {
  it.each([
    { value: 1234.5, en: '1234.5', es: '1234,5' },
    { value: -0.25, en: '-0.25', es: '-0,25' },
    { value: 34600111222, en: '34600111222', es: '34600111222' },
    { value: 1.5e-7, en: '0.00000015', es: '0,00000015' },
    { value: -2e-7, en: '-0.0000002', es: '-0,0000002' },
    { value: 1.25e21, en: '1250000000000000000000', es: '1250000000000000000000' },
  ])('$value -> $en', ({ value, en, es }) => {
    expect(typeNumber(value, 'en')).toBe(en);
    expect(typeNumber(value, 'es')).toBe(es);
  });

  it('any number -> its digits mean that number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(typeNumber(value, 'en'))).toBe(value + 0);
      }),
    );
  });

  it.each(['en', 'es'] as const)('any number of usual size -> a number for the engine in %s', (locale) => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => {
        expect(typeIntoEngine(typeNumber(value, locale), locale).type).toBe('number');
      }),
    );
  });
});

describe('typeDate', () => {
  it.each([
    { serial: 45363, format: 'dd/mm/yyyy', typed: '2024-03-12' },
    { serial: 45363.25, format: 'dd/mm/yyyy', typed: '2024-03-12 06:00:00' },
    { serial: 45363, format: 'yyyy-mm-dd h:mm', typed: '2024-03-12 00:00:00' },
    { serial: 45363.4244444444, format: 'm/d/yyyy h:mm AM/PM', typed: '2024-03-12 10:11:12' },
    { serial: 45363.99999999, format: 'd mmm yyyy', typed: '2024-03-13' },
    { serial: 0.5, format: 'h:mm', typed: '12:00:00' },
    { serial: 1.25, format: '[hh]:mm:ss', typed: undefined },
    { serial: -1, format: 'yyyy-mm-dd', typed: undefined },
    { serial: 12, format: 'yyyy-mm-dd', typed: undefined },
    { serial: 45363, format: '0.00', typed: undefined },
    { serial: 45363, format: '0 "days"', typed: undefined },
    { serial: 45363, format: '', typed: undefined },
  ])('$serial as $format -> $typed', ({ serial, format, typed }) => {
    expect(typeDate(serial, format)).toBe(typed);
  });
});

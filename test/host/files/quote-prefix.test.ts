/** Which texts are typed with a leading quote: in doubt yes, but not plain words. */
import fc from 'fast-check';
import { typeText } from '../../../host/files/cell-data';
import { needsQuotePrefix } from '../../../host/files/quote-prefix';
import { typeIntoEngine } from './engine';

describe('needsQuotePrefix', () => {
  it.each([
    '00123',
    '1234',
    '-5',
    '12,5',
    '1.234,56',
    '1e5',
    '.5',
    '10%',
    '$5',
    '5 €',
    '1 234',
    '1\u00a0234',
    '(5)',
    '½',
    '٣',
    '1/2',
    '2024-03-12',
    '12/03/2024 10:11',
    '10:11',
    '1:30 PM',
    '3-Mar',
    'Mar 2024',
    '3 de marzo de 2024',
    'March 3rd, 2024',
    'sáb 3 ene',
    '2024-03-12T10:11:12Z',
    '639 004 420',
    '+34600111222',
    '+34 600 111 222',
    '-',
    '@abc',
    '=A1',
    ' =A1',
    '\ufeff=A1',
    "'quoted",
    "'",
    'TRUE',
    'false',
    ' Verdadero ',
    '#N/A',
    '#REF!',
    '#¡REF!',
    '#¿NOMBRE?',
    ' ',
    '\n',
    '\u0001',
    '34600111222\n',
  ])('%j -> yes', (text) => {
    expect(needsQuotePrefix(text)).toBe(true);
  });

  it.each([
    '',
    'Ana',
    'Ana López',
    'ana@example.com',
    'a.1@example.com',
    'Calle Mayor 5',
    'trueno',
    'falsedad',
    '#CLEAR',
    '#NEW',
    '"quoted"',
    '李',
    '🦄',
    'Señor 🦄 3',
    'Mª Carmen',
    '12 kg',
    'Loading...',
    "d'Ors",
    'a=b',
    '¿5?',
  ])('%j -> no', (text) => {
    expect(needsQuotePrefix(text)).toBe(false);
  });

  it('a text of 50,000 characters -> decided at once', () => {
    const startMs = performance.now();
    for (const part of ['a', ' ', '1', "'", '# ', 'a '])
      needsQuotePrefix(part.repeat(50_000 / part.length) + '!');
    expect(performance.now() - startMs).toBeLessThan(500);
  });
});

describe('typeText, judged by the engine', () => {
  // Mostly what numbers, dates and formulas are made of.
  const risky = fc.string({
    unit: fc.constantFrom(...Array.from('0123456789+-.,/:% eE$€()\'"=@#TRUEmar\n\t\u00a0')),
    maxLength: 12,
  });
  const text = fc.oneof(risky, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary', maxLength: 6 }));

  it.each(['en', 'es'] as const)('any text in %s -> typing it gives that text', (locale) => {
    fc.assert(
      fc.property(text, (value) => {
        fc.pre(value !== '');
        expect(typeIntoEngine(typeText(value), locale)).toEqual({ type: 'text', shown: value });
      }),
      { numRuns: 3_000 },
    );
  });
});

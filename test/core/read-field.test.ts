import fc from 'fast-check';
import isEmail from 'validator/es/lib/isEmail';
import type { CellValue, Statement } from '../../src/core/cell';
import type { Attribute } from '../../src/core/fields';
import { readAttribute, readEmail } from '../../src/core/read-field';

const summarize = (statement: Statement): unknown => {
  switch (statement.kind) {
    case 'value':
      return statement.value;
    case 'issue':
      return `issue: ${statement.code}`;
    default:
      return `(${statement.kind})`;
  }
};
const read = (attribute: Attribute, value: CellValue, shown = String(value)) =>
  summarize(readAttribute(attribute, { value, shown }));

const date = new Date(2026, 0, 2);

describe('readAttribute', () => {
  it.each<[Attribute, CellValue, string | undefined, unknown]>([
    ['name', ' José  María ', undefined, 'José  María'],
    ['name', 'Ñíguez\u200B', undefined, 'Ñíguez'],
    ['name', 'Jose\u0301', undefined, 'José'],
    ['name', '', undefined, '(nothing)'],
    ['name', ' \u00A0\u200B ', undefined, '(nothing)'],
    ['name', 123, '123', '123'],
    ['name', true, 'VERDADERO', 'VERDADERO'],
    ['name', date, '02/01/2026', '02/01/2026'],
    ['name', '#N/A', '#N/A', 'issue: spreadsheet-error'],
    ['name', '#¡REF!', undefined, 'issue: spreadsheet-error'],
    ['name', '#¿NOMBRE?', undefined, 'issue: spreadsheet-error'],
    ['name', 'Loading...', undefined, 'issue: spreadsheet-error'],
    ['name', 'Cargando...', undefined, 'issue: spreadsheet-error'],
    ['name', 'Ana...', undefined, 'Ana...'],
    ['name', '#CLEAR', undefined, 'issue: clear-not-allowed'],
    ['name', '#NEW', undefined, 'issue: new-not-allowed'],
    ['name', '#CLAER', undefined, 'issue: unknown-command'],
    ['name', '#1', undefined, '#1'],
    ['name', 'Ana\nPérez', undefined, 'issue: control-character'],
    ['name', 'x'.repeat(255), undefined, 'x'.repeat(255)],
    ['name', 'x'.repeat(256), undefined, 'issue: too-long'],
    ['name', '😀'.repeat(255), undefined, '😀'.repeat(255)],
    ['name', '=IMPORTXML("x")', undefined, '=IMPORTXML("x")'],
    ['last_name', '#clear', undefined, '(clear)'],
    ['level', '#CLEAR', undefined, '(clear)'],
    ['phone', '#CLEAR', undefined, '(clear)'],
    ['card', '#CLEAR', undefined, 'issue: clear-not-allowed'],
    ['points', '#CLEAR', undefined, 'issue: clear-not-allowed'],
    ['card', '#NEW', undefined, '(new)'],
    ['phone', '#NEW', undefined, 'issue: new-not-allowed'],
    ['phone', '+34 600 000 000', undefined, '+34 600 000 000'],
    ['phone', 34600111222, '34600111222', '34600111222'],
    ['phone', 34600111222, '3.46E+10', 'issue: lost-digits'],
    ['phone', 34600111222, '3,46E+10', 'issue: lost-digits'],
    ['phone', 600.12, '600.12', 'issue: lost-digits'],
    ['card', 123, '00123', '00123'],
    ['card', '00123', undefined, '00123'],
    ['card', 1234567890123456, '1234567890123456', 'issue: lost-digits'],
    ['card', 123456789012345, '123456789012345', '123456789012345'],
    ['points', 350, '350', 350],
    ['points', 1234, '1.234', 1234],
    ['points', '350', undefined, 350],
    ['points', ' 350 ', undefined, 350],
    ['points', '007', undefined, 7],
    ['points', 0, '0', 0],
    ['points', '1.234', undefined, 'issue: points-not-whole'],
    ['points', '12,5', undefined, 'issue: points-not-whole'],
    ['points', 12.5, '12,5', 'issue: points-not-whole'],
    ['points', 'ten', undefined, 'issue: points-not-whole'],
    ['points', '12 pts', undefined, 'issue: points-not-whole'],
    ['points', -5, '-5', 'issue: points-negative'],
    ['points', '-5', undefined, 'issue: points-negative'],
    ['points', 10, '1000%', 'issue: points-not-whole'],
    ['points', true, 'TRUE', 'issue: points-not-whole'],
    ['points', date, '02/01/2026', 'issue: points-not-whole'],
    ['points', 1e20, '1E+20', 'issue: points-not-whole'],
    ['points', '#N/A', undefined, 'issue: spreadsheet-error'],
  ])('%s: %j shown as %j -> %j', (attribute, value, shown, expected) => {
    expect(read(attribute, value, shown)).toEqual(expected);
  });
});

describe('readEmail', () => {
  it.each<[CellValue, unknown]>([
    ['ana@example.com', 'ana@example.com'],
    ['  Ana.Perez@Example.com\u00A0', 'Ana.Perez@Example.com'],
    ['\uFEFFana@exa\u200Bmple.com', 'ana@example.com'],
    ["o'brien@example.com", "o'brien@example.com"],
    ['m+loyalty@example.com', 'm+loyalty@example.com'],
    ['ana@correo.example.cat', 'ana@correo.example.cat'],
    ['', '(nothing)'],
    ['a/b@example.com', 'issue: email-slash'],
    ['ana@@example.com', 'issue: email-malformed'],
    ['ana@exa mple.com', 'issue: email-malformed'],
    ['ana', 'issue: email-malformed'],
    ['\uD800@example.com', 'issue: email-malformed'],
    [42, 'issue: email-malformed'],
    ['#N/A', 'issue: spreadsheet-error'],
    [`${'x'.repeat(250)}@example.com`, 'issue: too-long'],
  ])('%j -> %j', (value, expected) => {
    expect(summarize(readEmail({ value, shown: String(value) }))).toEqual(expected);
  });

  it('what almost every address looks like is let through by the whole rule too', () => {
    const label = fc.stringMatching(/^[a-z0-9-]{1,5}$/);
    const local = fc.stringMatching(/^[a-zA-Z0-9._+-]{1,70}$/);
    const domain = fc
      .array(fc.oneof(label, fc.stringMatching(/^[a-z0-9-]{60,70}$/)), { minLength: 1, maxLength: 4 })
      .map((labels) => labels.join('.'));
    fc.assert(
      fc.property(local, domain, (before, behind) => {
        const address = `${before}@${behind}`;
        const isTaken = readEmail({ value: address, shown: address }).kind === 'value';
        expect(isTaken).toBe(address.length <= 254 && isEmail(address));
      }),
      { numRuns: 2000 },
    );
  });
});

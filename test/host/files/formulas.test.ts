/** Formulas in English and Spanish notation, moved to other cells, and with the marks that files put in. */
import { fromTypedFormula, toTypedFormula } from '../../../host/files/formula-locale';
import { shiftFormula } from '../../../host/files/formula-shift';
import { fileFormula, isSameFormula, readFormula } from '../../../host/files/xlsx-formulas';
import { typeIntoEngine } from './engine';

describe('toTypedFormula and fromTypedFormula', () => {
  it.each([
    { english: 'SUM(1,2)', spanish: 'SUM(1;2)' },
    { english: '1.5+.25', spanish: '1,5+,25' },
    { english: 'IF(A1>1.5,"a,b;1.5","it\'s")', spanish: 'IF(A1>1,5;"a,b;1.5";"it\'s")' },
    { english: 'SUM({1.5,2;3,4},5)', spanish: 'SUM({1,5;2\\3;4};5)' },
    { english: "VLOOKUP(A2,'a,b; 1.5'!A:B,2)", spanish: "VLOOKUP(A2;'a,b; 1.5'!A:B;2)" },
    { english: 'STDEV.S(A1,2)/2', spanish: 'STDEV.S(A1;2)/2' },
  ])('$english <-> $spanish', ({ english, spanish }) => {
    expect(toTypedFormula(english, 'es')).toBe(spanish);
    expect(fromTypedFormula(spanish, 'es')).toBe(english);
    expect(toTypedFormula(english, 'en')).toBe(english);
  });

  it.each(['SUM(1,2.5)', 'IF(1.5>1,"a,b;c",2)', 'SUM({1.5,2;3,4})', 'STDEV.S(1,3)*1.5'])(
    '%s -> the engine finds the same in both notations',
    (formula) => {
      const english = typeIntoEngine(`=${formula}`, 'en');
      const spanish = typeIntoEngine(`=${toTypedFormula(formula, 'es')}`, 'es');
      expect(english.type).not.toBe('error');
      expect({ ...spanish, shown: spanish.shown.replace(',', '.') }).toEqual({
        ...english,
        shown: english.shown.replace(',', '.'),
      });
    },
  );
});

describe('shiftFormula', () => {
  it.each([
    { formula: 'A1+$B$2+C$3+$D4', rows: 1, columns: 1, shifted: 'B2+$B$2+D$3+$D5' },
    { formula: 'SUM(A1:B2)&"A1"', rows: 2, columns: 0, shifted: 'SUM(A3:B4)&"A1"' },
    { formula: 'SUM(A:B,$C:D)+SUM(1:2,$3:4)', rows: 1, columns: 1, shifted: 'SUM(B:C,$C:E)+SUM(2:3,$3:5)' },
    { formula: "'A1 B2'!Z9+Sheet1!AZ10", rows: 1, columns: 1, shifted: "'A1 B2'!AA10+Sheet1!BA11" },
    { formula: 'LOG10(A1)+TAXES24*ZZ1', rows: 0, columns: 1, shifted: 'LOG10(B1)+TAXES24*AAA1' },
  ])('$formula by $rows rows and $columns columns -> $shifted', ({ formula, rows, columns, shifted }) => {
    expect(shiftFormula(formula, rows, columns)).toBe(shifted);
  });
});

describe('fileFormula and readFormula', () => {
  it.each([
    { typed: 'XLOOKUP(A1,B:B,C:C)', filed: '_xlfn.XLOOKUP(A1,B:B,C:C)' },
    { typed: 'SORT(FILTER(A:A,B:B>1))', filed: '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A:A,B:B>1))' },
    { typed: '"_xlfn.IFS("&IFS(A1,1)', filed: '"_xlfn.IFS("&_xlfn.IFS(A1,1)' },
    { typed: 'SUMIFS(A:A,B:B,1)', filed: 'SUMIFS(A:A,B:B,1)' },
  ])('$typed <-> $filed', ({ typed, filed }) => {
    expect(fileFormula(typed)).toBe(filed);
    expect(readFormula(filed)).toBe(typed);
  });
});

describe('isSameFormula', () => {
  it.each([
    { a: 'IF(A1 > 1, 2)', b: 'if(a1>1,2)', isSame: true },
    { a: '"a b"', b: '"A b"', isSame: false },
    { a: 'A1', b: 'A2', isSame: false },
  ])('$a and $b -> $isSame', ({ a, b, isSame }) => {
    expect(isSameFormula(a, b)).toBe(isSame);
  });
});

/** After any edits, formulas show what they would show in a workbook that was just loaded. */
import fc from 'fast-check';
import { createWorkbook, type Workbook } from '../../../host/sheets/workbook';
import { sheetOf } from './open-workbook';

const row = fc.integer({ min: 1, max: 5 });
const column = fc.integer({ min: 1, max: 4 });
const reference = fc
  .tuple(
    fc.constantFrom('', '', "'Other list'!"),
    fc.constantFrom('', '$'),
    fc.constantFrom('A', 'B', 'C', 'D'),
    fc.constantFrom('', '$'),
    row,
  )
  .map((parts) => parts.join(''));

const input = fc.oneof(
  fc.constantFrom('', '1', '2.5', 'ana', 'TRUE', '12/03/2024', "'7", '#N/A', '10%'),
  reference.map((cell) => `=${cell}`),
  fc.tuple(reference, reference).map(([a, b]) => `=${a}+${b}`),
  fc.tuple(reference, reference).map(([a, b]) => `=${a}&"-"&${b}`),
  fc.constantFrom(
    '=SUM(A1:B3)',
    '=COUNTA(A:A)',
    '=IF(A1="",1,B2)',
    '=SEQUENCE(2)',
    '=NOPE(A1)',
    '=A1 B1',
    '+1 2',
  ),
);

/** A method of the workbook and its arguments after the sheet's id. */
type Edit = readonly [method: keyof Workbook, ...values: unknown[]];

const count = fc.integer({ min: 1, max: 2 });

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.constant('enter' as const), row, column, input) },
  fc.tuple(fc.constantFrom('insertRows' as const, 'deleteRows' as const), row, count),
  fc.tuple(fc.constantFrom('insertColumns' as const, 'deleteColumns' as const), column, count),
  fc.tuple(fc.constant('moveColumns' as const), column, fc.constant(1), column),
  fc.tuple(fc.constant('sortRows' as const), column, fc.boolean()),
  fc.tuple(fc.constant('renameSheet' as const), fc.constantFrom('Renamed', 'Customer list')),
  // Reading in between makes the calculator go on from where it is.
  fc.constant(['displayValues'] as const),
);

function carryOut(workbook: Workbook, [method, ...values]: Edit): void {
  const act = Reflect.get(workbook, method) as (sheetId: number, ...rest: unknown[]) => void;
  act(0, ...values);
}

function load(sheets: ReturnType<typeof sheetOf>[]): Workbook {
  return createWorkbook({ locale: 'en', timeZone: 'Etc/UTC', sheets, nowMs: () => Date.UTC(2026, 8, 1) });
}

it('any edits: the results are those of a fresh workbook', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(input, { maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      fc.array(edit, { maxLength: 8 }),
      (rows, edits) => {
        const workbook = load([
          sheetOf('Customers', rows),
          sheetOf('Other list', [
            ['5', 'x'],
            ['', '6'],
          ]),
        ]);
        for (const act of edits) carryOut(workbook, act);
        const shown = workbook.sheets().map(({ id }) => workbook.displayValues(id));
        const fresh = createWorkbook({
          locale: 'en',
          timeZone: 'Etc/UTC',
          sheets: workbook.sheets().map(({ id }) => workbook.content(id)),
          nowMs: () => Date.UTC(2026, 8, 1),
        });
        expect(fresh.sheets().map(({ id }) => fresh.displayValues(id))).toEqual(shown);
      },
    ),
    { numRuns: 100 },
  );
});

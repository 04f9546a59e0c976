/** Puts back what a write took from people's columns, because somebody moved or inserted a column at that very moment. */
import { isDate } from '../../core/cell';
import { findDamage, type DamagedCell } from '../../core/find-damage';
import type { SeenRow } from '../../core/seen-row';
import { rowNumberOf } from '../../core/sheet-table';
import { findStretches } from '../../core/stretches';
import type { RestoredCell, WrittenBlock } from '../../core/write-traces';
import { nameCell } from '../sheet/a1';
import type { WholeSheet } from '../sheet/read-live';
import { isProtectedError } from '../sheet/sheet-errors';
import { asLiteral } from '../sheet/write-status';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Each round may meet another edit. */
const MAX_ROUNDS = 5;

/**
 * Looks and puts back, until a look finds nothing more to do. Gives the cells that could not be put back, by their names.
 * `formulaOf` tells the formula that a cell held: its text is known, but not what has become of the cells that it names.
 * `noteRisk` is told before cells are written: should the execution be killed, nobody knows what stood in them.
 */
export function restoreInputs<Row extends SeenRow>(
  sheet: Sheet,
  readAll: () => WholeSheet,
  written: WrittenBlock<Row>,
  known: readonly Row[],
  formulaOf: (row: Row, header: string) => string,
  noteRisk: (names: readonly string[]) => void,
): readonly string[] {
  const restored: RestoredCell[] = [];
  const atRisk = new Set<string>();
  const lost = new Set<string>();
  const nameOf = ({ index, place }: DamagedCell<Row>): string => nameCell(rowNumberOf(index), place);
  for (let round = 1; ; round += 1) {
    const damaged = findDamage(readAll(), written, known, restored);
    const isPossible = ({ row, header, original }: DamagedCell<Row>): boolean =>
      round <= MAX_ROUNDS && original !== undefined && (row === undefined || formulaOf(row, header) === '');
    const possible = damaged.filter(isPossible);
    // Once people have moved such a row on, nothing might tell of it any more.
    for (const cell of damaged) if (!isPossible(cell)) lost.add(nameOf(cell));
    if (possible.length === 0) return [...lost];
    // What is put back may hit others in turn: their rows and columns stand where those stood.
    damaged.forEach((cell) => atRisk.add(nameOf(cell)));
    noteRisk([...atRisk]);
    for (const { header, place, original = '' } of possible) restored.push({ header, place, original });
    if (!restoreCells(sheet, possible)) return [...lost, ...possible.map(nameOf)];
  }
}

/**
 * As far as they are still there: rows may have been deleted meanwhile, which the next look tells. False where they are
 * protected.
 */
function restoreCells<Row>(sheet: Sheet, damaged: readonly DamagedCell<Row>[]): boolean {
  const byPlace = new Map<number, Map<number, DamagedCell<Row>>>();
  for (const cell of damaged) {
    const column = byPlace.get(cell.place) ?? new Map<number, DamagedCell<Row>>();
    byPlace.set(cell.place, column.set(cell.index, cell));
  }
  try {
    for (const [place, column] of byPlace) {
      for (const { start, length } of findStretches(column.keys())) {
        const cells = Array.from({ length }, (_, offset) => column.get(start + offset));
        restoreStretch(sheet.getRange(rowNumberOf(start), place + 1, length, 1), cells);
      }
    }
    return true;
  } catch (error: unknown) {
    return !isProtectedError(error);
  }
}

const DATE_FORMAT = /[ymdh]/i;

function restoreStretch<Row>(range: Range, cells: readonly (DamagedCell<Row> | undefined)[]): void {
  range.setValues(cells.map((cell) => [asLiteral(cell?.original ?? '')]));
  if (cells.some((cell) => cell?.column === 'status')) range.setBackground(null);
  if (!cells.some((cell) => cell?.column === 'updated')) return;
  // A date that is written gives a cell the format of dates, by which a number would be shown as one.
  const formats = range.getNumberFormats();
  const restored = formats.map(([format = ''], offset) => {
    const value = cells[offset]?.original ?? '';
    return [DATE_FORMAT.test(format) && !isDate(value) ? 'General' : format];
  });
  range.setNumberFormats(restored);
}

/** Continues a block of cells as Google's fill handle does: series go on, formulas follow, the rest repeats. */
import type { SheetState } from '../../sheets/book';
import type { Cell, Scalar } from '../../sheets/cell';
import { moveFormula } from '../../sheets/formula';
import { cellAt } from '../../sheets/grid';
import { isDateFormat } from '../../sheets/number-format';
import type { Block } from '../shared/person-edit';
import type { PlacedCell } from './change-cells';
import type { Axis } from './lines';

/** The value at an index, which is negative before the line and counts on behind it. */
type Series = (index: number) => Scalar;

const NUMBERED = /^(.*?)(\d{1,15})$/su;

/** The cells of the lines from the block up to line `to`, which stands before it or behind it. */
export function filledCells(sheet: SheetState, block: Block, axis: Axis, to: number): PlacedCell[] {
  const isDown = axis === 'row';
  const [first, length] = isDown ? [block.row, block.rowCount] : [block.column, block.columnCount];
  const [crossing, width] = isDown ? [block.column, block.columnCount] : [block.row, block.rowCount];
  const placeOf = (line: number, across: number): { row: number; column: number } =>
    isDown ? { row: line, column: across } : { row: across, column: line };
  const from = to < first ? to : first + length;
  const until = to < first ? first - 1 : to;

  return Array.from({ length: width }, (_, index) => crossing + index).flatMap((across) => {
    const source = Array.from({ length }, (_, index) => {
      const { row, column } = placeOf(first + index, across);
      return cellAt(sheet.grid, row, column);
    });
    const series = seriesOf(source);
    return Array.from({ length: Math.max(0, until - from + 1) }, (_, step) => {
      const line = from + step;
      return { ...placeOf(line, across), cell: continued(source, line - first, axis, series) };
    });
  });
}

function continued(
  source: readonly (Cell | undefined)[],
  index: number,
  axis: Axis,
  series: Series | undefined,
): Cell | undefined {
  const sourceIndex = ((index % source.length) + source.length) % source.length;
  const pattern = source[sourceIndex];
  if (pattern === undefined) return undefined;
  if (series !== undefined) return { ...pattern, value: series(index) };
  if (pattern.formula === undefined) return pattern;
  const delta = index - sourceIndex;
  const text = moveFormula(pattern.formula.text, axis === 'row' ? delta : 0, axis === 'row' ? 0 : delta);
  return { ...pattern, formula: { ...pattern.formula, text, result: undefined } };
}

/** The series that the cells are the beginning of, if they are one. */
function seriesOf(source: readonly (Cell | undefined)[]): Series | undefined {
  const values = source.map((cell) => cell?.value);
  const [first] = values;
  if (values.every((value) => typeof value === 'number')) {
    // A single number repeats; a single date goes on with the next day.
    const isDate = isDateFormat(source[0]?.style.numberFormat ?? '');
    return arithmetic(values, isDate ? 1 : 0);
  }
  const parts = values.map((value) => (typeof value === 'string' ? NUMBERED.exec(value) : null));
  const prefix = parts[0]?.[1];
  if (typeof first !== 'string' || !parts.every((part) => part !== null && part[1] === prefix))
    return undefined;
  const count = arithmetic(
    parts.map((part) => Number(part?.[2])),
    1,
  );
  if (count === undefined) return undefined;
  const digits = parts[0]?.[2]?.length ?? 0;
  return (index) => `${prefix ?? ''}${String(Math.abs(count(index))).padStart(digits, '0')}`;
}

function arithmetic(numbers: readonly number[], stepOfOne: number): ((index: number) => number) | undefined {
  const [first = 0, second] = numbers;
  const step = second === undefined ? stepOfOne : second - first;
  const isSeries = numbers.every((number, index) => Math.abs(first + index * step - number) < 1e-9);
  return isSeries ? (index) => first + index * step : undefined;
}

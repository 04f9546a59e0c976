/** Reads numbers from the engine with all their digits: it tells of a formula's result only what its format shows. */
import type { Model } from '@ironcalc/wasm';

export interface NumberCell {
  /** 0-based index of the sheet. */
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

interface Run {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly width: 1;
  readonly height: number;
  readonly format: string;
}

/** Shows all fifteen digits that the engine is sure of. */
const ALL_DIGITS = '0.00000000000000E+00';

/** The values of the cells, in their order. For a moment the cells have another format. */
export function readNumbers(model: Model, cells: readonly NumberCell[]): number[] {
  const runs = columnRuns(model, cells);
  for (const run of runs) model.updateRangeStyle(run, 'num_fmt', ALL_DIGITS);
  const numbers = cells.map(({ sheet, row, column }) =>
    Number(model.getFormattedCellValue(sheet, row, column).replace(',', '.')),
  );
  for (const run of runs) model.updateRangeStyle(run, 'num_fmt', run.format);
  return numbers;
}

/** Neighbours in a column with the same format, because one change of format costs as much as hundreds of cells. */
function columnRuns(model: Model, cells: readonly NumberCell[]): Run[] {
  const inOrder = [...cells].sort((a, b) => a.sheet - b.sheet || a.column - b.column || a.row - b.row);
  const runs: Run[] = [];
  for (const { sheet, row, column } of inOrder) {
    const format = model.getCellStyle(sheet, row, column).style.num_fmt;
    const last = runs.at(-1);
    const continues =
      last?.sheet === sheet &&
      last.column === column &&
      last.row + last.height === row &&
      last.format === format;
    if (continues) runs[runs.length - 1] = { ...last, height: last.height + 1 };
    else runs.push({ sheet, row, column, width: 1, height: 1, format });
  }
  return runs;
}

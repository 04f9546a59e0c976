/** What the sidebar shows of a sheet's columns. */
import { lookForColumns, type ColumnChoices } from '../columns';
import { FIELDS } from '../fields';
import type { Messages } from '../messages';
import { describeSheetProblem } from '../sheet-problems';
import type { ColumnsView } from './views';
import { isStatusHeader } from '../status-columns';

/** The top of a sheet, as it is shown. */
export interface SheetTop {
  readonly sheetId: number;
  readonly sheetName: string;
  readonly isEmpty: boolean;
  readonly headers: readonly string[];
  /** Some of the first rows, by which people see what a column holds. */
  readonly rows: readonly (readonly string[])[];
}

export function viewColumns(top: SheetTop, choices: ColumnChoices, messages: Messages): ColumnsView {
  const { sheetId, sheetName, isEmpty, headers, rows } = top;
  const { columns, problems } = lookForColumns(headers, choices);
  const names = headers.map((header) => header.trim());
  return {
    sheetId,
    sheetName,
    isEmpty,
    headers: [...new Set(names)].filter((name) => name !== '' && !isStatusHeader(name)),
    fields: FIELDS.map((field) => {
      const column = columns[field];
      const choice = choices[field];
      const shown = column === undefined ? [] : rows.map((row) => row[column.index] ?? '');
      return {
        field,
        header: column?.header ?? choice ?? null,
        example: shown.find((text) => text.trim() !== '') ?? '',
        isChosen: choice !== undefined,
      };
    }),
    problems: isEmpty ? [] : problems.map((problem) => describeSheetProblem(problem, messages)),
  };
}

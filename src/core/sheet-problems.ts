/** Puts the problems of a whole sheet into words. */
import type { SheetProblem } from './columns';
import type { Messages } from './messages';

export function describeSheetProblems(problems: readonly SheetProblem[], messages: Messages): string {
  return problems.map((problem) => describeSheetProblem(problem, messages)).join('\n');
}

export function describeSheetProblem(
  problem: SheetProblem,
  { field, history, sheetProblem }: Messages,
): string {
  switch (problem.kind) {
    case 'no-email-column':
      return sheetProblem.noEmailColumn(problem.headers);
    case 'two-columns':
      return sheetProblem.twoColumns(field[problem.field], problem.headers);
    case 'chosen-gone':
      return sheetProblem.chosenGone(field[problem.field], problem.header);
    case 'chosen-twice':
      return sheetProblem.chosenTwice(field[problem.field], problem.header);
    case 'shared-column':
      return sheetProblem.sharedColumn(
        problem.header,
        problem.fields.map((shared) => field[shared]),
      );
    case 'gone':
      return sheetProblem.gone;
    case 'restless':
      return sheetProblem.restless;
    case 'history-tab':
      return history.isHistoryTab;
  }
}

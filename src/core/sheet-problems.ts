/** Puts the problems of a whole sheet into words. */
import type { SheetProblem } from './columns';
import type { Messages } from './messages';

export function describeSheetProblems(problems: readonly SheetProblem[], messages: Messages): string {
  return problems
    .map((problem) =>
      problem.kind === 'no-email-column'
        ? messages.sheetProblem.noEmailColumn(problem.headers)
        : messages.sheetProblem.twoColumns(messages.field[problem.field], problem.headers),
    )
    .join('\n');
}

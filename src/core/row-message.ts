/** Puts what happened to a row into words: what, in which column, what to do. */
import type { Difference } from './compare';
import type { InputColumns } from './columns';
import type { Field } from './fields';
import type { Messages } from './messages';
import { quote } from './messages/wording';
import type { RowProblem } from './plan';
import type { Verdict } from './reply';
import type { ReplyWords } from './reply-words';

/** The header of a field's column as it stands in the sheet, or the field's name where it has none. */
export function headerOf(field: Field, columns: InputColumns, messages: Messages): string {
  return columns[field]?.header ?? messages.field[field];
}

export function describeProblems(
  problems: readonly RowProblem[],
  columns: InputColumns,
  messages: Messages,
): string {
  return problems
    .map((problem) =>
      problem.code === 'duplicate'
        ? messages.duplicate(problem.otherRowNumbers)
        : messages.cellIssue[problem.code](headerOf(problem.field, columns, messages), problem.shown),
    )
    .join(' ');
}

export function describeDifferences(
  differences: readonly Difference[],
  columns: InputColumns,
  messages: Messages,
): string {
  const { differs } = messages;
  const shown = (value: string | number | null): string =>
    value === null || value === '' ? differs.nothing : quote(String(value));
  const sentences = differences.map((difference) => {
    switch (difference.kind) {
      case 'kept': {
        const header = headerOf(difference.attribute, columns, messages);
        return differs.kept(header, shown(difference.sent), shown(difference.kept));
      }
      case 'no-card':
        return differs.noCard(headerOf('card', columns, messages));
      case 'same-card':
        return differs.sameCard(headerOf('card', columns, messages), difference.card);
    }
  });
  return [differs.intro, ...sentences].join(' ');
}

/** Omniwallet's own words, then what to do. */
export function describeRejection(
  { status, words }: Extract<Verdict, { kind: 'rejected' }>,
  email: string,
  columns: InputColumns,
  messages: Messages,
): string {
  const { remedy } = messages;
  const said = quoteWords(words, columns, messages);
  switch (status) {
    case 400:
      return `${said} ${remedy.refusedDocument}`.trim();
    case 404:
      return `${said} ${remedy.notFound(email)}`.trim();
    case 409:
      return `${said} ${remedy.conflict(email)}`.trim();
    default: {
      const isOneCell = words.length > 0 && words.every((word) => word.field !== undefined);
      const what = said === '' ? `Omniwallet: ${status}.` : said;
      return `${what} ${isOneCell ? remedy.refusedCell : remedy.refused}`;
    }
  }
}

/** What Omniwallet said; empty where it said nothing. */
export function quoteWords(words: readonly ReplyWords[], columns: InputColumns, messages: Messages): string {
  return words
    .map(({ text, field }) =>
      field === undefined
        ? messages.remedy.omniwalletSays(text)
        : messages.remedy.omniwalletSaysOf(text, headerOf(field, columns, messages)),
    )
    .join(' ');
}

/** Why no answer can be relied on; what comes of it is added by the caller. */
export function describeUnclear(
  verdict: Extract<Verdict, { kind: 'unclear' }>,
  attempts: number,
  columns: InputColumns,
  messages: Messages,
): string {
  const { cause, words } = verdict;
  const said = quoteWords(words, columns, messages);
  const what =
    typeof cause === 'number'
      ? messages.failed.serverError(cause, attempts)
      : messages.failed.noAnswer(attempts);
  return `${said} ${what}`.trim();
}

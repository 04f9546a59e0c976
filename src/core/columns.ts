/** Finds the input columns of a sheet: those that a person chose, and the others by their headers, wherever they stand. */
import { FIELDS, type Field } from './fields';
import { HEADER_ALIASES, normalizeHeader } from './header-aliases';
import { hasHistoryMark } from './history/tab';

export interface InputColumn {
  /** 0-based, from the left of the sheet. */
  readonly index: number;
  /** As it stands in the sheet, for messages. */
  readonly header: string;
}

export type InputColumns = { readonly email: InputColumn } & Readonly<
  Partial<Record<Exclude<Field, 'email'>, InputColumn>>
>;

/** The header that a person chose for a field, null for *not sent*. A field that is left out is found by its header. */
export type ColumnChoices = Readonly<Partial<Record<Field, string | null>>>;

/** A problem of the whole sheet: no row can be planned until a person puts it right. */
export type SheetProblem =
  | { readonly kind: 'no-email-column'; readonly headers: readonly string[] }
  /** The sheet was deleted meanwhile. */
  | { readonly kind: 'gone' }
  /** The tab belongs to the add-on. */
  | { readonly kind: 'history-tab' }
  /** Rows or columns were moved whenever it was read. */
  | { readonly kind: 'restless' }
  | { readonly kind: 'two-columns'; readonly field: Field; readonly headers: readonly string[] }
  /** The header that a person chose is gone, or was renamed. */
  | { readonly kind: 'chosen-gone'; readonly field: Field; readonly header: string }
  | { readonly kind: 'chosen-twice'; readonly field: Field; readonly header: string }
  /** A person chose one column for two fields. */
  | { readonly kind: 'shared-column'; readonly header: string; readonly fields: readonly Field[] };

export type FoundColumns =
  | { readonly ok: true; readonly columns: InputColumns }
  | { readonly ok: false; readonly problems: readonly SheetProblem[] };

const FIELD_OF_ALIAS: ReadonlyMap<string, Field> = new Map(
  FIELDS.flatMap((field) => HEADER_ALIASES[field].map((alias) => [normalizeHeader(alias), field] as const)),
);

/** The input columns among the headers of row 1; columns that are no field are left alone. */
export function findInputColumns(headers: readonly string[], choices: ColumnChoices): FoundColumns {
  const { columns, problems } = lookForColumns(headers, choices);
  const { email } = columns;
  if (problems.length > 0 || email === undefined) return { ok: false, problems };
  return { ok: true, columns: { ...columns, email } };
}

/** What was found, even where problems keep the sheet from being sent. */
export function lookForColumns(
  headers: readonly string[],
  choices: ColumnChoices,
): {
  readonly columns: Readonly<Partial<Record<Field, InputColumn>>>;
  readonly problems: readonly SheetProblem[];
} {
  if (hasHistoryMark(headers)) return { columns: {}, problems: [{ kind: 'history-tab' }] };
  const all = headers.map((header, index): InputColumn => ({ index, header: header.trim() }));
  const problems = findShared(choices);
  const columns: Partial<Record<Field, InputColumn>> = {};
  for (const field of FIELDS) {
    const choice = choices[field];
    const candidates = choice === null ? [] : findCandidates(all, field, choices);
    const [first, ...others] = candidates;
    if (first !== undefined && others.length === 0) columns[field] = first;
    else if (typeof choice === 'string')
      problems.push({ kind: first === undefined ? 'chosen-gone' : 'chosen-twice', field, header: choice });
    else if (first !== undefined)
      problems.push({ kind: 'two-columns', field, headers: candidates.map(({ header }) => header) });
    else if (field === 'email')
      problems.push({
        kind: 'no-email-column',
        headers: all.map(({ header }) => header).filter((header) => header !== ''),
      });
  }
  return { columns, problems };
}

/** The columns that may be a field's: with the chosen header, or with one of its names and not chosen for another field. */
function findCandidates(
  all: readonly InputColumn[],
  field: Field,
  choices: ColumnChoices,
): readonly InputColumn[] {
  const choice = choices[field];
  if (typeof choice === 'string') return all.filter(({ header }) => header === choice);
  const taken = new Set(Object.values(choices));
  return all.filter(
    ({ header }) => FIELD_OF_ALIAS.get(normalizeHeader(header)) === field && !taken.has(header),
  );
}

function findShared(choices: ColumnChoices): SheetProblem[] {
  const chosen = FIELDS.flatMap((field) => choices[field] ?? []);
  return [...new Set(chosen)].flatMap((header): SheetProblem[] => {
    const fields = FIELDS.filter((field) => choices[field] === header);
    return fields.length > 1 ? [{ kind: 'shared-column', header, fields }] : [];
  });
}

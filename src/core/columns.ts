/** Finds the input columns of a sheet by their headers, wherever they stand. */
import { FIELDS, type Field } from './fields';
import { HEADER_ALIASES, normalizeHeader } from './header-aliases';

export interface InputColumn {
  /** 0-based, from the left of the sheet. */
  readonly index: number;
  /** As it stands in the sheet, for messages. */
  readonly header: string;
}

export type InputColumns = { readonly email: InputColumn } & Readonly<
  Partial<Record<Exclude<Field, 'email'>, InputColumn>>
>;

/** A problem of the whole sheet: no row can be planned until a person puts it right. */
export type SheetProblem =
  | { readonly kind: 'no-email-column'; readonly headers: readonly string[] }
  | { readonly kind: 'two-columns'; readonly field: Field; readonly headers: readonly string[] };

export type FoundColumns =
  | { readonly ok: true; readonly columns: InputColumns }
  | { readonly ok: false; readonly problems: readonly SheetProblem[] };

const FIELD_OF_ALIAS: ReadonlyMap<string, Field> = new Map(
  FIELDS.flatMap((field) => HEADER_ALIASES[field].map((alias) => [normalizeHeader(alias), field] as const)),
);

/** The input columns among the headers of row 1; columns that are no field are left alone. */
export function findInputColumns(headers: readonly string[]): FoundColumns {
  const claims = new Map<Field, InputColumn[]>();
  headers.forEach((header, index) => {
    const field = FIELD_OF_ALIAS.get(normalizeHeader(header));
    if (field !== undefined)
      claims.set(field, [...(claims.get(field) ?? []), { index, header: header.trim() }]);
  });

  const problems: SheetProblem[] = [];
  for (const [field, columns] of claims) {
    if (columns.length > 1)
      problems.push({ kind: 'two-columns', field, headers: columns.map((column) => column.header) });
  }
  const email = claims.get('email')?.[0];
  if (email === undefined) {
    const found = headers.map((header) => header.trim()).filter((header) => header !== '');
    return { ok: false, problems: [...problems, { kind: 'no-email-column', headers: found }] };
  }
  if (problems.length > 0) return { ok: false, problems };

  const single = [...claims].flatMap(([field, columns]) => columns.map((column) => [field, column] as const));
  return { ok: true, columns: { ...Object.fromEntries(single), email } };
}

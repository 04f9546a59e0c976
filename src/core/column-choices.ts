/** The columns that people chose by hand, by header text, because columns are moved and inserted. */
import * as v from 'valibot';
import type { ColumnChoices } from './columns';
import { FIELDS } from './fields';
import { parseJson } from './json';

export const columnChoices = v.record(v.picklist(FIELDS), v.nullable(v.pipe(v.string(), v.trim())));

/** Choices from their stored JSON; what is not understood counts as not chosen. */
export function parseColumnChoices(json: string | null): ColumnChoices {
  const parsed = v.safeParse(columnChoices, json === null ? {} : parseJson(json));
  return parsed.success ? parsed.output : {};
}

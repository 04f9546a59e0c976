/** Tells whether columns were moved between two looks at a sheet, and which of people's may have been hit by a write. */
import { STATUS_COLUMNS, type StatusColumn, type StatusLayout, type StatusPlaces } from './status-columns';

export interface SeenPlaces {
  readonly headers: readonly string[];
  readonly layout: StatusLayout;
}

/** Whether columns were moved, inserted or deleted so that what was written by `before` may have missed its columns. */
export function haveColumnsMoved(before: SeenPlaces, now: SeenPlaces): boolean {
  if (!isSameLayout(before.layout, now.layout)) return true;
  const [was, is] = [namesOf(before.headers), namesOf(now.headers)];
  // A header that was renamed moves nothing.
  return was.some((header, place) => header !== is[place]) && String(was.sort()) === String(is.sort());
}

export function isSameLayout(a: StatusLayout, b: StatusLayout): boolean {
  return STATUS_COLUMNS.every((column) => a[column] === b[column]);
}

/** By 0-based column: the status columns that stood where columns of people stand now. */
export function findHitColumns(now: StatusPlaces, before: StatusLayout): ReadonlyMap<number, StatusColumn> {
  const places = new Set(Object.values(now));
  const hit = STATUS_COLUMNS.filter((column) => !places.has(before[column]));
  return new Map(hit.map((column) => [before[column], column]));
}

function namesOf(headers: readonly string[]): string[] {
  return headers.filter((header) => header !== '');
}

/** The columns that the add-on owns: their headers, and where they stand in a sheet. */
import { normalizeHeader } from './header-aliases';

export const STATUS_COLUMNS = [
  'status',
  'message',
  'updated',
  'name',
  'last_name',
  'phone',
  'level',
  'points',
  'card',
  'key',
] as const;

export type StatusColumn = (typeof STATUS_COLUMNS)[number];

/** The same in every language, so that a colleague with another language finds the same columns. */
export const STATUS_HEADERS: Readonly<Record<StatusColumn, string>> = {
  status: 'Omniwallet status',
  message: 'Omniwallet message',
  updated: 'Omniwallet updated',
  name: 'Omniwallet name',
  last_name: 'Omniwallet last name',
  phone: 'Omniwallet phone',
  level: 'Omniwallet level',
  points: 'Omniwallet points',
  card: 'Omniwallet card',
  key: 'Omniwallet key',
};

/** The columns that hold the customer as Omniwallet returned it. */
export const RETURNED_COLUMNS = ['name', 'last_name', 'phone', 'level', 'points', 'card'] as const;

/** 0-based index of each status column that the sheet has. */
export type StatusPlaces = Readonly<Partial<Record<StatusColumn, number>>>;

/** 0-based index of every status column. */
export type StatusLayout = Readonly<Record<StatusColumn, number>>;

const COLUMN_OF_HEADER: ReadonlyMap<string, StatusColumn> = new Map(
  STATUS_COLUMNS.map((column) => [normalizeHeader(STATUS_HEADERS[column]), column]),
);

/** Whether a header is one of the add-on's own. */
export function isStatusHeader(header: string): boolean {
  return COLUMN_OF_HEADER.has(normalizeHeader(header));
}

/** Where the status columns stand; of two with one header the leftmost counts. */
export function findStatusColumns(headers: readonly string[]): StatusPlaces {
  const places: Partial<Record<StatusColumn, number>> = {};
  headers.forEach((header, index) => {
    const column = COLUMN_OF_HEADER.get(normalizeHeader(header));
    if (column !== undefined) places[column] ??= index;
  });
  return places;
}

/** The columns that a sheet still lacks, in their order. */
export function missingStatusColumns(places: StatusPlaces): readonly StatusColumn[] {
  return STATUS_COLUMNS.filter((column) => places[column] === undefined);
}

/** True when no column is missing. */
export function isComplete(places: StatusPlaces): places is StatusLayout {
  return missingStatusColumns(places).length === 0;
}

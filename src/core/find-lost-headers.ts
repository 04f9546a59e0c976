/** Finds the columns whose header was overwritten, because columns were moved just as headers were written. */
import type { CellValue } from './cell';
import { STATUS_HEADERS } from './status-columns';

export interface SeenColumns {
  readonly headers: readonly string[];
  /** From row 2 on. */
  readonly values: readonly (readonly CellValue[])[];
}

export interface LostHeader {
  /** 0-based column. */
  readonly place: number;
  /** What has to be written there. */
  readonly header: string;
}

/**
 * `written` are the headers that were written, those that were put back included: a column that shows one of them and holds
 * what another one held was hit. Of empty columns one is like another.
 */
export function findLostHeaders(
  before: SeenColumns,
  now: SeenColumns,
  written: ReadonlySet<string>,
): readonly LostHeader[] {
  const contentOf = new Map(before.headers.map((header, place) => [header, contentAt(before, place)]));
  const waiting = new Set(
    before.headers.filter(
      (header) => header !== '' && (!now.headers.includes(header) || written.has(header)),
    ),
  );
  const doubtful = now.headers.flatMap((header, place) =>
    written.has(header) ? [{ place, header, content: contentAt(now, place) }] : [],
  );
  const found = new Map<number, string>();
  const assign = (place: number, header: string): void => {
    waiting.delete(header);
    found.set(place, header);
  };

  const filled = doubtful.filter(({ content }) => content.length > 0);
  filled
    .flatMap(({ place, content }) =>
      [...waiting].map((header) => ({
        place,
        header,
        count: countAlike(content, contentOf.get(header) ?? []),
      })),
    )
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .forEach(({ place, header }) => {
      if (waiting.has(header) && !found.has(place)) assign(place, header);
    });
  const empty = doubtful.filter(({ content }) => content.length === 0);
  let missing = countOverwritten(before.headers, now.headers, written) - [...found].filter(isMoved).length;
  for (const header of [...waiting]) {
    const own = empty.find((column) => column.header === header);
    const free = missing > 0 ? empty.find(({ place }) => !found.has(place)) : undefined;
    const { place } = own ?? free ?? {};
    if (place === undefined) continue;
    if (own === undefined) missing -= 1;
    assign(place, header);
  }
  // One that was put back into the wrong column goes again.
  const placed = new Set(found.values());
  for (const { place, header } of doubtful) if (!found.has(place) && placed.has(header)) found.set(place, '');
  return [...found].filter(isMoved).map(([place, header]) => ({ place, header }));

  function isMoved([place, header]: readonly [number, string]): boolean {
    return now.headers[place] !== header;
  }
}

/**
 * How many headers were overwritten. One that somebody renamed has vanished as well, but there is still one in its place;
 * where its column was deleted, no other column stayed without a header for it.
 */
function countOverwritten(
  before: readonly string[],
  now: readonly string[],
  written: Iterable<string>,
): number {
  const made = new Set([...written].filter((header) => !before.includes(header)));
  const blank = (headers: readonly string[]): number => headers.length - namesOf(headers).length;
  const vanished = namesOf(before).length + made.size - namesOf(now).length;
  return Math.min(vanished, blank(now) - Math.max(0, blank(before) - made.size));
}

function namesOf(headers: readonly string[]): readonly string[] {
  return headers.filter((header) => header !== '');
}

function contentAt({ values }: SeenColumns, place: number): readonly CellValue[] {
  return values.flatMap((row) => ((row[place] ?? '') === '' ? [] : [row[place] ?? '']));
}

/** Rows may have been sorted, inserted and edited meanwhile. */
function countAlike(content: readonly CellValue[], before: readonly CellValue[]): number {
  const left = new Map<string, number>();
  for (const value of before) left.set(String(value), (left.get(String(value)) ?? 0) + 1);
  return content.filter((value) => {
    const count = left.get(String(value)) ?? 0;
    left.set(String(value), count - 1);
    return count > 0;
  }).length;
}

export interface KilledHeaders {
  readonly found: readonly LostHeader[];
  /** 0-based columns of which one or more had another header. */
  readonly doubtful: readonly number[];
}

/**
 * The same where an execution was killed before anything was written below the new headers, and nobody knows any more what
 * stood in which column. `before` are the headers that it had found, `restoring` those that it was putting back: one that
 * went into a wrong column looks like one that was never lost.
 */
export function findKilledHeaders(
  before: readonly string[],
  restoring: readonly string[],
  now: SeenColumns,
): KilledHeaders {
  const own = Object.values(STATUS_HEADERS).filter((header) => !before.includes(header));
  const placesOf = (names: readonly string[]): number[] =>
    now.headers.flatMap((header, place) => (names.includes(header) ? [place] : []));
  const isFilled = (place: number): boolean => contentAt(now, place).length > 0;
  const doubtful = placesOf(own);
  const vanished = namesOf(before).filter((header) => !now.headers.includes(header));
  const putBack = placesOf(restoring);
  const isBack = restoring.length === 1 && vanished.length === 0 && !doubtful.some(isFilled);
  if (putBack.length > 0 && !isBack)
    return { found: [], doubtful: [...putBack, ...doubtful.filter(isFilled)] };
  const missing = countOverwritten(before, now.headers, own);
  if (doubtful.length === 0 || vanished.length === 0 || missing <= 0) return { found: [], doubtful: [] };
  const filled = doubtful.filter(isFilled);
  const [place] = filled.length === 0 ? doubtful : filled;
  const [header] = vanished;
  const isClear = vanished.length === 1 && filled.length <= 1;
  if (isClear && place !== undefined && header !== undefined)
    return { found: [{ place, header }], doubtful: [] };
  return { found: [], doubtful: filled.length < vanished.length ? doubtful : filled };
}

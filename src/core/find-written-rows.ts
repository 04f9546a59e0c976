/** Tells which row of a sheet is which known row, where cells that tell of it may have been overwritten. */
import type { CellValue } from './cell';
import type { LiveBlock, SeenRow } from './seen-row';
import { matchRows } from './match-rows';
import { isSameCell } from './same-cell';
import type { WrittenBlock } from './write-traces';

/**
 * For each row as it stands now. `places` are those of people's columns; `isSuspect` tells cells that may hold something
 * else than people put there. A copy of a row is taken for that row.
 */
export function findWrittenRows<Row extends SeenRow>(
  { headers, block, keys, identities, columns }: LiveBlock,
  written: WrittenBlock<Row>,
  known: readonly Row[],
  places: readonly number[],
  isSuspect: (place: number, value: CellValue) => boolean,
): readonly (Row | undefined)[] {
  const email = columns.email.index;
  const byWrittenKey = new Map(
    [...written.rows].map(([index, row]) => [String(written.cells.get(index)?.key ?? ''), row]),
  );
  byWrittenKey.delete('');
  /** Whether a row may be the one that its email names; without one, and where it may be another's, all has to agree. */
  const isNamedBy = (row: Row, index: number): boolean => {
    const cells = block[index] ?? [];
    const isVague = row.identity === '' || isSuspect(email, cells[email] ?? '');
    return isVague ? isAsSeen(row, cells) : isLike(row, cells);
  };
  const matches = matchAlike().map((row, index) =>
    row !== undefined && isNamedBy(row, index) ? row : undefined,
  );
  const taken = new Set(matches);
  const bySaying = new Map<number, ReadonlyMap<string, readonly Row[]>>();
  block.forEach((cells, index) => {
    if (matches[index] !== undefined) return;
    const meantFor = findMeantFor(cells);
    const alike = findCandidates(cells, meantFor).filter((row) => !taken.has(row) && saysTheSame(row, cells));
    const row =
      alike.find(({ identity }) => identity === identities[index]) ??
      alike.find(({ key }) => key !== '' && key === keys[index]) ??
      alike.find((candidate) => candidate === meantFor) ??
      (alike.length === 1 ? alike[0] : undefined);
    if (row === undefined) return;
    matches[index] = row;
    taken.add(row);
  });
  const byIdentity = new Map(known.map((row) => [row.identity, row]));
  return matches.map((row, index) => {
    const original = byIdentity.get(identities[index] ?? '');
    const cells = block[index] ?? [];
    const isCopy =
      original !== undefined &&
      identities[index] !== '' &&
      isNamedBy(original, index) &&
      countLike(original, cells) > 0;
    return row ?? (isCopy ? original : undefined);
  });

  /** By email and key; of two rows with one email the one that says the same, should somebody have typed it just now. */
  function matchAlike(): (Row | undefined)[] {
    const found = [...matchRows(known, { keys, identities })];
    const free = new Map<string, number>();
    found.forEach((row, index) => {
      const identity = identities[index] ?? '';
      if (row === undefined && identity !== '') free.set(identity, index);
    });
    found.forEach((row, index) => {
      const other = free.get(identities[index] ?? '');
      if (row === undefined || other === undefined) return;
      if (countLike(row, block[index] ?? []) > 0 || countLike(row, block[other] ?? []) <= 0) return;
      [found[index], found[other]] = [undefined, row];
      free.delete(identities[index] ?? '');
    });
    return found;
  }

  /** By its place as it stands now: what was seen of a row there; undefined where nothing was, or nothing can be told. */
  function seenAt({ seen }: Row, place: number): CellValue | undefined {
    const header = headers[place] ?? '';
    const before = header === '' ? -1 : seen.headers.indexOf(header);
    return before < 0 ? undefined : (seen.values[before] ?? '');
  }

  function isTelling(place: number, value: CellValue): boolean {
    const [any] = known;
    return value !== '' && !isSuspect(place, value) && any !== undefined && seenAt(any, place) !== undefined;
  }

  /** Keys are unique, and travel with the row that they were written to, in whatever column. */
  function findMeantFor(cells: readonly CellValue[]): Row | undefined {
    const key = cells.find((value) => typeof value === 'string' && byWrittenKey.has(value));
    return byWrittenKey.get(String(key));
  }

  function findCandidates(cells: readonly CellValue[], meantFor: Row | undefined): readonly Row[] {
    const telling = places.find((place) => isTelling(place, cells[place] ?? ''));
    if (telling !== undefined) return rowsBySaying(telling).get(String(cells[telling])) ?? [];
    return meantFor === undefined ? [] : [meantFor];
  }

  function rowsBySaying(place: number): ReadonlyMap<string, readonly Row[]> {
    const there = bySaying.get(place);
    if (there !== undefined) return there;
    const rows = new Map<string, Row[]>();
    for (const row of known) {
      const text = String(seenAt(row, place) ?? '');
      const same = rows.get(text);
      if (same === undefined) rows.set(text, [row]);
      else same.push(row);
    }
    bySaying.set(place, rows);
    return rows;
  }

  function isAsSeen(row: Row, cells: readonly CellValue[]): boolean {
    return places.every((place) => isSameCell(seenAt(row, place) ?? '', cells[place] ?? ''));
  }

  /** Whether all that is beyond suspicion is as it was seen. */
  function saysTheSame(row: Row, cells: readonly CellValue[]): boolean {
    return places.every((place) => {
      const value = cells[place] ?? '';
      return isSuspect(place, value) || isSameCell(seenAt(row, place) ?? value, value);
    });
  }

  /** How much more beside the email is as it was seen than not: people may have given the row another customer's email. */
  function countLike(row: Row, cells: readonly CellValue[]): number {
    const others = places.filter((place) => place !== email && (cells[place] ?? '') !== '');
    const isSame = (place: number): boolean => isSameCell(seenAt(row, place) ?? '', cells[place] ?? '');
    const same = others.filter(isSame).length;
    return same - others.filter((place) => !isSame(place) && isTelling(place, cells[place] ?? '')).length;
  }

  /** Where nothing tells, the key does that was written beside it. */
  function isLike(row: Row, cells: readonly CellValue[]): boolean {
    const count = countLike(row, cells);
    if (count !== 0) return count > 0;
    const meantFor = findMeantFor(cells);
    if (meantFor !== undefined) return meantFor === row;
    return places.every((place) => place === email || (cells[place] ?? '') === '');
  }
}

/** Moves rows of cells as their sheet's lines have moved. */
import type { Movement } from '../../sheets/movement';

/** Rows of different lengths, by 0-based index; `null` is an empty cell. New lines are empty. */
export function moveCells<Cell>(rows: readonly (Cell | null)[][], movement: Movement): (Cell | null)[][] {
  switch (movement.kind) {
    case 'insertRows':
      if (movement.before > rows.length) return [...rows];
      return rows.toSpliced(
        movement.before - 1,
        0,
        ...Array.from({ length: movement.count }, (): (Cell | null)[] => []),
      );
    case 'deleteRows':
      return rows.toSpliced(movement.from - 1, movement.count);
    case 'insertColumns':
      return rows.map((row) =>
        movement.before > row.length ? row : row.toSpliced(movement.before - 1, 0, ...empty(movement.count)),
      );
    case 'deleteColumns':
      return rows.map((row) => row.toSpliced(movement.from - 1, movement.count));
    case 'moveColumns':
      return rows.map((row) => movedWithin(row, movement.from, movement.count, movement.to));
    case 'reorderRows': {
      const start = movement.first - 1;
      const reordered = movement.order.map((from) => rows[start + from] ?? []);
      return [...rows.slice(0, start), ...reordered, ...rows.slice(start + reordered.length)];
    }
  }
}

function movedWithin<Cell>(
  row: readonly (Cell | null)[],
  from: number,
  count: number,
  to: number,
): (Cell | null)[] {
  const padded = [...row, ...empty(Math.max(from, to) + count - 1 - row.length)];
  padded.splice(to - 1, 0, ...padded.splice(from - 1, count));
  return padded;
}

function empty(count: number): null[] {
  return Array.from({ length: Math.max(0, count) }, () => null);
}

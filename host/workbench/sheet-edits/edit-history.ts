/** What each window can undo and redo. */
import type { Movement } from '../../sheets/movement';
import type { Reversible } from './reversible';

export type Direction = 'undo' | 'redo';

export interface EditHistory {
  /** Keeps a new change, after which nothing can be redone. */
  record(windowId: string, change: Reversible): void;
  /** Takes the window's last change, or the last one undone, out of the history. */
  take(windowId: string, direction: Direction): Reversible | undefined;
  /** Keeps what taking a change back has done. */
  keep(windowId: string, direction: Direction, change: Reversible): void;
  can(windowId: string, direction: Direction): boolean;
  follow(movement: Movement): void;
}

interface Stacks {
  undo: Reversible[];
  redo: Reversible[];
}

const MAX_STEPS = 100;

export function createEditHistory(): EditHistory {
  const windows = new Map<string, Stacks>();

  function stacksOf(windowId: string): Stacks {
    const stacks = windows.get(windowId) ?? { undo: [], redo: [] };
    windows.set(windowId, stacks);
    return stacks;
  }

  return {
    record(windowId, change) {
      const stacks = stacksOf(windowId);
      stacks.undo = [...stacks.undo, change].slice(-MAX_STEPS);
      stacks.redo = [];
    },
    take: (windowId, direction) => stacksOf(windowId)[direction].pop(),
    keep(windowId, direction, change) {
      stacksOf(windowId)[direction].push(change);
    },
    can: (windowId, direction) => stacksOf(windowId)[direction].length > 0,
    follow(movement) {
      for (const { undo, redo } of windows.values()) {
        for (const change of [...undo, ...redo]) change.follow(movement);
      }
    },
  };
}

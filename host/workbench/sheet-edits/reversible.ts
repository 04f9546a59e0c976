/** A change that can be taken back, wherever its cells stand by then. */
import type { Movement } from '../../sheets/movement';

export interface Reversible {
  /** Told of everything that moves after the change was made. */
  follow(movement: Movement): void;
  /** Takes the change back, which can be taken back in its turn; `undefined` when nothing is left of it. */
  revert(): Reversible | undefined;
}

/** Several changes that are taken back as one, the last of them first. */
export function together(changes: readonly (Reversible | undefined)[]): Reversible | undefined {
  const made = changes.filter((change) => change !== undefined);
  if (made.length < 2) return made[0];
  return {
    follow(movement) {
      for (const change of made) change.follow(movement);
    },
    revert: () => together(made.toReversed().map((change) => change.revert())),
  };
}

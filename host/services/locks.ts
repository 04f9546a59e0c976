/** Which execution holds which lock: `document`, `script` or `user:<email>`. */

export interface Locks {
  /** Takes a lock unless another execution holds it; tells whether this one holds it now. */
  take(name: string, executionId: string): boolean;
  isHeld(name: string, executionId: string): boolean;
  release(name: string, executionId: string): void;
  /** What an execution still holds when it ends, or when a dialog suspends it. */
  releaseAll(executionId: string): void;
}

/** `holders` says by name which execution holds a lock; it is changed in place. */
export function createLocks(holders: Record<string, string>): Locks {
  const isHeld = (name: string, executionId: string): boolean => holders[name] === executionId;
  const release = (name: string, executionId: string): void => {
    if (isHeld(name, executionId)) Reflect.deleteProperty(holders, name);
  };
  return {
    isHeld,
    release,
    take(name, executionId) {
      holders[name] ??= executionId;
      return isHeld(name, executionId);
    },
    releaseAll(executionId) {
      for (const name of Object.keys(holders)) release(name, executionId);
    },
  };
}

/** The lock of the spreadsheet: one execution at a time, whoever runs it. */

const WAIT_MS = 10_000;

/** Another execution has held the lock for too long. */
export class BusyError extends Error {
  override readonly name = 'BusyError';

  constructor() {
    super('Another execution holds the lock of this document.');
  }
}

/**
 * Does something while no other execution can do its own.
 *
 * @throws {BusyError} where the lock is not to be had within ten seconds.
 */
export function withDocumentLock<Result>(act: () => Result): Result {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(WAIT_MS)) throw new BusyError();
  try {
    return act();
  } finally {
    lock.releaseLock();
  }
}

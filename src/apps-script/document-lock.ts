/** The lock of the spreadsheet: one execution at a time, whoever runs it. */

const WAIT_MS = 10_000;

/**
 * Does something while no other execution can do its own.
 *
 * @throws where the lock is not to be had within ten seconds.
 */
export function withDocumentLock<Result>(act: () => Result): Result {
  const lock = LockService.getDocumentLock();
  lock.waitLock(WAIT_MS);
  try {
    return act();
  } finally {
    lock.releaseLock();
  }
}

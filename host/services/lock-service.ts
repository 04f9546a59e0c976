/** `LockService`: one execution at a time; what an execution holds is released when it ends. */
import { emulate } from './emulate';
import type { Execution } from './execution';
import type { Locks } from './locks';
import { LOCK_TIMEOUT } from './messages';

type LockService = GoogleAppsScript.Lock.LockService;
type Lock = GoogleAppsScript.Lock.Lock;

/** How often a waiting execution looks again. */
const POLL_MS = 200;

export function createLockService(execution: Execution, locks: Locks): LockService {
  const lockOf = (method: string, name: string): Lock => {
    execution.handle(`LockService.${method}`);
    return createLock(execution, locks, name);
  };
  execution.atEnd(() => {
    locks.releaseAll(execution.id);
  });
  return emulate<LockService>(execution, 'LockService', {
    getDocumentLock: () => lockOf('getDocumentLock', 'document'),
    getScriptLock: () => lockOf('getScriptLock', 'script'),
    getUserLock: () => lockOf('getUserLock', `user:${execution.platform.userEmail}`),
  });
}

function createLock(execution: Execution, locks: Locks, name: string): Lock {
  const { clock } = execution.platform;
  const call = (method: string): void => {
    execution.call('LockService', `Lock.${method}`);
  };

  function tryUntil(deadlineMs: number): boolean {
    while (!locks.take(name, execution.id)) {
      const restMs = deadlineMs - clock.nowMs();
      if (restMs <= 0) return false;
      clock.sleep(Math.min(POLL_MS, restMs));
    }
    return true;
  }

  return emulate<Lock>(execution, 'Lock', {
    tryLock(timeoutMs) {
      call('tryLock');
      return tryUntil(clock.nowMs() + timeoutMs);
    },
    waitLock(timeoutMs) {
      call('waitLock');
      if (!tryUntil(clock.nowMs() + timeoutMs)) execution.fail(LOCK_TIMEOUT);
    },
    hasLock() {
      call('hasLock');
      return locks.isHeld(name, execution.id);
    },
    releaseLock() {
      call('releaseLock');
      locks.release(name, execution.id);
    },
  });
}

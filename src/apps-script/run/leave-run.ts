/** Leaves a run to the background worker. */
import type { RunRecord } from '../../core/run-record';
import { leaveRun } from './run-store';
import { ensureWorker } from './worker';

/** False where Google does not let the worker be made: the run waits for a person then. */
export function leaveToWorker(record: RunRecord, email: string): boolean {
  const hasWorker = ensureWorker();
  leaveRun({ ...record, leftAtMs: Date.now(), workerOwner: hasWorker ? email : undefined });
  return hasWorker;
}

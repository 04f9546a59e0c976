/** Finds the run that keeps another one from being started. */
import { judgeCondition, type RunRecord } from '../../core/run-record';
import type { Connection } from '../api-client';
import type { Begun } from '../begin-execution';
import { resumeRun } from './resume-run';
import { readRun } from './run-store';

/** The run that is on; one that Google ended before its rows were queued is put away. */
export function findOtherRun(connection: Connection, begun: Begun): RunRecord | undefined {
  const other = readRun();
  if (other === undefined || other.isQueued || judgeCondition(other, Date.now()) !== 'interrupted')
    return other;
  resumeRun(other, connection, begun);
  return readRun();
}

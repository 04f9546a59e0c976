/** Finds the run that keeps another one from being started. */
import type { RunProblem } from '../../core/run-end';
import { judgeCondition, type RunRecord } from '../../core/run-record';
import type { Connection } from '../api-client';
import type { Begun } from '../begin-execution';
import type { Conducted } from './conduct-run';
import { resumeRun } from './resume-run';
import { readRun } from './run-store';

export type OtherRun =
  | { readonly kind: 'on'; readonly record: RunRecord }
  /** It is over, and left something that has to be told first. */
  | {
      readonly kind: 'over';
      readonly record: RunRecord;
      readonly conducted: Conducted;
      readonly problem: RunProblem;
    };

/** The run that is on; one that Google ended before its rows were queued is put away. */
export function findOtherRun(connection: Connection, begun: Begun): OtherRun | undefined {
  const record = readRun();
  if (record === undefined) return undefined;
  if (record.isQueued || judgeCondition(record, Date.now()) !== 'interrupted') return { kind: 'on', record };
  const conducted = resumeRun(record, connection, begun);
  if (conducted?.end.kind === 'stopped' && conducted.end.problem.kind !== 'interrupted')
    return { kind: 'over', record, conducted, problem: conducted.end.problem };
  const other = readRun();
  return other && { kind: 'on', record: other };
}

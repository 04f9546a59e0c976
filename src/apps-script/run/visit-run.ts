/** Goes on with a run while nobody watches. */
import { wordsOfError } from '../../core/error-words';
import type { RunRecord } from '../../core/run-record';
import type { Connection } from '../api-client';
import type { Begun } from '../begin-execution';
import type { Conducted } from './conduct-run';
import { resumeRun } from './resume-run';
import { noteFailure } from './run-store';

/**
 * Visits are counted, and too many in a row that bring nothing end the run. Undefined where another execution has it by now.
 *
 * @throws what nobody foresaw, for Google's list of executions; its words are kept for the end of the run.
 */
export function visitRun(
  record: RunRecord,
  connection: Connection | undefined,
  begun: Begun,
): Conducted | undefined {
  try {
    return resumeRun(record, connection, begun, undefined, true);
  } catch (error: unknown) {
    const message = error instanceof Error ? error.message : String(error);
    noteFailure(record.runId, begun.executionId, wordsOfError(message, connection?.token));
    throw error;
  }
}

/** What a step of a run is made with. */
import type { ColumnChoices } from '../../core/columns';
import type { LogEntry } from '../../core/history/log-entry';
import type { Messages } from '../../core/messages';
import type { Guard } from '../../core/schedule/guard';
import type { RunEnd } from '../../core/run-end';
import type { RunState } from '../../core/run-state';
import type { RunScope } from '../../core/scope';
import type { Settings } from '../../core/settings';
import type { EarlierTries, Task } from '../../core/task';
import type { ApiClient } from '../api-client';

/** The services arrive as plain functions. */
export interface RunContext {
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  readonly client: ApiClient;
  readonly settings: Settings;
  readonly choices: ColumnChoices;
  /** What a run that nobody watches may not do; undefined where a person agreed to it. */
  readonly guard: Guard | undefined;
  readonly messages: Messages;
  readonly runId: string;
  readonly scope: RunScope['kind'];
  readonly nowMs: () => number;
  /** From 0 to below 1. */
  readonly random: () => number;
  /** Nothing is begun after this moment: Google ends an execution after six minutes. */
  readonly deadlineMs: number;
  /** What earlier executions of the run left. */
  readonly earlier: EarlierTries;
  /** Every row of the sheet is in the run. */
  readonly isWholeSheet: boolean;
  /** An execution of the run was killed. */
  readonly wasInterrupted: boolean;
  /** Cells of people, by their names, that a killed execution left overwritten. */
  readonly lostCells: readonly string[];
  /** Waits, with signs of life; an end where the run has to be left. */
  readonly waitUntil: (ms: number, state: RunState) => RunEnd | undefined;
  /** The tasks of a step, before the first is sent: until they are laid down, it is them who tell who was asked for a card. */
  readonly takeUp: (tasks: readonly Task[]) => void;
  /**
   * Registers a batch before it is sent; an end where it must not be. `atRisk` are the tasks that may already have asked
   * for a card number when this execution is killed.
   */
  readonly beforeBatch: (
    batch: readonly Task[],
    atRisk: readonly Task[],
    state: RunState,
  ) => RunEnd | undefined;
  /**
   * At the end of a step: keeps what later executions have to know of tasks that still wait. `atRisk` are those that may
   * have asked for a card number without a row that tells of it: the next run looks at their customers first.
   */
  readonly layDown: (waiting: readonly Task[], atRisk: readonly Task[]) => void;
  /** Takes a row into the log that a person may ask about. */
  readonly log: (entry: LogEntry) => void;
  /** False once another execution has taken the run over: nothing may be written any more. */
  readonly isOwn: () => boolean;
  /** How many requests may be sent at once today; an end where there are none. */
  readonly allow: (wanted: number) => number | RunEnd;
}

/** What a run is made with. */
import type { Messages } from '../../core/messages';
import type { RunState } from '../../core/run-state';
import type { Settings } from '../../core/settings';
import type { ApiClient } from '../api-client';

/** The services arrive as plain functions. */
export interface RunContext {
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  readonly client: ApiClient;
  readonly settings: Settings;
  readonly messages: Messages;
  readonly runId: string;
  readonly nowMs: () => number;
  readonly sleep: (durationMs: number) => void;
  /** From 0 to below 1. */
  readonly random: () => number;
  /** Nothing is begun after this moment: Google ends an execution after six minutes. */
  readonly deadlineMs: number;
  readonly onProgress: (state: RunState) => void;
}

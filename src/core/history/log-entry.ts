/** What the log says of a row: only rows that a person may ask about have a line. */
import type { Messages } from '../messages';
import type { SettledOutcome } from '../outcome';
import type { TabLine } from './tab';

export interface LogEntry {
  /** Where the row stood when its outcome was known. */
  readonly rowNumber: number;
  readonly email: string;
  /** `gone`: the row was no longer there before it was sent. */
  readonly outcome: SettledOutcome | 'gone';
  readonly message: string;
}

/** The run that a line belongs to. */
export interface LoggedRun {
  readonly runId: string;
  readonly sheetName: string;
}

const LOGGED: ReadonlySet<SettledOutcome> = new Set<SettledOutcome>([
  'differs',
  'invalid',
  'rejected',
  'failed',
]);

/** Whether a row with this outcome has a line of its own; one that is as it should be has none. */
export function isLogged(outcome: SettledOutcome): boolean {
  return LOGGED.has(outcome);
}

/** The entry of an answer whose row was gone by then: its outcome is told nowhere else. */
export function goneEntry(entry: LogEntry, { history }: Messages): LogEntry {
  const message = [history.goneMeanwhile, entry.message].filter((text) => text !== '').join(' ');
  return { ...entry, message };
}

export function logLine(entry: LogEntry, run: LoggedRun, at: Date, messages: Messages): TabLine<'log'> {
  const { rowNumber, email, outcome, message } = entry;
  return {
    run: run.runId,
    at,
    sheet: run.sheetName,
    row: rowNumber,
    email,
    outcome: outcome === 'gone' ? messages.history.gone : messages.outcome[outcome],
    message,
  };
}

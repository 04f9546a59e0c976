/** Reads out of a finished sheet what happened to its rows. */
import type { Outcome, OutcomeCounts } from '../../src/core/outcome';
import type { SavedSheet } from '../files/sheet-file';

/** What `--json` writes. */
export interface Report {
  /** Rows of the list below its headers. */
  readonly rows: number;
  readonly outcomes: OutcomeCounts;
  /** Requests that the add-on made. */
  readonly requests: number;
  readonly executions: number;
  readonly spreadsheetCalls: number;
  readonly durationMs: number;
}

const KEY_HEADER = 'Omniwallet key';

/** Counts outcomes by the machine's form in the key column, which is the same in every language. */
export function countOutcomesOf(sheet: SavedSheet): OutcomeCounts {
  const counts: Record<Outcome, number> = {
    updated: 0,
    differs: 0,
    unchanged: 0,
    invalid: 0,
    rejected: 0,
    failed: 0,
    queued: 0,
  };
  const [headers = [], ...rows] = sheet.rows;
  const keyIndex = headers.findIndex(({ value }) => value === KEY_HEADER);
  for (const row of rows) {
    const [word = ''] = String(row[keyIndex]?.value ?? '').split(':');
    if (word in counts) counts[word as Outcome] += 1;
  }
  return counts;
}

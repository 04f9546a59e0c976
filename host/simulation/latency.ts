/** How long each call of a Google service takes; where each number comes from stands in docs/platform-notes.md. */

export interface CallCost {
  readonly baseMs: number;
  /** For each cell that is read or written. */
  readonly perCellMs?: number;
}

/** By method, such as `Range.setValues`, or by its beginning and a `*`; of several the longest one counts. */
export type Latencies = Readonly<Record<string, CallCost>>;

export const DEFAULT_LATENCIES: Latencies = {
  // One first read took 175 ms; the share of a cell is assumed.
  'Range.get*': { baseMs: 150, perCellMs: 0.01 },
  // 4000 cells and a flush took 610 ms together: 50 + 400 + 160.
  'Range.*': { baseMs: 50, perCellMs: 0.1 },
  'SpreadsheetApp.flush': { baseMs: 160 },
  // Measured: 30 to 34 ms a read, 62 to 64 ms a write.
  'Properties.get*': { baseMs: 32 },
  'Properties.*': { baseMs: 63 },
  // What a person needs to read and answer; one answer took 2141 ms.
  'Ui.alert': { baseMs: 2000 },
  'Ui.prompt': { baseMs: 2000 },
  // Assumed, all of the following.
  'RangeList.*': { baseMs: 50 },
  'Sheet.*': { baseMs: 50 },
  'Sheet.insert*': { baseMs: 200 },
  'Sheet.delete*': { baseMs: 200 },
  'Spreadsheet.*': { baseMs: 50 },
  'Spreadsheet.insertSheet': { baseMs: 500 },
  'Lock.*': { baseMs: 50 },
  'ScriptApp.newTrigger': { baseMs: 1000 },
  'ScriptApp.deleteTrigger': { baseMs: 500 },
  'ScriptApp.*': { baseMs: 100 },
  'MailApp.*': { baseMs: 500 },
  'Session.*': { baseMs: 10 },
  'Menu.*': { baseMs: 50 },
  // These cost nothing, or their cost is the wait itself.
  'Ui.*': { baseMs: 0 },
  'Utilities.*': { baseMs: 0 },
  'UrlFetchApp.*': { baseMs: 0 },
  '*': { baseMs: 10 },
};

/** Every call is free; what the script waits for is all that takes time. */
export const NO_LATENCIES: Latencies = { '*': { baseMs: 0 } };

/** In whole milliseconds. */
export type LatencyOf = (method: string, cells?: number) => number;

/** The costs of a table. */
export function createLatencyModel(latencies: Latencies): LatencyOf {
  const known = new Map<string, CallCost>();

  function costOf(method: string): CallCost {
    const found = known.get(method) ?? findCost(latencies, method);
    known.set(method, found);
    return found;
  }

  return (method, cells = 0) => {
    const { baseMs, perCellMs = 0 } = costOf(method);
    return Math.round(baseMs + perCellMs * cells);
  };
}

function findCost(latencies: Latencies, method: string): CallCost {
  const exact = latencies[method];
  if (exact !== undefined) return exact;
  for (let length = method.length; length >= 0; length -= 1) {
    const cost = latencies[`${method.slice(0, length)}*`];
    if (cost !== undefined) return cost;
  }
  return { baseMs: 0 };
}

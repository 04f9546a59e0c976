/** The lines of runs that are over and not yet in the history: they wait with the spreadsheet, so that a kill loses none. */
import { isObject, parseJson } from '../json';
import { MOMENT_COLUMNS, type TabColumn, type TabLine } from './tab';

/** A line as it waits: its moments are milliseconds, so that it can be kept as JSON. */
export type WaitingLine = Readonly<Record<TabColumn<'runs'>, string | number>>;

export interface WaitingLines {
  /** Oldest first. */
  readonly lines: readonly WaitingLine[];
  /** An execution was killed with lines waiting: whether it wrote them is not known. */
  readonly isDoubtful: boolean;
  /** The run whose line was written last. */
  readonly writtenRunId: string | undefined;
}

/** How many lines wait at most while the tab cannot be written: all of them share a property of 9 KB. */
const MAX_WAITING = 8;

const NONE_WAITING: WaitingLines = { lines: [], isDoubtful: false, writtenRunId: undefined };

/** With one more line; the run that was written last, and ends again after a kill, has its line already. */
export function addWaitingLine(waiting: WaitingLines, line: WaitingLine): WaitingLines {
  if (waiting.writtenRunId === line.run) return waiting;
  const others = waiting.lines.filter(({ run }) => run !== line.run);
  return {
    ...waiting,
    lines: [...others, line].slice(-MAX_WAITING),
    isDoubtful: waiting.lines.length > 0,
  };
}

export function markWritten({ lines, writtenRunId }: WaitingLines): WaitingLines {
  const [last] = lines.slice(-1);
  return { ...NONE_WAITING, writtenRunId: last === undefined ? writtenRunId : String(last.run) };
}

export function parseWaitingLines(json: string | null): WaitingLines {
  const parsed = json === null ? undefined : parseJson(json);
  return isObject(parsed) && Array.isArray(parsed['lines'])
    ? (parsed as unknown as WaitingLines)
    : NONE_WAITING;
}

/** The line as it is written. */
export function toTabLine(line: WaitingLine): TabLine<'runs'> {
  const cells = Object.entries(line).map(([column, value]) => [
    column,
    MOMENT_COLUMNS.has(column as TabColumn) ? new Date(value) : value,
  ]);
  return Object.fromEntries(cells) as TabLine<'runs'>;
}

/** Prints what came of a simulated run: one table of figures, one of outcomes. */
import Table from 'cli-table3';
import colors from 'picocolors';
import type { ListRun } from './run-list';
import type { SimulationStatistics } from './statistics';

const SECOND_MS = 1000;

export function formatRun({ statistics, outcomes }: ListRun): string {
  const { totals, virtualMs, requests, throttled, repeated, limitShare } = statistics;
  const { executions, killed, threw, spreadsheetCalls, maxSpreadsheetCalls } = totals;
  const figures = createTable();
  figures.push(
    ['Executions', note(formatCount(executions), [count(killed, 'killed'), count(threw, 'threw')])],
    ['Virtual time', formatDuration(virtualMs)],
    ['Requests', formatCount(requests)],
    ['429s', formatCount(throttled)],
    [
      'Repeated requests',
      note(formatCount(repeated), [count(statistics.repeatedAfterThrottle, 'after a 429')]),
    ],
    [
      'Spreadsheet calls',
      note(formatCount(spreadsheetCalls), [`at most ${maxSpreadsheetCalls} an execution`]),
    ],
    ["Share of the server's limit", formatShare(limitShare)],
  );
  if (statistics.skippedFirings > 0) {
    figures.push(['Triggers held back by the daily runtime', formatCount(statistics.skippedFirings)]);
  }
  const rows = createTable();
  rows.push(...[...outcomes].map(([word, number]) => [word === '' ? '(none)' : word, formatCount(number)]));
  return [figures.toString(), colors.bold('Rows by outcome'), rows.toString()].join('\n');
}

function formatShare(share: SimulationStatistics['limitShare']): string {
  if (share === undefined) return 'no limit, or too short to tell';
  const percent = (part: number): string => `${(part * 100).toFixed(1)} %`;
  return note(percent(share.overall), [`${percent(share.whileRunning)} while executions ran`]);
}

/** For example `1 d 2 h 3 min 4 s`, without what is 0. */
export function formatDuration(ms: number): string {
  const seconds = Math.round(ms / SECOND_MS);
  const parts = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor(seconds / 3600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ] as const;
  const shown = parts.filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount} ${unit}`);
  return shown.length === 0 ? '0 s' : shown.join(' ');
}

function createTable(): InstanceType<typeof Table> {
  // Without this the library colours what it draws even where NO_COLOR is set.
  return new Table({ style: { head: [], border: [] }, colAligns: ['left', 'right'] });
}

function formatCount(number: number): string {
  return number.toLocaleString('en');
}

function count(number: number, what: string): string {
  return number === 0 ? '' : `${formatCount(number)} ${what}`;
}

function note(text: string, remarks: readonly string[]): string {
  const said = remarks.filter((remark) => remark !== '');
  return said.length === 0 ? text : `${text} (${said.join(', ')})`;
}

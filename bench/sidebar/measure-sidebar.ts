/** Measures what the sidebar costs: opening it on a long list, looking how a run stands, and its own size. */
import { statSync } from 'node:fs';
import path from 'node:path';
import type { ExecutionRecord } from '../../host/simulation/execution-record';
import type { BenchContext, Goal, Section } from '../measurement';
import { formatCount, formatNumber } from '../report/numbers';
import { simulateList } from '../virtual/simulate-list';
import { createAskScript } from './ask-script';

const ROWS = 10_000;

const OPENING_GOAL = 4;
const UPDATE_GOAL = 1;

const KIB = 1024;
const SECOND_MS = 1000;

export function measureSidebar({ projectRoot, say }: BenchContext): Section {
  say('the sidebar');
  const simulation = simulateList({ projectRoot, rowCount: ROWS, faults: { latencyMs: 300 } });
  const ask = createAskScript(simulation, projectRoot);
  const opened = ask('open', {});
  const previewed = ask('preview', { scope: 'changed', except: [] });
  const opening = [opened.execution, previewed.execution];
  if (previewed.result.counts.send !== ROWS) throw new Error('The preview does not count every row.');

  const { sheetId, counts: agreed } = previewed.result;
  const options = { firstRows: null, except: [], isAccountTrusted: false };
  const { result: started } = ask('start', { sheetId, scope: 'changed', agreed, ...options });
  if (started.kind !== 'started') throw new Error(`The run was not started: ${started.kind}.`);
  const step = ask('step', { runId: started.run.runId });
  const update = ask('watch', {});
  if (update.result.run?.done !== step.result.done)
    throw new Error('The update does not tell how the run stands.');

  return {
    title: 'The sidebar',
    tables: [
      {
        headers: [`Of ${formatCount(ROWS)} rows`, 'calls of the script', 'spreadsheet calls', 'seconds'],
        rows: [
          tabulate('opening, to the counts', opening),
          tabulate('a step', [step.execution]),
          tabulate('a progress update', [update.execution]),
        ],
      },
      {
        headers: ['Size of dist/Sidebar.html', 'KiB'],
        rows: [['one file', formatNumber(statSync(path.join(projectRoot, 'dist/Sidebar.html')).size / KIB)]],
      },
    ],
    goals: [
      goal('opening: calls of the script', OPENING_GOAL, opening.length),
      goal('a progress update: spreadsheet calls', UPDATE_GOAL, update.execution.spreadsheetCalls),
    ],
    notes: [
      'The bundle in the simulation of Google, with its latencies; the way between browser and Google comes on top. Opening asks for what there is and then for what a run would do.',
    ],
  };
}

function tabulate(name: string, executions: readonly ExecutionRecord[]): string[] {
  const sum = (read: (execution: ExecutionRecord) => number): number =>
    executions.reduce((total, execution) => total + read(execution), 0);
  const calls = sum(({ spreadsheetCalls }) => spreadsheetCalls);
  const seconds = sum(({ durationMs }) => durationMs) / SECOND_MS;
  return [name, formatCount(executions.length), formatCount(calls), formatNumber(seconds)];
}

function goal(name: string, limit: number, measured: number): Goal {
  return { name, wanted: `at most ${limit}`, measured: formatCount(measured), isMet: measured <= limit };
}

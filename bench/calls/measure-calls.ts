/** Counts the spreadsheet calls of a run of 10,000 rows: at Google each costs as much as many requests. */
import type { Simulation } from '../../host/simulation/simulation';
import type { BenchContext, Goal, Section } from '../measurement';
import { formatCount } from '../report/numbers';
import { makeUpdate } from '../list';
import { runToEnd, simulateList } from '../virtual/simulate-list';
import { countStretches, createCallLog, type Step } from './call-log';
import { mostABatch, mostAStep } from './step-costs';

const ROWS = 10_000;

const BATCH_GOAL = 6;
const STEP_GOAL = 15;

/** Wider than the gaps that the add-on bridges. */
const SCATTER = 50;
const POINTS_COLUMN = 6;

/** The calls of a run. */
interface Counted {
  readonly title: string;
  readonly rows: number;
  readonly steps: readonly Step[];
}

export function measureCalls({ projectRoot, say }: BenchContext): Section {
  const rowOf = new Map(Array.from({ length: ROWS }, (_, index) => [makeUpdate(index).email, index + 2]));
  let log = createCallLog();
  const simulation = simulateList({
    projectRoot,
    rowCount: ROWS,
    faults: { latencyMs: 300 },
    onUpdate(email) {
      log.noteRow(rowOf.get(email) ?? 0);
    },
  });
  simulation.hooks.beforeCall = (call) => {
    log.note(call);
  };

  const run = (title: string, rows: number): Counted => {
    say(`calls: ${title}`);
    log = createCallLog();
    runToEnd(simulation);
    return { title, rows, steps: log.steps() };
  };
  const counted = [run('contiguous rows', ROWS), run(`every ${SCATTER}th row`, editSome(simulation))];
  return {
    title: 'Spreadsheet calls',
    tables: [
      {
        headers: [
          `Of ${formatCount(ROWS)} rows`,
          'sent',
          'executions',
          'batches',
          'calls',
          'most stretches a batch',
          'most calls a batch',
          'to plan and queue',
          'most a step beside its batches',
        ],
        rows: counted.map(tabulate),
      },
      ...counted.slice(0, 1).map(({ steps }) => ({
        headers: ['Calls of the first run', 'times'],
        rows: countMethods(steps),
      })),
    ],
    goals: counted.flatMap(judge),
    notes: [
      'The bundle in the simulation of Google. Counted are calls that reach the spreadsheet; getRange and its like only name a place. Calls between the requests of one batch and those of the next are the batch’s; the last batch of a step is taken to need as many as the one before. A step opens with its reading of the whole sheet; what the first execution does before that, it does to plan and to queue.',
    ],
  };
}

/** A person changes the points of some rows; how many. */
function editSome({ workbook }: Simulation): number {
  const { activeSheetId } = workbook.book;
  let edited = 0;
  for (let row = 2; row <= ROWS + 1; row += SCATTER) {
    workbook.enter(activeSheetId, row, POINTS_COLUMN, '7777');
    edited += 1;
  }
  return edited;
}

function tabulate({ title, rows, steps }: Counted): string[] {
  const batches = steps.flatMap((step) => step.batches);
  const stretches = Math.max(...batches.map((batch) => countStretches(batch.rows)));
  const numbers = [rows, steps.length, batches.length, allCalls(steps).length, stretches];
  const most = [
    mostABatch(steps),
    Math.max(...steps.map(({ planning }) => planning.length)),
    mostAStep(steps),
  ];
  return [title, ...[...numbers, ...most].map(formatCount)];
}

function judge({ title, steps }: Counted): Goal[] {
  const goal = (name: string, limit: number, measured: number): Goal => ({
    name: `${title}: ${name}`,
    wanted: `at most ${limit}`,
    measured: formatCount(measured),
    isMet: measured <= limit,
  });
  return [
    goal('calls a batch', BATCH_GOAL, mostABatch(steps)),
    goal('calls a step beside its batches', STEP_GOAL, mostAStep(steps)),
  ];
}

function countMethods(steps: readonly Step[]): string[][] {
  const counts = new Map<string, number>();
  for (const method of allCalls(steps)) counts.set(method, (counts.get(method) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([method, count]) => [method, formatCount(count)]);
}

function allCalls(steps: readonly Step[]): string[] {
  return steps.flatMap(({ planning, opening, batches }) => [
    ...planning,
    ...opening,
    ...batches.flatMap(({ calls }) => calls),
  ]);
}

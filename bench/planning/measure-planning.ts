/** Measures what planning costs, in time and in memory, for lists of three sizes. */
import { askHelper } from '../helper-process';
import type { BenchContext, Goal, Section } from '../measurement';
import { formatCount, formatNumber, median } from '../report/numbers';
import type { TableKind } from './make-table';
import type { PlanWeight } from './weigh-plan-job';

const ROW_COUNTS = [1000, 10_000, 100_000];
const JUDGED_ROWS = 100_000;
const TIME_GOAL = 5;

/** A plan of ten times the rows may hold that much more for each row; hash tables grow in steps. */
const GROWTH_GOAL = 1.2;

const KIND_TITLES: Readonly<Record<TableKind, string>> = {
  new: 'new list, all to be sent',
  updated: 'updated before, all unchanged',
};

interface Weighed extends PlanWeight {
  readonly kind: TableKind;
  readonly rowCount: number;
}

export async function measurePlanning({ isQuick, say }: BenchContext): Promise<Section> {
  const repetitions = isQuick ? 1 : 5;
  const weighed: Weighed[] = [];
  for (const kind of ['new', 'updated'] as const) {
    for (const rowCount of ROW_COUNTS) {
      say(`planning ${formatCount(rowCount)} rows, ${kind}`);
      weighed.push({ kind, rowCount, ...(await weigh(kind, rowCount, repetitions)) });
    }
  }
  return {
    title: 'Planning',
    tables: [
      {
        headers: [
          'List',
          'rows',
          'plan, ms',
          'JSON copy, ms',
          'ratio',
          'plan, bytes a row',
          'table, bytes a row',
        ],
        rows: weighed.map((one) => [
          KIND_TITLES[one.kind],
          formatCount(one.rowCount),
          formatNumber(one.planMs),
          formatNumber(one.copyMs),
          formatNumber(one.planMs / one.copyMs),
          formatCount(Math.round(one.planBytes / one.rowCount)),
          formatCount(Math.round(one.tableBytes / one.rowCount)),
        ]),
      },
    ],
    goals: weighed.filter(({ rowCount }) => rowCount === JUDGED_ROWS).flatMap((one) => judge(one, weighed)),
    notes: [
      `Medians of ${repetitions}, each in a fresh process, for Google starts as cold; only the keys of the list that was updated before come from planning it once before. planRows is src/core’s own, outside the bundle; the JSON copy is JSON.parse(JSON.stringify(…)) of the values and the display values, from which it plans.`,
      'Bytes are heapUsed after a forced garbage collection: what the table holds (values, display values and formulas), and what the plan holds beside it.',
    ],
  };
}

async function weigh(kind: TableKind, rowCount: number, repetitions: number): Promise<PlanWeight> {
  const weights: PlanWeight[] = [];
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    weights.push(await askHelper('weigh-plan', { kind, rowCount }, { nodeFlags: ['--expose-gc'] }));
  }
  const of = (name: keyof PlanWeight): number => median(weights.map((weight) => weight[name]));
  return {
    planMs: of('planMs'),
    copyMs: of('copyMs'),
    tableBytes: of('tableBytes'),
    planBytes: of('planBytes'),
  };
}

function judge(large: Weighed, all: readonly Weighed[]): Goal[] {
  const ratio = large.planMs / large.copyMs;
  const small = all.find(({ kind, rowCount }) => kind === large.kind && rowCount === large.rowCount / 10);
  const growth = small === undefined ? NaN : large.planBytes / 10 / small.planBytes;
  const title = `${formatCount(large.rowCount)} rows, ${large.kind}`;
  return [
    {
      name: `${title}: planning against a JSON copy`,
      wanted: `at most ${TIME_GOAL} times`,
      measured: `${formatNumber(ratio)} times`,
      isMet: ratio <= TIME_GOAL,
    },
    {
      name: `${title}: memory a row against ten times fewer rows`,
      wanted: `at most ${GROWTH_GOAL} times`,
      measured: `${formatNumber(growth)} times`,
      isMet: growth <= GROWTH_GOAL,
    },
  ];
}

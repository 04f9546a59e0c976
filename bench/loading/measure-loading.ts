/** Measures what the bundle costs each execution before it does anything: Google loads it anew every time. */
import { statSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { askHelper } from '../helper-process';
import type { BenchContext, Section } from '../measurement';
import { formatNumber, median } from '../report/numbers';

const GOAL_MS = 30;
const KIB = 1024;

export async function measureLoading({ projectRoot, isQuick, say }: BenchContext): Promise<Section> {
  const repetitions = isQuick ? 5 : 25;
  const bundlePath = path.join(projectRoot, 'dist/Code.js');
  const folder = await mkdtemp(path.join(tmpdir(), 'omniwallet-bench-'));
  const emptyPath = path.join(folder, 'empty.js');
  await writeFile(emptyPath, 'function onOpen() {}\n');
  const bundleMs: number[] = [];
  const emptyMs: number[] = [];
  say(`loading, ${repetitions} times`);
  try {
    for (let repetition = 0; repetition < repetitions; repetition += 1) {
      emptyMs.push(await askHelper('load-script', { scriptPath: emptyPath }));
      bundleMs.push(await askHelper('load-script', { scriptPath: bundlePath }));
    }
  } finally {
    await rm(folder, { recursive: true });
  }

  const beyondMs = median(bundleMs) - median(emptyMs);
  const line = (name: string, values: readonly number[]): string[] => [
    name,
    ...[median(values), Math.min(...values), Math.max(...values)].map(formatNumber),
  ];
  return {
    title: 'Loading the bundle',
    tables: [
      {
        headers: ['CPU time of loading and onOpen, ms', 'median', 'least', 'most'],
        rows: [line('dist/Code.js', bundleMs), line('an empty script', emptyMs)],
      },
      {
        headers: ['Size of dist/Code.js', 'KiB'],
        rows: [['not minified, as it is pushed', formatNumber(statSync(bundlePath).size / KIB)]],
      },
    ],
    goals: [
      {
        name: 'CPU time beyond an empty script',
        wanted: `less than ${GOAL_MS} ms`,
        measured: `${formatNumber(beyondMs)} ms`,
        isMet: beyondMs < GOAL_MS,
      },
    ],
    notes: [
      `Medians of ${repetitions}, each in a fresh process and a fresh global scope of node:vm, in turn. All threads of the process count, and the menu that the local host emulates counts as the bundle’s.`,
    ],
  };
}

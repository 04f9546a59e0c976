/** `npm run bench`: measures the add-on against its goals. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findProjectRoot } from '../host/project-root';
import { measureCalls } from './calls/measure-calls';
import { HELPER_FLAG, serveAsHelper } from './helper-process';
import { measureLimit } from './http/measure-limit';
import { measureSpeed } from './http/measure-speed';
import { measureLoading } from './loading/measure-loading';
import type { Measure, Section } from './measurement';
import { formatUsage, parseOptions, UsageError, type BenchOptions } from './options';
import { measurePace } from './pace/measure-pace';
import { measurePlanning } from './planning/measure-planning';
import { describeMachine } from './report/machine';
import { formatResults, formatSection, listMissed } from './report/results';
import { measureSidebar } from './sidebar/measure-sidebar';

const MEASUREMENTS: Readonly<Record<string, Measure>> = {
  speed: measureSpeed,
  limit: measureLimit,
  pace: measurePace,
  calls: measureCalls,
  sidebar: measureSidebar,
  planning: measurePlanning,
  loading: measureLoading,
};

const NAMES = Object.keys(MEASUREMENTS);
const MISSED = 1;
const BROKEN = 2;

async function main(args: readonly string[]): Promise<number> {
  const options = parseOptions(args, NAMES);
  if (options === 'help') {
    console.log(formatUsage(NAMES));
    return 0;
  }
  const projectRoot = findProjectRoot();
  const sections = await measureAll(options, projectRoot);

  const isWhole = !options.isQuick && options.names.length === NAMES.length;
  if (isWhole) {
    const occasion = { command: 'npm run bench', machine: describeMachine(), date: new Date() };
    const file = path.join(projectRoot, 'bench/results.md');
    await writeFile(file, formatResults(occasion, sections));
    console.log(`Written to ${path.relative(process.cwd(), file)}.`);
  }
  const missed = listMissed(sections);
  for (const { name, wanted, measured } of missed)
    console.log(`MISSED: ${name}: ${measured}, wanted ${wanted}`);
  return options.isStrict && missed.length > 0 ? MISSED : 0;
}

async function measureAll({ names, isQuick }: BenchOptions, projectRoot: string): Promise<Section[]> {
  const sections: Section[] = [];
  const say = (text: string): void => {
    console.error(`… ${text}`);
  };
  for (const name of names) {
    const section = await MEASUREMENTS[name]?.({ projectRoot, isQuick, say });
    if (section === undefined) continue;
    sections.push(section);
    console.log(`${formatSection(section)}\n`);
  }
  return sections;
}

const [first = '', second = ''] = process.argv.slice(2);
if (first === HELPER_FLAG) {
  serveAsHelper(second);
} else {
  main(process.argv.slice(2)).then(
    (exitCode) => {
      process.exitCode = exitCode;
    },
    (error: unknown) => {
      console.error(error instanceof UsageError ? error.message : error);
      process.exitCode = BROKEN;
    },
  );
}

/** Reads the command line of `npm run bench`. */
import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** In the order in which they are given. */
  readonly names: readonly string[];
  readonly isQuick: boolean;
  /** Exit with 1 where a goal is missed. */
  readonly isStrict: boolean;
}

/** A mistake of whoever typed the command. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export function formatUsage(known: readonly string[]): string {
  return [
    'Measures the add-on against its goals. A whole run takes about ten minutes and writes bench/results.md.',
    '',
    'npm run bench -- [options]',
    '',
    `  --only NAME,…  some of: ${known.join(', ')}; nothing is written`,
    '  --quick        fewer repetitions and shorter lists; nothing is written',
    '  --strict       exit with 1 where a goal is missed',
    '  --help         shows this text',
  ].join('\n');
}

/** @throws UsageError */
export function parseOptions(args: readonly string[], known: readonly string[]): BenchOptions | 'help' {
  const { only, quick, strict, help } = parse(args);
  if (help) return 'help';
  const names = only?.split(',').map((name) => name.trim()) ?? known;
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new UsageError(`There is no measurement “${unknown}”, but: ${known.join(', ')}.`);
  return { names, isQuick: quick, isStrict: strict };
}

function parse(args: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const;
  const options = { only: { type: 'string' }, quick: flag, strict: flag, help: flag } as const;
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error: unknown) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

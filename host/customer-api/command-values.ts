/** Reads the values of command-line options, and says in one sentence what is wrong with one. */

/** A mistake of whoever typed the command. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface NumberRange {
  readonly from: number;
  readonly to?: number;
  readonly isWhole?: boolean;
}

/** @throws UsageError */
export function readNumber(option: string, text: string | undefined, range: NumberRange): number | undefined {
  if (text === undefined) return undefined;
  const { from, to = Infinity, isWhole = false } = range;
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  if (value >= from && value <= to && (!isWhole || Number.isSafeInteger(value))) return value;
  const bounds = to === Infinity ? `of at least ${from}` : `from ${from} to ${to}`;
  throw new UsageError(
    `--${option} has to be a ${isWhole ? 'whole ' : ''}number ${bounds}, not ${quote(text)}.`,
  );
}

/** @throws UsageError */
export function readChoice<T extends string>(
  option: string,
  text: string | undefined,
  choices: readonly T[],
): T | undefined {
  if (text === undefined) return undefined;
  const chosen = choices.find((choice) => choice === text);
  if (chosen !== undefined) return chosen;
  throw new UsageError(`--${option} has to be one of ${choices.join(', ')}, not ${quote(text)}.`);
}

/** Names separated by commas. @throws UsageError */
export function readChoices<T extends string>(
  option: string,
  text: string | undefined,
  choices: readonly T[],
): readonly T[] | undefined {
  const names = text?.split(',').map((name) => name.trim());
  return names?.map((name) => readChoice(option, name, choices)).filter((name) => name !== undefined);
}

function quote(text: string): string {
  return `“${text}”`;
}

/** The settings of a spreadsheet, with their defaults. */

export interface Settings {
  /** What a blank Card cell asks for, while no card is known for the row. */
  readonly blankCard: 'generate' | 'keep';
  /** What the first `rejected`, `failed` or `invalid` row does to the run. */
  readonly onRowError: 'continue' | 'stop';
}

export const DEFAULT_SETTINGS: Settings = { blankCard: 'generate', onRowError: 'continue' };

/** Settings from their stored JSON; what is missing or not understood takes its default. */
export function parseSettings(json: string | null): Settings {
  const stored = readObject(json);
  return {
    blankCard: stored['blankCard'] === 'keep' ? 'keep' : DEFAULT_SETTINGS.blankCard,
    onRowError: stored['onRowError'] === 'stop' ? 'stop' : DEFAULT_SETTINGS.onRowError,
  };
}

function readObject(json: string | null): Record<string, unknown> {
  if (json === null) return {};
  try {
    const parsed: unknown = JSON.parse(json);
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch (error: unknown) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/**
 * Puts results on their rows, wherever people have moved them meanwhile.
 *
 * Each write is preceded by a fresh look at keys and emails. An edit that slips in between that look and the write puts
 * cells beside the wrong rows: the next look finds rows whose key is not theirs, and they are put right with the next
 * write, the rows that were hit included.
 */
import { isUnnamed } from '../../core/row-identity';
import { parseRowKey } from '../../core/row-key';
import { toLoss, type RunProblem } from '../../core/run-end';
import type { CustomerTable } from '../../core/sheet-table';
import type { StatusCells } from '../../core/status-cells';
import { settleColours } from '../sheet/settle-colours';
import { isProtectedError } from '../sheet/sheet-errors';
import { steadily } from '../sheet/steadily';
import { planWrite, writeStatus } from '../sheet/write-status';
import type { LedgerRow } from './ledger-rows';
import { watchRows, type Look, type Needed, type Problem } from './watch-rows';

export type { LedgerRow } from './ledger-rows';

export interface Ledger {
  /** By the table's index. */
  readonly rows: readonly LedgerRow[];
  /**
   * Writes new cells for some rows, and what an edit put wrong as far as it is seen: it looks at these rows and at `next`,
   * those that come after them; where there are none, at all.
   */
  write(changes: ReadonlyMap<LedgerRow, StatusCells>, next?: readonly LedgerRow[]): WriteEnd;
  /** What is to be said where cells of people were overwritten and could not be put back. */
  findLoss(): RunProblem | undefined;
  /** Looks whether the last write went where it should, and puts right what did not. */
  verify(): RunProblem | undefined;
  /** After that, at the end of a run: the same for the colours, which no key tells of. */
  verifyColours(): RunProblem | undefined;
  /** Whether any row was waiting in a run at the last look. */
  hasQueued(runId: string): boolean;
}

export type WriteEnd =
  | {
      readonly kind: 'written';
      /** Whether a row of the ledger was in the sheet just before; of those that were neither written nor next, as far as is known. */
      readonly isPresent: (row: LedgerRow) => boolean;
      /** Whether an edit had put a row's cells wrong: they were written once more. */
      readonly isRepaired: (row: LedgerRow) => boolean;
      readonly hasRepaired: boolean;
    }
  | { readonly kind: 'problem'; readonly problem: RunProblem };

/** Each look may meet another edit. */
const MAX_VERIFICATIONS = 20;
const MAX_COLOURINGS = 8;

/** `lostBefore` are cells of people, by their names, that earlier executions of the run left overwritten. */
export function createLedger(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  table: CustomerTable,
  lostBefore: readonly string[] = [],
): Ledger {
  const watcher = watchRows(sheet, table, lostBefore);
  let lastLook: Look | undefined;
  const findLoss = (): RunProblem | undefined => toLoss([...watcher.lost]);

  const look = (needed: Needed): Look | Problem => {
    const seen = watcher.look(needed);
    if (!('problem' in seen)) lastLook = seen;
    return seen;
  };

  const writeOnce = (changes: ReadonlyMap<LedgerRow, StatusCells>, next: readonly LedgerRow[]): WriteEnd => {
    // A row that names no customer is known by all that it says.
    const hasUnnamed = [...changes.keys()].some(({ identity }) => isUnnamed(identity));
    const concerned = [...changes.keys(), ...next];
    const seen = look(hasUnnamed ? 'cells' : concerned.length === 0 ? 'rows' : concerned);
    if ('problem' in seen) return { kind: 'problem', problem: seen.problem };
    const { live, matches, repairs } = seen;
    for (const [row, cells] of changes) {
      row.cells = cells;
      row.key = String(cells.key);
    }
    const writes = new Map(repairs);
    matches.forEach((row, index) => {
      const cells = row === undefined ? undefined : changes.get(row);
      if (cells !== undefined) writes.set(index, cells);
    });
    const plan = planWrite(writes, (index) => {
      const row = matches[index];
      // Rows without a key are never written along: should they be hit, nothing would tell what they were.
      return row !== undefined && row.key !== '' && row.key === live.keys[index] ? row.cells : undefined;
    });
    watcher.noteWrite(plan, seen, changes.size === 0);
    writeStatus(sheet, live.layout, plan, live.block);
    const present = new Set(matches);
    const repaired = new Set([...repairs.keys()].map((index) => matches[index]));
    return {
      kind: 'written',
      isPresent: (row) => present.has(row),
      isRepaired: (row) => repaired.has(row),
      hasRepaired: repairs.size > 0,
    };
  };

  const guard = <End>(act: () => End): End | Problem => {
    try {
      return steadily(act);
    } catch (error: unknown) {
      if (isProtectedError(error)) return { problem: findLoss() ?? { kind: 'sheet-protected' } };
      throw error;
    }
  };
  const write = (changes: ReadonlyMap<LedgerRow, StatusCells>, next: readonly LedgerRow[] = []): WriteEnd => {
    const end = guard(() => writeOnce(changes, next));
    return 'kind' in end ? end : { kind: 'problem', problem: end.problem };
  };

  const verify = (): RunProblem | undefined => {
    for (let round = 0; round < MAX_VERIFICATIONS; round += 1) {
      const end = write(new Map());
      if (end.kind === 'problem') return end.problem;
      if (!end.hasRepaired) return findLoss();
    }
    return { kind: 'sheet-unclear', problems: [{ kind: 'restless' }] };
  };

  const verifyColours = (): RunProblem | undefined => {
    for (let round = 0; round < MAX_COLOURINGS; round += 1) {
      // Whoever moves rows meanwhile moves them away from the colours.
      const problem = round === 0 ? undefined : verify();
      if (problem !== undefined || lastLook === undefined) return problem;
      const { layout, keys } = lastLook.live;
      const end = guard(() => ({ areRight: settleColours(sheet, layout.status, keys) }));
      if ('problem' in end) return end.problem;
      if (end.areRight) return undefined;
    }
    return undefined;
  };

  const hasQueued = (runId: string): boolean =>
    (lastLook?.live.keys ?? []).some((key) => {
      const parsed = key.startsWith('queued:') ? parseRowKey(key) : undefined;
      return parsed?.kind === 'queued' && parsed.token.runId === runId;
    });

  return { rows: watcher.rows, write, findLoss, verify, verifyColours, hasQueued };
}

/**
 * Puts results on their rows, wherever people have moved them meanwhile.
 *
 * Each write is preceded by a fresh look at keys and emails. An edit that slips in between that look and the write puts
 * cells beside the wrong rows: the next look finds rows whose key is not theirs, and they are put right with the next
 * write, the rows that were hit included.
 */
import {
  findDamage,
  isSameLayout,
  mayHaveHit,
  type SeenRow,
  type WrittenBlock,
} from '../../core/find-damage';
import { findRepairs, type KeptRow, type LastWrite } from '../../core/find-repairs';
import { matchRows } from '../../core/match-rows';
import { identifyRow, isUnnamed } from '../../core/row-identity';
import { parseRowKey } from '../../core/row-key';
import type { RunProblem } from '../../core/run-end';
import { statusText, type CustomerTable } from '../../core/sheet-table';
import { cellsAt, type StatusCells } from '../../core/status-cells';
import { createLiveReader, type LiveSheet, type LostColumn } from '../sheet/read-live';
import { isProtectedError } from '../sheet/sheet-errors';
import { steadily } from '../sheet/steadily';
import { planWrite, writeStatus } from '../sheet/write-status';
import { restoreInputs } from './restore-inputs';

/** A row of the table that the ledger was made from. */
export interface LedgerRow extends KeptRow, SeenRow {
  /** By the table's column. */
  readonly formulas: readonly string[];
}

export interface Ledger {
  /** By the table's index. */
  readonly rows: readonly LedgerRow[];
  /** Writes new cells for some rows. */
  write(changes: ReadonlyMap<LedgerRow, StatusCells>): WriteEnd;
  /** Looks whether the last write went where it should, and puts right what did not. */
  verify(): RunProblem | undefined;
  /** Whether any row was waiting in a run at the last look. */
  hasQueued(runId: string): boolean;
}

export type WriteEnd =
  | {
      readonly kind: 'written';
      /** Whether a row of the ledger was in the sheet just before. */
      readonly isPresent: (row: LedgerRow) => boolean;
    }
  | { readonly kind: 'problem'; readonly problem: RunProblem };

interface Problem {
  readonly problem: RunProblem;
}

interface Look {
  readonly live: LiveSheet;
  readonly matches: readonly (LedgerRow | undefined)[];
  readonly repairs: ReadonlyMap<number, StatusCells>;
}

/** Each look may meet another edit. */
const MAX_VERIFICATIONS = 20;

/** So often cells are compared with what was written: one that never shows it must not be written for ever. */
const MAX_REPAIRS = 3;

/** The record of a run that ended has to stay small. */
const MAX_CELLS_NAMED = 20;

/** No row has it. */
const NOBODY = '\u0000';

export function createLedger(sheet: GoogleAppsScript.Spreadsheet.Sheet, table: CustomerTable): Ledger {
  const { columns, headers } = table;
  const rows = table.values.map((values, index): LedgerRow => ({
    identity: identifyRow(values[columns.email.index] ?? '', columns, values),
    key: statusText(table, index, 'key'),
    cells: cellsAt(table, index),
    seen: { headers, values },
    formulas: table.formulas[index] ?? [],
  }));
  const reader = createLiveReader(sheet, table);
  const writtenKeys = new Set<string>();
  let lastWrite: LastWrite<LedgerRow> | undefined;
  let lastSeenKeys: readonly string[] = [];
  /** Writes in a row that only put right. */
  let repairCount = 0;

  /** Puts people's own cells back, and looks anew. */
  const restore = (last: WrittenBlock<LedgerRow>): LiveSheet | Problem => {
    const live = orProblem(reader.readAll());
    if ('problem' in live) return live;
    const matchOthers = (isEmailLost: (index: number) => boolean): readonly (LedgerRow | undefined)[] => {
      const identities = live.identities.map((identity, index) => (isEmailLost(index) ? NOBODY : identity));
      return matchRows(rows, { keys: live.keys, identities });
    };
    const damage = findDamage(live, last, rows, matchOthers);
    const lost = restoreInputs(
      sheet,
      damage,
      ({ formulas }, header) => formulas[headers.indexOf(header)] ?? '',
    );
    if (lost.length === 0) return orProblem(reader.read());
    const cells = lost.slice(0, MAX_CELLS_NAMED);
    return { problem: { kind: 'cells-lost', cells, more: lost.length - cells.length } };
  };

  /** What stands where, and what has to be put right. */
  const look = (isWhole: boolean): Look | Problem => {
    let live = orProblem<LiveSheet>(isWhole ? reader.readAll() : reader.read());
    if ('problem' in live) return live;
    if (lastWrite !== undefined && !isSameLayout(lastWrite.layout, live.layout)) {
      const { layout } = lastWrite;
      if (mayHaveHit(live.layout, layout)) live = restore(lastWrite);
      if ('problem' in live) return live;
      lastWrite = { ...lastWrite, layout: live.layout, hasMoved: true };
    }
    const { keys, block, headers: liveHeaders } = live;
    lastSeenKeys = keys;
    const matches = matchRows(rows, live);
    matches.forEach((row, index) => {
      const values = block?.[index];
      if (row !== undefined && values !== undefined) row.seen = { headers: liveHeaders, values };
    });
    const last = repairCount < MAX_REPAIRS ? lastWrite : undefined;
    const repairs = findRepairs({ ...live, matches }, last, (key) => writtenKeys.has(key));
    return { live, matches, repairs };
  };

  const writeOnce = (changes: ReadonlyMap<LedgerRow, StatusCells>): WriteEnd => {
    // A row that names no customer is known by all that it says.
    const seen = look([...changes.keys()].some(({ identity }) => isUnnamed(identity)));
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
    for (const { key } of plan.cells.values()) writtenKeys.add(String(key));
    const meantFor = [...plan.cells.keys()].flatMap((index) => {
      const row = matches[index];
      return row === undefined ? [] : [[index, row] as const];
    });
    // Noted first: a write that throws half-way has written some of it.
    if (plan.cells.size > 0) {
      lastWrite = { layout: live.layout, cells: plan.cells, rows: new Map(meantFor), hasMoved: false };
      repairCount = changes.size > 0 ? 0 : repairCount + 1;
    }
    writeStatus(sheet, live.layout, plan);
    const present = new Set(matches);
    return { kind: 'written', isPresent: (row) => present.has(row) };
  };

  const guard = <End>(act: () => End): End | Problem => {
    try {
      return steadily(act);
    } catch (error: unknown) {
      if (isProtectedError(error)) return { problem: { kind: 'sheet-protected' } };
      throw error;
    }
  };
  const write = (changes: ReadonlyMap<LedgerRow, StatusCells>): WriteEnd => {
    const end = guard(() => writeOnce(changes));
    return 'kind' in end ? end : { kind: 'problem', problem: end.problem };
  };

  const verify = (): RunProblem | undefined => {
    for (let round = 0; round < MAX_VERIFICATIONS; round += 1) {
      const seen = guard(() => look(false));
      if ('problem' in seen) return seen.problem;
      if (seen.repairs.size === 0) return undefined;
      const end = write(new Map());
      if (end.kind === 'problem') return end.problem;
    }
    return { kind: 'sheet-unclear', problems: [{ kind: 'restless' }] };
  };

  const hasQueued = (runId: string): boolean =>
    lastSeenKeys.some((key) => {
      const parsed = key.startsWith('queued:') ? parseRowKey(key) : undefined;
      return parsed?.kind === 'queued' && parsed.token.runId === runId;
    });

  return { rows, write, verify, hasQueued };
}

function orProblem<Live extends LiveSheet>(live: Live | LostColumn): Live | Problem {
  return 'lostHeader' in live ? { problem: { kind: 'sheet-changed', header: live.lostHeader } } : live;
}

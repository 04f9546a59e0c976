/** Looks at the sheet as it stands now: which row is which, and what an edit put where it does not belong. */
import {
  findDamage,
  isSameLayout,
  mayHaveHit,
  type SeenRow,
  type WrittenBlock,
} from '../../core/find-damage';
import { findRepairs, type KeptRow, type LastWrite } from '../../core/find-repairs';
import { matchRows } from '../../core/match-rows';
import { identifyRow } from '../../core/row-identity';
import type { RunProblem } from '../../core/run-end';
import { statusText, type CustomerTable } from '../../core/sheet-table';
import { cellsAt, type StatusCells } from '../../core/status-cells';
import type { ExpectedRows } from '../sheet/read-expected';
import { createLiveReader, type LiveSheet, type LostColumn } from '../sheet/read-live';
import type { PlannedWrite } from '../sheet/write-status';
import { restoreInputs } from './restore-inputs';

/** A row of the table that the ledger was made from. */
export interface LedgerRow extends KeptRow, SeenRow {
  /** By the table's column. */
  readonly formulas: readonly string[];
}

export interface Problem {
  readonly problem: RunProblem;
}

export interface Look {
  readonly live: LiveSheet;
  /** By the row as it stands now; undefined where it was not there. */
  readonly matches: readonly (LedgerRow | undefined)[];
  /** Cells that have to be put right, by the row as it stands now. */
  readonly repairs: ReadonlyMap<number, StatusCells>;
}

/**
 * What a look has to tell: all cells, where each row that names a customer stands, or only whether these rows, and those
 * that were written last, still stand where they stood.
 */
export type Needed = 'cells' | 'rows' | Iterable<LedgerRow>;

export interface Watcher {
  /** By the table's index. */
  readonly rows: readonly LedgerRow[];
  /** People's own cells are put back at once. */
  look(needed: Needed): Look | Problem;
  /** Has to be told of each write before it begins: one that fails half-way has written some of it. */
  noteWrite(plan: PlannedWrite, look: Look, isRepair: boolean): void;
}

/** So often cells are compared with what was written: one that never shows it must not be written for ever. */
const MAX_REPAIRS = 3;

/** The record of a run that ended has to stay small. */
const MAX_CELLS_NAMED = 20;

/** No row has it. */
const NOBODY = '\u0000';

export function watchRows(sheet: GoogleAppsScript.Spreadsheet.Sheet, table: CustomerTable): Watcher {
  const { headers } = table;
  const rows = readLedgerRows(table);
  const reader = createLiveReader(sheet, table);
  const writtenKeys = new Set<string>();
  let lastWrite: LastWrite<LedgerRow> | undefined;
  /** The last look, and what was written since. */
  let known: Look | undefined;
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

  const expect = (needed: Iterable<LedgerRow>): ExpectedRows | undefined => {
    if (known === undefined) return undefined;
    const { live, matches } = known;
    const isNeeded = new Set(needed);
    const written = lastWrite?.cells;
    let [first, last] = [Infinity, -Infinity];
    matches.forEach((row, index) => {
      if (written?.has(index) !== true && (row === undefined || !isNeeded.has(row))) return;
      first = Math.min(first, index);
      last = index;
    });
    return last < 0 ? undefined : { known: live, first, last };
  };

  /** What stands where, and what has to be put right. */
  const look = (needed: Needed): Look | Problem => {
    let live = orProblem<LiveSheet>(
      needed === 'cells' ? reader.readAll() : reader.read(needed === 'rows' ? undefined : expect(needed)),
    );
    if ('problem' in live) return live;
    if (lastWrite !== undefined && !isSameLayout(lastWrite.layout, live.layout)) {
      const { layout } = lastWrite;
      if (mayHaveHit(live.layout, layout)) live = restore(lastWrite);
      if ('problem' in live) return live;
      lastWrite = { ...lastWrite, layout: live.layout, hasMoved: true };
    }
    const { block, headers: liveHeaders } = live;
    const matches = matchRows(rows, live);
    matches.forEach((row, index) => {
      const values = block[index];
      if (row !== undefined && values !== undefined) row.seen = { headers: liveHeaders, values };
    });
    const last = repairCount < MAX_REPAIRS ? lastWrite : undefined;
    const repairs = findRepairs({ ...live, matches }, last, (key) => writtenKeys.has(key));
    known = { live, matches, repairs };
    return known;
  };

  return {
    rows,
    look,
    noteWrite({ cells }, { live, matches, repairs }, isRepair) {
      if (cells.size === 0) return;
      const keys = [...live.keys];
      for (const [index, { key }] of cells) {
        keys[index] = String(key);
        writtenKeys.add(String(key));
      }
      known = { live: { ...live, keys }, matches, repairs };
      const meantFor = [...cells.keys()].flatMap((index) => {
        const row = matches[index];
        return row === undefined ? [] : [[index, row] as const];
      });
      lastWrite = { layout: live.layout, cells, rows: new Map(meantFor), hasMoved: false };
      repairCount = isRepair ? repairCount + 1 : 0;
    },
  };
}

function readLedgerRows(table: CustomerTable): readonly LedgerRow[] {
  const { columns, headers, formulas } = table;
  return table.values.map((values, index): LedgerRow => ({
    identity: identifyRow(values[columns.email.index] ?? '', columns, values),
    key: statusText(table, index, 'key'),
    cells: cellsAt(table, index),
    seen: { headers, values },
    formulas: formulas[index] ?? [],
  }));
}

function orProblem<Live extends LiveSheet>(live: Live | LostColumn): Live | Problem {
  return 'lostHeader' in live ? { problem: { kind: 'sheet-changed', header: live.lostHeader } } : live;
}

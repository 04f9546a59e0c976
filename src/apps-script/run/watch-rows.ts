/** Looks at the sheet as it stands now: which row is which, and what an edit put where it does not belong. */
import { haveColumnsMoved, isSameLayout } from '../../core/column-moves';
import type { SeenCells } from '../../core/seen-row';
import { findPassingHits } from '../../core/find-passing-hits';
import { findRepairs, type LastWrite } from '../../core/find-repairs';
import { matchRows } from '../../core/match-rows';
import { hasMissingKey } from '../../core/missing-keys';
import { toLoss, type RunProblem } from '../../core/run-end';
import type { CustomerTable } from '../../core/sheet-table';
import type { StatusCells } from '../../core/status-cells';
import type { StatusLayout } from '../../core/status-columns';
import type { WrittenBlock } from '../../core/write-traces';
import { readAnyhow } from '../sheet/read-anyhow';
import { createLiveReader, type LiveSheet, type LostColumn } from '../sheet/read-live';
import type { PlannedWrite } from '../sheet/write-status';
import { expectRows, readWithWritten } from './read-around-write';
import { readAddedRow, readLedgerRows, type LedgerRow } from './ledger-rows';
import { restoreInputs } from './restore-inputs';
import { noteRisk } from '../sheet/risk-store';

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
  /** By the table's index; after them rows that were added since. */
  readonly rows: readonly LedgerRow[];
  /** People's own cells are put back at once. */
  look(needed: Needed): Look | Problem;
  /** Cells of people that were overwritten and could not be put back, by their names. */
  readonly lost: ReadonlySet<string>;
  /** Has to be told of each write before it begins: one that fails half-way has written some of it. */
  noteWrite(plan: PlannedWrite, look: Look, isRepair: boolean): void;
}

/** So often cells are compared with what was written: one that never shows it must not be written for ever. */
const MAX_REPAIRS = 3;

interface Written extends WrittenBlock<LedgerRow>, LastWrite<LedgerRow> {
  /** As they stood just before. */
  readonly headers: readonly string[];
}

/** `lostBefore` are cells that earlier executions left overwritten. */
export function watchRows(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  table: CustomerTable,
  lostBefore: readonly string[],
): Watcher {
  const { headers } = table;
  const rows = [...readLedgerRows(table)];
  const reader = createLiveReader(sheet, table);
  const writtenKeys = new Set<string>();
  const lost = new Set(lostBefore);
  let lastWrite: Written | undefined;
  /** The last look, and what was written since. */
  let known: Look | undefined;
  /** Cells of the last look, until headers that are still the same tell that they stood below them. */
  const unconfirmed = new Map<LedgerRow, SeenCells>();
  /** Writes in a row that only put right. */
  let repairCount = 0;
  let notedLayout: StatusLayout | undefined;

  /** Puts people's own cells back. */
  const restore = ({ headers: before, ...last }: Written): void => {
    const names = restoreInputs(
      sheet,
      () => readAnyhow(sheet, table, before),
      last,
      rows,
      ({ formulas }, header) => formulas[headers.indexOf(header)] ?? '',
      (atRisk) => {
        noteRisk({ layout: last.layout, cells: [...lost, ...atRisk] });
      },
    );
    names.forEach((name) => lost.add(name));
    notedLayout = undefined;
  };

  /** A row that was not there and whose cells are to be cleared: should others be hit, it is known. */
  const adopt = (index: number, { live }: Look): LedgerRow | undefined => {
    const row = readAddedRow(live, index, headers.length);
    if (row !== undefined) rows.push(row);
    return row;
  };

  /** Once columns have moved under a write, no cell is taken to be what it ought to be. */
  const read = (needed: Needed): LiveSheet | LostColumn => {
    if (needed === 'cells' || lastWrite?.hasMoved === true) return reader.readAll();
    const expected = needed === 'rows' ? undefined : expectRows(known, lastWrite, needed);
    return readWithWritten(reader, rows, lastWrite, expected);
  };

  /** Whether people's columns may have been moved around the last write, be it only for a moment. */
  const wasHit = (written: Written, live: LiveSheet, matches: Look['matches']): boolean =>
    haveColumnsMoved(written, live) ||
    findPassingHits({ ...live, matches }, written).size > 0 ||
    hasMissingKey({ ...live, matches }, written);

  /** What stands where, and what has to be put right. */
  const look = (needed: Needed): Look | Problem => {
    let live = orProblem(read(needed));
    let matches = 'problem' in live ? [] : matchRows(rows, live);
    if (lastWrite !== undefined && ('problem' in live || wasHit(lastWrite, live, matches))) {
      unconfirmed.clear();
      restore(lastWrite);
      live = orProblem(reader.readAll());
      const { headers: liveHeaders, layout } = 'problem' in live ? lastWrite : live;
      lastWrite = { ...lastWrite, headers: liveHeaders, layout, hasMoved: true };
      matches = 'problem' in live ? [] : matchRows(rows, live);
    }
    if ('problem' in live) return { problem: toLoss([...lost]) ?? live.problem };
    const { block, headers: liveHeaders, isOfOneMoment } = live;
    const areHeadersStill = known !== undefined && !haveColumnsMoved(known.live, live);
    unconfirmed.forEach((seen, row) => {
      if (areHeadersStill) row.seen = seen;
    });
    unconfirmed.clear();
    matches.forEach((row, index) => {
      const values = block[index];
      if (row === undefined || values === undefined) return;
      const seen = { headers: liveHeaders, values };
      if (isOfOneMoment) row.seen = seen;
      else unconfirmed.set(row, seen);
    });
    const last = repairCount < MAX_REPAIRS ? lastWrite : undefined;
    const repairs = findRepairs({ ...live, matches }, last, (key) => writtenKeys.has(key));
    if (lastWrite !== undefined && repairs.size === 0) lastWrite = { ...lastWrite, hasMoved: false };
    known = { live, matches, repairs };
    return known;
  };

  return {
    rows,
    lost,
    look,
    noteWrite({ cells }, look, isRepair) {
      if (cells.size === 0) return;
      const { live, matches } = look;
      const keys = [...live.keys];
      for (const [index, { key }] of cells) {
        keys[index] = String(key);
        writtenKeys.add(String(key));
      }
      known = { ...look, live: { ...live, keys } };
      const meantFor = [...cells.keys()].flatMap((index) => {
        const row = matches[index] ?? adopt(index, look);
        return row === undefined ? [] : [[index, row] as const];
      });
      for (const [index, row] of meantFor) row.repairs = look.repairs.has(index) ? row.repairs + 1 : 0;
      const { headers: liveHeaders, layout, isOfOneMoment: isAllSeen } = live;
      if (notedLayout === undefined || !isSameLayout(notedLayout, layout))
        noteRisk({ layout, cells: [...lost] });
      notedLayout = layout;
      lastWrite = {
        headers: liveHeaders,
        layout,
        cells,
        rows: new Map(meantFor),
        compared: new Set(meantFor.flatMap(([, row]) => (row.repairs < MAX_REPAIRS ? [row] : []))),
        isAllSeen,
        hasMoved: false,
      };
      repairCount = isRepair ? repairCount + 1 : 0;
    },
  };
}

function orProblem<Live extends LiveSheet>(live: Live | LostColumn): Live | Problem {
  return 'lostHeader' in live ? { problem: { kind: 'sheet-changed', header: live.lostHeader } } : live;
}

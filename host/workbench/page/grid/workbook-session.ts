/** One workbook on the page, from its snapshot on: takes in updates and sends what the person does. */
import { Model } from '@ironcalc/wasm';
import type { EditRequest, GridSelection, PersonEdit } from '../../shared/person-edit';
import type { SheetChange, SheetUpdate, WorkbookSnapshot } from '../../shared/sheet-views';
import type { GridOptions } from './grid';
import { createColumnWidths, type MeasureText } from './column-widths';
import { createEditQueue } from './edit-queue';
import { createEngineLayout } from './engine-layout';
import type { EngineModel } from './engine-model';
import { selectionOf, type GridContext } from './grid-context';
import { createGridModel } from './grid-model';
import { GRID_TEXTS } from './grid-texts';
import { scrollTo } from './selection-methods';
import { createRowHeights } from './row-heights';
import { createSheetMirror, type SheetMirror } from './sheet-mirror';

export interface WorkbookSession {
  readonly workbookId: string;
  readonly model: EngineModel;
  readonly engine: EngineModel;
  readonly mirror: SheetMirror;
  /** False when an update before this one is missing. */
  apply(update: SheetUpdate): boolean;
  send(edit: PersonEdit): void;
  selection(): GridSelection;
  /** Goes there; the workbook is told unless it said so itself. */
  select(selection: GridSelection, isFromWorkbook: boolean): void;
}

interface SessionSetup {
  readonly snapshot: WorkbookSnapshot;
  readonly options: GridOptions;
  readonly windowId: string;
  readonly language: () => GridOptions['language'];
  readonly viewport: GridContext['viewport'];
  readonly measureText: MeasureText;
}

let editsSent = 0;

export function startSession(setup: SessionSetup): WorkbookSession {
  const { snapshot, options, windowId, language, viewport, measureText } = setup;
  const { workbookId } = snapshot;
  const mirror = createSheetMirror(snapshot);
  const engine = new Model('workbook', snapshot.locale, snapshot.timeZone, 'en');
  engine.pauseEvaluation();
  const layout = createEngineLayout(engine, snapshot.sheets);
  const widths = createColumnWidths(engine, mirror, measureText);
  const heights = createRowHeights(engine, mirror, measureText);
  const queue = createEditQueue(options.onEdit, ({ id, edit }) => {
    mirror.settle(id);
    if (edit.kind !== 'select') options.onRefused(GRID_TEXTS[language()].notSent);
  });
  let { version } = snapshot;
  let canUndo = false;
  let canRedo = false;
  let lastSelection = '';
  let isNoticing = false;

  const context: GridContext = {
    engine,
    mirror,
    widths,
    heights,
    viewport,
    sheetIdAt: (index) => mirror.sheets()[index]?.id ?? -1,
    send(edit, shown) {
      const request = requestFor(edit);
      if (shown !== undefined) mirror.expect(request.id, shown.sheetId, shown.cells);
      queue.push(request);
    },
    refuse(feature) {
      options.onRefused(GRID_TEXTS[language()].features[feature]);
    },
    canUndo: () => canUndo,
    canRedo: () => canRedo,
    noticeSelection() {
      if (isNoticing) return;
      isNoticing = true;
      // A click selects in several steps.
      queueMicrotask(() => {
        isNoticing = false;
        tellSelection(true);
      });
    },
  };

  function requestFor(edit: PersonEdit): EditRequest {
    editsSent += 1;
    return { id: `${windowId}-${editsSent}`, workbookId, basedOn: version, edit };
  }

  /** Tells the page, and the workbook where it was the person who selected something. */
  function tellSelection(isByPerson: boolean): void {
    const selection = selectionOf(context);
    const text = JSON.stringify(selection);
    if (text === lastSelection) return;
    lastSelection = text;
    options.onSelect(selection);
    if (isByPerson) context.send({ kind: 'select', ...selection });
  }

  function select(selection: GridSelection, isFromWorkbook: boolean): void {
    const index = mirror.sheets().findIndex(({ id }) => id === selection.sheetId);
    if (index === -1) return;
    const { row, column, rowCount, columnCount } = selection;
    if (engine.getSelectedSheet() !== index) engine.setSelectedSheet(index);
    engine.setSelectedCell(row, column);
    engine.setSelectedRange(row, column, row + rowCount - 1, column + columnCount - 1);
    scrollTo(context, row, column);
    tellSelection(!isFromWorkbook);
  }

  function answer({ id, refusal, newSheetId, ...history }: SheetUpdate['handled'][number]): void {
    mirror.settle(id);
    if (!id.startsWith(`${windowId}-`)) return;
    ({ canUndo, canRedo } = history);
    if (refusal !== undefined) options.onRefused(GRID_TEXTS[language()].refusals[refusal]);
    if (newSheetId !== undefined) {
      select({ sheetId: newSheetId, row: 1, column: 1, rowCount: 1, columnCount: 1 }, false);
    }
  }

  function take(change: SheetChange): void {
    mirror.apply(change);
    layout.apply(change);
    if (change.kind === 'movement') {
      widths.follow(change.movement);
      heights.follow(change.movement);
    }
    if (change.kind === 'select') select(change.selection, true);
  }

  /** Makes room for what has changed. */
  function fit(change: SheetChange): void {
    if (change.kind !== 'cells') return;
    const { sheetId, row, column, cells } = change;
    const rows = { from: row, count: cells.length };
    widths.fit(sheetId, { from: column, count: cells[0]?.length ?? 0 }, rows);
    heights.fit(sheetId, rows);
  }

  for (const { id, rows } of snapshot.sheets) {
    const count = rows.reduce((longest, row) => Math.max(longest, row.length), 0);
    widths.fit(id, { from: 1, count }, { from: 1, count: rows.length });
    heights.fit(id);
  }
  select(snapshot.selection, true);

  return {
    workbookId,
    engine,
    mirror,
    model: createGridModel(context),
    apply(update) {
      if (update.from > version) return false;
      const changes = update.to > version ? update.changes : [];
      version = Math.max(version, update.to);
      changes.forEach(take);
      for (const handled of update.handled) answer(handled);
      changes.forEach(fit);
      // What moved under it may have taken it along; the workbook has done the same with its own.
      tellSelection(false);
      return true;
    },
    send(edit) {
      context.send(edit);
    },
    selection: () => selectionOf(context),
    select,
  };
}

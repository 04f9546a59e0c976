/** Windows on one workbook without a browser: their grids' models, and the way between them and the workbook. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { initSync } from '@ironcalc/wasm';
import { findProjectRoot } from '../../../host/project-root';
import { createWorkbook, type Workbook } from '../../../host/sheets/workbook';
import type { SheetContent } from '../../../host/sheets/sheet-content';
import { shownText } from '../../../host/workbench/page/grid/cell-look';
import type { EngineModel } from '../../../host/workbench/page/grid/engine-model';
import { startSession, type WorkbookSession } from '../../../host/workbench/page/grid/workbook-session';
import type { EditRequest, GridSelection } from '../../../host/workbench/shared/person-edit';
import type { SheetUpdate } from '../../../host/workbench/shared/sheet-views';
import { createSheetFeed, type SheetFeed } from '../../../host/workbench/sheet-feed';

export interface TestWindow {
  readonly session: WorkbookSession;
  readonly model: EngineModel;
  /** What the person was told that cannot be done. */
  readonly refusals: string[];
  readonly selections: GridSelection[];
  /** How often an update was missing. */
  readonly outOfStep: number;
  /** What the first sheet, or another one, shows. */
  shown(sheetIndex?: number): string[][];
}

export interface Desk {
  readonly workbook: Workbook;
  readonly feed: SheetFeed;
  openWindow(): TestWindow;
  /** What people did reaches the workbook: all of it, or the oldest edits. */
  deliverEdits(count?: number): void;
  /** What happened in the workbook is put on its way to all windows. */
  publish(): SheetUpdate | undefined;
  /** The oldest updates under way reach a window: all of them, or so many. */
  deliverUpdates(window: TestWindow, count?: number): void;
  /** Everything under way arrives, and what follows from it. */
  settle(): void;
  /** What the workbook itself shows. */
  shown(sheetIndex?: number): string[][];
}

export function openDesk(sheets: readonly SheetContent[], locale: 'en' | 'es' = 'en'): Desk {
  initSync({
    module: readFileSync(path.join(findProjectRoot(), 'node_modules/@ironcalc/wasm/wasm_bg.wasm')),
  });
  const workbook = createWorkbook({
    locale,
    timeZone: 'Europe/Madrid',
    sheets,
    nowMs: () => 1_770_000_000_000,
  });
  const feed = createSheetFeed(workbook);
  const edits: EditRequest[] = [];
  const inboxes = new Map<TestWindow, SheetUpdate[]>();

  function openWindow(): TestWindow {
    const refusals: string[] = [];
    const selections: GridSelection[] = [];
    let outOfStep = 0;
    // Others are told what the snapshot holds already.
    publish();
    const session = startSession({
      snapshot: feed.snapshot(),
      windowId: `window${inboxes.size + 1}`,
      language: () => 'en',
      viewport: () => ({ width: 800, height: 500 }),
      measureText: (text) => 7 * text.length,
      options: {
        // As through a connection: what is sent is a copy.
        onEdit: (request) => {
          edits.push(structuredClone(request));
          return undefined;
        },
        onSelect: (selection) => selections.push(selection),
        onRefused: (sentence) => refusals.push(sentence),
        onOutOfStep: () => (outOfStep += 1),
        language: 'en',
        engineUrl: '',
      },
    });
    const window: TestWindow = {
      session,
      model: session.model,
      refusals,
      selections,
      get outOfStep() {
        return outOfStep;
      },
      shown: (sheetIndex = 0) => shownBy(session, sheetIndex),
    };
    inboxes.set(window, []);
    return window;
  }

  function deliverEdits(count = edits.length): void {
    for (const request of edits.splice(0, count)) feed.applyEdit(request);
  }

  function publish(): SheetUpdate | undefined {
    const update = feed.takeUpdate();
    if (update !== undefined) for (const inbox of inboxes.values()) inbox.push(structuredClone(update));
    return update;
  }

  function deliverUpdates(window: TestWindow, count?: number): void {
    const inbox = inboxes.get(window) ?? [];
    for (const update of inbox.splice(0, count ?? inbox.length)) {
      if (!window.session.apply(update)) throw new Error('An update is missing.');
    }
  }

  return {
    workbook,
    feed,
    openWindow,
    deliverEdits,
    publish,
    deliverUpdates,
    settle() {
      deliverEdits();
      publish();
      for (const window of inboxes.keys()) deliverUpdates(window);
    },
    shown: (sheetIndex = 0) => trimmed(workbook.displayValues(workbook.book.sheets[sheetIndex]?.id ?? -1)),
  };
}

function shownBy({ mirror }: WorkbookSession, sheetIndex: number): string[][] {
  const id = mirror.sheets()[sheetIndex]?.id ?? -1;
  return trimmed(
    Array.from({ length: mirror.rowCount(id) }, (_, row) =>
      Array.from({ length: mirror.rowLength(id, row + 1) }, (__, column) =>
        shownText(mirror.cellAt(id, row + 1, column + 1)),
      ),
    ),
  );
}

/** Without the empty cells at the end of rows, and the empty rows at the end. */
function trimmed(rows: readonly (readonly string[])[]): string[][] {
  const short = rows.map((row) => row.slice(0, row.findLastIndex((text) => text !== '') + 1));
  return short.slice(0, short.findLastIndex((row) => row.length > 0) + 1);
}

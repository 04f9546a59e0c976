/** Keeps pages up to date with a workbook, and takes in what people do on them. */
import { randomUUID } from 'node:crypto';
import type { SheetState } from '../sheets/book';
import { placementAfterAll, type Movement } from '../sheets/movement';
import type { Workbook } from '../sheets/workbook';
import { createSentCells, type SentCells } from './sent-cells';
import { createSentSelection, hasSheetChanged, selectionOf, sheetView } from './sent-sheets';
import type { EditRequest, HandledEdit } from './shared/person-edit';
import type { SheetChange, SheetUpdate, WorkbookSnapshot } from './shared/sheet-views';
import { applyPersonEdit, type AppliedEdit } from './sheet-edits/apply-person-edit';
import { createEditHistory } from './sheet-edits/edit-history';

export interface SheetFeed {
  /** For a page that opens: what the others know by now, so that the next update fits them all. */
  snapshot(): WorkbookSnapshot;
  /** Does what a person has done, on the cells that the person saw, wherever they stand by now. */
  applyEdit(request: EditRequest): void;
  /**
   * What has happened since the last time, for all pages alike; `undefined` when nothing has. Looks at every cell, which
   * costs a few milliseconds for 10,000 rows, and calculates the formulas anew.
   */
  takeUpdate(): SheetUpdate | undefined;
}

interface SentSheet {
  readonly sheet: SheetState;
  /** As it was sent; sheets themselves change. */
  readonly asSent: SheetState;
  readonly cells: SentCells;
}

/** Movements that are remembered for edits on their way; older ones are refused. */
const MAX_MOVEMENTS = 200;

export function createSheetFeed({ book }: Workbook): SheetFeed {
  const workbookId = randomUUID();
  const history = createEditHistory();
  const selection = createSentSelection(book);
  let sent: readonly SentSheet[] = book.sheets.map(newlySent);
  for (const { cells } of sent) cells.takeChanges();
  let sentSelection = selectionOf(book);
  let version = 1;
  let revision = book.revision;
  let log: readonly { readonly movement: Movement; readonly sentIn: number }[] = [];
  let oldestBase = 0;
  let unsentMovements: Movement[] = [];
  let handled: HandledEdit[] = [];
  book.movements = [];

  function newlySent(sheet: SheetState): SentSheet {
    return { sheet, asSent: { ...sheet }, cells: createSentCells(book, sheet) };
  }

  /** Takes in what has moved, before anything else is looked at. */
  function takeMovements(): void {
    for (const movement of book.movements?.splice(0) ?? []) {
      log = [...log, { movement, sentIn: version + 1 }];
      unsentMovements.push(movement);
      history.follow(movement);
      selection.follow(movement);
    }
    const forgotten = log.slice(0, -MAX_MOVEMENTS);
    oldestBase = forgotten.at(-1)?.sentIn ?? oldestBase;
    log = log.slice(-MAX_MOVEMENTS);
  }

  function carryOut({ id, basedOn, edit }: EditRequest): AppliedEdit {
    const window = windowOf(id);
    if (edit.kind === 'undo' || edit.kind === 'redo') {
      const taken = history.take(window, edit.kind)?.revert();
      takeMovements();
      if (taken === undefined) return { refusal: 'nothing-to-undo' };
      history.keep(window, edit.kind === 'undo' ? 'redo' : 'undo', taken);
      return {};
    }
    if (basedOn < oldestBase) return { refusal: 'out-of-date' };
    const moved = log.filter(({ sentIn }) => sentIn > basedOn).map(({ movement }) => movement);
    const applied = applyPersonEdit(book, edit, (sheetId) => placementAfterAll(moved, sheetId));
    takeMovements();
    if (applied.reversible !== undefined) history.record(window, applied.reversible);
    if (edit.kind === 'select') selection.accept();
    return applied;
  }

  function takeSheetChanges(): SheetChange[] {
    const isNew = (sheet: SheetState): boolean => !sent.some((one) => one.sheet === sheet);
    const areSame =
      sent.length === book.sheets.length &&
      sent.every(
        ({ sheet, asSent }, index) => book.sheets[index] === sheet && !hasSheetChanged(asSent, sheet),
      );
    const changes: SheetChange[] = areSame ? [] : [{ kind: 'sheets', sheets: book.sheets.map(sheetView) }];
    sent = book.sheets.map((sheet) => {
      if (isNew(sheet)) return newlySent(sheet);
      const known = sent.find((one) => one.sheet === sheet);
      return { ...newlySent(sheet), ...(known && { cells: known.cells }) };
    });
    return [...changes, ...sent.flatMap(({ cells }) => cells.takeChanges())];
  }

  function takeChanges(): SheetChange[] {
    takeMovements();
    if (book.revision === revision && unsentMovements.length === 0) return selectionChange();
    revision = book.revision;
    for (const movement of unsentMovements) for (const { cells } of sent) cells.follow(movement);
    const movements = unsentMovements.map((movement) => ({ kind: 'movement', movement }) as const);
    unsentMovements = [];
    return [...movements, ...takeSheetChanges(), ...selectionChange()];
  }

  function selectionChange(): SheetChange[] {
    const selected = selection.takeChange();
    selection.accept();
    sentSelection = selectionOf(book);
    return selected === undefined ? [] : [{ kind: 'select', selection: selected }];
  }

  return {
    snapshot: () => ({
      workbookId,
      version,
      locale: book.locale,
      timeZone: book.timeZone,
      sheets: sent.map(({ asSent, cells }) => ({ ...sheetView(asSent), rows: cells.rows() })),
      selection: sentSelection,
    }),
    applyEdit(request) {
      // Made for a workbook that is no longer open.
      if (request.workbookId !== workbookId) return;
      takeMovements();
      const { refusal, newSheetId } = carryOut(request);
      // Nothing on the page waits for it.
      if (request.edit.kind === 'select') return;
      const window = windowOf(request.id);
      handled.push({
        id: request.id,
        canUndo: history.can(window, 'undo'),
        canRedo: history.can(window, 'redo'),
        ...(refusal === undefined ? {} : { refusal }),
        ...(newSheetId === undefined ? {} : { newSheetId }),
      });
    },
    takeUpdate() {
      const changes = takeChanges();
      const answered = handled;
      handled = [];
      if (changes.length === 0 && answered.length === 0) return undefined;
      const from = version;
      if (changes.length > 0) version += 1;
      return { workbookId, from, to: version, changes, handled: answered };
    },
  };
}

function windowOf(editId: string): string {
  return editId.slice(0, editId.lastIndexOf('-'));
}

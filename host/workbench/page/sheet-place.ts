/** The sheet on the page: IronCalc's grid, in step with the workbook on the server. */
import type { GridSelection, PersonEdit } from '../shared/person-edit';
import type { SheetUpdate, WorkbookSnapshot } from '../shared/sheet-views';
import type { Grid } from './grid/grid';
import type { Language } from '../shared/page-protocol';
import { h } from './dom';
import { mountGrid } from './grid/mount-grid';
import type { ServerLine } from './server';

export interface SheetPlace {
  readonly element: HTMLElement;
  readonly grid: () => Grid | undefined;
  /** Shows the workbook from the beginning. */
  load(): Promise<void>;
  apply(update: SheetUpdate): void;
  /** Inserts lines and selects them, once they are there. */
  readonly insert: (edit: Insertion) => void;
  focus(): void;
}

export type Insertion = Extract<PersonEdit, { kind: 'insertRows' | 'insertColumns' }>;

export function createSheetPlace(
  line: ServerLine,
  language: Language,
  tell: (sentence: string) => void,
): SheetPlace {
  const element = h('main', { className: 'sheet' });
  let grid: Grid | undefined;
  let mounting: Promise<Grid> | undefined;
  /** What comes while a snapshot is on its way; the grid leaves out what the snapshot knows. */
  let waiting: SheetUpdate[] | undefined;
  let inserting: Insertion | undefined;

  async function load(): Promise<void> {
    waiting ??= [];
    mounting ??= mountGrid(element, {
      onEdit: (request) => line.ask('edit', request),
      onSelect: () => undefined,
      onRefused: tell,
      onOutOfStep: () => void load(),
      language,
      engineUrl: '/engine.wasm',
    });
    grid = await mounting;
    const snapshot: WorkbookSnapshot = await line.ask('snapshot', null);
    grid.load(snapshot);
    const updates = waiting;
    waiting = undefined;
    updates.forEach(apply);
  }

  function apply(update: SheetUpdate): void {
    if (waiting === undefined) grid?.apply(update);
    else waiting.push(update);
    if (inserting !== undefined && hasInsertion(update, inserting)) {
      grid?.select(blockOf(inserting));
      inserting = undefined;
    }
  }

  return {
    element,
    grid: () => grid,
    load,
    apply,
    insert(edit) {
      inserting = edit;
      grid?.perform(edit);
    },
    focus() {
      grid?.focus();
    },
  };
}

function hasInsertion({ changes }: SheetUpdate, { kind, sheetId, before }: Insertion): boolean {
  return changes.some(
    (change) =>
      change.kind === 'movement' &&
      change.movement.kind === kind &&
      change.movement.sheetId === sheetId &&
      change.movement.before === before,
  );
}

function blockOf({ kind, sheetId, before, count }: Insertion): GridSelection {
  const block = { sheetId, row: 1, column: 1, rowCount: 1, columnCount: 1 };
  return kind === 'insertRows'
    ? { ...block, row: before, rowCount: count }
    : { ...block, column: before, columnCount: count };
}

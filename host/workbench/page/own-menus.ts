/** The workbench's own menus: files, and what people do to rows and columns. */
import type { GridSelection, PersonEdit } from '../shared/person-edit';
import type { WorkbookSnapshot } from '../shared/sheet-views';
import type { Grid } from './grid/grid';
import type { Menu, MenuEntry } from './menu-bar';
import type { Insertion } from './sheet-place';
import type { Words } from './words';

export interface OwnMenuActions {
  readonly open: () => void;
  readonly startOver: () => void;
  readonly save: (kind: 'csv' | 'xlsx') => void;
  readonly grid: () => Grid | undefined;
  readonly insert: (edit: Insertion) => void;
  /** The cells as they are now. */
  readonly readSheets: () => Promise<WorkbookSnapshot>;
}

const ALL_LINES = 1_000_000;

export function createOwnMenus(actions: OwnMenuActions, { menus: texts }: Words): readonly Menu[] {
  const item = (label: string, act: () => void): MenuEntry => ({ kind: 'item', label, act });
  const separator: MenuEntry = { kind: 'separator' };

  /** An edit that follows from what is selected. */
  const edit = (label: string, editOf: (selection: GridSelection) => PersonEdit): MenuEntry =>
    item(label, () => {
      const grid = actions.grid();
      if (grid !== undefined) grid.perform(editOf(grid.selection()));
    });

  const insert = (label: string, editOf: (selection: GridSelection) => Insertion): MenuEntry =>
    item(label, () => {
      const grid = actions.grid();
      if (grid !== undefined) actions.insert(editOf(grid.selection()));
    });
  const insertRows = (label: string, before: (selection: GridSelection) => number): MenuEntry =>
    insert(label, (selection) => {
      const { sheetId, rowCount: count } = selection;
      return { kind: 'insertRows', sheetId, before: before(selection), count };
    });
  const insertColumns = (label: string, before: (selection: GridSelection) => number): MenuEntry =>
    insert(label, (selection) => {
      const { sheetId, columnCount: count } = selection;
      return { kind: 'insertColumns', sheetId, before: before(selection), count };
    });

  const sort = (label: string, isAscending: boolean): MenuEntry =>
    edit(label, ({ sheetId, column }) => ({ kind: 'sortRows', sheetId, column, isAscending }));

  async function filterLikeSelected(): Promise<void> {
    const grid = actions.grid();
    if (grid === undefined) return;
    const { sheetId, row, column } = grid.selection();
    const sheet = (await actions.readSheets()).sheets.find(({ id }) => id === sheetId);
    const shownAt = (index: number): string => {
      const cell = sheet?.rows[index]?.[column - 1];
      return cell?.shown ?? cell?.input ?? '';
    };
    const wanted = shownAt(row - 1);
    const others = (sheet?.rows ?? []).flatMap((_, index) =>
      index > 0 && shownAt(index) !== wanted ? [index + 1] : [],
    );
    grid.perform({ kind: 'filterRows', sheetId, rows: others });
  }

  return [
    {
      label: texts.file,
      entries: [
        item(texts.open, actions.open),
        item(texts.startOver, actions.startOver),
        separator,
        item(texts.saveXlsx, () => {
          actions.save('xlsx');
        }),
        item(texts.saveCsv, () => {
          actions.save('csv');
        }),
      ],
    },
    {
      label: texts.edit,
      entries: [
        edit(texts.undo, () => ({ kind: 'undo' })),
        edit(texts.redo, () => ({ kind: 'redo' })),
        separator,
        edit(texts.deleteRows, ({ sheetId, row, rowCount }) => ({
          kind: 'deleteRows',
          sheetId,
          from: row,
          count: rowCount,
        })),
        edit(texts.deleteColumns, ({ sheetId, column, columnCount }) => ({
          kind: 'deleteColumns',
          sheetId,
          from: column,
          count: columnCount,
        })),
      ],
    },
    {
      label: texts.view,
      entries: [
        edit(texts.freezeHeaders, ({ sheetId }) => ({ kind: 'freezeRows', sheetId, count: 1 })),
        edit(texts.unfreeze, ({ sheetId }) => ({ kind: 'freezeRows', sheetId, count: 0 })),
        separator,
        edit(texts.hideRows, ({ sheetId, row, rowCount }) => ({
          kind: 'hideRows',
          sheetId,
          from: row,
          count: rowCount,
        })),
        edit(texts.showRows, ({ sheetId }) => ({ kind: 'showRows', sheetId, from: 1, count: ALL_LINES })),
        edit(texts.hideColumns, ({ sheetId, column, columnCount }) => ({
          kind: 'hideColumns',
          sheetId,
          from: column,
          count: columnCount,
        })),
        edit(texts.showColumns, ({ sheetId }) => ({
          kind: 'showColumns',
          sheetId,
          from: 1,
          count: ALL_LINES,
        })),
      ],
    },
    {
      label: texts.insert,
      entries: [
        insertRows(texts.rowAbove, ({ row }) => row),
        insertRows(texts.rowBelow, ({ row, rowCount }) => row + rowCount),
        insertColumns(texts.columnLeft, ({ column }) => column),
        insertColumns(texts.columnRight, ({ column, columnCount }) => column + columnCount),
      ],
    },
    {
      label: texts.data,
      entries: [
        sort(texts.sortUp, true),
        sort(texts.sortDown, false),
        separator,
        item(texts.filterLike, () => void filterLikeSelected()),
        edit(texts.removeFilter, ({ sheetId }) => ({ kind: 'filterRows', sheetId, rows: [] })),
      ],
    },
  ];
}

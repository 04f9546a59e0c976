/** The sheet on the page, as the page around it knows it. */
import type { EditRequest, GridSelection, PersonEdit } from '../../shared/person-edit';
import type { SheetUpdate, WorkbookSnapshot } from '../../shared/sheet-views';

export interface GridOptions {
  /** To be sent to the workbook; selections come here as well. The next edit waits for a promise that is returned. */
  readonly onEdit: (request: EditRequest) => Promise<unknown> | undefined;
  /** For what the page shows beside the grid. */
  readonly onSelect: (selection: GridSelection) => void;
  /** A sentence for the person about something that this sheet cannot do. */
  readonly onRefused: (sentence: string) => void;
  /** An update is missing: the page has to `load` a new snapshot. */
  readonly onOutOfStep: () => void;
  readonly language: 'en' | 'es';
  /** Where the server has the engine's `wasm_bg.wasm`. */
  readonly engineUrl: string;
}

export interface Grid {
  /** Shows a workbook from the beginning; the place that the person looks at stays if it is the same workbook. */
  load(snapshot: WorkbookSnapshot): void;
  /** Updates that the grid has already are left out. */
  apply(update: SheetUpdate): void;
  /** Goes there and tells the workbook. */
  select(selection: GridSelection): void;
  /** Does what a menu beside the grid offers, such as sorting. */
  perform(edit: PersonEdit): void;
  selection(): GridSelection;
  setLanguage(language: 'en' | 'es'): void;
  focus(): void;
  destroy(): void;
}

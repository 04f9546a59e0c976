/** The grid on the page: IronCalc's component around the workbook that is open. */
import { IronCalc, type IronCalcHandle } from '@ironcalc/workbook';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import type { SheetUpdate } from '../../shared/sheet-views';
import type { Grid, GridOptions } from './grid';
import { COLUMN_HEADER_HEIGHT, ROW_HEADER_WIDTH } from './engine-model';
import { isEditingCell, isTypingBeside, keepFocusElsewhere } from './focus';
import { createProbe } from './probe';
import { createTextMeasure } from './text-measure';
import { startSession, type WorkbookSession } from './workbook-session';

/** Two names for each language: switching between them draws everything anew. */
const LANGUAGE_NAMES = { en: ['en-US', 'en-GB'], es: ['es-ES', 'es-ES-tradnl'] } as const;

export function createGridView(element: HTMLElement, options: GridOptions): Grid {
  const windowId = crypto.randomUUID();
  const root = createRoot(element);
  element.classList.add('workbench-grid');
  let { language } = options;
  let session: WorkbookSession | undefined;
  let handle: IronCalcHandle | null = null;
  let loads = 0;
  let redraws = 0;
  let isDrawnInPart = false;
  let held: SheetUpdate[] = [];

  function viewport(): { width: number; height: number } {
    const container = element.querySelector('.ic-worksheet-sheet-container');
    const { clientWidth = 800, clientHeight = 500 } = container ?? {};
    return { width: clientWidth - ROW_HEADER_WIDTH, height: clientHeight - COLUMN_HEADER_HEIGHT };
  }

  function redraw(): void {
    isDrawnInPart = isTypingBeside(element);
    if (isDrawnInPart) {
      // The cells alone: drawing the rest would take the caret out of the field.
      window.dispatchEvent(new Event('resize'));
      return;
    }
    redraws += 1;
    handle?.setLanguage(LANGUAGE_NAMES[language][redraws % 2] ?? 'en-US');
  }

  function opened(): WorkbookSession {
    if (session === undefined) throw new Error('The grid has no workbook yet: load one first.');
    return session;
  }

  function take(update: SheetUpdate): void {
    if (session?.apply(update) === false) options.onOutOfStep();
  }

  /** Takes in updates that came while a person was typing, and would have moved the cell away. */
  function catchUp(): void {
    if (isEditingCell(element)) return;
    const updates = held;
    held = [];
    updates.forEach(take);
    if (updates.length > 0 || isDrawnInPart) redraw();
  }

  /** Scripts work on what is selected in the window that was used last. */
  function claimSelection(): void {
    if (session !== undefined) session.send({ kind: 'select', ...session.selection() });
  }

  window.addEventListener('focus', claimSelection);
  const stopKeeping = keepFocusElsewhere(element, catchUp);
  const sizes = new ResizeObserver(() => {
    window.dispatchEvent(new Event('resize'));
  });
  sizes.observe(element);

  return {
    load(snapshot) {
      const isSame = session?.workbookId === snapshot.workbookId;
      const before = isSame ? session?.selection() : undefined;
      held = [];
      loads += 1;
      session = startSession({
        snapshot,
        options,
        windowId,
        language: () => language,
        viewport,
        measureText: createTextMeasure(element),
      });
      const { model } = session;
      flushSync(() => {
        root.render(
          <IronCalc
            key={loads}
            model={model}
            rootContainer={element}
            ref={(now) => {
              handle = now;
            }}
          />,
        );
      });
      if (before !== undefined) session.select(before, true);
      // Tests cannot read a canvas.
      Object.assign(window, { workbenchGrid: createProbe(element, session) });
      redraw();
    },
    apply(update) {
      if (session === undefined) return;
      if (update.workbookId !== session.workbookId) {
        options.onOutOfStep();
        return;
      }
      const hasMovement = update.changes.some(({ kind }) => kind === 'movement');
      if (held.length > 0 || (hasMovement && isEditingCell(element))) {
        held.push(update);
        return;
      }
      take(update);
      redraw();
    },
    select(selection) {
      opened().select(selection, false);
      redraw();
    },
    perform(edit) {
      opened().send(edit);
      redraw();
    },
    selection: () => opened().selection(),
    setLanguage(now) {
      language = now;
      redraw();
    },
    focus() {
      element.querySelector<HTMLElement>('.ic-workbook-container')?.focus();
    },
    destroy() {
      stopKeeping();
      window.removeEventListener('focus', claimSelection);
      sizes.disconnect();
      root.unmount();
      element.classList.remove('workbench-grid');
    },
  };
}

/** Who has the keyboard: IronCalc's grid takes it whenever it is drawn, also from a form beside it. */

const CONTAINER = '.ic-workbook-container';
const EDITOR = '.ic-editor-container textarea';
const FIELD = 'input, textarea, select';

/** True while a cell's editor, or the formula bar, has the keyboard. */
export function isEditingCell(element: HTMLElement): boolean {
  const { activeElement } = document;
  return activeElement !== null && element.contains(activeElement) && activeElement.matches(EDITOR);
}

/** True while a person is in a field of the page that is not the grid's. */
export function isTypingBeside(element: HTMLElement): boolean {
  const { activeElement } = document;
  return activeElement !== null && !element.contains(activeElement) && activeElement.matches(FIELD);
}

/**
 * Lets the grid take the keyboard only while it is in the grid, or nowhere, or when the person presses into the grid.
 * Tells each time when an editor or a field may have been left. Returns what ends it.
 */
export function keepFocusElsewhere(element: HTMLElement, onLeft: () => void): () => void {
  const guarded = new WeakSet<HTMLElement>();

  function guard(): void {
    const container = element.querySelector<HTMLElement>(CONTAINER);
    if (container === null || guarded.has(container)) return;
    guarded.add(container);
    const focus = container.focus.bind(container);
    container.focus = (options) => {
      const { activeElement } = document;
      const isElsewhere =
        activeElement !== null && activeElement !== document.body && !element.contains(activeElement);
      if (!isElsewhere) focus(options);
    };
  }

  function takeOver(event: PointerEvent): void {
    const { activeElement } = document;
    const isInside = event.target instanceof Node && element.contains(event.target);
    if (isInside && activeElement instanceof HTMLElement && !element.contains(activeElement))
      activeElement.blur();
  }

  function leave(): void {
    // The component itself listens as well, and enters what was typed.
    setTimeout(onLeft);
  }

  const observer = new MutationObserver(guard);
  observer.observe(element, { childList: true, subtree: true });
  document.addEventListener('pointerdown', takeOver, true);
  document.addEventListener('focusout', leave);
  return () => {
    observer.disconnect();
    document.removeEventListener('pointerdown', takeOver, true);
    document.removeEventListener('focusout', leave);
  };
}

/** The sidebar: one page of the script beside the sheet; a new one takes the place of the one before. */
import type { ScriptPageView } from '../shared/page-protocol';
import { button, h, replaceContent } from './dom';
import type { Runs } from './runs';
import { createScriptFrame, type ScriptFrame } from './script-frame';
import type { Words } from './words';

export interface Sidebar {
  readonly element: HTMLElement;
  show(page: ScriptPageView): void;
  close(): void;
}

export function createSidebar(runs: Runs, words: Words, focusSheet: () => void): Sidebar {
  const element = h('aside', { className: 'sidebar', hidden: true });
  let frame: ScriptFrame | undefined;

  function close(): void {
    frame?.dispose();
    frame = undefined;
    replaceContent(element);
    element.hidden = true;
    focusSheet();
  }

  return {
    element,
    close,
    show(page) {
      frame?.dispose();
      frame = createScriptFrame(page, {
        runs,
        onClose: close,
        onFocusEditor: focusSheet,
        // A sidebar is as wide as it is.
        onResize: () => undefined,
      });
      element.setAttribute('aria-label', page.title);
      element.hidden = false;
      const closeButton = button('×', close, { className: 'close-button', title: words.google.close });
      closeButton.setAttribute('aria-label', words.google.close);
      replaceContent(
        element,
        h('header', { className: 'sidebar-header' }, h('h2', {}, page.title), closeButton),
        frame.element,
      );
    },
  };
}

/** Short notes in the corner: toasts of the script, and what the workbench has to say. */
import { button, h } from './dom';
import type { Words } from './words';

/** Google's default. */
const SHOWN_MS = 5_000;

export interface Toasts {
  readonly element: HTMLElement;
  show(message: string, title?: string): void;
}

export function createToasts(words: Words): Toasts {
  const element = h('div', { className: 'toasts', attributes: { role: 'status', 'aria-live': 'polite' } });
  return {
    element,
    show(message, title = '') {
      const close = button(
        '×',
        () => {
          toast.remove();
        },
        { className: 'close-button' },
      );
      close.setAttribute('aria-label', words.google.dismiss);
      const toast = h(
        'div',
        { className: 'toast' },
        h('div', {}, title !== '' && h('strong', {}, title), h('p', {}, message)),
        close,
      );
      element.append(toast);
      setTimeout(() => {
        toast.remove();
      }, SHOWN_MS);
    },
  };
}

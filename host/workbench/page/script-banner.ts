/** What Google shows at the top while a command of a menu runs, and when it has failed. */
import type { RunEnd } from '../shared/page-protocol';
import { button, h, replaceContent } from './dom';
import type { Words } from './words';

export interface ScriptBanner {
  readonly element: HTMLElement;
  /** Until the command has ended. */
  follow(end: Promise<RunEnd>): Promise<void>;
}

/** Commands that are done at once show nothing. */
const DELAY_MS = 600;

export function createScriptBanner(words: Words): ScriptBanner {
  const element = h('div', { className: 'script-banner', attributes: { role: 'status' }, hidden: true });
  let running = 0;

  function hide(): void {
    element.hidden = true;
    replaceContent(element);
  }

  function show(text: string, className: string): void {
    element.hidden = false;
    element.className = `script-banner ${className}`;
    replaceContent(element, h('span', {}, text), button(words.google.dismiss, hide));
  }

  return {
    element,
    async follow(end) {
      running += 1;
      const timer = setTimeout(() => {
        show(words.google.running, 'running');
      }, DELAY_MS);
      const ended = await end;
      running -= 1;
      clearTimeout(timer);
      if (!ended.ok) show(`${ended.error.name}: ${ended.error.message}`, 'failed');
      else if (running === 0 && element.classList.contains('running')) hide();
    },
  };
}

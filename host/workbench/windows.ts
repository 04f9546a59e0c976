/** The windows in which people have the spreadsheet open, and the dialogs that wait for them there. */
import { randomUUID } from 'node:crypto';
import type { DialogAnswer } from '../platform';
import type { PersonWindow } from '../session/executions';
import type { Language, Person, ServerEvent } from './shared/page-protocol';

export type SendEvent = (event: ServerEvent) => void;

export interface Windows {
  /** A window can be told something from now on; the returned function ends that. */
  connect(windowId: string, send: SendEvent): () => void;
  readonly tell: (windowId: string, event: ServerEvent) => void;
  readonly tellAll: SendEvent;
  setPerson(windowId: string, person: Person): void;
  personAt(windowId: string): Person | undefined;
  /** In which Google speaks to somebody, as far as is known. */
  readonly languageOf: (email: string) => Language;
  /** Where a script shows what it has for the person who started it. A window that was closed shows nothing. */
  windowOf(windowId: string): PersonWindow;
  answerDialog(dialogId: string, answer: DialogAnswer): void;
  /** The HTML of a page that a script has opened. */
  readonly scriptPage: (pageId: string) => string | undefined;
}

/** Pages of scripts that are kept for windows to load; older ones have been loaded or are of no use any more. */
const MAX_PAGES = 50;

/** A trigger runs where nobody looks. */
export const NO_WINDOW: PersonWindow = {
  showDialog: () => ({ button: 'CLOSE', text: '' }),
  showPage: () => undefined,
  showToast: () => undefined,
  addMenu: () => undefined,
};

export function createWindows(): Windows {
  const senders = new Map<string, SendEvent>();
  const people = new Map<string, Person>();
  const dialogs = new Map<string, (answer: DialogAnswer) => void>();
  const pages = new Map<string, string>();

  const tell = (windowId: string, event: ServerEvent): void => senders.get(windowId)?.(event);

  function keepPage(html: string): string {
    const pageId = randomUUID();
    pages.set(pageId, html);
    const [oldest] = pages.keys();
    if (pages.size > MAX_PAGES && oldest !== undefined) pages.delete(oldest);
    return pageId;
  }

  return {
    connect(windowId, send) {
      senders.set(windowId, send);
      return () => {
        // A window that came back has another sender by now.
        if (senders.get(windowId) === send) senders.delete(windowId);
      };
    },
    tell,
    tellAll(event) {
      for (const send of senders.values()) send(event);
    },
    setPerson(windowId, person) {
      people.set(windowId, person);
    },
    personAt: (windowId) => people.get(windowId),
    languageOf: (email) =>
      [...people.values()].findLast((person) => person.email === email)?.language ?? 'en',
    windowOf(windowId) {
      return {
        showDialog: (dialog, executionId) =>
          new Promise((resolve) => {
            const dialogId = randomUUID();
            dialogs.set(dialogId, resolve);
            tell(windowId, { kind: 'dialog', dialogId, executionId, dialog });
          }),
        showPage({ html, ...page }) {
          tell(windowId, { kind: 'script-page', page: { ...page, pageId: keepPage(html) } });
        },
        showToast(message, title) {
          tell(windowId, { kind: 'toast', title, message });
        },
        addMenu(menu) {
          tell(windowId, { kind: 'menu', menu });
        },
      };
    },
    answerDialog(dialogId, answer) {
      dialogs.get(dialogId)?.(answer);
      dialogs.delete(dialogId);
    },
    scriptPage: (pageId) => pages.get(pageId),
  };
}

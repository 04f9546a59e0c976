/** What Google shows above the sheet and waits for: alerts, prompts, and pages of the script in dialogs. */
import type { DialogAnswer, DialogRequest } from '../../platform';
import type { ExecutionInfo } from '../../session/executions';
import type { ScriptPageView } from '../shared/page-protocol';
import { button, h } from './dom';
import type { Runs } from './runs';
import { createScriptFrame } from './script-frame';
import type { Words } from './words';

type ButtonName = Exclude<DialogAnswer['button'], 'CLOSE'>;

/** The first one is what most people mean. */
const BUTTONS: Readonly<Record<DialogRequest['buttons'], readonly ButtonName[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

const DEFAULT_WIDTH_PX = 600;
const DEFAULT_HEIGHT_PX = 400;

export interface Dialogs {
  /** `executionId` is the execution that waits for the answer, where one does. */
  ask(request: DialogRequest, executionId: string | undefined, answer: (answer: DialogAnswer) => void): void;
  showPage(page: ScriptPageView): void;
  /** Takes away the dialogs of executions that are over. */
  keepOnly(executions: readonly ExecutionInfo[]): void;
  closeAll(): void;
}

export function createDialogs(runs: Runs, words: Words, focusSheet: () => void): Dialogs {
  const asking = new Map<HTMLDialogElement, string | undefined>();
  let asked = 0;
  const labels = {
    OK: words.google.ok,
    CANCEL: words.google.cancel,
    YES: words.google.yes,
    NO: words.google.no,
  } as const;

  function takeAway(dialog: HTMLDialogElement): void {
    asking.delete(dialog);
    dialog.remove();
  }

  function closeButton(onClose: () => void): HTMLButtonElement {
    const element = button('×', onClose, { className: 'close-button', title: words.google.close });
    element.setAttribute('aria-label', words.google.close);
    return element;
  }

  function ask(
    request: DialogRequest,
    executionId: string | undefined,
    answer: (given: DialogAnswer) => void,
  ): void {
    asked += 1;
    const input = h('input', {
      type: 'text',
      className: 'dialog-input',
      attributes: { 'aria-label': words.google.answer },
    });
    const finish = (name: DialogAnswer['button']): void => {
      takeAway(dialog);
      answer({ button: name, text: request.kind === 'prompt' ? input.value : '' });
      focusSheet();
    };
    const [main, ...others] = BUTTONS[request.buttons].map((name) => {
      const element = button(labels[name], () => {
        finish(name);
      });
      return element;
    });
    main?.classList.add('primary');
    const text = h('p', { className: 'dialog-text', id: `dialog-text-${asked}` }, request.text);
    const title = h('h2', { id: `dialog-title-${asked}` }, request.title);
    const dialog = h(
      'dialog',
      {
        className: 'alert',
        attributes: {
          'aria-labelledby': request.title === '' ? text.id : title.id,
          'aria-describedby': text.id,
        },
        on: {
          cancel: (event) => {
            event.preventDefault();
            finish('CLOSE');
          },
        },
      },
      h(
        'header',
        {},
        title,
        closeButton(() => {
          finish('CLOSE');
        }),
      ),
      text,
      request.kind === 'prompt' && input,
      h('footer', {}, ...others.reverse(), main ?? null),
    );
    input.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') main?.click();
    });
    asking.set(dialog, executionId);
    document.body.append(dialog);
    dialog.showModal();
    (request.kind === 'prompt' ? input : main)?.focus();
  }

  function showPage(page: ScriptPageView): void {
    const close = (): void => {
      frame.dispose();
      dialog.remove();
      focusSheet();
    };
    const resize = (widthPx: number | undefined, heightPx: number | undefined): void => {
      if (widthPx !== undefined) frame.element.style.width = `${widthPx}px`;
      if (heightPx !== undefined) frame.element.style.height = `${heightPx}px`;
    };
    const frame = createScriptFrame(page, {
      runs,
      onClose: close,
      onFocusEditor: focusSheet,
      onResize: resize,
    });
    const dialog = h(
      'dialog',
      { className: 'page-dialog', attributes: { 'aria-label': page.title }, on: { cancel: close } },
      h('header', {}, h('h2', {}, page.title), closeButton(close)),
      frame.element,
    );
    resize(page.widthPx ?? DEFAULT_WIDTH_PX, page.heightPx ?? DEFAULT_HEIGHT_PX);
    document.body.append(dialog);
    if (page.kind === 'modal') dialog.showModal();
    else dialog.show();
  }

  return {
    ask,
    showPage,
    keepOnly(executions) {
      const ids = new Set(executions.map(({ id }) => id));
      for (const [dialog, executionId] of [...asking]) {
        if (executionId !== undefined && !ids.has(executionId)) takeAway(dialog);
      }
    },
    closeAll() {
      for (const dialog of document.querySelectorAll('dialog')) takeAway(dialog);
    },
  };
}

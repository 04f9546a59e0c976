/** A page of the script in a frame of its own, and what it asks for through `google.script`. */
import type { ScriptPageView } from '../shared/page-protocol';
import { SCRIPT_SANDBOX } from '../shared/script-sandbox';
import type { FromScriptPage, ToScriptPage } from './bridge/messages';
import { h } from './dom';
import type { Runs } from './runs';

export interface ScriptFrameOptions {
  readonly runs: Runs;
  readonly onClose: () => void;
  readonly onFocusEditor: () => void;
  readonly onResize: (widthPx: number | undefined, heightPx: number | undefined) => void;
}

export interface ScriptFrame {
  readonly element: HTMLIFrameElement;
  /** Calls of a page that is gone run to their end; nobody is told. */
  dispose(): void;
}

export function createScriptFrame(page: ScriptPageView, options: ScriptFrameOptions): ScriptFrame {
  const element = h('iframe', {
    className: 'script-frame',
    title: page.title,
    src: `/script-pages/${page.pageId}`,
    attributes: { sandbox: SCRIPT_SANDBOX },
  });

  async function call(message: Extract<FromScriptPage, { kind: 'call' }>): Promise<void> {
    const { callId, functionName, args } = message;
    const end = await options.runs.start(functionName, 'client', args);
    const answer: ToScriptPage = { kind: 'returned', callId, end };
    // The frame has no origin that could be named.
    element.contentWindow?.postMessage(answer, '*');
  }

  function listen({ source, data }: MessageEvent<FromScriptPage>): void {
    if (source === null || source !== element.contentWindow) return;
    switch (data.kind) {
      case 'call':
        void call(data);
        break;
      case 'close':
        options.onClose();
        break;
      case 'focus-editor':
        options.onFocusEditor();
        break;
      case 'resize':
        options.onResize(data.widthPx, data.heightPx);
        break;
    }
  }

  window.addEventListener('message', listen);
  return {
    element,
    dispose() {
      window.removeEventListener('message', listen);
      element.remove();
    },
  };
}

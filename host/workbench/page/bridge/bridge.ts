/** Runs inside a page of the script, before the page's own scripts, and gives it `google.script`. */
import type { FromScriptPage, ToScriptPage } from './messages';
import { createScriptCalls } from './script-run';

/** `names` are the functions of the script that the page may call. */
export function start(names: readonly string[]): void {
  const tell = (message: FromScriptPage): void => {
    // Its own origin is none, and that of the workbench it need not know.
    window.parent.postMessage(message, '*');
  };
  const { run, settle } = createScriptCalls(
    names,
    (call) => {
      tell({ kind: 'call', ...call });
    },
    (error) => {
      console.error(`Uncaught ${error.name}: ${error.message}`);
    },
  );
  window.addEventListener('message', ({ source, data }: MessageEvent<ToScriptPage>) => {
    if (source === window.parent) settle(data.callId, data.end);
  });
  const host = {
    origin: 'https://docs.google.com',
    close: () => {
      tell({ kind: 'close' });
    },
    setWidth: (widthPx: number) => {
      tell({ kind: 'resize', widthPx });
    },
    setHeight: (heightPx: number) => {
      tell({ kind: 'resize', heightPx });
    },
    editor: {
      focus: () => {
        tell({ kind: 'focus-editor' });
      },
    },
  };
  Object.assign(window, { google: { script: { run, host } } });
}

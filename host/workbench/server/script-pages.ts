/** Serves the pages of a script as Google does: apart from everything else, with `google.script` at hand. */
import { SCRIPT_SANDBOX } from '../shared/script-sandbox';

export interface ScriptPageParts {
  readonly html: string;
  /** The script that makes `google.script` of what the workbench's page passes on. */
  readonly bridgeCode: string;
  readonly bundleCode: string;
}

/** The page is in one file, and whatever else it would load is refused. */
export const SCRIPT_PAGE_POLICY = [
  `sandbox ${SCRIPT_SANDBOX}`,
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** `google.script` has to be there before any script of the page. */
export function assembleScriptPage({ html, bridgeCode, bundleCode }: ScriptPageParts): string {
  const names = JSON.stringify(topLevelFunctions(bundleCode).filter((name) => !name.endsWith('_')));
  const bridge = `<script>${bridgeCode}\nworkbenchBridge.start(${names});</script>`;
  const head = /<head\b[^>]*>/i.exec(html);
  const at =
    head === null ? (/^\s*<!doctype[^>]*>/i.exec(html)?.[0].length ?? 0) : head.index + head[0].length;
  return html.slice(0, at) + bridge + html.slice(at);
}

/** Names of the literal functions at the top level: Google, too, reads them from the text of the script. */
function topLevelFunctions(code: string): readonly string[] {
  return [...code.matchAll(/^function\s+([A-Za-z_$][\w$]*)\s*\(/gm)].map(([, name = '']) => name);
}

/** Reads a script as it is pushed to Google: its code, its pages and the scopes of its manifest. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { HtmlFiles } from './services/html-service';

export interface ScriptFiles {
  readonly bundleCode: string;
  readonly htmlFiles: HtmlFiles;
  /** What the manifest asks for. */
  readonly scopes: readonly string[];
}

/** `folder` is what is pushed, such as `dist`. */
export function readScript(folder: string): ScriptFiles {
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
  return {
    bundleCode: read('Code.js'),
    scopes: (JSON.parse(read('appsscript.json')) as { oauthScopes?: string[] }).oauthScopes ?? [],
    htmlFiles: Object.fromEntries(pages.map((name) => [path.parse(name).name, read(name)])),
  };
}

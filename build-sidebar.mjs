// Builds src/sidebar into one HTML file that Google can serve: script and style inside, nothing from elsewhere.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as esbuild from 'esbuild';

/** Twelve hex digits that change with anything under src/: by it page and script know whether they are of one build. */
export async function buildId() {
  const entries = await readdir('src', { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(await readFile(file))
      .update('\0');
  return hash.digest('hex').slice(0, 12);
}

/** The page as text. `plugins` may put other modules in, such as a catalogue by which texts are recognized. */
export async function sidebarPage({ id, plugins = [] }) {
  const bundle = async (options) => {
    const { outputFiles } = await esbuild.build({
      bundle: true,
      write: false,
      charset: 'ascii',
      legalComments: 'none',
      logLevel: 'warning',
      ...options,
    });
    return outputFiles[0].text;
  };
  const [page, style, script] = await Promise.all([
    readFile('src/sidebar/page.html', 'utf8'),
    bundle({ entryPoints: ['src/sidebar/styles/page.css'], target: 'chrome100', minify: true }),
    bundle({
      entryPoints: ['src/sidebar/main.ts'],
      format: 'iife',
      target: 'es2019',
      platform: 'browser',
      // HtmlService takes // inside a template literal for a comment (docs/platform-notes.md).
      supported: { 'template-literal': false },
      define: { BUILD_ID: JSON.stringify(id) },
      plugins,
    }),
  ]);
  return page.replace('/* style */', () => style).replace('/* script */', () => script);
}

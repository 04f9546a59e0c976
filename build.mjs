// Builds dist/ (what clasp pushes to Google) and build/ (the local host's commands).
import { copyFile, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { buildId, sidebarPage } from './build-sidebar.mjs';

/** Names that Google calls (menu, triggers) have to be literal top-level functions: its editor and google.script.run see no others. */
async function handlerNames() {
  const { metafile } = await esbuild.build({
    entryPoints: ['src/index.ts'],
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
    outfile: 'names.js',
    logLevel: 'silent',
  });
  return metafile.outputs['names.js'].exports.sort();
}

async function buildBundle(id) {
  const names = await handlerNames();
  const stubs = names.map(
    (name) => `function ${name}() { return omniwallet_.${name}.apply(this, arguments); }`,
  );
  await esbuild.build({
    entryPoints: ['src/index.ts'],
    outfile: 'dist/Code.js',
    bundle: true,
    format: 'iife',
    globalName: 'omniwallet_', // A name that ends in _ cannot be called from a browser.
    target: 'es2020', // Apps Script parses no private fields and no static fields; es2020 lowers both.
    platform: 'neutral',
    mainFields: ['module', 'main'],
    charset: 'ascii',
    lineLimit: 500, // The phone tables would be one line of 90 KB, which no editor likes.
    legalComments: 'none',
    define: { BUILD_ID: JSON.stringify(id) },
    footer: { js: stubs.join('\n') },
    logLevel: 'warning',
  });
  await copyFile('appsscript.json', 'dist/appsscript.json');
}

async function buildSidebar(id) {
  await writeFile('dist/Sidebar.html', await sidebarPage({ id }));
}

const hostEntries = {
  ...Object.fromEntries(
    ['demo', 'api', 'simulate', 'workbench', 'script-thread'].map((name) => [name, `host/${name}.ts`]),
  ),
  bench: 'bench/main.ts',
  screenshots: 'test/browser/screenshots.ts',
};

async function buildHost() {
  await esbuild.build({
    entryPoints: hostEntries,
    outdir: 'build',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    format: 'cjs',
    target: 'node20',
    platform: 'node',
    sourcemap: 'inline',
    external: ['playwright-core'], // It finds files of its own beside it.
    // wasm.js names its file through import.meta.url; the host hands it the bytes instead.
    logOverride: { 'empty-import-meta': 'silent' },
    logLevel: 'warning',
  });
}

/** The page of the workbench, served from build/workbench/. */
async function buildPage() {
  const folder = 'host/workbench/page';
  const shared = {
    outdir: 'build/workbench',
    bundle: true,
    format: 'iife',
    minify: true,
    logLevel: 'warning',
  };
  await Promise.all([
    esbuild.build({
      ...shared,
      entryPoints: { page: `${folder}/main.ts` },
      jsx: 'automatic',
      define: { 'process.env.NODE_ENV': '"production"' },
      // The engine's file is served beside the page, under a name that the page gives.
      logOverride: { 'empty-import-meta': 'silent' },
    }),
    esbuild.build({
      ...shared,
      entryPoints: { bridge: `${folder}/bridge/bridge.ts` },
      globalName: 'workbenchBridge',
    }),
  ]);
  await copyFile(`${folder}/index.html`, 'build/workbench/index.html');
  await copyFile(`${folder}/icon.svg`, 'build/workbench/icon.svg');
  await copyFile('node_modules/@ironcalc/wasm/wasm_bg.wasm', 'build/workbench/engine.wasm');
}

export async function build() {
  await rm('dist', { recursive: true, force: true });
  await mkdir('dist', { recursive: true });
  const id = await buildId();
  await Promise.all([buildBundle(id), buildSidebar(id), buildHost(), buildPage()]);
}

async function sizes() {
  const names = ['Code.js', 'Sidebar.html', 'appsscript.json'];
  return Promise.all(
    names.map(async (name) => `dist/${name} (${((await stat(`dist/${name}`)).size / 1024).toFixed(0)} KiB)`),
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await build();
  if (!process.argv.includes('--quiet')) console.log(`Built ${(await sizes()).join(', ')}.`);
}

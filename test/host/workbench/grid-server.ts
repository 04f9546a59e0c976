/** A page with nothing but the grid on it, on the loopback, around a workbook in this process. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import * as esbuild from 'esbuild';
import { findProjectRoot } from '../../../host/project-root';
import type { EditRequest } from '../../../host/workbench/shared/person-edit';
import type { SheetFeed } from '../../../host/workbench/sheet-feed';

export interface GridServer {
  readonly url: string;
  /** Sends pages what happened in the workbook. */
  publish(): void;
  /** Paths that pages asked for. */
  readonly requested: readonly string[];
  close(): Promise<void>;
}

const PAGE = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>Grid</title>
  <link rel="stylesheet" href="/mount-grid.css">
  <style>body { margin: 0 } #grid { height: 85vh } iframe { height: 8vh; border: 0 }</style>
  <div id="grid"></div>
  <input id="beside" aria-label="Beside the grid">
  <iframe title="Frame" srcdoc="<input aria-label='In a frame'>"></iframe>
  <output id="refused"></output>
  <script type="module">
    import { mountGrid } from '/mount-grid.js';
    const language = new URLSearchParams(location.search).get('language') ?? 'en';
    const load = async () => grid.load(await (await fetch('/snapshot')).json());
    const grid = await mountGrid(document.querySelector('#grid'), {
      onEdit: (request) => fetch('/edits', { method: 'POST', body: JSON.stringify(request) }),
      onSelect: () => undefined,
      onRefused: (sentence) => (document.querySelector('#refused').textContent = sentence),
      onOutOfStep: load,
      language,
      engineUrl: '/wasm_bg.wasm',
    });
    window.grid = grid;
    const updates = new EventSource('/updates');
    updates.onmessage = ({ data }) => grid.apply(JSON.parse(data));
    updates.onopen = load;
  </script>
</html>`;

/** Bundled as the workbench's page is. */
export async function bundleGrid(): Promise<ReadonlyMap<string, Uint8Array>> {
  const root = findProjectRoot();
  const { outputFiles } = await esbuild.build({
    entryPoints: [path.join(root, 'host/workbench/page/grid/mount-grid.tsx')],
    outdir: '/',
    bundle: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
    logLevel: 'warning',
  });
  const files = outputFiles.map(({ path: name, contents }) => [name, contents] as const);
  const wasm = readFileSync(path.join(root, 'node_modules/@ironcalc/wasm/wasm_bg.wasm'));
  return new Map([...files, ['/wasm_bg.wasm', wasm] as const]);
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
};

export async function startGridServer(
  feed: SheetFeed,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<GridServer> {
  const pages = new Set<ServerResponse>();
  const requested: string[] = [];

  function publish(): void {
    const update = feed.takeUpdate();
    if (update === undefined) return;
    for (const page of pages) page.write(`data: ${JSON.stringify(update)}\n\n`);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const name = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    requested.push(name);
    const file = files.get(name);
    if (file !== undefined) {
      response.writeHead(200, { 'content-type': TYPES[path.extname(name)] ?? 'text/plain' }).end(file);
    } else if (name === '/') {
      response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
    } else if (name === '/snapshot') {
      publish();
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(feed.snapshot()));
    } else if (name === '/updates') {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(':\n\n');
      pages.add(response);
    } else if (name === '/edits') {
      feed.applyEdit(JSON.parse(await readBody(request)) as EditRequest);
      publish();
      response.writeHead(204).end();
    } else {
      response.writeHead(404).end();
    }
  }

  const server: Server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    publish,
    requested,
    close: () =>
      new Promise((resolve) => {
        for (const page of pages) page.end();
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** `npm start`: the sheet, its menu and sidebar in a browser, and the Omniwallet behind them, on this computer alone. */
import { readFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SheetFileError } from './files/sheet-file-error';
import { findProjectRoot } from './project-root';
import { readScript } from './read-script';
import { openFile } from './workbench/open-file';
import { parseWorkbenchOptions, USAGE, UsageError, type WorkbenchOptions } from './workbench/options';
import { StartError, startServer } from './workbench/server/http-server';
import { readPageFiles } from './workbench/server/page-files';
import { showInBrowser } from './workbench/show-in-browser';
import { openWorkbench } from './workbench/workbench';

/** Could not start. */
const FAILED = 2;

async function start({ file, port, locale, isShown }: WorkbenchOptions): Promise<void> {
  const projectRoot = findProjectRoot();
  const pageFolder = path.join(projectRoot, 'build/workbench');
  const first =
    file === undefined ? undefined : await openFile(path.basename(file), await readFile(file), locale);
  const { bundleCode, scopes } = readScript(path.join(projectRoot, 'dist'));
  const workbench = await openWorkbench(first, {
    projectRoot,
    scopes,
    locale,
    timeZone: 'Europe/Madrid',
    log: (level, text) => {
      console[level](text);
    },
  });
  const served = {
    workbench,
    pageFiles: readPageFiles(pageFolder),
    bridgeCode: readFileSync(path.join(pageFolder, 'bridge.js'), 'utf8'),
    bundleCode,
  };
  const server = await startServer(served, port).catch(async (error: unknown) => {
    await workbench.close();
    throw error;
  });
  console.log(`The workbench is at ${server.url} (Ctrl-C ends it).`);
  if (isShown && process.stdout.isTTY) showInBrowser(server.url);

  const stop = async (): Promise<void> => {
    await server.close();
    await workbench.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}

async function main(args: readonly string[]): Promise<void> {
  const options = parseWorkbenchOptions(args);
  if (options === 'help') console.log(USAGE);
  else await start(options);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const isExplained =
    error instanceof UsageError || error instanceof SheetFileError || error instanceof StartError;
  if (!isExplained) throw error;
  console.error(error.message);
  process.exitCode = FAILED;
});

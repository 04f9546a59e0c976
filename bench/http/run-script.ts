/** Runs a script on a list in the local host, over real HTTP, as the demo does: the script in a thread that blocks. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { copyFile, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEMO_ACCOUNT, DEMO_TOKEN } from '../../host/customer-api/customer-api';
import type { SavedSheet } from '../../host/files/sheet-file';
import { saveSheets } from '../../host/session/save-sheets';
import { startSoloSession } from '../../host/session/solo-session';
import type { CustomerUpdate } from '../../src/core/customer-update';
import { toSheet } from '../list';
import { countEach, type Traffic } from './loops';

export interface ScriptSetup {
  readonly projectRoot: string;
  /** Takes the place of `dist/Code.js`. */
  readonly scriptPath?: string;
  readonly functionName: string;
  readonly updates: readonly CustomerUpdate[];
  readonly apiUrl: string;
}

export interface ScriptRun extends Traffic {
  /** Of the time, what went by between a batch's first request and its last answer. */
  readonly httpMs: number;
  readonly batchCount: number;
  readonly sheet: SavedSheet;
}

/** Measured is the call of the function alone: the sheet is loaded before, as it is at Google. */
export async function runScript(setup: ScriptSetup): Promise<ScriptRun> {
  const { projectRoot, scriptPath, functionName, updates, apiUrl } = setup;
  const folder = scriptPath === undefined ? undefined : await makeProject(projectRoot, scriptPath);
  const statuses: number[] = [];
  const watch = watchHttp();
  let batchCount = 0;
  const session = startSoloSession({
    projectRoot: folder ?? projectRoot,
    apiUrl,
    sheets: [toSheet(updates)],
    activeSheetIndex: 0,
    locale: 'en',
    timeZone: 'Europe/Madrid',
    account: DEMO_ACCOUNT,
    token: DEMO_TOKEN,
    showDialog: ({ buttons }) => ({ button: buttons === 'OK' ? 'OK' : 'YES', text: '' }),
    onReplies(_, replies) {
      watch.endBatch();
      batchCount += 1;
      statuses.push(...replies.map((reply) => (reply.ok ? reply.status : 0)));
    },
  });
  try {
    // The thread answers once it is there.
    await session.run('onOpen', 'onOpen');
    const startMs = performance.now();
    await session.run(functionName, 'menu');
    const durationMs = performance.now() - startMs;
    const [sheet] = saveSheets(session.workbook);
    if (sheet === undefined) throw new Error('The script left no sheet.');
    return { durationMs, statuses: countEach(statuses), httpMs: watch.totalMs(), batchCount, sheet };
  } finally {
    watch.stop();
    await session.close();
    if (folder !== undefined) await rm(folder, { recursive: true });
  }
}

/** A project that differs only in its script: the session runs what it finds in build/ and dist/. */
async function makeProject(projectRoot: string, scriptPath: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'omniwallet-bench-'));
  await mkdir(path.join(folder, 'dist'));
  await copyFile(scriptPath, path.join(folder, 'dist/Code.js'));
  await copyFile(path.join(projectRoot, 'dist/appsscript.json'), path.join(folder, 'dist/appsscript.json'));
  await symlink(path.join(projectRoot, 'build'), path.join(folder, 'build'));
  return folder;
}

/** Node tells when a request of this thread starts; a batch begins with its first one. */
function watchHttp() {
  let startMs: number | undefined;
  let totalMs = 0;
  const note = (): void => {
    startMs ??= performance.now();
  };
  subscribe('http.client.request.start', note);
  return {
    endBatch() {
      if (startMs !== undefined) totalMs += performance.now() - startMs;
      startMs = undefined;
    },
    totalMs: () => totalMs,
    stop() {
      unsubscribe('http.client.request.start', note);
    },
  };
}

/** Runs the main job once: a list, a server, the menu item as Google would call it, and what came of it. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { CommandEnd } from '../../src/core/run-end';
import { DEMO_ACCOUNT } from '../customer-api/customer-api';
import { startCustomerApi } from '../customer-api/http-server';
import { makeCustomer } from '../customer-api/make-customer';
import { createRandom } from '../customer-api/seeded-random';
import { readSheetFile } from '../files/read-sheet-file';
import type { SavedSheet, SheetFile } from '../files/sheet-file';
import { writeSheetFile } from '../files/write-sheet-file';
import { updateXlsxFile } from '../files/xlsx-update';
import type { DialogAnswer, DialogRequest } from '../platform';
import { saveSheets } from '../session/save-sheets';
import { startSoloSession } from '../session/solo-session';
import { findEmails } from './find-emails';
import type { DemoOptions } from './options';
import { countOutcomesOf, type Report } from './report';
import { SAMPLE_RECOMPUTED, SAMPLE_UNKNOWN, sampleListPath } from './sample';

const DEMO_TOKEN = 'demo-token';

const MENU_FUNCTIONS = {
  changed: 'updateChangedRows',
  // The menu has no item for all rows: whoever wants that selects them.
  all: 'updateSelectedRows',
  failed: 'retryFailedRows',
  check: 'checkRows',
} as const;

/** A request and what came back, for the list at the end. */
export interface RequestLine {
  readonly method: string;
  readonly path: string;
  /** Undefined where no reply came. */
  readonly status: number | undefined;
}

export interface DemoResult {
  readonly end: CommandEnd;
  /** What the add-on said last. */
  readonly lastWords: string;
  readonly sheet: SavedSheet;
  readonly savedTo: string;
  readonly requests: readonly RequestLine[];
  readonly report: Report;
}

export interface DemoEvents {
  readonly onDialog: (dialog: DialogRequest) => void;
  readonly onProgress: (requestCount: number) => void;
  /** The background worker goes on with a run that took longer than an execution. */
  readonly onWorker: () => void;
}

/** @throws SheetFileError, and Error where the server or the script cannot start; the message is for the person. */
export async function runDemo(
  options: DemoOptions,
  projectRoot: string,
  events: DemoEvents,
): Promise<DemoResult> {
  const inputPath = options.file ?? sampleListPath(projectRoot);
  const file = await readSheetFile(inputPath, options.locale);
  const api = options.api === undefined ? await startStandIn(options, file) : undefined;
  const requests: RequestLine[] = [];
  const dialogs: string[] = [];

  const session = startSoloSession({
    projectRoot,
    apiUrl: options.api ?? api?.url ?? '',
    sheets: file.sheets,
    activeSheetIndex: file.activeSheetIndex,
    locale: options.locale,
    timeZone: 'Europe/Madrid',
    account: process.env['OMNIWALLET_ACCOUNT'] ?? DEMO_ACCOUNT,
    token: process.env['OMNIWALLET_TOKEN'] ?? DEMO_TOKEN,
    showDialog(dialog) {
      dialogs.push(dialog.text);
      events.onDialog(dialog);
      return answerDialog(dialog, dialogs.length);
    },
    onReplies(sent, replies) {
      sent.forEach(({ method, url }, index) => {
        const reply = replies[index];
        const status = reply?.ok === true ? reply.status : undefined;
        requests.push({ method, path: new URL(url).pathname, status });
      });
      events.onProgress(requests.length);
    },
  });
  try {
    await session.run('onOpen', 'onOpen');
    if (options.scope === 'all') session.selectAll();
    const startedAtMs = Date.now();
    const run = await session.run(MENU_FUNCTIONS[options.scope], 'menu');
    let end = run.value as CommandEnd;
    let spreadsheetCalls = run.counts.spreadsheetCalls;
    let executions = 1;
    // Google would let the worker come five minutes later; nobody wants to watch that.
    while (end === 'paused') {
      events.onWorker();
      const visit = await session.run('continueRun', 'trigger');
      end = visit.value as CommandEnd;
      spreadsheetCalls += visit.counts.spreadsheetCalls;
      executions += 1;
    }
    const durationMs = Date.now() - startedAtMs;
    const sheets = saveSheets(session.workbook);
    const sheet = sheets[file.activeSheetIndex] ?? { name: '', rows: [] };
    return {
      end,
      lastWords: dialogs.at(-1) ?? '',
      sheet,
      savedTo: await save(options, inputPath, file, sheets),
      requests,
      report: {
        rows: Math.max(0, (file.sheets[file.activeSheetIndex]?.rows.length ?? 0) - 1),
        outcomes: countOutcomesOf(sheet),
        requests: requests.length,
        executions,
        spreadsheetCalls,
        durationMs,
      },
    };
  } finally {
    await session.close();
    await api?.close();
  }
}

function startStandIn(options: DemoOptions, file: SheetFile) {
  const isSample = options.file === undefined;
  const unknown = [...options.unknown, ...(isSample ? SAMPLE_UNKNOWN : [])];
  return startCustomerApi({
    customers: findEmails(file.sheets, unknown).map((email) => makeCustomer(email)),
    token: process.env['OMNIWALLET_TOKEN'] ?? DEMO_TOKEN,
    account: process.env['OMNIWALLET_ACCOUNT'] ?? DEMO_ACCOUNT,
    random: createRandom(options.seed),
    faults: {
      latencyMs: options.latencyMs,
      ratePerMinute: options.ratePerMinute ?? null,
      errorShare: options.errorShare,
      ...(isSample ? { recomputedLevels: SAMPLE_RECOMPUTED } : {}),
    },
  });
}

/** Agrees to what is asked first; a later question is a doubt, and the demo leaves doubts to people. */
function answerDialog(dialog: DialogRequest, count: number): DialogAnswer {
  if (dialog.buttons === 'OK') return { button: 'OK', text: '' };
  return { button: count === 1 ? 'YES' : 'NO', text: '' };
}

async function save(
  options: DemoOptions,
  inputPath: string,
  file: SheetFile,
  sheets: readonly SavedSheet[],
): Promise<string> {
  const target = options.out ?? path.join('out', `${path.parse(inputPath).name}-result.xlsx`);
  if (options.out === undefined) await mkdir('out', { recursive: true });
  const isExcelTwice = [inputPath, target].every((name) => name.toLowerCase().endsWith('.xlsx'));
  if (isExcelTwice) await updateXlsxFile(inputPath, target, sheets, options.locale);
  else {
    await writeSheetFile(target, sheets, {
      locale: options.locale,
      activeSheetIndex: file.activeSheetIndex,
      ...(file.csvFormat === undefined ? {} : { csvFormat: file.csvFormat }),
    });
  }
  return target;
}

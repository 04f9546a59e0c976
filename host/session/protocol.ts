/** What the thread of the script and the thread of the person say to each other. */
import type { CallCounts } from '../services/call-counts';
import type { ExecutionMode } from '../services/execution';
import type { SheetContent } from '../sheets/sheet-content';
import type { SyncChannelEnd } from '../http/sync-channel';
import type { DialogAnswer, DialogRequest, HttpReply, HttpRequest } from '../platform';
import type { SavedSheet } from '../files/sheet-file';

/** Questions for which the script's thread blocks. */
export interface SessionCalls {
  sendAll(requests: readonly HttpRequest[]): HttpReply[];
  showDialog(dialog: DialogRequest): DialogAnswer;
}

/** What a session is started with. */
export interface SessionSetup {
  /** What is pushed to Google. */
  readonly scriptFolder: string;
  readonly sheets: readonly SheetContent[];
  readonly activeSheetIndex: number;
  /** Of the spreadsheet and of the person. */
  readonly locale: 'en' | 'es';
  readonly timeZone: string;
  /** As if *Connect…* had been used before. */
  readonly account: string;
  readonly token: string;
}

export interface WorkerData extends SessionSetup {
  readonly channel: SyncChannelEnd;
}

/** What the script's thread is asked to do; it answers each in turn. */
export type Order =
  | { readonly kind: 'run'; readonly functionName: string; readonly mode: ExecutionMode }
  | { readonly kind: 'select-all' }
  | { readonly kind: 'save' };

export interface RunResult {
  readonly value: unknown;
  readonly counts: CallCounts;
}

/** What comes back for each kind of order. */
export interface OrderResults {
  readonly run: RunResult;
  readonly 'select-all': undefined;
  readonly save: readonly SavedSheet[];
}

export type FromWorker =
  | { readonly kind: 'done'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };

/** What a script's thread and the thread of spreadsheet and people say to each other. */
import type { SyncChannelEnd } from '../http/sync-channel';
import type { DialogAnswer, DialogRequest, HttpReply, HttpRequest, PageRequest, Platform } from '../platform';
import type { RemoteObject, WireCall, WireResult } from '../remote/wire';
import type { CallCounts } from '../services/call-counts';
import type { FunctionCall } from '../services/run-function';
import type { GrantedScopes } from '../services/scopes';
import type { MenuRecord } from '../services/ui-service';

/** Questions for which the script's thread blocks. */
export interface ThreadCalls {
  /** A method of one of Google's objects that stand in the other thread. */
  call(call: WireCall): WireResult;
  sendAll(requests: readonly HttpRequest[]): HttpReply[];
  showDialog(dialog: DialogRequest): DialogAnswer;
  showPage(page: PageRequest): void;
  addMenu(menu: MenuRecord): void;
  log(...line: Parameters<Platform['log']>): void;
}

/** What a thread is started with. */
export interface ThreadData {
  readonly channel: SyncChannelEnd;
  /** What is pushed to Google. */
  readonly scriptFolder: string;
}

/** Objects that every execution is handed at its start. */
export type Roots = Readonly<
  Record<
    'SpreadsheetApp' | 'PropertiesService' | 'ScriptApp' | 'MailApp' | 'Locks' | 'FetchQuota',
    RemoteObject
  >
>;

/** One execution; a thread is given the next one when it has told the end of the last. */
export interface ThreadOrder extends FunctionCall {
  readonly executionId: string;
  readonly functionName: string;
  readonly userEmail: string;
  readonly userLocale: string;
  readonly scriptTimeZone: string;
  /** How far the script's clock is ahead of the laptop's. */
  readonly aheadMs: number;
  readonly grantedScopes: GrantedScopes;
  readonly roots: Roots;
}

/** How a function ended by itself. Calls that went to the other thread are counted there. */
export type ThreadEnd =
  | { readonly kind: 'returned'; readonly value: unknown; readonly counts: CallCounts }
  | { readonly kind: 'threw'; readonly name: string; readonly message: string; readonly counts: CallCounts };

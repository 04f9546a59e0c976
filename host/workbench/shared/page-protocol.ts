/** What the workbench's page and its server say to each other, beside the cells of the sheet. */
import type { Faults } from '../../customer-api/faults';
import type { StoredCustomer } from '../../customer-api/types';
import type { DialogAnswer, DialogRequest, PageRequest } from '../../platform';
import type { ExecutionInfo } from '../../session/executions';
import type { MenuRecord } from '../../services/ui-service';
import type { MailRecord, TriggerRecord } from '../../services/store';
import type { EditRequest } from './person-edit';
import type { SheetUpdate, WorkbookSnapshot } from './sheet-views';

export type Language = 'en' | 'es';

/** Who sits before a window of the workbench, and in which language Google talks to them. */
export interface Person {
  readonly email: string;
  readonly language: Language;
}

/** A request of the script's and its reply, as they went over the wire; what is secret in them is covered. */
export interface RequestView {
  readonly number: number;
  readonly atMs: number;
  readonly durationMs: number;
  readonly method: string;
  readonly path: string;
  /** Null where no reply came. */
  readonly status: number | null;
  readonly sent: MessageView;
  readonly received: MessageView | null;
}

export interface MessageView {
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

export interface TriggerView extends Pick<
  TriggerRecord,
  'uniqueId' | 'handlerFunction' | 'ownerEmail' | 'schedule'
> {
  /** Null where it will not fire again by itself. */
  readonly nextAtMs: number | null;
  /** Google starts no trigger of somebody who has not granted all that the script asks for. */
  readonly isAllowed: boolean;
}

/** What Google knows of somebody who uses the script. */
export interface AccountView {
  readonly email: string;
  /** Of those that the script asks for. */
  readonly grantedScopes: readonly string[];
  /** Of the last 24 hours. */
  readonly requestsUsed: number;
}

/** Google's side, but for the executions. */
export interface GoogleView {
  readonly triggers: readonly TriggerView[];
  readonly doTriggersFire: boolean;
  /** How far the script's clock is ahead of the laptop's. */
  readonly aheadMs: number;
  /** What the script asks for. */
  readonly scopes: readonly string[];
  readonly requestsPerDay: number;
  readonly accounts: readonly AccountView[];
}

export interface CustomersView {
  /** Those that match, at most as many as were asked for. */
  readonly customers: readonly StoredCustomer[];
  readonly matching: number;
  readonly total: number;
}

/** What a page shows beside the sheet. */
export interface WorkbenchState {
  /** Of the list that is open. */
  readonly fileName: string;
  readonly people: readonly string[];
  /** What the stand-in accepts. */
  readonly account: string;
  readonly token: string;
  readonly faults: Faults;
  /** Attributes that the stand-in may be told to ignore. */
  readonly attributes: readonly string[];
  readonly executions: readonly ExecutionInfo[];
  readonly google: GoogleView;
  /** Newest first. */
  readonly requests: readonly RequestView[];
  /** Newest first. */
  readonly mails: readonly MailRecord[];
}

/** How a call of a page's script, or a command of a menu, ended. */
export type RunEnd =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: RunError };

export interface RunError {
  readonly name: string;
  readonly message: string;
}

/** A page of the script's own; its HTML is at `/script-pages/<pageId>`. */
export interface ScriptPageView extends Omit<PageRequest, 'html'> {
  readonly pageId: string;
}

/** What the server tells a page without being asked. */
export type ServerEvent =
  /** First of all, and again whenever another list was opened. */
  | { readonly kind: 'state'; readonly state: WorkbenchState; readonly isNewList: boolean }
  | { readonly kind: 'sheet'; readonly update: SheetUpdate }
  | { readonly kind: 'menu'; readonly menu: MenuRecord }
  | {
      readonly kind: 'dialog';
      readonly dialogId: string;
      readonly executionId: string;
      readonly dialog: DialogRequest;
    }
  | { readonly kind: 'script-page'; readonly page: ScriptPageView }
  | { readonly kind: 'toast'; readonly title: string; readonly message: string }
  | { readonly kind: 'run-ended'; readonly runId: string; readonly end: RunEnd }
  | { readonly kind: 'executions'; readonly executions: readonly ExecutionInfo[] }
  | { readonly kind: 'google'; readonly google: GoogleView }
  /** Newest first. */
  | { readonly kind: 'mails'; readonly mails: readonly MailRecord[] }
  /** Newest first. */
  | { readonly kind: 'requests'; readonly requests: readonly RequestView[] }
  | { readonly kind: 'faults'; readonly faults: Faults }
  | { readonly kind: 'customers-changed' };

/** What a page asks of the server: for each question what goes in and what comes out. */
export interface Questions {
  /** A person has opened the spreadsheet, or has become another one; menus come as events. */
  readonly open: {
    readonly ask: { readonly windowId: string; readonly person: Person };
    readonly answer: null;
  };
  readonly snapshot: { readonly ask: null; readonly answer: WorkbookSnapshot };
  readonly edit: { readonly ask: EditRequest; readonly answer: null };
  /** The end comes as an event. `runId` is of the page's making. */
  readonly run: {
    readonly ask: {
      readonly windowId: string;
      readonly runId: string;
      readonly functionName: string;
      readonly mode: 'menu' | 'client';
      readonly args: readonly unknown[];
    };
    readonly answer: null;
  };
  readonly answer: {
    readonly ask: { readonly dialogId: string; readonly answer: DialogAnswer };
    readonly answer: null;
  };
  readonly kill: { readonly ask: { readonly executionId: string }; readonly answer: null };
  readonly fire: { readonly ask: { readonly triggerId: string }; readonly answer: null };
  readonly grant: {
    readonly ask: { readonly email: string; readonly scopes: readonly string[] };
    readonly answer: null;
  };
  /** How many requests somebody has made today, as far as Google counts. */
  readonly 'count-requests': {
    readonly ask: { readonly email: string; readonly used: number };
    readonly answer: null;
  };
  /** The script's clock goes forward. */
  readonly 'let-pass': { readonly ask: { readonly minutes: number }; readonly answer: null };
  readonly 'let-triggers-fire': { readonly ask: { readonly isOn: boolean }; readonly answer: null };
  readonly 'set-faults': { readonly ask: Partial<Faults>; readonly answer: null };
  readonly customers: {
    readonly ask: { readonly search: string; readonly limit: number };
    readonly answer: CustomersView;
  };
  readonly 'start-over': { readonly ask: null; readonly answer: null };
}

export type QuestionName = keyof Questions;

/** An answer, or a sentence that says why there is none. */
export type Reply<Name extends QuestionName> =
  | { readonly ok: true; readonly answer: Questions[Name]['answer'] }
  | { readonly ok: false; readonly sentence: string };

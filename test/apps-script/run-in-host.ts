/** Runs the built bundle against the stand-in in virtual time, in one thread. */
import path from 'node:path';
import {
  createCustomerApi,
  DEMO_ACCOUNT,
  DEMO_TOKEN,
  type CustomerApi,
} from '../../host/customer-api/customer-api';
import type { Faults } from '../../host/customer-api/faults';
import { makeCustomer } from '../../host/customer-api/make-customer';
import { createRandom } from '../../host/customer-api/seeded-random';
import type {
  DialogAnswer,
  DialogRequest,
  HttpReply,
  HttpRequest,
  PageRequest,
  Platform,
} from '../../host/platform';
import { readScript } from '../../host/read-script';
import { createScriptHost, type ScriptHost, type ScriptHostOptions } from '../../host/script-host';
import { createServiceStore, type ServiceStore } from '../../host/services/store';
import { createWorkbook, type Workbook } from '../../host/sheets/workbook';

const script = readScript(path.resolve('dist'));

const ADDRESS = 'https://api.omniwallet.cloud';

export interface HostedSheet {
  readonly host: ScriptHost;
  readonly workbook: Workbook;
  /** Of the sheet of customers. */
  readonly sheetId: number;
  readonly store: ServiceStore;
  readonly api: CustomerApi;
  /** Dialogs that were shown, oldest first. */
  readonly dialogs: DialogRequest[];
  /** Sidebars and dialogs of the script's own that were opened, oldest first. */
  readonly pages: PageRequest[];
  readonly requests: HttpRequest[];
  /** Answers to come; yes or OK once they are used up. */
  readonly answers: Partial<DialogAnswer>[];
  readonly clock: { nowMs: number; readonly sleeps: number[] };
  /** What people do, before the next service call. */
  beforeCall: (method: string) => void;
  /** Chooses an item of the menu and gives the text of the last dialog. */
  choose(functionName: string): string;
  /** The cells of a column by its header, from row 2 on, as they are shown. */
  column(header: string): string[];
  /** Where a header stands: 1-based, 0 for nowhere. */
  columnOf(header: string): number;
}

export interface HostedSheetOptions {
  /** Typed into the sheet, headers first. */
  readonly rows: readonly (readonly string[])[];
  readonly locale?: 'en' | 'es';
  readonly known?: readonly string[];
  readonly faults?: Partial<Faults>;
  readonly connect?: boolean;
  /** Google's limit of requests in a short time; none unless told. */
  readonly fetchBurst?: ScriptHostOptions['fetchBurst'];
  /** Takes the place of the stand-in for some requests. */
  readonly reply?: (request: HttpRequest) => HttpReply | undefined;
}

/** The token and account of the stand-in are connected unless told otherwise. */
export function hostSheet(options: HostedSheetOptions): HostedSheet {
  const { rows, locale = 'en', faults = {}, connect = true } = options;
  const known = options.known ?? findEmails(rows);
  const api = createCustomerApi({ customers: known.map((email) => makeCustomer(email)), faults });
  const workbook = createWorkbook({
    locale,
    timeZone: 'Europe/Madrid',
    sheets: [{ name: 'Customers', rows: rows.map((row) => row.map((input) => ({ input }))) }],
  });
  const sheetId = firstSheetId(workbook);
  const store = createServiceStore();
  if (connect) {
    store.properties.document['omniwallet.account'] = DEMO_ACCOUNT;
    store.properties.users['ana@example.com'] = { 'omniwallet.token': DEMO_TOKEN };
  }
  const clock = { nowMs: Date.UTC(2026, 10, 24, 9), sleeps: [] as number[] };
  const dialogs: DialogRequest[] = [];
  const pages: PageRequest[] = [];
  const requests: HttpRequest[] = [];
  const answers: Partial<DialogAnswer>[] = [];

  const send = (request: HttpRequest): HttpReply & { delayMs: number } => {
    requests.push(request);
    const special = options.reply?.(request);
    if (special !== undefined) return { ...special, delayMs: 0 };
    const { method, url, headers, body } = request;
    const reply = api.handle({ method, path: url.replace(ADDRESS, ''), headers, body }, clock.nowMs);
    return reply.dropped ? { ok: false, reason: 'address', delayMs: reply.delayMs } : { ok: true, ...reply };
  };
  const hosted: HostedSheet = {
    workbook,
    sheetId,
    store,
    api,
    dialogs,
    pages,
    requests,
    answers,
    clock,
    beforeCall: () => undefined,
    host: createScriptHost({
      ...script,
      workbook,
      store,
      account: 'consumer',
      ...(options.fetchBurst === undefined ? {} : { fetchBurst: options.fetchBurst }),
      platform: createPlatform(),
    }),
    choose(functionName) {
      hosted.host.run(functionName, { mode: 'menu' });
      return dialogs.at(-1)?.text ?? '';
    },
    columnOf: (header) => (shownRows()[0] ?? []).indexOf(header) + 1,
    column(header) {
      const index = hosted.columnOf(header) - 1;
      return shownRows()
        .slice(1)
        .map((row) => row[index] ?? '');
    },
  };
  return hosted;

  function shownRows(): string[][] {
    return workbook.displayValues(sheetId);
  }

  function createPlatform(): Platform {
    return {
      clock: {
        nowMs: () => clock.nowMs,
        sleep(ms) {
          clock.sleeps.push(ms);
          clock.nowMs += ms;
        },
      },
      sendAll(batch) {
        const replies = batch.map(send);
        clock.nowMs += Math.max(0, ...replies.map((reply) => reply.delayMs));
        return replies;
      },
      showDialog(dialog) {
        dialogs.push(dialog);
        const agreed = dialog.buttons.startsWith('YES') ? 'YES' : 'OK';
        return { button: agreed, text: '', ...answers.shift() };
      },
      showPage: (page) => pages.push(page),
      showToast: () => undefined,
      log: () => undefined,
      userLocale: locale,
      userEmail: 'ana@example.com',
      random: createRandom(1),
      beforeCall(_service, method) {
        hosted.beforeCall(method);
      },
    };
  }
}

export function firstSheetId(workbook: Workbook): number {
  const [sheet] = workbook.book.sheets;
  if (sheet === undefined) throw new Error('The workbook has no sheet.');
  return sheet.id;
}

function findEmails(rows: readonly (readonly string[])[]): string[] {
  const emails = new Map<string, string>();
  for (const cell of rows.flat()) {
    const email = cell.trim();
    const key = email.toLowerCase();
    if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(email) && !emails.has(key)) emails.set(key, email);
  }
  return [...emails.values()];
}

/** A spreadsheet with people, triggers and Google's limits in virtual time, around the built bundle. */
import * as v from 'valibot';
import {
  createCustomerApi,
  DEMO_ACCOUNT,
  DEMO_TOKEN,
  type CustomerApi,
  type CustomerApiOptions,
} from '../../../host/customer-api/customer-api';
import type { Faults } from '../../../host/customer-api/faults';
import { makeCustomer } from '../../../host/customer-api/make-customer';
import { readScript } from '../../../host/read-script';
import type { MailRecord } from '../../../host/services/store';
import { createSimulation, type Simulation } from '../../../host/simulation/simulation';
import type { SimulationOptions } from '../../../host/simulation/simulation-options';
import { CALLS, reply, type CallArgs, type CallName, type CallResult } from '../../../src/core/sidebar/calls';
import type { ScheduleSettingsView, ScheduleView } from '../../../src/core/sidebar/schedule-views';
import { BUILD } from '../sidebar/ask';

export const ANA = 'ana@example.com';
export const BEA = 'bea@example.com';

export const HOUR_MS = 3_600_000;

/** Tuesday, 24 November 2026, 10:00 in Madrid. */
export const START_MS = Date.UTC(2026, 10, 24, 9);

const SCRIPT = readScript('dist');

export interface World extends Simulation {
  readonly api: CustomerApi;
  /** The sheet of customers. */
  readonly sheetId: number;
  /** What a call of the sidebar gives; its sentence where it is refused. */
  ask<Name extends CallName>(user: string, name: Name, args: CallArgs<Name>): CallResult<Name> | string;
  askFor<Name extends CallName>(user: string, name: Name, args: CallArgs<Name>): CallResult<Name>;
  /** Sets the schedule of the sheet of customers. */
  setSchedule(user: string, settings?: Partial<ScheduleSettingsView>): ScheduleView;
  /** Lets time pass, and triggers fire. */
  pass(hours: number): void;
  /** Types into a cell of the sheet of customers. */
  enter(row: number, header: string, input: string): void;
  /** The cells of a column by its header, from row 2 on, as they are shown. */
  column(header: string): string[];
  /** Subjects and recipients, oldest first. */
  mails(): readonly MailRecord[];
}

export interface WorldOptions extends Partial<Omit<SimulationOptions, 'bundleCode' | 'api'>> {
  readonly rows: readonly (readonly string[])[];
  readonly faults?: Partial<Faults>;
  /** Customers that Omniwallet knows; those of the list unless told. */
  readonly known?: readonly string[];
  /** Told of each request as soon as it is answered. */
  readonly onRequest?: CustomerApiOptions['onRequest'];
}

export const HOURLY: ScheduleSettingsView = {
  rule: { kind: 'hourly' },
  guard: { mayGenerateCards: false, mayClear: false, maxChangedShare: 0.5 },
  alerts: { when: 'first', maxFailedShare: 0.2, others: [] },
};

/** Ana and Bea are connected. */
export function createWorld({ rows, faults = {}, known, onRequest, ...options }: WorldOptions): World {
  const emails = known ?? rows.slice(1).flatMap(([email = '']) => (email === '' ? [] : [email]));
  const api = createCustomerApi({
    customers: [...new Set(emails)].map((email) => makeCustomer(email)),
    faults,
    logBodies: false,
    ...(onRequest === undefined ? {} : { onRequest }),
  });
  const simulation = createSimulation({
    bundleCode: SCRIPT.bundleCode,
    manifestScopes: SCRIPT.scopes,
    sheets: [{ name: 'Customers', rows: rows.map((row) => row.map((input) => ({ input }))) }],
    api,
    startMs: START_MS,
    ...options,
  });
  const { store, workbook } = simulation;
  store.properties.document['omniwallet.account'] = DEMO_ACCOUNT;
  for (const user of [ANA, BEA]) store.properties.users[user] = { 'omniwallet.token': DEMO_TOKEN };
  const sheetId = workbook.sheetId('Customers');
  const shown = (): string[][] => workbook.displayValues(sheetId);
  const columnOf = (header: string): number => (shown()[0] ?? []).indexOf(header);

  const ask: World['ask'] = (user, name, args) => {
    const request = JSON.stringify({ build: BUILD, name, args });
    const { end } = simulation.execute('answerSidebar', 'client', { userEmail: user, args: [request] });
    if (end.kind !== 'ok') throw new Error(`${name}: ${JSON.stringify(end)}`);
    const answer = v.parse(reply, JSON.parse(String(end.value)));
    if (answer.kind !== 'result') return answer.sentence;
    return v.parse(CALLS[name].result, answer.result);
  };
  const askFor: World['askFor'] = (user, name, args) => {
    const answer = ask(user, name, args);
    if (typeof answer === 'string') throw new Error(`${name} was refused: ${answer}`);
    return answer;
  };
  return {
    ...simulation,
    api,
    sheetId,
    ask,
    askFor,
    setSchedule(user, settings = {}) {
      const set = askFor(user, 'schedule', { sheetId }).schedule;
      return askFor(user, 'saveSchedule', {
        sheetId,
        settings: { ...HOURLY, ...settings },
        replaces: set?.owner ?? null,
      });
    },
    pass(hours) {
      simulation.advance(simulation.nowMs() + hours * HOUR_MS);
    },
    enter(row, header, input) {
      workbook.enter(sheetId, row, columnOf(header) + 1, input);
    },
    column(header) {
      const index = columnOf(header);
      return shown()
        .slice(1)
        .map((cells) => cells[index] ?? '');
    },
    mails: () => store.mails,
  };
}

/** Customers with a name each. */
export function listOf(count: number): string[][] {
  const rows = Array.from({ length: count }, (_, index) => [`c${index}@example.com`, `Name ${index}`]);
  return [['Email', 'Name'], ...rows];
}

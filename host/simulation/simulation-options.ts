/** What a simulation is made with, and what its tests are told. */
import type { CustomerApi } from '../customer-api/customer-api';
import type { DialogAnswer, DialogRequest, ServiceName } from '../platform';
import type { AccountKind, BurstLimit } from '../services/fetch-quota';
import type { SheetLocale } from '../sheets/cell';
import type { SheetContent } from '../sheets/sheet-content';
import type { Latencies } from './latency';
import type { FetchModel } from './virtual-fetch';

export const DEFAULT_USER = 'ana@example.com';

export interface SimulationOptions {
  /** The script: what `dist/Code.js` holds. */
  readonly bundleCode: string;
  /** What its manifest asks for; nothing unless told. */
  readonly manifestScopes?: readonly string[];
  readonly sheets: readonly SheetContent[];
  /** The stand-in; its limit per minute is what `limitShare` is measured by. */
  readonly api: CustomerApi;
  /** @default 'consumer' */
  readonly account?: AccountKind;
  /** Of the spreadsheet, and of people without one of their own. @default 'en' */
  readonly locale?: SheetLocale;
  /** By email. */
  readonly userLocales?: Readonly<Record<string, string>>;
  /** Of the spreadsheet. @default 'Europe/Madrid' */
  readonly timeZone?: string;
  /** Of the script. @default 'Etc/UTC' */
  readonly scriptTimeZone?: string;
  /** @default Tuesday, 24 November 2026, 9:00 UTC */
  readonly startMs?: number;
  /** Decides on the script's chance, and on the minutes of triggers. @default 1 */
  readonly seed?: number;
  /** @default DEFAULT_LATENCIES, which may be spread to change some of them */
  readonly latencies?: Latencies;
  readonly fetchModel?: Partial<FetchModel>;
  /** @default no limit, because Google publishes no number */
  readonly fetchBurst?: BurstLimit;
  /** @default 10 seconds */
  readonly maxStartDelayMs?: number;
  /** @default yes or OK */
  readonly answerDialog?: (dialog: DialogRequest) => DialogAnswer;
}

/** A call of a service, just before it has its effect. */
export interface ServiceCall {
  readonly userEmail: string;
  readonly service: ServiceName;
  readonly method: string;
  /** Counts from 1 through the whole simulation. */
  readonly number: number;
  readonly executionNumber: number;
}

/** Agrees to whatever is asked. */
export function agree(dialog: DialogRequest): DialogAnswer {
  return { button: dialog.buttons.startsWith('YES') ? 'YES' : 'OK', text: '' };
}

/** The schedule of a sheet, as it is kept with the spreadsheet. */
import { NO_ALERTS, type AlertSettings, type AlertState } from '../alerts/alerts';
import { isObject, parseJson } from '../json';
import type { SettledOutcome } from '../outcome';
import type { PlanCounts } from '../plan-counts';
import type { RunEnd } from '../run-end';
import type { Guard } from './guard';
import type { ScheduleRule } from './rule';

/** What people choose. */
export interface ScheduleSettings {
  readonly rule: ScheduleRule;
  readonly guard: Guard;
  readonly alerts: AlertSettings;
}

export interface Schedule extends ScheduleSettings {
  readonly sheetId: number;
  readonly sheetName: string;
  /** Its runs use this person's token and requests of the day; mails are written in this person's language. */
  readonly owner: string;
  readonly locale: string;
  /** The last of its times that was dealt with; at first when it was set. */
  readonly handledMs: number;
  /** When the owner's trigger was last there. */
  readonly seenMs: number;
  readonly last?: Turn | undefined;
  readonly alertState: AlertState;
}

/** What became of a time at which the schedule was due. */
export interface Turn {
  readonly atMs: number;
  readonly what:
    | { readonly kind: 'nothing' }
    /** Another run was on; the schedule waits for its next time. */
    | { readonly kind: 'other-run'; readonly who: string }
    /** Its run goes on in the background. */
    | { readonly kind: 'under-way' }
    | TurnEnd;
  /** Rows that wait for a person, because they would generate card numbers or empty fields. */
  readonly held: number;
}

export interface TurnEnd {
  readonly kind: 'ended';
  readonly end: RunEnd;
  readonly counts: PlanCounts;
  readonly settled: Readonly<Record<SettledOutcome, number>>;
  /** Rows that have no outcome. */
  readonly open: number;
}

export interface NewSchedule extends ScheduleSettings {
  readonly sheetId: number;
  readonly sheetName: string;
  readonly owner: string;
  readonly locale: string;
}

export function createSchedule(chosen: NewSchedule, nowMs: number): Schedule {
  return { ...chosen, handledMs: nowMs, seenMs: nowMs, alertState: NO_ALERTS };
}

/** The schedule in a property; undefined where there is none, or none that this version understands. */
export function parseSchedule(json: string | null): Schedule | undefined {
  const parsed = json === null ? undefined : parseJson(json);
  return isObject(parsed) && isObject(parsed['rule']) && typeof parsed['owner'] === 'string'
    ? (parsed as unknown as Schedule)
    : undefined;
}

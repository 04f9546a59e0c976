/** What outlives an execution: properties, locks, triggers and quotas. Plain data, so that it can be saved as JSON. */

export type Properties = Record<string, string>;

/** How often a time-driven trigger fires. */
export type TriggerSchedule =
  | { readonly kind: 'minutes'; readonly every: number }
  | { readonly kind: 'hours'; readonly every: number }
  | { readonly kind: 'days'; readonly every: number; readonly atHour?: number; readonly nearMinute?: number }
  | {
      readonly kind: 'weeks';
      readonly weekDay: string;
      readonly every: number;
      readonly atHour?: number;
      readonly nearMinute?: number;
    }
  /** Once; it stays listed after it fired, as Google's do. */
  | { readonly kind: 'after'; readonly delayMs: number };

export interface TriggerRecord {
  readonly uniqueId: string;
  readonly handlerFunction: string;
  /** Runs with this user's properties, rights and quota; nobody else sees it. */
  readonly ownerEmail: string;
  readonly schedule: TriggerSchedule;
  readonly timeZone: string | undefined;
  readonly createdAtMs: number;
}

/** Requests of one user since the first one of the current 24 hours. */
export interface FetchQuota {
  startedAtMs: number;
  used: number;
}

export interface ServiceStore {
  readonly properties: {
    readonly script: Properties;
    readonly document: Properties;
    /** By email. */
    readonly users: Record<string, Properties>;
  };
  /** Which execution holds a lock: `document`, `script` or `user:<email>`. Tests may hold one under any name. */
  readonly locks: Record<string, string>;
  triggers: TriggerRecord[];
  /** By email. */
  readonly fetchQuotas: Record<string, FetchQuota>;
}

export function createServiceStore(): ServiceStore {
  return {
    properties: { script: {}, document: {}, users: {} },
    locks: {},
    triggers: [],
    fetchQuotas: {},
  };
}

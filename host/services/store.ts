/** What outlives an execution: properties, locks, triggers, grants, mails and quotas. Plain data, so that it can be saved as JSON. */

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

/** What one user has used since the first use of the current 24 hours. */
export interface DailyQuota {
  startedAtMs: number;
  used: number;
}

/** A mail that the script sent; nobody receives it but whoever looks here. */
export interface MailRecord {
  readonly sentAtMs: number;
  /** Whoever ran the script. */
  readonly from: string;
  readonly senderName: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
  readonly htmlBody: string;
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
  readonly fetchQuotas: Record<string, DailyQuota>;
  /** Recipients, by email of the sender. */
  readonly mailQuotas: Record<string, DailyQuota>;
  /** Oldest first. */
  readonly mails: MailRecord[];
  /** Scopes by email; whoever is not listed has granted all. */
  readonly grantedScopes: Record<string, readonly string[]>;
}

export function createServiceStore(): ServiceStore {
  return {
    properties: { script: {}, document: {}, users: {} },
    locks: {},
    triggers: [],
    fetchQuotas: {},
    mailQuotas: {},
    mails: [],
    grantedScopes: {},
  };
}

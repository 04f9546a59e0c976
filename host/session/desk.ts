/** The desk at which the spreadsheet's thread serves one execution: what it may use, and what that does. */
import type { Platform } from '../platform';
import { createObjectTable } from '../remote/object-table';
import type { RemoteObject, WireCall, WireResult } from '../remote/wire';
import type { CallCounts } from '../services/call-counts';
import { emulate } from '../services/emulate';
import { createExecution, type ExecutionMode, type Outcome } from '../services/execution';
import { spendFetches, type FetchLimits } from '../services/fetch-quota';
import { createLocks, type Locks } from '../services/locks';
import { HOST_REALM } from '../services/script-realm';
import { createSharedServices, type SharedWorld } from '../services/shared-services';
import type { Roots } from './protocol';

export interface DeskOptions extends SharedWorld {
  readonly executionId: string;
  readonly mode: ExecutionMode;
  readonly fetchLimits: FetchLimits;
  readonly nowMs: () => number;
  /** Of the person for whom the script runs. */
  readonly person: Pick<Platform, 'userEmail' | 'userLocale' | 'showToast' | 'log'>;
}

/** Takes requests from the user's quota; throws as Google does when they are not left. */
export interface FetchQuotaPort {
  spend(count: number): void;
}

export interface Desk {
  readonly roots: Roots;
  readonly counts: CallCounts;
  carryOut(call: WireCall): WireResult;
  /** What counts as the end of the function: an error that Google held back, for one. */
  end(outcome: Outcome): unknown;
}

export function createDesk(options: DeskOptions): Desk {
  const { executionId, mode, store, fetchLimits } = options;
  const execution = createExecution({
    id: executionId,
    mode,
    realm: HOST_REALM,
    platform: createPlatform(options),
    // Whoever runs the thread ends it when its time is over.
    maxDurationMs: Infinity,
    grantedScopes: store.grantedScopes[options.person.userEmail],
  });
  const table = createObjectTable();
  const handOut = (object: object): RemoteObject => {
    const remote = table.handOut(object);
    if (remote === undefined) throw new TypeError('Only emulated objects can be handed out.');
    return remote;
  };
  const services = createSharedServices(execution, options, () => execution.refuse('SpreadsheetApp.getUi'));
  const quota: FetchQuotaPort = {
    spend: (count) => {
      spendFetches(execution, store, fetchLimits, count);
    },
  };

  return {
    roots: {
      SpreadsheetApp: handOut(services.SpreadsheetApp),
      PropertiesService: handOut(services.PropertiesService),
      ScriptApp: handOut(services.ScriptApp),
      MailApp: handOut(services.MailApp),
      Locks: handOut(emulate<Locks>(execution, 'Locks', createLocks(store.locks))),
      FetchQuota: handOut(emulate<FetchQuotaPort>(execution, 'FetchQuota', quota)),
    },
    counts: execution.counts,
    carryOut: (call) => table.carryOut(call),
    end: (outcome) => execution.end(outcome),
  };
}

function createPlatform({ person, nowMs }: DeskOptions): Platform {
  const elsewhere = (): never => {
    throw new Error('What makes an execution wait belongs into its own thread.');
  };
  return {
    ...person,
    clock: { nowMs, sleep: elsewhere },
    sendAll: elsewhere,
    showDialog: elsewhere,
    showPage: elsewhere,
    beforeCall: () => undefined,
  };
}

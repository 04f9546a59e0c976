/** The platform in virtual time: people, triggers and the limits of Google, around one spreadsheet in one thread. */
import { createRandom } from '../customer-api/seeded-random';
import { mayRunTriggers } from '../services/scopes';
import { createServiceStore, type ServiceStore } from '../services/store';
import { createWorkbook, type Workbook } from '../sheets/workbook';
import { createExecutor, type Executor } from './executor';
import { createLatencyModel, DEFAULT_LATENCIES } from './latency';
import { agree, type ServiceCall, type SimulationOptions } from './simulation-options';
import { createStatistics, type SimulationStatistics } from './statistics';
import { createTriggerRunner, type TriggerRunner } from './trigger-runner';
import { createVirtualClock } from './virtual-clock';
import { DEFAULT_FETCH_MODEL } from './virtual-fetch';

export interface Simulation
  extends
    Pick<Executor, 'execute' | 'killAtCall' | 'dialogs' | 'toasts' | 'logLines'>,
    Omit<TriggerRunner, 'skippedFirings' | 'refusedFirings'> {
  readonly workbook: Workbook;
  readonly store: ServiceStore;
  readonly nowMs: () => number;
  readonly hooks: Hooks;
  statistics(): SimulationStatistics;
}

export interface Hooks {
  /**
   * Called before each call has its effect: a place for people's edits, for executions of others in the midst of this
   * one, and for faults. What is thrown here the service throws; a `KilledError` kills the execution.
   */
  beforeCall: (call: ServiceCall) => void;
}

const DEFAULT_START_MS = Date.UTC(2026, 10, 24, 9);
const DEFAULT_MAX_START_DELAY_MS = 10_000;

export function createSimulation(options: SimulationOptions): Simulation {
  const { bundleCode, api, sheets, account = 'consumer', locale = 'en', seed = 1, fetchBurst } = options;
  const { manifestScopes = [] } = options;
  const { startMs = DEFAULT_START_MS, timeZone = 'Europe/Madrid', scriptTimeZone = 'Etc/UTC' } = options;
  const clock = createVirtualClock(startMs);
  const nowMs = (): number => clock.nowMs();
  const store = createServiceStore();
  const workbook = createWorkbook({ locale, timeZone, sheets, nowMs });
  const hooks: Hooks = { beforeCall: () => undefined };

  const executor = createExecutor({
    host: {
      bundleCode,
      workbook,
      store,
      account,
      scriptTimeZone,
      manifestScopes,
      ...(fetchBurst === undefined ? {} : { fetchBurst }),
    },
    clock,
    api,
    random: createRandom(seed),
    latencyOf: createLatencyModel(options.latencies ?? DEFAULT_LATENCIES),
    fetchModel: { ...DEFAULT_FETCH_MODEL, ...options.fetchModel },
    localeOf: (userEmail) => options.userLocales?.[userEmail] ?? locale,
    answerDialog: options.answerDialog ?? agree,
    beforeCall: (call) => {
      hooks.beforeCall(call);
    },
  });
  const { execute, killAtCall, executions, dialogs, toasts, logLines, requestCounts } = executor;
  const { skippedFirings, refusedFirings, ...triggers } = createTriggerRunner({
    store,
    clock,
    execute,
    account,
    scriptTimeZone,
    mayStart: (ownerEmail) => mayRunTriggers(store, ownerEmail, manifestScopes),
    // Of its own, so that the minutes of triggers do not depend on what the script draws.
    random: createRandom(seed + 1),
    maxStartDelayMs: options.maxStartDelayMs ?? DEFAULT_MAX_START_DELAY_MS,
  });

  return {
    workbook,
    store,
    nowMs,
    hooks,
    ...{ execute, killAtCall, dialogs, toasts, logLines },
    ...triggers,
    statistics: () =>
      createStatistics({
        executions,
        virtualMs: nowMs() - startMs,
        skippedFirings: skippedFirings(),
        refusedFirings: refusedFirings(),
        requestCounts: requestCounts(),
        ratePerMinute: api.faults().ratePerMinute,
      }),
  };
}

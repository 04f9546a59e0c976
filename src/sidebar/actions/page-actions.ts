/** Everything that a person can do in the sidebar. */
import type { Field } from '../../core/fields';
import type { ScopeKind, SettingsView } from '../../core/sidebar/views';
import { endedRun, isPending, type Section } from '../state/page-state';
import { stageOf } from '../state/stage';
import { resetColumns, saveColumns, setUpSheet } from './columns';
import { createConductor } from './conduct';
import { connect, countCustomers, disconnect, testConnection } from './connection';
import { lookAtHistory, lookAtRow } from './history';
import { open } from './open';
import { previewScope } from './preview';
import { goToRow, type RowPlace } from './rows';
import { afterRun, leaveToBackground, lookForAttention, startRun, stopRun } from './runs';
import { lookAtSchedule } from './schedule';
import { createScheduleActions } from './schedule-actions';
import { saveSettings } from './settings';
import { lookAtUnfolded } from './unfolded';
import type { Work } from './work';

export type PageActions = ReturnType<typeof createActions>;

/** How many rows *Try the first rows* sends. */
export const TRIED_ROWS = 5;

export function createActions(work: Work) {
  const { state, dispatch } = work;
  const conductor = createConductor(work, () => settle());

  /** Asks for what the stage that the page has come to needs. */
  const settle = async (): Promise<void> => {
    lookAtUnfolded(work);
    switch (stageOf(state())) {
      case 'during':
        return conductor.conduct();
      case 'before':
        if (state().preview === null) await previewScope(work);
        return;
      case 'doubt':
      case 'tried':
      case 'after':
        return afterRun(work);
      case 'opening':
      case 'closed':
      case 'connect':
      case 'empty-sheet':
      case 'problems':
        return;
    }
  };

  /** What would be sent has changed, or may have. */
  const previewAnew = async (): Promise<void> => {
    dispatch({ kind: 'preview-outdated' });
    await settle();
  };

  const after = async (isDone: Promise<boolean>): Promise<void> => {
    if (await isDone) await previewAnew();
  };

  const openPage = async (): Promise<void> => {
    if (await open(work)) await settle();
  };

  const previewOf = async (scope: ScopeKind): Promise<void> => {
    dispatch({ kind: 'scope', scope });
    if (!isPending(state(), 'preview')) await previewScope(work);
  };

  const backTo = async (scope: ScopeKind): Promise<void> => {
    dispatch({ kind: 'went-back' });
    dispatch({ kind: 'scope', scope });
    await settle();
  };

  const actions = {
    open: openPage,
    connect: (account: string, token: string) => after(connect(work, account, token)),
    testConnection: () => testConnection(work),
    askDisconnect: (isAsked: boolean) => {
      dispatch({ kind: 'disconnect-asked', isAsked });
    },
    disconnect: () => disconnect(work),
    draftColumn: (field: Field, header: string | null) => {
      dispatch({ kind: 'drafted', field, header });
    },
    dropDraft: () => {
      dispatch({ kind: 'draft-dropped' });
    },
    saveColumns: () => after(saveColumns(work)),
    resetColumns: () => after(resetColumns(work)),
    setUpSheet: () => after(setUpSheet(work)),
    chooseScope: previewOf,
    refresh: () => previewOf(state().scope),
    tryFirstRows: () => startRun(work, conductor, { firstRows: TRIED_ROWS }),
    update: () => startRun(work, conductor, {}),
    updateRest: () => startRun(work, conductor, { except: endedRun(state())?.tried ?? [] }),
    goOnAnyway: () => startRun(work, conductor, { isAccountTrusted: true }),
    stop: () => stopRun(work),
    leaveToBackground: () => leaveToBackground(work),
    goOnHere: () => {
      conductor.drive();
    },
    retryFailed: () => backTo('retry'),
    back: () => backTo('changed'),
    goToRow: (place: RowPlace) => goToRow(work, place),
    saveSettings: (settings: SettingsView) => after(saveSettings(work, settings)),
    ...createScheduleActions(work),
    fold: (section: Section, isOpen: boolean) => {
      dispatch({ kind: 'folded', section, isOpen });
      if (isOpen && section === 'last' && state().attention === null) void lookForAttention(work);
      if (isOpen && section === 'schedule') void lookAtSchedule(work);
      if (isOpen && section === 'history') void lookAtHistory(work);
      if (isOpen && section === 'why') void lookAtRow(work);
      if (isOpen && section === 'connection' && state().overview?.connection?.customers === null)
        void countCustomers(work);
    },
    /** Does again what failed. */
    tryAgain: async () => {
      switch (state().failed?.task) {
        case 'step':
        case 'watch':
          conductor.drive();
          return;
        case 'attention':
          return lookForAttention(work);
        case 'preview':
          return previewAnew();
        case 'schedule':
          return lookAtSchedule(work);
        case 'history':
          return lookAtHistory(work);
        case 'why':
          return lookAtRow(work);
        default:
          return openPage();
      }
    },
  };
  return actions;
}

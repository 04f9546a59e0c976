/** Who answers which call. */
import type { CallName } from '../../core/sidebar/calls';
import type { Handler } from './answer';
import { attention, goToRow } from './attention';
import { chooseColumns, setUpSheet } from './columns';
import { connect, disconnect, testConnection } from './connection';
import { history, showTab, whyThisRow } from './history';
import { open } from './open';
import { preview } from './preview';
import { leaveToBackground, step, stop, watch } from './run-calls';
import { saveSettings } from './save-settings';
import { removeSchedule, saveSchedule, schedule, takeOver } from './schedule';
import { start } from './start';

export const HANDLERS: { readonly [Name in CallName]: Handler<Name> } = {
  open,
  connect,
  testConnection,
  disconnect,
  chooseColumns,
  setUpSheet,
  preview,
  goToRow,
  start,
  step,
  watch,
  stop,
  leaveToBackground,
  attention,
  saveSettings,
  schedule,
  saveSchedule,
  removeSchedule,
  takeOver,
  history,
  whyThisRow,
  showTab,
};

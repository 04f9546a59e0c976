/** What a person can do about the schedule, and to learn what happened. */
import type { CallArgs } from '../../core/sidebar/calls';
import type { RuleKind } from '../state/schedule-form';
import { lookAtHistory, lookAtRow, showTab } from './history';
import { lookAtSchedule, removeSchedule, saveSchedule, takeOver } from './schedule';
import type { Work } from './work';

export function createScheduleActions(work: Work) {
  const { dispatch } = work;
  return {
    lookAtSchedule: () => lookAtSchedule(work),
    editSchedule: (isOpen: boolean) => {
      dispatch({ kind: 'schedule-form', isOpen });
    },
    chooseRule: (ruleKind: RuleKind) => {
      dispatch({ kind: 'rule-kind', ruleKind });
    },
    /** Weekdays without a day. */
    askForDay: () => {
      dispatch({ kind: 'notice', notice: 'no-day' });
    },
    saveSchedule: (settings: CallArgs<'saveSchedule'>['settings']) => saveSchedule(work, settings),
    askRemoval: (isAsked: boolean) => {
      dispatch({ kind: 'removal-asked', isAsked });
    },
    removeSchedule: () => removeSchedule(work),
    takeOver: () => takeOver(work),
    lookAtHistory: () => lookAtHistory(work),
    lookAtRow: () => lookAtRow(work),
    showTab: (sheetId: number) => showTab(work, sheetId),
  };
}

/** The functions that Google may call by name, and nothing else. */
export { onOpen } from './apps-script/menu';
export { connect } from './apps-script/commands/connect';
export { changeSettings } from './apps-script/commands/change-settings';
export { checkRows } from './apps-script/commands/check-rows';
export { continueRun } from './apps-script/commands/continue-run';
export { runSchedules } from './apps-script/commands/run-schedules';
export { stopRun } from './apps-script/commands/stop-run';
export { answerSidebar } from './apps-script/sidebar/answer-sidebar';
export { openSidebar } from './apps-script/sidebar/open-sidebar';
export { retryFailedRows, updateChangedRows, updateSelectedRows } from './apps-script/commands/update-rows';

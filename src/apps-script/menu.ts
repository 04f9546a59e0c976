/** The menu; Google runs `onOpen` without any right but to build it. */
import { readMessages } from './language-store';

/** Called by Google when the spreadsheet is opened. */
export function onOpen(): void {
  const { menu } = readMessages();
  SpreadsheetApp.getUi()
    .createMenu(menu.title)
    .addItem(menu.open, 'openSidebar')
    .addSeparator()
    .addItem(menu.connect, 'connect')
    .addSeparator()
    .addItem(menu.updateChanged, 'updateChangedRows')
    .addItem(menu.updateSelected, 'updateSelectedRows')
    .addItem(menu.retryFailed, 'retryFailedRows')
    .addItem(menu.check, 'checkRows')
    .addItem(menu.stop, 'stopRun')
    .addSeparator()
    .addItem(menu.settings, 'changeSettings')
    .addToUi();
}

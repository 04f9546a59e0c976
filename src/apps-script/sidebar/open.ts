/** All that the sidebar needs when it opens. */
import { catalogueOf } from '../../core/language';
import { PHONE_COUNTRIES } from '../../core/phone';
import { readAccount, readConnection } from '../connection-store';
import { readLocale } from '../language-store';
import { watchOver } from '../schedule/watch-over';
import { give, type Handler } from './answer';
import { readColumnsView } from './columns';
import { viewConnection } from './connection';
import { onSheet } from './on-sheet';
import { readRunView } from './run-views';
import { readSettingsView } from './save-settings';
import { lookAtSetSchedule } from './schedule';

export const open: Handler<'open'> = (_, messages) => {
  watchOver();
  const connection = readConnection();
  return onSheet(SpreadsheetApp.getActiveSpreadsheet().getActiveSheet(), messages, (sheet) =>
    give({
      language: catalogueOf(readLocale()),
      connection: connection === undefined ? null : viewConnection(connection),
      account: readAccount(),
      columns: readColumnsView(sheet, messages),
      settings: readSettingsView(),
      phoneCountries: [...PHONE_COUNTRIES],
      run: readRunView(messages),
      schedule: lookAtSetSchedule(sheet.getSheetId(), messages),
    }),
  );
};

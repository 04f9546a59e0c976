/** Moments as people read them, in the spreadsheet's time zone. */

/** `14:05` today, `2026-11-25 14:05` on another day. */
export function formatTime(ms: number): string {
  const zone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  const day = (moment: number): string => Utilities.formatDate(new Date(moment), zone, 'yyyy-MM-dd');
  const isToday = day(ms) === day(Date.now());
  return Utilities.formatDate(new Date(ms), zone, isToday ? 'HH:mm' : 'yyyy-MM-dd HH:mm');
}

/** Moments as people read them, in the spreadsheet's time zone. */

/** `14:05` today, `2026-11-25 14:05` on another day. */
export function formatTime(ms: number): string {
  return formatTimeIn(ms, SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone());
}

/** The same without asking the spreadsheet for its time zone. */
export function formatTimeIn(ms: number, zone: string): string {
  const day = (moment: number): string => Utilities.formatDate(new Date(moment), zone, 'yyyy-MM-dd');
  const isToday = day(ms) === day(Date.now());
  return Utilities.formatDate(new Date(ms), zone, isToday ? 'HH:mm' : 'yyyy-MM-dd HH:mm');
}

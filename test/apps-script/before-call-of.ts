/** Lets something happen between two calls of the add-on. */
import { firstSheetId, type HostedSheet } from './run-in-host';

/** Acts once, just before the call of a method that comes after `skipped` others. */
export function beforeCallOf(
  sheet: HostedSheet,
  method: string,
  skipped: number,
  act: (sheetId: number) => void,
): void {
  let left = skipped;
  sheet.beforeCall = (called) => {
    if (called !== method) return;
    if (left === 0) act(firstSheetId(sheet.workbook));
    left -= 1;
  };
}

/** Puts the colours of the status column right: an edit that falls between a row's colour and its key leaves no other trace. */
import { OUTCOME_COLOURS } from '../../core/colours';
import { findStretches } from '../../core/stretches';
import { wholeColumns } from './a1';
import { colourOf } from './write-status';

const COLOURS: ReadonlySet<string> = new Set(Object.values(OUTCOME_COLOURS));

/** `keys` from row 2 on. True where all colours were right. */
export function settleColours(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  statusIndex: number,
  keys: readonly string[],
): boolean {
  const [, ...backgrounds] = sheet.getRange(wholeColumns(statusIndex, statusIndex)).getBackgrounds();
  const wrong = [...keys.keys()].filter((index) => {
    const [now = ''] = backgrounds[index] ?? [];
    const wanted = colourOf(keys[index] ?? '');
    // What people colour beside a row that has no outcome is theirs.
    return wanted === null ? COLOURS.has(now) : wanted !== now;
  });
  for (const { start, length } of findStretches(wrong)) {
    const colours = Array.from({ length }, (_, offset) => [colourOf(keys[start + offset] ?? '')]);
    sheet.getRange(start + 2, statusIndex + 1, length, 1).setBackgrounds(colours);
  }
  return wrong.length === 0;
}

/** Asks Google how far a time zone is ahead of UTC. */
import { DAY_MS, type OffsetMsAt } from '../../core/schedule/local-time';

/** Of the spreadsheet; days on which the clocks do not change are asked for once. */
export function createZone(timeZone: string): OffsetMsAt {
  const byDay = new Map<number, number>();
  const atStartOf = (day: number): number => {
    const known = byDay.get(day) ?? askFor(day * DAY_MS, timeZone);
    byDay.set(day, known);
    return known;
  };
  return (ms) => {
    const day = Math.floor(ms / DAY_MS);
    const offsetMs = atStartOf(day);
    return offsetMs === atStartOf(day + 1) ? offsetMs : askFor(ms, timeZone);
  };
}

/** `+0530` or `-0200`, in milliseconds. */
function askFor(ms: number, timeZone: string): number {
  const shown = Utilities.formatDate(new Date(ms), timeZone, 'Z');
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d\d)(\d\d)$/.exec(shown) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

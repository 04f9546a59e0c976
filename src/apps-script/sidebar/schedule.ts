/** The schedule of a sheet: shown, set, taken over and removed. */
import { readAddresses } from '../../core/alerts/addresses';
import type { Messages } from '../../core/messages';
import { createSchedule, type Schedule } from '../../core/schedule/schedule';
import type { ScheduleView } from '../../core/sidebar/schedule-views';
import { findObstacle, viewSchedule, type ScheduleViewer } from '../../core/sidebar/schedule-view';
import { readAccount, readConnection } from '../connection-store';
import { readLocale } from '../language-store';
import { readEmail } from '../person';
import { findMissingRights } from '../rights';
import { ensureClock, removeClock } from '../schedule/clock';
import { changeSchedule, deleteSchedule, readSchedule, readSchedules } from '../schedule/schedule-store';
import { createZone } from '../schedule/zone';
import { readName } from '../sheet/read-name';
import { formatTimeIn } from '../times';
import { give, refuse, type Answer, type Handler } from './answer';
import { findSheet } from './on-sheet';

export const schedule: Handler<'schedule'> = ({ sheetId }, messages) =>
  give(lookAt(sheetId, readSchedule(sheetId), messages));

/** For whoever opens the sidebar; null where the sheet has none, which costs one look at a property. */
export function lookAtSetSchedule(sheetId: number, messages: Messages): ScheduleView | null {
  const known = readSchedule(sheetId);
  return known === undefined ? null : lookAt(sheetId, known, messages);
}

/** Google removes triggers now and then: the owner's is made again as soon as the owner looks. */
function lookAt(sheetId: number, known: Schedule | undefined, messages: Messages): ScheduleView {
  const viewer = createViewer(messages);
  if (known !== undefined && known.owner === viewer.email && viewer.missing === undefined) ensureClock();
  return viewSchedule(sheetId, known, viewer);
}

export const saveSchedule: Handler<'saveSchedule'> = ({ sheetId, settings, replaces }, messages) => {
  const viewer = createViewer(messages);
  const others = readAddresses(settings.alerts.others, messages);
  if (typeof others === 'string') return refuse(others);
  const alerts = { ...settings.alerts, others: [...others] };
  return own(sheetId, viewer, (known, sheetName) => {
    const { email: owner, nowMs } = viewer;
    // The person saw whose schedule it replaces.
    if (known !== undefined && known.owner !== owner && known.owner !== replaces)
      return messages.schedule.otherOwner(known.owner);
    const chosen = { ...settings, alerts, sheetId, sheetName, owner, locale: readLocale() };
    const made = createSchedule(chosen, nowMs);
    // What happened so far, and what is wrong, is still so.
    return known === undefined ? made : { ...made, last: known.last, alertState: known.alertState };
  });
};

export const takeOver: Handler<'takeOver'> = ({ sheetId }, messages) => {
  const viewer = createViewer(messages);
  return own(sheetId, viewer, (known) => {
    if (known === undefined) return messages.schedule.noSchedule;
    const { email: owner, nowMs } = viewer;
    return { ...known, owner, locale: readLocale(), handledMs: nowMs, seenMs: nowMs };
  });
};

export const removeSchedule: Handler<'removeSchedule'> = ({ sheetId }, messages) => {
  const viewer = createViewer(messages);
  deleteSchedule(sheetId);
  // A colleague's clock finds nothing to do when it comes next, and removes itself.
  if (!readSchedules().some(({ owner }) => owner === viewer.email)) removeClock();
  return give(viewSchedule(sheetId, undefined, viewer));
};

/** Makes whoever calls the owner of a schedule; `change` gives it, or a sentence that says why there is none. */
function own(
  sheetId: number,
  viewer: ScheduleViewer,
  change: (known: Schedule | undefined, sheetName: string) => Schedule | string,
): Answer<ScheduleView> {
  const { messages } = viewer;
  const sheetName = readName(findSheet(sheetId));
  if (sheetName === undefined) return refuse(messages.answers.sheetGone);
  const obstacle = findObstacle(viewer);
  if (obstacle !== null) return refuse(obstacle.sentence);
  // The trigger first: a schedule without one would never run.
  if (!ensureClock()) return refuse(messages.schedule.noTrigger);
  let refusal: string | undefined;
  const saved = changeSchedule(sheetId, (known) => {
    const changed = change(known, sheetName);
    if (typeof changed !== 'string') return changed;
    refusal = changed;
    return known;
  });
  return refusal === undefined ? give(viewSchedule(sheetId, saved, viewer)) : refuse(refusal);
}

function createViewer(messages: Messages): ScheduleViewer {
  const timeZone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  return {
    email: readEmail(),
    isConnected: readConnection() !== undefined,
    missing: findMissingRights(),
    nowMs: Date.now(),
    timeZone,
    offsetMsAt: createZone(timeZone),
    formatTime: (ms) => formatTimeIn(ms, timeZone),
    account: readAccount() ?? '',
    messages,
  };
}

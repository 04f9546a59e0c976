/** Asks for what unfolded parts of the page show and is not known, or not any more. */
import type { Section } from '../state/page-state';
import { lookAtHistory, lookAtRow } from './history';
import { lookAtSchedule } from './schedule';
import type { Work } from './work';

/** Each asks for itself, so that none waits for another. */
export function lookAtUnfolded(work: Work): void {
  const isOpen = (section: Section): boolean => work.state().unfolded.includes(section);
  if (isOpen('schedule') && work.state().schedule === null) void lookAtSchedule(work);
  if (isOpen('history') && work.state().history === null) void lookAtHistory(work);
  if (isOpen('why') && work.state().story === null) void lookAtRow(work);
}

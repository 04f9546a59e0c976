/** What the sidebar shows of a sheet's schedule. */
import { DEFAULT_ALERTS } from '../alerts/alerts';
import type { Messages } from '../messages';
import type { Right } from '../rights';
import { DEFAULT_GUARD } from '../schedule/guard';
import { findMissedSince } from '../schedule/health';
import { HOUR_MS, type OffsetMsAt } from '../schedule/local-time';
import type { ScheduleRule } from '../schedule/rule';
import type { Schedule } from '../schedule/schedule';
import { nextSlotMs } from '../schedule/slots';
import { describeTurn } from '../schedule/turn';
import type { ScheduleSettingsView, ScheduleView, SetSchedule } from './schedule-views';

/** What the person who looks has not allowed, and where to. */
export interface Missing {
  readonly rights: readonly Right[];
  readonly url: string;
}

export interface ScheduleViewer {
  /** Of whoever looks; empty where Google does not tell. */
  readonly email: string;
  readonly isConnected: boolean;
  readonly missing: Missing | undefined;
  readonly nowMs: number;
  readonly timeZone: string;
  readonly offsetMsAt: OffsetMsAt;
  readonly formatTime: (ms: number) => string;
  readonly account: string;
  readonly messages: Messages;
}

const DEFAULTS: ScheduleSettingsView = {
  rule: { kind: 'daily', hour: 7 },
  guard: DEFAULT_GUARD,
  alerts: DEFAULT_ALERTS,
};

export function viewSchedule(
  sheetId: number,
  schedule: Schedule | undefined,
  viewer: ScheduleViewer,
): ScheduleView {
  return {
    sheetId,
    timeZone: viewer.timeZone,
    schedule: schedule === undefined ? null : viewSet(schedule, viewer),
    defaults: DEFAULTS,
    obstacle: findObstacle(viewer),
  };
}

/** What keeps a person from having a schedule. */
export function findObstacle({
  email,
  isConnected,
  missing,
  messages,
}: ScheduleViewer): ScheduleView['obstacle'] {
  if (missing !== undefined) return { sentence: describeMissing(missing, messages), grantUrl: missing.url };
  if (!isConnected) return { sentence: messages.connect.missing, grantUrl: null };
  return email === '' ? { sentence: messages.schedule.noEmail, grantUrl: null } : null;
}

export function describeRule(rule: ScheduleRule, { schedule }: Messages): string {
  switch (rule.kind) {
    case 'hourly':
      return schedule.rule.hourly;
    case 'every':
      return schedule.rule.every(rule.hours);
    case 'daily':
      return schedule.rule.daily(rule.hour);
    case 'weekdays':
      return schedule.rule.weekdays([...rule.days].sort(), rule.hour);
  }
}

function viewSet(schedule: Schedule, viewer: ScheduleViewer): SetSchedule {
  const { rule, guard, alerts, owner, last } = schedule;
  const { email, nowMs, offsetMsAt, formatTime, account, messages } = viewer;
  const isMine = owner === email;
  const nextMs = nextSlotMs(rule, nowMs, offsetMsAt);
  return {
    settings: { rule, guard, alerts },
    owner,
    isMine,
    runsAs: isMine ? messages.schedule.runsAsMine : messages.schedule.runsAs(owner),
    rule: describeRule(rule, messages),
    next: messages.schedule.between(formatTime(nextMs), formatTime(nextMs + HOUR_MS)),
    last:
      last === undefined
        ? null
        : { at: formatTime(last.atMs), sentence: describeTurn(last, account, messages) },
    problems: findProblems(schedule, isMine, viewer),
  };
}

function findProblems(
  schedule: Schedule,
  isMine: boolean,
  { missing, nowMs, offsetMsAt, formatTime, messages }: ScheduleViewer,
): SetSchedule['problems'] {
  const { schedule: words } = messages;
  const { owner, last, alertState } = schedule;
  const problems: SetSchedule['problems'] = [];
  const grantUrl = isMine ? (missing?.url ?? null) : null;
  const add = (sentence: string, canTakeOver: boolean): void => {
    problems.push({ sentence, canTakeOver, grantUrl });
  };

  const missedMs = findMissedSince(schedule, nowMs, offsetMsAt);
  if (missedMs !== undefined) {
    const since = formatTime(missedMs);
    if (!isMine) add(words.missed(owner, since), true);
    else add(missing === undefined ? words.missedMine(since) : words.missedMineRights(since), false);
  } else if (isMine && missing !== undefined) {
    add(describeMissing(missing, messages), false);
  }
  const end = last?.what.kind === 'ended' ? last.what.end : undefined;
  if (end?.kind === 'stopped' && end.problem.kind === 'not-connected' && !isMine)
    add(words.tokenGone(owner), true);
  if (alertState.waiting.length > 0 && alertState.obstacle !== null)
    add(words.mailsWait[alertState.obstacle], false);
  return problems;
}

function describeMissing({ rights }: Missing, { rights: words }: Messages): string {
  return words.missing(rights.map((right) => words[right]));
}

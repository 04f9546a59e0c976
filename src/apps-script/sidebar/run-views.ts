/** Tells the sidebar how a run stands, from properties alone: it may be asked every few seconds. */
import type { LastRun } from '../../core/last-run';
import type { Messages } from '../../core/messages';
import type { RunRecord } from '../../core/run-record';
import { viewLastRun, viewRun, type RunViewer } from '../../core/sidebar/run-view';
import type { RunView } from '../../core/sidebar/views';
import { readAccount } from '../connection-store';
import { readEmail } from '../person';
import { readRunNews, type RunNews } from '../run/run-store';
import { formatTimeIn } from '../times';

/** The run that is on, else the last one that ended; null where there was none. */
export function readRunView(messages: Messages): RunView | null {
  const news = readRunNews();
  const { run, last } = news;
  if (run !== undefined) return viewNews(run, news, messages);
  return last === undefined ? null : viewOver(last, messages);
}

/**
 * One certain run as it stands; undefined where it is over and another one has ended since. `isDriven` says that the
 * sidebar goes on with it at once.
 */
export function readViewOf(runId: string, isDriven: boolean, messages: Messages): RunView | undefined {
  const news = readRunNews();
  const { run, last } = news;
  if (run?.runId === runId) return viewNews(run, news, messages, isDriven);
  return last?.runId === runId ? viewOver(last, messages) : undefined;
}

function viewNews(run: RunRecord, { isStopAsked }: RunNews, messages: Messages, isDriven = false): RunView {
  return viewRun(run, { isStopAsked, isDriven }, createViewer(messages));
}

function viewOver(last: LastRun, messages: Messages): RunView {
  return viewLastRun(last, createViewer(messages));
}

function createViewer(messages: Messages): RunViewer {
  return {
    email: readEmail(),
    nowMs: Date.now(),
    account: readAccount() ?? '',
    formatTime: formatTimeIn,
    messages,
  };
}

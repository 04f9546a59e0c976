/** Puts a line into the history for a time at which a schedule did not run. */
import type { Messages } from '../../core/messages';
import { turnLine } from '../../core/history/turn-line';
import type { Schedule, Turn } from '../../core/schedule/schedule';
import { createId } from '../begin-execution';
import { readAccount } from '../connection-store';
import { openHistory } from '../history/keep-history';

export function noteInHistory(schedule: Schedule, turn: Turn, messages: Messages): void {
  const line = turnLine(createId(), schedule, turn, readAccount() ?? '', messages);
  openHistory(messages).close({ runId: String(line.run), sheetName: schedule.sheetName }, [], line);
}

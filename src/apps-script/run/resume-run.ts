/** Takes over a run that was left or interrupted, and works on it. */
import type { Messages } from '../../core/messages';
import { toLoss, type RunProblem } from '../../core/run-end';
import type { RunRecord } from '../../core/run-record';
import { countDone } from '../../core/run-state';
import { isVisitTooMany, noProgress } from '../../core/visits';
import type { Begun } from '../begin-execution';
import type { Connection } from '../api-client';
import { openHistory } from '../history/keep-history';
import { closeRun } from './close-run';
import { conductRun, type Conducted } from './conduct-run';
import { putBack } from './put-back';
import { takeStock, type Stock } from './recover-run';
import { claimRun } from './run-store';
import { removeWorkers } from './worker';

/** Undefined where another execution has the run by now. `isVisit` where nobody watches: too many in vain end the run. */
export function resumeRun(
  record: RunRecord,
  connection: Connection | undefined,
  begun: Begun,
  askAboutAccount?: () => boolean,
  isVisit = false,
): Conducted | undefined {
  const claimed = claimRun(record.runId, begun.executionId, Date.now(), isVisit);
  if (claimed === undefined) return undefined;
  const history = openHistory(begun.messages);
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetById(claimed.sheetId);
  const wasKilled = claimed.interruptions > record.interruptions;
  const stock =
    wasKilled && sheet !== null ? takeStock(sheet, claimed, history) : { ...NO_LOSS, record: claimed };
  const { record: known, lostCells } = stock;
  const isTooMany = isVisitTooMany(known.visits, countDone(known.state));
  if (sheet === null || connection === undefined || !known.isQueued || isTooMany) {
    const problem =
      sheet !== null && isTooMany
        ? (toLoss(lostCells) ?? noProgress(known.state.pace, known.visits))
        : endWithoutSending(sheet, stock, begun.messages);
    const end = { kind: 'stopped', problem } as const;
    const isHistoryKept = closeRun(known, end, [], begun.messages);
    removeWorkers();
    return { end, state: known.state, isLeftToWorker: false, isHistoryKept };
  }
  return conductRun(known, { ...begun, sheet, connection, askAboutAccount, lostCells });
}

const NO_LOSS = { lostCells: [], areHeadersLost: false };

function endWithoutSending(
  sheet: GoogleAppsScript.Spreadsheet.Sheet | null,
  { record, lostCells, areHeadersLost }: Stock,
  messages: Messages,
): RunProblem {
  if (sheet === null) return { kind: 'sheet-gone' };
  // Before there were headers nothing was queued.
  const loss = areHeadersLost ? toLoss(lostCells) : undefined;
  if (loss !== undefined) return loss;
  if (record.isQueued) return toLoss(lostCells) ?? { kind: 'not-connected' };
  const back = putBack(sheet, record, messages, lostCells);
  return typeof back === 'number' ? { kind: 'interrupted' } : back;
}

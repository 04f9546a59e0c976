import { recoverRun } from '../../src/core/history/recover';
import { findTabPlaces, hasHistoryMark, layOutLine, tabHeaders } from '../../src/core/history/tab';
import {
  addWaitingLine,
  markWritten,
  parseWaitingLines,
  type WaitingLine,
} from '../../src/core/history/waiting-lines';
import { hashCustomer } from '../../src/core/customer-row';
import { messagesFor } from '../../src/core/messages';
import type { SettledOutcome } from '../../src/core/outcome';
import { formatRowKey } from '../../src/core/row-key';
import type { RunRecord } from '../../src/core/run-record';
import { createRunState } from '../../src/core/run-state';
import { makeTable } from './make-table';

describe('where a tab’s columns stand', () => {
  it.each(['en', 'es'])('made by somebody with %s -> found by everybody', (locale) => {
    const headers = tabHeaders('log', messagesFor(locale));
    expect([...findTabPlaces('log', headers)]).toEqual(
      ['run', 'at', 'sheet', 'row', 'email', 'outcome', 'message'].map((column, index) => [column, index]),
    );
    expect(hasHistoryMark(headers)).toBe(true);
  });

  it('moved, deleted and added columns -> each cell under its header, others blank', () => {
    const places = findTabPlaces('log', ['Message', 'Notes', 'EMAIL', 'Omniwallet run']);
    expect(layOutLine({ run: 'r1', email: 'a@example.com', message: 'Why', row: 7 }, places)).toEqual([
      'Why',
      '',
      'a@example.com',
      'r1',
    ]);
  });

  it.each([[['Email', 'Name']], [['Run', 'Email']], [[]]])('%j -> no history tab', (headers) => {
    expect(hasHistoryMark(headers)).toBe(false);
  });
});

describe('lines that wait', () => {
  const line = (run: string): WaitingLine => ({ run }) as WaitingLine;
  const NONE = parseWaitingLines(null);

  it.each([null, '', '[]', '{"lines":7}'])('a property that says %j -> none', (json) => {
    expect(parseWaitingLines(json)).toEqual(NONE);
  });

  it('one line -> written without a look at what is there', () => {
    expect(addWaitingLine(NONE, line('a'))).toMatchObject({ lines: [line('a')], isDoubtful: false });
  });

  it('a line was left by a killed execution -> whether it was written is looked up', () => {
    const left = addWaitingLine(NONE, line('a'));
    expect(addWaitingLine(left, line('b'))).toMatchObject({
      lines: [line('a'), line('b')],
      isDoubtful: true,
    });
  });

  it('a run that ends a second time -> has one line', () => {
    const left = addWaitingLine(NONE, line('a'));
    expect(addWaitingLine(left, line('a')).lines).toEqual([line('a')]);
    expect(addWaitingLine(markWritten(left), line('a')).lines).toEqual([]);
  });

  it('a tab that stays protected -> the newest eight wait', () => {
    const all = Array.from({ length: 12 }, (_, index) => line(String(index)));
    const waiting = all.reduce(addWaitingLine, NONE);
    expect(waiting.lines.map(({ run }) => run)).toEqual(['4', '5', '6', '7', '8', '9', '10', '11']);
  });
});

describe('what a killed execution did', () => {
  const keyOf = (email: string, outcome: SettledOutcome, number: number, runId = 'run1'): string =>
    formatRowKey({
      kind: 'settled',
      outcome,
      fingerprint: { customer: hashCustomer(email), content: 'x' },
      isOnHold: false,
      turn: { runId, number },
    });
  const record = (inFlight: number[]): RunRecord =>
    ({ runId: 'run1', inFlight, state: createRunState(9, 0) }) as unknown as RunRecord;
  const tableOf = (rows: readonly (readonly [email: string, key: string])[]) =>
    makeTable(
      ['Email', 'Omniwallet message', 'Omniwallet key'],
      rows.map(([email, key]) => [email, `About ${email}`, key]),
    );
  const recover = (
    rows: readonly (readonly [email: string, key: string])[],
    inFlight: number[],
    told: string[] = [],
  ) => recoverRun(tableOf(rows), record(inFlight), told);

  it('rows of the batch in flight that have their outcome -> are counted, others are not', () => {
    const rows = [
      ['a@example.com', keyOf('a@example.com', 'updated', 1)],
      ['b@example.com', keyOf('b@example.com', 'rejected', 2)],
      ['c@example.com', keyOf('c@example.com', 'updated', 3)],
      ['d@example.com', `queued:run1:4:${hashCustomer('d@example.com')}:`],
    ] as const;
    expect(recover(rows, [2, 3, 4]).state.settled).toMatchObject({ updated: 1, rejected: 1 });
  });

  it('lines that the log lacks -> are found with their place and message', () => {
    const rows = [
      ['a@example.com', keyOf('a@example.com', 'differs', 1)],
      ['b@example.com', keyOf('b@example.com', 'rejected', 2)],
      ['c@example.com', keyOf('c@example.com', 'updated', 3)],
    ] as const;
    expect(recover(rows, [], ['A@example.com']).entries).toEqual([
      { rowNumber: 3, email: 'b@example.com', outcome: 'rejected', message: 'About b@example.com' },
    ]);
  });

  it.each([
    ['of another run', [['a@example.com', keyOf('a@example.com', 'failed', 1, 'run2')]]],
    ['beside another customer', [['b@example.com', keyOf('a@example.com', 'failed', 1)]]],
    ['without a run', [['a@example.com', 'failed:abc:def']]],
  ] as const)('an outcome %s -> is none of this run’s', (_, rows) => {
    const { state, entries } = recover(rows, [1]);
    expect([state.settled.failed, entries]).toEqual([0, []]);
  });

  it('a copied row -> counts once', () => {
    const key = keyOf('a@example.com', 'updated', 1);
    const rows = [
      ['a@example.com', key],
      ['a@example.com', key],
    ] as const;
    expect(recover(rows, [1]).state.settled.updated).toBe(1);
  });

  it('invalid from the start (turn 0) -> is in the plan’s counts; spoilt while it waited -> is counted', () => {
    const rows = [
      ['a@example.com', keyOf('a@example.com', 'invalid', 0)],
      ['b@example.com', keyOf('b@example.com', 'invalid', 5)],
    ] as const;
    const { state, entries } = recover(rows, []);
    expect([state.settled.invalid, entries.length]).toEqual([1, 2]);
  });
});

/**
 * The text of the hidden key column: it travels with its row, so that a row is known again after a sort, an insert
 * or a killed execution.
 */
import { SETTLED_OUTCOMES, type SettledOutcome } from './outcome';

/** What a row said when it was last sent or planned. */
export interface Fingerprint {
  /** Of the email alone, so that cells left beside another customer are told apart. */
  readonly customer: string;
  /** Of all that the row's input cells said. */
  readonly content: string;
}

/** The content of a row of which it is not known what it said; a real one is longer. */
export const UNKNOWN_CONTENT = '0';

/** The row's turn in a run. */
export interface QueueToken {
  readonly runId: string;
  /** Unique in the run. */
  readonly number: number;
}

export interface SettledKey {
  readonly kind: 'settled';
  readonly outcome: SettledOutcome;
  readonly fingerprint: Fingerprint;
  /**
   * True for a `failed` row that asked for a card number: it may have got one, so it waits for a
   * person who says *Retry failed rows*; after a change the customer is looked at first.
   */
  readonly isOnHold: boolean;
  /** The turn in a run that gave it its outcome; undefined where no run did. */
  readonly turn?: QueueToken | undefined;
  /** Of the texts beside it: after a kill it tells whether each stands in its own column. With a turn only. */
  readonly check?: string;
}

export interface QueuedKey {
  readonly kind: 'queued';
  readonly token: QueueToken;
  /** Whose turn it is: beside another customer the row was given a new email, or the key does not belong there. */
  readonly customer: string;
  /** What the row was before it was queued: stopping the run puts it back. */
  readonly previous: SettledKey | undefined;
}

export type RowKey = SettledKey | QueuedKey;

/** What a row was when it was last settled. */
export function settledKeyOf(key: RowKey | undefined): SettledKey | undefined {
  return key?.kind === 'queued' ? key.previous : key;
}

/** The turn in a run that a key tells of; undefined where no run gave the row its outcome. */
export function turnOfKey(key: RowKey | undefined): QueueToken | undefined {
  return key?.kind === 'queued' ? key.token : key?.turn;
}

/** The customer that a key tells of, by the hash of the email. */
export function customerOfKey(key: RowKey | undefined): string | undefined {
  return key?.kind === 'queued' ? key.customer : key?.fingerprint.customer;
}

const SETTLED = new RegExp(
  `^(${SETTLED_OUTCOMES.join('|')}):([0-9a-z]+):([0-9a-z]+)(:hold)?(?:@([0-9a-z]+)\\.(\\d+)(?:~([0-9a-z]+))?)?$`,
);
const QUEUED = /^queued:([0-9a-z]+):(\d+):([0-9a-z]+):(.*)$/;

/** The cell text of a key; {@link parseRowKey} gives the key back. */
export function formatRowKey(key: RowKey): string {
  if (key.kind === 'settled') {
    const { customer, content } = key.fingerprint;
    const check = key.check === undefined ? '' : `~${key.check}`;
    const turn = key.turn === undefined ? '' : `@${key.turn.runId}.${key.turn.number}${check}`;
    return `${key.outcome}:${customer}:${content}${key.isOnHold ? ':hold' : ''}${turn}`;
  }
  const previous = key.previous === undefined ? '' : formatRowKey(key.previous);
  return `queued:${key.token.runId}:${key.token.number}:${key.customer}:${previous}`;
}

/** The key in a cell; undefined for an empty cell and for whatever a person may have typed there. */
export function parseRowKey(text: string): RowKey | undefined {
  const queued = QUEUED.exec(text);
  if (queued === null) return parseSettled(text);
  const [, runId = '', number = '', customer = '', previous = ''] = queued;
  return {
    kind: 'queued',
    token: { runId, number: Number(number) },
    customer,
    previous: parseSettled(previous),
  };
}

function parseSettled(text: string): SettledKey | undefined {
  const settled = SETTLED.exec(text);
  if (settled === null) return undefined;
  const [, outcome, customer = '', content = '', hold, runId, number = '', check] = settled;
  return {
    kind: 'settled',
    outcome: outcome as SettledOutcome,
    fingerprint: { customer, content },
    isOnHold: hold !== undefined,
    ...(runId === undefined ? {} : { turn: { runId, number: Number(number) } }),
    ...(check === undefined ? {} : { check }),
  };
}

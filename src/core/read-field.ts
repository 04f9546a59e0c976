/** Reads one cell as one field: the rules of each field, and what is refused rather than guessed. */
import isEmail from 'validator/es/lib/isEmail';
import {
  cleanAddress,
  cleanText,
  hasControlCharacter,
  isDate,
  isSpreadsheetError,
  NOTHING,
  textOf,
  type Cell,
  type CellValue,
  type IssueCode,
  type Statement,
} from './cell';
import { CLEARABLE, MAX_EMAIL_LENGTH, MAX_TEXT_LENGTH, type Attribute } from './fields';

/** A number with more digits than this has lost some: spreadsheets keep 15 significant ones. */
const MAX_EXACT_NUMBER = 1e15;

/**
 * What almost every address looks like: letters, digits and single marks. Asked first, because the whole rule costs ten times
 * as much for each row of a long list.
 */
const PLAIN_ADDRESS =
  /^(?=.{1,64}@)[a-z\d]+(?:[._+-][a-z\d]+)*@(?=.{1,190}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,63}$/i;

const COMMAND = /^#[A-Z]+$/i;

/** What the cell of an attribute says. Never throws: what cannot be sent is an `issue`. */
export function readAttribute(attribute: Attribute, cell: Cell): Statement {
  const text = cleanText(textOf(cell));
  if (text === '') return NOTHING;
  if (text.startsWith('#') || text.endsWith('...')) {
    const said = readCommand(attribute, text);
    if (said !== undefined) return said;
  }
  if (attribute === 'points') return readPoints(cell, text);
  if (attribute === 'phone' || attribute === 'card') return readNumberLikeText(cell, text);
  return readText(text);
}

/** The address of the row's customer; `nothing` where the cell is empty. */
export function readEmail(cell: Cell): Statement {
  const text = cleanAddress(textOf(cell));
  if (text === '') return NOTHING;
  if (isSpreadsheetError(text)) return issue('spreadsheet-error', text);
  // Omniwallet cannot route an address with a slash: it is part of the request's path.
  if (text.includes('/')) return issue('email-slash', text);
  if (text.length > MAX_EMAIL_LENGTH) return issue('too-long', text);
  // Half of a character pair cannot be written into a URL.
  if (/\p{Surrogate}/u.test(text)) return issue('email-malformed', text);
  return PLAIN_ADDRESS.test(text) || isEmail(text)
    ? { kind: 'value', value: text }
    : issue('email-malformed', text);
}

export function isAddress(value: CellValue): boolean {
  return readEmail({ value, shown: String(value) }).kind === 'value';
}

function readCommand(attribute: Attribute, text: string): Statement | undefined {
  if (isSpreadsheetError(text)) return issue('spreadsheet-error', text);
  if (!COMMAND.test(text)) return undefined;
  switch (text.toUpperCase()) {
    case '#CLEAR':
      return CLEARABLE.includes(attribute) ? { kind: 'clear' } : issue('clear-not-allowed', text);
    case '#NEW':
      return attribute === 'card' ? { kind: 'new' } : issue('new-not-allowed', text);
    default:
      // A mistyped command must not reach a customer as a name.
      return issue('unknown-command', text);
  }
}

function readText(text: string): Statement {
  if (hasControlCharacter(text)) return issue('control-character', text);
  // Counted in code points, as databases do.
  if (text.length > MAX_TEXT_LENGTH && Array.from(text).length > MAX_TEXT_LENGTH)
    return issue('too-long', text);
  return { kind: 'value', value: text };
}

/** A phone or a card typed as a number is sent as the person sees it, unless digits are already lost. */
function readNumberLikeText({ value }: Cell, text: string): Statement {
  const hasLostDigits =
    typeof value === 'number' &&
    (Math.abs(value) >= MAX_EXACT_NUMBER || !Number.isInteger(value) || /\de[+-]?\d/i.test(text));
  return hasLostDigits ? issue('lost-digits', text) : readText(text);
}

function readPoints({ value }: Cell, text: string): Statement {
  if (typeof value === 'boolean' || isDate(value)) return issue('points-not-whole', text);
  if (typeof value === 'string' && !/^-?\d+$/.test(text)) return issue('points-not-whole', text);
  // 1000 % is the number 10: the person sees a thousand, so neither is sent.
  if (typeof value === 'number' && text.includes('%')) return issue('points-not-whole', text);
  const points = typeof value === 'number' ? value : Number(text);
  if (!Number.isSafeInteger(points)) return issue('points-not-whole', text);
  return points < 0 ? issue('points-negative', text) : { kind: 'value', value: points };
}

function issue(code: IssueCode, shown: string): Statement {
  return { kind: 'issue', code, shown };
}

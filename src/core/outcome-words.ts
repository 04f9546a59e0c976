/** Knows the words for outcomes that sheets show, in every language: a person's may have changed since. */
import { CATALOGUES } from './messages';
import type { Outcome } from './outcome';

const WORDS: ReadonlySet<string> = new Set(CATALOGUES.flatMap(({ outcome }) => Object.values(outcome)));

export function isOutcomeWord(text: string): boolean {
  return WORDS.has(text);
}

export function isWordFor(outcome: Outcome, text: string): boolean {
  return CATALOGUES.some((messages) => messages.outcome[outcome] === text);
}

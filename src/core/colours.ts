/** A background for each outcome: light enough for black text (contrast above 14:1), and never the only sign. */
import type { Outcome } from './outcome';

export const OUTCOME_COLOURS: Readonly<Record<Outcome, string>> = {
  updated: '#d9ead3',
  differs: '#fff2cc',
  unchanged: '#f3f3f3',
  invalid: '#fce5cd',
  rejected: '#f4cccc',
  failed: '#ead1dc',
  queued: '#d9e8fb',
};

/** What a call of the sidebar is answered with. */
import type { Messages } from '../../core/messages';
import type { CallArgs, CallName, CallResult } from '../../core/sidebar/calls';

export type Answer<Result> =
  | { readonly kind: 'result'; readonly result: Result }
  /** It cannot be done, and a sentence says why and what to do. */
  | { readonly kind: 'refused'; readonly sentence: string };

/** Answers one call; its arguments have been checked. */
export type Handler<Name extends CallName> = (
  args: CallArgs<Name>,
  messages: Messages,
) => Answer<CallResult<Name>>;

export function give<Result>(result: Result): Answer<Result> {
  return { kind: 'result', result };
}

export function refuse(sentence: string): Answer<never> {
  return { kind: 'refused', sentence };
}

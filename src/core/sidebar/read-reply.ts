/** Reads what the script answered to a call. */
import * as v from 'valibot';
import { CALLS, reply, type CallName, type CallResult, type Reply } from './calls';

export type ReadReply<Name extends CallName> =
  { readonly kind: 'result'; readonly result: CallResult<Name> } | Exclude<Reply, { kind: 'result' }>;

const replyText = v.pipe(v.string(), v.parseJson(), reply);

/** Undefined where it is none of the answers that the call has: page and script are not of one build. */
export function readReply<Name extends CallName>(name: Name, text: string): ReadReply<Name> | undefined {
  const parsed = v.safeParse(replyText, text);
  if (!parsed.success) return undefined;
  if (parsed.output.kind !== 'result') return parsed.output;
  const result = v.safeParse(CALLS[name].result, parsed.output.result);
  return result.success ? { kind: 'result', result: result.output } : undefined;
}

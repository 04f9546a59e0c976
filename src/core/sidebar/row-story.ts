/** Why a row is as it is: what stands beside it, and what the log says of its customer. */
import type { Messages } from '../messages';
import { parseRowKey } from '../row-key';

/** In a sentence; what an outcome means, and when the row is sent again. */
export function explainRow(key: string, { why }: Messages): string {
  const parsed = parseRowKey(key);
  if (parsed === undefined) return why.never;
  if (parsed.kind === 'queued') return why.queued;
  return parsed.outcome === 'failed' && parsed.isOnHold ? why.onHold : why[parsed.outcome];
}

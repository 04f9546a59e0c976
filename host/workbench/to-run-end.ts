/** Tells a page how an execution ended, as Google tells a caller. */
import type { ExecutionEnd } from '../session/executions';
import type { RunEnd } from './shared/page-protocol';

/** Undefined is an execution whose thread broke. */
export function toRunEnd(end: ExecutionEnd | undefined): RunEnd {
  if (end === undefined) return { ok: false, error: { name: 'Error', message: 'The script broke.' } };
  if (end.kind === 'returned') return { ok: true, value: end.value ?? null };
  // What Google ends has no name of its own.
  return { ok: false, error: { name: end.kind === 'threw' ? end.name : 'Error', message: end.message } };
}

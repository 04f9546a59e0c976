/** What others do: all requests at once, or one after the other. */
import type { SendUpdate } from './send-update';
import type { UpdateHttp } from './update-http';

/** How long it took, and how many requests were answered with each status. */
export interface Traffic {
  readonly durationMs: number;
  readonly statuses: ReadonlyMap<number, number>;
}

/** All at once and without a retry, as the HTTP node of an automation tool does. */
export async function flood(updates: readonly UpdateHttp[], send: SendUpdate): Promise<Traffic> {
  const startMs = performance.now();
  const statuses = await Promise.all(updates.map(send));
  return { durationMs: performance.now() - startMs, statuses: countEach(statuses) };
}

/** One at a time, as a loop over requests does. */
export async function loop(updates: readonly UpdateHttp[], send: SendUpdate): Promise<Traffic> {
  const startMs = performance.now();
  const statuses: number[] = [];
  for (const update of updates) statuses.push(await send(update));
  return { durationMs: performance.now() - startMs, statuses: countEach(statuses) };
}

export function countEach(statuses: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const status of statuses) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}

/** Waits for what no locator can see: the page's policy forbids to wait inside of it. */
import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 60_000;
const PAUSE_MS = 50;

/** The first value that is not undefined. */
export async function until<Value>(what: string, read: () => Promise<Value | undefined>): Promise<Value> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    const value = await read();
    if (value !== undefined) return value;
    await sleep(PAUSE_MS);
  }
  throw new Error(`Waited in vain until ${what}.`);
}

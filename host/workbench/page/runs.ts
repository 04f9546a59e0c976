/** Calls of the script's functions that this window has started, until the server tells how they ended. */
import type { RunEnd } from '../shared/page-protocol';
import type { ServerLine } from './server';

export interface Runs {
  start(functionName: string, mode: 'menu' | 'client', args: readonly unknown[]): Promise<RunEnd>;
  settle(runId: string, end: RunEnd): void;
}

export function createRuns(line: ServerLine): Runs {
  const open = new Map<string, (end: RunEnd) => void>();
  return {
    async start(functionName, mode, args) {
      const runId = crypto.randomUUID();
      const ended = new Promise<RunEnd>((resolve) => open.set(runId, resolve));
      await line.ask('run', { windowId: line.windowId, runId, functionName, mode, args });
      return ended;
    },
    settle(runId, end) {
      open.get(runId)?.(end);
      open.delete(runId);
    },
  };
}

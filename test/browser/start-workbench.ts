/** `npm start` in a process of its own, on a free port. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface StartedWorkbench {
  readonly url: string;
  stop(): Promise<void>;
}

export interface StartOptions {
  /** In place of the sample list. */
  readonly csv?: string;
  /** Of the spreadsheet. */
  readonly locale?: 'en' | 'es';
}

export async function startWorkbench({ csv, locale = 'en' }: StartOptions = {}): Promise<StartedWorkbench> {
  const folder = mkdtempSync(path.join(tmpdir(), 'workbench-'));
  const list = path.join(folder, 'customers.csv');
  if (csv !== undefined) writeFileSync(list, csv);
  const args = ['--no-open', '--port', '0', '--locale', locale, ...(csv === undefined ? [] : [list])];
  const child = spawn(process.execPath, ['build/workbench.cjs', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(String(line)) ?? [];
  if (url === undefined) throw new Error(`The workbench did not start: ${String(line)}`);
  return {
    url,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

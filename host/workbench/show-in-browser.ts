/** Shows an address in the person's browser, where there is one. */
import { spawn } from 'node:child_process';

const COMMANDS: Partial<Record<NodeJS.Platform, readonly [command: string, ...args: string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
  linux: ['xdg-open'],
};

/** The address has been printed: where no browser opens, nothing is lost. */
export function showInBrowser(url: string): void {
  const [command, ...args] = COMMANDS[process.platform] ?? [];
  if (command === undefined) return;
  spawn(command, [...args, url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

/** One Chromium and one workbench for a test file, and windows of people in front of it. */
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { launchChromium } from './launch-chromium';
import { startWorkbench, type StartedWorkbench, type StartOptions } from './start-workbench';
import { openWindow, type WorkbenchWindow } from './workbench-window';

/** To be called in a `describe`; what it returns opens a window, which stays open until the last test is done. */
export function withWorkbench(
  startOptions: StartOptions = {},
): (options?: BrowserContextOptions) => Promise<WorkbenchWindow> {
  let browser: Browser | undefined;
  let workbench: StartedWorkbench | undefined;
  const windows: WorkbenchWindow[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
    workbench = await startWorkbench(startOptions);
  });

  afterAll(async () => {
    const errors = windows.flatMap((window) => window.errors);
    await browser?.close();
    await workbench?.stop();
    expect(errors).toEqual([]);
  });

  return async (options) => {
    if (browser === undefined || workbench === undefined) throw new Error('The workbench has not started.');
    const window = await openWindow(browser, workbench.url, options);
    windows.push(window);
    return window;
  };
}

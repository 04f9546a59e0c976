/** Opens dist/Sidebar.html in a real Chromium, 300 px wide, in front of a fake script. */
import path from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { findProjectRoot } from '../../host/project-root';
import type { FakeScript } from './fake-script';

const PAGE = `file://${path.join(findProjectRoot(), 'dist/Sidebar.html')}`;

/** What Google puts into a page: handlers are set on a copy, and each call reaches at most one of them. */
const GOOGLE = `
  const runner = (success, failure) => ({
    withSuccessHandler: (handler) => runner(handler, failure),
    withFailureHandler: (handler) => runner(success, handler),
    answerSidebar: (request) => {
      askFakeScript(request).then((answer) => {
        if (!('error' in answer)) success(answer.value);
        else failure(Object.assign(new Error(answer.error.message), { name: answer.error.name }));
      });
    },
  });
  window.google = { script: { run: runner(() => undefined, () => undefined) } };
`;

export interface OpenedSidebar {
  readonly page: Page;
  /** Requests for anything but the page itself. */
  readonly requests: readonly string[];
  readonly button: (name: string | RegExp) => Locator;
  /** Lets the page's timers run; what the page has asked by then has arrived. */
  readonly pass: (ms: number) => Promise<void>;
}

interface SidebarOptions {
  readonly colours?: 'light' | 'dark';
  readonly locale?: string;
  /** In place of the built page. */
  readonly address?: string;
}

export async function openSidebar(
  browser: Browser,
  script: FakeScript,
  { colours = 'light', locale = 'en-GB', address = PAGE }: SidebarOptions = {},
): Promise<OpenedSidebar> {
  const options: BrowserContextOptions = {
    viewport: { width: 300, height: 640 },
    colorScheme: colours,
    locale,
    reducedMotion: 'reduce',
  };
  const page = await browser.newPage(options);
  const requests: string[] = [];
  page.on('request', (request) => {
    if (request.url() !== address) requests.push(request.url());
  });
  await page.clock.install();
  await page.exposeFunction('askFakeScript', script.answer);
  await page.addInitScript(GOOGLE);
  await page.goto(address);
  return {
    page,
    requests,
    button: (name) => page.getByRole('button', { name, exact: typeof name === 'string' }),
    pass: (ms) => page.clock.runFor(ms),
  };
}

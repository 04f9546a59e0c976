/** One Chromium for a test file, and a sidebar in it for each test. */
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../browser/launch-chromium';
import type { FakeScript } from './fake-script';
import { openSidebar, type OpenedSidebar } from './open-sidebar';

/** To be called in a `describe`; what it returns opens a sidebar. */
export function withSidebar(): (
  script: FakeScript,
  options?: Parameters<typeof openSidebar>[2],
) => Promise<OpenedSidebar> {
  let browser: Browser;
  const pages: Page[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
  });

  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close();
  });

  afterAll(() => browser.close());

  return async (script, options) => {
    const sidebar = await openSidebar(browser, script, options);
    pages.push(sidebar.page);
    sidebar.page.setDefaultTimeout(10_000);
    return sidebar;
  };
}

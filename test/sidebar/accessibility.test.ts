import type { Browser } from 'playwright-core';
import { findViolations } from '../browser/axe';
import { launchChromium } from '../browser/launch-chromium';
import { fakeScript } from './fake-script';
import { openSidebar } from './open-sidebar';
import { SCENES } from './scenes';

describe('every view, in both themes', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchChromium();
  });

  afterAll(() => browser.close());

  const cases = Object.entries(SCENES).flatMap(([name, scene]) =>
    (['light', 'dark'] as const).map((colours) => ({ name, colours, scene })),
  );

  it.each(cases)(
    '$name, $colours -> axe finds nothing, nothing is cut off, nothing comes from elsewhere',
    async ({ colours, scene }) => {
      const script = scene.script();
      const sidebar = await openSidebar(browser, script, { colours });
      await scene.act(sidebar, script);
      expect(await findViolations(sidebar.page)).toEqual([]);
      expect(await sidebar.page.evaluate('document.documentElement.scrollWidth')).toBe(300);
      expect(sidebar.requests).toEqual([]);
      await sidebar.page.close();
    },
  );

  it('a button without a name and grey text on white -> would be found', async () => {
    const script = fakeScript();
    const sidebar = await openSidebar(browser, script);
    await sidebar.button('Refresh counts').waitFor();
    await sidebar.page.evaluate(
      `document.querySelector('main').insertAdjacentHTML('beforeend', '<button></button><p style="color:#bbb">grey on white</p>')`,
    );
    expect(await findViolations(sidebar.page)).toEqual([
      expect.stringContaining('button-name'),
      expect.stringContaining('color-contrast'),
    ]);
    await sidebar.page.close();
  });
});

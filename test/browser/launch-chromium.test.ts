import type { Browser } from 'playwright-core';
import { launchChromium } from './launch-chromium';

describe('the browser of the tests', () => {
  let browser: Browser | undefined;

  afterEach(async () => {
    delete process.env['CHROMIUM_PATH'];
    await browser?.close();
  });

  it('starts and runs script in the language that a test asks for', async () => {
    browser = await launchChromium();
    const page = await browser.newPage({ locale: 'es-ES' });
    expect(await page.evaluate('[navigator.language, 6 * 7].join()')).toBe('es-ES,42');
  });

  it('has fonts: it shows fields that need some', async () => {
    browser = await launchChromium();
    const page = await browser.newPage();
    await page.setContent('<select><option>one</option></select><input type="number">');
    expect((await page.screenshot()).length).toBeGreaterThan(0);
  });

  it('CHROMIUM_PATH that names no file -> says so', async () => {
    process.env['CHROMIUM_PATH'] = '/no/such/chromium';
    await expect(launchChromium()).rejects.toThrow('CHROMIUM_PATH names /no/such/chromium');
  });
});

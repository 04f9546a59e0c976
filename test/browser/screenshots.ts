/** `npm run screenshots`: the pictures of the README, taken of the workbench on the sample list. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { findProjectRoot } from '../../host/project-root';
import { connect } from './connect';
import { launchChromium } from './launch-chromium';
import { startWorkbench } from './start-workbench';
import { until } from './until';
import { openWindow, type WorkbenchWindow } from './workbench-window';

const FOLDER = path.join(findProjectRoot(), 'docs/images');

async function take({ page }: WorkbenchWindow, name: string): Promise<void> {
  // The mouse would leave its mark on what it rests on.
  await page.mouse.move(0, 0);
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`), animations: 'disabled' });
  console.log(`docs/images/${name}.png`);
}

/** Before, during and after the sample list is updated. */
async function takeRun(browser: Browser): Promise<void> {
  await withWindow(browser, 'en', {}, async (window) => {
    const { sidebar } = window;
    await window.openSidebar();
    await connect(window);
    await sidebar.getByRole('button', { name: 'Try the first 5 rows' }).waitFor();
    await window.behindTheScenes(/^Customers/);
    await take(window, 'before');

    await makeRoomForOutcomes(window);
    const switches = await window.behindTheScenes(/^Switches/);
    await switches.getByLabel('Time until each reply (ms)').fill('3000');
    await sidebar.getByRole('button', { name: /^Update all/ }).click();
    await until('the sidebar shows the first outcomes', async () =>
      (await sidebar.locator('.outcome.updated').count()) > 0 ? true : undefined,
    );
    await window.behindTheScenes(/^Requests/);
    await take(window, 'during');

    await window.behindTheScenes(/^Switches/);
    await switches.getByRole('button', { name: 'All off' }).click();
    await sidebar.getByRole('heading', { name: 'Fix these rows' }).waitFor();
    await window.page.getByRole('button', { name: 'Hide', exact: true }).click();
    await take(window, 'after');
  });
}

/** Hides the columns between the email and what the add-on will write. */
async function makeRoomForOutcomes(window: WorkbenchWindow): Promise<void> {
  await window.clickCell(1, 2);
  await window.page.keyboard.down('Shift');
  await window.clickCell(1, 8);
  await window.page.keyboard.up('Shift');
  await window.chooseInMenu('View', 'Hide selected columns');
  // Hiding has moved the sheet to what is beside.
  await window.page.getByRole('main').locator('canvas').first().hover();
  await window.page.mouse.wheel(-5000, 0);
  await until('the email column is in sight', () => window.isInSight(1, 1));
  await window.clickCell(1, 1);
}

async function takeSpanishDark(browser: Browser): Promise<void> {
  await withWindow(browser, 'es', { locale: 'es-ES', colorScheme: 'dark' }, async (window) => {
    await window.openSidebar();
    await connect(window);
    await window.sidebar.getByRole('button', { name: /^Probar las 5 primeras filas/ }).waitFor();
    await take(window, 'spanish-dark');
  });
}

async function withWindow(
  browser: Browser,
  locale: 'en' | 'es',
  options: BrowserContextOptions,
  act: (window: WorkbenchWindow) => Promise<void>,
): Promise<void> {
  const workbench = await startWorkbench({ locale });
  try {
    await act(await openWindow(browser, workbench.url, { reducedMotion: 'reduce', ...options }));
  } finally {
    await workbench.stop();
  }
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const browser = await launchChromium();
  try {
    await takeRun(browser);
    await takeSpanishDark(browser);
  } finally {
    await browser.close();
  }
}

void main();

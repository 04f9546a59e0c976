/** The workbench and the sidebar in it, as somebody meets them: the automated check finds nothing, in both themes. */
import { findViolations } from './axe';
import { connect } from './connect';
import { withWorkbench } from './with-workbench';
import type { WorkbenchWindow } from './workbench-window';

jest.setTimeout(120_000);

/** Of what stands behind an element's text, from 0 for black to 1 for white. */
async function lightnessOf({ page }: WorkbenchWindow, selector: string): Promise<number> {
  const colour = await page.evaluate<string>(
    `getComputedStyle(document.querySelector('${selector}')).backgroundColor`,
  );
  const parts = (colour.match(/\d+/g) ?? []).map(Number);
  return Math.max(...parts) / 255;
}

/** What is wrong in the sidebar's frame and on the page around it. */
async function violationsIn({ page, sidebar }: WorkbenchWindow): Promise<string[]> {
  const frames = page.frames().filter((frame) => frame !== page.mainFrame() && !frame.isDetached());
  expect(frames).toHaveLength((await sidebar.owner().count()) === 0 ? 0 : 1);
  return (await Promise.all([page, ...frames].map(findViolations))).flat();
}

describe.each(['light', 'dark'] as const)('the workbench, %s', (colorScheme) => {
  const open = withWorkbench();
  let window: WorkbenchWindow;

  const heading = (name: string) => window.sidebar.getByRole('heading', { name, exact: true });
  const button = (name: string | RegExp) =>
    window.sidebar.getByRole('button', { name, exact: typeof name === 'string' });

  beforeAll(async () => {
    window = await open({ colorScheme, reducedMotion: 'reduce' });
  });

  it('is as light or dark as the computer; the sheet itself is always light', async () => {
    const isDark = colorScheme === 'dark';
    expect(await lightnessOf(window, 'body')).toBeCloseTo(isDark ? 0 : 1, 0);
    expect(await lightnessOf(window, '.drawer-content')).toBeCloseTo(isDark ? 0 : 1, 0);
    expect(await lightnessOf(window, '.workbench-grid')).toBe(1);
  });

  it.each(['Customers', 'Requests', 'Switches', 'Google', 'Mail'])('behind the scenes: %s', async (tab) => {
    await window.behindTheScenes(new RegExp(`^${tab}`));
    expect(await violationsIn(window)).toEqual([]);
  });

  it('an open menu', async () => {
    await window.page.getByRole('menuitem', { name: 'Omniwallet', exact: true }).click();
    expect(await violationsIn(window)).toEqual([]);
    await window.page.keyboard.press('Escape');
  });

  it('a dialog of the script', async () => {
    await window.chooseInMenu('Omniwallet', 'Update changed rows');
    await window.page.getByRole('dialog').waitFor();
    expect(await violationsIn(window)).toEqual([]);
    await window.page.getByRole('dialog').getByRole('button', { name: 'OK', exact: true }).click();
  });

  it('the sidebar before it is connected, with a wrong token', async () => {
    await window.openSidebar();
    await heading('Connect to Omniwallet').waitFor();
    expect(await violationsIn(window)).toEqual([]);
    await connect(window, { token: 'ow_test_wrong_token_000000' });
    await window.sidebar.getByRole('alert').waitFor();
    expect(await violationsIn(window)).toEqual([]);
  });

  it('before a run, with everything unfolded', async () => {
    await connect(window);
    await button(/^Try the first 5 rows/).waitFor();
    const all = [/^Why/, /^Schedule/, /^History/, /^Columns/, /^Settings/, /^Connection/];
    for (const section of all) await button(section).click();
    await button('Disconnect').waitFor();
    await window.sidebar.getByRole('group', { name: 'How often' }).waitFor();
    await window.sidebar.getByText('No run has ended yet.').waitFor();
    expect(await violationsIn(window)).toEqual([]);
    for (const section of all) await button(section).click();
  });

  it('during a run, after a try and after a run', async () => {
    const switches = await window.behindTheScenes(/^Switches/);
    await switches.getByLabel('Time until each reply (ms)').fill('3000');
    await button('Try the first 5 rows').click();
    await heading('Trying 5 rows').waitFor();
    expect(await violationsIn(window)).toEqual([]);
    const google = await window.behindTheScenes(/^Google/);
    await google.getByRole('button', { name: 'Google kills the execution' }).first().waitFor();
    expect(await violationsIn(window)).toEqual([]);
    await window.behindTheScenes(/^Switches/);
    await heading('First 5 rows tried').waitFor();
    expect(await violationsIn(window)).toEqual([]);
    await switches.getByRole('button', { name: 'All off' }).click();
    await button(/^Update the rest/).click();
    await heading('Update finished').waitFor();
    await window.sidebar.getByRole('heading', { name: 'Fix these rows' }).waitFor();
    expect(await violationsIn(window)).toEqual([]);
  });

  it('a request and its reply', async () => {
    const requests = await window.behindTheScenes(/^Requests/);
    await requests.getByText('PATCH').first().click();
    await requests.getByRole('heading', { name: 'Received' }).first().waitFor();
    expect(await violationsIn(window)).toEqual([]);
  });
});

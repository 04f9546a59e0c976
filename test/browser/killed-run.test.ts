/** Google ends an execution in the middle of a run: a few minutes later nobody believes in it any more, and the run goes on. */
import { connect } from './connect';
import { until } from './until';
import { withWorkbench } from './with-workbench';
import type { WorkbenchWindow } from './workbench-window';

jest.setTimeout(120_000);

const ROWS = 12;
const CSV = ['Email,Points', ...Array.from({ length: ROWS }, (_, n) => `customer${n}@example.com,${n}`)].join(
  '\n',
);

const BY_THEMSELVES = 'Triggers fire by themselves when they are due';

describe('a run whose execution is killed', () => {
  const open = withWorkbench({ csv: CSV });
  let window: WorkbenchWindow;

  const button = (name: string) => window.sidebar.getByRole('button', { name, exact: true });
  const heading = (name: string) => window.sidebar.getByRole('heading', { name, exact: true });
  const google = () => window.behindTheScenes(/^Google/);
  const countStatus = async (status: string): Promise<number> =>
    (await window.rows()).filter((row) => row['Omniwallet status'] === status).length;

  /** With some rows updated and others in flight; from then on replies come at once. */
  async function killARun(): Promise<void> {
    const switches = await window.behindTheScenes(/^Switches/);
    await switches.getByLabel('Time until each reply (ms)').fill('3000');
    await window.sidebar.getByRole('radio', { name: 'All rows' }).check();
    await button(`Update all ${ROWS} rows`).click();
    await heading('Updating customers').waitFor();
    await until('the first rows are updated', async () =>
      (await countStatus('updated')) > 0 ? true : undefined,
    );
    await (
      await google()
    )
      .getByRole('listitem')
      .filter({ hasText: 'answerSidebar' })
      .first()
      .getByRole('button', { name: 'Google kills the execution' })
      .click();
    await window.sidebar.getByText('The run loses nothing by this.').waitFor();
    expect(await countStatus('queued')).toBeGreaterThan(0);
    await window.behindTheScenes(/^Switches/);
    await switches.getByRole('button', { name: 'All off' }).click();
  }

  async function letFiveMinutesPass(): Promise<void> {
    await (await google()).getByRole('button', { name: 'Let five minutes go by' }).click();
  }

  async function setTriggersFire(isOn: boolean): Promise<void> {
    await (await google()).getByLabel(BY_THEMSELVES).setChecked(isOn);
  }

  beforeAll(async () => {
    window = await open();
    await window.openSidebar();
    await connect(window);
  });

  it('is shown as it is, and goes on to its end in the sidebar', async () => {
    await setTriggersFire(false);
    await killARun();
    expect(await button('Go on here').count()).toBe(0);
    await letFiveMinutesPass();
    await button('Go on here').click();
    await heading('Update finished').waitFor();
    expect(await countStatus('updated')).toBe(ROWS);
    await (await google()).getByText('The script’s clock is 5 minutes ahead.').waitFor();
    await button('Back').click();
  });

  it('and the background worker comes by -> it goes on to its end by itself', async () => {
    await setTriggersFire(true);
    await killARun();
    await letFiveMinutesPass();
    await heading('Update finished').waitFor();
    expect((await countStatus('updated')) + (await countStatus('unchanged'))).toBe(ROWS);
    await (await google()).getByText('The script’s clock is 10 minutes ahead.').waitFor();
  });
});

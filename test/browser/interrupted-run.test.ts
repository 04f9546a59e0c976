/** What people do to a run while it is on: nothing of it gets lost. */
import { connect } from './connect';
import { until } from './until';
import { withWorkbench } from './with-workbench';
import type { WorkbenchWindow } from './workbench-window';

jest.setTimeout(120_000);

const ROWS = 30;

const CSV = [
  'Email,First name,Points',
  ...Array.from({ length: ROWS }, (_, index) => `customer${index}@example.com,Name ${index},${index}`),
].join('\n');

describe('a run that is interrupted', () => {
  const open = withWorkbench({ csv: CSV });
  let window: WorkbenchWindow;

  const heading = (name: string, of = window) => of.sidebar.getByRole('heading', { name, exact: true });
  const button = (name: string, of = window) => of.sidebar.getByRole('button', { name, exact: true });
  const countStatus = async (status: string): Promise<number> =>
    (await window.rows()).filter((row) => row['Omniwallet status'] === status).length;

  async function setSwitch(label: string, value: string): Promise<void> {
    const switches = await window.behindTheScenes(/^Switches/);
    await switches.getByLabel(label).fill(value);
  }

  /** All rows, two at a time, each reply after a while. */
  async function startSlowRun(): Promise<void> {
    await setSwitch('Time until each reply (ms)', '1500');
    await window.sidebar.getByRole('radio', { name: 'All rows' }).check();
    await button(`Update all ${ROWS} rows`).click();
    await heading('Updating customers').waitFor();
    await until('the first rows are updated', async () =>
      (await countStatus('updated')) > 0 ? true : undefined,
    );
  }

  /** How many rows Omniwallet has by then; those of an earlier run are unchanged for this one. */
  async function letItFinish(): Promise<number> {
    await setSwitch('Time until each reply (ms)', '0');
    await heading('Update finished').waitFor();
    await button('Back').click();
    return (await countStatus('updated')) + (await countStatus('unchanged'));
  }

  beforeAll(async () => {
    window = await open();
    await window.openSidebar();
    await connect(window);
    const { sidebar } = window;
    await button('Settings').click();
    await sidebar.getByLabel('Most rows sent at once').fill('2');
    await button('Save').click();
    await sidebar.getByText('Settings saved.').first().waitFor();
    await button('Settings').click();
  });

  it('Stop -> what waits is as before; starting again does the rest', async () => {
    await startSlowRun();
    await button('Stop').click();
    await heading('Update stopped').waitFor();
    const updated = await countStatus('updated');
    expect(updated).toBeLessThan(ROWS);
    expect(await countStatus('queued')).toBe(0);
    await button('Back').click();
    await button(`Update all ${ROWS - updated} rows`).click();
    expect(await letItFinish()).toBe(ROWS);
  });

  it('the sidebar is opened again in the middle -> it shows the run where it is', async () => {
    await startSlowRun();
    await window.openSidebar();
    await heading('Updating customers').waitFor();
    await window.sidebar.getByText(/^Started by you/).waitFor();
    expect(await letItFinish()).toBe(ROWS);
  });

  it('a colleague -> sees the run, and whose it is', async () => {
    const colleague = await open();
    await colleague.becomes('ben@example.com');
    await startSlowRun();
    await colleague.openSidebar();
    await heading('Updating customers', colleague).waitFor();
    await colleague.sidebar.getByText(/^Started by ana@example\.com/).waitFor();
    expect(await letItFinish()).toBe(ROWS);
  });

  it('rows that Omniwallet refuses -> Retry failed rows sends these alone', async () => {
    await startSlowRun();
    const switches = await window.behindTheScenes(/^Switches/);
    await switches.getByLabel('No customer is known (404)').check();
    await until('some rows are refused', async () =>
      (await countStatus('rejected')) > 0 ? true : undefined,
    );
    await switches.getByLabel('No customer is known (404)').uncheck();
    await setSwitch('Time until each reply (ms)', '0');
    await heading('Update finished').waitFor();
    const rejected = await countStatus('rejected');
    await button('Retry failed rows').click();
    await button(`Update ${rejected} rows`)
      .or(button(`Update all ${rejected} rows`))
      .click();
    expect(await letItFinish()).toBe(ROWS);
  });
});

/** Google ends an execution in the middle of a run: two and a half minutes later nobody believes in it any more. */
import { connect } from './connect';
import { until } from './until';
import { withWorkbench } from './with-workbench';

jest.setTimeout(300_000);

/** After so long without a sign of life an execution counts as dead. */
const DEAD_AFTER_MS = 150_000;

const ROWS = 12;
const CSV = ['Email,Points', ...Array.from({ length: ROWS }, (_, n) => `customer${n}@example.com,${n}`)].join(
  '\n',
);

describe('a run whose execution is killed', () => {
  const open = withWorkbench({ csv: CSV });

  it('is shown as it is, and goes on to its end in the sidebar', async () => {
    const window = await open();
    const { sidebar } = window;
    await window.openSidebar();
    await connect(window);
    const switches = await window.behindTheScenes(/^Switches/);
    await switches.getByLabel('Time until each reply (ms)').fill('3000');
    await sidebar.getByRole('button', { name: `Update all ${ROWS} rows` }).click();
    await sidebar.getByRole('heading', { name: 'Updating customers' }).waitFor();
    await until('the first rows are updated', async () =>
      (await window.rows()).some((row) => row['Omniwallet status'] === 'updated') ? true : undefined,
    );

    const google = await window.behindTheScenes(/^Google/);
    await google
      .getByRole('listitem')
      .filter({ hasText: 'answerSidebar' })
      .first()
      .getByRole('button', { name: 'Google kills the execution' })
      .click();
    await sidebar.getByText('The run loses nothing by this.').waitFor();
    await window.behindTheScenes(/^Switches/);
    await switches.getByRole('button', { name: 'All off' }).click();
    await sidebar.getByRole('button', { name: 'Go on here' }).click({ timeout: DEAD_AFTER_MS + 60_000 });
    await sidebar.getByRole('heading', { name: 'Update finished' }).waitFor();
    expect((await window.rows()).map((row) => row['Omniwallet status'])).toEqual(Array(ROWS).fill('updated'));
  });
});

/** A marketer's first update of a list with a header of its own, on an Omniwallet that asks to slow down. */
import { connect } from './connect';
import { until } from './until';
import { withWorkbench } from './with-workbench';
import type { WorkbenchWindow } from './workbench-window';

jest.setTimeout(120_000);

const ROWS = 24;
const emailOf = (n: number): string => `customer${n}@example.com`;

/** Nothing says that `Club member` is an email; no row has a card number, and one has points in words. */
const CSV = [
  'Club member,First name,Points,Card number',
  ...Array.from({ length: ROWS }, (_, index) => {
    const n = index + 1;
    return `${emailOf(n)},Name ${n},${n === 12 ? 'ten' : 100 + n},`;
  }),
].join('\n');

describe('the first update', () => {
  const open = withWorkbench({ csv: CSV });
  let window: WorkbenchWindow;

  beforeAll(async () => {
    window = await open();
    await window.openSidebar();
  });

  it('a wrong token -> one sentence says so, and nothing is kept', async () => {
    const { sidebar } = window;
    await connect(window, { token: 'ow_test_wrong_token_000000' });
    await sidebar.getByRole('alert').getByText('Omniwallet does not accept the token.').waitFor();
    expect(await sidebar.getByLabel('API token').inputValue()).toBe('');
    await window.openSidebar();
    await sidebar.getByRole('heading', { name: 'Connect to Omniwallet' }).waitFor();
    expect(await sidebar.getByLabel('Account').inputValue()).toBe('');
  });

  it('the right token -> connected; a header that nobody knows has to be chosen', async () => {
    const { sidebar } = window;
    await connect(window);
    await sidebar.getByRole('heading', { name: 'One thing before you start' }).waitFor();
    await sidebar.getByLabel('Email', { exact: true }).selectOption('Club member');
    await sidebar.getByRole('button', { name: 'Save' }).click();
    await sidebar.getByRole('heading', { name: '23 rows will be sent' }).waitFor();
    expect(await sidebar.getByRole('button', { name: /^Columns/ }).innerText()).toContain('4 of 7 sent');
  });

  it('before anything is sent -> how many rows, how many card numbers, and which row is to be put right', async () => {
    const { sidebar } = window;
    await sidebar.getByText('23 card numbers will be generated.').waitFor();
    await sidebar.getByText('1 row to put right first').click();
    await sidebar.getByRole('button', { name: /^Row 13 customer12@example\.com Points/ }).click();
    const selected = await until('another row is selected', async () => {
      const row = await window.selectedRow();
      return row === 1 ? undefined : row;
    });
    expect(selected).toBe(13);
  });

  it('the first five -> these alone are updated', async () => {
    const { sidebar } = window;
    await sidebar.getByRole('button', { name: 'Try the first 5 rows' }).click();
    await sidebar.getByRole('heading', { name: 'First 5 rows tried' }).waitFor();
    const statuses = (await window.rows()).map((row) => row['Omniwallet status']);
    expect(statuses.slice(0, 6)).toEqual([...Array<string>(5).fill('updated'), '']);
  });

  it('the rest, while Omniwallet sets a limit -> says that it asked to slow down', async () => {
    const { sidebar } = window;
    const switches = await window.behindTheScenes(/^Switches/);
    await switches.getByLabel('It tells').selectOption('only when to come back');
    await switches.getByLabel('Counted').selectOption('evenly refilled');
    await switches.getByLabel('Time until each reply (ms)').fill('2000');
    await sidebar.getByRole('button', { name: 'Update the rest (18 rows)' }).click();
    await sidebar.getByRole('heading', { name: 'Updating customers' }).waitFor();
    await switches.getByLabel('Requests a minute (empty: no limit)').fill('6');
    await sidebar.getByText('Omniwallet asked us to slow down.').waitFor();
    const statuses = (await window.rows()).map((row) => row['Omniwallet status']);
    expect(statuses).toContain('queued');
  });

  it('a row inserted above meanwhile, and the limit gone -> the run ends with each outcome on its own row', async () => {
    const { sidebar } = window;
    const row = await window.rowOf(emailOf(3));
    await window.clickCell(row, 1);
    await window.chooseInMenu('Insert', 'Row above');
    await until('the row is there', async () =>
      (await window.rowOf(emailOf(3))) === row + 1 ? true : undefined,
    );
    await expect(sidebar.getByRole('heading', { name: 'Updating customers' }).isVisible()).resolves.toBe(
      true,
    );
    const switches = await window.behindTheScenes(/^Switches/);
    await switches.getByRole('button', { name: 'All off' }).click();
    await sidebar.getByRole('heading', { name: 'Update finished' }).waitFor({ timeout: 100_000 });

    const rows = await window.rows();
    const cards = await window.cards();
    expect(rows).toHaveLength(ROWS + 1);
    expect(rows[row - 2]).toMatchObject({ 'Club member': '', 'Omniwallet status': '' });
    for (const shown of rows.filter(({ 'Club member': email }) => email !== '')) {
      const email = shown['Club member'] ?? '';
      const isInvalid = email === emailOf(12);
      expect(shown).toMatchObject({
        'Omniwallet status': isInvalid ? 'invalid' : 'updated',
        'Omniwallet card': isInvalid ? '' : cards.get(email),
      });
    }
  });
});

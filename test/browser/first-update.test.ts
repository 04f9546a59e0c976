/** A marketer's first update of a list with a header of its own, on an Omniwallet that asks to slow down. */
import { connect } from './connect';
import { withWorkbench } from './with-workbench';
import type { WorkbenchWindow } from './workbench-window';

jest.setTimeout(120_000);

const ROWS = 40;
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
    await sidebar.getByRole('heading', { name: '39 rows will be sent' }).waitFor();
  });
});

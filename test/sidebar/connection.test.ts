import { GOOD_TOKEN } from './fake-answers';
import { fakeScript } from './fake-script';
import { withSidebar } from './with-sidebar';

describe('connecting', () => {
  const open = withSidebar();

  it('by keyboard alone -> the token is sent once and stands nowhere afterwards', async () => {
    const script = fakeScript({ connection: null });
    script.hold('connect');
    const { page } = await open(script);
    await page.getByLabel('Account', { exact: true }).focus();
    await page.keyboard.type('https://demo.omniwallet.tools/');
    await page.keyboard.press('Tab');
    await page.keyboard.type(GOOD_TOKEN);
    await page.keyboard.press('Enter');

    await page.getByRole('button', { name: 'Connecting…' }).waitFor();
    expect(await page.getByLabel('API token').inputValue()).toBe('');
    script.release('connect');

    await page.getByRole('heading', { name: 'Update customers' }).waitFor();
    expect(script.calls.filter(({ name }) => name === 'connect')).toEqual([
      expect.objectContaining({ args: { account: 'https://demo.omniwallet.tools/', token: GOOD_TOKEN } }),
    ]);
    expect(await page.content()).not.toContain(GOOD_TOKEN);
  });

  it('the token’s field hides what is typed and is not filled in by the browser', async () => {
    const { page } = await open(fakeScript({ connection: null }));
    const token = page.getByLabel('API token');
    expect(await token.getAttribute('type')).toBe('password');
    expect(await token.getAttribute('autocomplete')).toBe('off');
  });

  it('a token that does not work -> the script’s sentence, read aloud, beside the form', async () => {
    const { page, button } = await open(fakeScript({ connection: null }));
    await page.getByLabel('Account', { exact: true }).fill('demo');
    await page.getByLabel('API token').fill('wrong');
    await button('Connect').click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toBe(
      'Omniwallet does not accept the token. Nothing was saved.',
    );
    expect(await page.getByLabel('Account', { exact: true }).inputValue()).toBe('demo');
  });

  it('a colleague has chosen the account -> it stands in the form already', async () => {
    const { page } = await open(fakeScript({ connection: null, account: 'demo' }));
    expect(await page.getByLabel('Account', { exact: true }).inputValue()).toBe('demo');
  });
});

describe('the connection, unfolded', () => {
  const open = withSidebar();

  it('tells account, end of the token and customers, which are asked for when it is looked at', async () => {
    const script = fakeScript({ connection: { account: 'demo', tokenEnd: '1234', customers: null } });
    const { page, button } = await open(script);
    await button(/^Connection/).click();
    await page.getByText('1,250', { exact: true }).waitFor();
    expect(await page.locator('.facts').innerText()).toBe(
      'Account\ndemo\nToken\nends in 1234\nCustomers\n1,250',
    );
  });

  it('Test -> says that it works', async () => {
    const { page, button } = await open(fakeScript());
    await button(/^Connection/).click();
    await button('Test').click();
    await page.getByText('The connection works.').first().waitFor();
    expect(await page.getByRole('status').innerText()).toBe('The connection works.');
  });

  it('Disconnect -> asks first, and forgets the token', async () => {
    const script = fakeScript();
    const { page, button } = await open(script);
    await button(/^Connection/).click();
    await button('Disconnect').click();
    await page.getByText('Your token is deleted here').waitFor();
    expect(script.sheet.connection).not.toBeNull();
    await button('Cancel').click();
    await button('Disconnect').click();
    await page
      .getByRole('group', { name: /^Disconnect\?/ })
      .getByRole('button', { name: 'Disconnect' })
      .click();
    await page.getByRole('heading', { name: 'Connect to Omniwallet' }).waitFor();
    expect(script.sheet.connection).toBeNull();
  });
});

import { columnsWith, EMPTY_COLUMNS } from './fake-sheet';
import { fakeScript } from './fake-script';
import { withSidebar } from './with-sidebar';

describe('columns', () => {
  const open = withSidebar();

  it('each field with its header and an example from the sheet, which is text whatever it looks like', async () => {
    const { page, button } = await open(fakeScript());
    await button(/^Columns 6 of 7 sent/).click();
    const surname = page.getByLabel('Last name');
    expect(await surname.inputValue()).toBe('Surname');
    expect(await page.getByText('For example “García <b>López</b>”').count()).toBe(1);
    expect(await page.locator('main b').count()).toBe(0);
  });

  it('another header for a field -> is sent when it is saved, and what would be sent is asked for anew', async () => {
    const script = fakeScript();
    const { page, button } = await open(script);
    await button(/^Columns/).click();
    await page.getByLabel('Card').selectOption('Loyalty no.');
    await page.getByLabel('Level').selectOption({ label: 'Not sent' });
    expect(script.calls.map(({ name }) => name)).toEqual(['open', 'preview']);
    await button('Save').click();
    await page.getByText('Columns saved.').first().waitFor();
    expect(script.calls.slice(2)).toEqual([
      expect.objectContaining({
        name: 'chooseColumns',
        args: { sheetId: 7, choices: { card: 'Loyalty no.', level: null } },
      }),
      expect.objectContaining({ name: 'preview' }),
    ]);
    expect(await page.getByText('For example “00123”').count()).toBe(1);
  });

  it('what was chosen before stays chosen; all by their headers again -> nothing is chosen', async () => {
    const script = fakeScript({ columns: columnsWith({ level: null }, ['Email', 'Tier', 'Points']) });
    const { page, button } = await open(script);
    await button(/^Columns/).click();
    await page.getByLabel('Points').selectOption('Tier');
    await button('Save').click();
    await button('Find all by their headers').click();
    await button('Find all by their headers').waitFor({ state: 'detached' });
    const choices = script.calls.filter(({ name }) => name === 'chooseColumns').map(({ args }) => args);
    expect(choices).toEqual([
      { sheetId: 7, choices: { level: null, points: 'Tier' } },
      { sheetId: 7, choices: {} },
    ]);
  });

  it('Cancel -> as before, nothing sent', async () => {
    const script = fakeScript();
    const { page, button } = await open(script);
    await button(/^Columns/).click();
    await page.getByLabel('Card').selectOption('Loyalty no.');
    await button('Cancel').click();
    expect(await page.getByLabel('Card').inputValue()).toBe('');
    expect(script.calls).toHaveLength(2);
  });

  it('an email cannot be left out', async () => {
    const { page, button } = await open(fakeScript());
    await button(/^Columns/).click();
    expect(await page.getByLabel('Email').locator('option').allInnerTexts()).not.toContain('Not sent');
    expect(await page.getByLabel('Card').locator('option').allInnerTexts()).toContain('Not sent');
  });

  it('no email column -> says so on top, and lets it be chosen there', async () => {
    const script = fakeScript({ columns: columnsWith({}, ['Mail-Adresse', 'Points']) });
    const { page, button } = await open(script);
    await page.getByRole('heading', { name: 'One thing before you start' }).waitFor();
    expect(await page.getByText('This sheet has no email column.').count()).toBe(1);
    await page.getByLabel('Email').selectOption('Mail-Adresse');
    await button('Save').click();
    await page.getByRole('heading', { name: 'Update customers' }).waitFor();
    expect(script.calls.map(({ name }) => name)).toEqual(['open', 'chooseColumns', 'preview']);
  });

  it('an empty sheet -> Set up this sheet writes the headers, and the focus goes to what comes next', async () => {
    const script = fakeScript({ columns: EMPTY_COLUMNS, rows: [] });
    const { page, button } = await open(script);
    await button('Set up this sheet').click();
    await page.getByText('Nothing to send: no row has changed since its last update.').first().waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Update customers');
  });
});

import { makeRows } from './fake-rows';
import { fakeScript } from './fake-script';
import { troubledRows } from './samples';
import { withSidebar } from './with-sidebar';

describe('before a run', () => {
  const open = withSidebar();

  it('opening takes two calls, and shows each scope with its count', async () => {
    const script = fakeScript({ rows: makeRows(10_000) });
    const { page, button } = await open(script);
    await button('Update all 10,000 rows').waitFor();
    expect(script.calls.map(({ name }) => name)).toEqual(['open', 'preview']);
    const choices = `[...document.querySelectorAll('.choice')].map(({ innerText }) => innerText)`;
    expect(await page.evaluate(choices)).toEqual([
      'Changed rows\n10,000',
      'Selected rows\n3',
      'Rows that the filter shows\n–\nnot counted yet',
      'Failed and refused rows\n0',
      'All rows\n10,000',
    ]);
  });

  it('says what it costs, and warns of cards, cleared fields and the day’s requests', async () => {
    const script = fakeScript({ rows: makeRows(60), cards: 14, clears: 1, requestsLeft: 50 });
    const { page } = await open(script);
    await page.getByRole('heading', { name: '60 rows will be sent' }).waitFor();
    expect(await page.locator('.forecast .costs').innerText()).toBe('Takes about 7 s');
    expect(await page.locator('.forecast .message.warning').allInnerTexts()).toEqual([
      expect.stringContaining('14 card numbers will be generated.'),
      '1 field will be cleared in Omniwallet.',
      expect.stringContaining('This needs 60 requests, and Google lets you make 50 more today.'),
    ]);
  });

  it('a scope that was not counted -> is counted when it is chosen, by the keyboard too', async () => {
    const script = fakeScript();
    const { page } = await open(script);
    await page.getByRole('heading', { name: '100 rows will be sent' }).waitFor();
    await page.getByRole('radio', { name: 'Selected rows' }).click();
    await page.getByRole('heading', { name: '3 rows will be sent' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('radio', { name: /^Rows that the filter shows 100/ }).waitFor();
    expect(script.calls.map(({ args }) => args)).toEqual([
      {},
      { scope: 'changed', except: [] },
      { scope: 'selected', except: [] },
      { scope: 'visible', except: [] },
    ]);
  });

  it('another choice while the first is counted -> only the last one is shown', async () => {
    const script = fakeScript();
    const { page } = await open(script);
    await page.getByRole('heading', { name: '100 rows will be sent' }).waitFor();
    script.hold('preview');
    for (const name of ['Selected rows', 'All rows', 'Failed and refused rows'])
      await page.getByRole('radio', { name }).click();
    script.release('preview');
    await page.getByText('Nothing to send: no row is failed or refused.').first().waitFor();
    expect(script.calls.slice(2).map(({ args }) => args)).toEqual([
      { scope: 'selected', except: [] },
      { scope: 'retry', except: [] },
    ]);
  });

  it('rows that are not sent -> a list that opens; a row is selected where it stands now', async () => {
    const script = fakeScript({ rows: troubledRows(60) });
    const { page, button, pass } = await open(script);
    await page.getByText('1 row to put right first').click();
    await button(/^Row 5 customer4@example.com Points: “1.234,5”/).click();
    await pass(0);
    expect(script.calls.at(-1)).toMatchObject({
      name: 'goToRow',
      args: { sheetId: 7, rowNumber: 5, email: 'customer4@example.com' },
    });
    script.sheet.moved.set(5, null);
    await button(/^Row 5/).click();
    await page.getByText('That row is not in the sheet any more.').first().waitFor();
    script.sheet.moved.set(5, 9);
    await button(/^Row 5/).click();
    await page.getByText('That row has moved; it is selected where it stands now.').first().waitFor();
  });

  it.each([
    [3, ['Update 3 rows']],
    [12, ['Update all 12 rows', 'Try the first 5 rows']],
    [60, ['Try the first 5 rows', 'Update all 60 rows']],
  ])('%i rows -> %j, the first of them blue', async (rows, names) => {
    const { page } = await open(fakeScript({ rows: makeRows(rows) }));
    const buttons = page.locator('.forecast .buttons .button');
    await buttons.first().waitFor();
    expect(await buttons.allInnerTexts()).toEqual(names);
    expect(await page.locator('.primary').allInnerTexts()).toEqual(names.slice(0, 1));
  });

  it('nothing to send -> says so, without a button', async () => {
    const { page } = await open(fakeScript({ rows: [] }));
    await page.getByText('Nothing to send: no row has changed since its last update.').first().waitFor();
    expect(await page.locator('.forecast .button').count()).toBe(0);
  });

  it('the sheet has more to send than was agreed -> the new numbers, and a sentence', async () => {
    const script = fakeScript({ rows: makeRows(10) });
    const { page, button } = await open(script);
    await button('Update all 10 rows').waitFor();
    script.sheet.rows.push(...makeRows(12).slice(10));
    await button('Update all 10 rows').click();
    await page.getByText('The sheet has changed meanwhile.').first().waitFor();
    await button('Update all 12 rows').waitFor();
    expect(script.sheet.run).toBeNull();
  });

  it('the person went to another sheet -> Refresh counts shows that one, with its columns', async () => {
    const script = fakeScript();
    const { page, button } = await open(script);
    await button('Refresh counts').waitFor();
    script.sheet.columns = { ...script.sheet.columns, sheetId: 8, sheetName: 'Spring campaign' };
    await button('Refresh counts').click();
    await page.getByText('Spring campaign').waitFor();
    expect(script.calls.map(({ name }) => name)).toEqual(['open', 'preview', 'preview', 'open']);
  });
});

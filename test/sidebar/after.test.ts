import { makeRows } from './fake-rows';
import { fakeScript } from './fake-script';
import { runOf, troubledRows } from './samples';
import { withSidebar } from './with-sidebar';

describe('after a run', () => {
  const open = withSidebar();

  it('one sentence, the counts, and the rows that need somebody by what to do, each a way to its row', async () => {
    const script = fakeScript({ rows: troubledRows(60), rowsPerStep: 60 });
    const { page, button, pass } = await open(script);
    await button('Update all 59 rows').click();
    await page.getByRole('heading', { name: 'Fix these rows' }).waitFor();
    expect(await page.locator('.stage > div > .lead').innerText()).toBe('Done: 59 rows.');
    expect(await page.locator('.duty h2').allInnerTexts()).toEqual([
      'Fix these rows',
      'Try these again',
      'Have a look',
    ]);
    await page.locator('summary', { hasText: 'rejected' }).click();
    await button(/^Row 6 customer5@example.com Omniwallet has no customer/).click();
    await pass(0);
    expect(script.calls.at(-1)).toMatchObject({ name: 'goToRow', args: { sheetId: 7, rowNumber: 6 } });
  });

  it('Retry failed rows -> before a run of those', async () => {
    const script = fakeScript({ rows: troubledRows(60), rowsPerStep: 60 });
    const { page, button } = await open(script);
    await button('Update all 59 rows').click();
    await button('Retry failed rows').click();
    await page.getByRole('heading', { name: '2 rows will be sent' }).waitFor();
    expect(await page.getByRole('radio', { name: /^Failed and refused rows/ }).isChecked()).toBe(true);
  });

  it('Back -> before a run; the last one stays at hand, folded', async () => {
    const { page, button } = await open(fakeScript({ rows: makeRows(10) }));
    await button('Update all 10 rows').click();
    await page.getByText('No row needs you.').waitFor();
    expect(await button('Retry failed rows').count()).toBe(0);
    await button('Back').click();
    await button(/^Last update/).click();
    await page.getByText('Done: 10 rows.').waitFor();
    expect(await page.locator('#section-last .outcomes').innerText()).toBe('10\nupdated');
  });

  it('the account knew nobody -> asks, and Go on anyway says that it is trusted', async () => {
    const script = fakeScript({
      run: runOf({
        condition: 'over',
        end: 'stopped',
        isAccountInDoubt: true,
        sentence: 'Omniwallet knows none of the first 5 customers. Is “demo” the right account?',
      }),
    });
    script.hold('step');
    const { page, button } = await open(script);
    await page.getByRole('heading', { name: 'Is this the right account?' }).waitFor();
    expect(await page.locator('.primary').allInnerTexts()).toEqual(['Back']);
    await button('Go on anyway').click();
    await page.getByRole('progressbar').waitFor();
    expect(script.calls.find(({ name }) => name === 'start')?.args).toMatchObject({
      isAccountTrusted: true,
      firstRows: null,
    });
  });
});

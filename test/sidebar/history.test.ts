import type { HistoryView } from '../../src/core/sidebar/schedule-views';
import { FAKE_HISTORY, FAKE_STORY } from './fake-schedule';
import { fakeScript } from './fake-script';
import { withSidebar } from './with-sidebar';

/** A run that ended so. */
const runOf = (sentence: string): HistoryView['runs'][number] => ({
  runId: 'f00',
  startedAt: '11:00',
  endedAt: '11:00',
  by: 'ana@example.com',
  sheetName: 'Customers',
  scope: 'changed rows',
  outcomes: '1 updated',
  requests: 1,
  sentence,
});

describe('history', () => {
  const open = withSidebar();

  it('unfolded -> the last runs, in what the tab says', async () => {
    const script = fakeScript();
    const { page, button } = await open(script);
    await button('Refresh counts').waitFor();
    expect(script.calls.map(({ name }) => name)).toEqual(['open', 'preview']);
    await button('History').click();
    await page.locator('.entries').waitFor();
    expect(await page.locator('.entries li > *').allInnerTexts()).toEqual([
      '10:00 – 10:02',
      'Done: 40 rows.',
      '38 updated, 2 rejected · 40 requests',
      'Customers · changed rows · schedule of bea@example.com',
    ]);
  });

  it('many runs -> five, and the earlier ones on demand', async () => {
    const runs = Array.from({ length: 8 }, (_, index) => runOf(`Run ${index + 1}.`));
    const { page, button } = await open(fakeScript({ history: { ...FAKE_HISTORY, runs } }));
    await button('History').click();
    await page.getByText('Run 5.').waitFor();
    expect(await page.getByText('Run 6.').isVisible()).toBe(false);
    await page.getByText('3 earlier').click();
    expect(await page.getByText('Run 8.').isVisible()).toBe(true);
  });

  it('its buttons bring the tabs to the front; Look again shows what has come since', async () => {
    const script = fakeScript();
    const { page, button } = await open(script);
    await button('History').click();
    await button('Show all runs').click();
    await button('Show the log of rows').click();
    script.sheet.history = { ...FAKE_HISTORY, runs: [runOf('A newer one.'), ...FAKE_HISTORY.runs] };
    await button('Look again').click();
    await page.getByText('A newer one.').waitFor();
    expect(script.calls.slice(2).map(({ name, args }) => [name, args])).toEqual([
      ['history', {}],
      ['showTab', { sheetId: 101 }],
      ['showTab', { sheetId: 102 }],
      ['history', {}],
    ]);
  });

  it('a tab that is not there has no button; one that was deleted meanwhile is told of', async () => {
    const script = fakeScript({ history: { ...FAKE_HISTORY, logSheetId: null } });
    const { page, button } = await open(script);
    await button('History').click();
    await button('Show all runs').waitFor();
    expect(await button('Show the log of rows').count()).toBe(0);
    script.replyNext('showTab', JSON.stringify({ kind: 'refused', sentence: 'That sheet is gone.' }));
    await button('Show all runs').click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toBe('That sheet is gone.');
  });

  it('no run yet -> says so', async () => {
    const { page, button } = await open(
      fakeScript({ history: { runs: [], runsSheetId: null, logSheetId: null } }),
    );
    await button('History').click();
    await page.getByText('No run has ended yet.').waitFor();
    expect(await page.locator('#section-history').getByRole('button').allInnerTexts()).toEqual([
      'Look again',
    ]);
  });

  it('a run ends while it is unfolded -> its line is there', async () => {
    const script = fakeScript({ rowsPerStep: 100 });
    const { page, button } = await open(script);
    await button('History').click();
    await page.getByText('Done: 40 rows.').waitFor();
    script.sheet.history = { ...FAKE_HISTORY, runs: [runOf('Just now.'), ...FAKE_HISTORY.runs] };
    await button('Update all 100 rows').click();
    await page.getByText('Just now.').waitFor();
    expect(script.calls.filter(({ name }) => name === 'history')).toHaveLength(2);
  });
});

describe('why is this row like this?', () => {
  const open = withSidebar();
  const lines = [
    { at: '10:01', runId: 'a', rowNumber: 7, outcome: 'rejected', message: 'No such customer.' },
    { at: '09:01', runId: 'b', rowNumber: 12, outcome: 'failed', message: '' },
  ];

  it('unfolded -> the selected row: what stands beside it, what that means, and the log', async () => {
    const script = fakeScript({ selected: { ...FAKE_STORY, updatedAt: '24 Nov', lines } });
    const { page, button } = await open(script);
    await button('Why is this row like this?').click();
    await page.locator('.story .facts').waitFor();
    expect((await page.locator('.story').innerText()).split('\n').filter((text) => text !== '')).toEqual([
      'Row 7',
      'eva@example.com',
      'Omniwallet refused the row, in the words of the message.',
      'Status',
      'rejected',
      'Message',
      'Omniwallet has no customer eva@example.com.',
      'Last updated',
      '24 Nov',
      'In the log',
      '10:01: rejected',
      'No such customer.',
      '09:01: failed',
      'It was row 12 then.',
    ]);
  });

  it('a row that was never sent -> no empty lines', async () => {
    const selected = { ...FAKE_STORY, status: '', message: '', lines: [], sentence: 'It was never sent.' };
    const { page, button } = await open(fakeScript({ selected }));
    await button('Why is this row like this?').click();
    await page.getByText('It was never sent.').waitFor();
    expect(await page.locator('.story .facts').innerText()).toBe('Status\nnone');
    expect(await page.locator('.story').innerText()).toContain('nothing about this customer');
  });

  it('another row is selected -> the button tells of that one, read aloud', async () => {
    const script = fakeScript({ selected: null });
    const { page, button } = await open(script);
    await button('Why is this row like this?').click();
    await page.getByText('Select the row of a customer').waitFor();
    script.sheet.selected = { ...FAKE_STORY, rowNumber: 8 };
    await button('Look at the selected row').press('Enter');
    await page.getByText('Row 8').waitFor();
    expect(await page.locator('[aria-live=polite]', { hasText: 'Row 8' }).count()).toBe(1);
    expect(script.calls.slice(2).map(({ name }) => name)).toEqual(['whyThisRow', 'whyThisRow']);
  });

  it('no answer -> says so where it was asked, and Try again asks again', async () => {
    const script = fakeScript();
    script.failNext('whyThisRow', { name: 'Error', message: 'NetworkError: HTTP 0' });
    const { page, button } = await open(script);
    await button('Why is this row like this?').click();
    await page.getByRole('alert').waitFor();
    await button('Try again').click();
    await page.getByText('Row 7').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});

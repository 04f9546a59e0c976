import { settleRows } from './fake-answers';
import { fakeScript } from './fake-script';
import { runOf, troubledRows } from './samples';
import { withSidebar } from './with-sidebar';

describe('a run', () => {
  const open = withSidebar();

  it('try five, then update the rest -> the rest leaves out the five', async () => {
    const script = fakeScript({ rows: troubledRows(120), rowsPerStep: 200 });
    const { page, button } = await open(script);
    await button('Try the first 5 rows').click();
    await page.getByRole('heading', { name: 'First 4 rows tried' }).waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: 'First 5 rows tried' }).waitFor();
    expect(await page.locator('.outcomes').innerText()).toBe('3\nupdated\n1\ndiffers\n1\nrejected');
    // Only of the five, though row 5 is invalid as well.
    expect(await page.locator('.stage .row').allInnerTexts()).toEqual([
      expect.stringContaining('Row 6'),
      expect.stringContaining('Row 3'),
    ]);
    await button('Update the rest (114 rows)').click();
    await page.getByRole('heading', { name: 'Update finished' }).waitFor();
    const [first, rest] = script.calls.filter(({ name }) => name === 'start').map(({ args }) => args);
    const tried = [1, 2, 3, 5, 6].map((n) => `customer${n}@example.com`);
    expect(first).toMatchObject({ firstRows: 5, except: [], agreed: { send: 119 } });
    expect(rest).toMatchObject({ firstRows: null, except: tried, agreed: { send: 114 } });
  });

  it('try five, then Not now -> back before the run', async () => {
    const { page, button } = await open(fakeScript());
    await button('Try the first 5 rows').click();
    await button('Not now').click();
    await page.getByRole('heading', { name: '95 rows will be sent' }).waitFor();
    expect(await button('Update the rest').count()).toBe(0);
  });

  it('shows how far it is, the outcomes with their words, the time left and the pace', async () => {
    const script = fakeScript({ rows: troubledRows(1250) });
    script.hold('step');
    const { page, button, pass } = await open(script);
    await button('Update all 1,249 rows').click();
    await page.getByRole('progressbar').waitFor();
    settleRows(script.sheet, 480);
    if (script.sheet.run !== null)
      script.sheet.run = { ...script.sheet.run, pace: { kind: 'waiting', leftMs: 11_200 } };
    await pass(2000);
    await page.getByText('Omniwallet asked us to slow down. It goes on in 12 s.').waitFor();
    expect(await page.locator('.stage .costs').innerText()).toBe('480 of 1,249 rows\nabout 2 min left');
    expect(await page.locator('.outcomes').innerText()).toBe(
      '477\nupdated\n1\ndiffers\n1\nrejected\n1\nfailed',
    );
    expect(await page.getByRole('progressbar').getAttribute('value')).toBe('480');
    if (script.sheet.run !== null)
      script.sheet.run = { ...script.sheet.run, pace: { kind: 'limited', perMinute: 590 } };
    await pass(2000);
    await page.getByText('It keeps to about 590 requests a minute').waitFor();
  });

  it('is read aloud in tenths, not with every poll', async () => {
    const script = fakeScript();
    script.hold('step');
    const { page, button, pass } = await open(script);
    await button('Update all 100 rows').click();
    await page.getByRole('progressbar').waitFor();
    const heard: string[] = [];
    for (let poll = 0; poll < 6; poll += 1) {
      settleRows(script.sheet, 4);
      await pass(2000);
      await page
        .getByText(`${4 * (poll + 1)} of 100 rows`, { exact: true })
        .first()
        .waitFor();
      heard.push(await page.getByRole('status').innerText());
    }
    expect(heard).toEqual(['0', '0', '10', '10', '20', '20'].map((n) => `${n} of 100 rows`));
  });

  it('Stop -> says that it stops, then how it ended; the focus is on the new heading', async () => {
    const script = fakeScript();
    script.hold('step');
    const { page, button } = await open(script);
    await button('Update all 100 rows').click();
    script.hold('stop');
    await button('Stop').click();
    await page.getByText('Stopping after the requests that are under way…').first().waitFor();
    script.release('stop');
    await page.getByRole('heading', { name: 'Update stopped' }).waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Update stopped');
    expect(await page.locator('.stage .message').innerText()).toContain('The run is stopped.');
  });

  it('Go on in the background -> the script’s sentence, and Go on here takes it back', async () => {
    const script = fakeScript();
    script.hold('step');
    const { page, button } = await open(script);
    await button('Update all 100 rows').click();
    await page.getByText('You can close the sidebar').waitFor();
    await button('Go on in the background').click();
    await page.getByText('The update is on.').waitFor();
    script.release('step');
    await button('Go on here').click();
    await page.getByRole('heading', { name: 'Update finished' }).waitFor();
    expect(await page.locator('.outcomes').innerText()).toBe('100\nupdated');
  });

  it.each([
    ['live', { condition: 'live' }, ['Stop'], 'Started by bea@example.com, 25 Nov, 10:32'],
    [
      'waiting',
      { condition: 'waiting', isMine: true },
      ['Go on here', 'Stop'],
      'Started by you, 25 Nov, 10:32',
    ],
    [
      'interrupted',
      { condition: 'interrupted', startedBy: '' },
      ['Go on here', 'Stop'],
      'Started 25 Nov, 10:32',
    ],
  ] as const)('opened while a run is %s -> shows it where it is', async (_, given, names, startedBy) => {
    const { page } = await open(fakeScript({ run: runOf({ ...given, sentence: 'How it stands.' }) }));
    await page.getByRole('progressbar').waitFor();
    expect(await page.locator('.stage .button').allInnerTexts()).toEqual(names);
    expect(await page.locator('.stage .message').innerText()).toBe('How it stands.');
    expect(await page.locator('.stage > div > .hint').innerText()).toBe(startedBy);
  });

  it('opened by somebody who is not connected -> a colleague’s run is shown all the same', async () => {
    const { page } = await open(fakeScript({ connection: null, run: runOf({}) }));
    await page.getByText('40 of 100 rows', { exact: true }).first().waitFor();
    expect(await page.getByLabel('API token').count()).toBe(0);
  });

  it('somebody else was first -> their run is shown, and that nothing was sent', async () => {
    const script = fakeScript();
    const { page, button } = await open(script);
    await button('Update all 100 rows').waitFor();
    script.sheet.run = runOf({});
    await button('Update all 100 rows').click();
    await page.getByText('Another update was started before yours. Nothing of yours was sent.').waitFor();
    expect(script.calls.filter(({ name }) => name === 'step')).toEqual([]);
  });

  it('an answer to the start that was lost -> the run is found', async () => {
    const script = fakeScript();
    const { page, button } = await open(script);
    await button('Update all 100 rows').waitFor();
    script.failNext('start', { name: 'Error', message: 'NetworkError: Connection failure due to HTTP 0' });
    script.hold('start');
    await button('Update all 100 rows').click();
    script.sheet.run = runOf({ isMine: true, condition: 'waiting' });
    script.release('start');
    await page.getByRole('progressbar').waitFor();
    await button('Go on here').waitFor();
    expect(script.calls.at(-1)?.name).toBe('watch');
  });
});

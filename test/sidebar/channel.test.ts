import { fakeScript } from './fake-script';
import { withSidebar } from './with-sidebar';

const failure = (message: string) => ({ name: 'ScriptError', message });

describe('when Google does not carry the call', () => {
  const open = withSidebar();

  it.each([
    ['several accounts', failure('Error code PERMISSION_DENIED.'), /asked as another account of yours/],
    [
      'no authorisation',
      failure('Authorization is required to perform that action.'),
      /grant what it asks for/,
    ],
    ['no network', failure('NetworkError: Connection failure due to HTTP 0'), /no connection to Google/],
    ['too many calls', failure('NetworkError: Connection failure due to HTTP 429'), /busy with other calls/],
    ['six minutes', failure('Exceeded maximum execution time'), /took longer than it allows/],
    ['a fault', failure('NetworkError: Connection failure due to HTTP 500'), /Google had a fault/],
    ['something unknown', failure('Wat <b>1</b>.'), /does not say why[\s\S]*Details/],
  ])('%s -> a sentence of its own, and Try again opens the page', async (_, error, sentence) => {
    const script = fakeScript();
    script.failNext('open', error);
    const { page, button } = await open(script);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toMatch(sentence);
    await button('Try again').click();
    await page.getByRole('heading', { name: 'Update customers' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('an empty answer -> says so', async () => {
    const script = fakeScript();
    script.replyNext('open', null);
    const { page, button } = await open(script);
    await page.getByText('Google gave no answer.').waitFor();
    expect(await button('Try again').count()).toBe(1);
  });

  it.each([
    [
      'says so itself',
      JSON.stringify({ kind: 'outdated', sentence: 'Close it and open it again.' }),
      'Close it and open it again.',
    ],
    [
      'answers what this page does not know',
      '{"kind":"new"}',
      'The add-on was updated while the sidebar was open.',
    ],
  ])('the script was updated and %s -> the page ends with one sentence', async (_, reply, sentence) => {
    const script = fakeScript();
    const { page, button } = await open(script);
    await button('Refresh counts').waitFor();
    script.replyNext('preview', reply);
    await button('Refresh counts').click();
    await page.getByRole('heading', { name: 'Please open the sidebar again' }).waitFor();
    expect(await page.getByRole('alert').innerText()).toContain(sentence);
    expect(await page.getByRole('button').count()).toBe(0);
  });

  it('each call says of which build the page is', async () => {
    const script = fakeScript();
    const { button } = await open(script);
    await button('Refresh counts').waitFor();
    const builds = new Set(script.calls.map(({ build }) => build));
    expect([...builds]).toEqual([expect.stringMatching(/^[0-9a-f]{12}$/)]);
  });

  it('a step that fails -> the run is still there, and goes on', async () => {
    const script = fakeScript({ rowsPerStep: 200 });
    const { page, button } = await open(script);
    await button('Update all 100 rows').waitFor();
    script.failNext('step', failure('NetworkError: Connection failure due to HTTP 0'));
    await button('Update all 100 rows').click();
    await page.getByText('The run loses nothing by this.').waitFor();
    await button('Try again').click();
    await page.getByRole('heading', { name: 'Update finished' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});

/** A schedule that runs while nobody watches, what it leaves to be read, and a colleague who takes it over. */
import { connect } from './connect';
import { until } from './until';
import { withWorkbench } from './with-workbench';
import type { WorkbenchWindow } from './workbench-window';

jest.setTimeout(120_000);

const ROWS = 12;

/** One row has points in words. */
const CSV = [
  'Email,First name,Points',
  ...Array.from({ length: ROWS }, (_, n) => `customer${n}@example.com,Name ${n},${n === 3 ? 'ten' : n}`),
].join('\n');

const INVALID_ROW = 5;

describe('a schedule', () => {
  const open = withWorkbench({ csv: CSV });
  let window: WorkbenchWindow;

  const button = (name: string | RegExp, of = window) =>
    of.sidebar.getByRole('button', { name, exact: typeof name === 'string' });
  const statuses = async (): Promise<readonly (string | undefined)[]> =>
    (await window.rows()).map((row) => row['Omniwallet status']);
  const mails = async () => (await window.behindTheScenes(/^Mail/)).locator('summary strong');

  async function letPass(hours: number): Promise<void> {
    const google = await window.behindTheScenes(/^Google/);
    for (let hour = 0; hour < hours; hour += 1)
      await google.getByRole('button', { name: 'Let an hour go by' }).click();
  }

  async function fire(): Promise<void> {
    const google = await window.behindTheScenes(/^Google/);
    await google
      .getByRole('listitem')
      .filter({ hasText: 'runSchedules' })
      .getByRole('button', { name: 'Fire now' })
      .click();
  }

  async function typeName(row: number, name: string): Promise<void> {
    await window.clickCell(row, 2);
    await window.page.keyboard.type(name);
    await window.page.keyboard.press('Enter');
  }

  beforeAll(async () => {
    window = await open();
    await window.openSidebar();
    await connect(window);
    await button(/^Try the first 5 rows/).waitFor();
    const google = await window.behindTheScenes(/^Google/);
    await google.getByLabel('Triggers fire by themselves when they are due').uncheck();
  });

  it('is set in the sidebar: its next time, whose token it uses, and its trigger', async () => {
    const { sidebar } = window;
    await button(/^Schedule/).click();
    await sidebar.getByRole('radio', { name: 'Every hour' }).check();
    await button('Save').click();
    await sidebar.getByText('It runs with your token').waitFor();
    expect(await sidebar.locator('#section-schedule .facts').innerText()).toMatch(
      /^Runs\nevery hour\nNext\nbetween \d\d:00 and \d\d:00\nLast\nnot yet$/,
    );
    const google = await window.behindTheScenes(/^Google/);
    await google.getByRole('listitem').filter({ hasText: 'runSchedules' }).getByText('every hour').waitFor();
  });

  it('its trigger fires once its time has come -> the rows are updated, and the sidebar says how it ended', async () => {
    await letPass(1);
    await fire();
    await until('the rows are updated', async () =>
      (await statuses()).filter((status) => status === 'updated').length === ROWS - 1 ? true : undefined,
    );
    const told = await until('the sidebar says how it ended', async () => {
      await button('Look again').click();
      const facts = await window.sidebar.locator('#section-schedule .facts').innerText();
      return facts.includes('not yet') ? undefined : facts;
    });
    expect(told).toContain(`${ROWS - 1} updated, 1 invalid`);
    await button(/^Schedule/).click();
  });

  it('History -> its run is there, and its buttons show the tabs', async () => {
    const { page, sidebar } = window;
    await button('History').click();
    const run = sidebar.locator('#section-history li').first();
    await run
      .getByText(`${ROWS - 1} updated, 1 invalid`, { exact: false })
      .first()
      .waitFor();
    expect(await run.innerText()).toContain('schedule of ana@example.com');
    const front = (): Promise<string> => page.evaluate<string>('workbenchGrid.sheetName()');
    const list = await front();
    for (const [label, tab] of [
      ['Show all runs', 'Omniwallet runs'],
      ['Show the log of rows', 'Omniwallet log'],
    ] as const) {
      await button(label).click();
      await until(`${tab} is in front`, async () => ((await front()) === tab ? true : undefined));
    }
    await page.getByText(list, { exact: true }).click();
    await until('the list is in front', async () => ((await front()) === list ? true : undefined));
    expect(await front()).toBe(list);
  });

  it('Why is this row like this? -> the selected row, its message and its line in the log', async () => {
    const { sidebar } = window;
    await window.clickCell(INVALID_ROW, 1);
    await button('Why is this row like this?').click();
    const story = sidebar.locator('#section-why');
    await story.getByRole('heading', { name: `Row ${INVALID_ROW}` }).waitFor();
    await story.getByText('customer3@example.com').waitFor();
    await story.getByText('The row cannot be sent as it is.').waitFor();
    expect(await story.getByText(/“ten”/).count()).toBe(2);
    expect(await story.getByRole('listitem').innerText()).toMatch(/: invalid/);
  });

  it('its run stops while nobody watches -> one mail says so, and one that it works again', async () => {
    const switches = await window.behindTheScenes(/^Switches/);
    await switches.getByLabel('The token was revoked (401)').check();
    await typeName(2, 'Another');
    await letPass(1);
    await fire();
    await (await mails()).getByText(/^Omniwallet: the schedule of .* stopped$/).waitFor();
    await window.behindTheScenes(/^Switches/);
    await switches.getByLabel('The token was revoked (401)').uncheck();
    await letPass(1);
    await fire();
    await (await mails()).getByText(/^Omniwallet: the schedule of .* works again$/).waitFor();
    expect(await (await mails()).count()).toBe(2);
    expect((await statuses())[0]).toBe('updated');
  });

  it('its trigger has been silent -> a colleague is told in red, and takes it over', async () => {
    await letPass(4);
    const colleague = await open();
    await colleague.becomes('ben@example.com');
    await colleague.openSidebar();
    await colleague.sidebar
      .getByRole('alert')
      .getByText(/^The schedule of ana@example\.com has not run since/)
      .waitFor();
    await connect(colleague);
    await button('Take over', colleague).click();
    await colleague.sidebar.getByText('Schedule saved.').last().waitFor();
    expect(await colleague.sidebar.getByRole('alert').count()).toBe(0);
    const google = await window.behindTheScenes(/^Google/);
    await google
      .getByRole('listitem')
      .filter({ hasText: 'ben@example.com' })
      .getByText('runSchedules')
      .waitFor();

    await typeName(3, 'Another');
    await letPass(1);
    await google
      .getByRole('listitem')
      .filter({ hasText: 'ben@example.com' })
      .getByRole('button', { name: 'Fire now' })
      .click();
    await button(/^Schedule/, colleague).click();
    await until('the colleague’s run is over', async () => {
      const facts = await colleague.sidebar.locator('#section-schedule .facts').innerText();
      if (facts.includes('1 updated')) return true;
      await button('Look again', colleague).click();
      return undefined;
    });
  });
});

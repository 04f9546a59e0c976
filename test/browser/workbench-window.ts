/** One person's window on the workbench: the sheet, its menus, the sidebar, and what is behind the scenes. */
import type { Browser, BrowserContextOptions, FrameLocator, Locator, Page } from 'playwright-core';
import { until } from './until';

/** What the sheet shows in a row, by header. */
export type ShownRow = Readonly<Record<string, string>>;

export interface WorkbenchWindow {
  readonly page: Page;
  /** What is in the sidebar's frame. */
  readonly sidebar: FrameLocator;
  chooseInMenu(menu: string, item: string): Promise<void>;
  /** As the menu `Omniwallet > Open` does, in the language of the window. */
  openSidebar(): Promise<void>;
  /** Another person sits down at this window. */
  becomes(email: string): Promise<void>;
  /** True, or undefined where the cell is scrolled away or hidden. */
  isInSight(row: number, column: number): Promise<true | undefined>;
  clickCell(row: number, column: number): Promise<void>;
  /** The rows below the headers, until the last one that shows something. */
  rows(): Promise<readonly ShownRow[]>;
  /** The number of the row that shows a text in its first column. */
  rowOf(text: string): Promise<number>;
  /** The first of the selected rows. */
  selectedRow(): Promise<number>;
  /** The card number that Omniwallet has for each customer, by email. */
  cards(): Promise<ReadonlyMap<string, string>>;
  /** A view behind the scenes, brought to the front. */
  behindTheScenes(tab: string | RegExp): Promise<Locator>;
  /** What went wrong on the page. */
  readonly errors: readonly string[];
}

const READ_CELLS = `Array.from({ length: 120 }, (_, row) =>
  Array.from({ length: 24 }, (_, column) => workbenchGrid.cellText(row + 1, column + 1)))`;

/** A table behind the scenes would show the same, a moment later. */
const ASK_CUSTOMERS = `fetch('/ask/customers', { method: 'POST', body: '{"search":"","limit":1000}' })
  .then((response) => response.json())`;

interface Reply {
  readonly answer: { readonly customers: readonly { readonly email: string; readonly card: string }[] };
}

/** A machine that tests other things meanwhile takes its time. */
const PATIENCE_MS = 40_000;

export async function openWindow(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<WorkbenchWindow> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(url);
  await gridShows(page);

  const frame = page.getByRole('complementary').locator('iframe');

  async function rows(): Promise<readonly ShownRow[]> {
    const [headers = [], ...lines] = await page.evaluate<string[][]>(READ_CELLS);
    return lines
      .slice(0, lines.findLastIndex((line) => line.some((text) => text !== '')) + 1)
      .map((line) =>
        Object.fromEntries(
          headers.flatMap((header, at) => (header === '' ? [] : [[header, line[at] ?? '']])),
        ),
      );
  }

  const pointAt = (row: number, column: number) =>
    page.evaluate<{ x: number; y: number } | undefined>(`workbenchGrid.cellPoint(${row}, ${column})`);

  async function behindTheScenes(tab: string | RegExp): Promise<Locator> {
    await page.getByRole('tab', { name: tab }).click();
    return page.getByRole('tabpanel', { name: tab });
  }

  async function chooseInMenu(menu: string, item: string): Promise<void> {
    await page.getByRole('menuitem', { name: menu, exact: true }).click();
    await page.getByRole('menuitem', { name: item, exact: true }).click();
  }

  return {
    page,
    errors,
    sidebar: frame.contentFrame(),
    chooseInMenu,
    async openSidebar() {
      const before = await addressOf(frame);
      const isSpanish = (await page.locator('html').getAttribute('lang')) === 'es';
      await chooseInMenu('Omniwallet', isSpanish ? 'Abrir' : 'Open');
      // One that is open already stays until the new one is there.
      await until('the sidebar is open', async () => {
        const now = await addressOf(frame);
        return now !== null && now !== before ? true : undefined;
      });
    },
    async becomes(email) {
      await Promise.all([page.waitForEvent('load'), page.getByLabel('You are').selectOption(email)]);
      await gridShows(page);
    },
    isInSight: async (row, column) => ((await pointAt(row, column)) === undefined ? undefined : true),
    async clickCell(row, column) {
      const point = await pointAt(row, column);
      if (point === undefined) throw new Error(`Row ${row}, column ${column} is out of sight.`);
      await page.mouse.click(point.x, point.y);
    },
    rows,
    async rowOf(text) {
      const shown = await rows();
      // Row 1 holds the headers.
      return shown.findIndex((row) => Object.values(row)[0] === text) + 2;
    },
    selectedRow: () => page.evaluate<number>('workbenchGrid.selection().row'),
    async cards() {
      const { answer } = await page.evaluate<Reply>(ASK_CUSTOMERS);
      return new Map(answer.customers.map(({ email, card }) => [email, card]));
    },
    behindTheScenes,
  };
}

async function gridShows(page: Page): Promise<void> {
  await until('the sheet is there', async () => {
    const isShown = await page.evaluate<boolean>(`window.workbenchGrid?.cellPoint(1, 1) !== undefined`);
    return isShown ? true : undefined;
  });
}

async function addressOf(frame: Locator): Promise<string | null> {
  return (await frame.count()) === 0 ? null : frame.getAttribute('src');
}

/** The grid in a real browser, and a hand to click and type in it. */
import type { Browser, Page } from 'playwright-core';
import type { SheetContent } from '../../../host/sheets/sheet-content';
import { bundleGrid, startGridServer, type GridServer } from './grid-server';
import { openDesk, type Desk } from './windows';

export interface GridPage {
  readonly page: Page;
  cellText(row: number, column: number): Promise<string>;
  /** Waits until a cell shows a text. */
  shows(row: number, column: number, text: string): Promise<void>;
  click(row: number, column: number, button?: 'left' | 'right'): Promise<void>;
  doubleClick(row: number, column: number): Promise<void>;
  type(text: string): Promise<void>;
  press(keys: string): Promise<void>;
}

export interface GridTrial {
  readonly desk: Desk;
  readonly server: GridServer;
  openPage(language?: 'en' | 'es'): Promise<GridPage>;
  /** @throws when something went wrong on a page. */
  close(): Promise<void>;
}

let bundled: ReturnType<typeof bundleGrid> | undefined;

export async function startTrial(browser: Browser, sheets: readonly SheetContent[]): Promise<GridTrial> {
  bundled ??= bundleGrid();
  const desk = openDesk(sheets);
  const server = await startGridServer(desk.feed, await bundled);
  const context = await browser.newContext({ viewport: { width: 1200, height: 700 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const errors: string[] = [];
  return {
    desk,
    server,
    async openPage(language = 'en') {
      const page = await context.newPage();
      page.on('pageerror', ({ message }) => errors.push(message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      await page.goto(`${server.url}?language=${language}`);
      await page.waitForFunction(`window.workbenchGrid?.cellPoint(1, 1) !== undefined`);
      return gridPage(page);
    },
    async close() {
      await context.close();
      await server.close();
      if (errors.length > 0) throw new Error(errors.join('\n'));
    },
  };
}

function gridPage(page: Page): GridPage {
  async function pointAt(row: number, column: number): Promise<{ x: number; y: number }> {
    const point = await page.evaluate<{ x: number; y: number } | undefined>(
      `workbenchGrid.cellPoint(${row}, ${column})`,
    );
    if (point === undefined) throw new Error(`Row ${row}, column ${column} is out of sight.`);
    return point;
  }

  return {
    page,
    cellText: (row, column) => page.evaluate<string>(`workbenchGrid.cellText(${row}, ${column})`),
    async shows(row, column, text) {
      await page.waitForFunction(
        `workbenchGrid.cellText(${row}, ${column}) === ${JSON.stringify(text)}`,
        null,
        {
          timeout: 5000,
        },
      );
    },
    async click(row, column, button = 'left') {
      const { x, y } = await pointAt(row, column);
      await page.mouse.click(x, y, { button });
    },
    async doubleClick(row, column) {
      const { x, y } = await pointAt(row, column);
      await page.mouse.dblclick(x, y);
    },
    async type(text) {
      await page.keyboard.type(text);
    },
    async press(keys) {
      await page.keyboard.press(keys);
    },
  };
}

/** The workbench's grid in a real Chromium: people click, type, paste and insert rows while a script writes. */
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../browser/launch-chromium';
import { sheetOf } from '../sheets/open-workbook';
import { startTrial, type GridPage, type GridTrial } from './grid-page';

const SHEET = 0;
const customers = [
  ['Email', 'Name', 'Points'],
  ['ana@example.com', 'Ana', '10'],
  ['ben@example.com', 'Ben', '20'],
  ['carla@example.com', 'Carla', '30'],
  ['dora@example.com', 'Dora', '40'],
];

let browser: Browser;
let trial: GridTrial;
let grid: GridPage;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
});

beforeEach(async () => {
  trial = await startTrial(browser, [sheetOf('Customers', customers)]);
  grid = await trial.openPage();
});

afterEach(async () => {
  await trial.close();
});

/** What a cell of the workbook shows, once it shows that text, or after two seconds. */
async function inWorkbook(row: number, column: number, text: string): Promise<string | undefined> {
  const shown = (): string | undefined => trial.desk.shown()[row - 1]?.[column - 1];
  for (let tries = 0; tries < 100 && shown() !== text; tries += 1) await grid.page.waitForTimeout(20);
  return shown();
}

/** What a script does to a row with its result. */
function writeOutcome(row: number, text: string): void {
  trial.desk.workbook.enter(SHEET, row, 4, text);
  trial.server.publish();
}

it('asks for nothing but its own files', () => {
  expect([...new Set(trial.server.requested)].sort()).toEqual([
    '/',
    '/mount-grid.css',
    '/mount-grid.js',
    '/snapshot',
    '/updates',
    '/wasm_bg.wasm',
  ]);
});

it('what is typed into a cell reaches the workbook, and comes back as the workbook has it', async () => {
  await grid.click(3, 3);
  await grid.type('00123');
  await grid.press('Enter');
  expect(await inWorkbook(3, 3, '123')).toBe('123');
  await grid.shows(3, 3, '123');
  // Enter goes on to the row below.
  await grid.type('7');
  await grid.press('Tab');
  expect(await inWorkbook(4, 3, '7')).toBe('7');
});

it('a cell is edited in its place, and Escape leaves it as it was', async () => {
  await grid.doubleClick(2, 2);
  await grid.type(' María');
  await grid.press('Enter');
  expect(await inWorkbook(2, 2, 'Ana María')).toBe('Ana María');
  await grid.doubleClick(3, 2);
  await grid.type('nobody');
  await grid.press('Escape');
  await grid.shows(3, 2, 'Ben');
});

it('what a script writes shows, without taking the keyboard from a form beside the grid', async () => {
  const beside = grid.page.getByLabel('Beside the grid');
  await beside.click();
  await grid.type('half a ');
  writeOutcome(2, 'updated');
  trial.desk.workbook.addSheet('Omniwallet runs');
  trial.server.publish();
  await grid.shows(2, 4, 'updated');
  await grid.type('sentence');
  await expect(beside.inputValue()).resolves.toBe('half a sentence');
  await beside.blur();
  await grid.page.getByRole('tab', { name: 'Omniwallet runs' }).waitFor();
});

it('a frame beside the grid keeps the keyboard while the grid is drawn anew', async () => {
  const inFrame = grid.page.frameLocator('iframe').getByLabel('In a frame');
  await inFrame.click();
  await grid.type('half a ');
  writeOutcome(2, 'updated');
  trial.desk.workbook.addSheet('Omniwallet runs');
  trial.server.publish();
  await grid.page.getByRole('tab', { name: 'Omniwallet runs' }).waitFor();
  await grid.type('sentence');
  await expect(inFrame.inputValue()).resolves.toBe('half a sentence');
  await grid.click(3, 2);
  await grid.type('Benita');
  await grid.press('Enter');
  expect(await inWorkbook(3, 2, 'Benita')).toBe('Benita');
});

it('a row is inserted by the context menu while outcomes are written: each ends on its own row', async () => {
  writeOutcome(2, 'updated');
  await grid.click(3, 1, 'right');
  await grid.page.getByText('Insert...').hover();
  await grid.page.getByText('Row above').click();
  expect(await inWorkbook(4, 1, 'ben@example.com')).toBe('ben@example.com');
  writeOutcome(4, 'updated');
  writeOutcome(5, 'rejected');
  await grid.shows(4, 4, 'updated');
  await grid.shows(5, 4, 'rejected');
  await expect(grid.cellText(4, 1)).resolves.toBe('ben@example.com');
  await expect(grid.cellText(3, 1)).resolves.toBe('');
});

it('rows are deleted by the context menu of their numbers', async () => {
  const { x, y } = await grid.page.evaluate<{ x: number; y: number }>(`workbenchGrid.cellPoint(3, 1)`);
  const canvas = await grid.page.locator('canvas').first().boundingBox();
  await grid.page.mouse.click((canvas?.x ?? x) + 15, y);
  await grid.page.mouse.click((canvas?.x ?? x) + 15, y, { button: 'right' });
  await grid.page.getByText("Delete row '3'").click();
  expect(await inWorkbook(3, 1, 'carla@example.com')).toBe('carla@example.com');
  await grid.shows(3, 1, 'carla@example.com');
});

it('a cell that is being typed into is left in peace, and lands on its own row', async () => {
  await grid.click(4, 2);
  await grid.type('Carl');
  writeOutcome(2, 'updated');
  await grid.shows(2, 4, 'updated');
  trial.desk.workbook.insertRows(SHEET, 2, 2);
  trial.server.publish();
  writeOutcome(4, 'differs');
  await grid.type('ota');
  await grid.press('Enter');
  expect(await inWorkbook(6, 2, 'Carlota')).toBe('Carlota');
  await grid.shows(6, 2, 'Carlota');
  await grid.shows(4, 4, 'differs');
  await expect(grid.cellText(4, 1)).resolves.toBe('ana@example.com');
});

it('Delete, undo and redo by keys', async () => {
  await grid.click(2, 1);
  await grid.press('Shift+ArrowDown');
  await grid.press('Shift+ArrowRight');
  await grid.press('Delete');
  expect(await inWorkbook(2, 3, '10')).toBe('10');
  await grid.shows(3, 2, '');
  await grid.press('Control+z');
  expect(await inWorkbook(3, 2, 'Ben')).toBe('Ben');
  await grid.shows(3, 2, 'Ben');
  await grid.press('Control+y');
  await grid.shows(3, 2, '');
});

it('a block is copied and pasted by keys, and a text from another program', async () => {
  await grid.click(2, 1);
  await grid.press('Shift+ArrowDown');
  await grid.press('Shift+ArrowRight');
  await grid.press('Control+c');
  await grid.click(6, 1);
  await grid.press('Control+v');
  expect(await inWorkbook(7, 2, 'Ben')).toBe('Ben');
  await grid.page.evaluate(`navigator.clipboard.writeText('eva@example.com\\tEva\\n007\\t')`);
  await grid.click(8, 1);
  await grid.press('Control+v');
  expect(await inWorkbook(8, 2, 'Eva')).toBe('Eva');
  expect(await inWorkbook(9, 1, '7')).toBe('7');
});

it('two windows show the same', async () => {
  const other = await trial.openPage();
  await grid.click(2, 2);
  await grid.type('Anna');
  await grid.press('Enter');
  await other.shows(2, 2, 'Anna');
  await other.click(2, 1, 'right');
  await other.page.getByText('Delete...').hover();
  await other.page.getByText("Row '2'").click();
  await grid.shows(2, 1, 'ben@example.com');
  await other.shows(2, 1, 'ben@example.com');
  expect(trial.desk.shown()).toEqual([customers[0], ...customers.slice(2)]);
});

it('scripts work on what is selected in the window that was used last', async () => {
  const selected = async (range: string): Promise<readonly string[]> => {
    for (let tries = 0; tries < 100 && trial.desk.workbook.selected().ranges[0] !== range; tries += 1) {
      await grid.page.waitForTimeout(20);
    }
    return trial.desk.workbook.selected().ranges;
  };
  await grid.click(2, 2);
  expect(await selected('B2')).toEqual(['B2']);
  const other = await trial.openPage();
  await other.click(4, 1);
  expect(await selected('A4')).toEqual(['A4']);
  await grid.page.evaluate(`window.dispatchEvent(new Event('focus'))`);
  expect(await selected('B2')).toEqual(['B2']);
});

it('says what it does not do', async () => {
  await grid.click(2, 2);
  await grid.press('Control+i');
  expect(await grid.page.locator('#refused').textContent()).toBe(
    'This sheet keeps bold text and background colours, but no other fonts or text colours.',
  );
});

it('speaks Spanish', async () => {
  const spanish = await trial.openPage('es');
  await spanish.click(2, 2, 'right');
  expect(await spanish.page.getByRole('menuitem').allTextContents()).toEqual([
    'Cortar',
    'Copiar',
    'Pegar',
    'Insertar...',
    'Eliminar...',
  ]);
});

it('10,000 rows open in a moment, and their end is one key away', async () => {
  const long = await startTrial(browser, [
    sheetOf(
      'Long',
      Array.from({ length: 10_000 }, (_, row) =>
        Array.from({ length: 20 }, (__, column) => `r${row + 1}c${column + 1}`),
      ),
    ),
  ]);
  const page = await long.openPage();
  await page.click(2, 1);
  await page.press('Control+ArrowDown');
  await page.page.waitForFunction(`workbenchGrid.cellPoint(10000, 1) !== undefined`);
  await page.click(9_999, 2);
  await page.type('typed');
  await page.press('Enter');
  await page.shows(9_999, 2, 'typed');
  expect(long.desk.shown()[9_998]?.[1]).toBe('typed');
  await long.close();
});

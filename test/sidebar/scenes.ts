/** Every view of the sidebar, each as a script and sheet that lead to it and what a person does there. */
import type { Page } from 'playwright-core';
import { GOOD_TOKEN, settleRows } from './fake-answers';
import { makeRows } from './fake-rows';
import { FAKE_HISTORY, scheduleOf } from './fake-schedule';
import { fakeScript, type FakeScript } from './fake-script';
import { columnsWith, EMPTY_COLUMNS } from './fake-sheet';
import type { OpenedSidebar } from './open-sidebar';
import { runOf, troubledRows } from './samples';

export interface Scene {
  readonly script: () => FakeScript;
  /** Ends when the view stands. */
  readonly act: (sidebar: OpenedSidebar, script: FakeScript) => Promise<unknown>;
}

/** The tests of one language find elements by words; scenes are seen in all, so they go by place. */
const section = (page: Page, name: string) => page.locator(`[aria-controls=section-${name}]`);

export const SCENES: Readonly<Record<string, Scene>> = {
  opening: {
    script: () => {
      const script = fakeScript();
      script.hold('open');
      return script;
    },
    act: ({ page }) => page.locator('.spinner').waitFor(),
  },
  connect: {
    script: () => fakeScript({ connection: null }),
    act: ({ page }) => page.locator('#token').waitFor(),
  },
  'connect, refused': {
    script: () => fakeScript({ connection: null }),
    act: async ({ page }) => {
      await page.locator('#account').fill('demo');
      await page.locator('#token').fill('wrong');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
    },
  },
  'empty sheet': {
    script: () => fakeScript({ columns: EMPTY_COLUMNS }),
    act: ({ page }) => page.locator('.headers').waitFor(),
  },
  'columns missing': {
    script: () => fakeScript({ columns: columnsWith({}, ['Mail', 'First name']) }),
    act: ({ page }) => page.locator('#column-email').waitFor(),
  },
  before: {
    script: () => fakeScript({ rows: troubledRows(1250), cards: 14, clears: 3, requestsLeft: 500 }),
    act: ({ page }) => page.locator('.reason summary').first().click(),
  },
  'before, long words': {
    script: () => {
      const long = 'averyveryverylongnamewithoutasinglespace'.repeat(3);
      const rows = makeRows(3, { 1: ['invalid', `Email: “${long}@example.com” is too long.`] });
      const columns = { ...columnsWith({}, ['Email', long]), sheetName: long };
      return fakeScript({ rows, columns, connection: { account: long, tokenEnd: '1234', customers: 1 } });
    },
    act: async ({ page }) => {
      await section(page, 'columns').click();
      await page.locator('#column-card').selectOption({ index: 2 });
      await page.locator('.reason summary').first().click();
    },
  },
  'before, a row that is gone': {
    script: () => fakeScript({ rows: troubledRows(60), moved: new Map([[5, null]]) }),
    act: async ({ page }) => {
      await page.locator('.reason summary').first().click();
      await page.locator('.row').first().click();
      await page.locator('.stage > .message').waitFor();
    },
  },
  'before, nothing to send': {
    script: () => fakeScript({ rows: [] }),
    act: ({ page }) => page.locator('.verdict').waitFor(),
  },
  'before, last update unfolded': {
    script: () => {
      const rows = troubledRows(30);
      for (const row of rows) row.outcome = row.fate;
      return fakeScript({ rows, run: runOf({ condition: 'over', end: 'finished', done: 100 }) });
    },
    act: async ({ page }) => {
      await section(page, 'last').click();
      await page.locator('.duty').first().waitFor();
    },
  },
  'during, slowed down': {
    script: () => fakeScript({ rows: troubledRows(1250) }),
    act: async ({ page, pass }, { hold, sheet }) => {
      hold('step');
      await page.locator('.forecast .secondary').click();
      await page.locator('progress').waitFor();
      settleRows(sheet, 480);
      if (sheet.run !== null) sheet.run = { ...sheet.run, pace: { kind: 'waiting', leftMs: 12_000 } };
      await pass(2000);
      await page.locator('.outcomes').waitFor();
    },
  },
  'during, a colleague’s': {
    script: () => fakeScript({ run: runOf({}) }),
    act: ({ page }) => page.locator('progress').waitFor(),
  },
  'during, interrupted': {
    script: () => fakeScript({ run: runOf({ condition: 'interrupted', sentence: 'It was interrupted.' }) }),
    act: ({ page }) => page.locator('.message.warning').waitFor(),
  },
  'during, a step failed': {
    script: () => fakeScript(),
    act: async ({ page }, { failNext }) => {
      failNext('step', { name: 'Error', message: 'NetworkError: Connection failure due to HTTP 0' });
      await page.locator('.forecast .secondary').click();
      await page.getByRole('alert').waitFor();
    },
  },
  tried: {
    script: () => fakeScript({ rows: troubledRows(120), cards: 14 }),
    act: async ({ page }) => {
      await page.locator('.forecast .primary').click();
      await page.locator('.duty').first().waitFor();
    },
  },
  after: {
    script: () => fakeScript({ rows: troubledRows(120), rowsPerStep: 120 }),
    act: async ({ page }) => {
      await page.locator('.forecast .secondary').click();
      await page.locator('.duty').first().waitFor();
    },
  },
  'account in doubt': {
    script: () =>
      fakeScript({
        run: runOf({
          condition: 'over',
          end: 'stopped',
          isAccountInDoubt: true,
          outcomes: { rejected: 5 },
          sentence: 'Omniwallet knows none of the first 5 customers. Is “demo” the right account?',
        }),
      }),
    act: ({ page }) => page.locator('.duty, .lead, .message.warning').first().waitFor(),
  },
  'cannot be opened': {
    script: () => {
      const script = fakeScript();
      script.failNext('open', { name: 'Error', message: 'A fault that nobody knows.' });
      return script;
    },
    act: ({ page }) => page.getByRole('alert').waitFor(),
  },
  outdated: {
    script: () => {
      const script = fakeScript();
      script.replyNext(
        'open',
        JSON.stringify({ kind: 'outdated', sentence: 'It was updated: open it again.' }),
      );
      return script;
    },
    act: ({ page }) => page.getByRole('alert').waitFor(),
  },
  'columns unfolded': {
    script: () => fakeScript(),
    act: async ({ page }) => {
      await section(page, 'columns').click();
      await page.locator('#column-card').selectOption('Loyalty no.');
    },
  },
  'settings unfolded': {
    script: () => fakeScript(),
    act: async ({ page }) => {
      await section(page, 'settings').click();
      await page.locator('#section-settings form .button').click();
      await page.locator('.message.success').waitFor();
    },
  },
  'schedule, none set': {
    script: () => fakeScript(),
    act: async ({ page }) => {
      await section(page, 'schedule').click();
      await page.locator('[name=ruleKind][value=weekdays]').click();
      for (const day of [1, 2, 3, 4, 5]) await page.locator(`[name=day][value='${day}']`).click();
      await page.locator('#section-schedule [type=submit]').click();
      await page.getByRole('alert').waitFor();
    },
  },
  'before, a schedule in trouble': {
    script: () =>
      fakeScript({
        schedule: scheduleOf({
          problems: [{ sentence: 'It has not run since 24 Nov.', canTakeOver: true, grantUrl: null }],
        }),
      }),
    act: async ({ page }, { replyNext }) => {
      replyNext('takeOver', JSON.stringify({ kind: 'refused', sentence: 'Not connected yet.' }));
      await page.locator('.alerts .button').click();
      await page.getByRole('alert').nth(1).waitFor();
    },
  },
  'schedule, set': {
    script: () => fakeScript({ schedule: scheduleOf({ isMine: true }) }),
    act: async ({ page }) => {
      await section(page, 'schedule').click();
      await page.locator('#section-schedule .quiet').first().click();
      await page.locator('.question').waitFor();
    },
  },
  'schedule, a colleague’s with problems': {
    script: () =>
      fakeScript({
        schedule: scheduleOf({
          problems: [
            {
              sentence: 'The schedule of bea@example.com has not run since 24 Nov.',
              canTakeOver: true,
              grantUrl: null,
            },
            {
              sentence: 'A mail waits.',
              canTakeOver: false,
              grantUrl: 'https://accounts.example.com/grant?scope=mail',
            },
          ],
        }),
        obstacle: { sentence: 'Not connected yet.', grantUrl: 'https://accounts.example.com/grant' },
      }),
    act: async ({ page }) => {
      await section(page, 'schedule').click();
      await page.getByRole('alert').first().waitFor();
    },
  },
  'schedule, a colleague’s to replace': {
    script: () => fakeScript({ schedule: scheduleOf({}) }),
    act: async ({ page }) => {
      await section(page, 'schedule').click();
      await page.locator('#section-schedule .secondary').click();
      await page.locator('#others').fill('nobody');
      await page.locator('#section-schedule [type=submit]').click();
      await page.getByRole('alert').waitFor();
    },
  },
  'history unfolded': {
    script: () => {
      const runs = FAKE_HISTORY.runs.flatMap((run) => Array.from({ length: 7 }, () => run));
      return fakeScript({ history: { ...FAKE_HISTORY, runs } });
    },
    act: async ({ page }) => {
      await section(page, 'history').click();
      await page.locator('.more summary').click();
    },
  },
  'a row’s story': {
    script: () => fakeScript(),
    act: async ({ page }) => {
      await section(page, 'why').click();
      await page.locator('.story .facts').waitFor();
    },
  },
  'connection unfolded': {
    script: () =>
      fakeScript({ connection: { account: 'demo', tokenEnd: GOOD_TOKEN.slice(-4), customers: null } }),
    act: async ({ page }) => {
      await section(page, 'connection').click();
      await page.locator('#section-connection .quiet').first().click();
      await page.locator('.more summary').click();
    },
  },
};

import { GOOD_TOKEN } from './fake-answers';
import { scheduleOf } from './fake-schedule';
import { fakeScript, type FakeScript } from './fake-script';
import { withSidebar } from './with-sidebar';

/** What was asked about schedules, but for looking. */
const changes = (script: FakeScript): unknown[] =>
  script.calls
    .filter(({ name }) => ['saveSchedule', 'removeSchedule', 'takeOver'].includes(name))
    .map(({ name, args }) => [name, args]);

const ALERTS = { when: 'first', maxFailedShare: 0.2, others: [] };
const GUARD = { mayGenerateCards: false, mayClear: false, maxChangedShare: 0.5 };

describe('a sheet without a schedule', () => {
  const open = withSidebar();

  it('opening asks nothing about it; unfolding asks once and shows the form', async () => {
    const script = fakeScript();
    const { page, button } = await open(script);
    await button('Refresh counts').waitFor();
    expect(script.calls.map(({ name }) => name)).toEqual(['open', 'preview']);
    await button(/^Schedule/).click();
    await page.getByRole('group', { name: 'How often' }).waitFor();
    expect(script.calls.map(({ name }) => name)).toEqual(['open', 'preview', 'schedule']);
    expect(await page.getByText('Some time in that hour').innerText()).toContain('Europe/Madrid');
  });

  it.each([
    ['Every hour', { kind: 'hourly' }],
    ['Every few hours', { kind: 'every', hours: 4 }],
    ['Every day', { kind: 'daily', hour: 7 }],
    ['On some days of the week', { kind: 'weekdays', days: [1, 2, 3, 4, 5], hour: 7 }],
  ])('%s -> is saved with what it starts with', async (label, rule) => {
    const script = fakeScript();
    const { page, button } = await open(script);
    await button(/^Schedule/).click();
    await page.getByRole('radio', { name: label }).check();
    await button('Save').click();
    await page.getByText('Schedule saved.').first().waitFor();
    expect(changes(script)).toEqual([
      ['saveSchedule', { sheetId: 7, settings: { rule, guard: GUARD, alerts: ALERTS }, replaces: null }],
    ]);
  });

  it('all that is chosen travels in one go, by keyboard alone', async () => {
    const script = fakeScript();
    const { page, button } = await open(script);
    await button(/^Schedule/).press('Enter');
    await page.getByRole('radio', { name: 'Every day' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('checkbox', { name: 'Friday' }).press('Space');
    await page.getByRole('checkbox', { name: 'Sunday' }).press('Space');
    await page.getByLabel('At', { exact: true }).selectOption('18:00');
    await page.getByRole('checkbox', { name: 'Generate card numbers' }).press('Space');
    await page.getByRole('checkbox', { name: 'Clear fields' }).press('Space');
    await page.getByLabel('Do not start where').selectOption('Always start');
    await page.getByLabel('Mail me if more').selectOption('5% of the rows sent');
    await page.getByRole('radio', { name: 'Every time' }).press('Space');
    await page.getByLabel('Mail others').fill('bea@example.com, carl@example.com;dora@example.com');
    await page.keyboard.press('Enter');
    await page.getByText('Schedule saved.').first().waitFor();
    expect(changes(script)).toEqual([
      [
        'saveSchedule',
        {
          sheetId: 7,
          settings: {
            rule: { kind: 'weekdays', days: [1, 2, 3, 4, 7], hour: 18 },
            guard: { mayGenerateCards: true, mayClear: true, maxChangedShare: 1 },
            alerts: {
              when: 'every',
              maxFailedShare: 0.05,
              others: ['bea@example.com', 'carl@example.com', 'dora@example.com'],
            },
          },
          replaces: null,
        },
      ],
    ]);
    expect(await page.getByRole('status').innerText()).toBe('Schedule saved.');
    expect(await page.evaluate('document.activeElement.innerText')).toContain('Schedule');
  });

  it('weekdays without a day -> says so, read aloud, and sends nothing', async () => {
    const script = fakeScript();
    const { page, button } = await open(script);
    await button(/^Schedule/).click();
    await page.getByRole('radio', { name: 'On some days of the week' }).check();
    for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'])
      await page.getByRole('checkbox', { name: day }).uncheck();
    await button('Save').click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toBe('Choose at least one day.');
    expect(changes(script)).toEqual([]);
  });

  it('an address that is none -> the script’s sentence, and what was typed stays', async () => {
    const { page, button } = await open(fakeScript());
    await button(/^Schedule/).click();
    await page.getByLabel('Mail others').fill('nobody');
    await button('Save').click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toBe('“nobody” is not an email address.');
    expect(await page.getByLabel('Mail others').inputValue()).toBe('nobody');
  });

  it('something keeps this person from having one -> says so and offers no form', async () => {
    const script = fakeScript({
      obstacle: {
        sentence: 'Google has not been allowed it.',
        grantUrl: 'https://accounts.example.com/grant',
      },
    });
    const { page, button } = await open(script);
    await button(/^Schedule/).click();
    await page.getByText('Google has not been allowed it.').waitFor();
    const grant = page.getByRole('link', { name: 'Grant the permission' });
    expect(await grant.getAttribute('href')).toBe('https://accounts.example.com/grant');
    expect(await button('Save').count()).toBe(0);

    script.sheet.obstacle = null;
    await button('Look again').click();
    await button('Save').waitFor();
    expect(await grant.count()).toBe(0);
  });

  it('who is not connected may not have one; who connects then may', async () => {
    const script = fakeScript({
      connection: null,
      obstacle: { sentence: 'Not connected yet.', grantUrl: null },
    });
    const { page, button } = await open(script);
    await button(/^Schedule/).click();
    await page.getByText('Not connected yet.').waitFor();
    script.sheet.obstacle = null;
    await page.getByLabel('Account', { exact: true }).fill('demo');
    await page.getByLabel('API token').fill(GOOD_TOKEN);
    await button('Connect').click();
    await button('Save').waitFor();
    expect(await page.getByText('Not connected yet.').count()).toBe(0);
  });

  it('a sheet that cannot be sent yet -> no form', async () => {
    const script = fakeScript();
    script.sheet.columns = { ...script.sheet.columns, problems: ['This tab is the add-on’s own history.'] };
    const { page, button } = await open(script);
    await button(/^Schedule/).click();
    await page.getByText('A schedule can be set once').waitFor();
    expect(await button('Save').count()).toBe(0);
  });
});

describe('a schedule of one’s own', () => {
  const open = withSidebar();
  const mine = () => fakeScript({ schedule: scheduleOf({ isMine: true, owner: 'ana@example.com' }) });

  it('tells its rule, next and last run, and whose token it uses', async () => {
    const { page, button } = await open(mine());
    await button(/^Schedule/).click();
    await page.locator('.facts').waitFor();
    expect(await page.locator('.facts').innerText()).toBe(
      'Runs\nevery day at 7:00\nNext\nbetween 7:00 and 8:00\nLast\n25 Nov, 7:12\nDone: 40 rows.',
    );
    await page.getByText('It runs with the token of').waitFor();
    expect(await button(/^Schedule/).innerText()).toContain('every day at 7:00');
  });

  it('Edit -> the form holds what is set, and Cancel goes back', async () => {
    const script = fakeScript({
      schedule: scheduleOf({
        isMine: true,
        owner: 'ana@example.com',
        settings: {
          rule: { kind: 'weekdays', days: [2, 6], hour: 18 },
          guard: { ...GUARD, mayClear: true, maxChangedShare: 0.3 },
          alerts: { when: 'every', maxFailedShare: 0, others: ['bea@example.com'] },
        },
      }),
    });
    const { page, button } = await open(script);
    await button(/^Schedule/).click();
    await button('Edit').click();
    await button('Save').click();
    await page.getByText('Schedule saved.').first().waitFor();
    expect(changes(script)).toEqual([
      [
        'saveSchedule',
        { sheetId: 7, settings: script.sheet.schedule?.settings, replaces: 'ana@example.com' },
      ],
    ]);
    expect(script.sheet.schedule?.settings).toMatchObject({
      rule: { kind: 'weekdays', days: [2, 6], hour: 18 },
      guard: { mayClear: true, maxChangedShare: 0.3 },
      alerts: { when: 'every', maxFailedShare: 0, others: ['bea@example.com'] },
    });

    await button('Edit').click();
    await button('Cancel').click();
    await button('Edit').waitFor();
    expect(changes(script)).toHaveLength(1);
  });

  it('Remove -> asks first; then the form is there again', async () => {
    const script = mine();
    const { page, button } = await open(script);
    await button(/^Schedule/).click();
    await button('Remove').click();
    await button('Cancel').click();
    await button('Remove').click();
    expect(changes(script)).toEqual([]);
    await page
      .getByRole('group', { name: /^Remove the schedule/ })
      .getByRole('button', { name: 'Remove' })
      .click();
    await page.getByText('Schedule removed.').first().waitFor();
    expect(changes(script)).toEqual([['removeSchedule', { sheetId: 7 }]]);
    await button('Save').waitFor();
  });

  it('a permission is missing -> in red, with the way to Google’s question', async () => {
    const sentence = 'Google has not been allowed to send mails.';
    const grantUrl = 'https://accounts.example.com/grant';
    const script = mine();
    script.sheet.schedule = scheduleOf({
      isMine: true,
      problems: [{ sentence, canTakeOver: false, grantUrl }],
    });
    script.sheet.obstacle = { sentence, grantUrl };
    const { page, button } = await open(script);
    await button(/^Schedule/).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByText(sentence).count()).toBe(1);
    expect(await page.getByRole('link', { name: 'Grant the permission' }).getAttribute('href')).toBe(
      grantUrl,
    );
    expect(await button('Take over').count()).toBe(0);
  });
});

describe('a colleague’s schedule', () => {
  const open = withSidebar();

  it('says whose it is; saving says whom it replaces', async () => {
    const script = fakeScript({ schedule: scheduleOf({}) });
    const { page, button } = await open(script);
    await button(/^Schedule/).click();
    await page.getByText('It runs with the token of bea@example.com.').waitFor();
    await button('Replace').click();
    await page.getByText('Saving replaces the schedule of bea@example.com.').waitFor();
    await page.getByRole('radio', { name: 'Every hour' }).check();
    await button('Save').click();
    await page.getByText('It runs with your token').waitFor();
    expect(changes(script)).toMatchObject([
      ['saveSchedule', { settings: { rule: { kind: 'hourly' } }, replaces: 'bea@example.com' }],
    ]);
  });

  it('set while one’s own is typed -> refused; then its owner is named and what was typed stays', async () => {
    const script = fakeScript();
    const { page, button } = await open(script);
    await button(/^Schedule/).click();
    await page.getByRole('radio', { name: 'Every hour' }).check();
    script.sheet.schedule = scheduleOf({});
    await button('Save').click();
    await page.getByText('Meanwhile bea@example.com has set').waitFor();
    await page.getByText('Saving replaces the schedule of bea@example.com.').waitFor();
    expect(await page.getByRole('radio', { name: 'Every hour' }).isChecked()).toBe(true);
    await button('Save').click();
    await page.getByText('Schedule saved.').first().waitFor();
    expect(changes(script)).toMatchObject([
      ['saveSchedule', { replaces: null }],
      ['saveSchedule', { replaces: 'bea@example.com' }],
    ]);
  });

  it('whose owner is gone -> in red, and Take over makes it one’s own', async () => {
    const sentence = 'The schedule of bea@example.com has not run since 24 Nov.';
    const script = fakeScript({
      schedule: scheduleOf({ problems: [{ sentence, canTakeOver: true, grantUrl: null }] }),
    });
    const { page, button } = await open(script);
    await button(/^Schedule/).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain(sentence);
    expect(await page.getByRole('link').count()).toBe(0);
    await button('Take over').click();
    await page.getByText('It runs with your token').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(changes(script)).toEqual([['takeOver', { sheetId: 7 }]]);
  });
});

describe('what is wrong with the schedule', () => {
  const open = withSidebar();
  const sentence = 'The schedule of bea@example.com has not run since 24 Nov.';
  const script = () =>
    fakeScript({ schedule: scheduleOf({ problems: [{ sentence, canTakeOver: true, grantUrl: null }] }) });

  it('is told to whoever opens the sidebar, in as many calls as ever, and Take over is there', async () => {
    const troubled = script();
    const { page, button } = await open(troubled);
    await button('Refresh counts').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain(sentence);
    expect(troubled.calls.map(({ name }) => name)).toEqual(['open', 'preview']);
    expect(await button(/^Schedule/).innerText()).toContain('every day at 7:00');

    await button('Take over').click();
    await page.getByText('Schedule saved.').last().waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(troubled.sheet.schedule?.isMine).toBe(true);
  });

  it('stands in one place: on top, or where the schedule is unfolded', async () => {
    const { page, button } = await open(script());
    await page.locator('.stage').getByRole('alert').waitFor();
    await button(/^Schedule/).click();
    await page.locator('#section-schedule').getByRole('alert').waitFor();
    expect(await page.getByRole('alert').count()).toBe(1);
  });

  it('taking over fails -> says why beside it', async () => {
    const troubled = script();
    troubled.replyNext('takeOver', JSON.stringify({ kind: 'refused', sentence: 'Not connected yet.' }));
    const { page, button } = await open(troubled);
    await button('Take over').click();
    await page.locator('.stage').getByText('Not connected yet.').waitFor();
    expect(await button('Take over').count()).toBe(1);
  });
});

describe('the sheet changes while the schedule is unfolded', () => {
  const open = withSidebar();

  it('another sheet -> its own schedule is asked for', async () => {
    const script = fakeScript({ schedule: scheduleOf({}) });
    const { page, button } = await open(script);
    await button(/^Schedule/).click();
    await page.locator('.facts').waitFor();
    script.sheet.columns = { ...script.sheet.columns, sheetId: 8, sheetName: 'Others' };
    script.sheet.schedule = null;
    await button('Refresh counts').click();
    await button('Save').waitFor();
    expect(await page.locator('#section-schedule .sheet-name').innerText()).toBe('Others');
    expect(script.calls.filter(({ name }) => name === 'schedule').map(({ args }) => args)).toEqual([
      { sheetId: 7 },
      { sheetId: 8 },
    ]);
  });

  it('another sheet while one is saved -> the other sheet’s form stays as it is', async () => {
    const script = fakeScript();
    const { page, button } = await open(script);
    await button(/^Schedule/).click();
    script.hold('saveSchedule');
    await button('Save').click();
    await button('Saving…').waitFor();
    script.sheet.columns = { ...script.sheet.columns, sheetId: 8, sheetName: 'Others' };
    await button('Refresh counts').click();
    await page.locator('#section-schedule .sheet-name', { hasText: 'Others' }).waitFor();
    await page.getByRole('radio', { name: 'Every hour' }).check();
    script.release('saveSchedule');
    await button('Save').waitFor();
    expect(await page.getByRole('radio', { name: 'Every hour' }).isChecked()).toBe(true);
    expect(await page.getByText('Schedule saved.').count()).toBe(0);
  });

  it('another language -> its sentences are asked for anew', async () => {
    const script = fakeScript({ schedule: scheduleOf({}) });
    const { page, button } = await open(script);
    await button(/^Schedule/).click();
    await page.locator('.facts').waitFor();
    await button('Settings').click();
    await page.getByLabel('Language, for you only').selectOption('es');
    await button('Save').click();
    await page.getByText('Se ejecuta', { exact: true }).waitFor();
    expect(script.calls.map(({ name }) => name).filter((name) => name !== 'preview')).toEqual([
      'open',
      'schedule',
      'saveSettings',
      'open',
    ]);
  });
});

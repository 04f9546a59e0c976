/** The workbench on the built bundle, without a browser: what windows are told, and what people do in them. */
import { DEMO_ACCOUNT, DEMO_TOKEN } from '../../../host/customer-api/customer-api';
import { BUILD } from '../../apps-script/sidebar/ask';
import { closeBenches, openBench } from './open-bench';
import { answerAll, LIST, openConnected } from './people';

afterEach(closeBenches);

describe('a window that opens', () => {
  it('is told what there is: the list, the customers’ account, no disturbance', async () => {
    const bench = await openBench();
    expect(await bench.openWindow().next('state')).toMatchObject({
      isNewList: false,
      state: {
        fileName: 'customers.csv',
        account: DEMO_ACCOUNT,
        token: DEMO_TOKEN,
        executions: [],
        requests: [],
      },
    });
    expect((await bench.cells())[0]?.slice(0, 2)).toEqual(['Email', 'First name']);
  });

  it.each([
    ['en', 'Update changed rows'],
    ['es', 'Actualizar filas cambiadas'],
  ] as const)('gets the menu of onOpen in the language of its person (%s)', async (language, caption) => {
    const window = (await openBench()).openWindow();
    window.open({ language });
    const { menu } = await window.next('menu');
    expect(menu.entries).toContainEqual(expect.objectContaining({ caption }));
  });

  it('is connected to nothing: the add-on says so', async () => {
    const bench = await openBench(LIST);
    const window = bench.openWindow();
    window.open();
    const running = window.run('updateChangedRows', 'menu');
    const { dialog } = await window.next('dialog');
    expect(dialog.text).toContain('Connect');
    await bench.kill('updateChangedRows');
    await running;
  });
});

describe('a run from the menu', () => {
  it('asks in the window that started it, writes for all windows, and shows its requests', async () => {
    const { bench, window } = await openConnected();
    const other = bench.openWindow();
    const running = window.run('updateChangedRows', 'menu');
    await answerAll(bench, window, '', '');
    expect(await running).toMatchObject({ ok: true, value: 'finished' });

    expect((await bench.cells()).map((row) => row[2])).toEqual(['Omniwallet status', 'updated', 'updated']);
    await Promise.all([window, other].map(async (each) => each.next('sheet')));
    expect(other.events.map(({ kind }) => kind)).not.toContain('dialog');
    const { requests } = bench.state();
    expect(requests.map(({ method, path, status }) => `${method} ${path} ${status ?? ''}`).sort()).toEqual([
      'GET /v1/customers?page[size]=1 200',
      'PATCH /v1/customers/ana.garcia%40example.com 200',
      'PATCH /v1/customers/bruno.diaz%40example.com 200',
    ]);
    const { customers } = await bench.ask('customers', { search: 'anabel', limit: 10 });
    expect(customers).toMatchObject([{ email: 'ana.garcia@example.com', name: 'Anabel' }]);
  });

  it('the token is in nothing that windows are told, but where it may be copied', async () => {
    const { bench, window } = await openConnected();
    const running = window.run('updateChangedRows', 'menu');
    await answerAll(bench, window, '', '');
    await running;
    await window.next('requests');
    const others = window.events.map((event) =>
      event.kind === 'state' ? { ...event, state: { ...event.state, token: '' } } : event,
    );
    expect(JSON.stringify(others)).toContain('Authorization');
    expect(JSON.stringify(others)).not.toContain(DEMO_TOKEN);
  });

  it('a person edits meanwhile: the outcome lands on its row', async () => {
    const { bench, window } = await openConnected();
    await bench.ask('set-faults', { latencyMs: 60 });
    const running = window.run('updateChangedRows', 'menu');
    await answerAll(bench, window, '');
    const { workbookId, version, selection } = await bench.ask('snapshot', null);
    const edit = { kind: 'insertRows', sheetId: selection.sheetId, before: 2, count: 1 } as const;
    await bench.ask('edit', { id: 'somebody-1', workbookId, basedOn: version, edit });
    await answerAll(bench, window, '');
    await running;
    expect((await bench.cells()).map((row) => row[2] ?? '')).toEqual([
      'Omniwallet status',
      '',
      'updated',
      'updated',
    ]);
  });
});

describe('people', () => {
  it('have connections of their own', async () => {
    const { bench } = await openConnected();
    const window = bench.openWindow();
    window.open({ email: 'ben@example.com' });
    const running = window.run('updateChangedRows', 'menu');
    const { dialog } = await window.next('dialog');
    expect(dialog.text).toContain('Connect');
    await bench.kill('updateChangedRows');
    await running;
  });
});

describe('Google’s side', () => {
  it('an execution is listed for all windows, and can be killed', async () => {
    const { bench, window } = await openConnected();
    const running = window.run('updateChangedRows', 'menu');
    await window.next('dialog');
    const { state } = await bench.openWindow().next('state');
    // `onOpen`, which made the menu, may not have ended yet.
    expect(state.executions.filter(({ mode }) => mode === 'menu')).toMatchObject([
      { functionName: 'updateChangedRows', userEmail: 'ana@example.com' },
    ]);
    await bench.kill('updateChangedRows');
    expect(await running).toEqual({
      ok: false,
      error: { name: 'Error', message: 'Exceeded maximum execution time' },
    });
    const { executions = [] } = window.events.findLast((event) => event.kind === 'executions') ?? {};
    expect(executions.filter(({ mode }) => mode === 'menu')).toEqual([]);
  });

  it('what a person has not granted, the script may not do for that person', async () => {
    const { bench, window } = await openConnected();
    const { scopes } = bench.state().google;
    const withoutFetch = scopes.filter((scope) => !scope.endsWith('external_request'));
    await bench.ask('grant', { email: 'ana@example.com', scopes: withoutFetch });
    expect(bench.state().google.accounts).toMatchObject([
      { email: 'ana@example.com', grantedScopes: withoutFetch },
      { email: 'ben@example.com', grantedScopes: scopes },
    ]);
    // Google asks for it and ends the execution.
    const ended = await window.run('updateChangedRows', 'menu');
    expect(ended).toMatchObject({
      ok: false,
      error: {
        message:
          'Authorization is required to perform that action. Please run the script again to authorize it.',
      },
    });
    expect(bench.state().requests).toHaveLength(1);
  });

  it('requests of a day that are used up are sent no more', async () => {
    const { bench, window } = await openConnected();
    const { requestsPerDay } = bench.state().google;
    await bench.ask('count-requests', { email: 'ana@example.com', used: requestsPerDay });
    const running = window.run('updateChangedRows', 'menu');
    await answerAll(bench, window, '', '');
    await running;
    expect(bench.state().requests).toHaveLength(1);
    expect(bench.state().google.accounts[0]?.requestsUsed).toBe(requestsPerDay);
  });

  it('an hour that is let go by -> a schedule is due: its trigger, fired by hand, runs it', async () => {
    const { bench, window } = await openConnected();
    await bench.ask('let-triggers-fire', { isOn: false });
    const { sheetId } = (await bench.ask('snapshot', null)).selection;
    const settings = {
      rule: { kind: 'hourly' },
      guard: { mayGenerateCards: true, mayClear: false, maxChangedShare: 1 },
      alerts: { when: 'first', maxFailedShare: 1, others: [] },
    };
    const request = { build: BUILD, name: 'saveSchedule', args: { sheetId, settings, replaces: null } };
    await window.run('answerSidebar', 'client', JSON.stringify(request));

    const fire = async (): Promise<void> => {
      const [trigger] = bench.state().google.triggers;
      await bench.ask('fire', { triggerId: trigger?.uniqueId ?? '' });
      while (bench.state().executions.length > 0) await window.next('executions');
    };
    await fire();
    expect((await bench.cells())[0]).toEqual(['Email', 'Name']);

    await bench.ask('let-pass', { minutes: 60 });
    expect(bench.state().google.aheadMs).toBe(3_600_000);
    await fire();
    expect((await bench.cells()).map((row) => row[2])).toEqual(['Omniwallet status', 'updated', 'updated']);

    await bench.ask('start-over', null);
    expect(bench.state().google.aheadMs).toBe(0);
  });

  it('a page of the script may not call what is hidden', async () => {
    const { window } = await openConnected();
    expect(await window.run('omniwallet_', 'client')).toEqual({
      ok: false,
      error: { name: 'Exception', message: 'Script function not found: omniwallet_' },
    });
  });
});

it('faults take effect at once, and all windows are told', async () => {
  const { bench, window } = await openConnected();
  await bench.ask('set-faults', { revoked: true });
  expect((await window.next('faults')).faults.revoked).toBe(true);
  const running = window.run('updateChangedRows', 'menu');
  await answerAll(bench, window, '');
  expect((await window.next('dialog')).dialog.text).toContain('does not accept the token');
  await bench.kill('updateChangedRows');
  await running;
  expect(() => bench.workbench.answers['set-faults']({ errorShare: 2 })).toThrow(
    'errorShare has to be from 0 to 1, not 2.',
  );
});

/** Lists in the workbench: opened, saved, and started over. */
import { closeBenches } from './open-bench';
import { answerAll, openConnected } from './people';

afterEach(closeBenches);

it('another list takes the place of the one that is open; its customers are known, connections stay', async () => {
  const { bench, window } = await openConnected();
  await bench.workbench.openList('more.csv', Buffer.from('Email,Name\nnew.person@example.com,New\n'));
  expect(await window.next('state')).toMatchObject({ isNewList: false });
  expect(await window.next('state')).toMatchObject({ isNewList: true, state: { fileName: 'more.csv' } });
  const { total, matching } = await bench.ask('customers', { search: 'new person', limit: 10 });
  expect({ total, matching }).toEqual({ total: 3, matching: 1 });
  const running = window.run('updateChangedRows', 'menu');
  await answerAll(bench, window, '', '');
  expect(await running).toMatchObject({ ok: true, value: 'finished' });
});

it('what is no list is refused with a sentence, and the list stays', async () => {
  const { bench } = await openConnected();
  await expect(bench.workbench.openList('list.pdf', Buffer.from('%PDF'))).rejects.toThrow(
    'list.pdf is neither a .csv nor an .xlsx file.',
  );
  expect(bench.state().fileName).toBe('list.csv');
});

it('is saved as it is now', async () => {
  const { bench } = await openConnected();
  const { workbookId, version, selection } = await bench.ask('snapshot', null);
  const edit = {
    kind: 'enter',
    sheetId: selection.sheetId,
    row: 2,
    column: 2,
    inputs: [['Anna']],
  } as const;
  await bench.ask('edit', { id: 'somebody-1', workbookId, basedOn: version, edit });
  const saved = await bench.workbench.saveList('csv');
  expect(saved).toEqual({
    name: 'list.csv',
    bytes: 'Email,Name\nana.garcia@example.com,Anna\nbruno.diaz@example.com,Bruno\n',
  });
  expect((await bench.workbench.saveList('xlsx')).name).toBe('list.xlsx');
});

it('starting over brings back the list, and nobody is connected any more', async () => {
  const { bench, window } = await openConnected();
  await bench.ask('set-faults', { outage: true });
  await bench.ask('start-over', null);
  expect(bench.state()).toMatchObject({ faults: { outage: false }, requests: [] });
  const running = window.run('updateChangedRows', 'menu');
  expect((await window.next('dialog')).dialog.text).toContain('Connect');
  await bench.kill('updateChangedRows');
  await running;
});

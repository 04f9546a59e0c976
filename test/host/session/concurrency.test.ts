/** Executions that run at the same time, as at Google: each may wait, and the others go on. */
import { ok } from '../services/fake-platform';
import { closeSessions, openSession } from './open-session';

afterEach(closeSessions);

const script = `
  const sheet = () => SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  const read = () => sheet().getRange("A1").getDisplayValue();
  function step() {
    sheet().getRange("A1").setValue("sent");
    UrlFetchApp.fetchAll(["https://api.example.com/"]);
    return [read(), sheet().getRange("B1").getDisplayValue()];
  }
  function poll() { return read(); }
  function ask() { return SpreadsheetApp.getUi().alert("Go on?") + " " + read(); }
  function sleepLong() { Utilities.sleep(300000); }
  function loopForEver() { sheet().getRange("A1").setValue("looping"); for (;;); }
  function writeLater() { UrlFetchApp.fetch("https://api.example.com/"); sheet().getRange("A1").setValue("late"); }
  function hold() { LockService.getDocumentLock().waitLock(0); UrlFetchApp.fetch("https://api.example.com/"); }
  function tryNow() { return LockService.getDocumentLock().tryLock(0); }
  function waitForLock() { LockService.getDocumentLock().waitLock(60000); return read(); }
`;

describe('an execution that waits for its replies', () => {
  it('lets another one run to its end, and each sees what the other wrote', async () => {
    const { start, run, nextRequests } = openSession(script);
    const step = start('step');
    const batch = await nextRequests();
    expect(await run('poll', { mode: 'client' })).toBe('sent');
    batch.answer([ok()]);
    expect(await step.end).toMatchObject({ kind: 'returned', value: ['sent', ''] });
  });

  it('sees with its next call what people edited meanwhile', async () => {
    const { start, workbook, nextRequests } = openSession(script);
    const step = start('step');
    const batch = await nextRequests();
    workbook.enter(workbook.book.activeSheetId, 1, 2, 'typed');
    workbook.insertRows(workbook.book.activeSheetId, 1, 1);
    workbook.enter(workbook.book.activeSheetId, 1, 1, 'above');
    batch.answer([ok()]);
    expect(await step.end).toMatchObject({ kind: 'returned', value: ['above', ''] });
  });

  it('is listed, and no longer when it has ended', async () => {
    const { start, session, nextRequests } = openSession(script);
    const step = start('step', { mode: 'client' });
    const batch = await nextRequests();
    expect(session.executions()).toMatchObject([
      { id: step.id, functionName: 'step', mode: 'client', userEmail: 'ana@example.com' },
    ]);
    batch.answer([ok()]);
    await step.end;
    expect(session.executions()).toEqual([]);
  });
});

describe('an execution that shows a dialog', () => {
  it('waits while others go on; the answer lets it go on', async () => {
    const { start, run, nextDialog, workbook } = openSession(script);
    const asking = start('ask');
    const dialog = await nextDialog();
    expect(dialog.asked).toEqual({ kind: 'alert', title: '', text: 'Go on?', buttons: 'OK' });
    expect(await run('poll')).toBe('');
    workbook.enter(workbook.book.activeSheetId, 1, 1, 'meanwhile');
    dialog.answer({ button: 'CLOSE', text: '' });
    expect(await asking.end).toMatchObject({ kind: 'returned', value: 'CLOSE meanwhile' });
  });

  it('does not hold up those that wait for replies', async () => {
    const { start, nextDialog, nextRequests } = openSession(script);
    const step = start('step');
    const batch = await nextRequests();
    const asking = start('ask');
    const dialog = await nextDialog();
    batch.answer([ok()]);
    expect(await step.end).toMatchObject({ kind: 'returned' });
    dialog.answer({ button: 'OK', text: '' });
    expect(await asking.end).toMatchObject({ value: 'OK sent' });
  });
});

describe('Google kills an execution', () => {
  const killed = { kind: 'killed', message: 'Exceeded maximum execution time' };

  it('that waits for replies: it writes nothing any more', async () => {
    const { start, session, nextRequests, run, cells } = openSession(script);
    const writing = start('writeLater');
    const batch = await nextRequests();
    session.kill(writing.id);
    batch.answer([ok()]);
    expect(await writing.end).toMatchObject(killed);
    expect(await run('poll')).toBe('');
    expect(cells()).toEqual([]);
  });

  it('that sleeps', async () => {
    const { start, session } = openSession(script);
    const sleeping = start('sleepLong');
    session.kill(sleeping.id);
    expect(await sleeping.end).toMatchObject(killed);
  });

  it('that loops without any call', async () => {
    const { start, session, workbook } = openSession(script);
    const looping = start('loopForEver');
    while (workbook.displayValues(workbook.book.activeSheetId).length === 0) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    session.kill(looping.id);
    expect(await looping.end).toMatchObject(killed);
  });

  it('says so in the language of the person', async () => {
    const { start, session } = openSession(script);
    const sleeping = start('sleepLong', { userLocale: 'es' });
    session.kill(sleeping.id);
    expect(await sleeping.end).toMatchObject({ message: 'Se ha superado el tiempo máximo de ejecución.' });
  });

  it('that holds a lock: the lock is free', async () => {
    const { start, session, nextRequests, run } = openSession(script);
    const holding = start('hold');
    await nextRequests();
    expect(await run('tryNow')).toBe(false);
    session.kill(holding.id);
    expect(await run('tryNow')).toBe(true);
  });
});

it('a lock is waited for until the execution that holds it has ended', async () => {
  const { start, nextRequests, workbook } = openSession(script);
  const holding = start('hold');
  const batch = await nextRequests();
  const waiting = start('waitForLock');
  workbook.enter(workbook.book.activeSheetId, 1, 1, 'released');
  batch.answer([ok()]);
  await holding.end;
  expect(await waiting.end).toMatchObject({ kind: 'returned', value: 'released' });
});

it('thirty executions of a person run at the same time, and no more', async () => {
  const { start, session } = openSession(script);
  const running = Array.from({ length: 30 }, () => start('sleepLong'));
  expect(await start('poll').end).toMatchObject({
    kind: 'threw',
    message: 'There are too many scripts running simultaneously for this Google user account.',
  });
  expect(await start('poll', { userEmail: 'ben@example.com' }).end).toMatchObject({ kind: 'returned' });
  for (const { id } of running) session.kill(id);
  expect(await start('poll').end).toMatchObject({ kind: 'returned' });
});

import { stageOf } from '../../src/sidebar/state/stage';
import { makeRows } from './fake-rows';
import { fakeScript } from './fake-script';
import { endStep, runPage, startUpdate } from './run-page';

const NETWORK = { name: 'Error', message: 'NetworkError: Connection failure due to HTTP 0' };

describe('a step that fails', () => {
  it('-> is shown, the run is looked at, and goes on when the person says so', async () => {
    const script = fakeScript({ rows: makeRows(80) });
    const page = await startUpdate(script);
    script.failNext('step', NETWORK);
    await endStep(page, script, 1000);
    expect(page.state()).toMatchObject({
      isDriving: false,
      failed: { task: 'step', failure: { kind: 'offline' } },
    });
    expect(page.log.slice(3)).toEqual(['0 step', '1 watch']);
    expect(page.state().overview?.run?.runId).toBe('run-80');

    void page.act.tryAgain();
    await endStep(page, script, 0);
    expect(page.state()).toMatchObject({ isDriving: true, failed: null });
    await endStep(page, script, 0);
    expect(stageOf(page.state())).toBe('after');
  });

  it('that did its work all the same -> its end is found by looking', async () => {
    const script = fakeScript({ rows: makeRows(30) });
    const page = await startUpdate(script);
    script.failNext('step', NETWORK);
    if (script.sheet.run !== null)
      script.sheet.run = { ...script.sheet.run, condition: 'over', end: 'finished', done: 30 };
    await endStep(page, script, 1000);
    expect(stageOf(page.state())).toBe('after');
  });

  it('for an update of the script -> the page is closed, and asks no more', async () => {
    const script = fakeScript();
    const page = await startUpdate(script);
    script.replyNext('step', JSON.stringify({ kind: 'outdated', sentence: 'Open it again.' }));
    await endStep(page, script, 1000);
    await page.pass(60_000);
    expect(stageOf(page.state())).toBe('closed');
    expect(page.log.slice(3)).toEqual(['0 step']);
  });
});

describe('a start without an answer', () => {
  it.each([
    ['no network', { ok: false, error: NETWORK }, ['0 start', '0 watch']],
    ['a refusal', { ok: true, text: '{"kind":"refused","sentence":"No."}' }, ['0 start']],
    ['an update of the script', { ok: true, text: '{"kind":"outdated","sentence":"No."}' }, ['0 start']],
  ] as const)('for %s -> the run is looked for only where it may be on', async (_, answer, calls) => {
    const script = fakeScript();
    const page = runPage(script);
    await page.act.open();
    if (answer.ok) script.replyNext('start', answer.text);
    else script.failNext('start', answer.error);
    await page.act.update();
    expect(page.log.slice(2)).toEqual(calls);
  });
});

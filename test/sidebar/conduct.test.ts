import { stageOf } from '../../src/sidebar/state/stage';
import { settleRows } from './fake-answers';
import { makeRows } from './fake-rows';
import { fakeScript, type FakeScript } from './fake-script';
import { runPage, type RunningPage } from './run-page';
import { runOf } from './scenes';

const NETWORK = { name: 'Error', message: 'NetworkError: Connection failure due to HTTP 0' };

/** A page on which *Update all* was chosen; steps are held until the test releases them. */
async function started(script: FakeScript): Promise<RunningPage> {
  const page = runPage(script);
  await page.act.open();
  script.hold('step');
  void page.act.update();
  await page.pass(0);
  return page;
}

/** A step ends that took so long. */
async function endStep(page: RunningPage, script: FakeScript, afterMs: number): Promise<void> {
  await page.pass(afterMs);
  script.release('step');
  script.hold('step');
  await page.pass(0);
}

describe('a run that the page drives', () => {
  it('steps follow each other, with polls every two seconds meanwhile, until it is over', async () => {
    const script = fakeScript({ rows: makeRows(80) });
    const page = await started(script);
    await endStep(page, script, 5000);
    await endStep(page, script, 3000);
    expect(page.log).toEqual([
      '0 open',
      '0 preview',
      '0 start',
      '0 step',
      '2 watch',
      '4 watch',
      '5 step',
      '7 watch',
      '8 attention',
    ]);
    expect(stageOf(page.state())).toBe('after');
    await page.pass(60_000);
    expect(page.log).toHaveLength(9);
  });

  it('a poll shows what has been done so far', async () => {
    const script = fakeScript();
    const page = await started(script);
    settleRows(script.sheet, 17);
    await page.pass(2000);
    expect(page.state().overview?.run).toMatchObject({ done: 17, outcomes: { updated: 17 } });
  });

  it('a poll that comes back after its step -> is not shown', async () => {
    const script = fakeScript({ rowsPerStep: 60 });
    const page = await started(script);
    script.hold('watch');
    await endStep(page, script, 3000);
    expect(page.state().overview?.run?.done).toBe(60);
    script.replyNext(
      'watch',
      JSON.stringify({ kind: 'result', result: { run: runOf({ runId: 'run-100', done: 1 }) } }),
    );
    script.release('watch');
    await page.pass(0);
    expect(page.state().overview?.run?.done).toBe(60);
  });

  it('a poll that is not answered -> no other one is sent', async () => {
    const script = fakeScript();
    const page = await started(script);
    script.hold('watch');
    await page.pass(20_000);
    expect(page.log.slice(3)).toEqual(['0 step', '2 watch']);
  });

  it('Stop while step and poll are under way -> goes out as soon as one of them is answered', async () => {
    const script = fakeScript();
    const page = await started(script);
    script.hold('watch');
    await page.pass(2000);
    void page.act.stop();
    await page.pass(0);
    expect(page.log.at(-1)).toBe('2 watch');
    expect(page.state().isStopping).toBe(true);
    script.release('watch');
    await page.pass(0);
    expect(page.log.at(-1)).toBe('2 stop');
    await endStep(page, script, 0);
    expect(page.state()).toMatchObject({ isStopping: false, isDriving: false });
    expect(page.state().overview?.run).toMatchObject({ condition: 'over', end: 'put-back' });
  });

  it('Go on in the background -> no other step, only looks every five seconds', async () => {
    const script = fakeScript();
    const page = await started(script);
    void page.act.leaveToBackground();
    await endStep(page, script, 1000);
    await page.pass(10_000);
    expect(page.log.slice(3)).toEqual(['0 step', '0 leaveToBackground', '6 watch', '11 watch']);
    expect(stageOf(page.state())).toBe('during');
  });
});

describe('a step that fails', () => {
  it('-> is shown, the run is looked at, and goes on when the person says so', async () => {
    const script = fakeScript({ rows: makeRows(80) });
    const page = await started(script);
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
    const page = await started(script);
    script.failNext('step', NETWORK);
    if (script.sheet.run !== null)
      script.sheet.run = { ...script.sheet.run, condition: 'over', end: 'finished', done: 30 };
    await endStep(page, script, 1000);
    expect(stageOf(page.state())).toBe('after');
  });

  it('for an update of the script -> the page is closed, and asks no more', async () => {
    const script = fakeScript();
    const page = await started(script);
    script.replyNext('step', JSON.stringify({ kind: 'outdated', sentence: 'Open it again.' }));
    await endStep(page, script, 1000);
    await page.pass(60_000);
    expect(stageOf(page.state())).toBe('closed');
    expect(page.log.slice(3)).toEqual(['0 step']);
  });
});

describe('a run that others work on', () => {
  it('is found on opening, and looked at every five seconds until it is over', async () => {
    const script = fakeScript({ run: runOf({ condition: 'live' }) });
    const page = runPage(script);
    void page.act.open();
    await page.pass(10_000);
    expect(page.log).toEqual(['0 open', '5 watch', '10 watch']);
    script.sheet.run = runOf({ condition: 'over', end: 'finished' });
    await page.pass(5000);
    expect(page.log.slice(3)).toEqual(['15 watch', '15 attention']);
    expect(stageOf(page.state())).toBe('after');
  });

  it('Go on here -> the page drives at once', async () => {
    const script = fakeScript({ run: runOf({ condition: 'interrupted' }) });
    script.hold('step');
    const page = runPage(script);
    void page.act.open();
    await page.pass(1000);
    page.act.goOnHere();
    await page.pass(0);
    expect(page.log).toEqual(['0 open', '1 step']);
  });

  it('the worker has it for a while -> the page goes on afterwards', async () => {
    const script = fakeScript({ rows: makeRows(80) });
    const page = runPage(script);
    await page.act.open();
    const workers = runOf({ runId: 'run-80', total: 80, done: 0, condition: 'live' });
    script.replyNext('step', JSON.stringify({ kind: 'result', result: workers }));
    void page.act.update();
    await page.pass(5000);
    expect(page.log.slice(2)).toEqual(['0 start', '0 step', '5 step', '5 step', '5 attention']);
    expect(stageOf(page.state())).toBe('after');
  });
});

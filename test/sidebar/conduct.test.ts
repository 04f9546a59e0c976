import { stageOf } from '../../src/sidebar/state/stage';
import { settleRows } from './fake-answers';
import { makeRows } from './fake-rows';
import { fakeScript } from './fake-script';
import { endStep, runPage, startUpdate } from './run-page';
import { runOf } from './samples';

describe('a run that the page drives', () => {
  it('steps follow each other, with polls every two seconds meanwhile, until it is over', async () => {
    const script = fakeScript({ rows: makeRows(80) });
    const page = await startUpdate(script);
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
    const page = await startUpdate(script);
    settleRows(script.sheet, 17);
    await page.pass(2000);
    expect(page.state().overview?.run).toMatchObject({ done: 17, outcomes: { updated: 17 } });
  });

  it('a poll that comes back after its step -> is not shown', async () => {
    const script = fakeScript({ rowsPerStep: 60 });
    const page = await startUpdate(script);
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
    const page = await startUpdate(script);
    script.hold('watch');
    await page.pass(20_000);
    expect(page.log.slice(3)).toEqual(['0 step', '2 watch']);
  });

  it('Stop while step and poll are under way -> goes out as soon as one of them is answered', async () => {
    const script = fakeScript();
    const page = await startUpdate(script);
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
    const page = await startUpdate(script);
    void page.act.leaveToBackground();
    await endStep(page, script, 1000);
    await page.pass(10_000);
    expect(page.log.slice(3)).toEqual(['0 step', '0 leaveToBackground', '6 watch', '11 watch']);
    expect(stageOf(page.state())).toBe('during');
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

  it('is gone without a trace -> what could be sent is counted', async () => {
    const script = fakeScript({ run: runOf({ condition: 'live' }) });
    const page = runPage(script);
    void page.act.open();
    await page.pass(1000);
    script.sheet.run = null;
    await page.pass(4000);
    expect(page.log).toEqual(['0 open', '5 watch', '5 preview']);
    expect(stageOf(page.state())).toBe('before');
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

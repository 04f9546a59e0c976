/** `LockService`: locks that other executions may hold. */
import { hostScript } from './run-script';

const script = `
  const lockOf = (kind) => LockService["get" + kind + "Lock"]();
  function tryLock(kind, ms) { const lock = lockOf(kind); return [lock.tryLock(ms), lock.hasLock()]; }
  function waitLock(kind, ms) { lockOf(kind).waitLock(ms); return Date.now(); }
  function twice() { const lock = lockOf("Script"); return [lock.tryLock(0), lockOf("Script").tryLock(0)]; }
  function release() { const lock = lockOf("Document"); lock.waitLock(0); lock.releaseLock(); return lock.hasLock(); }
`;

describe.each([
  ['Document', 'document'],
  ['Script', 'script'],
  ['User', 'user:ana@example.com'],
])('the %s lock', (kind, name) => {
  it('is free', () => {
    const { run, store } = hostScript(script);
    expect(run('tryLock', { args: [kind, 0] })).toEqual([true, true]);
    expect(store.locks).toEqual({}); // Released when the execution ended.
  });

  it('is held by another execution', () => {
    const { run, store } = hostScript(script);
    store.locks[name] = 'another execution';
    expect(run('tryLock', { args: [kind, 1_000] })).toEqual([false, false]);
    expect(() => run('waitLock', { args: [kind, 1_000] })).toThrow(
      'Lock timeout: another process was holding the lock for too long.',
    );
    expect(store.locks).toEqual({ [name]: 'another execution' });
  });

  it('is released by the other one while this one waits', () => {
    const { run, store, platform } = hostScript(script, { startMs: 0 });
    store.locks[name] = 'another execution';
    platform.duringSleep(() => undefined);
    platform.duringSleep(() => Reflect.deleteProperty(store.locks, name));
    expect(run('waitLock', { args: [kind, 10_000] })).toBe(400);
  });
});

it('waits no longer than it was asked to', () => {
  const { run, store, platform } = hostScript(script, { startMs: 0 });
  store.locks['script'] = 'another execution';
  run('tryLock', { args: ['Script', 1_500] });
  expect(platform.clock.nowMs()).toBe(1_500);
});

it('an execution that holds a lock gets it again', () => {
  expect(hostScript(script).run('twice')).toEqual([true, true]);
});

it('a lock can be released early', () => {
  expect(hostScript(script).run('release')).toBe(false);
});

it('is released although the script throws', () => {
  const { run, store } = hostScript(
    'function main() { LockService.getScriptLock().tryLock(0); throw new Error("x"); }',
  );
  expect(() => run('main')).toThrow('x');
  expect(store.locks).toEqual({});
});

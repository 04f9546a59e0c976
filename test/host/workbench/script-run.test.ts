/** `google.script.run` as a page of the script meets it. */
import { createScriptCalls, type OutgoingCall } from '../../../host/workbench/page/bridge/script-run';
import { toSendable } from '../../../host/workbench/page/bridge/sendable';

type Runner = Record<string, (...args: unknown[]) => Runner>;

function openPage(names = ['update', 'watch']) {
  const sent: OutgoingCall[] = [];
  const unhandled: string[] = [];
  const heard: unknown[] = [];
  const calls = createScriptCalls(
    names,
    (call) => sent.push(call),
    (error) => unhandled.push(error.message),
  );
  const hear =
    (name: string) =>
    (value: unknown, userObject?: unknown): void => {
      heard.push([name, value instanceof Error ? `${value.name}: ${value.message}` : value, userObject]);
    };
  return { run: calls.run as unknown as Runner, settle: calls.settle, sent, unhandled, heard, hear };
}

const failure = { name: 'Exception', message: 'No.' };

describe('calls', () => {
  it('go out with their arguments, and at once', () => {
    const { run, sent } = openPage();
    run['update']?.('a', { b: [1] });
    expect(sent).toEqual([{ callId: 1, functionName: 'update', args: ['a', { b: [1] }] }]);
  });

  it('end in any order, each with its own handlers and user object', () => {
    const { run, settle, heard, hear } = openPage();
    run['withSuccessHandler']?.(hear('first'))['update']?.();
    run['withSuccessHandler']?.(hear('second'))['withUserObject']?.('mine')['watch']?.();
    settle(2, { ok: true, value: 'b' });
    settle(1, { ok: true, value: null });
    expect(heard).toEqual([
      ['second', 'b', 'mine'],
      ['first', null, undefined],
    ]);
  });

  it('that fail tell their failure handler, with the error’s name and words', () => {
    const { run, settle, heard, hear } = openPage();
    run['withSuccessHandler']?.(hear('good'))['withFailureHandler']?.(hear('bad'))['update']?.();
    settle(1, { ok: false, error: failure });
    expect(heard).toEqual([['bad', 'Exception: No.', undefined]]);
  });

  it('that fail without such a handler are reported', () => {
    const { run, settle, unhandled } = openPage();
    run['update']?.();
    settle(1, { ok: false, error: failure });
    expect(unhandled).toEqual(['No.']);
  });

  it('run ten at a time; further ones wait until one has ended', () => {
    const { run, settle, sent } = openPage();
    for (let count = 0; count < 12; count += 1) run['watch']?.(count);
    expect(sent.map(({ callId }) => callId)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    settle(4, { ok: true, value: null });
    expect(sent.at(-1)).toEqual({ callId: 11, functionName: 'watch', args: [10] });
    settle(4, { ok: true, value: null });
    expect(sent).toHaveLength(11);
  });

  it('a runner with handlers leaves the one that it came from as it is', () => {
    const { run, settle, heard, hear } = openPage();
    run['withSuccessHandler']?.(hear('heard'));
    run['update']?.();
    settle(1, { ok: true, value: 1 });
    expect(heard).toEqual([]);
  });

  it('functions that the script does not have are not there', () => {
    expect(openPage().run['nothing']).toBeUndefined();
  });
});

describe('what can be sent', () => {
  class Point {
    x = 1;
  }
  const circle: Record<string, unknown> = {};
  circle['itself'] = circle;

  it.each<[string, unknown, unknown]>([
    ['texts, numbers, booleans, null', ['a', 1, true, null], ['a', 1, true, null]],
    ['objects in lists in objects', [{ a: [{ b: 1 }] }], [{ a: [{ b: 1 }] }]],
    ['undefined in a list', [[undefined]], [[null]]],
    ['undefined in an object', [{ a: undefined }], [{}]],
    ['not a number', [Number.NaN], [null]],
    ['names that end in __', [{ a: 1, hidden__: 2 }], [{ a: 1 }]],
    ['the same object twice', [circle['nothing'], { a: 1 }], [null, { a: 1 }]],
  ])('%s', (_, args, received) => {
    expect(toSendable(args as unknown[])).toEqual(received);
  });

  it.each<[string, unknown[], string]>([
    ['a date', [1, new Date()], 'Failed due to illegal value in property: 1'],
    ['a date deep inside', [{ since: [new Date()] }], 'Failed due to illegal value in property: 0'],
    ['a date under a name', [{ since: new Date() }], 'Failed due to illegal value in property: since'],
    ['a function', [() => 1], 'Failed due to illegal value in property: 0'],
    ['an instance', [new Point()], 'Failed due to illegal value in property: 0'],
    ['a map', [new Map()], 'Failed due to illegal value in property: 0'],
    ['a circle', [circle], 'Failed due to circular reference.'],
  ])('%s is refused before anything is sent', (_, args, message) => {
    const { run, sent } = openPage();
    expect(() => run['update']?.(...args)).toThrow(message);
    expect(sent).toEqual([]);
  });
});

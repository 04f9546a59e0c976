/** What pages may call, send and receive. */
import { evaluate, hostScript } from './run-script';

describe('calls from a page', () => {
  it.each([
    ['a number', '1', 1],
    ['a list', '[1, undefined, "a"]', [1, null, 'a']],
    ['an object', '({ a: { b: true } })', { a: { b: true } }],
    ['nothing', 'undefined', null],
    ['a date', 'new Date(0)', null],
    ['a date deep inside', '({ rows: [[new Date(0)]] })', null],
    ['a function', '({ f() {} })', null],
  ])('%s comes back -> %j', (_, expression, received) => {
    expect(evaluate(expression, { mode: 'client' })).toEqual(received);
  });

  it.each([
    [[1, new Date()], 'Failed due to illegal value in property: 1'],
    [[{ a: [() => 1] }], 'Failed due to illegal value in property: 0'],
  ])('%j cannot be sent', (args, message) => {
    const { run } = hostScript('function main() {}');
    expect(() => run('main', { mode: 'client', args })).toThrow(message);
  });

  it('arguments arrive as objects of the script', () => {
    const { run } = hostScript('function main(list, form) { return list instanceof Array && form.name; }');
    expect(run('main', { mode: 'client', args: [[1], { name: 'Ana' }] })).toBe('Ana');
  });

  it('functions whose name ends in _ cannot be called by a page, but by a trigger', () => {
    const { run } = hostScript('function secret_() { return 1; }');
    expect(() => run('secret_', { mode: 'client' })).toThrow('Script function not found: secret_');
    expect(run('secret_', { mode: 'trigger' })).toBe(1);
  });
});

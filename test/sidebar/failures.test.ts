import type { CALLS, CallName } from '../../src/core/sidebar/calls';
import { createAsk } from '../../src/sidebar/channel/ask';
import { atMost } from '../../src/sidebar/channel/at-most';
import { canTryAgain, classifyFailure, isFinal, type Failure } from '../../src/sidebar/channel/failure';
import { virtualClock } from './virtual-clock';

const failed = (message: string, more: Partial<Parameters<typeof classifyFailure>[0]> = {}): Failure =>
  classifyFailure({ message, elapsedMs: 1000, isOnline: true, ...more });

describe('what Google reports -> what it was', () => {
  it.each([
    ['NetworkError: Connection failure due to HTTP 0', 'offline'],
    ['NetworkError: Connection failure due to HTTP 401', 'accounts'],
    ['NetworkError: Connection failure due to HTTP 403', 'accounts'],
    ['NetworkError: Connection failure due to HTTP 429', 'busy'],
    ['NetworkError: Connection failure due to HTTP 502', 'google'],
    [
      'We’re sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.',
      'accounts',
    ],
    [
      'Se produjo un error del servidor al leer del almacenamiento. Código de error PERMISSION_DENIED.',
      'accounts',
    ],
    ['Error code NOT_FOUND.', 'accounts'],
    ['Authorization is required to perform that action.', 'authorisation'],
    ['Se necesita autorización para realizar esta acción.', 'authorisation'],
    ['Cal tenir autorització per efectuar aquesta acció.', 'authorisation'],
    ['Permissions: https://www.googleapis.com/auth/script.external_request', 'authorisation'],
    ['Script function not found: answerSidebar', 'replaced'],
    ['google.script.run.answerSidebar is not a function', 'replaced'],
    ['No se encontró la función de la secuencia de comandos: answerSidebar', 'replaced'],
    ['There are too many scripts running simultaneously for this Google user account.', 'busy'],
    ['Demasiadas secuencias de comandos se ejecutan a la vez.', 'busy'],
    ['Exceeded maximum execution time', 'timeout'],
    ['Se ha superado el tiempo máximo de ejecución.', 'timeout'],
    ['We’re sorry, a server error occurred. Please wait a bit and try again.', 'google'],
  ])('%s -> %s', (message, kind) => {
    expect(failed(message)).toEqual({ kind });
  });

  it('anything, while the browser has no network -> offline', () => {
    expect(failed('Error code PERMISSION_DENIED.', { isOnline: false })).toEqual({ kind: 'offline' });
  });

  it('anything unknown after Google’s six minutes -> timeout', () => {
    expect(failed('かなり長い', { elapsedMs: 361_000 })).toEqual({ kind: 'timeout' });
  });

  it('anything else -> unknown, with Google’s words', () => {
    expect(failed('Wat.')).toEqual({ kind: 'unknown', words: 'Wat.' });
  });

  it.each([
    [{ kind: 'offline' }, true, false],
    [{ kind: 'unknown', words: '' }, true, false],
    [{ kind: 'refused', sentence: '' }, false, false],
    [{ kind: 'outdated', sentence: '' }, false, true],
    [{ kind: 'replaced' }, false, true],
  ] as const)('%j -> may be tried again: %s, is final: %s', (failure, again, final) => {
    expect([canTryAgain(failure), isFinal(failure)]).toEqual([again, final]);
  });
});

describe('asking the script', () => {
  const clock = virtualClock();
  const asking = (callScript: (request: string) => Promise<unknown>) =>
    createAsk({ callScript, wait: clock.wait, now: clock.now, isOnline: () => true, build: 'abc' });
  const result = (value: unknown) => JSON.stringify({ kind: 'result', result: value });

  it('sends build, name and arguments as JSON', async () => {
    const sent: unknown[] = [];
    const ask = asking((request) => {
      sent.push(JSON.parse(request));
      return Promise.resolve(result({ run: null }));
    });
    expect(await ask('watch', {})).toEqual({ ok: true, result: { run: null } });
    expect(sent).toEqual([{ build: 'abc', name: 'watch', args: {} }]);
  });

  it.each([
    ['nothing', null, { kind: 'empty' }],
    ['no text', undefined, { kind: 'empty' }],
    ['a page of HTML', '<html>', { kind: 'replaced' }],
    ['an answer of another build', result({ run: { id: 1 } }), { kind: 'replaced' }],
    ['a refusal', JSON.stringify({ kind: 'refused', sentence: 'No.' }), { kind: 'refused', sentence: 'No.' }],
    [
      'outdated',
      JSON.stringify({ kind: 'outdated', sentence: 'Open again.' }),
      { kind: 'outdated', sentence: 'Open again.' },
    ],
  ])('%s -> a failure of its own', async (_, answer, failure) => {
    const ask = asking(() => Promise.resolve(answer));
    expect(await ask('watch', {})).toEqual({ ok: false, failure });
  });

  it('Google’s failure handler -> classified', async () => {
    const ask = asking(() => Promise.reject(new Error('Error code PERMISSION_DENIED.')));
    expect(await ask('open', {})).toEqual({ ok: false, failure: { kind: 'accounts' } });
  });

  it('no answer for six and a half minutes -> timeout', async () => {
    const answer = asking(() => new Promise(() => undefined))('open', {});
    await clock.pass(390_000);
    expect(await answer).toEqual({ ok: false, failure: { kind: 'timeout' } });
  });
});

describe('at most two calls at a time', () => {
  it('the third waits for the first that ends, also where that failed', async () => {
    const started: CallName[] = [];
    const ends = new Map<CallName, () => void>();
    const ask = atMost(2, async (name) => {
      started.push(name);
      await new Promise<void>((resolve) => ends.set(name, resolve));
      return { ok: false, failure: { kind: 'offline' } };
    });
    const names = ['step', 'watch', 'stop', 'open'] as const satisfies readonly (keyof typeof CALLS)[];
    const [step, watch] = names.map((name) => ask(name, { runId: 'r' }));
    await Promise.resolve();
    expect(started).toEqual(['step', 'watch']);
    ends.get('watch')?.();
    await watch;
    expect(started).toEqual(['step', 'watch', 'stop']);
    ends.get('step')?.();
    await step;
    expect(started).toEqual(['step', 'watch', 'stop', 'open']);
  });
});

/** A blocked worker thread gets its answers: HTTP, dialogs, errors, large ones and late ones. */
import { createRoutes, type Routes } from '../../../host/http/routes';
import { sendAllHttp } from '../../../host/http/send-http';
import { ANSWERS, createSyncChannel } from '../../../host/http/sync-channel';
import type { DialogRequest, HttpRequest } from '../../../host/platform';
import { askFromWorker, type AskedQuestion } from './ask-from-worker';
import { startLoopbackServer, type LoopbackServer } from './loopback-server';

const API = 'https://api.omniwallet.cloud';
let server: LoopbackServer;
let routes: Routes;

beforeAll(async () => {
  server = await startLoopbackServer();
  routes = createRoutes({ [API]: server.origin });
});
afterAll(() => server.close());

function createPatch(path: string, timeoutMs = 10_000): HttpRequest {
  const body = `{"name":"Žofía 🦄 of ${path}"}`;
  return { url: `${API}${path}`, method: 'PATCH', headers: {}, body, followRedirects: false, timeoutMs };
}

const sendAll = (requests: readonly HttpRequest[]) => sendAllHttp(requests, routes);
const dialog: DialogRequest = { kind: 'prompt', title: 'Token', text: 'Your token?', buttons: 'OK_CANCEL' };

describe('calls from a blocked worker', () => {
  it('requests of which one hangs -> timeout, and the next call gets its own replies', async () => {
    const questions: AskedQuestion[] = [
      ['sendAll', [createPatch('/status/404'), createPatch('/hang', 200)]],
      ['sendAll', [createPatch('/next')]],
    ];
    const [first, second] = await askFromWorker({ sendAll }, questions);
    expect(first).toMatchObject({ value: [{ status: 404 }, { ok: false, reason: 'timeout' }] });
    expect(second).toMatchObject({
      value: [{ status: 200, body: expect.stringContaining('🦄 of /next') as string }],
    });
  });

  it('100 requests -> really in parallel', async () => {
    const requests = Array.from({ length: 100 }, () => createPatch('/after/300'));
    const [outcome] = await askFromWorker({ sendAll }, [['sendAll', requests]]);
    expect(outcome).toMatchObject({ value: Array.from({ length: 100 }, () => ({ ok: true, status: 200 })) });
    expect(server.maxInFlight()).toBeGreaterThan(20);
  });

  it('a dialog that is answered later -> blocks until then', async () => {
    const answers = ['first', 'second'];
    const showDialog = () =>
      new Promise<{ button: 'OK'; text: string }>((resolve) => {
        setTimeout(() => {
          resolve({ button: 'OK', text: answers.shift() ?? '' });
        }, 100);
      });
    const outcomes = await askFromWorker({ showDialog }, [
      ['showDialog', dialog],
      ['showDialog', dialog],
    ]);
    expect(outcomes).toEqual([
      { value: { button: 'OK', text: 'first' } },
      { value: { button: 'OK', text: 'second' } },
    ]);
  });

  it.each([
    { name: 'nothing', value: undefined },
    { name: 'a nested value', value: { list: [1, 'ñ', null, { deep: true }] } },
    { name: '20 MB of text', value: 'ñ'.repeat(10_000_000) },
  ])('$name -> comes back as it was', async ({ value }) => {
    const [outcome] = await askFromWorker({ echo: (given) => given }, [['echo', value]]);
    expect(outcome).toEqual({ value });
  });

  it.each([
    {
      name: 'a handler that throws',
      handlers: {
        echo: () => {
          throw new Error('No sheet is open.');
        },
      },
      error: 'No sheet is open.',
    },
    {
      name: 'a handler that rejects',
      handlers: { echo: () => Promise.reject(new Error('Later.')) },
      error: 'Later.',
    },
    { name: 'no handler', handlers: {}, error: 'No handler answers "echo".' },
    {
      name: 'an answer that cannot be copied',
      handlers: { echo: () => () => 1 },
      error: 'could not be cloned.',
    },
  ])('$name -> throws in the worker', async ({ handlers, error }) => {
    const [outcome] = await askFromWorker(handlers, [['echo', 1]]);
    expect(outcome).toEqual({ error: expect.stringContaining(error) as string });
  });

  it('a late answer to an earlier question -> is dropped', async () => {
    const channel = createSyncChannel();
    const echo = (value: unknown) => {
      channel.answererEnd.port.postMessage({ id: 0, ok: true, value: 'late' });
      Atomics.add(channel.answererEnd.counters, ANSWERS, 1);
      Atomics.notify(channel.answererEnd.counters, ANSWERS);
      return new Promise((resolve) => setTimeout(resolve, 50, value));
    };
    const outcomes = await askFromWorker(
      { echo },
      [
        ['echo', 'a'],
        ['echo', 'b'],
      ],
      channel,
    );
    expect(outcomes).toEqual([{ value: 'a' }, { value: 'b' }]);
  });

  it('500 questions in a row -> each gets its own answer', async () => {
    const questions = Array.from({ length: 500 }, (_, index): AskedQuestion => ['echo', index]);
    const outcomes = await askFromWorker({ echo: (value) => value }, questions);
    expect(outcomes).toEqual(questions.map(([, value]) => ({ value })));
  });
});

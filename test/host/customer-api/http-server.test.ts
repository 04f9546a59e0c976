/** What only real HTTP shows: delays, cut connections, many at once, big bodies, a busy port. */
import { startCustomerApi, type RunningApi } from '../../../host/customer-api/http-server';
import { ANA, ANA_PATH, CREDENTIALS, findCustomer, HEADERS, updateOf } from './support';

let running: RunningApi;

beforeEach(async () => {
  running = await startCustomerApi({ ...CREDENTIALS, customers: [ANA] });
});

afterEach(() => running.close());

const read = () => fetch(running.url + ANA_PATH, { headers: HEADERS });
const patch = (body: string) => fetch(running.url + ANA_PATH, { method: 'PATCH', headers: HEADERS, body });

test('latency -> the reply takes that long', async () => {
  running.api.setFaults({ latencyMs: 150 });
  const startMs = performance.now();
  expect((await read()).status).toBe(200);
  // Timers may fire a little early by this clock.
  expect(performance.now() - startMs).toBeGreaterThan(145);
});

test('200 requests at once, 100 ms each -> all answered, together', async () => {
  running.api.setFaults({ latencyMs: 100 });
  const startMs = performance.now();
  const replies = await Promise.all(Array.from({ length: 200 }, (_, points) => patch(updateOf({ points }))));
  expect(replies.map(({ status }) => status)).toEqual(Array.from({ length: 200 }, () => 200));
  expect(performance.now() - startMs).toBeLessThan(10_000);
  expect(running.api.requestLog()).toHaveLength(200);
});

test('a dropped connection -> no reply, and the server goes on', async () => {
  running.api.setFaults({ dropShare: 1 });
  await expect(read()).rejects.toThrow('fetch failed');
  running.api.setFaults({ dropShare: 0 });
  expect((await read()).status).toBe(200);
});

test('noContent -> 204 without body', async () => {
  running.api.setFaults({ noContent: true });
  const reply = await patch(updateOf({ points: 1 }));
  expect([reply.status, await reply.text()]).toEqual([204, '']);
});

test('UTF-8 both ways -> unchanged', async () => {
  const reply = await patch(updateOf({ name: 'Zoë 日本 😀' }));
  expect(await reply.text()).toContain('Zoë 日本 😀');
  expect(findCustomer(running.api, ANA.email)?.name).toBe('Zoë 日本 😀');
});

test.each([
  ['just 1 MB', 1_048_576, 422],
  ['a byte more', 1_048_577, 413],
  ['5 MB', 5_000_000, 413],
])('a body of %s -> %i bytes give %i', async (_title, bytes, status) => {
  const frame = updateOf({ name: '' });
  const body = updateOf({ name: 'x'.repeat(bytes - frame.length) });
  expect((await patch(body)).status).toBe(status);
});

test('a busy port -> rejected in one sentence', async () => {
  await expect(startCustomerApi({ customers: [], port: running.port })).rejects.toThrow(
    `The stand-in cannot listen on port ${running.port}: another program uses it.`,
  );
});

test('closing -> the port is free again, and replies under way are cut', async () => {
  const { port } = running;
  running.api.setFaults({ latencyMs: 60_000 });
  const cut = read().catch((error: unknown) => String(error));
  while (running.api.requestLog().length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await running.close();
  expect(await cut).toBe('TypeError: fetch failed');
  running = await startCustomerApi({ ...CREDENTIALS, customers: [ANA], port });
  expect((await read()).status).toBe(200);
});

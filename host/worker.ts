/** The script's thread: it holds the spreadsheet and runs the bundle, blocking as Google's runtime does. */
import { parentPort, workerData } from 'node:worker_threads';
import { createRealClock } from './http/real-clock';
import { createSyncCaller } from './http/sync-caller';
import { readScript } from './read-script';
import { createScriptHost } from './script-host';
import { createServiceStore, type ServiceStore } from './services/store';
import type { FromWorker, Order, OrderResults, SessionCalls, WorkerData } from './session/protocol';
import { saveSheets } from './session/save-sheets';
import { createWorkbook } from './sheets/workbook';

const USER_EMAIL = 'person@example.com';

const data = workerData as WorkerData;
const caller = createSyncCaller<SessionCalls>(data.channel);
const workbook = createWorkbook({ locale: data.locale, timeZone: data.timeZone, sheets: data.sheets });
const activeSheetId = workbook.book.sheets[data.activeSheetIndex]?.id ?? workbook.book.activeSheetId;
workbook.book.activeSheetId = activeSheetId;

const host = createScriptHost({
  ...readScript(data.scriptFolder),
  workbook,
  store: createConnectedStore(),
  account: 'workspace',
  platform: {
    clock: createRealClock(),
    sendAll: (requests) => caller.call('sendAll', requests),
    showDialog: (dialog) => caller.call('showDialog', dialog),
    showPage: () => undefined,
    showToast: () => undefined,
    log: (level, text) => {
      console[level](text);
    },
    userLocale: data.locale,
    userEmail: USER_EMAIL,
    beforeCall: () => undefined,
  },
});

/** The properties that the bundle keeps a connection in. */
function createConnectedStore(): ServiceStore {
  const store = createServiceStore();
  store.properties.document['omniwallet.account'] = data.account;
  store.properties.users[USER_EMAIL] = { 'omniwallet.token': data.token };
  return store;
}

const carryOut: { [Kind in Order['kind']]: (order: Extract<Order, { kind: Kind }>) => OrderResults[Kind] } = {
  run({ functionName, mode }) {
    const value = host.run(functionName, { mode });
    return { value, counts: host.lastCounts() };
  },
  'select-all'() {
    const rowCount = workbook.displayValues(activeSheetId).length;
    if (rowCount > 1) workbook.select(activeSheetId, `2:${rowCount}`);
    return undefined;
  },
  save: () => saveSheets(workbook),
};

parentPort?.on('message', ({ id, order }: { id: number; order: Order }) => {
  parentPort?.postMessage(answer(id, order));
});

function answer(id: number, order: Order): FromWorker {
  try {
    const act = carryOut[order.kind] as (given: Order) => unknown;
    return { kind: 'done', id, result: act(order) };
  } catch (error: unknown) {
    return { kind: 'failed', id, message: error instanceof Error ? error.message : String(error) };
  }
}

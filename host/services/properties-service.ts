/** `PropertiesService`: texts kept for the script, the document or a user, within Google's sizes. */
import { emulate } from './emulate';
import type { Execution } from './execution';
import { STORE_FULL, VALUE_TOO_LARGE } from './messages';
import { toScriptArray, toScriptData } from './script-realm';
import type { Properties, ServiceStore } from './store';

type PropertiesService = GoogleAppsScript.Properties.PropertiesService;
type PropertyStore = GoogleAppsScript.Properties.Properties;

const MAX_VALUE_BYTES = 9 * 1024;
const MAX_STORE_BYTES = 500 * 1024;

export function createPropertiesService(execution: Execution, store: ServiceStore): PropertiesService {
  const { script, document, users } = store.properties;
  const storeOf = (method: string, properties: Properties): PropertyStore => {
    execution.handle(`PropertiesService.${method}`);
    return createProperties(execution, properties);
  };
  return emulate<PropertiesService>(execution, 'PropertiesService', {
    getScriptProperties: () => storeOf('getScriptProperties', script),
    getDocumentProperties: () => storeOf('getDocumentProperties', document),
    getUserProperties: () => storeOf('getUserProperties', (users[execution.platform.userEmail] ??= {})),
  });
}

function createProperties(execution: Execution, properties: Properties): PropertyStore {
  const call = (method: string): void => {
    execution.call('PropertiesService', `Properties.${method}`);
  };

  function keep(key: unknown, value: unknown): void {
    const text = String(value);
    if (byteLength(text) > MAX_VALUE_BYTES) execution.fail(VALUE_TOO_LARGE);
    const name = String(key);
    const size = storeBytes(properties) - byteLength(properties[name] ?? '') + byteLength(text);
    if (size + byteLength(name) > MAX_STORE_BYTES) execution.fail(STORE_FULL);
    properties[name] = text;
  }

  const self: PropertyStore = emulate<PropertyStore>(execution, 'Properties', {
    getProperty(key) {
      call('getProperty');
      return Object.hasOwn(properties, key) ? (properties[key] ?? null) : null;
    },
    getProperties() {
      call('getProperties');
      return toScriptData(execution.realm, properties) as Properties;
    },
    getKeys() {
      call('getKeys');
      return toScriptArray(execution.realm, Object.keys(properties));
    },
    setProperty(key, value) {
      call('setProperty');
      keep(key, value);
      return self;
    },
    setProperties(values: Properties, deleteAllOthers = false) {
      call('setProperties');
      if (deleteAllOthers) removeAll(properties);
      for (const [key, value] of Object.entries(values)) keep(key, value);
      return self;
    },
    deleteProperty(key) {
      call('deleteProperty');
      Reflect.deleteProperty(properties, key);
      return self;
    },
    deleteAllProperties() {
      call('deleteAllProperties');
      removeAll(properties);
      return self;
    },
  });
  return self;
}

function removeAll(properties: Properties): void {
  for (const key of Object.keys(properties)) Reflect.deleteProperty(properties, key);
}

function storeBytes(properties: Properties): number {
  return Object.entries(properties).reduce(
    (sum, [key, value]) => sum + byteLength(key) + byteLength(value),
    0,
  );
}

function byteLength(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

/** `ScriptApp`: the triggers of the user, and what the script is allowed to do. */
import { randomUUID } from 'node:crypto';
import { emulate } from './emulate';
import type { Execution } from './execution';
import { AUTHORIZATION_REQUIRED, TOO_MANY_TRIGGERS, wrongArguments } from './messages';
import { isGranted } from './scopes';
import { toScriptArray } from './script-realm';
import type { ServiceStore, TriggerRecord } from './store';
import { createClockTriggerBuilder } from './trigger-builder';

/** `getAuthorizationInfo` takes scopes, and its result tells them; Google's types do not know that yet. */
type AuthorizationInfo = GoogleAppsScript.Script.AuthorizationInfo & { getAuthorizedScopes(): string[] };
type ScriptApp = GoogleAppsScript.Script.ScriptApp;
type Trigger = GoogleAppsScript.Script.Trigger;

/** Google's limit for one user in one script; triggers that fired once count until they are deleted. */
const MAX_TRIGGERS = 20;

/** Where Google asks a person to grant what is missing. */
const AUTHORIZATION_URL = 'https://script.google.com/macros/d/local-script/authorize';

const AUTH_MODES = { NONE: 'NONE', CUSTOM_FUNCTION: 'CUSTOM_FUNCTION', LIMITED: 'LIMITED', FULL: 'FULL' };
const AUTH_STATUSES = { REQUIRED: 'REQUIRED', NOT_REQUIRED: 'NOT_REQUIRED' };
const TRIGGER_SOURCES = { SPREADSHEETS: 'SPREADSHEETS', CLOCK: 'CLOCK' };
const EVENT_TYPES = { CLOCK: 'CLOCK', ON_OPEN: 'ON_OPEN', ON_EDIT: 'ON_EDIT', ON_CHANGE: 'ON_CHANGE' };
const WEEK_DAYS = Object.fromEntries(
  ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'].map((day) => [day, day]),
);

const triggerIds = new WeakMap<object, string>();

export function createScriptApp(
  execution: Execution,
  store: ServiceStore,
  manifestScopes: readonly string[],
): ScriptApp {
  const { platform, realm } = execution;
  const ownTriggers = (): TriggerRecord[] =>
    store.triggers.filter((trigger) => trigger.ownerEmail === platform.userEmail);

  function call(method: string): void {
    execution.call('ScriptApp', `ScriptApp.${method}`);
    execution.permit(`ScriptApp.${method}`, 'script.scriptapp');
  }

  function addTrigger(record: Omit<TriggerRecord, 'uniqueId' | 'ownerEmail' | 'createdAtMs'>): Trigger {
    call('newTrigger');
    if (ownTriggers().length >= MAX_TRIGGERS) execution.fail(TOO_MANY_TRIGGERS);
    const added: TriggerRecord = {
      ...record,
      uniqueId: randomUUID(),
      ownerEmail: platform.userEmail,
      createdAtMs: platform.clock.nowMs(),
    };
    store.triggers = [...store.triggers, added];
    return createTrigger(execution, added);
  }

  return emulate<ScriptApp>(execution, 'ScriptApp', {
    AuthMode: AUTH_MODES as unknown as ScriptApp['AuthMode'],
    AuthorizationStatus: AUTH_STATUSES as unknown as ScriptApp['AuthorizationStatus'],
    EventType: EVENT_TYPES as unknown as ScriptApp['EventType'],
    TriggerSource: TRIGGER_SOURCES as unknown as ScriptApp['TriggerSource'],
    WeekDay: WEEK_DAYS as unknown as ScriptApp['WeekDay'],
    newTrigger(handlerFunction) {
      return emulate<GoogleAppsScript.Script.TriggerBuilder>(execution, 'TriggerBuilder', {
        timeBased: () =>
          createClockTriggerBuilder(execution, (schedule, timeZone) =>
            addTrigger({ handlerFunction, schedule, timeZone }),
          ),
      });
    },
    getProjectTriggers() {
      call('getProjectTriggers');
      return toScriptArray(
        realm,
        ownTriggers().map((record) => createTrigger(execution, record)),
      );
    },
    deleteTrigger(trigger) {
      call('deleteTrigger');
      const uniqueId = triggerIds.get(trigger);
      if (uniqueId === undefined) execution.fail(wrongArguments('ScriptApp.deleteTrigger', [trigger]));
      store.triggers = store.triggers.filter((record) => record.uniqueId !== uniqueId);
    },
    getAuthorizationInfo(...[, scopes = manifestScopes]: [unknown, (readonly string[])?]) {
      execution.call('ScriptApp', 'ScriptApp.getAuthorizationInfo');
      const isMissing = scopes.some((scope) => !isGranted(execution.grantedScopes, scope));
      return emulate<AuthorizationInfo>(execution, 'AuthorizationInfo', {
        getAuthorizationStatus: () =>
          AUTH_STATUSES[
            isMissing ? 'REQUIRED' : 'NOT_REQUIRED'
          ] as unknown as GoogleAppsScript.Script.AuthorizationStatus,
        getAuthorizationUrl: () => (isMissing ? AUTHORIZATION_URL : ''),
        getAuthorizedScopes: () =>
          toScriptArray(
            realm,
            manifestScopes.filter((scope) => isGranted(execution.grantedScopes, scope)),
          ),
      });
    },
    requireScopes(_mode, scopes) {
      execution.call('ScriptApp', 'ScriptApp.requireScopes');
      if (scopes.some((scope) => !isGranted(execution.grantedScopes, scope)))
        execution.fail(AUTHORIZATION_REQUIRED);
    },
  });
}

function createTrigger(execution: Execution, record: TriggerRecord): Trigger {
  const trigger = emulate<Trigger>(execution, 'Trigger', {
    getHandlerFunction: () => record.handlerFunction,
    getUniqueId: () => record.uniqueId,
    getTriggerSource: () => TRIGGER_SOURCES.CLOCK as unknown as GoogleAppsScript.Script.TriggerSource,
    getEventType: () => EVENT_TYPES.CLOCK as unknown as GoogleAppsScript.Script.EventType,
  });
  triggerIds.set(trigger, record.uniqueId);
  return trigger;
}

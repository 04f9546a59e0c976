/** `Session`: who runs the script, and in which language and time zone. */
import { createHash } from 'node:crypto';
import { emulate } from './emulate';
import type { Execution } from './execution';

export function createSession(execution: Execution, scriptTimeZone: string): GoogleAppsScript.Base.Session {
  const { platform } = execution;
  const call = (method: string): void => {
    execution.call('Session', `Session.${method}`);
  };
  const user = (): GoogleAppsScript.Base.User =>
    emulate<GoogleAppsScript.Base.User>(execution, 'User', {
      getEmail() {
        execution.permit('User.getEmail', 'userinfo.email');
        return platform.userEmail;
      },
    });
  return emulate<GoogleAppsScript.Base.Session>(execution, 'Session', {
    getActiveUserLocale() {
      call('getActiveUserLocale');
      return platform.userLocale;
    },
    getScriptTimeZone() {
      call('getScriptTimeZone');
      return scriptTimeZone;
    },
    getActiveUser() {
      call('getActiveUser');
      return user();
    },
    getEffectiveUser() {
      call('getEffectiveUser');
      return user();
    },
    getTemporaryActiveUserKey() {
      call('getTemporaryActiveUserKey');
      return createHash('sha256').update(platform.userEmail).digest('base64');
    },
  });
}

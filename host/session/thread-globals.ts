/** The global names that a script finds in a thread of its own: what is shared stands in the other thread. */
import type { SyncCaller } from '../http/sync-caller';
import { createRemoteObjects } from '../remote/remote-objects';
import { emulate } from '../services/emulate';
import type { Execution } from '../services/execution';
import type { HtmlFiles } from '../services/html-service';
import type { Locks } from '../services/locks';
import { createOwnServices } from '../services/own-services';
import { createUi, type MenuRecord } from '../services/ui-service';
import type { FetchQuotaPort } from './desk';
import type { Roots, ThreadCalls } from './protocol';

export interface ThreadWorld {
  readonly roots: Roots;
  readonly scriptTimeZone: string;
  readonly htmlFiles: HtmlFiles;
  readonly caller: SyncCaller<ThreadCalls>;
}

export function createThreadGlobals(
  execution: Execution,
  { roots, scriptTimeZone, htmlFiles, caller }: ThreadWorld,
): Record<string, object> {
  const remote = createRemoteObjects(execution, (call) => caller.call('call', call));
  const locks = remote.toObject(roots.Locks) as Locks;
  const quota = remote.toObject(roots.FetchQuota) as FetchQuotaPort;
  const addMenu = (menu: MenuRecord): void => {
    caller.call('addMenu', menu);
  };

  // A dialog makes its execution wait, so that `Ui` stands here.
  const app: object = emulate(execution, 'SpreadsheetApp', {
    ...remote.toMembers(roots.SpreadsheetApp, () => app),
    getUi() {
      execution.handle('SpreadsheetApp.getUi');
      return createUi(execution, addMenu, locks);
    },
  });

  return {
    ...createOwnServices(execution, {
      locks,
      spendFetches: (count) => {
        quota.spend(count);
      },
      scriptTimeZone,
      htmlFiles,
    }),
    SpreadsheetApp: app,
    PropertiesService: remote.toObject(roots.PropertiesService),
    ScriptApp: remote.toObject(roots.ScriptApp),
    MailApp: remote.toObject(roots.MailApp),
  };
}

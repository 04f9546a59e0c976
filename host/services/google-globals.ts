/** The global names that a script finds at Google. */
import type { Execution } from './execution';
import { spendFetches, type FetchLimits } from './fetch-quota';
import type { HtmlFiles } from './html-service';
import { createLocks } from './locks';
import { createOwnServices } from './own-services';
import { createSharedServices, type SharedWorld } from './shared-services';
import { createUi, type MenuRecord } from './ui-service';

/** What the services of an execution work on. */
export interface ServiceWorld extends SharedWorld {
  readonly fetchLimits: FetchLimits;
  readonly scriptTimeZone: string;
  readonly htmlFiles: HtmlFiles;
  readonly addMenu: (menu: MenuRecord) => void;
}

export function createGoogleGlobals(execution: Execution, world: ServiceWorld): Record<string, object> {
  const { store, fetchLimits } = world;
  const locks = createLocks(store.locks);
  return {
    ...createOwnServices(execution, {
      ...world,
      locks,
      spendFetches: (count) => {
        spendFetches(execution, store, fetchLimits, count);
      },
    }),
    ...createSharedServices(execution, world, () => createUi(execution, world.addMenu, locks)),
  };
}

/** What a helper process can be asked to do. */
import { serveStandIn } from './http/stand-in-job';
import { loadScript } from './loading/load-script-job';
import { weighPlan } from './planning/weigh-plan-job';

export const HELPER_JOBS = {
  'serve-stand-in': serveStandIn,
  'load-script': loadScript,
  'weigh-plan': weighPlan,
};

export type HelperJobs = typeof HELPER_JOBS;

/** Asks for all that the page shows when it opens, or opens anew. */
import { lookAtUnfolded } from './unfolded';
import { perform, type Work } from './work';

export async function open(work: Work): Promise<boolean> {
  const overview = await perform(work, 'open', 'open', {});
  if (overview === undefined) return false;
  work.dispatch({ kind: 'opened', overview });
  lookAtUnfolded(work);
  return true;
}

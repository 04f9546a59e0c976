/** Asks what a run would do. */
import { isPending } from '../state/page-state';
import { open } from './open';
import { perform, type Work } from './work';

/** Of the chosen scope; a choice that was made meanwhile is asked for next, and only the last one shown. */
export async function previewScope(work: Work): Promise<void> {
  if (isPending(work.state(), 'preview')) return;
  for (;;) {
    const { scope } = work.state();
    const preview = await perform(work, 'preview', 'preview', { scope, except: [] });
    if (preview === undefined) return;
    if (work.state().scope !== scope) continue;
    work.dispatch({ kind: 'preview', preview });
    // The columns shown are of another sheet, where the person was before, or of before somebody changed its headers.
    const { columns } = work.state().overview ?? {};
    if (preview.sheetId !== columns?.sheetId || preview.problems.length > 0) await open(work);
    return;
  }
}

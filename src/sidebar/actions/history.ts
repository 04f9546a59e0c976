/** Looks at the last runs and at the selected row, and brings the tabs to the front that hold more. */
import { isPending } from '../state/page-state';
import { perform, type Work } from './work';

export async function lookAtHistory(work: Work): Promise<void> {
  if (isPending(work.state(), 'history')) return;
  const history = await perform(work, 'history', 'history', {});
  if (history !== undefined) work.dispatch({ kind: 'history', history });
}

export async function lookAtRow(work: Work): Promise<void> {
  if (isPending(work.state(), 'why')) return;
  const found = await perform(work, 'why', 'whyThisRow', {});
  if (found !== undefined) work.dispatch({ kind: 'story', row: found.row });
}

export async function showTab(work: Work, sheetId: number): Promise<void> {
  await perform(work, 'tab', 'showTab', { sheetId });
}

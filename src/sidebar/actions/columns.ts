/** Chooses the columns of the sheet, and writes the headers into an empty one. */
import type { CallArgs } from '../../core/sidebar/calls';
import type { ColumnsView } from '../../core/sidebar/views';
import type { ColumnDraft } from '../state/page-state';
import { perform, type Work } from './work';

type Choices = CallArgs<'chooseColumns'>['choices'];

export async function saveColumns(work: Work): Promise<boolean> {
  const { overview, draft } = work.state();
  return overview !== null && choose(work, overview.columns, choicesOf(overview.columns, draft));
}

/** Every field is found by its header again. */
export async function resetColumns(work: Work): Promise<boolean> {
  const { overview } = work.state();
  return overview !== null && choose(work, overview.columns, {});
}

export async function setUpSheet(work: Work): Promise<boolean> {
  const { overview } = work.state();
  if (overview === null) return false;
  const columns = await perform(work, 'setUp', 'setUpSheet', { sheetId: overview.columns.sheetId });
  if (columns === undefined) return false;
  work.dispatch({ kind: 'columns', columns });
  return true;
}

async function choose(work: Work, { sheetId }: ColumnsView, choices: Choices): Promise<boolean> {
  const columns = await perform(work, 'columns', 'chooseColumns', { sheetId, choices });
  if (columns === undefined) return false;
  work.dispatch({ kind: 'columns', columns });
  work.dispatch({ kind: 'notice', notice: 'columns-saved' });
  return true;
}

/** What was chosen before stays chosen; a field that nobody touched goes on being found by its header. */
function choicesOf({ fields }: ColumnsView, draft: ColumnDraft): Choices {
  const before = fields
    .filter(({ isChosen }) => isChosen)
    .map(({ field, header }) => [field, header] as const);
  return { ...Object.fromEntries(before), ...draft };
}

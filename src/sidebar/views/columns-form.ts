/** Which header each field is found under, with an example, and a choice of another one. */
import type { ColumnsView } from '../../core/sidebar/views';
import { h, type ElementNode } from '../dom/h';
import { isPending, type ColumnDraft } from '../state/page-state';
import { data, type Catalogue, type Words } from '../words';
import { button, buttons, field, message, valueOf } from './controls';
import { failureMessage } from './failure-message';
import type { View } from './view';

type FieldView = ColumnsView['fields'][number];

/** The value of *not sent*; a column without a header cannot be chosen, so no header is empty. */
const NOT_SENT = '';

/** `isMain`: it stands on top of the page, so that its button is the blue one. */
export function columnsForm(view: View, columns: ColumnsView, isMain: boolean): ElementNode {
  const { state, t, act } = view;
  const isBusy = isPending(state, 'columns');
  const hasDraft = Object.keys(state.draft).length > 0;
  const hasChosen = columns.fields.some(({ isChosen }) => isChosen);
  return h(
    'div',
    { class: 'form' },
    h('p', { class: 'hint' }, t.columns.intro),
    columns.fields.map((fieldView) => fieldChoice(view, columns, fieldView)),
    failureMessage(view, 'columns'),
    state.notice === 'columns-saved' && message('success', t.columns.saved),
    hasDraft &&
      buttons(
        button(t.save, () => void act.saveColumns(), {
          look: isMain ? 'primary' : 'secondary',
          isDisabled: isBusy,
        }),
        button(t.cancel, act.dropDraft, { look: 'quiet' }),
      ),
    hasChosen &&
      !hasDraft &&
      buttons(button(t.columns.reset, () => void act.resetColumns(), { look: 'quiet', isDisabled: isBusy })),
  );
}

function fieldChoice({ state, t, act }: View, { headers }: ColumnsView, fieldView: FieldView): ElementNode {
  const { field: name } = fieldView;
  const header = chosenHeader(fieldView, state.draft);
  const hint = hintOf(fieldView, state.draft, t);
  const isEmail = name === 'email';
  const id = `column-${name}`;
  const known = header === null || headers.includes(header) ? headers : [header, ...headers];
  return field(
    { id, label: t.field[name], hint },
    h(
      'select',
      {
        id,
        value: header ?? NOT_SENT,
        ...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` }),
        onchange: (event) => {
          const chosen = valueOf(event);
          act.draftColumn(name, chosen === NOT_SENT ? null : chosen);
        },
      },
      // An email is always sent: it tells which customer a row is.
      (!isEmail || header === null) &&
        h('option', { value: NOT_SENT, disabled: isEmail }, isEmail ? t.columns.choose : t.columns.notSent),
      known.map((option) =>
        h(
          'option',
          { value: option, key: option },
          headers.includes(option) ? data(option) : t.columns.missing(option),
        ),
      ),
    ),
  );
}

export function chosenHeader({ field: name, header }: FieldView, draft: ColumnDraft): string | null {
  const drafted = draft[name];
  return drafted === undefined ? header : drafted;
}

/** What is known of the column that is saved; of one that was only just chosen nothing is. */
function hintOf(fieldView: FieldView, draft: ColumnDraft, t: Catalogue): Words | undefined {
  if (fieldView.header === null || draft[fieldView.field] !== undefined) return undefined;
  return fieldView.example === '' ? t.columns.noExample : t.columns.example(fieldView.example);
}

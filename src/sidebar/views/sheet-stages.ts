/** What stands on top while the sheet cannot be sent yet: it is empty, or a column is missing. */
import type { ColumnsView } from '../../core/sidebar/views';
import { h, type ElementNode } from '../dom/h';
import { isPending } from '../state/page-state';
import { data } from '../words';
import { columnsForm } from './columns-form';
import { button, buttons, message } from './controls';
import { failureMessage } from './failure-message';
import { sheetName } from './sheet-name';
import type { View } from './view';

export function emptySheetStage(view: View, columns: ColumnsView): ElementNode {
  const { state, t, act } = view;
  const isBusy = isPending(state, 'setUp');
  return h(
    'div',
    {},
    sheetName(columns.sheetName),
    h('h1', { tabindex: '-1' }, t.columns.emptyHeading),
    h('p', { class: 'lead' }, t.columns.emptyText),
    h(
      'ul',
      { class: 'headers' },
      columns.fields.map(({ field }) => h('li', { key: field }, t.field[field])),
    ),
    failureMessage(view, 'setUp'),
    buttons(
      button(isBusy ? t.columns.settingUp : t.columns.setUp, () => void act.setUpSheet(), {
        look: 'primary',
        isDisabled: isBusy,
      }),
      lookAgain(view),
    ),
    h('p', { class: 'hint' }, t.columns.otherSheet),
  );
}

export function problemsStage(view: View, columns: ColumnsView): ElementNode {
  const { t } = view;
  return h(
    'div',
    {},
    sheetName(columns.sheetName),
    h('h1', { tabindex: '-1' }, t.columns.problemsHeading),
    columns.problems.map((problem) => message('warning', h('p', {}, data(problem)))),
    columnsForm(view, columns, true),
    buttons(lookAgain(view)),
  );
}

function lookAgain({ state, t, act }: View): ElementNode {
  return button(t.lookAgain, () => void act.open(), {
    look: 'quiet',
    icon: 'again',
    isDisabled: isPending(state, 'open'),
  });
}

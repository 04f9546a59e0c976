/** A list of rows, each a button that goes to its row in the sheet. */
import { h, type ElementNode } from '../dom/h';
import { data } from '../words';
import type { View } from './view';

interface ListedRow {
  readonly rowNumber: number;
  readonly email: string;
  readonly message: string;
}

/** `count` may be more than are listed. */
export function rowList(
  { t, act }: View,
  sheetId: number,
  rows: readonly ListedRow[],
  count: number,
): ElementNode {
  const row = ({ rowNumber, email, message }: ListedRow): ElementNode =>
    h(
      'li',
      { key: String(rowNumber) },
      h(
        'button',
        {
          type: 'button',
          class: 'row',
          onclick: () => void act.goToRow({ sheetId, rowNumber, email }),
        },
        h('span', { class: 'row-number' }, t.row.number(rowNumber)),
        h('span', { class: 'row-email' }, data(email)),
        message !== '' && h('span', { class: 'row-message' }, data(message)),
      ),
    );
  return h(
    'div',
    { class: 'rows' },
    h('ul', {}, rows.map(row)),
    count > rows.length && h('p', { class: 'hint' }, t.before.more(count - rows.length)),
  );
}

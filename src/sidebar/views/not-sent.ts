/** Rows that are not sent, by reason; each list opens, and each row is a way to the sheet. */
import type { PreviewView } from '../../core/sidebar/views';
import { h, type Child, type ElementNode } from '../dom/h';
import { icon, type IconName } from '../dom/icon';
import { rowList } from './row-list';
import type { View } from './view';

type NotSent = PreviewView['notSent'][number];

const ICONS: Readonly<Record<NotSent['reason'], IconName>> = {
  invalid: 'pencil',
  unchanged: 'equals',
  kept: 'cross',
};

export function notSent(view: View, { sheetId, notSent: reasons }: PreviewView): Child {
  const shown = reasons.filter(({ count }) => count > 0);
  if (shown.length === 0) return null;
  return h(
    'div',
    { class: 'not-sent' },
    h('h3', {}, view.t.before.notSent),
    shown.map((reason) => reasonList(view, sheetId, reason)),
  );
}

function reasonList(view: View, sheetId: number, { reason, count, rows }: NotSent): ElementNode {
  return h(
    'details',
    { class: `reason ${reason}`, key: reason },
    h('summary', {}, icon(ICONS[reason]), h('span', {}, view.t.before[reason](count))),
    rowList(view, sheetId, rows, count),
  );
}

/** Rows that need a person, grouped by what to do. */
import type { AttentionView } from '../../core/sidebar/views';
import type { Outcome } from '../../core/outcome';
import { h, type Child, type ElementNode } from '../dom/h';
import { icon } from '../dom/icon';
import type { Words } from '../words';
import { OUTCOME_ICONS } from './outcomes';
import { rowList } from './row-list';
import type { View } from './view';

type Group = AttentionView['groups'][number];
type Duty = 'fix' | 'look' | 'again';

const DUTIES: Partial<Readonly<Record<Outcome, Duty>>> = {
  invalid: 'fix',
  rejected: 'fix',
  differs: 'look',
  failed: 'again',
};

const ORDER: readonly Duty[] = ['fix', 'again', 'look'];

export function attentionGroups(view: View, { sheetId, groups }: AttentionView): Child {
  const { t } = view;
  const hints: Readonly<Record<Duty, Words>> = {
    fix: t.after.fixHint,
    look: t.after.lookHint,
    again: t.after.againHint,
  };
  const parts = ORDER.flatMap((duty) => {
    const those = groups.filter(({ outcome, count }) => DUTIES[outcome] === duty && count > 0);
    return those.length === 0 ? [] : [{ duty, groups: those }];
  });
  if (parts.length === 0) return h('p', { class: 'lead' }, t.after.allFine);
  return parts.map((part) =>
    h(
      'section',
      { class: 'duty', key: part.duty, 'aria-labelledby': `duty-${part.duty}` },
      h('h2', { id: `duty-${part.duty}` }, t.after[part.duty]),
      h('p', { class: 'hint' }, hints[part.duty]),
      part.groups.map((group, index) => groupList(view, sheetId, group, index === 0)),
    ),
  );
}

function groupList(
  view: View,
  sheetId: number,
  { outcome, rows, count }: Group,
  isFirst: boolean,
): ElementNode {
  const { t } = view;
  return h(
    'details',
    { class: `reason ${outcome}`, key: outcome, open: isFirst },
    h(
      'summary',
      {},
      icon(OUTCOME_ICONS[outcome]),
      h('strong', {}, t.number(count)),
      h('span', {}, t.outcomeOf(outcome, count)),
    ),
    rowList(view, sheetId, rows, count),
  );
}

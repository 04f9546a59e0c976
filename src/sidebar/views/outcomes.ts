/** Counts by outcome: each with its sign, its number and its word. */
import type { Outcome } from '../../core/outcome';
import type { RunView } from '../../core/sidebar/views';
import { h, type Child } from '../dom/h';
import { icon, type IconName } from '../dom/icon';
import type { Catalogue } from '../words';

export const OUTCOME_ICONS: Readonly<Record<Outcome, IconName>> = {
  updated: 'check',
  differs: 'differs',
  unchanged: 'equals',
  invalid: 'pencil',
  rejected: 'cross',
  failed: 'again',
  queued: 'clock',
};

/** What went well first, then what needs somebody. */
const ORDER = ['updated', 'unchanged', 'differs', 'invalid', 'rejected', 'failed'] as const;

export function outcomeCounts({ outcomes }: RunView, t: Catalogue): Child {
  const shown = ORDER.filter((outcome) => (outcomes[outcome] ?? 0) > 0);
  if (shown.length === 0) return null;
  return h(
    'ul',
    { class: 'outcomes' },
    shown.map((outcome) =>
      h(
        'li',
        { class: `outcome ${outcome}`, key: outcome },
        icon(OUTCOME_ICONS[outcome]),
        h('strong', {}, t.number(outcomes[outcome] ?? 0)),
        h('span', {}, t.outcomeOf(outcome, outcomes[outcome] ?? 0)),
      ),
    ),
  );
}

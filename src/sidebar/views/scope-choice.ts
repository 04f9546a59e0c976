/** Which rows a run is about, each choice with its number. */
import { SCOPES, type PreviewView, type ScopeKind } from '../../core/sidebar/views';
import { h, type ElementNode } from '../dom/h';
import { isPending } from '../state/page-state';
import type { Words } from '../words';
import { button, radioChoices } from './controls';
import type { View } from './view';

export function scopeChoice({ state, t, act }: View): ElementNode {
  const { preview, scope } = state;
  const isBusy = isPending(state, 'preview', 'open');
  return h(
    'div',
    { class: 'scopes' },
    radioChoices({
      name: 'scope',
      question: t.scope.question,
      chosen: scope,
      choices: SCOPES.map((value) => ({ value, label: t.scope[value], ...detail(countOf(preview, value)) })),
      onchange: (value) => {
        const chosen = SCOPES.find((kind) => kind === value);
        if (chosen !== undefined) void act.chooseScope(chosen);
      },
    }),
    button(isBusy ? t.scope.counting : t.scope.refresh, () => void act.refresh(), {
      look: 'quiet',
      icon: 'again',
      isDisabled: isBusy,
    }),
  );

  function detail(rows: number | null | undefined): {
    readonly detail?: Words;
    readonly detailLabel?: Words;
  } {
    if (rows === undefined) return {};
    return rows === null ? { detail: t.dash, detailLabel: t.scope.uncounted } : { detail: t.number(rows) };
  }
}

function countOf(preview: PreviewView | null, scope: ScopeKind): number | null | undefined {
  return preview?.scopes.find((counted) => counted.scope === scope)?.rows;
}

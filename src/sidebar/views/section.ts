/** A folded part of the page: its title, what it says in short, and the rest when it is opened. */
import { h, type Child, type ElementNode } from '../dom/h';
import { icon } from '../dom/icon';
import type { Section } from '../state/page-state';
import type { Words } from '../words';
import type { View } from './view';

interface SectionOptions {
  readonly section: Section;
  readonly title: Words;
  readonly summary?: Words;
  /** Only what is open is made. */
  readonly content: () => Child;
}

export function foldedSection({ state, act }: View, options: SectionOptions): ElementNode {
  const { section, title, summary, content } = options;
  const isOpen = state.unfolded.includes(section);
  const id = `section-${section}`;
  return h(
    'section',
    { class: 'section', key: section },
    h(
      'h2',
      {},
      h(
        'button',
        {
          type: 'button',
          class: 'section-title',
          'aria-expanded': isOpen ? 'true' : 'false',
          'aria-controls': id,
          onclick: () => {
            act.fold(section, !isOpen);
          },
        },
        h('span', { class: 'section-name' }, title),
        summary !== undefined && h('span', { class: 'section-summary' }, summary),
        icon('chevron'),
      ),
    ),
    h('div', { id, class: 'section-content', hidden: !isOpen }, isOpen && content()),
  );
}

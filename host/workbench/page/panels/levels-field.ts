/** The levels that are recomputed, written one “email: level” a line. */
import { h } from '../dom';
import type { Field } from './fields';

type Levels = Readonly<Record<string, string>>;

export function levelsField(label: string, tell: (levels: Levels) => void): Field<Levels> {
  const input = h('textarea', {
    rows: 2,
    spellcheck: false,
    on: {
      input: () => {
        tell(parse(input.value));
      },
    },
  });
  return {
    element: h('label', { className: 'field wide' }, h('span', {}, label), input),
    show(levels) {
      if (document.activeElement === input) return;
      input.value = Object.entries(levels)
        .map(([email, level]) => `${email}: ${level}`)
        .join('\n');
    },
  };
}

/** Lines that are not finished yet are left out. */
function parse(text: string): Levels {
  const lines = text.split('\n').flatMap((line) => {
    const [email = '', level = ''] = line.split(':').map((part) => part.trim());
    return email === '' || level === '' ? [] : [[email, level] as const];
  });
  return Object.fromEntries(lines);
}

/** Signs that stand beside words, never in their place: drawn, so that they look the same everywhere. */
import { h, type ElementNode } from './h';

const SHAPES = {
  check: 'M9 16.2 4.8 12l-1.4 1.4L9 19 21 7l-1.4-1.4z',
  differs:
    'M19 8h-4.2l1.7-3.1-1.8-1L12.5 8H5v2h6.4l-2.2 4H5v2h3.1l-1.6 2.9 1.8 1L10.4 16H19v-2h-7.5l2.2-4H19z',
  equals: 'M5 8h14v2H5zm0 6h14v2H5z',
  cross: 'M19 6.4 17.6 5 12 10.6 6.4 5 5 6.4l5.6 5.6L5 17.6 6.4 19l5.6-5.6 5.6 5.6 1.4-1.4-5.6-5.6z',
  pencil:
    'M3 17.2V21h3.8L17.8 9.9l-3.7-3.7zM20.7 7a1 1 0 0 0 0-1.4l-2.3-2.3a1 1 0 0 0-1.4 0l-1.8 1.8L18.9 9z',
  again: 'M17.6 6.4A8 8 0 1 0 19.7 14h-2.1a6 6 0 1 1-1.4-6.2L13 11h7V4z',
  clock:
    'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m0 18a8 8 0 1 1 0-16 8 8 0 0 1 0 16m.5-13H11v6l5.2 3.2.8-1.3-4.5-2.7z',
  warning: 'M1 21h22L12 2zm12-3h-2v-2h2zm0-4h-2v-4h2z',
  info: 'M11 17h2v-6h-2zm1-15a10 10 0 1 0 0 20 10 10 0 0 0 0-20m0 18a8 8 0 1 1 0-16 8 8 0 0 1 0 16M11 9h2V7h-2z',
  sheet:
    'M19 3H5a2 2 0 0 0-2 2v14c0 1.1.9 2 2 2h14a2 2 0 0 0 2-2V5a2 2 0 0 0-2-2m0 2v4H5V5zm-8 14H5v-3.500h6zm0-5.500H5V11h6zM19 19h-6v-3.500h6zm0-5.500h-6V11h6z',
  chevron: 'M7.4 8.6 12 13.2l4.600-4.600L18 10l-6 6-6-6z',
} as const;

export type IconName = keyof typeof SHAPES;

export function icon(name: IconName): ElementNode {
  return h(
    'svg',
    { class: `icon icon-${name}`, viewBox: '0 0 24 24', 'aria-hidden': 'true' },
    h('path', { d: SHAPES[name] }),
  );
}

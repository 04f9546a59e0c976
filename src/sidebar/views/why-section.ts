/** Why the selected row is as it is: what stands beside it, what that means, and what the log says of its customer. */
import type { RowStory } from '../../core/sidebar/schedule-views';
import { h, type Child, type ElementNode } from '../dom/h';
import { isPending } from '../state/page-state';
import { data, type Words } from '../words';
import { button, buttons } from './controls';
import { failureMessage } from './failure-message';
import type { View } from './view';

export function whySection(view: View): Child {
  const { state, t, act } = view;
  const isBusy = isPending(state, 'why');
  return [
    failureMessage(view, 'why'),
    // Another row takes its place: whoever does not see it is told.
    h('div', { class: 'story', 'aria-live': 'polite', 'aria-busy': isBusy ? 'true' : 'false' }, told(view)),
    buttons(button(isBusy ? t.looking : t.why.look, () => void act.lookAtRow(), { isDisabled: isBusy })),
  ];
}

function told(view: View): Child {
  const { story } = view.state;
  if (story === null) return null;
  return story.row === null ? h('p', { class: 'lead' }, view.t.why.none) : rowStory(view, story.row);
}

function rowStory(view: View, row: RowStory): Child {
  const { t } = view;
  const { status, message, updatedAt } = row;
  const fact = (name: Words, value: Words): Child => [h('dt', {}, name), h('dd', {}, value)];
  return [
    h('h3', {}, t.row.number(row.rowNumber)),
    h('p', {}, data(row.email)),
    h('p', {}, data(row.sentence)),
    h(
      'dl',
      { class: 'facts' },
      fact(t.why.status, status === '' ? t.why.neverSent : data(status)),
      message !== '' && fact(t.why.message, data(message)),
      updatedAt !== '' && fact(t.why.updated, data(updatedAt)),
    ),
    h('h3', {}, t.why.log),
    row.lines.length === 0
      ? h('p', { class: 'hint' }, t.why.logEmpty)
      : h(
          'ul',
          { class: 'entries' },
          row.lines.map((line) => logLine(view, line, row.rowNumber)),
        ),
  ];
}

function logLine({ t }: View, line: RowStory['lines'][number], rowNow: number): ElementNode {
  const { at, outcome, message, rowNumber } = line;
  return h(
    'li',
    {},
    h('strong', {}, t.why.line(at, outcome)),
    message !== '' && h('p', { class: 'hint' }, data(message)),
    // Somebody may have put anything in its place.
    rowNumber > 0 && rowNumber !== rowNow && h('p', { class: 'hint' }, t.why.rowThen(rowNumber)),
  );
}

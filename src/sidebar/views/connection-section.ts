/** Which account the sheet is connected to, and how to change that. */
import type { ConnectionView } from '../../core/sidebar/views';
import { h, type Child, type ElementNode } from '../dom/h';
import { isPending } from '../state/page-state';
import { data, type Words } from '../words';
import { connectForm } from './connect-form';
import { button, buttons, message } from './controls';
import { failureMessage } from './failure-message';
import type { View } from './view';

export function connectionSection(view: View, connection: ConnectionView): ElementNode {
  const { state, t, act } = view;
  const isTesting = isPending(state, 'test');
  const fact = (name: Words, value: Words): Child => [h('dt', {}, name), h('dd', {}, value)];
  return h(
    'div',
    {},
    h(
      'dl',
      { class: 'facts' },
      fact(t.connection.account, data(connection.account)),
      fact(t.connection.token, t.connection.tokenEnd(connection.tokenEnd)),
      fact(t.connection.customers, customersOf(view, connection)),
    ),
    state.notice === 'tested' && message('success', t.connection.tested),
    failureMessage(view, 'test', 'disconnect'),
    state.isDisconnectAsked
      ? disconnectQuestion(view)
      : buttons(
          button(isTesting ? t.connection.testing : t.connection.test, () => void act.testConnection(), {
            isDisabled: isTesting,
          }),
          button(
            t.connection.disconnect,
            () => {
              act.askDisconnect(true);
            },
            { look: 'quiet' },
          ),
        ),
    h('details', { class: 'more' }, h('summary', {}, t.connection.other), connectForm(view, false)),
  );
}

function customersOf({ state, t }: View, { customers }: ConnectionView): Words {
  if (customers !== null) return t.number(customers);
  return isPending(state, 'test') ? t.connection.counting : t.connection.customersUnknown;
}

function disconnectQuestion({ state, t, act }: View): ElementNode {
  return h(
    'div',
    { class: 'question', role: 'group', 'aria-labelledby': 'disconnect-question' },
    h('p', { id: 'disconnect-question' }, t.connection.disconnectQuestion),
    buttons(
      button(t.connection.disconnect, () => void act.disconnect(), {
        isDisabled: isPending(state, 'disconnect'),
      }),
      button(
        t.cancel,
        () => {
          act.askDisconnect(false);
        },
        { look: 'quiet' },
      ),
    ),
  );
}

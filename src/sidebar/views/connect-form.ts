/** The form that connects an account. The token stays in its field only until it is sent. */
import { h, type ElementNode } from '../dom/h';
import { isPending } from '../state/page-state';
import { button, buttons, field } from './controls';
import { failureMessage } from './failure-message';
import type { View } from './view';

/** `isMain`: it stands on top of the page, so that its button is the blue one. */
export function connectForm(view: View, isMain: boolean): ElementNode {
  const { state, t, act } = view;
  const isBusy = isPending(state, 'connect');
  const submit = (event: Event): void => {
    event.preventDefault();
    const [account, token] = inputsOf(event.currentTarget);
    if (isBusy || account === undefined || token === undefined) return;
    const given = token.value;
    token.value = '';
    void act.connect(account.value, given);
  };
  return h(
    'form',
    { class: 'form', autocomplete: 'off', novalidate: true, onsubmit: submit },
    field(
      { id: 'account', label: t.connect.account, hint: t.connect.accountHint },
      h('input', {
        ...PLAIN_INPUT,
        id: 'account',
        type: 'text',
        value: state.overview?.account ?? '',
        'aria-describedby': 'account-hint',
      }),
    ),
    field(
      { id: 'token', label: t.connect.token, hint: t.connect.tokenHint },
      h('input', { ...PLAIN_INPUT, id: 'token', type: 'password', 'aria-describedby': 'token-hint' }),
    ),
    failureMessage(view, 'connect'),
    buttons(
      button(isBusy ? t.connect.busy : t.connect.button, undefined, {
        look: isMain ? 'primary' : 'secondary',
        type: 'submit',
        isDisabled: isBusy,
      }),
    ),
  );
}

const PLAIN_INPUT = { required: true, autocomplete: 'off', spellcheck: 'false' } as const;

function inputsOf(form: EventTarget | null): readonly HTMLInputElement[] {
  return form instanceof HTMLFormElement ? [...form.querySelectorAll('input')] : [];
}

/** What a person meets first. */
export function connectStage(view: View): ElementNode {
  const { t } = view;
  return h(
    'div',
    {},
    h('h1', { tabindex: '-1' }, t.connect.heading),
    h('p', { class: 'lead' }, t.connect.why),
    connectForm(view, true),
  );
}

/** Buttons, fields and messages as Google's add-ons have them. */
import { h, type Child, type ElementNode } from '../dom/h';
import { icon, type IconName } from '../dom/icon';
import type { Words } from '../words';

interface ButtonOptions {
  /** `primary` is blue, and a view has one at most; `quiet` is text alone. */
  readonly look?: 'primary' | 'secondary' | 'quiet';
  readonly icon?: IconName;
  readonly type?: 'submit' | 'button';
  readonly isDisabled?: boolean;
  readonly key?: string;
}

export function button(
  label: Words,
  onclick: (() => void) | undefined,
  options: ButtonOptions = {},
): ElementNode {
  const { look = 'secondary', type = 'button', isDisabled = false, key } = options;
  return h(
    'button',
    {
      type,
      class: `button ${look}`,
      // Not `disabled`, which would take the keyboard's focus away while the answer is awaited.
      ...(isDisabled ? { 'aria-disabled': 'true' } : {}),
      ...(key === undefined ? {} : { key }),
      ...(onclick === undefined || isDisabled ? {} : { onclick }),
    },
    options.icon !== undefined && icon(options.icon),
    h('span', {}, label),
  );
}

/** Primary first, to the left. */
export function buttons(...children: readonly Child[]): ElementNode {
  return h('div', { class: 'buttons' }, ...children);
}

/** Opens a page of Google's beside the spreadsheet. */
export function link(label: Words, href: string): ElementNode {
  return h('a', { class: 'button secondary', href, target: '_blank', rel: 'noopener' }, label);
}

const MESSAGE_ICONS = { error: 'warning', warning: 'warning', info: 'info', success: 'check' } as const;

export function message(kind: keyof typeof MESSAGE_ICONS, ...children: readonly Child[]): ElementNode {
  return h(
    'div',
    { class: `message ${kind}`, ...(kind === 'error' ? { role: 'alert' } : {}) },
    icon(MESSAGE_ICONS[kind]),
    h('div', { class: 'message-text' }, ...children),
  );
}

interface FieldOptions {
  readonly id: string;
  readonly label: Words;
  readonly hint?: Child;
}

/** The label on top, what helps below. */
export function field({ id, label, hint }: FieldOptions, control: ElementNode): ElementNode {
  return h(
    'div',
    { class: 'field' },
    h('label', { for: id }, label),
    control,
    hint !== undefined && h('p', { class: 'hint', id: `${id}-hint` }, hint),
  );
}

/** A choice that a form reads when it is sent. */
export function select(id: string, options: Child, describedBy?: string): ElementNode {
  return h(
    'select',
    { id, name: id, ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }) },
    options,
  );
}

interface TickedOptions {
  readonly name: string;
  readonly value: string;
  readonly label: Words;
  readonly isTicked: boolean;
}

/** A box to tick that a form reads when it is sent. */
export function tickBox({ name, value, label, isTicked }: TickedOptions): ElementNode {
  return h(
    'label',
    { class: 'choice', key: `${name}-${value}` },
    h('input', { type: 'checkbox', name, value, checked: isTicked }),
    h('span', { class: 'choice-label' }, label),
  );
}

interface Choice {
  readonly value: string;
  readonly label: Words;
  readonly detail?: Words;
  readonly detailLabel?: Words;
}

interface ChoicesOptions {
  readonly name: string;
  readonly question: Words;
  readonly chosen: string;
  readonly choices: readonly Choice[];
  /** Left out where a form reads the choice when it is sent. */
  readonly onchange?: (value: string) => void;
  readonly aside?: Child;
}

/** One of several, as radio buttons. */
export function radioChoices({
  name,
  question,
  chosen,
  choices,
  onchange,
  aside,
}: ChoicesOptions): ElementNode {
  const choice = ({ value, label, detail, detailLabel }: Choice): ElementNode =>
    h(
      'label',
      { class: 'choice', key: value },
      h('input', {
        type: 'radio',
        name,
        value,
        checked: value === chosen,
        ...(onchange === undefined
          ? {}
          : {
              onchange: () => {
                onchange(value);
              },
            }),
      }),
      h('span', { class: 'choice-label' }, label),
      detail !== undefined &&
        h(
          'span',
          { class: 'choice-detail' },
          detailLabel === undefined ? detail : h('span', { 'aria-hidden': 'true' }, detail),
          detailLabel !== undefined && h('span', { class: 'unseen' }, detailLabel),
        ),
    );
  return h(
    'fieldset',
    { class: 'choices' },
    h('legend', {}, question),
    aside,
    h('div', { class: 'choice-list' }, choices.map(choice)),
  );
}

export function valueOf(event: Event): string {
  const { target } = event;
  return target instanceof HTMLSelectElement || target instanceof HTMLInputElement ? target.value : '';
}

/** Form fields of the switches: each tells its value as soon as it has changed. */
import { h } from '../dom';

export interface Field<Value> {
  readonly element: HTMLElement;
  /** Shows a value without telling it. */
  show(value: Value): void;
}

/** `null` for an empty field, where that is allowed; what cannot be meant is not told. */
export function numberField(
  label: string,
  { max, canBeEmpty = false }: { readonly max: number; readonly canBeEmpty?: boolean },
  tell: (value: number | null) => void,
): Field<number | null> {
  const input = h('input', {
    type: 'number',
    min: canBeEmpty ? '1' : '0',
    max: String(max),
    step: '1',
    on: {
      input: () => {
        if (!input.validity.valid || (input.value === '' && !canBeEmpty)) return;
        tell(input.value === '' ? null : Number(input.value));
      },
    },
  });
  return {
    element: h('label', { className: 'field' }, h('span', {}, label), input),
    show(value) {
      if (document.activeElement !== input) input.value = value === null ? '' : String(value);
    },
  };
}

export function checkField(label: string, tell: (value: boolean) => void): Field<boolean> {
  const input = h('input', {
    type: 'checkbox',
    on: {
      change: () => {
        tell(input.checked);
      },
    },
  });
  return {
    element: h('label', { className: 'check' }, input, h('span', {}, label)),
    show(value) {
      input.checked = value;
    },
  };
}

export function choiceField<Value extends string>(
  label: string,
  choices: Readonly<Record<Value, string>>,
  tell: (value: Value) => void,
): Field<Value> {
  const select = h(
    'select',
    {
      on: {
        change: () => {
          tell(select.value as Value);
        },
      },
    },
    ...Object.entries<string>(choices).map(([value, text]) => h('option', { value }, text)),
  );
  return {
    element: h('label', { className: 'field' }, h('span', {}, label), select),
    show(value) {
      select.value = value;
    },
  };
}

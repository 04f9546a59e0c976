/** The settings: a form that is read when it is saved; the script says what is wrong with a number. */
import type { Overview, SettingsView } from '../../core/sidebar/views';
import { h, type ElementNode } from '../dom/h';
import { isPending } from '../state/page-state';
import { button, buttons, field, message, radioChoices, select } from './controls';
import { countryChoices } from './country-choices';
import { failureMessage } from './failure-message';
import { readSettings } from './read-settings';
import type { View } from './view';

export function settingsForm(view: View, { settings, phoneCountries }: Overview): ElementNode {
  const { state, t, act } = view;
  const isBusy = isPending(state, 'settings');
  const submit = (event: Event): void => {
    event.preventDefault();
    const { currentTarget: form } = event;
    if (!isBusy && form instanceof HTMLFormElement) void act.saveSettings(readSettings(form, settings));
  };
  return h(
    'form',
    { class: 'form', autocomplete: 'off', novalidate: true, onsubmit: submit },
    h('p', { class: 'hint' }, t.settings.whose),
    radioChoices({
      name: 'blankCard',
      question: t.settings.blankCard,
      chosen: settings.blankCard,
      choices: [
        { value: 'generate', label: t.settings.generate },
        { value: 'keep', label: t.settings.keep },
      ],
    }),
    radioChoices({
      name: 'onRowError',
      question: t.settings.onRowError,
      chosen: settings.onRowError,
      choices: [
        { value: 'continue', label: t.settings.continue },
        { value: 'stop', label: t.settings.stop },
      ],
    }),
    field(
      { id: 'phones', label: t.settings.phones },
      select('phones', countryChoices(view, settings.phones, phoneCountries)),
    ),
    field(
      { id: 'maxBatchSize', label: t.settings.maxBatchSize },
      numberInput('maxBatchSize', String(settings.maxBatchSize)),
    ),
    field(
      { id: 'perMinute', label: t.settings.perMinute, hint: t.settings.perMinuteHint },
      numberInput(
        'perMinute',
        settings.perMinute === null ? '' : String(settings.perMinute),
        'perMinute-hint',
      ),
    ),
    field(
      { id: 'maxRunLines', label: t.settings.maxRunLines },
      numberInput('maxRunLines', String(settings.maxRunLines)),
    ),
    field(
      { id: 'maxLogLines', label: t.settings.maxLogLines },
      numberInput('maxLogLines', String(settings.maxLogLines)),
    ),
    field({ id: 'language', label: t.settings.language }, select('language', languages(view, settings))),
    failureMessage(view, 'settings'),
    state.notice === 'settings-saved' && message('success', h('p', {}, t.settings.saved)),
    buttons(button(isBusy ? t.settings.saving : t.save, undefined, { type: 'submit', isDisabled: isBusy })),
  );
}

function languages({ t }: View, { language }: SettingsView): readonly ElementNode[] {
  const names = { google: t.settings.google, en: t.settings.english, es: t.settings.spanish };
  return (['google', 'en', 'es'] as const).map((value) =>
    h('option', { value, key: value, selected: value === language }, names[value]),
  );
}

function numberInput(id: string, value: string, describedBy?: string): ElementNode {
  return h('input', {
    id,
    name: id,
    type: 'number',
    min: '1',
    class: 'short',
    inputmode: 'numeric',
    value,
    ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
  });
}

/** Reads the settings out of their form. */
import type { SettingsView } from '../../core/sidebar/views';

/** What a field does not hold stays as it was. */
export function readSettings(form: HTMLFormElement, before: SettingsView): SettingsView {
  const given = new FormData(form);
  const choice = <Value extends string>(name: string, values: readonly Value[], otherwise: Value): Value =>
    values.find((value) => value === given.get(name)) ?? otherwise;
  const phones = given.get('phones');
  return {
    blankCard: choice('blankCard', ['generate', 'keep'], before.blankCard),
    onRowError: choice('onRowError', ['continue', 'stop'], before.onRowError),
    language: choice('language', ['google', 'en', 'es'], before.language),
    phones: typeof phones === 'string' ? phones : before.phones,
    maxBatchSize: numberIn(form, 'maxBatchSize') ?? 0,
    perMinute: numberIn(form, 'perMinute'),
    maxRunLines: numberIn(form, 'maxRunLines') ?? 0,
    maxLogLines: numberIn(form, 'maxLogLines') ?? 0,
  };
}

/** null where the field is empty; 0, which is never allowed, where it holds no number. */
function numberIn(form: HTMLFormElement, name: string): number | null {
  const input = form.elements.namedItem(name);
  if (!(input instanceof HTMLInputElement)) return null;
  if (input.validity.badInput) return 0;
  return input.value === '' ? null : Number(input.value);
}

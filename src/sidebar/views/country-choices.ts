/** How phone numbers are sent: as written, or as numbers of a country, named in the person's language. */
import { AS_WRITTEN } from '../../core/sidebar/views';
import { h, type ElementNode } from '../dom/h';
import { data, type Words } from '../words';
import type { View } from './view';

/** Omniwallet's own country: what most people look for. */
const FIRST = 'ES';

export function countryChoices(
  { state, t }: View,
  chosen: string,
  countries: readonly string[],
): readonly ElementNode[] {
  const names = new Intl.DisplayNames([state.language], { type: 'region' });
  const order = new Intl.Collator(state.language);
  const nameOf = (country: string): string => names.of(country) ?? country;
  const others = countries
    .filter((country) => country !== FIRST)
    .sort((a, b) => order.compare(nameOf(a), nameOf(b)));
  const option = (value: string, label: Words): ElementNode =>
    h('option', { value, key: value, selected: value === chosen }, label);
  return [
    option(AS_WRITTEN, t.settings.asWritten),
    ...[FIRST, ...others].map((country) => option(country, t.settings.international(data(nameOf(country))))),
  ];
}

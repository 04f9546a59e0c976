/** Who sits before this window, kept while the window is open; another person starts anew, as another account does. */
import type { Language, Person } from '../shared/page-protocol';
import { h } from './dom';
import type { Words } from './words';

const KEY = 'workbench-person';

const LANGUAGES: Readonly<Record<Language, string>> = { en: 'English', es: 'Español' };

export function readPerson(): Person {
  const kept = sessionStorage.getItem(KEY);
  if (kept !== null) return JSON.parse(kept) as Person;
  return { email: 'ana@example.com', language: navigator.language.startsWith('es') ? 'es' : 'en' };
}

export function createPersonChoice(person: Person, people: readonly string[], words: Words): HTMLElement {
  function become(change: Partial<Person>): void {
    sessionStorage.setItem(KEY, JSON.stringify({ ...person, ...change }));
    location.reload();
  }

  const email = h(
    'select',
    {
      on: {
        change: () => {
          become({ email: email.value });
        },
      },
    },
    ...people.map((value) => h('option', { value, selected: value === person.email }, value)),
  );
  const language = h(
    'select',
    {
      on: {
        change: () => {
          become({ language: language.value as Language });
        },
      },
    },
    ...Object.entries(LANGUAGES).map(([value, name]) =>
      h('option', { value, selected: value === person.language }, name),
    ),
  );
  return h(
    'div',
    { className: 'person-choice' },
    h('label', {}, h('span', {}, words.top.language), language),
    h('label', {}, h('span', {}, words.top.person), email),
    h(
      'span',
      { className: 'avatar', attributes: { 'aria-hidden': 'true' } },
      person.email.slice(0, 1).toUpperCase(),
    ),
  );
}

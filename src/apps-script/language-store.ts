/** Keeps the language that a person chose, with the person: colleagues read the same sheet in other languages. */
import { LANGUAGES, type Language } from '../core/language';
import { messagesFor, type Messages } from '../core/messages';

const LANGUAGE = 'omniwallet.language';

export function readLanguage(): Language {
  const stored = PropertiesService.getUserProperties().getProperty(LANGUAGE);
  return LANGUAGES.find((language) => language === stored) ?? 'google';
}

export function saveLanguage(language: Language): void {
  PropertiesService.getUserProperties().setProperty(LANGUAGE, language);
}

/** The locale of whoever runs the script: what they chose, else that of Google's own pages. */
export function readLocale(): string {
  const language = readLanguage();
  return language === 'google' ? Session.getActiveUserLocale() : language;
}

/** The catalogue of whoever runs the script. */
export function readMessages(): Messages {
  return messagesFor(readLocale());
}

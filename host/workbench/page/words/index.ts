/** The workbench's words in each language. */
import type { Language } from '../../shared/page-protocol';
import { en, type Words } from './en';
import { es } from './es';

const CATALOGUES: Readonly<Record<Language, Words>> = { en, es };

export type { Words };

export function wordsFor(language: Language): Words {
  return CATALOGUES[language];
}

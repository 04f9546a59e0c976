/** The sidebar's catalogue: its own texts and the words it shares with the sheet, so that the page carries no others. */
import { enSidebar } from './en-sidebar';
import { enWords } from './en-words';
import { esSidebar } from './es-sidebar';
import { esWords } from './es-words';

export type SidebarCatalogue = typeof enSidebar & typeof enWords;

const en: SidebarCatalogue = { ...enWords, ...enSidebar };
const es: SidebarCatalogue = { ...esWords, ...esSidebar };

export function sidebarCatalogue(language: 'en' | 'es'): SidebarCatalogue {
  return language === 'es' ? es : en;
}

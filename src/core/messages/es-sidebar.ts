/** The sidebar's texts, in Spanish. */
import type { SidebarMessages } from './en-sidebar';

export const esSidebar: SidebarMessages = {
  opening: 'Abriendo…',
};

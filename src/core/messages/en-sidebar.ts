/** The sidebar's texts, in English; the shape of this catalogue binds the others. */

export const enSidebar = {
  opening: 'Opening…',
};

export type SidebarMessages = typeof enSidebar;

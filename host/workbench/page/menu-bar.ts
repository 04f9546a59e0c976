/** The menu bar: the workbench's own menus and those that the script has added. */
import { h, replaceContent } from './dom';

export type MenuEntry =
  | { readonly kind: 'item'; readonly label: string; readonly act: () => void }
  | { readonly kind: 'separator' }
  /** A menu in a menu is shown as a part of it. */
  | { readonly kind: 'group'; readonly label: string; readonly entries: readonly MenuEntry[] };

export interface Menu {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  /** Set for menus of the script. */
  readonly className?: string;
}

export interface MenuBar {
  readonly element: HTMLElement;
  show(menus: readonly Menu[]): void;
}

const FORWARD: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 };

export function createMenuBar(label: string): MenuBar {
  const element = h('div', { className: 'menu-bar', attributes: { role: 'menubar', 'aria-label': label } });
  let openButton: HTMLButtonElement | undefined;

  const buttons = (): HTMLButtonElement[] => [...element.querySelectorAll<HTMLButtonElement>('.menu-button')];
  const listOf = (menuButton: HTMLButtonElement): HTMLElement => menuButton.nextElementSibling as HTMLElement;
  const itemsOf = (menuButton: HTMLButtonElement): HTMLButtonElement[] => [
    ...listOf(menuButton).querySelectorAll<HTMLButtonElement>('[role=menuitem]'),
  ];

  function close(): void {
    if (openButton === undefined) return;
    listOf(openButton).hidden = true;
    openButton.setAttribute('aria-expanded', 'false');
    openButton = undefined;
  }

  function open(menuButton: HTMLButtonElement, isByKey: boolean): void {
    close();
    openButton = menuButton;
    listOf(menuButton).hidden = false;
    menuButton.setAttribute('aria-expanded', 'true');
    if (isByKey) itemsOf(menuButton)[0]?.focus();
    else menuButton.focus();
  }

  function moveBetweenMenus(from: HTMLButtonElement, step: number): void {
    const all = buttons();
    const next = all[(all.indexOf(from) + step + all.length) % all.length];
    if (next === undefined) return;
    if (openButton === undefined) next.focus();
    else open(next, true);
  }

  function moveInMenu(menuButton: HTMLButtonElement, step: number): void {
    const items = itemsOf(menuButton);
    const at = items.findIndex((item) => item === document.activeElement);
    const next = at === -1 && step < 0 ? items.length - 1 : (at + step + items.length) % items.length;
    items[next]?.focus();
  }

  function pressKey(event: KeyboardEvent): void {
    const { key } = event;
    const menuButton = openButton ?? buttons().find((candidate) => candidate === document.activeElement);
    if (menuButton === undefined) return;
    const step = FORWARD[key] ?? 0;
    if (key === 'ArrowLeft' || key === 'ArrowRight') moveBetweenMenus(menuButton, step);
    else if (step !== 0 && openButton === undefined) open(menuButton, true);
    else if (step !== 0) moveInMenu(menuButton, step);
    else if (key === 'Escape' && openButton !== undefined) {
      close();
      menuButton.focus();
    } else return;
    event.preventDefault();
  }

  function showEntry(entry: MenuEntry): HTMLElement {
    if (entry.kind === 'separator')
      return h('div', { className: 'separator', attributes: { role: 'separator' } });
    if (entry.kind === 'group') {
      return h(
        'div',
        { attributes: { role: 'group', 'aria-label': entry.label } },
        h('div', { className: 'menu-group' }, entry.label),
        ...entry.entries.map(showEntry),
      );
    }
    const act = (): void => {
      close();
      entry.act();
    };
    return h(
      'button',
      { type: 'button', tabIndex: -1, attributes: { role: 'menuitem' }, on: { click: act } },
      entry.label,
    );
  }

  function showMenu({ label: menuLabel, entries, className = '' }: Menu, index: number): HTMLElement {
    const menuButton = h(
      'button',
      {
        type: 'button',
        className: `menu-button ${className}`,
        tabIndex: index === 0 ? 0 : -1,
        attributes: { role: 'menuitem', 'aria-haspopup': 'menu', 'aria-expanded': 'false' },
        on: {
          click: () => {
            if (openButton === menuButton) close();
            else open(menuButton, false);
          },
          pointerenter: () => {
            if (openButton !== undefined && openButton !== menuButton) open(menuButton, false);
          },
        },
      },
      menuLabel,
    );
    const list = h(
      'div',
      { className: 'menu', hidden: true, attributes: { role: 'menu', 'aria-label': menuLabel } },
      ...entries.map(showEntry),
    );
    return h('div', { className: 'menu-place', attributes: { role: 'none' } }, menuButton, list);
  }

  element.addEventListener('keydown', pressKey);
  document.addEventListener('pointerdown', ({ target }) => {
    if (!element.contains(target as Node)) close();
  });
  // A click into a frame is not told to this page.
  window.addEventListener('blur', close);
  return {
    element,
    show(menus) {
      close();
      replaceContent(element, ...menus.map(showMenu));
    },
  };
}

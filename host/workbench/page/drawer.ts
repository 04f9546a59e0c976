/** The part below the sheet that no spreadsheet has: what is behind the scenes, one view at a time. */
import { h, replaceContent } from './dom';
import type { Panel } from './panels/panel';
import type { Words } from './words';

export interface DrawerTab {
  readonly id: string;
  readonly label: string;
  readonly panel: Panel;
}

export interface Drawer {
  readonly element: HTMLElement;
  /** A note beside the name of a view, such as a count; empty for none. */
  note(id: string, text: string): void;
}

const HEIGHT_KEY = 'workbench-drawer-height';
const DEFAULT_HEIGHT_PX = 270;
const MIN_HEIGHT_PX = 120;
const KEY_STEP_PX = 24;

export function createDrawer(tabs: readonly DrawerTab[], words: Words): Drawer {
  const { drawer: texts } = words;
  const notes = new Map(tabs.map(({ id }) => [id, h('span', { className: 'note' })]));
  let shownIndex = 0;

  const content = h('div', { className: 'drawer-content' }, ...tabs.map(showPanel));
  const handle = h('div', {
    className: 'drawer-handle',
    tabIndex: 0,
    attributes: { role: 'separator', 'aria-orientation': 'horizontal', 'aria-label': texts.height },
  });

  function showPanel({ id, panel }: DrawerTab): HTMLElement {
    const { element: shown } = panel;
    shown.id = `panel-${id}`;
    shown.hidden = true;
    shown.setAttribute('role', 'tabpanel');
    shown.setAttribute('aria-labelledby', `tab-${id}`);
    return shown;
  }

  const tabButtons = tabs.map(({ id, label }) =>
    h(
      'button',
      {
        type: 'button',
        id: `tab-${id}`,
        className: 'tab',
        attributes: { role: 'tab', 'aria-controls': `panel-${id}` },
        on: {
          click: () => {
            select(id);
          },
        },
      },
      label,
      notes.get(id) ?? null,
    ),
  );
  const toggle = h('button', {
    type: 'button',
    className: 'toggle',
    on: {
      click: () => {
        setOpen(content.hidden !== false);
      },
    },
  });

  function setOpen(isOpen: boolean): void {
    content.hidden = !isOpen;
    handle.hidden = !isOpen;
    toggle.textContent = isOpen ? texts.hide : texts.show;
    toggle.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) tabs[shownIndex]?.panel.show?.();
  }

  function select(id: string): void {
    shownIndex = tabs.findIndex((tab) => tab.id === id);
    tabs.forEach(({ panel }, index) => {
      const isShown = index === shownIndex;
      panel.element.hidden = !isShown;
      tabButtons[index]?.setAttribute('aria-selected', String(isShown));
      if (tabButtons[index] !== undefined) tabButtons[index].tabIndex = isShown ? 0 : -1;
    });
    setOpen(true);
  }

  function moveToTab(step: number): void {
    const next = tabs[(shownIndex + step + tabs.length) % tabs.length];
    if (next === undefined) return;
    select(next.id);
    tabButtons[shownIndex]?.focus();
  }

  function setHeight(heightPx: number): void {
    const most = Math.max(MIN_HEIGHT_PX, window.innerHeight * 0.7);
    const height = Math.round(Math.min(most, Math.max(MIN_HEIGHT_PX, heightPx)));
    content.style.height = `${height}px`;
    handle.setAttribute('aria-valuenow', String(height));
    localStorage.setItem(HEIGHT_KEY, String(height));
    // The grid measures itself anew.
    window.dispatchEvent(new Event('resize'));
  }

  handle.addEventListener('pointerdown', (event) => {
    handle.setPointerCapture(event.pointerId);
  });
  handle.addEventListener('pointermove', (event) => {
    if (handle.hasPointerCapture(event.pointerId)) {
      setHeight(content.getBoundingClientRect().bottom - event.clientY);
    }
  });
  handle.addEventListener('keydown', ({ key }) => {
    const step = key === 'ArrowUp' ? KEY_STEP_PX : key === 'ArrowDown' ? -KEY_STEP_PX : 0;
    if (step !== 0) setHeight(content.offsetHeight + step);
  });

  const element = h(
    'section',
    { className: 'drawer', attributes: { 'aria-label': texts.title } },
    handle,
    h(
      'div',
      { className: 'tab-bar' },
      h('span', { className: 'drawer-title' }, texts.title),
      h(
        'div',
        { className: 'tabs', attributes: { role: 'tablist', 'aria-label': texts.title } },
        ...tabButtons,
      ),
      toggle,
    ),
    content,
  );
  element.querySelector('.tabs')?.addEventListener('keydown', (event) => {
    const { key } = event as KeyboardEvent;
    if (key === 'ArrowRight') moveToTab(1);
    else if (key === 'ArrowLeft') moveToTab(-1);
  });
  select(tabs[0]?.id ?? '');
  setHeight(Number(localStorage.getItem(HEIGHT_KEY) ?? DEFAULT_HEIGHT_PX));

  return {
    element,
    note(id, text) {
      const note = notes.get(id);
      if (note !== undefined) replaceContent(note, text);
    },
  };
}

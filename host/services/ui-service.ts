/** `Ui`: the menus that a script makes, and its dialogs. */
import type { DialogAnswer, DialogRequest, PageRequest } from '../platform';
import { emulate } from './emulate';
import type { Execution } from './execution';
import type { Locks } from './locks';
import { pageOf } from './html-service';
import { NO_UI_HERE, noPermission, wrongArguments } from './messages';

type Ui = GoogleAppsScript.Base.Ui;
type Menu = GoogleAppsScript.Base.Menu;

export type MenuEntry =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly menu: MenuRecord };

export interface MenuRecord {
  readonly caption: string;
  readonly entries: readonly MenuEntry[];
}

const BUTTONS = { OK: 'OK', CANCEL: 'CANCEL', YES: 'YES', NO: 'NO', CLOSE: 'CLOSE' } as const;
const BUTTON_SETS = {
  OK: 'OK',
  OK_CANCEL: 'OK_CANCEL',
  YES_NO: 'YES_NO',
  YES_NO_CANCEL: 'YES_NO_CANCEL',
} as const;

const menuRecords = new WeakMap<object, { caption: string; entries: MenuEntry[] }>();

/** `addMenu` takes a menu that the script added; one with the same caption takes the place of the other. */
export function createUi(
  execution: Execution,
  addMenu: (menu: MenuRecord) => void,
  locks: Pick<Locks, 'releaseAll'>,
): Ui {
  if (execution.mode === 'trigger') execution.fail(NO_UI_HERE);

  function show(kind: DialogRequest['kind'], values: readonly unknown[]): DialogAnswer {
    execution.call('Ui', `Ui.${kind}`);
    if (execution.mode === 'onOpen') execution.fail(noPermission(`Ui.${kind}`, 'script.container.ui'));
    const dialog = readDialog(execution, kind, values);
    // A dialog suspends the execution, and its locks do not outlast that.
    locks.releaseAll(execution.id);
    return execution.platform.showDialog(dialog);
  }

  function showPage(method: string, kind: PageRequest['kind'], values: readonly unknown[]): void {
    execution.call('Ui', `Ui.${method}`);
    if (execution.mode === 'onOpen') execution.fail(noPermission(`Ui.${method}`, 'script.container.ui'));
    const [output, dialogTitle] = values;
    const page = pageOf(output);
    const isTitleRight = kind === 'sidebar' ? values.length === 1 : typeof dialogTitle === 'string';
    if (page === undefined || !isTitleRight) return execution.fail(wrongArguments(`Ui.${method}`, values));
    const title = typeof dialogTitle === 'string' ? dialogTitle : (page.title ?? '');
    execution.platform.showPage({ ...page, kind, title });
  }

  const menuOf = (method: string, caption: string): Menu => {
    execution.call('Ui', `Ui.${method}`);
    return createMenu(execution, caption, addMenu);
  };

  return emulate<Ui>(execution, 'Ui', {
    Button: BUTTONS as unknown as Ui['Button'],
    ButtonSet: BUTTON_SETS as unknown as Ui['ButtonSet'],
    createMenu: (caption) => menuOf('createMenu', caption),
    createAddonMenu: () => menuOf('createAddonMenu', 'Add-on'),
    alert: ((...values: unknown[]) => show('alert', values).button) as unknown as Ui['alert'],
    showSidebar(...values: unknown[]) {
      showPage('showSidebar', 'sidebar', values);
    },
    showModalDialog(...values: unknown[]) {
      showPage('showModalDialog', 'modal', values);
    },
    showModelessDialog(...values: unknown[]) {
      showPage('showModelessDialog', 'modeless', values);
    },
    prompt(...values: unknown[]) {
      const answer = show('prompt', values);
      return emulate<GoogleAppsScript.Base.PromptResponse>(execution, 'PromptResponse', {
        getSelectedButton: () => answer.button as unknown as GoogleAppsScript.Base.Button,
        getResponseText: () => answer.text,
      });
    },
  });
}

/** The three forms: text; text and buttons; title, text and buttons. */
function readDialog(
  execution: Execution,
  kind: DialogRequest['kind'],
  values: readonly unknown[],
): DialogRequest {
  const hasTitle = values.length === 3;
  const [text, buttons = BUTTON_SETS.OK] = hasTitle ? values.slice(1) : values;
  const isKnown = typeof buttons === 'string' && Object.hasOwn(BUTTON_SETS, buttons);
  if (values.length === 0 || values.length > 3 || typeof text !== 'string' || !isKnown) {
    return execution.fail(wrongArguments(`Ui.${kind}`, values));
  }
  return {
    kind,
    title: hasTitle ? String(values[0]) : '',
    text,
    buttons: buttons as DialogRequest['buttons'],
  };
}

function createMenu(execution: Execution, caption: string, addMenu: (menu: MenuRecord) => void): Menu {
  const record: { caption: string; entries: MenuEntry[] } = { caption, entries: [] };
  const menu: Menu = emulate<Menu>(execution, 'Menu', {
    addItem(itemCaption, functionName) {
      record.entries.push({ kind: 'item', caption: itemCaption, functionName });
      return menu;
    },
    addSeparator() {
      record.entries.push({ kind: 'separator' });
      return menu;
    },
    addSubMenu(subMenu) {
      const subRecord =
        menuRecords.get(subMenu) ?? execution.fail(wrongArguments('Menu.addSubMenu', [subMenu]));
      record.entries.push({ kind: 'menu', menu: subRecord });
      return menu;
    },
    addToUi() {
      execution.call('Ui', 'Menu.addToUi');
      addMenu(record);
    },
  });
  menuRecords.set(menu, record);
  return menu;
}

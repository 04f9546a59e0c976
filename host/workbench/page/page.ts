/** Puts the page together, and passes on what the server tells. */
import type { Person, ServerEvent, WorkbenchState } from '../shared/page-protocol';
import { createBehindTheScenes } from './behind-the-scenes';
import { createDialogs } from './dialogs';
import { h, replaceContent } from './dom';
import { chooseFile, download } from './files';
import { createMenuBar, type Menu } from './menu-bar';
import { createOwnMenus } from './own-menus';
import { createPersonChoice } from './person-choice';
import { createRuns } from './runs';
import { createScriptBanner } from './script-banner';
import { toMenu } from './script-menus';
import { openServerLine, RefusedError } from './server';
import { createSheetPlace } from './sheet-place';
import { createSidebar } from './sidebar';
import { createToasts } from './toasts';
import { wordsFor } from './words';

export function startPage(person: Person): void {
  const { language } = person;
  const words = wordsFor(language);
  const toasts = createToasts(words);
  const tell = (sentence: string): void => {
    toasts.show(sentence);
  };
  const line = openServerLine({ onEvent: take, onConnection: showConnection });
  const runs = createRuns(line);
  const sheet = createSheetPlace(line, language, tell);
  const focusSheet = (): void => {
    sheet.focus();
  };
  const sidebar = createSidebar(runs, words, focusSheet);
  const dialogs = createDialogs(runs, words, focusSheet);
  const banner = createScriptBanner(words);
  const scenes = createBehindTheScenes(line, words, person);
  const menuBar = createMenuBar(words.menus.bar);
  const fileName = h('h1', {});
  const choice = h('div', {});
  const disconnected = h(
    'p',
    { className: 'disconnected', hidden: true, attributes: { role: 'alert' } },
    words.top.disconnected,
  );
  let scriptMenus: readonly Menu[] = [];
  let listName = '';

  const ownMenus = createOwnMenus(
    {
      open: () => {
        chooseFile((file) => void line.openList(file));
      },
      startOver() {
        const dialog = {
          kind: 'alert',
          title: words.menus.startOver,
          text: words.menus.startOverQuestion,
          buttons: 'YES_NO',
        } as const;
        dialogs.ask(dialog, undefined, ({ button }) => {
          if (button === 'YES') void line.ask('start-over', null);
        });
      },
      save(kind) {
        const name = `${listName.replace(/\.[^.]*$/, '')}.${kind}`;
        void download(`/list.${kind}`, name, tell);
      },
      grid: sheet.grid,
      insert: sheet.insert,
      readSheets: () => line.ask('snapshot', null),
    },
    words,
  );

  function runFromMenu(functionName: string): void {
    void banner.follow(runs.start(functionName, 'menu', []));
  }

  /** As opening the spreadsheet does. */
  async function open(state: WorkbenchState): Promise<void> {
    listName = state.fileName;
    document.title = words.title(listName);
    replaceContent(fileName, listName);
    replaceContent(choice, createPersonChoice(person, state.people, words));
    scriptMenus = [];
    menuBar.show(ownMenus);
    await line.ask('open', { windowId: line.windowId, person });
    await sheet.load();
  }

  function takeState(state: WorkbenchState, isNewList: boolean): void {
    if (isNewList) {
      sidebar.close();
      dialogs.closeAll();
    }
    scenes.setState(state);
    void open(state);
  }

  function take(event: ServerEvent): void {
    switch (event.kind) {
      case 'state':
        takeState(event.state, event.isNewList);
        break;
      case 'sheet':
        sheet.apply(event.update);
        break;
      case 'menu': {
        const menu = toMenu(event.menu, runFromMenu);
        scriptMenus = [...scriptMenus.filter(({ label }) => label !== menu.label), menu];
        menuBar.show([...ownMenus, ...scriptMenus]);
        break;
      }
      case 'dialog': {
        const { dialog, dialogId, executionId } = event;
        dialogs.ask(dialog, executionId, (answer) => void line.ask('answer', { dialogId, answer }));
        break;
      }
      case 'script-page':
        if (event.page.kind === 'sidebar') sidebar.show(event.page);
        else dialogs.showPage(event.page);
        break;
      case 'toast':
        toasts.show(event.message, event.title);
        break;
      case 'run-ended':
        runs.settle(event.runId, event.end);
        break;
      default:
        if (event.kind === 'executions') dialogs.keepOnly(event.executions);
        scenes.take(event);
    }
  }

  function showConnection(isConnected: boolean): void {
    // A server that was started again knows nothing of this page.
    if (isConnected && !disconnected.hidden) location.reload();
    disconnected.hidden = isConnected;
  }

  window.addEventListener('unhandledrejection', (event) => {
    if (!(event.reason instanceof RefusedError)) return;
    event.preventDefault();
    tell(event.reason.message);
  });
  document.documentElement.lang = language;
  document.body.append(
    h(
      'header',
      { className: 'top-bar' },
      h('img', { src: '/icon.svg', alt: '', className: 'file-icon' }),
      h('div', { className: 'top-middle' }, fileName, menuBar.element),
      banner.element,
      choice,
    ),
    disconnected,
    h(
      'div',
      { className: 'middle' },
      h('div', { className: 'left' }, sheet.element, scenes.element),
      sidebar.element,
    ),
    toasts.element,
  );
}

/** `Ui`: menus that the host can list, and dialogs that people answer. */
import { evaluate, hostScript } from './run-script';

const menuScript = `
  function onOpen() {
    const ui = SpreadsheetApp.getUi();
    const more = ui.createMenu("More").addItem("Help", "showHelp");
    ui.createMenu("Omniwallet").addItem("Update", "update").addSeparator().addSubMenu(more).addToUi();
  }
  function update() { return "updated"; }`;

it('a menu is recorded with its items, and an item can be clicked', () => {
  const { run, host } = hostScript(menuScript);
  run('onOpen', { mode: 'onOpen' });
  run('onOpen', { mode: 'onOpen' });
  expect(host.menus()).toEqual([
    {
      caption: 'Omniwallet',
      entries: [
        { kind: 'item', caption: 'Update', functionName: 'update' },
        { kind: 'separator' },
        {
          kind: 'menu',
          menu: { caption: 'More', entries: [{ kind: 'item', caption: 'Help', functionName: 'showHelp' }] },
        },
      ],
    },
  ]);
  expect(run('update')).toBe('updated');
});

describe('dialogs', () => {
  it.each([
    ['ui.alert("Text")', { kind: 'alert', title: '', text: 'Text', buttons: 'OK' }],
    ['ui.alert("Text", ui.ButtonSet.YES_NO)', { kind: 'alert', title: '', text: 'Text', buttons: 'YES_NO' }],
    [
      'ui.alert("Title", "Text", ui.ButtonSet.OK_CANCEL)',
      { kind: 'alert', title: 'Title', text: 'Text', buttons: 'OK_CANCEL' },
    ],
    ['ui.prompt("Text")', { kind: 'prompt', title: '', text: 'Text', buttons: 'OK' }],
    [
      'ui.prompt("Text", ui.ButtonSet.OK_CANCEL)',
      { kind: 'prompt', title: '', text: 'Text', buttons: 'OK_CANCEL' },
    ],
    [
      'ui.prompt("Title", "Text", ui.ButtonSet.YES_NO_CANCEL)',
      { kind: 'prompt', title: 'Title', text: 'Text', buttons: 'YES_NO_CANCEL' },
    ],
  ])('%s -> %j', (call, dialog) => {
    const { run, platform } = hostScript(`function main() { const ui = SpreadsheetApp.getUi(); ${call}; }`);
    run('main');
    expect(platform.dialogs).toEqual([dialog]);
  });

  it.each(['OK', 'CANCEL', 'YES', 'NO', 'CLOSE'] as const)('the button %s is told apart', (button) => {
    const { run, platform } = hostScript(`function main() {
      const ui = SpreadsheetApp.getUi();
      const answer = ui.prompt("Text");
      return [ui.alert("Text") === ui.Button.${button}, answer.getSelectedButton() === ui.Button.${button}, answer.getResponseText()];
    }`);
    platform.willAnswer({ button, text: 'typed' }, { button });
    expect(run('main')).toEqual([true, true, 'typed']);
  });

  it('releases the locks of the execution that it suspends', () => {
    const { run } = hostScript(`function main() {
      const lock = LockService.getDocumentLock();
      lock.waitLock(0);
      SpreadsheetApp.getUi().alert("Text");
      return lock.hasLock();
    }`);
    expect(run('main')).toBe(false);
  });

  it.each(['ui.alert()', 'ui.alert("a", "b")', 'ui.alert(1, 2, 3)', 'ui.prompt("a", "b", "c", "d")'])(
    '%s is refused',
    (call) => {
      expect(() => evaluate(`(() => { const ui = SpreadsheetApp.getUi(); ${call}; })()`)).toThrow(
        "don't match the method signature for Ui.",
      );
    },
  );
});

it.each([
  [
    'onOpen',
    'SpreadsheetApp.getUi().alert("x")',
    'You do not have permission to call Ui.alert. Required permissions: https://www.googleapis.com/auth/script.container.ui',
  ],
  ['onOpen', 'SpreadsheetApp.getUi().prompt("x")', 'You do not have permission to call Ui.prompt.'],
  ['trigger', 'SpreadsheetApp.getUi()', 'Cannot call SpreadsheetApp.getUi() from this context.'],
] as const)('in %s: %s -> %s', (mode, expression, message) => {
  expect(() => evaluate(expression, { mode })).toThrow(message);
});

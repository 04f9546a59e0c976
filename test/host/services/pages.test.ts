/** `HtmlService` and the pages that `Ui` shows. */
import { hostScript } from './run-script';

const htmlFiles = { Sidebar: '<p>Hello</p>' };

function show(expression: string, mode: 'menu' | 'onOpen' | 'trigger' = 'menu') {
  const { run, platform } = hostScript(
    `function main() { const ui = SpreadsheetApp.getUi(); return ${expression}; }`,
    { htmlFiles },
  );
  const result = run('main', { mode });
  return { result, pages: platform.pages };
}

const fromFile = 'HtmlService.createHtmlOutputFromFile("Sidebar")';
const fromText = 'HtmlService.createHtmlOutput("<p>Hi</p>")';

describe('an HtmlOutput', () => {
  it.each([
    [`${fromFile}.getContent()`, '<p>Hello</p>'],
    ['HtmlService.createHtmlOutputFromFile("Sidebar.html").getContent()', '<p>Hello</p>'],
    [`${fromText}.append("!").getContent()`, '<p>Hi</p>!'],
    ['HtmlService.createHtmlOutput().setContent("x").getContent()', 'x'],
    [`${fromText}.getTitle()`, null],
    [`${fromText}.setTitle("A").getTitle()`, 'A'],
    [`${fromText}.setWidth(500).getWidth()`, 500],
    [`${fromText}.getHeight()`, null],
  ])('%s -> %j', (expression, value) => {
    expect(show(expression).result).toBe(value);
  });

  it.each([
    ['HtmlService.createHtmlOutputFromFile("Page")', 'No HTML file named Page was found.'],
    ['HtmlService.createHtmlOutput(1)', "don't match the method signature for HtmlService.createHtmlOutput."],
    ['HtmlService.createTemplateFromFile("Sidebar")', 'not emulated: HtmlService.createTemplateFromFile'],
  ])('%s -> %s', (expression, message) => {
    expect(() => show(expression)).toThrow(message);
  });
});

describe('what is shown', () => {
  const none = { widthPx: null, heightPx: null };

  it.each([
    [
      `ui.showSidebar(${fromFile}.setTitle("Omniwallet").setWidth(500))`,
      { kind: 'sidebar', title: 'Omniwallet', html: '<p>Hello</p>', widthPx: 500, heightPx: null },
    ],
    [`ui.showSidebar(${fromText})`, { kind: 'sidebar', title: '', html: '<p>Hi</p>', ...none }],
    [
      `ui.showModalDialog(${fromText}.setTitle("Of the page").setHeight(90), "Of the dialog")`,
      { kind: 'modal', title: 'Of the dialog', html: '<p>Hi</p>', widthPx: null, heightPx: 90 },
    ],
    [
      `ui.showModelessDialog(${fromText}, "Title")`,
      { kind: 'modeless', title: 'Title', html: '<p>Hi</p>', ...none },
    ],
  ])('%s -> %j', (call, page) => {
    expect(show(call).pages).toEqual([page]);
  });

  it.each(['ui.showSidebar({})', `ui.showSidebar(${fromText}, "x")`, `ui.showModalDialog(${fromText})`])(
    '%s is refused',
    (call) => {
      expect(() => show(call)).toThrow("don't match the method signature for Ui.");
    },
  );

  it('nothing, where nobody can see it', () => {
    const call = `ui.showSidebar(${fromFile})`;
    expect(() => show(call, 'onOpen')).toThrow('You do not have permission to call Ui.showSidebar.');
    expect(() => show(call, 'trigger')).toThrow('Cannot call SpreadsheetApp.getUi() from this context.');
  });
});

/** `HtmlService`: the pages that a script shows, from its own HTML files or from text. Templates are not emulated. */
import { emulate } from './emulate';
import type { Execution } from './execution';
import { htmlFileNotFound, wrongArguments } from './messages';

type HtmlService = GoogleAppsScript.HTML.HtmlService;
type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;

/** What a page came to, for whoever shows it. */
export interface HtmlPage {
  readonly html: string;
  /** Null where the script gave none. */
  readonly title: string | null;
  readonly widthPx: number | null;
  readonly heightPx: number | null;
}

/** The HTML files of the script by name, without `.html`. */
export type HtmlFiles = Readonly<Record<string, string>>;

const pages = new WeakMap<object, () => HtmlPage>();

/** The page that a script hands to `Ui`; undefined where it is none. */
export function pageOf(output: unknown): HtmlPage | undefined {
  return typeof output === 'object' && output !== null ? pages.get(output)?.() : undefined;
}

export function createHtmlService(execution: Execution, files: HtmlFiles): HtmlService {
  return emulate<HtmlService>(execution, 'HtmlService', {
    createHtmlOutput(html: unknown = '') {
      execution.handle('HtmlService.createHtmlOutput');
      if (typeof html === 'string') return createHtmlOutput(execution, html);
      return execution.fail(wrongArguments('HtmlService.createHtmlOutput', [html]));
    },
    createHtmlOutputFromFile(fileName) {
      execution.handle('HtmlService.createHtmlOutputFromFile');
      const name = fileName.replace(/\.html$/, '');
      const html = Object.hasOwn(files, name) ? files[name] : undefined;
      return createHtmlOutput(execution, html ?? execution.fail(htmlFileNotFound(fileName)));
    },
  });
}

function createHtmlOutput(execution: Execution, html: string): HtmlOutput {
  let page: HtmlPage = { html, title: null, widthPx: null, heightPx: null };
  const set = (change: Partial<HtmlPage>): HtmlOutput => {
    page = { ...page, ...change };
    return output;
  };
  // Google's types say that these give texts and numbers; before they are set, they give null.
  const output: HtmlOutput = emulate<HtmlOutput>(execution, 'HtmlOutput', {
    getContent: () => page.html,
    setContent: (content) => set({ html: content }),
    append: (added) => set({ html: page.html + added }),
    getTitle: () => page.title as string,
    setTitle: (title) => set({ title }),
    getWidth: () => page.widthPx as number,
    setWidth: (widthPx) => set({ widthPx }),
    getHeight: () => page.heightPx as number,
    setHeight: (heightPx) => set({ heightPx }),
  });
  pages.set(output, () => page);
  return output;
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import type { Browser } from 'playwright-core';
import { sidebarPage } from '../../build-sidebar.mjs';
import { h } from '../../src/sidebar/dom/h';
import { catalogueFor, data } from '../../src/sidebar/words';
import { launchChromium } from '../browser/launch-chromium';
import { openSidebar } from './open-sidebar';
import { SCENES } from './scenes';

/** Puts marks around each text of the catalogue, so that a text from anywhere else stands without them. */
const marking: Plugin = {
  name: 'marking',
  setup: (build) => {
    const real = path.resolve('src/core/messages/sidebar.ts');
    build.onResolve({ filter: /messages\/sidebar$/ }, ({ importer }) =>
      importer.includes('marked:') ? { path: real } : { path: 'marked:sidebar', namespace: 'marking' },
    );
    build.onLoad({ filter: /.*/, namespace: 'marking' }, () => ({
      resolveDir: path.dirname(real),
      contents: `
        import { sidebarCatalogue as read } from ${JSON.stringify(real)};
        const mark = (value) =>
          typeof value === 'string' ? '⟦' + value + '⟧'
          : typeof value === 'function' ? (...given) => mark(value(...given))
          : Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mark(inner)]));
        export const sidebarCatalogue = (language) => mark(read(language));`,
    }));
  },
};

/** All that the page shows or a screen reader says. */
const TEXTS = `(() => {
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      if (!['SCRIPT', 'STYLE'].includes(node.parentNode.tagName)) texts.push(node.nodeValue.trim());
      continue;
    }
    for (const name of ['aria-label', 'aria-valuetext', 'aria-description', 'title', 'placeholder', 'alt'])
      if (node.hasAttribute(name)) texts.push(node.getAttribute(name));
  }
  return texts.filter((text) => text !== '');
})()`;

/** Each text in what the script has answered. */
function textsIn(answers: readonly string[]): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const answer of answers)
    JSON.parse(answer, (_, value: unknown) => {
      if (typeof value === 'string') texts.add(value);
      return value;
    });
  return texts;
}

describe('every text of every view', () => {
  let browser: Browser;
  let folder: string;
  let address: string;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'sidebar-'));
    const file = path.join(folder, 'Marked.html');
    writeFileSync(file, await sidebarPage({ id: 'marked', plugins: [marking] }));
    address = `file://${file}`;
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  it.each(Object.entries(SCENES))(
    '%s -> is of the catalogue, or the script has sent it',
    async (_, scene) => {
      const script = scene.script();
      const answers: string[] = [];
      const answer: typeof script.answer = async (request) => {
        const given = await script.answer(request);
        answers.push('error' in given ? JSON.stringify(given.error) : (given.value ?? 'null'));
        return given;
      };
      const sidebar = await openSidebar(browser, { ...script, answer }, { address });
      await scene.act(sidebar, script);
      const shown = await sidebar.page.evaluate<string[]>(TEXTS);
      const sent = textsIn(answers);
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.filter((text) => !/^⟦.*⟧$/s.test(text) && !sent.has(text))).toEqual([]);
      await sidebar.page.close();
    },
  );
});

describe('text that is written where the page is made', () => {
  it('does not compile', () => {
    // @ts-expect-error a literal is not of the catalogue
    const written = h('p', {}, 'Hello');
    // @ts-expect-error nor is one that is put together
    const joined = h('p', {}, `${data(String(1))} rows`);
    // @ts-expect-error a literal is no data
    const pretended = h('p', {}, data('Hello'));
    // @ts-expect-error what is read aloud is text as well
    const readAloud = h('p', { 'aria-label': 'Hello' });
    expect([written, joined, pretended, readAloud]).toHaveLength(4);
  });

  it('the catalogue’s does', () => {
    expect(h('p', {}, catalogueFor('es').save)).toMatchObject({ children: ['Guardar'] });
  });
});

/** The names and the kinds of a catalogue's texts, with how many words a function takes. */
function shapeOf(catalogue: object): unknown {
  return Object.fromEntries(
    Object.entries(catalogue).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'object' && value !== null ? shapeOf(value) : typeof value,
    ]),
  );
}

describe('both catalogues', () => {
  it('have the same texts, none of them empty', () => {
    expect(shapeOf(catalogueFor('es'))).toEqual(shapeOf(catalogueFor('en')));
    expect(JSON.stringify([catalogueFor('en'), catalogueFor('es')])).not.toContain('""');
  });

  it('are not the same but for names', () => {
    const same = sameTexts(catalogueFor('en'), catalogueFor('es'));
    expect(same).toEqual(['dash', 'connection.token', 'settings.english', 'settings.spanish']);
  });
});

function sameTexts(one: object, other: object, place = ''): string[] {
  const others = new Map<string, unknown>(Object.entries(other));
  return Object.entries(one).flatMap(([name, value]: [string, unknown]) => {
    const its = others.get(name);
    if (typeof value === 'object' && value !== null && typeof its === 'object' && its !== null)
      return sameTexts(value, its, `${place}${name}.`);
    return typeof value === 'string' && value === its ? [`${place}${name}`] : [];
  });
}

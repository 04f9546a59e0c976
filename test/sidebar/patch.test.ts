import path from 'node:path';
import * as esbuild from 'esbuild';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../browser/launch-chromium';

/** A tree as a test writes it: text, nothing, or an element with a key or without. */
type Tree =
  string | null | { readonly tag: string; readonly key?: string; readonly children: readonly Tree[] };

describe('what is described -> what the page shows', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const { outputFiles } = await esbuild.build({
      stdin: {
        contents: `
          import { h } from './h';
          import { patch } from './patch';
          const make = (tree) =>
            tree === null || typeof tree === 'string'
              ? tree
              : h(tree.tag, tree.key === undefined ? {} : { key: tree.key }, ...tree.children.map(make));
          export const show = (trees) => {
            patch(document.body, trees.map(make));
            return document.body.innerHTML.replace(/<!---->/g, '');
          };`,
        resolveDir: path.resolve('src/sidebar/dom'),
      },
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'sidebar',
    });
    browser = await launchChromium();
    page = await browser.newPage();
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
  });

  afterAll(() => browser.close());

  const show = (trees: readonly Tree[]) => page.evaluate<string>(`sidebar.show(${JSON.stringify(trees)})`);

  /** Notes an element; true later where it is still the one that the selector finds. */
  const note = (selector: string) =>
    page.evaluate(`void (window.noted = document.querySelector('${selector}'))`);
  const isNoted = (selector: string) =>
    page.evaluate(`window.noted === document.querySelector('${selector}')`);

  it('whatever stood there before', async () => {
    const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom('a', '<b>', '&'),
        fc.constant(null),
        fc.record(
          {
            tag: fc.constantFrom('p', 'div', 'svg'),
            key: fc.constantFrom('one', 'two', 'three'),
            children: fc.array(tie('tree'), { maxLength: 4 }),
          },
          { requiredKeys: ['tag', 'children'] },
        ),
      ),
    }));
    const siblings = fc.array(tree, { maxLength: 5 }).map(withDifferentKeys);
    await fc.assert(
      fc.asyncProperty(siblings, siblings, async (before, after) => {
        await show(before);
        expect(await show(after)).toBe(after.map(htmlOf).join(''));
      }),
      { numRuns: 300 },
    );
  });

  it.each<[string, readonly Tree[], readonly Tree[]]>([
    [
      'something appears before it',
      [null, { tag: 'i', children: [] }],
      [
        { tag: 'p', children: [] },
        { tag: 'i', children: [] },
      ],
    ],
    [
      'something goes away before it',
      ['text', { tag: 'i', children: [] }],
      [null, { tag: 'i', children: [] }],
    ],
    [
      'its siblings change places',
      [
        { tag: 'p', key: 'a', children: [] },
        { tag: 'i', key: 'b', children: [] },
      ],
      [
        { tag: 'i', key: 'b', children: [] },
        { tag: 'p', key: 'a', children: [] },
      ],
    ],
    ['its text changes', [{ tag: 'i', children: ['one'] }], [{ tag: 'i', children: ['two'] }]],
  ])('%s -> an element stays the one it was', async (_, before, after) => {
    await show(before);
    await note('i');
    await show(after);
    expect(await isNoted('i')).toBe(true);
  });

  it('another key -> another element', async () => {
    await show([{ tag: 'i', key: 'a', children: [] }]);
    await note('i');
    await show([{ tag: 'i', key: 'b', children: [] }]);
    expect(await isNoted('i')).toBe(false);
  });
});

/** Siblings have different keys, and a key stays with its tag. */
function withDifferentKeys(trees: readonly Tree[]): readonly Tree[] {
  const used = new Set<string>();
  return trees.map((tree) => {
    if (tree === null || typeof tree === 'string') return tree;
    const { tag, key, children } = tree;
    const isFree = key !== undefined && !used.has(`${tag}-${key}`);
    used.add(`${tag}-${key ?? ''}`);
    const inner = withDifferentKeys(children);
    return isFree ? { tag, key: `${tag}-${key}`, children: inner } : { tag, children: inner };
  });
}

function htmlOf(tree: Tree): string {
  if (tree === null) return '';
  if (typeof tree === 'string')
    return tree.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return `<${tree.tag}>${tree.children.map(htmlOf).join('')}</${tree.tag}>`;
}

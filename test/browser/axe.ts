/** What the automated accessibility check finds on a page or in a frame of it. */
import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Frames are looked at on their own: they do not answer the page that holds them. What IronCalc draws, toolbar and sheet
 * tabs included, is not of this project.
 */
const VIOLATIONS = `axe.run({ exclude: ['.workbench-grid'] }, { iframes: false }).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`;

/** Each rule that is broken, with the elements that break it. */
export async function findViolations(place: Page | Frame): Promise<string[]> {
  await place.evaluate(AXE);
  return place.evaluate<string[]>(VIOLATIONS);
}

/** Finds the project's folder, from its sources as well as from build/. */
import { existsSync } from 'node:fs';
import path from 'node:path';

export function findProjectRoot(start = __dirname): string {
  if (existsSync(path.join(start, 'package.json'))) return start;
  const parent = path.dirname(start);
  if (parent === start) throw new Error('This does not run inside the project.');
  return findProjectRoot(parent);
}

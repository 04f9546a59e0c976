// Builds and pushes to Google; stops with advice while .clasp.json holds the placeholder.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { build } from './build.mjs';

const PLACEHOLDER = 'PASTE-YOUR-SCRIPT-ID-HERE';

const { scriptId } = JSON.parse(readFileSync('.clasp.json', 'utf8'));
if (scriptId === PLACEHOLDER) {
  console.error(
    'There is no script id in .clasp.json yet: open your spreadsheet, choose Extensions > Apps Script, copy the id ' +
      'under Project Settings, and paste it there.',
  );
  process.exit(1);
}
await build();
// Without --force clasp asks before it replaces the manifest, and where nobody can answer it pushes nothing.
const { status } = spawnSync('npx', ['--no-install', 'clasp', 'push', '--force'], { stdio: 'inherit' });
process.exit(status ?? 1);

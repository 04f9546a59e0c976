// Builds dist/ and the host before any test, so that tests run what would be deployed, and sees that nothing of a test is left over.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from '../build.mjs';

/** Where Node and Chromium make temporary files, on Linux and macOS and on Windows. */
const VARIABLES = ['TMPDIR', 'TEMP', 'TMP'];

export default async function setUp() {
  gatherTemporaryFiles();
  await build();
}

/** All temporary files of this run go into one folder, which goes with the run, also when tests fail or are broken off. */
function gatherTemporaryFiles() {
  const folder = mkdtempSync(path.join(tmpdir(), 'omniwallet-'));
  for (const variable of VARIABLES) process.env[variable] = folder;
  process.once('exit', () => {
    // A browser that is just ending may still write.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
}

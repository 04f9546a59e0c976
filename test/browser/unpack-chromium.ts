/** Unpacks the Chromium that npm ci brings along, with its libraries and fonts, once into node_modules/.cache. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findProjectRoot } from '../../host/project-root';

const PACKAGE = path.join(findProjectRoot(), 'node_modules/@sparticuz/chromium');
const CACHE = path.join(findProjectRoot(), 'node_modules/.cache');

/** The package unpacks into the folder for temporary files, and its libraries only where it believes itself on Lambda. */
const UNPACK = `require(${JSON.stringify(PACKAGE)}).executablePath().catch((error) => { console.error(error); process.exit(1); });`;

/** @throws where the package is missing or cannot be unpacked. */
export function unpackChromium(): { executablePath: string; environment: Record<string, string> } {
  const { version } = JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = path.join(CACHE, `chromium-${version}`);
  if (!existsSync(folder)) unpackInto(folder);
  return {
    executablePath: path.join(folder, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: writeFontsFile(folder),
    },
  };
}

/** The package's own file looks for its fonts elsewhere; without any font, this Chromium goes down at the first `<select>`. */
function writeFontsFile(folder: string): string {
  const file = path.join(folder, 'fonts-here.conf');
  const folders = [path.join(folder, 'fonts'), '/usr/share/fonts'].map((dir) => `<dir>${dir}</dir>`);
  const caches = `<cachedir>${path.join(folder, 'fonts-cache')}</cachedir>`;
  const unfinished = `${file}-${process.pid}`;
  writeFileSync(
    unfinished,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>${folders.join('')}${caches}</fontconfig>\n`,
  );
  renameSync(unfinished, file);
  return file;
}

/** Renamed when it is whole: tests that start at the same time never see half of it. */
function unpackInto(folder: string): void {
  mkdirSync(CACHE, { recursive: true });
  const unfinished = mkdtempSync(`${folder}-`);
  execFileSync(process.execPath, ['-e', UNPACK], {
    env: { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    renameSync(unfinished, folder);
  } catch (error: unknown) {
    if (!existsSync(folder)) throw error;
    rmSync(unfinished, { recursive: true }); // Another test was first.
  }
}

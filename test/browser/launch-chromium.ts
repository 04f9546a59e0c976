/** Starts the Chromium in which the pages are tried: the one that is named, brought along by npm ci, or installed. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { unpackChromium } from './unpack-chromium';

interface BrowserFiles {
  readonly executablePath: string;
  /** Variables that this browser needs. */
  readonly environment: Readonly<Record<string, string>>;
}

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Google\Chrome\Application\chrome.exe`,
];

/** Quiet, and without a sandbox, which root in a container cannot have; it only ever shows pages of this project. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launchChromium(): Promise<Browser> {
  const { executablePath, environment } = findChromium();
  return chromium.launch({ executablePath, args: ARGUMENTS, env: { ...process.env, ...environment } });
}

/** `CHROMIUM_PATH` comes first, so that a person can choose; the packed one next, so that everybody tests with the same. */
function findChromium(): BrowserFiles {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return { executablePath: named, environment: {} };
    throw new Error(`CHROMIUM_PATH names ${named}, where there is no file.`);
  }
  if (process.platform === 'linux' && process.arch === 'x64') return unpackChromium();
  const installed = USUAL_PLACES.find((place) => existsSync(place));
  if (installed !== undefined) return { executablePath: installed, environment: {} };
  throw new Error(
    'No Chromium was found: install Chrome or Chromium, or name one in the variable CHROMIUM_PATH. ' +
      '(npm ci brings one along for Linux on x64 only.)',
  );
}

import { existsSync, readFileSync, statSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { findProgram } from './find-program';

/** Quiet: no sandbox (root and containers have none to offer), and none of the connections a fresh browser makes by itself. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium of this machine; `CHROMIUM_PATH` names another. */
export function findChromium(): string | undefined {
  if (process.env.CHROMIUM_PATH) return findProgram(process.env.CHROMIUM_PATH);
  const candidates = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ];
  return candidates.map((name) => findProgram(name)).find((path) => path !== undefined && !isSnapStub(path));
}

/** Ubuntu's package `chromium-browser` is a script that only tells to install the snap. */
function isSnapStub(path: string): boolean {
  if (statSync(path).size > 20_000 || existsSync('/snap/bin/chromium')) return false;
  return readFileSync(path, 'utf8').includes('snap install');
}

export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('Chromium is not installed here');
  return chromium.launch({ executablePath, args: flags });
}

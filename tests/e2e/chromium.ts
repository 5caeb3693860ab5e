import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

function runs(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The browser for the end-to-end tests: CHROME_PATH, then a Chrome or Chromium of this machine,
 * then one that Playwright has or can fetch.
 *
 * @throws Error that says how to get one, when there is none.
 */
export function findChromium(): string {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (runs(named)) return named;
    throw new Error(`CHROME_PATH menunjuk ke ${named}, tetapi berkas itu tidak bisa dijalankan.`);
  }
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = [...onPath, ...PLACES].find(runs);
  if (found) return found;
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  try {
    execFileSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
    if (existsSync(own)) return own;
  } catch {
    // Said below, together with the other ways.
  }
  throw new Error(
    [
      'Chrome atau Chromium tidak ditemukan. Pilih salah satu:',
      '  - Debian/Ubuntu: sudo apt-get install chromium',
      '  - mana saja:     npx playwright install chromium',
      '  - sudah ada:     CHROME_PATH=/jalur/ke/chrome npm test',
    ].join('\n'),
  );
}

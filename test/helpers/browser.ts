/** The machine's Chromium, for tests of pages. */
import { execFileSync } from 'node:child_process';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];

/** Starts the machine's Chromium: `CHROMIUM`, or the first that is on PATH. */
export function openBrowser(): Promise<Browser> {
  const onPath = () => {
    for (const name of NAMES) {
      try {
        return execFileSync('which', [name], { encoding: 'utf8' }).trim();
      } catch {
        // the next one
      }
    }
    throw new Error('No Chromium on PATH: apt-get install chromium, or name one in CHROMIUM');
  };
  // As root, in containers, Chromium has no sandbox.
  return chromium.launch({ executablePath: process.env['CHROMIUM'] ?? onPath(), args: ['--no-sandbox'] });
}

/** examples/wholeWay.ts in Chromium: the loss comes live, and the exported network reads a seven there. */
import fs from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../helpers/browser';
import { drawSeven } from '../helpers/drawnDigit';
import { type Served, serveExample } from '../helpers/servedExample';
import { temporaryFolder } from '../parity/examples';

const folder = temporaryFolder();
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;
let served: Served;

beforeAll(async () => {
  served = await serveExample('wholeWay', ['--steps', '250', '--out', folder('out')]);
  browser = await openBrowser();
}, 400_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

it('trains, shows it, exports, and runs', { timeout: 400_000 }, async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
  page.setDefaultTimeout(300_000);
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(served.address);
  await page.locator('#state:has-text("of 250.")').waitFor();
  await page.getByText('250 steps: the training is over.').waitFor();
  expect(await page.locator('#loss').getAttribute('aria-label')).toMatch(
    /^Loss by step: 0\.\d+ at step 250$/,
  );
  await page.locator('#model:has-text("the network of step 250")').waitFor();
  await drawSeven(page);
  expect(await page.locator('#answer:has-text("I read")').textContent()).toMatch(/^I read 7,/);
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  await page.evaluate(axe);
  const found = await page.evaluate<{ id: string }[]>('axe.run().then(({ violations }) => violations)');
  expect(found.map(({ id }) => id)).toEqual([]);
});

/** examples/draw.ts in Chromium: a seven is drawn and read on both pages; widths, keys, colours, axe. */
import fs from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAssets } from '../../examples/draw/assets';
import type { Learner } from '../../examples/draw/learner';
import { drawServer } from '../../examples/draw/server';
import { listen } from '../../examples/lib/http';
import { openBrowser } from '../helpers/browser';
import { drawSeven } from '../helpers/drawnDigit';
import { type Served, serveExample } from '../helpers/servedExample';
import { mnistData, temporaryFolder } from '../parity/examples';

const folder = temporaryFolder();
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;
let served: Served;

beforeAll(async () => {
  const args = ['--epochs', '2', '--limit', '8000', '--data', mnistData, '--out', folder('out')];
  served = await serveExample('draw', args);
  browser = await openBrowser();
  const page = await open('/');
  await page.getByText('The training is over.').waitFor();
  await page.context().close();
}, 400_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

/** Opens a page; an error of a script, or of the content's policy, fails the test. */
async function open(place: string, width = 1280, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
  const page = await context.newPage();
  page.setDefaultTimeout(300_000);
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(served.address + place);
  await page
    .locator(place === '/' ? '#filters li' : '#model:has-text("Ready")')
    .first()
    .waitFor();
  return page;
}

const answer = (page: Page) => page.locator('#answer:has-text("I read")').textContent();

describe.each(['/', '/browser'])('%s', (place) => {
  it('reads a seven that a mouse draws', async () => {
    const page = await open(place);
    await drawSeven(page);
    expect(await answer(page)).toMatch(/^I read 7,/);
    expect(await page.locator('#bars .best b').textContent()).toBe('7');
    await page.click('#clear');
    await page.getByText('Nothing is drawn yet.').waitFor();
    await page.context().close();
  });

  it('reads a seven that keys draw, and says where the pen is', async () => {
    const page = await open(place, 320);
    await page.focus('#pad');
    const press = async (key: string, times: number) => {
      for (let i = 0; i < times; i++) await page.keyboard.press(key);
    };
    await press('Home', 7);
    await press('Space', 1);
    expect(await page.locator('#pen').textContent()).toBe('Pen down, row 8, column 8 of 28');
    await press('ArrowRight', 12);
    for (let i = 0; i < 8; i++) {
      await press('End', 1);
      await press('ArrowDown', 1);
    }
    await press('Space', 1);
    expect(await answer(page)).toMatch(/^I read 7,/);
    await press('Delete', 1);
    await page.getByText('Nothing is drawn yet.').waitFor();
    await page.context().close();
  });

  it.each([320, 768, 1280])('is no wider than %i pixels', async (width) => {
    const page = await open(place, width);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)('passes axe in %s colours', async (colours) => {
    const page = await open(place, 360, colours);
    await page.evaluate(axe);
    const found = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
      'axe.run().then(({ violations }) => violations)',
    );
    expect(found.map(({ id, nodes }) => [id, nodes[0]!.html])).toEqual([]);
    await page.context().close();
  });
});

it('shows the course, the mistakes, the confusion and the filters', async () => {
  const page = await open('/');
  expect(await page.locator('#state').textContent()).toMatch(/Step 250 of 250: it reads \d\d\.\d % of 2000/);
  expect(await page.locator('#confusion td.right').count()).toBe(10);
  expect(await page.locator('#filters canvas').count()).toBe(16);
  expect(await page.locator('#wrong canvas').count()).toBeGreaterThan(5);
  expect(await page.locator('#loss polyline').getAttribute('points')).toMatch(/^3[4-9][.\d]*,.* 356,[\d.]+$/);
  await page.context().close();
});

describe('/browser says', () => {
  /** The page with some of its files, before anything is exported. */
  async function shows(isThere: (place: string) => boolean, words: string): Promise<void> {
    const assets = await readAssets({ '/browser': 'browser' });
    const server = drawServer(
      { onnx: null } as Learner,
      new Map([...assets].filter(([place]) => isThere(place))),
    );
    const page = await browser.newPage();
    await page.goto(`${await listen(server, 0)}/browser`);
    await page.getByText(words).waitFor();
    await page.close();
    server.close();
    server.closeAllConnections();
  }

  it('that onnxruntime-web is not installed', () =>
    shows((place) => !place.startsWith('/ort/'), 'onnxruntime-web is not installed.'));

  it('that the network is not exported yet', () => shows(() => true, 'The network is not exported yet'));
});

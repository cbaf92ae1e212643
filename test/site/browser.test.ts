/** The built site in Chromium: the search, the keyboard, narrow screens, light and dark. */

import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../helpers/browser';
import { serve, site } from './server';

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  server = await serve();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
  expect(server.missed).toEqual([]);
});

/** Opens a page at a width; an error of a script fails the test. */
async function open(address: string, width = 1280, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(address.includes('://') ? address : `${server.url}/${address}`);
  return page;
}

const heading = (page: Page) => page.locator('main h1').first().textContent();
const landed = (page: Page) => page.url().replace(`${server.url}/`, '');

/** What is typed, and the page that the first result leads to. */
const searches: [query: string, address: string][] = [
  ['Conv2d', 'api/torch.nn.Conv2d.html'],
  ['torch.nn.Conv2d', 'api/torch.nn.Conv2d.html'],
  ['crossEntropy', 'api/torch.nn.functional.crossEntropy.html'],
  ['cross_entropy', 'api/torch.nn.functional.crossEntropy.html'],
  ['torch.nn.functional.cross_entropy', 'api/torch.nn.functional.crossEntropy.html'],
  ['F.cross_entropy(logits, y)', 'api/torch.nn.functional.crossEntropy.html'],
  ['torch.nn.functional.conv_2d', 'api/torch.nn.functional.conv2d.html'],
  ['manual_seed', 'api/torch.manualSeed.html'],
  ['torch.Tensor.masked_fill_', 'api/torch.Tensor.maskedFill_.html'],
  ['lr_scheduler.StepLR', 'api/torch.optim.lrScheduler.StepLR.html'],
  ['torchvision.transforms.ToTensor', 'api/torch.vision.transforms.ToTensor.html'],
  ['torch.utils.data.DataLoader', 'api/torch.utils.data.DataLoader.html'],
  ['load_state_dict', 'api/torch.nn.Module.html#loadStateDict'],
  ['mixed precision', 'devices.html#mixed-precision'],
  ['torch.distributed', 'api/torch.distributed.html'],
  ['torch.fx', 'names.html?filter=torch.fx'],
];

describe.each([1280, 360])('the search, %i pixels wide', (width) => {
  it.each(searches)('%s', async (query, address) => {
    const page = await open('index.html', width);
    await page.fill('#search', query);
    const first = page.locator('#results [role=option] a').first();
    await first.click();
    await page.waitForURL((url) => url.pathname !== '/index.html');
    expect(landed(page)).toBe(address);
    const name = path.basename(address.replace(/\.html.*/, ''));
    if (address.startsWith('api/')) expect(await heading(page)).toBe(name);
    await page.context().close();
  });
});

it('the search says when there is nothing', async () => {
  const page = await open('index.html');
  await page.fill('#search', 'zzqqzz');
  await page.locator('#results .none').waitFor();
  await page.context().close();
});

it('the keyboard is enough', async () => {
  const page = await open('api/torch.html');
  await page.keyboard.press('/');
  await page.keyboard.type('Linear');
  await page.locator('#results [aria-selected=true]').waitFor();
  const selected = () => page.locator('#results [aria-selected=true] b').textContent();
  const first = await selected();
  await page.keyboard.press('ArrowDown');
  expect(await selected()).not.toBe(first);
  await page.keyboard.press('ArrowUp');
  expect(await selected()).toBe(first);
  expect(await page.getAttribute('#search', 'aria-activedescendant')).toBe('result-0');
  await page.keyboard.press('Escape');
  expect(await page.isVisible('#results')).toBe(false);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.waitForURL(/torch\.nn\.Linear\.html/);
  // The first Tab stop is the way past the navigation.
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('content');
  await page.context().close();
});

it('no page is wider than 360 pixels', async () => {
  const files = fs
    .readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((f) => f.endsWith('.html'));
  const guides = files.filter((file) => !file.includes('/'));
  const large = [
    'torch',
    'torch.Tensor',
    'torch.nn',
    'torch.nn.Module',
    'torch.nn.functional',
    'torch.optim.Adam',
  ];
  const some = files.filter((file, i) => file.startsWith('api/') && i % 45 === 0);
  const page = await open('index.html', 360);
  const wide: string[] = [];
  for (const file of new Set([...guides, ...large.map((name) => `api/${name}.html`), ...some])) {
    await page.goto(`${server.url}/${file}`);
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    if (width > 360) wide.push(`${file}: ${width}`);
  }
  expect(guides.length + some.length).toBeGreaterThan(80);
  expect(wide).toEqual([]);
  await page.context().close();
});

it('the guides show their pictures, as wide as the page at most', async () => {
  const shown: string[] = [];
  for (const guide of ['draw', 'inspecting', 'notebooks', 'onnx', 'profiler', 'tensorboard']) {
    const page = await open(`${guide}.html`, 360);
    const sizes = await page.evaluate<[string, number, number][]>(
      "[...document.querySelectorAll('main img')].map((i) => [i.src, i.naturalWidth, i.width])",
    );
    for (const [source, natural, width] of sizes) {
      shown.push(path.basename(source, '.webp'));
      expect([source, natural > 800, width > 100, width <= 360]).toEqual([source, true, true, true]);
    }
    await page.context().close();
  }
  expect(shown).toEqual(['draw', 'summary', 'notebook', 'show', 'onnx', 'profiler', 'tensorboard']);
});

it('the menu opens on narrow screens', async () => {
  const page = await open('index.html', 360);
  expect(await page.isVisible('#navigation')).toBe(false);
  await page.click('#menu');
  await page.click('#navigation >> text=Memory');
  expect(landed(page)).toBe('memory.html');
  await page.context().close();
});

it('light and dark: as the system has it, or as it was chosen', async () => {
  const back = (page: Page) => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
  const dark = await open('index.html', 1280, 'dark');
  const light = await open('index.html');
  const [black, white] = [await back(dark), await back(light)];
  expect(white).toBe('rgb(255, 255, 255)');
  expect(black).not.toBe(white);
  await light.click('#theme');
  expect(await back(light)).toBe(black);
  await light.goto(`${server.url}/memory.html`);
  expect(await back(light)).toBe(black);
  await light.click('#theme');
  expect(await back(light)).toBe(white);
  await Promise.all([dark.context().close(), light.context().close()]);
});

it('names are filtered, in both spellings', async () => {
  const page = await open('names.html');
  const shown = page.locator('main tbody tr:visible');
  const all = await shown.count();
  await page.fill('.filter', 'crossentropy');
  const few = await shown.count();
  expect([all > 3000, few > 2, few < 20]).toEqual([true, true, true]);
  await page.fill('.filter', 'cross_entropy');
  expect(await shown.count()).toBe(few);
  await page.goto(`${server.url}/api/torch.nn.html`);
  await page.fill('.filter', 'conv2');
  expect(await page.locator('.names li:visible').first().textContent()).toContain('Conv2d');
  await page.context().close();
});

it('it works from a disk too', async () => {
  const page = await open(pathToFileURL(path.join(site, 'index.html')).href);
  await page.fill('#search', 'zero_grad');
  expect(await page.locator('#results [role=option] b').first().textContent()).toContain('zeroGrad');
  await page.context().close();
});

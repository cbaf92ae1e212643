/** What every picture of the guides is made of: a page of one size, in Chromium. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { pythonPath, repo } from '../../../test/helpers/python';

/** Draws one picture, on a page of its own; a PNG file. */
export type Picture = (page: Page, folder: string) => Promise<Buffer>;

export const WIDTH = 1200;

export async function take(browser: Browser, picture: Picture): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: 720 }, colorScheme: 'light' });
  page.setDefaultTimeout(120_000);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-picture-'));
  try {
    return await picture(page, folder);
  } finally {
    await page.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a program of programs/ to its end: what it printed. */
export async function printed(file: string, args: string[] = []): Promise<string> {
  const tsx = path.join(repo, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const child = spawn(process.execPath, [tsx, file, ...args], {
    cwd: path.join(__dirname, 'programs'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part) => {
    text += part;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${file} ended with ${code}`);
  return text;
}

/**
 * Starts a server written in Python, and calls with its address, which it prints.
 * @param packages the folder that has its packages
 */
export async function withPythonServer<T>(
  code: string,
  packages: string,
  use: (address: string) => Promise<T>,
): Promise<T> {
  const env = { ...process.env, PYTHONPATH: packages, PYTHONUNBUFFERED: '1' };
  const child = spawn(pythonPath(), ['-c', code], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  try {
    const address = await new Promise<string>((resolve, reject) => {
      const read = (part: string) => {
        text += part;
        const found = /http:\/\/(?:localhost|127\.0\.0\.1):\d+/.exec(text);
        if (found !== null) resolve(found[0]);
      };
      child.stdout.setEncoding('utf8').on('data', read);
      child.stderr.setEncoding('utf8').on('data', read);
      child.once('exit', () => reject(new Error(text)));
    });
    return await use(address);
  } finally {
    child.kill();
  }
}

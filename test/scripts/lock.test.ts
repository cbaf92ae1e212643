/** The lock around the build: whose it is, and when it is taken over. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { repo } from '../helpers/python';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-lock-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
const lock = path.join(folder, 'lock');
const never = () => {
  throw new Error('it waited');
};

let withLock: <T>(file: string, onWait: (pid: number) => void, work: () => Promise<T>) => Promise<T>;
beforeAll(async () => {
  ({ withLock } = await import(pathToFileURL(path.join(repo, 'scripts/lock.mjs')).href));
});

it('lets one in at a time, and is gone afterwards', async () => {
  let inside = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++inside);
    await new Promise((resolve) => setTimeout(resolve, 30));
    inside--;
  };
  await Promise.all(Array.from({ length: 4 }, () => withLock(lock, () => {}, work)));
  expect(most).toBe(1);
  expect(fs.readdirSync(folder)).toEqual([]);
});

it('is released when the work fails', async () => {
  await expect(withLock(lock, never, () => Promise.reject(new Error('no luck')))).rejects.toThrow('no luck');
  expect(await withLock(lock, never, async () => 'free')).toBe('free');
});

it('is taken over from a process that has died', async () => {
  fs.writeFileSync(lock, `${spawnSync(process.execPath, ['-e', '']).pid} old`);
  expect(await withLock(lock, never, async () => 'mine')).toBe('mine');
});

it('of a living process is waited for, and its process named', async () => {
  fs.writeFileSync(lock, `${process.pid} other`);
  const waited: number[] = [];
  setTimeout(() => fs.rmSync(lock), 300);
  await withLock(
    lock,
    (pid) => waited.push(pid),
    async () => {},
  );
  expect(waited).toEqual([process.pid]);
});

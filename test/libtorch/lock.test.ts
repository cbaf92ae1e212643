/** The lock around the cache: whose it is, and when it may be taken over. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { withLock } from '../../src/libtorch/lock';
import { tempDir } from './fake';

const file = () => path.join(tempDir(), '.lock');
const never = () => {
  throw new Error('it waited');
};

it('lets one in at a time, and is gone afterwards', async () => {
  const lock = file();
  let inside = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++inside);
    await new Promise((resolve) => setTimeout(resolve, 30));
    inside--;
  };
  await Promise.all(Array.from({ length: 5 }, () => withLock(lock, () => {}, work)));
  expect(most).toBe(1);
  expect(fs.readdirSync(path.dirname(lock))).toEqual([]);
});

it('is released when the work fails', async () => {
  const lock = file();
  await expect(withLock(lock, never, () => Promise.reject(new Error('no luck')))).rejects.toThrow('no luck');
  expect(await withLock(lock, never, async () => 'free')).toBe('free');
});

it('is taken over from a process that has died', async () => {
  const lock = file();
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  fs.writeFileSync(lock, JSON.stringify({ pid, host: os.hostname(), token: 'old' }));
  expect(await withLock(lock, never, async () => 'mine')).toBe('mine');
});

it('of another machine is taken over when nothing was heard of it for long', async () => {
  const lock = file();
  fs.writeFileSync(lock, JSON.stringify({ pid: 1, host: 'another', token: 'old' }));
  const long = new Date(Date.now() - 3_600_000);
  fs.utimesSync(lock, long, long);
  expect(await withLock(lock, never, async () => 'mine')).toBe('mine');
});

it('of a living process is waited for, and its process named', async () => {
  const lock = file();
  fs.writeFileSync(lock, JSON.stringify({ pid: process.pid, host: os.hostname(), token: 'other' }));
  const waited: number[] = [];
  setTimeout(() => fs.rmSync(lock), 300);
  await withLock(
    lock,
    (pid) => waited.push(pid),
    async () => {},
  );
  expect(waited).toEqual([process.pid]);
});

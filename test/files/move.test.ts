/** Renaming on Windows, where a file that somebody has open can't be replaced yet. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { isInUse, rename } from '../../src/files/move';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-move-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const failure = (code: string) => Object.assign(new Error(`${code}: refused`), { code });

/** The next renamings fail; answers how many there were. */
function refuse(times: number, code: string) {
  const real = fs.renameSync;
  const spy = vi.spyOn(fs, 'renameSync');
  for (let i = 0; i < times; i++)
    spy.mockImplementationOnce(() => {
      throw failure(code);
    });
  spy.mockImplementation(real);
  return spy;
}

const on = (platform: string) => vi.stubGlobal('process', { ...process, platform });

describe('rename', () => {
  it.each(['EPERM', 'EACCES', 'EBUSY'])('waits on Windows until %s is over', (code) => {
    on('win32');
    const [from, to] = [path.join(folder, 'new'), path.join(folder, 'file')];
    fs.writeFileSync(to, 'old');
    fs.writeFileSync(from, 'new');
    const spy = refuse(3, code);
    rename(from, to);
    expect(spy).toHaveBeenCalledTimes(4);
    expect(fs.readFileSync(to, 'utf8')).toBe('new');
    expect(fs.existsSync(from)).toBe(false);
  });

  it('gives up in the end, with the system’s own words', () => {
    on('win32');
    vi.spyOn(Atomics, 'wait').mockReturnValue('timed-out');
    const spy = refuse(100, 'EBUSY');
    expect(() => rename('a', 'b')).toThrow('EBUSY: refused');
    expect(spy).toHaveBeenCalledTimes(8);
  });

  it.each([
    ['linux', 'EPERM'],
    ['darwin', 'EBUSY'],
    ['win32', 'ENOENT'],
  ])('does not wait on %s for %s', (platform, code) => {
    on(platform);
    const spy = refuse(1, code);
    expect(() => rename('a', 'b')).toThrow(`${code}: refused`);
    expect(spy).toHaveBeenCalledTimes(1);
  });
});

it('takes no other error for a file in use', () => {
  on('win32');
  expect([failure('EBUSY'), failure('ENOSPC'), new Error('what?')].map(isInUse)).toEqual([
    true,
    false,
    false,
  ]);
});

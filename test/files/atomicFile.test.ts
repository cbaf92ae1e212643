/** A checkpoint is whole at every moment: a failing write or a killed process leaves the previous one. */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeAtomically, writeAtomicallyAsync } from '../../src/files/atomicFile';
import { torch } from '../../src/torch';
import { Image } from '../../src/vision';
import { repo } from '../helpers/python';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-atomic-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

test('a write that fails half-way leaves the previous file and nothing beside it', () => {
  const file = path.join(folder, 'a');
  writeAtomically(file, (sink) => sink.write(Buffer.from('first')));
  fs.chmodSync(file, 0o640);
  expect(() =>
    writeAtomically(file, (sink) => {
      sink.write(Buffer.from('sec'));
      throw new Error('disk full');
    }),
  ).toThrow('disk full');
  expect(fs.readFileSync(file, 'utf8')).toBe('first');
  writeAtomically(file, (sink) => sink.write(Buffer.from('second')));
  expect(fs.readFileSync(file, 'utf8')).toBe('second');
  expect(fs.statSync(file).mode & 0o777).toBe(0o640);
  expect(fs.readdirSync(folder)).toEqual(['a']);
});

test('an error names the file that was asked for', async () => {
  const file = path.join(folder, 'nowhere', 'a');
  const expected = `ENOENT: no such file or directory, open '${file}'`;
  expect(() => writeAtomically(file, () => {})).toThrow(expected);
  await expect(writeAtomicallyAsync(file, async () => {})).rejects.toThrow(expected);
  expect(() => Image.new('L', [2, 2]).saveSync(`${file}.png`)).toThrow(`open '${file}.png'`);
});

test.each(['png', 'webp', 'jpg'])('a %s file is whole or the one before', async (ending) => {
  const own = path.join(folder, ending);
  fs.mkdirSync(own);
  const file = path.join(own, `a.${ending}`);
  const image = Image.new('L', [20, 10], 7);
  image.saveSync(file);
  const before = fs.readFileSync(file);
  // A file that was opened before stays what it was: the new one takes its place.
  const open = fs.openSync(file, 'r');
  await image.resize([40, 40]).save(file);
  expect(fs.readFileSync(open).equals(before)).toBe(true);
  fs.closeSync(open);
  expect(Image.openSync(file).size).toEqual([40, 40]);
  expect(fs.readdirSync(own)).toEqual([`a.${ending}`]);
});

test('a link stays a link', () => {
  const link = path.join(folder, 'link');
  fs.symlinkSync(path.join(folder, 'a'), link);
  writeAtomically(link, (sink) => sink.write(Buffer.from('third')));
  expect(fs.lstatSync(link).isSymbolicLink()).toBe(true);
  expect(fs.readFileSync(path.join(folder, 'a'), 'utf8')).toBe('third');
});

test('a link to nothing yet, links in a circle', () => {
  const link = path.join(folder, 'early');
  fs.symlinkSync('later', link);
  writeAtomically(link, (sink) => sink.write(Buffer.from('x')));
  expect(fs.lstatSync(link).isSymbolicLink()).toBe(true);
  expect(fs.readFileSync(path.join(folder, 'later'), 'utf8')).toBe('x');
  fs.symlinkSync('round', path.join(folder, 'round'));
  expect(() => writeAtomically(path.join(folder, 'round'), () => {})).toThrow(/ELOOP/);
});

test.skipIf(process.platform === 'win32')('rights: those of the umask, or of the file before', () => {
  const own = path.join(folder, 'rights');
  fs.mkdirSync(own);
  const file = path.join(own, 'model.pt');
  const before = process.umask(0o027);
  try {
    torch.save(1, file);
    expect(fs.statSync(file).mode & 0o777).toBe(0o640);
    fs.chmodSync(file, 0o600);
    process.umask(0);
    torch.save(2, file);
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    if (process.getuid?.() === 0) {
      fs.chownSync(file, 1234, 2345);
      torch.save(3, file);
      expect([fs.statSync(file).uid, fs.statSync(file).gid]).toEqual([1234, 2345]);
    } else {
      fs.chmodSync(file, 0o444);
      expect(() => torch.save(3, file)).toThrow(/EACCES/);
      expect(torch.load(file)).toBe(2);
    }
  } finally {
    process.umask(before);
  }
  expect(fs.readdirSync(own)).toEqual(['model.pt']);
});

test('a name as long as names may be', () => {
  const file = path.join(folder, `${'n'.repeat(252)}.pt`);
  torch.save(5, file);
  expect(torch.load(file)).toBe(5);
  fs.rmSync(file);
});

test('what killed processes left is removed, what others are writing is not', () => {
  const own = path.join(folder, 'remains');
  fs.mkdirSync(own);
  const file = path.join(own, 'model.pt');
  let beside = '';
  writeAtomically(file, () => {
    beside = fs.readdirSync(own)[0]!;
  });
  const ended = spawnSync(process.execPath, ['-e', '0']).pid;
  const [old, fresh, running] = [
    beside.replace(String(process.pid), String(ended)),
    beside.replace(String(process.pid), String(ended)).replace(/.{8}\.tmp$/, '00000000.tmp'),
    beside.replace(/.{8}\.tmp$/, '11111111.tmp'),
  ] as [string, string, string];
  for (const name of [old, fresh, running, '.model.pt.tmp']) fs.writeFileSync(path.join(own, name), 'x');
  const hours = Date.now() / 1000 - 7200;
  for (const name of [old, running]) fs.utimesSync(path.join(own, name), hours, hours);
  torch.save(1, file);
  expect(fs.readdirSync(own).sort()).toEqual(['.model.pt.tmp', fresh, running, 'model.pt'].sort());
});

test.skipIf(process.platform !== 'linux')(
  'a full disk leaves the previous file and nothing beside it',
  async () => {
    expect(() => torch.save(torch.ones([1000]), '/dev/full')).toThrow(/ENOSPC/);
    const own = path.join(folder, 'full');
    fs.mkdirSync(own);
    const file = path.join(own, 'model.pt');
    torch.save({ n: 1 }, file);
    const before = fs.readFileSync(file);
    const code = `
    const { default: torch } = require(${JSON.stringify(path.join(repo, 'lib'))});
    try { torch.save(torch.ones([1 << 20]), ${JSON.stringify(file)}); } catch (error) { console.log(error.code); }`;
    // A limit on files' sizes stops a write in its middle, as a full disk does.
    const limited = `trap '' XFSZ; ulimit -f 1000; exec "$0" -e "$1"`;
    const child = spawnSync('bash', ['-c', limited, process.execPath, code], { encoding: 'utf8' });
    expect(child.stdout.trim()).toBe('EFBIG');
    expect(fs.readFileSync(file).equals(before)).toBe(true);
    expect(fs.readdirSync(own)).toEqual(['model.pt']);
  },
);

test('a process killed while it saves leaves a whole file', async () => {
  const file = path.join(folder, 'killed.pt');
  const code = `
    const { default: torch } = require(${JSON.stringify(path.join(repo, 'lib'))});
    for (let n = 0; ; n++) {
      torch.save({ n, weights: torch.full([500000], n, { dtype: 'float32' }) }, ${JSON.stringify(file)});
      if (n === 1) process.stdout.write('saving');
    }`;
  for (let round = 0; round < 5; round++) {
    const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise<NodeJS.Signals | null>((done) => child.on('exit', (_, signal) => done(signal)));
    const ready = new Promise<void>((done) => child.stdout.once('data', () => done()));
    await Promise.race([ready, ended]);
    await new Promise((done) => setTimeout(done, Math.random() * 60));
    child.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    const { n, weights } = torch.load(file);
    expect(n).toBeGreaterThan(0);
    expect(weights.eq(n).all().item()).toBe(true);
  }
}, 120_000);

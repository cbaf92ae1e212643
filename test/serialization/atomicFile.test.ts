/** A checkpoint is whole at every moment: a failing write or a killed process leaves the previous one. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeAtomically } from '../../src/serialization/atomicFile';
import { torch } from '../../src/torch';
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

test('a link stays a link', () => {
  const link = path.join(folder, 'link');
  fs.symlinkSync(path.join(folder, 'a'), link);
  writeAtomically(link, (sink) => sink.write(Buffer.from('third')));
  expect(fs.lstatSync(link).isSymbolicLink()).toBe(true);
  expect(fs.readFileSync(path.join(folder, 'a'), 'utf8')).toBe('third');
});

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

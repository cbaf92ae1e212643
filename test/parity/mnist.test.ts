/**
 * examples/mnist.ts against its Python twin: every loss, the printed lines and the final parameters, bit for bit. The example imports the
 * package as its users do, from lib/: `npm test` builds it before, `npm run build` brings it up to date.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findMnistData } from '../../src/vision/datasets';
import { pythonPath, repo } from '../helpers/python';

const data = findMnistData(repo)!;
let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-mnist-'));
});

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

interface Run {
  stdout: string;
  losses: number[];
  params: Record<string, string>;
}

function run(name: string, command: string, script: string[], options: string[]): Run {
  const files = {
    losses: path.join(folder, `${name}-losses.json`),
    params: path.join(folder, `${name}-params.json`),
  };
  const args = [...script, '--data', data, '--losses', files.losses, '--params', files.params, ...options];
  // Threads that wait asleep: beside other work, spinning ones make two threads ten times slower than one.
  const env: NodeJS.ProcessEnv = { ...process.env, OMP_WAIT_POLICY: 'passive' };
  delete env.NODE_OPTIONS; // the test runner's own hooks
  const stdout = execFileSync(command, args, { cwd: repo, env, encoding: 'utf8' });
  const read = (file: string) => JSON.parse(fs.readFileSync(file, 'utf8'));
  return { stdout, losses: read(files.losses), params: read(files.params) };
}

/** The seed's lines but for the time, which is nobody's to repeat. */
const lines = (stdout: string) =>
  stdout.split('\n').filter((line) => line !== '' && !line.startsWith('Run Time: '));

const settings: [seed: number, batchSize: number, lr: number, threads: number, steps: number][] = [
  [0, 64, 0.01, 1, 150],
  [123, 64, 0.01, 2, 120],
  [7, 500, 0.003, 1, 130], // beyond one epoch of 120
  [99999999999, 33, 0.02, 1, 100],
];

test.each(settings)(
  'seed %i, batch size %i, lr %f, %i thread(s), %i steps',
  (seed, batchSize, lr, threads, steps) => {
    const options = [
      '--seed',
      seed,
      '--batch-size',
      batchSize,
      '--lr',
      lr,
      '--threads',
      threads,
      '--steps',
      steps,
    ].map(String);
    const ours = run('ours', process.execPath, ['--import', 'tsx', 'examples/mnist.ts'], options);
    const theirs = run('theirs', pythonPath(), ['test/parity/mnist_twin.py'], options);
    expect(ours.losses).toHaveLength(steps);
    expect(ours.losses).toEqual(theirs.losses);
    expect(ours.params).toEqual(theirs.params);
    expect(lines(ours.stdout)).toEqual(lines(theirs.stdout));
    expect(ours.stdout).toMatch(/^Run Time: \d+\.\d+$/m);
  },
  120_000,
);

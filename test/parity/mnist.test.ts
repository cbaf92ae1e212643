/**
 * examples/mnist.ts against its Python twin: every loss, the printed lines and the final parameters,
 * bit for bit.
 */
import { expect, test } from 'vitest';
import { lines, mnistData, runBoth, temporaryFolder } from './examples';

const folder = temporaryFolder();

const settings: [
  seed: number,
  batchSize: number,
  lr: number,
  threads: number,
  workers: number,
  steps: number,
][] = [
  [0, 64, 0.01, 1, 0, 150],
  [123, 64, 0.01, 2, 2, 120],
  [99999999999, 33, 0.02, 1, 8, 100],
];

test.each(settings)(
  'seed %i, batch size %i, lr %f, %i thread(s), %i workers, %i steps',
  async (seed, batchSize, lr, threads, workers, steps) => {
    const [ours, theirs] = await runBoth(
      'mnist',
      'mnist_twin.py',
      folder(String(seed)),
      [
        ...['--data', mnistData, '--seed', seed, '--batch-size', batchSize, '--lr', lr],
        ...['--threads', threads, '--num-workers', workers, '--steps', steps],
      ],
      false,
    );
    expect(ours.losses).toHaveLength(steps);
    expect(ours.losses).toEqual(theirs.losses);
    expect(ours.params).toEqual(theirs.params);
    expect(lines(ours.stdout)).toEqual(lines(theirs.stdout));
    expect(ours.stdout).toMatch(/^Run Time: \d+\.\d+$/m);
  },
  120_000,
);

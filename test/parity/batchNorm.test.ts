/**
 * examples/batchNorm.ts against its Python twin: losses of both trainings, printed lines, the saved model,
 * predictions, bit for bit.
 */
import { execFileSync } from 'node:child_process';
import { beforeAll, expect, test } from 'vitest';
import { repo } from '../helpers/python';
import { asPythonPrints } from '../helpers/torchVersion';
import { lines, mnistData, runBoth, temporaryFolder } from './examples';

const folder = temporaryFolder();

beforeAll(() => {
  const args = ['--import', 'tsx', 'examples/run.ts', 'makeDigitRecognizerCsv', '--data', mnistData];
  const { NODE_OPTIONS: _, ...env } = process.env;
  const rows = ['--train', '1', '--test', '200', '--out', folder('csv')];
  execFileSync(process.execPath, [...args, ...rows], { cwd: repo, env });
});

/** The model's printout in the notebook; the PyTorch of today also tells the normalisations' bias. */
const printout = `CNN(
  (features): Sequential(
    (0): Conv2d(1, 16, kernel_size=(3, 3), stride=(1, 1), padding=(1, 1))
    (1): ReLU()
    (2): BatchNorm2d(16, eps=1e-05, momentum=0.1, affine=True, track_running_stats=True)
    (3): MaxPool2d(kernel_size=2, stride=2, padding=0, dilation=1, ceil_mode=False)
    (4): Conv2d(16, 32, kernel_size=(3, 3), stride=(1, 1), padding=(1, 1))
    (5): ReLU()
    (6): BatchNorm2d(32, eps=1e-05, momentum=0.1, affine=True, track_running_stats=True)
    (7): MaxPool2d(kernel_size=2, stride=2, padding=0, dilation=1, ceil_mode=False)
  )
  (classify): Sequential(
    (0): Linear(in_features=1568, out_features=256, bias=True)
    (1): ReLU()
    (2): BatchNorm1d(256, eps=1e-05, momentum=0.1, affine=True, track_running_stats=True)
    (3): Linear(in_features=256, out_features=10, bias=True)
  )
)`;

test.each([
  ['seed 3, one thread', '--seed', 3, '--batch-size', 32, '--steps', 30, '--threads', 1],
  ['seed 41, two threads', '--seed', 41, '--batch-size', 21, '--steps', 26, '--threads', 2, '--lr', 0.004],
])('%s', async (what, ...args) => {
  const [ours, theirs] = await runBoth('batchNorm', 'batch_norm_twin.py', folder(what), [
    ...['--mnist', mnistData, '--data', folder('csv'), '--limit', 500],
    ...args,
  ]);
  expect(ours.losses.length).toBeGreaterThanOrEqual(50);
  expect(ours.losses).toEqual(theirs.losses);
  expect(lines(asPythonPrints(ours.stdout))).toEqual(lines(theirs.stdout));
  expect(ours.stdout.replaceAll('affine=True, bias=True,', 'affine=True,')).toContain(printout);
  expect(ours.stdout).toMatch(/^0\.13066047430038452\n0\.30810782313346863\n/);
  expect(ours.params).toEqual(theirs.params);
  expect(ours.file('output.txt')).toBe(theirs.file('output.txt'));
  expect(ours.file('output.txt').split('\n')).toHaveLength(202);
});

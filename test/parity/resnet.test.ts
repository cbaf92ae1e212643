/**
 * examples/resnet.ts against its Python twin: each commit's losses, printed lines,
 * submission and final state, bit for bit.
 */
import { execFileSync } from 'node:child_process';
import { beforeAll, expect, test } from 'vitest';
import torch from '../../src';
import { models } from '../../src/vision';
import { repo } from '../helpers/python';
import { lines, mnistData, runBoth, temporaryFolder } from './examples';

const folder = temporaryFolder();

beforeAll(() => {
  const args = ['--import', 'tsx', 'examples/run.ts', 'makeDigitRecognizerCsv', '--data', mnistData];
  const { NODE_OPTIONS: _, ...env } = process.env;
  const rows = ['--train', '300', '--test', '50', '--out', folder('csv')];
  execFileSync(process.execPath, [...args, ...rows], { cwd: repo, env });
  torch.manualSeed(5);
  torch.save(models.resnet18().stateDict(), folder('resnet18.pth'));
});

test.each([
  ['commit 2', '--commit', 2, '--batch-size', 8, '--steps', 60, '--seed', 4],
  ['commit 3', '--commit', 3, '--batch-size', 10, '--steps', 70, '--seed', 1, '--lr', 0.01],
  ['commit 6', '--commit', 6, '--batch-size', 4, '--steps', 8, '--weights', 'FILE'],
  ['commit 7', '--commit', 7, '--batch-size', 4, '--steps', 52, '--num-workers', 0],
])('%s', async (what, ...given) => {
  const args = given.map((arg) => (arg === 'FILE' ? folder('resnet18.pth') : arg));
  if (!args.includes('--weights')) args.push('--weights', 'none');
  if (!args.includes('--threads')) args.push('--threads', 1);
  const [ours, theirs] = await runBoth('resnet', 'resnet_twin.py', folder(what), [
    ...['--data', folder('csv')],
    ...args,
  ]);
  expect(ours.losses).toHaveLength(Number(args[args.indexOf('--steps') + 1]));
  expect(ours.losses).toEqual(theirs.losses);
  expect(lines(ours.stdout)).toEqual(lines(theirs.stdout));
  expect(ours.params).toEqual(theirs.params);
  expect(ours.file('submission.csv')).toBe(theirs.file('submission.csv'));
  if (what !== 'commit 2') expect(ours.file('accuracy.svg')).toMatch(/^<svg .*<\/svg>$/s);
});

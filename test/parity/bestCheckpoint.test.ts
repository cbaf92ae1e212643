/**
 * examples/bestCheckpoint.ts: a run that was interrupted and resumed is the run that wasn't;
 * training ends when nothing gets better.
 */
import { expect, test } from 'vitest';
import { mnistData, runExample, temporaryFolder } from './examples';

const folder = temporaryFolder();
const common = [
  '--data',
  mnistData,
  '--limit',
  '1500',
  '--batch-size',
  '50',
  '--threads',
  '1',
  '--seed',
  '11',
];

function run(out: string, ...args: string[]) {
  return runExample('bestCheckpoint', out, [...common, '--out', out, ...args]);
}

test('resuming changes nothing', async () => {
  const whole = await run(folder('whole'), '--epochs', '3');
  expect(whole.losses).toHaveLength(3 * 27);
  expect(whole.stdout).toMatch(/epoch 1: .* \(best\)\n/);
  expect(whole.stdout).toContain('f1-score');

  const part = await run(folder('part'), '--epochs', '3', '--steps', '54');
  expect(part.losses).toEqual(whole.losses.slice(0, 54));
  const rest = await run(folder('part'), '--epochs', '3', '--resume', folder('part', 'last.pth'));
  expect(rest.losses).toEqual(whole.losses.slice(54));
  expect(rest.params).toEqual(whole.params);
});

test('early stopping', async () => {
  const stopped = await run(folder('stopped'), '--epochs', '12', '--lr', '0.5', '--patience', '1');
  expect(stopped.stdout).toContain('no better for 1 epochs');
  expect(stopped.losses.length).toBeLessThan(12 * 27);
});

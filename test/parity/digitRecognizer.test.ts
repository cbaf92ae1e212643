/**
 * examples/digitRecognizer.ts against its Python twin:
 * losses, learning rates, printed lines, CSV files, the final state, bit for bit.
 */
import { execFileSync } from 'node:child_process';
import { beforeAll, expect, test } from 'vitest';
import { repo } from '../helpers/python';
import { lines, mnistData, runBoth, temporaryFolder } from './examples';

const folder = temporaryFolder();

beforeAll(() => {
  const args = ['--import', 'tsx', 'examples/run.ts', 'makeDigitRecognizerCsv', '--data', mnistData];
  const rows = ['--train', '200', '--test', '60', '--out', folder('csv')];
  const { NODE_OPTIONS: _, ...env } = process.env;
  execFileSync(process.execPath, [...args, ...rows], { cwd: repo, env });
});

const settings: [what: string, ...args: (string | number)[]][] = [
  ['as in the notebook', '--batch-size', 10, '--seed', 0, '--threads', 1, '--epochs', 3],
  [
    'augmented, two threads',
    '--augment',
    '--batch-size',
    10,
    '--seed',
    77,
    '--threads',
    2,
    '--lr',
    0.002,
    '--epochs',
    3,
  ],
];

test.each(settings)('%s', async (what, ...args) => {
  const [ours, theirs] = await runBoth('digitRecognizer', 'digit_recognizer_twin.py', folder(what), [
    '--data',
    folder('csv'),
    '--lrs',
    'OUT/lrs.json',
    ...args,
  ]);
  expect(ours.losses.length).toBeGreaterThanOrEqual(50);
  expect(ours.losses).toEqual(theirs.losses);
  expect(ours.json('lrs.json')).toEqual(theirs.json('lrs.json'));
  expect(lines(ours.stdout)).toEqual(lines(theirs.stdout));
  expect(ours.params).toEqual(theirs.params);
  for (const name of [
    'penultimate_layer_initial.csv',
    'penultimate_layer_eval.csv',
    'penultimate_layer_pred.csv',
    'my_submission.csv',
    'my_predictions.csv',
  ]) {
    expect(ours.file(name), name).toBe(theirs.file(name));
  }
  for (const name of ['training_loss', 'loss', 'accuracy', 'view_classify']) {
    expect(ours.file(`${name}.svg`)).toMatch(/^<svg .*<\/svg>$/s);
  }
});

/** Figures of a classifier are scikit-learn's (test/utils/fixtures/make.py). */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import torch from '../../../src';

const { accuracy, AverageMeter, classificationReport, confusionMatrix, precisionRecallFscore } =
  torch.utils.metrics;

interface Case {
  truth: number[];
  predicted: number[];
  accuracy: number;
  matrix: number[][];
  normalized: Record<'true' | 'pred' | 'all', number[][]>;
  scores: { precision: number; recall: number; f1: number; support: number }[];
  report: string;
  report4: string;
}
const cases: Case[] = JSON.parse(fs.readFileSync(path.join(__dirname, '../fixtures/metrics.json'), 'utf8'));

describe.each(cases.map((c, i) => [i, c] as const))('case %i', (_, c) => {
  test('accuracy and confusion matrix', () => {
    expect(accuracy(c.predicted, c.truth)).toBe(c.accuracy);
    expect(confusionMatrix(torch.tensor(c.predicted), torch.tensor(c.truth)).tolist()).toEqual(c.matrix);
    for (const normalize of ['true', 'pred', 'all'] as const) {
      expect(confusionMatrix(c.predicted, c.truth, { normalize }).tolist()).toEqual(c.normalized[normalize]);
    }
  });

  test('scores and report', () => {
    const ours = precisionRecallFscore(c.predicted, c.truth);
    expect(ours).toEqual(c.scores);
    expect(classificationReport(c.predicted, c.truth)).toBe(c.report);
    expect(classificationReport(c.predicted, c.truth, { digits: 4 })).toBe(c.report4);
  });
});

test('scores stand for their largest class; top k', () => {
  const scores = torch.tensor([
    [0.1, 0.7, 0.2],
    [0.5, 0.2, 0.3],
    [0.3, 0.4, 0.3],
  ]);
  const y = torch.tensor([1, 2, 1]);
  expect(accuracy(scores, y)).toBe(2 / 3);
  expect(accuracy(scores, y, { topk: [1, 2, 3] })).toEqual([2 / 3, 1, 1]);
  expect(confusionMatrix(scores, y).tolist()).toEqual([
    [0, 0, 0],
    [0, 2, 0],
    [1, 0, 0],
  ]);
  expect(confusionMatrix([0], [0], { numClasses: 2 }).shape).toEqual([2, 2]);
  expect(confusionMatrix(torch.zeros([0, 3]), torch.zeros([0], { dtype: 'int64' })).shape).toEqual([3, 3]);
});

test('named classes', () => {
  const text = classificationReport([0, 1, 1], [0, 1, 0], { targetNames: ['a very long class name', 'b'] });
  expect(text.split('\n')[2]).toBe('a very long class name       1.00      0.50      0.67         2');
  expect(() => classificationReport([0, 1], [0, 1], { targetNames: ['a'] })).toThrow(
    'Number of classes, 2, does not match size of target_names, 1',
  );
});

test('refusals', () => {
  expect(() => accuracy([0, 1], [0])).toThrow('inconsistent numbers of samples: [1, 2]');
  expect(() => confusionMatrix([0, 3], [0, 1], { numClasses: 2 })).toThrow(RangeError);
  expect(() => confusionMatrix([0, -1], [0, 1])).toThrow(RangeError);
  expect(() => confusionMatrix(torch.zeros([1, 1, 1]), [0])).toThrow(TypeError);
  expect(() => accuracy([0], [0], { topK: 1 } as never)).toThrow(
    "unknown option 'topK'. Did you mean 'topk'?",
  );
});

test('AverageMeter weighs by the number of samples', () => {
  const loss = new AverageMeter('loss');
  expect(loss.avg).toBe(0);
  loss.update(2, 3);
  loss.update(torch.tensor(6), 1);
  expect([loss.val, loss.sum, loss.count, loss.avg]).toEqual([6, 12, 4, 3]);
  expect(`${loss}`).toBe('loss 6.0000 (3.0000)');
  loss.reset();
  expect([loss.count, `${new AverageMeter()}`]).toEqual([0, '0.0000 (0.0000)']);
});

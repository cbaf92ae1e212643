/** Margin losses are Python’s, bit for bit. */
import { describe, expect, it } from 'vitest';
import torch, { nn } from '../../../src/index';
import { compareLayer, type LayerCase } from './compareLayer';

const scores = [5, 4];
const classes = torch.tensor([1, 0, 3, 2, 1], { dtype: 'int64' });
const signs = torch.tensor([1, -1, 1, -1, 1], { dtype: 'float32' });
const positive = torch.tensor([0.5, 1, 2, 3, 4]);
const some = torch.tensor(
  [
    [1, 0, -1, 2],
    [3, -1, 0, 0],
    [0, 1, 2, 3],
    [2, -1, 0, 1],
    [3, 1, -1, 0],
  ],
  { dtype: 'int64' },
);

const cases: LayerCase[] = [
  { make: () => new nn.PoissonNLLLoss(), python: 'nn.PoissonNLLLoss()', inputs: [[5], positive] },
  {
    make: () => new nn.PoissonNLLLoss(false, { full: true }),
    python: 'nn.PoissonNLLLoss(False, full=True)',
    inputs: [positive, positive],
    grad: false,
  },
  {
    make: () => new nn.GaussianNLLLoss({ full: true }),
    python: 'nn.GaussianNLLLoss(full=True)',
    inputs: [[5], [5], positive],
  },
  { make: () => new nn.HingeEmbeddingLoss(0.5), python: 'nn.HingeEmbeddingLoss(0.5)', inputs: [[5], signs] },
  {
    make: () => new nn.CosineEmbeddingLoss(0.2),
    python: 'nn.CosineEmbeddingLoss(0.2)',
    inputs: [scores, scores, signs],
  },
  { make: () => new nn.MarginRankingLoss(), python: 'nn.MarginRankingLoss()', inputs: [[5], [5], signs] },
  { make: () => new nn.MultiLabelMarginLoss(), python: 'nn.MultiLabelMarginLoss()', inputs: [scores, some] },
  {
    make: () => new nn.SoftMarginLoss(),
    python: 'nn.SoftMarginLoss()',
    inputs: [[5], signs],
    grad: [true, false],
  },
  {
    make: () => new nn.MultiLabelSoftMarginLoss({ weight: torch.tensor([1, 2, 0.5, 3]) }),
    python: 'nn.MultiLabelSoftMarginLoss(weight=torch.tensor([1, 2, 0.5, 3]))',
    inputs: [scores, scores],
  },
  {
    make: () => new nn.MultiMarginLoss(2, 0.5),
    python: 'nn.MultiMarginLoss(2, 0.5)',
    inputs: [scores, classes],
  },
  {
    make: () => new nn.TripletMarginLoss({ margin: 0.5, p: 1, swap: true }),
    python: 'nn.TripletMarginLoss(margin=0.5, p=1, swap=True)',
    inputs: [scores, scores, scores],
  },
  {
    make: () => new nn.TripletMarginWithDistanceLoss(),
    python: 'nn.TripletMarginWithDistanceLoss()',
    inputs: [scores, scores, scores],
  },
  {
    make: () => new nn.CTCLoss(),
    python: 'nn.CTCLoss()',
    inputs: [
      [6, 2, 5],
      torch.tensor([1, 2, 3, 1], { dtype: 'int64' }),
      torch.tensor([6, 6], { dtype: 'int64' }),
      torch.tensor([2, 2], { dtype: 'int64' }),
    ],
  },
];

describe('further losses', () => {
  it.each(cases)('$python equals Python', (layer) => compareLayer(layer));

  it('refuse what Python refuses', () => {
    expect(() => new nn.MultiMarginLoss({ p: 3 as any })).toThrow('only p == 1 and p == 2 supported');
    expect(() => new nn.TripletMarginLoss(0)).toThrow(
      'TripletMarginLoss: expected margin to be greater than 0, got 0 instead',
    );
  });
});

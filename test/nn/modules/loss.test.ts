/** Losses are Python’s, bit for bit. */
import { describe, expect, it } from 'vitest';
import torch, { nn } from '../../../src/index';
import { compareLayer, type LayerCase } from './compareLayer';

const scores = [5, 4];
const classes = torch.tensor([1, 0, 3, 2, 1], { dtype: 'int64' });
const probabilities = torch.tensor([0.1, 0.9, 0.3, 0.7]);
const weight = torch.tensor([1, 2, 0.5, 3]);
const pyWeight = 'torch.tensor([1, 2, 0.5, 3])';

const cases: LayerCase[] = [
  { make: () => new nn.CrossEntropyLoss(), python: 'nn.CrossEntropyLoss()', inputs: [scores, classes] },
  {
    make: () => new nn.CrossEntropyLoss({ weight, ignoreIndex: 2, labelSmoothing: 0.1, reduction: 'sum' }),
    python: `nn.CrossEntropyLoss(weight=${pyWeight}, ignore_index=2, label_smoothing=0.1, reduction='sum')`,
    inputs: [scores, classes],
  },
  { make: () => new nn.NLLLoss(), python: 'nn.NLLLoss()', inputs: [scores, classes] },
  {
    make: () => new nn.NLLLoss(weight, { reduction: 'none' }),
    python: `nn.NLLLoss(${pyWeight}, reduction='none')`,
    inputs: [scores, classes],
  },
  { make: () => new nn.MSELoss(), python: 'nn.MSELoss()', inputs: [scores, scores] },
  {
    make: () => new nn.MSELoss({ reduction: 'sum' }),
    python: "nn.MSELoss(reduction='sum')",
    inputs: [scores, scores],
  },
  {
    make: () => new nn.MSELoss({ sizeAverage: false }),
    python: 'nn.MSELoss(size_average=False)',
    inputs: [scores, scores],
  },
  { make: () => new nn.L1Loss(), python: 'nn.L1Loss()', inputs: [scores, scores] },
  {
    make: () => new nn.SmoothL1Loss({ beta: 0.5 }),
    python: 'nn.SmoothL1Loss(beta=0.5)',
    inputs: [scores, scores],
  },
  { make: () => new nn.HuberLoss('sum', 0.5), python: "nn.HuberLoss('sum', 0.5)", inputs: [scores, scores] },
  {
    make: () => new nn.BCELoss(),
    python: 'nn.BCELoss()',
    inputs: [probabilities, torch.tensor([0, 1, 1, 0], { dtype: 'float32' })],
    grad: [true, false],
  },
  {
    make: () => new nn.BCEWithLogitsLoss({ posWeight: weight }),
    python: `nn.BCEWithLogitsLoss(pos_weight=${pyWeight})`,
    inputs: [scores, scores],
  },
  {
    make: () => new nn.KLDivLoss({ reduction: 'batchmean', logTarget: true }),
    python: "nn.KLDivLoss(reduction='batchmean', log_target=True)",
    inputs: [scores, scores],
  },
];

describe('losses', () => {
  it.each(cases)('$python equals Python', (layer) => compareLayer(layer));

  it('refuse an unknown option', () => {
    // @ts-expect-error no such option
    expect(() => new nn.MSELoss({ reducton: 'sum' })).toThrow(
      "MSELoss: unknown option 'reducton'. Did you mean 'reduction'?",
    );
  });
});

/** Normalization layers, their running statistics and their texts are Python’s. */
import { describe, expect, it } from 'vitest';
import torch, { nn } from '../../../src/index';
import { runPython, tensorToWire } from '../../helpers/python';
import { isOtherPython } from '../../helpers/torchVersion';
import { compareLayer, type LayerCase } from './compareLayer';

const image = [4, 6, 5, 5];
const cases: LayerCase[] = [
  { make: () => new nn.BatchNorm2d(6), python: 'nn.BatchNorm2d(6)', inputs: [image] },
  { make: () => new nn.BatchNorm2d(6), python: 'nn.BatchNorm2d(6)', inputs: [image], train: false },
  {
    make: () => new nn.BatchNorm2d(6, 1e-3, null, { bias: false }),
    python: 'nn.BatchNorm2d(6, 1e-3, None, bias=False)',
    inputs: [image],
  },
  {
    make: () => new nn.BatchNorm2d(6, { affine: false, trackRunningStats: false }),
    python: 'nn.BatchNorm2d(6, affine=False, track_running_stats=False)',
    inputs: [image],
    train: false,
  },
  { make: () => new nn.BatchNorm1d(6), python: 'nn.BatchNorm1d(6)', inputs: [[8, 6]] },
  { make: () => new nn.BatchNorm3d(2), python: 'nn.BatchNorm3d(2)', inputs: [[2, 2, 3, 4, 5]] },
  { make: () => new nn.LayerNorm(5), python: 'nn.LayerNorm(5)', inputs: [image] },
  {
    make: () => new nn.LayerNorm([5, 5], { bias: false, eps: 1e-6 }),
    python: 'nn.LayerNorm((5, 5), bias=False, eps=1e-6)',
    inputs: [image],
  },
  {
    make: () => new nn.LayerNorm(5, { elementwiseAffine: false }),
    python: 'nn.LayerNorm(5, elementwise_affine=False)',
    inputs: [image],
  },
  { make: () => new nn.GroupNorm(3, 6), python: 'nn.GroupNorm(3, 6)', inputs: [image] },
  {
    make: () => new nn.GroupNorm(2, 6, { affine: false }),
    python: 'nn.GroupNorm(2, 6, affine=False)',
    inputs: [image],
  },
  { make: () => new nn.InstanceNorm2d(6), python: 'nn.InstanceNorm2d(6)', inputs: [image] },
  { make: () => new nn.InstanceNorm2d(6), python: 'nn.InstanceNorm2d(6)', inputs: [[6, 5, 5]] },
  {
    make: () => new nn.InstanceNorm2d(6, { affine: true, trackRunningStats: true }),
    python: 'nn.InstanceNorm2d(6, affine=True, track_running_stats=True)',
    inputs: [image],
  },
  { make: () => new nn.InstanceNorm1d(6), python: 'nn.InstanceNorm1d(6)', inputs: [[2, 6, 7]] },
  { make: () => new nn.InstanceNorm3d(2), python: 'nn.InstanceNorm3d(2)', inputs: [[1, 2, 3, 4, 5]] },
  { make: () => new nn.LocalResponseNorm(2), python: 'nn.LocalResponseNorm(2)', inputs: [image] },
  {
    make: () => new nn.LocalResponseNorm(3, 0.1, { k: 2 }),
    python: 'nn.LocalResponseNorm(3, 0.1, k=2.0)',
    inputs: [image],
  },
  { make: () => new nn.RMSNorm([5, 5]), python: 'nn.RMSNorm((5, 5))', inputs: [image] },
  { make: () => new nn.RMSNorm(5, 1e-4), python: 'nn.RMSNorm(5, 1e-4)', inputs: [image] },
];

describe('normalisation', () => {
  const same = cases.filter(({ python }) => !isOtherPython(python));
  it.each(same)('$python equals Python', (layer) => compareLayer(layer));

  it('keeps running statistics as Python does', () => {
    const expected = runPython(`
      import torch.nn as nn
      torch.manual_seed(1)
      bn, mean = nn.BatchNorm2d(3), nn.BatchNorm2d(3, momentum=None)
      for _ in range(3):
          x = torch.randn(2, 3, 4, 4)
          bn(x), mean(x)
      result = list(bn.state_dict().values()) + list(mean.state_dict().values()) + [bn.eval()(x).detach()]
    `);
    torch.manualSeed(1);
    const bn = new nn.BatchNorm2d(3);
    const mean = new nn.BatchNorm2d(3, { momentum: null });
    let x = torch.zeros([1]);
    for (let i = 0; i < 3; i++) {
      x = torch.randn([2, 3, 4, 4]);
      bn(x);
      mean(x);
    }
    const got = [...Object.values(bn.stateDict()), ...Object.values(mean.stateDict()), bn.eval()(x)];
    expect(got.map((t) => tensorToWire(t))).toEqual(expected.map((t: object) => ({ ...t })));
  });

  it('loads state dicts of version 1, which have no count', () => {
    const bn = new nn.BatchNorm1d(2);
    const { num_batches_tracked: _, ...old } = bn.stateDict();
    expect(String(new nn.BatchNorm1d(2).loadStateDict(old))).toBe('<All keys matched successfully>');
    nn.setStateDictMetadata(old, new Map([['', { version: 2 }]]));
    expect(() => new nn.BatchNorm1d(2).loadStateDict(old)).toThrow(
      'Missing key(s) in state_dict: "num_batches_tracked". ',
    );
  });

  it('refuses what Python refuses', () => {
    expect(() => new nn.BatchNorm2d(3)(torch.ones([2, 3]))).toThrow(
      new RangeError('expected 4D input (got 2D input)'),
    );
    expect(() => new nn.BatchNorm1d(3)(torch.ones([3]))).toThrow('expected 2D or 3D input (got 1D input)');
    expect(() => new nn.InstanceNorm2d(3)(torch.ones([2]))).toThrow('expected 3D or 4D input (got 1D input)');
    expect(() => new nn.InstanceNorm1d(3, { affine: true })(torch.ones([2, 4, 5]))).toThrow(
      "expected input's size at dim=1 to match num_features (3), but got: 4.",
    );
    expect(() => new nn.InstanceNorm1d(2).loadStateDict({ running_mean: torch.ones([2]) })).toThrow(
      'Unexpected running stats buffer(s) "running_mean" for InstanceNorm1d',
    );
    expect(() => new nn.GroupNorm(4, 6)).toThrow('num_channels (6) must be divisible by num_groups (4)');
  });
});

describe('Embedding', () => {
  const rows = torch.tensor([
    [1n, 2n, 4n],
    [4n, 3n, 9n],
  ]);

  it.each([
    [() => new nn.Embedding(10, 3), 'nn.Embedding(10, 3)'],
    [() => new nn.Embedding(10, 3, { paddingIdx: -1 }), 'nn.Embedding(10, 3, padding_idx=-1)'],
    [
      () => new nn.Embedding(10, 3, { maxNorm: 0.5, normType: 1, scaleGradByFreq: true }),
      'nn.Embedding(10, 3, max_norm=0.5, norm_type=1.0, scale_grad_by_freq=True)',
    ],
  ])('%# equals Python', (make, python) => compareLayer({ make, python, inputs: [rows] }));

  it('takes a table', () => {
    const table = torch.randn([4, 2]);
    const embedding = nn.Embedding.fromPretrained(table);
    expect(embedding.weight.requiresGrad).toBe(false);
    expect(torch.equal(embedding(torch.tensor([2n])), table.narrow(0, 2, 1))).toBe(true);
    expect(() => nn.Embedding.fromPretrained(torch.ones([2]))).toThrow('expected to be 2-dimensional');
    expect(() => new nn.Embedding(3, 2, { paddingIdx: 3 })).toThrow(
      'Padding_idx must be within num_embeddings',
    );
  });
});

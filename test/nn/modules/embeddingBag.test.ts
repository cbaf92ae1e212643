/** Embedding and EmbeddingBag are Python’s, bit for bit, and refuse with its texts. */
import { describe, expect, it } from 'vitest';
import torch, { nn } from '../../../src/index';
import { type LayerCase, layerCases, sameErrorTexts } from './layerCases';

const flat = torch.tensor([1n, 2n, 4n, 5n, 4n, 3n, 2n, 9n, 0n]);
const square = torch.tensor([
  [1n, 2n, 4n],
  [5n, 0n, 4n],
]);
const offsets = torch.tensor([0n, 4n, 4n, 7n]);
const bag = (
  python: string,
  options: Omit<nn.EmbeddingBagLayerOptions, 'numEmbeddings' | 'embeddingDim'>,
) => ({
  python: `nn.EmbeddingBag(10, 3, ${python})`,
  make: () => new nn.EmbeddingBag(10, 3, options),
});
const weighted: LayerCase['call'] = [
  'lambda m, x, o, w: m(x, o, per_sample_weights=w)',
  (m, x, o, w) => m(x, o, { perSampleWeights: w }),
];
const table = torch.arange(0, 12).float().view([4, 3]);
const TABLE = 'torch.arange(0, 12).float().view(4, 3)';

layerCases('EmbeddingBag', [
  ...(['sum', 'mean', 'max'] as const).flatMap((mode) => [
    { ...bag(`mode="${mode}"`, { mode }), inputs: [flat, offsets] },
    { ...bag(`mode="${mode}", padding_idx=-6`, { mode, paddingIdx: -6 }), inputs: [square] },
    {
      ...bag(`mode="${mode}", include_last_offset=True, dtype=torch.float64`, {
        mode,
        includeLastOffset: true,
        dtype: 'float64',
      }),
      inputs: [flat, torch.tensor([0n, 4n, 9n])],
    },
  ]),
  { ...bag('mode="sum"', { mode: 'sum' }), inputs: [flat, offsets, [9]], call: weighted },
  {
    ...bag('mode="sum", sparse=True, padding_idx=2', { mode: 'sum', sparse: true, paddingIdx: 2 }),
    inputs: [flat, offsets],
  },
  {
    ...bag('max_norm=1.0, norm_type=3.0, scale_grad_by_freq=True', {
      maxNorm: 1,
      normType: 3,
      scaleGradByFreq: true,
    }),
    inputs: [square],
  },
  {
    python: `nn.EmbeddingBag.from_pretrained(${TABLE}, mode="max", padding_idx=0)`,
    make: () => nn.EmbeddingBag.fromPretrained(table.clone(), { mode: 'max', paddingIdx: 0 }),
    inputs: [torch.tensor([[1n, 0n, 3n]])],
  },
  {
    python: `nn.EmbeddingBag.from_pretrained(${TABLE}, False, max_norm=2.5)`,
    make: () => nn.EmbeddingBag.fromPretrained(table.clone(), { freeze: false, maxNorm: 2.5 }),
    inputs: [torch.tensor([[1n, 0n, 3n]])],
  },
]);

describe('EmbeddingBag', () => {
  const make = (options = {}) => new nn.EmbeddingBag(10, 3, options);
  sameErrorTexts([
    ['nn.EmbeddingBag(10, 3, padding_idx=10)', () => make({ paddingIdx: 10 })],
    ['nn.EmbeddingBag(10, 3, padding_idx=-11)', () => make({ paddingIdx: -11 })],
    ['nn.EmbeddingBag(10, 3, _weight=torch.zeros(10, 4))', () => make({ _weight: torch.zeros([10, 4]) })],
    [
      'nn.EmbeddingBag.from_pretrained(torch.zeros(3))',
      () => nn.EmbeddingBag.fromPretrained(torch.zeros([3])),
    ],
    ['nn.EmbeddingBag(10, 3)(torch.tensor([1, 2]))', () => make()(torch.tensor([1n, 2n]))],
    [
      'nn.EmbeddingBag(10, 3)(torch.tensor([[1, 2]]), torch.tensor([0]))',
      () => make()(torch.tensor([[1n, 2n]]), torch.tensor([0n])),
    ],
    [
      'nn.EmbeddingBag(10, 3, mode="min")(torch.tensor([[1, 2]]))',
      () => make({ mode: 'min' })(torch.tensor([[1n, 2n]])),
    ],
    [
      'nn.EmbeddingBag(10, 3, mode="max", sparse=True)(torch.tensor([[1, 2]]))',
      () => make({ mode: 'max', sparse: true })(torch.tensor([[1n, 2n]])),
    ],
    [
      'nn.EmbeddingBag(10, 3)(torch.tensor([[1, 2]]), per_sample_weights=torch.ones(1, 2))',
      () => make()(torch.tensor([[1n, 2n]]), { perSampleWeights: torch.ones([1, 2]) }),
    ],
  ]);

  it('refuses unknown options', () => {
    expect(() => make({ padingIdx: 1 })).toThrow(
      "EmbeddingBag: unknown option 'padingIdx'. Did you mean 'paddingIdx'?",
    );
    expect(() => nn.EmbeddingBag.fromPretrained(table, { freezes: true } as any)).toThrow(
      "EmbeddingBag.fromPretrained: unknown option 'freezes'. Did you mean 'freeze'?",
    );
  });
});

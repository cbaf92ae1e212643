/** Distances, shuffles, upsampling and folding are Python’s, bit for bit. */
import { describe, it } from 'vitest';
import { nn } from '../../../src/index';
import { compareLayer, type LayerCase } from './compareLayer';

const image = [1, 2, 4, 6];
const cases: LayerCase[] = [
  { make: () => new nn.PixelShuffle(2), python: 'nn.PixelShuffle(2)', inputs: [[1, 8, 3, 3]] },
  { make: () => new nn.PixelUnshuffle(2), python: 'nn.PixelUnshuffle(2)', inputs: [image] },
  { make: () => new nn.ChannelShuffle(2), python: 'nn.ChannelShuffle(2)', inputs: [[1, 4, 3, 3]] },
  {
    make: () => new nn.PairwiseDistance(),
    python: 'nn.PairwiseDistance()',
    inputs: [
      [5, 4],
      [5, 4],
    ],
  },
  {
    make: () => new nn.PairwiseDistance(1, { keepdim: true }),
    python: 'nn.PairwiseDistance(1, keepdim=True)',
    inputs: [
      [5, 4],
      [5, 4],
    ],
  },
  {
    make: () => new nn.CosineSimilarity(0),
    python: 'nn.CosineSimilarity(0)',
    inputs: [
      [5, 4],
      [5, 4],
    ],
  },
  { make: () => new nn.Upsample({ scaleFactor: 2 }), python: 'nn.Upsample(scale_factor=2)', inputs: [image] },
  { make: () => new nn.Upsample([7, 9]), python: 'nn.Upsample((7, 9))', inputs: [image] },
  {
    make: () => new nn.Upsample({ scaleFactor: [2, 1.5], mode: 'bilinear' }),
    python: "nn.Upsample(scale_factor=(2, 1.5), mode='bilinear')",
    inputs: [image],
  },
  {
    make: () => new nn.UpsamplingNearest2d({ scaleFactor: 2 }),
    python: 'nn.UpsamplingNearest2d(scale_factor=2)',
    inputs: [image],
  },
  { make: () => new nn.UpsamplingBilinear2d(8), python: 'nn.UpsamplingBilinear2d(8)', inputs: [image] },
  { make: () => new nn.Fold([4, 5], [2, 2]), python: 'nn.Fold((4, 5), (2, 2))', inputs: [[1, 12, 12]] },
  {
    make: () => new nn.Unfold(2, { padding: 1, stride: [1, 2] }),
    python: 'nn.Unfold(2, padding=1, stride=(1, 2))',
    inputs: [image],
  },
];

describe('distances, shuffles, upsampling and folding', () => {
  it.each(cases)('$python equals Python', (layer) => compareLayer(layer));
});

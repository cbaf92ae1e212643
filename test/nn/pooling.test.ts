import { describe, expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../src/index';
import { compareLayer, type LayerCase } from './compareLayer';

const image = [2, 3, 9, 10];
const cases: LayerCase[] = [
  { make: () => new nn.MaxPool2d(2, 2), python: 'nn.MaxPool2d(2, 2)', inputs: [image] },
  { make: () => new nn.MaxPool2d(2), python: 'nn.MaxPool2d(kernel_size=2)', inputs: [image] },
  {
    make: () => new nn.MaxPool2d([3, 2], { stride: [2, 1], padding: [1, 0], dilation: 2, ceilMode: true }),
    python: 'nn.MaxPool2d((3, 2), stride=(2, 1), padding=(1, 0), dilation=2, ceil_mode=True)',
    inputs: [image],
  },
  {
    make: () => new nn.MaxPool2d(3, { returnIndices: true }),
    python: 'nn.MaxPool2d(3, return_indices=True)',
    inputs: [image],
  },
  { make: () => new nn.MaxPool1d(3, 2, 1), python: 'nn.MaxPool1d(3, 2, 1)', inputs: [[2, 3, 11]] },
  { make: () => new nn.MaxPool3d(2), python: 'nn.MaxPool3d(2)', inputs: [[1, 2, 4, 5, 6]] },
  {
    make: () => new nn.AvgPool1d(3, { stride: 2 }),
    python: 'nn.AvgPool1d(3, stride=2)',
    inputs: [[1, 2, 9]],
  },
  {
    make: () => new nn.AvgPool2d([3, 2], { stride: [2, 1], padding: 1, countIncludePad: false }),
    python: 'nn.AvgPool2d((3, 2), stride=(2, 1), padding=1, count_include_pad=False)',
    inputs: [image],
  },
  {
    make: () => new nn.AvgPool2d(2, { divisorOverride: 3, ceilMode: true }),
    python: 'nn.AvgPool2d(2, divisor_override=3, ceil_mode=True)',
    inputs: [image],
  },
  { make: () => new nn.AvgPool3d(2), python: 'nn.AvgPool3d(2)', inputs: [[1, 2, 4, 5, 6]] },
  { make: () => new nn.AdaptiveAvgPool1d(4), python: 'nn.AdaptiveAvgPool1d(4)', inputs: [[1, 2, 9]] },
  {
    make: () => new nn.AdaptiveAvgPool2d([4, null]),
    python: 'nn.AdaptiveAvgPool2d((4, None))',
    inputs: [image],
  },
  { make: () => new nn.AdaptiveAvgPool3d(2), python: 'nn.AdaptiveAvgPool3d(2)', inputs: [[1, 2, 4, 5, 6]] },
  { make: () => new nn.AdaptiveMaxPool1d(4), python: 'nn.AdaptiveMaxPool1d(4)', inputs: [[1, 2, 9]] },
  {
    make: () => new nn.AdaptiveMaxPool2d([4, null], { returnIndices: true }),
    python: 'nn.AdaptiveMaxPool2d((4, None), return_indices=True)',
    inputs: [image],
  },
  { make: () => new nn.AdaptiveMaxPool3d(2), python: 'nn.AdaptiveMaxPool3d(2)', inputs: [[1, 2, 4, 5, 6]] },
];

describe('pooling', () => {
  it.each(cases)('$python equals Python', (layer) => compareLayer(layer));

  it('gives the places of the maxima', () => {
    const [output, indices] = new nn.MaxPool2d(2, { returnIndices: true })(
      torch.tensor([
        [
          [
            [1, 9],
            [3, 4],
          ],
        ],
      ]),
    ) as unknown as [Tensor, Tensor];
    expect([output.item(), indices.item()]).toEqual([9, 1]);
  });
});

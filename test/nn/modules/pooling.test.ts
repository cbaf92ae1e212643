/** Pooling layers are Python’s, bit for bit. */
import { describe, expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../../src/index';
import { compareLayer, type LayerCase } from './compareLayer';

const image = [2, 3, 9, 10];
/** Without negative numbers, whose fractional powers are NaN. */
const positive = (shape: number[]) => torch.rand(shape).add(0.1);
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
  { make: () => new nn.LPPool1d(2, 3, 2), python: 'nn.LPPool1d(2, 3, 2)', inputs: [positive([1, 2, 9])] },
  {
    make: () => new nn.LPPool2d(1.5, [3, 2], { stride: [2, 1], ceilMode: true }),
    python: 'nn.LPPool2d(1.5, (3, 2), stride=(2, 1), ceil_mode=True)',
    inputs: [positive(image)],
  },
  { make: () => new nn.LPPool3d(2, 2), python: 'nn.LPPool3d(2, 2)', inputs: [positive([1, 2, 4, 5, 6])] },
  {
    make: () => new nn.MaxUnpool1d(2, { stride: 2 }),
    python: 'nn.MaxUnpool1d(2, stride=2)',
    inputs: [[1, 1, 3], torch.tensor([[[1, 2, 5]]], { dtype: 'int64' })],
  },
  {
    make: () => new nn.MaxUnpool2d(2),
    python: 'nn.MaxUnpool2d(2)',
    inputs: [[1, 1, 1, 2], torch.tensor([[[[5, 3]]]], { dtype: 'int64' })],
  },
  {
    make: () => new nn.MaxUnpool3d(2),
    python: 'nn.MaxUnpool3d(2)',
    inputs: [[1, 1, 1, 1, 2], torch.tensor([[[[[5, 3]]]]], { dtype: 'int64' })],
  },
  {
    make: () => new nn.FractionalMaxPool2d(2, { outputRatio: 0.5 }),
    python: 'nn.FractionalMaxPool2d(2, output_ratio=0.5)',
    inputs: [image],
  },
  {
    make: () => new nn.FractionalMaxPool3d(2, [2, 2, 3], { returnIndices: true }),
    python: 'nn.FractionalMaxPool3d(2, (2, 2, 3), return_indices=True)',
    inputs: [[1, 2, 4, 5, 6]],
  },
];

describe('pooling', () => {
  it.each(cases)('$python equals Python', (layer) => compareLayer(layer));

  it('refuses wrong fractions', () => {
    expect(() => new nn.FractionalMaxPool2d(2)).toThrow(
      'FractionalMaxPool2d requires specifying either an output size, or a pooling ratio',
    );
    expect(() => new nn.FractionalMaxPool2d(2, 3, 0.5)).toThrow(
      'only one of output_size and output_ratio may be specified',
    );
    expect(() => new nn.FractionalMaxPool2d(2, { outputRatio: 1.5 })).toThrow(
      'output_ratio must be between 0 and 1 (got 1.5)',
    );
    expect(() => new nn.FractionalMaxPool3d(0, 1)).toThrow('kernel_size must be greater than 0, but got 0');
  });

  it('undoes max pooling to a wanted size', () => {
    const x = torch.randn([1, 1, 5, 5]);
    const [y, at] = new nn.MaxPool2d(2, { returnIndices: true })(x) as unknown as [Tensor, Tensor];
    expect(new nn.MaxUnpool2d(2)(y, at, [5, 5]).shape).toEqual([1, 1, 5, 5]);
    expect(() => new nn.MaxUnpool2d(2)(y, at, [9, 9])).toThrow('invalid output_size');
  });

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

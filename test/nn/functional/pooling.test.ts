/** Pooling and unpooling against Python, forward and backward. */
import { describe } from 'vitest';
import torch from '../../../src/index';
import { type Case, sameErrors, twins } from '../../helpers/twin';

const F: any = torch.nn.functional;
const shapes = { 1: [2, 3, 9], 2: [2, 3, 9, 7], 3: [2, 3, 6, 7, 5] };
const dimensions = [1, 2, 3] as const;

describe('max pooling', () => {
  for (const d of dimensions) {
    const py = `F.max_pool${d}d`;
    const ours = F[`maxPool${d}d`];
    const cases: Case[] = [
      [`lambda x: ${py}(x, 2)`, [shapes[d]], (x) => ours(x, 2)],
      [`lambda x: ${py}(x, 3, 2, 1)`, [shapes[d]], (x) => ours(x, 3, 2, 1)],
      [
        `lambda x: ${py}(x, 2, stride=1, dilation=2, ceil_mode=True)`,
        [shapes[d]],
        (x) => ours(x, 2, { stride: 1, dilation: 2, ceilMode: true }),
      ],
      [
        `lambda x: ${py}(x, ${d === 1 ? '[3]' : `[${[3, 2, 2].slice(0, d)}]`})`,
        [shapes[d].slice(1)],
        (x) => ours(x, [3, 2, 2].slice(0, d)),
      ],
      [`lambda x: ${py}(x, 2, return_indices=True)`, [shapes[d]], (x) => ours(x, 2, { returnIndices: true })],
      [`lambda x: ${py}(x, 2, 2, 0, 1, False, True)`, [shapes[d]], (x) => ours(x, 2, 2, 0, 1, false, true)],
      [`lambda x: ${py}_with_indices(x, 2)`, [shapes[d]], (x) => F[`maxPool${d}dWithIndices`](x, 2)],
      [
        `lambda x: F.max_unpool${d}d(*${py}(x, 2, return_indices=True), 2)`,
        [[2, 3, ...[4, 6, 8].slice(0, d)]],
        (x) => F[`maxUnpool${d}d`](...ours(x, 2, { returnIndices: true }), 2),
      ],
      [
        `lambda x: F.max_unpool${d}d(*${py}(x, 2, return_indices=True), 2, output_size=x.shape)`,
        [shapes[d]],
        (x) => F[`maxUnpool${d}d`](...ours(x, 2, { returnIndices: true }), 2, { outputSize: x.shape }),
      ],
    ];
    twins(cases);
  }
});

describe('average and power pooling', () => {
  for (const d of dimensions) {
    const avg = F[`avgPool${d}d`];
    const lp = F[`lpPool${d}d`];
    const positive = { low: 0.1, high: 2 };
    twins([
      [`lambda x: F.avg_pool${d}d(x, 2)`, [shapes[d]], (x) => avg(x, 2)],
      [
        `lambda x: F.avg_pool${d}d(x, 3, stride=2, padding=1, ceil_mode=True, count_include_pad=False)`,
        [shapes[d]],
        (x) => avg(x, 3, { stride: 2, padding: 1, ceilMode: true, countIncludePad: false }),
      ],
      [`lambda x: F.lp_pool${d}d(x, 2, 2)`, [shapes[d]], (x) => lp(x, 2, 2), positive],
      [
        `lambda x: F.lp_pool${d}d(x, 3, 2, stride=1, ceil_mode=True)`,
        [shapes[d]],
        (x) => lp(x, 3, 2, { stride: 1, ceilMode: true }),
        positive,
      ],
      [`lambda x: F.lp_pool${d}d(x, 1.5, 3)`, [shapes[d]], (x) => lp(x, 1.5, 3), positive],
      [`lambda x: F.lp_pool${d}d(x, float('inf'), 2)`, [shapes[d]], (x) => lp(x, Infinity, 2)],
      [`lambda x: F.lp_pool${d}d(x, -float('inf'), 2, 1)`, [shapes[d]], (x) => lp(x, -Infinity, 2, 1)],
    ]);
  }
});

describe('adaptive pooling', () => {
  for (const d of dimensions) {
    const avg = F[`adaptiveAvgPool${d}d`];
    const max = F[`adaptiveMaxPool${d}d`];
    const keep = d === 1 ? '[4]' : `[${['None', '4', '3'].slice(0, d)}]`;
    const ours = d === 1 ? [4] : [null, 4, 3].slice(0, d);
    twins([
      [`lambda x: F.adaptive_avg_pool${d}d(x, 3)`, [shapes[d]], (x) => avg(x, 3)],
      [`lambda x: F.adaptive_avg_pool${d}d(x, ${keep})`, [shapes[d]], (x) => avg(x, ours)],
      [`lambda x: F.adaptive_max_pool${d}d(x, 3)`, [shapes[d]], (x) => max(x, 3)],
      [
        `lambda x: F.adaptive_max_pool${d}d(x, ${keep}, return_indices=True)`,
        [shapes[d]],
        (x) => max(x, ours, { returnIndices: true }),
      ],
      [
        `lambda x: F.adaptive_max_pool${d}d_with_indices(x, 2)`,
        [shapes[d]],
        (x) => F[`adaptiveMaxPool${d}dWithIndices`](x, 2),
      ],
    ]);
  }
});

describe('fractional max pooling', () => {
  for (const d of [2, 3] as const) {
    const py = `F.fractional_max_pool${d}d`;
    const ours = F[`fractionalMaxPool${d}d`];
    twins([
      [`lambda x: ${py}(x, 2, output_size=3)`, [shapes[d]], (x) => ours(x, 2, { outputSize: 3 })],
      [`lambda x: ${py}(x, 2, 3)`, [shapes[d].slice(1)], (x) => ours(x, 2, 3)],
      [
        `lambda x: ${py}(x, 2, output_ratio=(0.5, 0.5${d === 3 ? ', 0.5' : ''}), return_indices=True)`,
        [shapes[d]],
        (x) => ours(x, 2, { outputRatio: 0.5, returnIndices: true }),
      ],
      [
        `lambda x: ${py}_with_indices(x, 2, None, ${d === 2 ? '(0.5, 0.6)' : '(0.5, 0.6, 0.7)'})`,
        [shapes[d]],
        (x) => F[`fractionalMaxPool${d}dWithIndices`](x, 2, null, [0.5, 0.6, 0.7].slice(0, d)),
      ],
      [
        `lambda x: ${py}(x, 2, output_size=3)`,
        [shapes[d]],
        (x) => ours(x, 2, { outputSize: 3 }),
        { dtype: 'float64' },
      ],
    ]);
  }
});

describe('errors', () => {
  const x = torch.ones([1, 1, 4, 4]);
  const pooled = () => F.maxPool2d(x, 2, { returnIndices: true });
  const py = '*F.max_pool2d(torch.ones(1, 1, 4, 4), 2, return_indices=True)';
  sameErrors([
    ['F.fractional_max_pool2d(torch.ones(1, 1, 4, 4), 2)', () => F.fractionalMaxPool2d(x, 2)],
    [
      'F.fractional_max_pool3d(torch.ones(1, 1, 4, 4, 4), 2)',
      () => F.fractionalMaxPool3d(torch.ones([1, 1, 4, 4, 4]), 2),
    ],
    [
      'F.fractional_max_pool2d(torch.ones(1, 1, 4, 4), 2, output_ratio=(0.5, 0.5, 0.5))',
      () => F.fractionalMaxPool2d(x, 2, { outputRatio: [0.5, 0.5, 0.5] }),
    ],
    [`F.max_unpool2d(${py}, 2, output_size=[4])`, () => F.maxUnpool2d(...pooled(), 2, { outputSize: [4] })],
    [
      `F.max_unpool2d(${py}, 2, output_size=[4, 9])`,
      () => F.maxUnpool2d(...pooled(), 2, { outputSize: [4, 9] }),
    ],
    [
      'F.adaptive_avg_pool2d(torch.ones(4, 4), (2, 2))',
      () => F.adaptiveAvgPool2d(torch.ones([4, 4]), [2, 2]),
    ],
    ['F.lp_pool2d(torch.ones(1, 1, 4, 4), 2, [2])', () => F.lpPool2d(x, 2, [2])],
    ['F.lp_pool2d(torch.ones(1, 1, 4, 4), 2, [2, 2, 2])', () => F.lpPool2d(x, 2, [2, 2, 2])],
    ['F.lp_pool3d(torch.ones(1, 1, 4, 4), 2, [2, 2])', () => F.lpPool3d(x, 2, [2, 2])],
    ['F.max_pool2d(torch.ones(1, 1, 4, 4), 5)', () => F.maxPool2d(x, 5)],
    ['F.max_pool2d(torch.ones(1, 1, 4, 4), 2, padding=3)', () => F.maxPool2d(x, 2, { padding: 3 })],
  ]);
});

/**
 * Numbers by their rank, running products, turned and resized images, parts and scales that follow from
 * sizes: what the exporter once refused, or wrote with the runtime's own rounding.
 */
import torch, { nn, type Tensor } from '../../src/index';
import { ints, t } from '../helpers/onnxLayers';
import { type Case, checkOperators } from '../helpers/onnxOperators';

const F = nn.functional;
const rows = { x: { 0: 'n' } };
const { NaN: nan } = Number;
const withNan = () => torch.tensor([3, nan, 1, 2, 5, nan, 4, 0, 9, 8, 7, 6]).view([3, 4]);

const ranks: Case[] = [
  [
    'median',
    (x) => [x!.median(), ...x!.median(0), ...x!.median(-1, true)],
    [[t(4, 5)], [t(7, 5)], [t(1, 5)]],
    rows,
  ],
  [
    'median of what has a NaN',
    (x) => [x!.median(), ...x!.median(0), ...x!.median(1)].map((y) => y.nanToNum(-9)),
    [[t(3, 4)], [withNan()]],
  ],
  ['median of integers', (x) => [x!.median(), x!.median(0)[0]], [[ints(9, 4, 3)]]],
  [
    'kthvalue',
    (x) => [...x!.kthvalue(2), ...x!.kthvalue(1, 0, true), ...x!.kthvalue(x!.shape[0]!, 0)],
    [[t(4, 5)], [t(6, 5)]],
    rows,
  ],
  [
    'cumprod',
    (x) => [x!.cumprod(0), x!.cumprod(-1), x!.get(0, 0).cumprod(0), x!.gt(0).cumprod(0)],
    [[t(4, 5)], [t(9, 5)], [t(1, 5)]],
    rows,
  ],
];

const images = (['bilinear', 'bicubic'] as const).flatMap((mode): Case[] => [
  [
    `${mode}: places between pixels`,
    (x) => [
      F.interpolate(x!, { scaleFactor: [1.3, 2.6], mode }),
      F.interpolate(x!, { scaleFactor: 0.7, mode }),
      F.interpolate(x!, { size: [50, 31], mode }),
      F.interpolate(x!, { size: [100, 77], mode, alignCorners: true }),
      F.interpolate(x!, { size: [50, 31], mode, antialias: true }),
      F.interpolate(x!, { size: [50, 31], mode, antialias: true, alignCorners: true }),
      F.interpolate(x!, { scaleFactor: 2, mode }),
    ],
    [[t(1, 2, 160, 90)], [t(3, 2, 160, 90)]],
    rows,
  ],
  [`${mode}: one pixel`, (x) => F.interpolate(x!, { size: [3, 1], mode }), [[t(1, 2, 1, 1)]]],
]);

const turned: Case[] = [
  [
    'rot90',
    (x) => [x!.rot90(), x!.rot90(2), x!.rot90(-1, [1, 2]), x!.rot90(4), x!.rot90(3, [2, 0])],
    [[t(2, 3, 4)], [t(5, 3, 4)]],
    rows,
  ],
  [
    'kron',
    (x, y) => [
      torch.kron(x!, y!),
      torch.kron(y!, x!.get(0)),
      torch.kron(x!.get(0), y!),
      torch.kron(x!.gt(0), y!.gt(0)),
      torch.kron(x!, torch.tensor(3)),
    ],
    [
      [t(2, 3), t(4, 2)],
      [t(5, 3), t(4, 2)],
    ],
    rows,
  ],
];

const sizes: Case[] = [
  [
    'parts of a size that is odd or even',
    (x) => {
      const [a, b] = x!.chunk(2) as [Tensor, Tensor];
      return [a.mul(2), b.sum(0), torch.zeros([a.shape[0]!, b.shape[0]!]), ...x!.tensorSplit(3)];
    },
    [[t(5, 2)], [t(8, 2)], [t(7, 2)], [t(4, 2)]],
    rows,
  ],
  ['parts of a size that was even', (x) => x!.chunk(2), [[t(4, 2)], [t(5, 2)], [t(9, 2)]], rows],
  [
    'scales that follow from sizes',
    (x) => {
      const [n, d] = x!.shape as [number, number];
      return [
        x!.div(Math.sqrt(d)),
        x!.mul(1 / Math.sqrt(n * d)),
        x!.mul(2 / (n - 1)),
        x!.add(x!, { alpha: 1 / n }),
        x!.sub(Math.sqrt(n + d)),
        torch.full([n], 1 / (n + 2 * d + 1)),
        F.scaledDotProductAttention(x!, x!, x!, { scale: 1 / Math.sqrt(d) }),
      ];
    },
    [[t(3, 5)], [t(4, 9)], [t(10, 2)]],
    { x: { 0: 'n', 1: 'd' } },
  ],
];

checkOperators({ ranks, images, turned, sizes });

/** Quantiles, extremes so far, sums without NaNs, counts of numbers, and the numbers that differ. */
import path from 'node:path';
import { expect, it } from 'vitest';
import torch, { type Tensor } from '../../src/index';
import { answer, opsetVersion, runOnnx, temporaryFolder } from '../helpers/onnx';
import { ints, t } from '../helpers/onnxLayers';
import { type Case, checkOperators } from '../helpers/onnxOperators';

const rows = { x: { 0: 'n' } };
const { NaN: nan, POSITIVE_INFINITY: infinity } = Number;
const withNan = () => torch.tensor([3, nan, 1, 2, 5, nan, 4, 0, nan, nan, nan, nan]).view([3, 4]);
/** Of many numbers some are equal. */
const few = (...shape: number[]) => torch.randint(0, 4, shape).float();
const integers = (...list: number[]) => torch.tensor(list, { dtype: 'int64' });
/** onnxruntime's outputs are compared as numbers. */
const shown = (list: readonly Tensor[]) =>
  list.map((y) => (y.isFloatingPoint() ? y.nanToNum(-99, 1e4, -1e4) : y));

const interpolations = ['linear', 'lower', 'higher', 'midpoint', 'nearest'] as const;

const quantiles: Case[] = [
  [
    'quantile',
    (x) => [
      x!.quantile(0.3),
      x!.quantile(0.3, 1),
      x!.quantile(0.3, 0, true),
      x!.quantile(torch.tensor([0, 0.25, 0.5, 1]), 1),
      x!.quantile(torch.tensor([0.1, 0.9]), -1, true),
      x!.quantile(torch.tensor([0.1, 0.9]), 0),
      x!.quantile(torch.tensor([0.1, 0.9])),
      x!.quantile(torch.tensor([0.1]), null, true),
      x!.get(0, 0).quantile(0.5),
      x!.unsqueeze(0).quantile(torch.tensor([0.2, 0.7]), 1),
    ],
    [[t(4, 6)], [t(7, 6)], [t(1, 6)]],
    rows,
  ],
  ...interpolations.map(
    (interpolation): Case => [
      `quantile, ${interpolation}`,
      (x) => [
        x!.quantile(0.3, 1, false, { interpolation }),
        x!.quantile(torch.tensor([0, 0.5, 0.77]), 0, { interpolation }),
        torch.nanquantile(x!, 0.41, 1, { interpolation }),
      ],
      [[t(5, 4)], [t(8, 4)]],
      rows,
    ],
  ),
  [
    'quantiles of what has a NaN',
    (x) =>
      shown([
        x!.quantile(0.3, 1),
        x!.quantile(torch.tensor([0.1, 0.9]), 0),
        x!.quantile(0.5),
        x!.nanquantile(0.3, 1),
        x!.nanquantile(torch.tensor([0.1, 0.9]), 0, true),
        x!.nanquantile(torch.tensor([0, 1, 0.5]), 1),
        x!.nanquantile(0.5),
        torch.nanquantile(x!, torch.tensor([0.5]), null, true),
      ]),
    [[t(3, 4)], [withNan()], [torch.full([2, 4], nan)]],
    rows,
  ],
  [
    'a quantile that is an input',
    (x, y) => [x!.quantile(y!, 1), x!.nanquantile(y!.get(0), 0)],
    [
      [t(4, 6), torch.rand([3])],
      [t(6, 6), torch.rand([2])],
    ],
    { x: { 0: 'n' }, y: { 0: 'm' } },
  ],
  ['quantile of float64', (x) => x!.quantile(0.7, 0), [[t(9, 3).double()]]],
];

const soFar: Case[] = [
  [
    'cummax and cummin',
    (x) => [
      ...x!.cummax(0),
      ...x!.cummin(1),
      ...torch.cummax(x!, -1),
      ...torch.cummin(x!.gt(1), 0),
      ...x!.int().cummax(1),
      ...x!.get(0, 0).cummin(0),
    ],
    [[few(5, 7)], [few(40, 7)], [few(1, 7)]],
    rows,
  ],
  [
    'cummax and cummin of what has a NaN',
    (x) => shown([...x!.cummax(1), ...x!.cummin(0), ...x!.neg().cummax(0)]),
    [[t(3, 4)], [withNan()], [torch.tensor([[-infinity, infinity, nan, -infinity]])]],
    rows,
  ],
  [
    'cummax of integers',
    (x) => [
      ...x!.cummax(0),
      ...x!.cummin(1),
      ...x!.to('uint8').cummax(1),
      ...x!.to('int16').cummin(0),
      ...x!.to('int8').cummin(0),
    ],
    [[ints(9, 4, 3)]],
  ],
];

const withoutNan: Case[] = [
  [
    'nansum and nanmean',
    (x) =>
      shown([
        x!.nansum(),
        x!.nansum(0),
        x!.nansum([0, 1], true),
        x!.nansum(1, { dtype: 'float64' }),
        x!.nanmean(),
        x!.nanmean(1, true),
        torch.nanmean(x!, [0]),
      ]),
    [[t(3, 4)], [withNan()], [torch.full([2, 4], nan)]],
    rows,
  ],
  ['nansum of integers', (x) => [x!.nansum(), x!.nansum(0)], [[ints(9, 4, 3)]]],
];

const counts: Case[] = [
  [
    'bincount',
    (x) => [
      torch.bincount(x!, x!.mul(0.5), 9),
      torch.bincount(x!.int(), x!, { minlength: 9 }),
      torch.bincount(x!, x!.double().div(3), { minlength: 12 }),
    ],
    [[ints(9, 20)], [ints(9, 7)]],
    rows,
  ],
  [
    'bincount without weights',
    (x) => [x!.bincount(null, 10), x!.to('uint8').bincount({ minlength: 9 })],
    [[ints(9, 20)], [ints(9, 7)], [integers()]],
    rows,
  ],
];

const different: Case[] = [
  [
    'unique',
    (x) => {
      const [values, inverse, count] = x!.unique({ returnInverse: true, returnCounts: true });
      return [values.mul(2), inverse, count, torch.zeros([values.shape[0]!, 2]), values.get(inverse).sub(x!)];
    },
    [[few(3, 4)], [few(9, 4)], [torch.ones([2, 4])], [torch.arange(20).view([5, 4]).float()]],
    rows,
  ],
  [
    'unique slices',
    (x) => {
      const [values, inverse, count] = torch.unique(x!, { dim: 0, returnInverse: true, returnCounts: true });
      const columns = torch.unique(x!, { dim: -1 });
      return [values, inverse, count, values.sum(0), columns, columns.t().matmul(x!)];
    },
    [[few(6, 2)], [few(25, 2)], [torch.ones([3, 2])]],
    rows,
  ],
  [
    'unique of other dtypes',
    (x) =>
      [
        x!.unique(),
        x!.int().unique(),
        x!.to('uint8').unique(),
        x!.gt(1).unique({ returnCounts: true }),
        x!.double().unique(),
        x!.half().unique(),
      ].flat(),
    [[ints(5, 8)], [ints(5, 3)]],
    rows,
  ],
  [
    'as many as another one finds',
    (x) => [
      x!.unique().add(x!.unique({ returnCounts: true })[1]),
      x!.get(x!.get(':', 0).gt(0)).unique({ dim: 0 }),
      torch.unique(x!, { dim: 0 }).mul(torch.unique(x!, { dim: -2 })),
    ],
    [[few(6, 2)], [few(25, 2)], [torch.ones([3, 2])]],
    rows,
  ],
  [
    'unique of what a mask finds',
    (x) => x!.get(x!.gt(0)).unique(),
    [[few(3, 4)], [few(9, 4)], [torch.ones([2, 4])]],
    rows,
  ],
];

const errorFunction: Case[] = [
  [
    'erfinv',
    (x) => shown([x!.erfinv(), torch.special.erfinv(x!.get(0)), x!.get(0, 0).erfinv(), x!.double().erfinv()]),
    [
      [torch.linspace(-1, 1, 4001).view([1, -1])],
      [torch.tensor([[0, 1, -1, 2, nan, 1 - 2 ** -24, 2 ** -24 - 1, 1e-30, -1e-40, 0.85, -0.85, 0.8500001]])],
    ],
    { x: { 1: 'n' } },
  ],
  [
    'erfinv of float64',
    (x) => x!.erfinv(),
    [[torch.tensor([1 - 2 ** -53, 1e-300, 0.999999999999], { dtype: 'float64' })]],
  ],
];

checkOperators({ quantiles, soFar, withoutNan, counts, different, errorFunction });

it('numbers beyond those that are counted are an error, here or in the runtime', () => {
  const file = path.join(temporaryFolder(), 'counts.onnx');
  const write = (call: Case[1]) => () =>
    torch.onnx.export(call, integers(0, 1, 2, 3, 4), file, { opsetVersion });
  const reason =
    /bincount\(\) \(.*statistics\.test\.ts:\d+:\d+\) counts as many numbers as it gets: give a minlength/;
  expect(write((x) => x!.bincount())).toThrow(reason);
  expect(write((x) => x!.bincount(null, 3))).toThrow(reason);
  const call: Case[1] = (x) => x!.bincount(null, 6);
  write(call)();
  const [within, beyond] = runOnnx(
    [integers(0, 5, 2, 2, 4), integers(1, 2, 3, 6, 4)].map((x) => ({
      file,
      inputs: [x],
      outputs: answer(call, [x]),
    })),
    false,
  );
  expect(within!.error).toBeUndefined();
  expect(beyond!.error).toMatch(/indices element out of data bounds/);
});

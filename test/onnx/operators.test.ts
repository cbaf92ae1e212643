/**
 * Operators that models of users call beside layers: places in tensors, whole quotients, formulas, sizes that
 * change. Files of some of them once gave other numbers than the model, without a word.
 */
import path from 'node:path';
import { expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../src/index';
import { temporaryFolder } from '../helpers/onnx';
import { ints, t } from '../helpers/onnxLayers';
import { type Call, type Case, checkOperators } from '../helpers/onnxOperators';

const folder = temporaryFolder();
const F = nn.functional;

const rows = { x: { 0: 'n' } };
const of = (numbers: number[] | number[][], dtype: 'float32' | 'int64' | 'float64' | 'bool' = 'float32') =>
  torch.tensor(numbers, { dtype });
const { NaN: nan, POSITIVE_INFINITY: infinite } = Number;
const odd = [1, nan, infinite, -infinite, 150, -70];

/** Changes a copy. */
const changed =
  (change: (y: Tensor, ...args: Tensor[]) => void): Call =>
  (x, ...others) => {
    const y = x!.clone();
    change(y, x!, ...others);
    return y;
  };

const places: Case[] = [
  ['roll', (x) => [x!.roll(5, 1), x!.roll(-9, 1), x!.roll(2), x!.roll([1, 6], [0, -1])], [[t(3, 4)]]],
  ['roll of a dynamic size', (x) => x!.roll(3, 0), [[t(4, 2)], [t(2, 2)], [t(3, 2)]], rows],
  [
    'scatter with a reduction',
    (x, i) => [
      x!.scatter(1, i!, 2, { reduce: 'multiply' }),
      ...(['sum', 'prod', 'amax', 'amin'] as const).flatMap((reduce) => [
        x!.scatterReduce(1, i!, x!, reduce),
        x!.scatterReduce(1, i!, x!, reduce, { includeSelf: false }),
      ]),
    ],
    [[t(3, 4), ints(4, 3, 4)]],
  ],
  [
    'scatter of a part of the source',
    (x, i) => [x!.scatter(1, i!, x!), x!.scatterAdd(1, i!, x!), x!.gather(1, i!)],
    [[t(3, 4), ints(4, 2, 1)]],
  ],
  [
    'several lists of places',
    (x, i, j) => [
      x!.get(':', i!, j!),
      x!.get(i!, ':', j!),
      x!.get(i!.unsqueeze(1), j!),
      x!.get(':', i!, ':', j!.remainder(2)),
      x!.get(null, i!, j!.sub(4), '1:'),
      x!.get([0, 2]),
    ],
    [[t(3, 4, 5, 2), ints(3, 3), ints(4, 3)]],
  ],
  [
    'the last of each sequence',
    (x, lengths) => x!.get(torch.arange(x!.shape[0]!), lengths!.sub(1)),
    [
      [t(3, 4, 2), of([1, 2, 4], 'int64')],
      [t(2, 4, 2), of([3, 1], 'int64')],
    ],
    { x: { 0: 'n' }, y: { 0: 'n' } },
  ],
  [
    'sets by masks, places and steps',
    changed((y, x, i) => {
      y.set(x.gt(1), 0);
      y.set([x.get(':', 0).lt(0)], torch.arange(4).float());
      y.set([i!, [0, 1]], 7);
      y.set([[0, 2], '1::2'], torch.ones([2]));
      y.set([0], torch.ones([1, 4]));
      y.set(['2:9', '-9:1'], 3);
      y.set(['2:1'], 5);
    }),
    [
      [t(3, 4), of([2, 0], 'int64')],
      [t(3, 4), of([1, 1], 'int64')],
    ],
  ],
  [
    'sets in steps of a dynamic size',
    changed((y, x) => {
      y.set(['1::2'], 7);
      y.set([':', '::2'], x.get(':', ':1'));
    }),
    [[t(3, 4)], [t(5, 4)], [t(1, 4)]],
    rows,
  ],
  [
    'rows by their numbers',
    (x, i) => [
      x!.indexAdd(0, i!, x!.get(':2')),
      x!.indexCopy(0, i!, x!.get(':2')),
      x!.indexFill(0, i!, 2),
      x!.indexPut([i!], x!.get(':2'), true),
      x!.take(i!),
      x!.takeAlongDim(i!.view([1, 2]).expand([4, 2]), 1),
    ],
    [[t(4, 4), of([3, 1], 'int64')]],
  ],
  ['parts', (x) => [x!.selectScatter(x!.get(1), 0, 0), x!.sliceScatter(x!.get(':2'), 0, 1)], [[t(3, 4)]]],
];

const numbers: Case[] = [
  [
    'floor and remainder where rounding would go up',
    (x) => [
      x!.div(0.1, { roundingMode: 'floor' }),
      x!.floorDivide(-0.1),
      x!.remainder(0.1),
      torch.remainder(x!, x!.sub(0.7)),
      x!.floorDivide(x!.sub(1)),
    ],
    [[of([1, 2, -1, 0.3, -0.25, 7.5])]],
  ],
  [
    'quotients of large integers',
    (x) => [
      x!.floorDivide(3).remainder(1000),
      x!.div(-3, { roundingMode: 'floor' }).remainder(1000),
      x!.div(3, { roundingMode: 'trunc' }).remainder(1000),
    ],
    [[torch.tensor([2n ** 60n + 1n, -(2n ** 61n) - 7n, 5n], { dtype: 'int64' })]],
  ],
  [
    'nanToNum',
    (x, y) => [
      x!.nanToNum(),
      x!.nanToNum({ nan: 2, posinf: 5, neginf: -2 }),
      y!.nanToNum(),
      y!.long().nanToNum(),
    ],
    [[of(odd), of([1, infinite, -infinite, nan, 5, 6], 'float64')]],
  ],
  [
    'formulas',
    (x) => [
      ...[x!.atan2(x!.flip([0])), x!.hypot(x!.flip([0])), x!.logaddexp(x!.flip([0])), x!.frac(), x!.diff()],
      ...[x!.heaviside(torch.tensor(0.5)), x!.xlogy(x!.abs()), x!.isclose(x!.add(1e-9)), x!.isfinite()],
      ...[torch.bucketize(x!, of([-1, 0, 1])), torch.searchsorted(of([-1, 0, 1]), x!, { right: true })],
    ],
    [[t(3, 4)]],
  ],
  ['isin and oneHot', (i) => [torch.isin(i!, of([1, 2], 'int64')), F.oneHot(i!, 5)], [[ints(5, 3, 2)]]],
  [
    'statistics',
    (x) => [
      ...[x!.std(0), x!.var([0, 1]), x!.var({ dim: 0, correction: 0 })],
      ...[torch.varMean(x!, 1), torch.stdMean(x!, { dim: 0, keepdim: true }), x!.aminmax()],
      ...[x!.gt(0).countNonzero(), x!.argsort(1), x!.argsort({ dim: 0, descending: true })],
    ],
    [[t(4, 3)], [t(7, 3)]],
    rows,
  ],
];

const arrangements: Case[] = [
  [
    'diagonals',
    (x) => [x!.diagonal(), x!.diagonal(1), x!.diag(-1), x!.trace(), x!.get(0).diag(), x!.diagEmbed()],
    [[t(3, 4)]],
  ],
  [
    'grids of dynamic sizes',
    (x) => [
      ...torch.meshgrid([x!.get(':', 0), x!.get(0)], { indexing: 'xy' }),
      torch.eye(x!.shape[0]!).matmul(x!),
      x!.repeatInterleave(2, 0),
    ],
    [[t(4, 2)], [t(7, 2)]],
    rows,
  ],
  [
    'rows beside each other',
    (x) => [
      ...[torch.hstack([x!, x!]), torch.vstack([x!, x!]), x!.fliplr(), x!.flipud(), ...x!.hsplit(2)],
      ...[
        x!.unfold(1, 2, 1),
        x!.repeatInterleave(3),
        (x as unknown as { tile(o: object): Tensor }).tile({ dims: [2, 1] }),
      ],
    ],
    [[t(3, 4)]],
  ],
  [
    'products',
    (x) => [
      torch.tensordot(x!, x!, { dims: [[1], [1]] }),
      torch.addr(torch.ones([3, 4]), x!.get(':', 0), x!.get(0), { alpha: 2 }),
      torch.linalg.cross(x!, x!.flip([1]), { dim: 0 }),
      torch.cdist(x!, x!.add(1)),
      (x as unknown as { mm(o: object): Tensor }).mm({ mat2: x!.t() }),
    ],
    [[t(3, 4)]],
  ],
  [
    'samples of images',
    (x, grid, theta) => [
      F.gridSample(x!, grid!, { alignCorners: false }),
      F.gridSample(x!, grid!, { mode: 'nearest', paddingMode: 'border', alignCorners: true }),
      F.affineGrid(theta!, [1, 2, 3, 4], false),
    ],
    [[t(1, 2, 5, 4), t(1, 3, 3, 2).tanh(), t(1, 2, 3)]],
  ],
  [
    'pixels of one image, and of stacks',
    (x) => [F.pixelShuffle(x!, 2), F.pixelUnshuffle(x!, 2), F.pixelUnshuffle(x!.get(null, null), 2)],
    [[t(4, 4, 6)]],
  ],
  ...(['nearest', 'nearest-exact', 'bilinear', 'bicubic'] as const).map(
    (mode): Case => [
      `factors that float32 hasn't, ${mode}`,
      (x) => [
        F.interpolate(x!, { scaleFactor: [1.3, 2.6], mode }),
        F.interpolate(x!, { scaleFactor: 0.7, mode }),
      ],
      [[torch.rand([1, 2, 8, 10])]],
    ],
  ),
];

const layers: Case[] = [
  [
    'attention to nothing is zero',
    (q, m, f) => [
      F.scaledDotProductAttention(q!, q!, q!, { attnMask: m! }),
      F.scaledDotProductAttention(q!, q!, q!, { attnMask: f! }),
    ],
    [
      [
        t(1, 2, 3, 4),
        of(
          [
            [1, 0, 1],
            [0, 0, 0],
            [1, 1, 1],
          ],
          'bool',
        ),
        of([
          [0, -infinite, 0],
          [-infinite, -infinite, -infinite],
          [0, 0, 0],
        ]),
      ],
    ],
  ],
  [
    'attention of a dynamic width',
    (q) => F.scaledDotProductAttention(q!, q!, q!),
    [[t(1, 2, 3, 4)], [t(1, 2, 3, 8)]],
    { x: { 3: 'd' } },
  ],
  [
    'bags of a dynamic size',
    (
      (bag) => (i: Tensor) =>
        bag(i)
    )(new nn.EmbeddingBag(5, 3, { mode: 'mean' })) as Call,
    [[ints(5, 2, 3)], [ints(5, 4, 6)]],
    { x: { 0: 'n', 1: 'k' } },
  ],
  [
    'a causal mask that a transformer looks at',
    (() => {
      const net = new nn.Transformer({
        ...{
          dModel: 8,
          nhead: 2,
          numEncoderLayers: 1,
          numDecoderLayers: 1,
          dimFeedforward: 16,
          batchFirst: true,
        },
      }).eval();
      return (x: Tensor, y: Tensor) =>
        net(x, y, { tgtMask: nn.Transformer.generateSquareSubsequentMask(y.shape[1]!) });
    })() as Call,
    [
      [t(2, 4, 8), t(2, 3, 8)],
      [t(3, 6, 8), t(3, 5, 8)],
      [t(1, 1, 8), t(1, 1, 8)],
    ],
    { x: { 0: 'n', 1: 's' }, y: { 0: 'n', 1: 't' } },
  ],
  [
    'an empty batch',
    (
      (norm, conv) => (x: Tensor) =>
        conv(norm(x)).flatten(1)
    )(new nn.GroupNorm(2, 4), new nn.Conv2d(4, 2, 3)) as Call,
    [[t(2, 4, 5, 5)], [t(0, 4, 5, 5)]],
    rows,
  ],
  [
    'statistics of the batch, kept by no layer',
    (
      (norm) => (x: Tensor) =>
        norm(x)
    )(new nn.BatchNorm2d(4, { trackRunningStats: false }).eval()) as Call,
    [[t(5, 4, 3, 3)], [t(7, 4, 3, 3)]],
    rows,
  ],
];

checkOperators({ places, numbers, arrangements, layers });

it('what depends on a number that is dynamic, or on values, is refused by name', () => {
  const write = (call: Call, x: Tensor, dims: Record<number, string>) => () =>
    torch.onnx.export(call, x, path.join(folder, 'no.onnx'), { dynamicShapes: { input: dims } });
  expect(write((x) => F.instanceNorm(x!), t(2, 3, 4), { 1: 'c' })).toThrow(
    /instanceNorm\(\) .*normalizes channels of a dynamic number/,
  );
  expect(write((x) => F.unfold(x!, 2), t(1, 2, 4, 4), { 1: 'c' })).toThrow(/channels of a dynamic number/);
  const grouped = (x?: Tensor) =>
    F.scaledDotProductAttention(x!, x!.get(':', ':1'), x!.get(':', ':1'), { enableGqa: true });
  expect(write(grouped, t(1, 2, 3, 4), { 1: 'h' })).toThrow(/groups of heads whose number is dynamic/);
  expect(write((x) => F.oneHot(x!), ints(3, 4), {})).toThrow(/oneHot\(\) .*give numClasses/);
});

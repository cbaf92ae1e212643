/** Padding, shuffles, sampling and interpolation against Python, forward and backward. */
import { describe } from 'vitest';
import torch from '../../../src/index';
import { sameErrors, twins } from '../../helpers/twin';

const F = torch.nn.functional;

describe('padding and shuffles', () => {
  twins([
    ['lambda x: F.pad(x, (1, 2))', [[2, 3]], (x) => F.pad(x, [1, 2])],
    ['lambda x: F.pad(x, (1, 2, 0, 1), value=3.5)', [[2, 3]], (x) => F.pad(x, [1, 2, 0, 1], { value: 3.5 })],
    ['lambda x: F.pad(x, (-1, 2), "constant", 1)', [[2, 3]], (x) => F.pad(x, [-1, 2], 'constant', 1)],
    ['lambda x: F.pad(x, (1, 2), mode="reflect")', [[2, 3, 4]], (x) => F.pad(x, [1, 2], { mode: 'reflect' })],
    [
      'lambda x: F.pad(x, (1, 2, 2, 0), mode="replicate")',
      [[2, 3, 4, 4]],
      (x) => F.pad(x, [1, 2, 2, 0], 'replicate'),
    ],
    [
      'lambda x: F.pad(x, (1, 2, 2, 0), mode="circular")',
      [[2, 3, 4, 4]],
      (x) => F.pad(x, [1, 2, 2, 0], 'circular'),
    ],
    ['lambda x: F.pixel_shuffle(x, 2)', [[2, 8, 3, 3]], (x) => F.pixelShuffle(x, 2)],
    ['lambda x: F.pixel_unshuffle(x, 2)', [[2, 2, 4, 6]], (x) => F.pixelUnshuffle(x, 2)],
    ['lambda x: F.channel_shuffle(x, 2)', [[2, 4, 3, 3]], (x) => F.channelShuffle(x, 2), { grad: false }],
    [
      'lambda x: F.native_channel_shuffle(x, 2)',
      [[2, 4, 3, 3]],
      (x) => F.nativeChannelShuffle(x, 2),
      { grad: false },
    ],
  ]);
});

describe('grids', () => {
  for (const mode of ['bilinear', 'nearest', 'bicubic'] as const) {
    for (const paddingMode of ['zeros', 'border', 'reflection'] as const) {
      for (const alignCorners of [false, true]) {
        const py = `lambda x, g: F.grid_sample(x, g, '${mode}', '${paddingMode}', ${alignCorners ? 'True' : 'False'})`;
        twins([
          [
            py,
            [
              [2, 3, 5, 4],
              [2, 3, 3, 2],
            ],
            (x, g) => F.gridSample(x, g, { mode, paddingMode, alignCorners }),
          ],
        ]);
      }
    }
  }
  twins([
    [
      'F.grid_sample',
      [
        [2, 3, 5, 4],
        [2, 3, 3, 2],
      ],
      (x, g) => F.gridSample(x, g),
    ],
    [
      'lambda x, g: F.grid_sample(x, g, align_corners=True)',
      [
        [1, 2, 3, 4, 4],
        [1, 2, 2, 2, 3],
      ],
      (x, g) => F.gridSample(x, g, { alignCorners: true }),
    ],
    [
      'lambda t: F.affine_grid(t, (2, 3, 4, 5), align_corners=False)',
      [[2, 2, 3]],
      (t) => F.affineGrid(t, [2, 3, 4, 5], { alignCorners: false }),
    ],
    [
      'lambda t: F.affine_grid(t, (2, 3, 4, 5), True)',
      [[2, 2, 3]],
      (t) => F.affineGrid(t, [2, 3, 4, 5], true),
    ],
    ['lambda t: F.affine_grid(t, (1, 3, 2, 4, 5))', [[1, 3, 4]], (t) => F.affineGrid(t, [1, 3, 2, 4, 5])],
  ]);
});

describe('interpolate', () => {
  const shapes: Record<number, number[]> = { 3: [2, 3, 7], 4: [2, 3, 6, 5], 5: [1, 2, 4, 5, 3] };
  const modes: [number, string[]][] = [
    [3, ['nearest', 'nearest-exact', 'area', 'linear']],
    [4, ['nearest', 'nearest-exact', 'area', 'bilinear', 'bicubic']],
    [5, ['nearest', 'nearest-exact', 'area', 'trilinear']],
  ];
  for (const [dims, names] of modes) {
    for (const mode of names as any[]) {
      const shape = shapes[dims]!;
      twins([
        [`lambda x: F.interpolate(x, 4, mode='${mode}')`, [shape], (x) => F.interpolate(x, 4, { mode })],
        [
          `lambda x: F.interpolate(x, scale_factor=1.7, mode='${mode}')`,
          [shape],
          (x) => F.interpolate(x, { scaleFactor: 1.7, mode }),
        ],
        [
          `lambda x: F.interpolate(x, scale_factor=1.7, mode='${mode}', recompute_scale_factor=True)`,
          [shape],
          (x) => F.interpolate(x, { scaleFactor: 1.7, mode, recomputeScaleFactor: true }),
        ],
      ]);
      if (mode.endsWith('linear') || mode === 'bicubic') {
        twins([
          [
            `lambda x: F.interpolate(x, 8, None, '${mode}', True)`,
            [shape],
            (x) => F.interpolate(x, 8, null, mode, true),
          ],
        ]);
      }
    }
  }
  for (const mode of ['bilinear', 'bicubic', 'lanczos'] as const) {
    twins([
      [
        `lambda x: F.interpolate(x, (3, 4), mode='${mode}', antialias=True)`,
        [[2, 3, 9, 8]],
        (x) => F.interpolate(x, [3, 4], { mode, antialias: true }),
        { grad: mode !== 'lanczos' },
      ],
    ]);
  }
  twins([
    [
      'lambda x: F.interpolate(x, scale_factor=(2, 0.5))',
      [[2, 3, 6, 5]],
      (x) => F.interpolate(x, { scaleFactor: [2, 0.5] }),
    ],
    [
      "lambda x: F.upsample(x, scale_factor=2, mode='bilinear')",
      [[2, 3, 3, 5]],
      (x) => F.upsample(x, { scaleFactor: 2, mode: 'bilinear' }),
    ],
    ['lambda x: F.upsample_nearest(x, 4)', [[2, 3, 3, 5]], (x) => F.upsampleNearest(x, 4)],
    [
      'lambda x: F.upsample_bilinear(x, scale_factor=2)',
      [[2, 3, 3, 5]],
      (x) => F.upsampleBilinear(x, { scaleFactor: 2 }),
    ],
  ]);
});

describe('errors', () => {
  const x = torch.ones([1, 1, 4, 4]);
  const grid = torch.ones([1, 2, 2, 2]);
  sameErrors([
    ['F.interpolate(torch.ones(1, 1, 4, 4))', () => F.interpolate(x)],
    ['F.interpolate(torch.ones(1, 1, 4, 4), 2, 2)', () => F.interpolate(x, 2, 2)],
    ['F.interpolate(torch.ones(1, 1, 4, 4), [2])', () => F.interpolate(x, [2])],
    ['F.interpolate(torch.ones(1, 1, 4, 4), [2, 2.5])', () => F.interpolate(x, [2, 2.5])],
    [
      'F.interpolate(torch.ones(1, 1, 4, 4), scale_factor=[2.5])',
      () => F.interpolate(x, { scaleFactor: [2.5] }),
    ],
    [
      'F.interpolate(torch.ones(1, 1, 4, 4), 2, align_corners=True)',
      () => F.interpolate(x, 2, { alignCorners: true }),
    ],
    [
      'F.interpolate(torch.ones(1, 1, 4, 4), 2, recompute_scale_factor=True)',
      () => F.interpolate(x, 2, { recomputeScaleFactor: true }),
    ],
    [
      "F.interpolate(torch.ones(1, 1, 4), 2, mode='bicubic', antialias=True)",
      () => F.interpolate(torch.ones([1, 1, 4]), 2, { mode: 'bicubic', antialias: true }),
    ],
    [
      "F.interpolate(torch.ones(1, 1, 4), 2, mode='bilinear')",
      () => F.interpolate(torch.ones([1, 1, 4]), 2, { mode: 'bilinear' }),
    ],
    [
      "F.interpolate(torch.ones(1, 1, 4, 4), 2, mode='trilinear')",
      () => F.interpolate(x, 2, { mode: 'trilinear' }),
    ],
    [
      "F.interpolate(torch.ones(1, 1, 4, 4), 2, mode='linear')",
      () => F.interpolate(x, 2, { mode: 'linear' }),
    ],
    [
      "F.interpolate(torch.ones(1, 1, 4, 4), 2, mode='cubic')",
      () => F.interpolate(x, 2, { mode: 'cubic' as any }),
    ],
    [
      "F.interpolate(torch.ones(4, 4), 2, mode='nearest')",
      () => F.interpolate(torch.ones([4, 4]), 2, { mode: 'nearest' }),
    ],
    [
      "F.interpolate(torch.ones(1, 1, 4, 4), 2, mode='lanczos')",
      () => F.interpolate(x, 2, { mode: 'lanczos' }),
    ],
    [
      "F.grid_sample(torch.ones(1, 1, 4, 4), torch.ones(1, 2, 2, 2), 'linear')",
      () => F.gridSample(x, grid, 'linear' as any),
    ],
    [
      "F.grid_sample(torch.ones(1, 1, 4, 4), torch.ones(1, 2, 2, 2), padding_mode='zero')",
      () => F.gridSample(x, grid, { paddingMode: 'zero' as any }),
    ],
    [
      'F.affine_grid(torch.ones(1, 2, 3).long(), (1, 1, 2, 2))',
      () => F.affineGrid(torch.ones([1, 2, 3]).long(), [1, 1, 2, 2]),
    ],
    [
      'F.affine_grid(torch.ones(1, 3, 3), torch.Size((1, 1, 2, 2)))',
      () => F.affineGrid(torch.ones([1, 3, 3]), [1, 1, 2, 2]),
    ],
    [
      'F.affine_grid(torch.ones(1, 2, 3), torch.Size((1, 1, 2)))',
      () => F.affineGrid(torch.ones([1, 2, 3]), [1, 1, 2]),
    ],
    [
      'F.affine_grid(torch.ones(1, 2, 3), torch.Size((1, 1, 2, 0)))',
      () => F.affineGrid(torch.ones([1, 2, 3]), [1, 1, 2, 0]),
    ],
    ["F.pad(torch.ones(2, 2), (1, 1), 'reflec')", () => F.pad(torch.ones([2, 2]), [1, 1], 'reflec' as any)],
    ['F.pixel_shuffle(torch.ones(1, 3, 2, 2), 2)', () => F.pixelShuffle(torch.ones([1, 3, 2, 2]), 2)],
  ]);
});

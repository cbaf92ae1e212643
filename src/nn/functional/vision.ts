/** Padding, pixel and channel shuffles, and sampling at a grid. */

import { type Arguments, binder } from '../../common/binder';
import { briefText } from '../../common/brief';
import { NotImplementedError } from '../../common/errors';
import { warn } from '../../common/warnings';
import { tensor } from '../../tensor/argument';
import { nnOps, torchOps } from '../../tensor/operators';
import { sizeText } from '../../tensor/sizes';
import type { Tensor } from '../../tensor/tensor';
import type { PadMode } from '../../tensor/types';

/**
 * (*, C·r², H, W) to (*, C, H·r, W·r), with r the upscale factor.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.pixel_shuffle.html
 */
export const pixelShuffle = torchOps.pixelShuffle;

/**
 * (*, C, H·r, W·r) to (*, C·r², H, W), with r the downscale factor.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.pixel_unshuffle.html
 */
export const pixelUnshuffle = torchOps.pixelUnshuffle;

/** Interleaves `groups` groups of channels of (*, C, H, W). */
export const channelShuffle = torchOps.channelShuffle;

/** `channelShuffle` in one kernel. */
export const nativeChannelShuffle = torchOps.nativeChannelShuffle;

/** Options of `pad`. */
export interface PadOptions {
  /** What the margins get: 'constant', 'reflect', 'replicate' or 'circular'. Default: 'constant' */
  mode?: PadMode | undefined;
  /** What 'constant' fills with. Default: 0 */
  value?: number | null | undefined;
}

/** The arguments of `pad`, by name. */
export interface PadParameters extends PadOptions {
  /** The tensor, of any shape; margins of its last dimensions are given. */
  input: Tensor;
  /** How much is added, for the last dimension first: before, behind, … */
  pad: readonly number[];
}

type PadOrder = [input: 'input', pad: 'pad', mode: 'mode', value: 'value'];
const bindPad = binder<PadParameters, PadOrder>(
  'pad',
  { input: tensor, pad: 'any' },
  { mode: 'constant' as PadMode, value: null as number | null },
);

/**
 * Pads the last dimensions: `pad` is (left, right) of the last one, then (top, bottom) of the one before,
 * and so on.
 *
 * @example F.pad(x, [1, 1, 2, 2], { mode: 'reflect' })
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.pad.html
 */
export function pad(...args: Arguments<PadParameters, PadOrder>): Tensor {
  const [input, pad, mode, value] = bindPad(args);
  return nnOps.pad(input, pad, mode, value);
}

/** The operator's numbers for `gridSample`'s modes. */
export const GRID_SAMPLE_INTERPOLATION_MODES = { bilinear: 0, nearest: 1, bicubic: 2 } as const;

/** The operator's numbers for `gridSample`'s padding modes. */
export const GRID_SAMPLE_PADDING_MODES = { zeros: 0, border: 1, reflection: 2 } as const;

/** Options of `gridSample`. */
export interface GridSampleOptions {
  /** How values between are found: 'bilinear', 'nearest' or 'bicubic'. Default: 'bilinear' */
  mode?: keyof typeof GRID_SAMPLE_INTERPOLATION_MODES | undefined;
  /** What lies outside the input: 'zeros', the 'border', or its 'reflection'. Default: 'zeros' */
  paddingMode?: keyof typeof GRID_SAMPLE_PADDING_MODES | undefined;
  /**
   * Whether -1 and 1 are the centres of the corner pixels, not their outer edges.
   * Default: false, with a warning
   */
  alignCorners?: boolean | null | undefined;
}

/** The arguments of `gridSample`, by name. */
export interface GridSampleParameters extends GridSampleOptions {
  /** The pictures, (N, C, H, W), or volumes, (N, C, D, H, W). */
  input: Tensor;
  /** Where each element of the result comes from, (N, H, W, 2) or (N, D, H, W, 3): x, y(, z) from -1 to 1. */
  grid: Tensor;
}

type GridSampleOrder = [
  input: 'input',
  grid: 'grid',
  mode: 'mode',
  paddingMode: 'paddingMode',
  alignCorners: 'alignCorners',
];
const bindGridSample = binder<GridSampleParameters, GridSampleOrder>(
  'gridSample',
  { input: tensor, grid: tensor },
  { mode: 'bilinear', paddingMode: 'zeros', alignCorners: null as boolean | null },
);

function alignCornersOrWarn(alignCorners: boolean | null): boolean {
  if (alignCorners === null) {
    warn(
      'Default grid_sample and affine_grid behavior has changed ' +
        'to align_corners=False since 1.3.0. Please specify ' +
        'align_corners=True if the old behavior is desired. ' +
        'See the documentation of grid_sample for details.',
    );
  }
  return alignCorners ?? false;
}

/**
 * Samples (N, C, H, W) at the positions of a grid (N, H', W', 2) in [-1, 1], or the same with depth.
 *
 * @throws RangeError for an unknown mode
 * @example F.gridSample(images, grid, { alignCorners: false })
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.grid_sample.html
 */
export function gridSample(...args: Arguments<GridSampleParameters, GridSampleOrder>): Tensor {
  const [input, grid, mode, paddingMode, alignCorners] = bindGridSample(args);
  if (!Object.hasOwn(GRID_SAMPLE_INTERPOLATION_MODES, mode)) {
    throw new RangeError(
      `nn.functional.grid_sample(): expected mode to be 'bilinear', 'nearest' or 'bicubic', but got: '${briefText(mode)}'`,
    );
  }
  if (!Object.hasOwn(GRID_SAMPLE_PADDING_MODES, paddingMode)) {
    throw new RangeError(
      'nn.functional.grid_sample(): expected padding_mode ' +
        `to be 'zeros', 'border', or 'reflection', but got: '${briefText(paddingMode)}'`,
    );
  }
  const modeEnum = GRID_SAMPLE_INTERPOLATION_MODES[mode as 'bilinear'];
  const paddingEnum = GRID_SAMPLE_PADDING_MODES[paddingMode as 'zeros'];
  return torchOps.gridSampler(input, grid, modeEnum, paddingEnum, alignCornersOrWarn(alignCorners));
}

/** Options of `affineGrid`. */
export interface AffineGridOptions {
  /** Whether -1 and 1 are the middles of the corner pixels, as in `gridSample`. Default: null, false */
  alignCorners?: boolean | null | undefined;
}

/** The arguments of `affineGrid`, by name. */
export interface AffineGridParameters extends AffineGridOptions {
  /** The affine matrices, (N, 2, 3) for pictures or (N, 3, 4) for volumes. */
  theta: Tensor;
  /** The size of the result: [N, C, H, W] or [N, C, D, H, W]. */
  size: readonly number[];
}

type AffineGridOrder = [theta: 'theta', size: 'size', alignCorners: 'alignCorners'];
const bindAffineGrid = binder<AffineGridParameters, AffineGridOrder>(
  'affineGrid',
  { theta: tensor, size: 'any' },
  { alignCorners: null as boolean | null },
);

function checkTheta(theta: Tensor, rows: number, text: string): void {
  const shape = theta.shape;
  if (theta.dim() !== 3 || shape[1] !== rows || shape[2] !== rows + 1) {
    throw new RangeError(
      `Expected a batch of ${rows}D affine matrices of shape Nx${rows}x${rows + 1} for size ${text}. ` +
        `Got ${sizeText(shape)}.`,
    );
  }
}

/**
 * The grid for `gridSample` that affine matrices (N, 2, 3) or (N, 3, 4) describe.
 *
 * @param size the wanted output size, (N, C, H, W) or (N, C, D, H, W)
 * @throws RangeError for matrices that don't fit the size; NotImplementedError for other sizes
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.affine_grid.html
 */
export function affineGrid(...args: Arguments<AffineGridParameters, AffineGridOrder>): Tensor {
  const bound = bindAffineGrid.named(args);
  const { theta, size } = bound;
  const alignCorners = alignCornersOrWarn(bound.alignCorners);
  if (!theta.isFloatingPoint()) {
    throw new RangeError(`Expected theta to have floating point type, but got torch.${theta.dtype}`);
  }
  const text = sizeText(size);
  if (size.length === 4) checkTheta(theta, 2, text);
  else if (size.length === 5) checkTheta(theta, 3, text);
  else {
    throw new NotImplementedError(
      'affine_grid only supports 4D and 5D sizes, ' +
        'for 2D and 3D affine transforms, respectively. ' +
        `Got size ${text}.`,
    );
  }
  if (alignCorners && Math.min(...size.slice(2)) === 1) {
    warn(
      'Since version 1.3.0, affine_grid behavior has changed ' +
        'for unit-size grids when align_corners=True. ' +
        'This is not an intended use case of affine_grid. ' +
        'See the documentation of affine_grid for details.',
    );
  } else if (Math.min(...size) <= 0) {
    throw new RangeError(`Expected non-zero, positive output size. Got ${text}`);
  }
  return torchOps.affineGridGenerator(theta, size, alignCorners);
}

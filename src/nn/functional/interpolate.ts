/** Resampling of images and other grids. */

import { type Arguments, binder } from '../../common/binder';
import { briefText } from '../../common/brief';
import { NotImplementedError } from '../../common/errors';
import { warn } from '../../common/warnings';
import { pyRepr } from '../../python/pyrepr';
import { tensor } from '../../tensor/argument';
import { nnOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import { adaptiveAvgPool1d, adaptiveAvgPool2d, adaptiveAvgPool3d } from './adaptivePooling';

/** The methods of `interpolate`. */
export type InterpolateMode =
  | 'nearest'
  | 'linear'
  | 'bilinear'
  | 'bicubic'
  | 'trilinear'
  | 'area'
  | 'nearest-exact'
  | 'lanczos';

/** Options of `interpolate`; one of `size` and `scaleFactor` is needed. */
export interface InterpolateOptions {
  /** The output's size in space, one number or one for each dimension; this or `scaleFactor`. */
  size?: number | readonly number[] | null | undefined;
  /** The output's spatial size as a multiple of the input's. */
  scaleFactor?: number | readonly number[] | null | undefined;
  /**
   * How values between are found: 'nearest', 'linear', 'bilinear', 'bicubic', 'trilinear', 'area' or
   * 'nearest-exact'. Default: 'nearest'
   */
  mode?: InterpolateMode | undefined;
  /** Whether the corner pixels' centres are aligned, with the linear and cubic modes. Default: false */
  alignCorners?: boolean | null | undefined;
  /** Computes the scale from the output's rounded size. */
  recomputeScaleFactor?: boolean | null | undefined;
  /** Filters when shrinking, with modes 'bilinear', 'bicubic' and 'lanczos'. Default: false */
  antialias?: boolean | undefined;
}

/** The arguments of `interpolate`; one of `size` and `scaleFactor` is needed, by name. */
export interface InterpolateParameters extends InterpolateOptions {
  /** The tensor, (N, C, *), with one to three dimensions of space. */
  input: Tensor;
}

type InterpolateOrder = [
  input: 'input',
  size: 'size',
  scaleFactor: 'scaleFactor',
  mode: 'mode',
  alignCorners: 'alignCorners',
  recomputeScaleFactor: 'recomputeScaleFactor',
  antialias: 'antialias',
];
const bindInterpolate = binder<InterpolateParameters, InterpolateOrder>(
  'interpolate',
  { input: tensor },
  {
    size: null as number | readonly number[] | null,
    scaleFactor: null as number | readonly number[] | null,
    mode: 'nearest',
    alignCorners: null as boolean | null,
    recomputeScaleFactor: null as boolean | null,
    antialias: false,
  },
);

/** What the operators take: a size or scale factors, one of them null. */
interface Target {
  outputSize: number[] | null;
  scaleFactors: number[] | null;
}

function resolveTarget(
  input: Tensor,
  size: number | readonly number[] | null,
  scaleFactor: number | readonly number[] | null,
): Target {
  const dims = input.dim() - 2;
  const spatial = () => pyRepr(input.shape.slice(2));
  if (size !== null && scaleFactor !== null) {
    throw new RangeError('only one of size or scale_factor should be defined');
  }
  if (size !== null) {
    if (typeof size === 'number') {
      return { outputSize: new Array<number>(Math.max(dims, 0)).fill(size), scaleFactors: null };
    }
    if (size.length !== dims) {
      throw new RangeError(
        'Input and output must have the same number of spatial dimensions, but got ' +
          `input with spatial dimensions of ${spatial()} and output size of ${pyRepr(size)}. ` +
          'Please provide input tensor in (N, C, d1, d2, ...,dK) format and ' +
          'output size in (o1, o2, ...,oK) format.',
      );
    }
    if (!size.every(Number.isInteger)) {
      throw new TypeError(
        'expected size to be one of int or Tuple[int] or Tuple[int, int] or Tuple[int, int, int], ' +
          `but got size with types [${size.map((n) => `<class '${Number.isInteger(n) ? 'int' : 'float'}'>`).join(', ')}]`,
      );
    }
    return { outputSize: Array.from(size), scaleFactors: null };
  }
  if (scaleFactor === null) throw new RangeError('either size or scale_factor should be defined');
  if (typeof scaleFactor === 'number') {
    return { outputSize: null, scaleFactors: new Array<number>(Math.max(dims, 0)).fill(scaleFactor) };
  }
  if (scaleFactor.length !== dims) {
    throw new RangeError(
      'Input and scale_factor must have the same number of spatial dimensions, but ' +
        `got input with spatial dimensions of ${spatial()} and ` +
        `scale_factor of shape ${pyRepr(scaleFactor)}. ` +
        'Please provide input tensor in (N, C, d1, d2, ...,dK) format and ' +
        'scale_factor in (s1, s2, ...,sK) format.',
    );
  }
  return { outputSize: null, scaleFactors: Array.from(scaleFactor) };
}

/**
 * Resamples (N, C, L), (N, C, H, W) or (N, C, D, H, W) to a size or by a scale factor.
 *
 * @throws RangeError for options that exclude each other; NotImplementedError for a mode
 *   that doesn't fit the input
 * @example F.interpolate(images, { scaleFactor: 2, mode: 'bilinear', alignCorners: false })
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.interpolate.html
 */
export function interpolate(...args: Arguments<InterpolateParameters, InterpolateOrder>): Tensor {
  const { input, size, scaleFactor, mode, antialias, ...bound } = bindInterpolate.named(args);
  const dims = input.dim();
  if (['nearest', 'area', 'nearest-exact'].includes(mode) && bound.alignCorners !== null) {
    throw new RangeError(
      'align_corners option can only be set with the ' +
        'interpolating modes: linear | bilinear | bicubic | trilinear',
    );
  }
  const alignCorners = bound.alignCorners ?? false;
  let { outputSize, scaleFactors } = resolveTarget(input, size, scaleFactor);
  let recompute = bound.recomputeScaleFactor ?? false;
  if (recompute && size !== null) {
    throw new RangeError('recompute_scale_factor is not meaningful with an explicit size.');
  }
  if (mode === 'area' && outputSize === null) recompute = true;
  if (recompute && scaleFactors !== null) {
    outputSize = scaleFactors.map((factor, i) => Math.trunc(input.size(i + 2) * factor));
    scaleFactors = null;
  }
  if (antialias && !(['bilinear', 'bicubic', 'lanczos'].includes(mode) && dims === 4)) {
    throw new RangeError(
      'Anti-alias option is restricted to bilinear, bicubic, and lanczos modes ' +
        'and requires a 4-D tensor as input',
    );
  }
  switch (`${dims}D ${mode}`) {
    case '3D nearest':
      return nnOps.upsampleNearest1d(input, outputSize, scaleFactors);
    case '4D nearest':
      return nnOps.upsampleNearest2d(input, outputSize, scaleFactors);
    case '5D nearest':
      return nnOps.upsampleNearest3d(input, outputSize, scaleFactors);
    case '3D nearest-exact':
      return nnOps._upsampleNearestExact1d(input, outputSize, scaleFactors);
    case '4D nearest-exact':
      return nnOps._upsampleNearestExact2d(input, outputSize, scaleFactors);
    case '5D nearest-exact':
      return nnOps._upsampleNearestExact3d(input, outputSize, scaleFactors);
    case '3D area':
      return adaptiveAvgPool1d(input, outputSize!);
    case '4D area':
      return adaptiveAvgPool2d(input, outputSize!);
    case '5D area':
      return adaptiveAvgPool3d(input, outputSize!);
    case '3D linear':
      return nnOps.upsampleLinear1d(input, outputSize, alignCorners, scaleFactors);
    case '4D bilinear':
      return antialias
        ? nnOps._upsampleBilinear2dAa(input, outputSize, alignCorners, scaleFactors)
        : nnOps.upsampleBilinear2d(input, outputSize, alignCorners, scaleFactors);
    case '5D trilinear':
      return nnOps.upsampleTrilinear3d(input, outputSize, alignCorners, scaleFactors);
    case '4D bicubic':
      return antialias
        ? nnOps._upsampleBicubic2dAa(input, outputSize, alignCorners, scaleFactors)
        : nnOps.upsampleBicubic2d(input, outputSize, alignCorners, scaleFactors);
    case '4D lanczos':
      if (alignCorners) throw new RangeError('Lanczos mode does not support align_corners=True');
      if (!antialias) throw new RangeError('Lanczos mode requires antialias=True');
      return nnOps._upsampleLanczos2dAa(input, outputSize, alignCorners, scaleFactors);
    default:
      throw unsupported(dims, mode);
  }
}

/** The error for a mode that needs another number of dimensions, or doesn't exist. */
function unsupported(dims: number, mode: string): NotImplementedError {
  const needed = { linear: 3, bilinear: 4, trilinear: 5 }[mode];
  if (needed !== undefined && dims >= 3 && dims <= 5) {
    return new NotImplementedError(`Got ${dims}D input, but ${mode} mode needs ${needed}D input`);
  }
  return new NotImplementedError(
    'Input Error: Only 3D, 4D and 5D input Tensors supported ' +
      `(got ${dims}D) for the modes: nearest | linear | bilinear | bicubic | trilinear | lanczos | area | nearest-exact ` +
      `(got ${briefText(mode)})`,
  );
}

/** Options of `upsample`. */
export type UpsampleOptions = Pick<InterpolateOptions, 'size' | 'scaleFactor' | 'mode' | 'alignCorners'>;

type UpsampleParameters = UpsampleOptions & {
  /** The tensor, (N, C, *), with one to three dimensions of space. */
  input: Tensor;
};
type UpsampleOrder = [
  input: 'input',
  size: 'size',
  scaleFactor: 'scaleFactor',
  mode: 'mode',
  alignCorners: 'alignCorners',
];
const bindUpsample = binder<UpsampleParameters, UpsampleOrder>(
  'upsample',
  { input: tensor },
  {
    size: null as number | readonly number[] | null,
    scaleFactor: null as number | readonly number[] | null,
    mode: 'nearest' as InterpolateMode,
    alignCorners: null as boolean | null,
  },
);

function warnDeprecated(name: string): void {
  warn(`\`nn.functional.${name}\` is deprecated. Use \`nn.functional.interpolate\` instead.`);
}

/**
 * The former name of `interpolate`.
 * @deprecated use `interpolate`
 */
export function upsample(...args: Arguments<UpsampleParameters, UpsampleOrder>): Tensor {
  const bound = bindUpsample.named(args);
  warnDeprecated('upsample');
  return interpolate(bound);
}

/** Options of `upsampleNearest` and `upsampleBilinear`. */
export type UpsampleSizeOptions = Pick<InterpolateOptions, 'size' | 'scaleFactor'>;

const upsampleSizeDefaults = {
  size: null as number | readonly number[] | null,
  scaleFactor: null as number | readonly number[] | null,
};
type UpsampleNearestParameters = UpsampleSizeOptions & {
  /** The tensor, (N, C, *), with two or three dimensions of space. */
  input: Tensor;
};
type UpsampleNearestOrder = [input: 'input', size: 'size', scaleFactor: 'scaleFactor'];
const bindUpsampleNearest = binder<UpsampleNearestParameters, UpsampleNearestOrder>(
  'upsampleNearest',
  { input: tensor },
  upsampleSizeDefaults,
);
const bindUpsampleBilinear = binder<UpsampleNearestParameters, UpsampleNearestOrder>(
  'upsampleBilinear',
  { input: tensor },
  upsampleSizeDefaults,
);

/**
 * The former way to write `interpolate` with `mode: 'nearest'`.
 * @deprecated use `interpolate` with mode 'nearest'
 */
export function upsampleNearest(...args: Arguments<UpsampleNearestParameters, UpsampleNearestOrder>): Tensor {
  const bound = bindUpsampleNearest.named(args);
  warnDeprecated('upsample_nearest');
  return interpolate({ ...bound, mode: 'nearest' });
}

/**
 * The former way to write `interpolate` with `mode: 'bilinear'` and `alignCorners: true`.
 * @deprecated use `interpolate` with mode 'bilinear' and `alignCorners`
 */
export function upsampleBilinear(
  ...args: Arguments<UpsampleNearestParameters, UpsampleNearestOrder>
): Tensor {
  const bound = bindUpsampleBilinear.named(args);
  warnDeprecated('upsample_bilinear');
  return interpolate({ ...bound, mode: 'bilinear', alignCorners: true });
}

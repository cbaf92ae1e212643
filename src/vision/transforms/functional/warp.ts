/** Pictures turned, moved, sheared, bent. Twin of torchvision/transforms/functional.py. */
import { type Arguments, binder } from '../../../common/binder';
import { expectComparable } from '../../../common/expect';
import { pyRepr } from '../../../python/pyrepr';
import { Tensor } from '../../../tensor/tensor';
import { Image } from '../../image';
import { type Interpolation, interpolationMode, resamplingOf } from '../interpolation';
import { expectImage, type Fill, isArray, type Picture, pyClass } from './common';
import { pilToTensor, toPilImage } from './convert';
import { getDimensions } from './dimensions';
import { affineOutputSize, affineTensor, applyGrid, identityGrid, perspectiveTensor } from './grid';
import { inverseAffineMatrix, type Point, perspectiveCoefficients } from './matrix';
import { parseFill } from './pad';

/** Options of `affine`. */
export interface AffineOptions {
  /** How values between pixels are found. Default: `InterpolationMode.NEAREST` */
  interpolation?: Interpolation | undefined;
  /** The colour of places outside: a number, or one a channel. Default: null, black */
  fill?: Fill | null | undefined;
  /** Around which place it turns: x, y from the upper left corner. Default: the middle */
  center?: readonly number[] | null | undefined;
}

/** Options of `rotate`. */
export interface RotateOptions extends AffineOptions {
  /** Whether the result is large enough to hold all of the turned picture. Default: false */
  expand?: boolean | undefined;
}

/** Options of `perspective` and `elasticTransform`. */
export interface WarpOptions {
  /** How values between pixels are found. Default: `InterpolationMode.BILINEAR` */
  interpolation?: Interpolation | undefined;
  /** The colour of places outside: a number, or one a channel. Default: null, black */
  fill?: Fill | null | undefined;
}

function checkAngleAndCenter(angle: unknown, center: unknown): void {
  if (typeof angle !== 'number') throw new TypeError('Argument angle should be int or float');
  if (center !== null && !isArray(center)) throw new TypeError('Argument center should be a sequence');
}

/** A center given from the corner, as tensors' functions want it: from the middle. */
function fromMiddle(img: Tensor, center: readonly number[] | null): [number, number] {
  if (center === null) return [0, 0];
  const [, height, width] = getDimensions(img);
  return [center[0]! - width * 0.5, center[1]! - height * 0.5];
}

interface RotateParameters<P extends Picture> extends RotateOptions {
  img: P;
  /** The angle, in degrees counter-clockwise. */
  angle: number;
}

type RotateOrder = [
  img: 'img',
  angle: 'angle',
  interpolation: 'interpolation',
  expand: 'expand',
  center: 'center',
  fill: 'fill',
];
const bindRotate = binder<RotateParameters<Picture>, RotateOrder>(
  'rotate',
  { img: 'object', angle: 'any' },
  { interpolation: 'nearest', expand: false, center: null, fill: null },
);

/**
 * A picture turned around its middle (or `center`), counterclockwise.
 *
 * @param img an image, or a tensor [..., height, width]
 * @param angle in degrees
 * @param args interpolation (nearest), expand: a result that holds all of it (false),
 *   center (the middle), fill (black)
 * @throws TypeError for other arguments
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.rotate.html
 */
export function rotate<P extends Picture>(...args: Arguments<RotateParameters<P>, RotateOrder>): P;
export function rotate(...args: Arguments<RotateParameters<Picture>, RotateOrder>): Picture {
  const [img, angle, interpolation, expand, center, fill] = bindRotate(args);
  const mode = interpolationMode(interpolation);
  checkAngleAndCenter(angle, center);
  if (!(img instanceof Tensor)) {
    expectImage(img);
    return img.rotate(angle, {
      resample: resamplingOf(mode),
      expand,
      center: center as [number, number] | null,
      fillcolor: parseFill(fill, img),
    });
  }
  const matrix = inverseAffineMatrix(fromMiddle(img, center), -angle, [0, 0], 1, [0, 0]);
  const [, height, width] = getDimensions(img);
  const size = expand ? affineOutputSize(matrix, width, height) : undefined;
  return affineTensor(img, matrix, mode, fill, size);
}

interface AffineParameters<P extends Picture> extends AffineOptions {
  img: P;
  /** The angle, in degrees clockwise, from -180 to 180. */
  angle: number;
  translate: readonly number[];
  /** By how much the picture grows; 1 leaves its size. */
  scale: number;
  shear: number | readonly number[];
}

type AffineOrder = [
  img: 'img',
  angle: 'angle',
  translate: 'translate',
  scale: 'scale',
  shear: 'shear',
  interpolation: 'interpolation',
  fill: 'fill',
  center: 'center',
];
const bindAffine = binder<AffineParameters<Picture>, AffineOrder>(
  'affine',
  { img: 'object', angle: 'any', translate: 'any', scale: 'any', shear: 'any' },
  { interpolation: 'nearest', fill: null, center: null },
);

/**
 * A picture sheared, turned (clockwise), scaled and moved, keeping its size.
 *
 * @param img an image, or a tensor [..., height, width]
 * @param angle in degrees, from -180 to 180
 * @param translate how many pixels right and down
 * @param scale overall
 * @param shear along x, or along x and y, in degrees
 * @param args interpolation (nearest), fill (black), center (the middle)
 * @throws TypeError or RangeError for other arguments
 * @example affine(image, 30, [2, 0], 1.1, 0)
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.affine.html
 */
export function affine<P extends Picture>(...args: Arguments<AffineParameters<P>, AffineOrder>): P;
export function affine(...args: Arguments<AffineParameters<Picture>, AffineOrder>): Picture {
  const [img, angle, translate, scale, shear, interpolation, fill, center] = bindAffine(args);
  const mode = interpolationMode(interpolation);
  if (typeof angle !== 'number') throw new TypeError('Argument angle should be int or float');
  if (!isArray(translate)) throw new TypeError('Argument translate should be a sequence');
  if (translate.length !== 2) throw new RangeError('Argument translate should be a sequence of length 2');
  expectComparable(scale, 'scale');
  if (scale <= 0) throw new RangeError('Argument scale should be positive');
  if (typeof shear !== 'number' && !isArray(shear))
    throw new TypeError('Shear should be either a single value or a sequence of two values');
  let shears = typeof shear === 'number' ? [shear, 0] : shear;
  if (shears.length === 1) shears = [shears[0]!, shears[0]!];
  if (shears.length !== 2)
    throw new RangeError(`Shear should be a sequence containing two values. Got ${pyRepr(shears)}`);
  checkAngleAndCenter(angle, center);
  const move = translate as [number, number];
  const [, height, width] = getDimensions(img);
  if (!(img instanceof Tensor)) {
    expectImage(img);
    const middle = (center ?? [width * 0.5, height * 0.5]) as [number, number];
    const matrix = inverseAffineMatrix(middle, angle, move, scale, shears as [number, number]);
    const outside = { fillcolor: parseFill(fill, img) };
    return img.transform(img.size, 0, matrix, resamplingOf(mode), outside);
  }
  const matrix = inverseAffineMatrix(fromMiddle(img, center), angle, move, scale, shears as [number, number]);
  return affineTensor(img, matrix, mode, fill);
}

interface PerspectiveParameters<P extends Picture> extends WarpOptions {
  img: P;
  startpoints: readonly (readonly number[])[];
  /** Where the four points go: left and top of each. */
  endpoints: readonly (readonly number[])[];
}

type PerspectiveOrder = [
  img: 'img',
  startpoints: 'startpoints',
  endpoints: 'endpoints',
  interpolation: 'interpolation',
  fill: 'fill',
];
const bindPerspective = binder<PerspectiveParameters<Picture>, PerspectiveOrder>(
  'perspective',
  { img: 'object', startpoints: 'any', endpoints: 'any' },
  { interpolation: 'bilinear', fill: null },
);

/**
 * A picture seen from aside: the corners `startpoints` come to lie at `endpoints`.
 *
 * @param img an image, or a tensor [..., height, width]
 * @param startpoints four corners [x, y]: top left, top right, bottom right, bottom left
 * @param endpoints where they go
 * @param args interpolation (bilinear), fill (black)
 * @throws RangeError unless there are four of each
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.perspective.html
 */
export function perspective<P extends Picture>(
  ...args: Arguments<PerspectiveParameters<P>, PerspectiveOrder>
): P;
export function perspective(...args: Arguments<PerspectiveParameters<Picture>, PerspectiveOrder>): Picture {
  const [img, startpoints, endpoints, interpolation, fill] = bindPerspective(args);
  const coefficients = perspectiveCoefficients(startpoints as Point[], endpoints as Point[]);
  const mode = interpolationMode(interpolation);
  if (img instanceof Tensor) return perspectiveTensor(img, coefficients, mode, fill);
  expectImage(img);
  return img.transform(img.size, 2, coefficients, resamplingOf(mode), { fillcolor: parseFill(fill, img) });
}

interface ElasticTransformParameters<P extends Picture> extends WarpOptions {
  img: P;
  displacement: Tensor;
}

type ElasticTransformOrder = [
  img: 'img',
  displacement: 'displacement',
  interpolation: 'interpolation',
  fill: 'fill',
];
const bindElasticTransform = binder<ElasticTransformParameters<Picture>, ElasticTransformOrder>(
  'elasticTransform',
  { img: 'object', displacement: 'object' },
  { interpolation: 'bilinear', fill: null },
);

/**
 * A picture whose every place is taken from a little aside.
 *
 * @param img an image, or a tensor [..., height, width]
 * @param displacement [1, height, width, 2]: how far aside, x and y, in halves of width and height
 * @param args interpolation (bilinear), fill (black)
 * @throws TypeError or RangeError for other arguments
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.elastic_transform.html
 */
export function elasticTransform<P extends Picture>(
  ...args: Arguments<ElasticTransformParameters<P>, ElasticTransformOrder>
): P;
export function elasticTransform(
  ...args: Arguments<ElasticTransformParameters<Picture>, ElasticTransformOrder>
): Picture {
  const [img, displacement, interpolation, fill] = bindElasticTransform(args);
  const mode = interpolationMode(interpolation);
  if (!(displacement instanceof Tensor)) throw new TypeError('Argument displacement should be a Tensor');
  if (!(img instanceof Tensor) && !(img instanceof Image))
    throw new TypeError(`img should be PIL Image or Tensor. Got ${pyClass(img)}`);
  const tensor = img instanceof Tensor ? img : pilToTensor(img);
  const [height, width] = tensor.shape.slice(-2) as [number, number];
  const expected = [1, height, width, 2];
  if (pyRepr(displacement.shape) !== pyRepr(expected)) {
    throw new RangeError(
      `Argument displacement shape should be torch.Size(${pyRepr(expected)}), but given torch.Size(${pyRepr(displacement.shape)})`,
    );
  }
  const grid = identityGrid(height, width).to(tensor.device).add(displacement.to(tensor.device));
  const result = applyGrid(tensor, grid, mode, fill);
  return img instanceof Tensor ? result : toPilImage(result, img.mode);
}

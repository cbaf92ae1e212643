/** Pictures bent and seen from aside at random. Twin of torchvision/transforms/transforms.py. */

import { type Arguments, binder } from '../../common/binder';
import { pyFloatRepr } from '../../python/pyrepr';
import { torchOps } from '../../tensor/operators';
import { Tensor } from '../../tensor/tensor';
import type { OneOrEach } from '../../tensor/types';
import { checkFill, fillOfTensor, floatListRepr } from './arguments';
import { isBelow, randint } from './draw';
import * as F from './functional';
import { pyClass } from './functional/common';
import {
  type Interpolation,
  type InterpolationMode,
  interpolationMode,
  interpolationRepr,
} from './interpolation';
import { PictureTransform } from './pictureTransform';

/** Options of `RandomPerspective`. */
export interface RandomPerspectiveOptions {
  /** How far, from 0 to 1. Default: 0.5 */
  distortionScale?: number | undefined;
  /** The probability with which it is applied. Default: 0.5 */
  p?: number | undefined;
  /** How values between pixels are found. Default: `InterpolationMode.BILINEAR` */
  interpolation?: Interpolation | undefined;
  /** The colour of places outside: a number, or one a channel. Default: 0 */
  fill?: F.Fill | null | undefined;
}

type Corner = [x: number, y: number];

type RandomPerspectiveOrder = [
  distortionScale: 'distortionScale',
  p: 'p',
  interpolation: 'interpolation',
  fill: 'fill',
];
const bindRandomPerspective = binder<RandomPerspectiveOptions, RandomPerspectiveOrder>(
  'RandomPerspective',
  {},
  { distortionScale: 0.5, p: 0.5, interpolation: 'bilinear', fill: 0 },
);

/**
 * Shows a picture as seen from aside, with a probability.
 *
 * @param args distortionScale (0.5), p (0.5), interpolation (bilinear), fill (0)
 * @throws TypeError for other fills
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomPerspective.html
 */
export class RandomPerspective extends PictureTransform {
  p: number;
  interpolation: InterpolationMode;
  distortionScale: number;
  fill: F.Fill;

  constructor(...args: Arguments<RandomPerspectiveOptions, RandomPerspectiveOrder>) {
    super();
    const { distortionScale, p, interpolation, fill } = bindRandomPerspective.named(args);
    this.p = p;
    this.interpolation = interpolationMode(interpolation);
    this.distortionScale = distortionScale;
    this.fill = checkFill(fill);
  }

  override forward<P extends F.Picture>(img: P): P {
    const [channels, height, width] = F.getDimensions(img);
    if (!isBelow(this.p)) return img;
    const fill = img instanceof Tensor ? fillOfTensor(this.fill, channels) : this.fill;
    const [start, end] = RandomPerspective.getParams(width, height, this.distortionScale);
    return F.perspective(img, start, end, this.interpolation, fill);
  }

  /** The corners, and where they go. */
  static getParams(
    width: number,
    height: number,
    distortionScale: number,
  ): [startpoints: Corner[], endpoints: Corner[]] {
    const x = Math.trunc(distortionScale * Math.floor(width / 2));
    const y = Math.trunc(distortionScale * Math.floor(height / 2));
    const left = () => randint(0, x + 1);
    const top = () => randint(0, y + 1);
    const right = () => randint(width - x - 1, width);
    const bottom = () => randint(height - y - 1, height);
    const endpoints: Corner[] = [
      [left(), top()],
      [right(), top()],
      [right(), bottom()],
      [left(), bottom()],
    ];
    const startpoints: Corner[] = [
      [0, 0],
      [width - 1, 0],
      [width - 1, height - 1],
      [0, height - 1],
    ];
    return [startpoints, endpoints];
  }

  override toString(): string {
    return `${this.constructor.name}(p=${pyFloatRepr(this.p)})`;
  }
}

/** Options of `ElasticTransform`. */
export interface ElasticTransformOptions {
  /** How far places move; one number for both directions. Default: 50 */
  alpha?: OneOrEach | undefined;
  /** How smoothly displacements change: a deviation in pixels. Default: 5 */
  sigma?: OneOrEach | undefined;
  /** How values between pixels are found. Default: `InterpolationMode.BILINEAR` */
  interpolation?: Interpolation | undefined;
  /** The colour of places outside: a number, or one a channel. Default: 0 */
  fill?: F.Fill | undefined;
}

function pairOf(value: OneOrEach, name: string): [number, number] {
  if (typeof value === 'number') return [value, value];
  if (!Array.isArray(value))
    throw new TypeError(`${name} should be float or a sequence of floats. Got ${pyClass(value)}`);
  if (value.length !== 2)
    throw new RangeError(`If ${name} is a sequence its length should be 2. Got ${value.length}`);
  for (const element of value) {
    if (typeof element !== 'number')
      throw new TypeError(`${name} should be a sequence of floats. Got ${pyClass(element)}`);
  }
  return [value[0]!, value[1]!];
}

type ElasticTransformOrder = [alpha: 'alpha', sigma: 'sigma', interpolation: 'interpolation', fill: 'fill'];
const bindElasticTransform = binder<ElasticTransformOptions, ElasticTransformOrder>(
  'ElasticTransform',
  {},
  { alpha: 50, sigma: 5, interpolation: 'bilinear', fill: 0 },
);

/**
 * Bends a picture at random, as if seen through moving water.
 *
 * @param args alpha: how far (50), sigma: how smoothly (5), interpolation (bilinear), fill (0)
 * @throws TypeError or RangeError for other arguments
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.ElasticTransform.html
 */
export class ElasticTransform extends PictureTransform {
  alpha: [number, number];
  sigma: [number, number];
  interpolation: InterpolationMode;
  fill: number[];

  constructor(...args: Arguments<ElasticTransformOptions, ElasticTransformOrder>) {
    super();
    const { alpha, sigma, interpolation, fill } = bindElasticTransform.named(args);
    this.alpha = pairOf(alpha, 'alpha');
    this.sigma = pairOf(sigma, 'sigma');
    this.interpolation = interpolationMode(interpolation);
    if (typeof fill !== 'number' && !Array.isArray(fill)) {
      throw new TypeError(`fill should be int or float or a list or tuple of them. Got ${pyClass(fill)}`);
    }
    this.fill = typeof fill === 'number' ? [fill] : [...fill];
  }

  /** [1, height, width, 2]: how far each place moves. @param size height and width */
  static getParams(alpha: readonly number[], sigma: readonly number[], size: readonly number[]): Tensor {
    const [height, width] = size as [number, number];
    const along = (i: 0 | 1, extent: number) => {
      let moves = torchOps.rand([1, 1, height, width], { device: 'cpu' }).mul(2).sub(1);
      if (sigma[i]! > 0) {
        const whole = Math.trunc(8 * sigma[i]! + 1);
        const kernel = whole % 2 === 0 ? whole + 1 : whole;
        moves = F.gaussianBlur(moves, [kernel, kernel], sigma);
      }
      return moves.mul(alpha[i]!).div(extent);
    };
    const dx = along(0, width);
    return torchOps.cat([dx, along(1, height)], 1).permute(0, 2, 3, 1);
  }

  override forward<P extends F.Picture>(img: P): P {
    const [, height, width] = F.getDimensions(img);
    const displacement = ElasticTransform.getParams(this.alpha, this.sigma, [height, width]);
    return F.elasticTransform(img, displacement, this.interpolation, this.fill);
  }

  override toString(): string {
    return (
      `${this.constructor.name}(alpha=${floatListRepr(this.alpha)}, sigma=${floatListRepr(this.sigma)}, ` +
      `interpolation=${interpolationRepr(this.interpolation)}, fill=${floatListRepr(this.fill)})`
    );
  }
}

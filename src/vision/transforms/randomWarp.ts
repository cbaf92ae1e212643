/** Pictures turned, moved and sheared at random. Twin of torchvision/transforms/transforms.py. */

import { type Arguments, binder } from '../../common/binder';
import { boolRepr } from '../../nn/modules/factory';
import { Tensor } from '../../tensor/tensor';
import type { OneOrEach } from '../../tensor/types';
import {
  checkFill,
  checkSequence,
  fillOfTensor,
  floatListRepr,
  floatTupleRepr,
  numbersRepr,
  setupAngle,
} from './arguments';
import { uniform, uniforms } from './draw';
import * as F from './functional';
import { pyRound } from './functional/common';
import { type Interpolation, type InterpolationMode, interpolationMode } from './interpolation';
import { PictureTransform } from './pictureTransform';

/** Options of `RandomRotation`. */
export interface RandomRotationOptions {
  /** How values between pixels are found. Default: `InterpolationMode.NEAREST` */
  interpolation?: Interpolation | undefined;
  /** Whether the result is large enough to hold all of the turned picture. Default: false */
  expand?: boolean | undefined;
  /** Around which place it turns: x, y from the upper left corner. Default: the middle */
  center?: readonly number[] | null | undefined;
  /** The colour of places outside: a number, or one a channel. Default: 0 */
  fill?: F.Fill | null | undefined;
}

interface RandomRotationParameters extends RandomRotationOptions {
  /** Least and most, counterclockwise; one number for both sides. */
  degrees: OneOrEach;
}

type RandomRotationOrder = [
  degrees: 'degrees',
  interpolation: 'interpolation',
  expand: 'expand',
  center: 'center',
  fill: 'fill',
];
const bindRandomRotation = binder<RandomRotationParameters, RandomRotationOrder>(
  'RandomRotation',
  { degrees: 'object' },
  { interpolation: 'nearest', expand: false, center: null, fill: 0 },
);

/**
 * Turns a picture by an angle that is drawn from a range, about its centre or another point.
 *
 * @param degrees least and most, counterclockwise; one number for both sides
 * @param args interpolation (nearest), expand (false), center (the middle), fill (0)
 * @throws TypeError or RangeError for other arguments
 * @example new RandomRotation(10)(image)
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomRotation.html
 */
export class RandomRotation extends PictureTransform {
  degrees: number[];
  interpolation: InterpolationMode;
  expand: boolean;
  center: readonly number[] | null;
  fill: F.Fill;

  /** An angle. */
  static getParams(degrees: readonly number[]): number {
    return uniform(degrees[0]!, degrees[1]!);
  }

  constructor(...args: Arguments<RandomRotationParameters, RandomRotationOrder>) {
    super();
    const { degrees, interpolation, expand, center, fill } = bindRandomRotation.named(args);
    this.degrees = setupAngle(degrees, 'degrees', [2]);
    if (center !== null) checkSequence(center, 'center', [2]);
    this.center = center;
    this.interpolation = interpolationMode(interpolation);
    this.expand = expand;
    this.fill = checkFill(fill);
  }

  override forward<P extends F.Picture>(img: P): P {
    const { interpolation, expand, center } = this;
    const [channels] = F.getDimensions(img);
    const fill = img instanceof Tensor ? fillOfTensor(this.fill, channels) : this.fill;
    const angle = RandomRotation.getParams(this.degrees);
    return F.rotate(img, angle, { interpolation, expand, center, fill });
  }

  override toString(): string {
    const center = this.center === null ? '' : `, center=${numbersRepr(this.center)}`;
    return (
      `${this.constructor.name}(degrees=${floatListRepr(this.degrees)}, interpolation=${this.interpolation}, ` +
      `expand=${boolRepr(this.expand)}${center}, fill=${numbersRepr(this.fill)})`
    );
  }
}

/** Options of `RandomAffine`. */
export interface RandomAffineOptions {
  /** The furthest moves, as shares of width and height. Default: none */
  translate?: readonly number[] | null | undefined;
  /** The least and the greatest factor of the size. Default: null, 1 */
  scale?: readonly number[] | null | undefined;
  /**
   * Least and most angle along x, or along x and y (four numbers); one number for both sides of 0 along x.
   * Default: none
   */
  shear?: OneOrEach | null | undefined;
  /** How values between pixels are found. Default: `InterpolationMode.NEAREST` */
  interpolation?: Interpolation | undefined;
  /** The colour of places outside: a number, or one a channel. Default: 0 */
  fill?: F.Fill | null | undefined;
  /** Around which place it turns: x, y from the upper left corner. Default: the middle */
  center?: readonly number[] | null | undefined;
}

interface RandomAffineParameters extends RandomAffineOptions {
  /** Least and most angle; one number for both sides. */
  degrees: OneOrEach;
}

/** What `RandomAffine` draws. */
export type AffineParams = [
  angle: number,
  translations: [x: number, y: number],
  scale: number,
  shear: [x: number, y: number],
];

type RandomAffineOrder = [
  degrees: 'degrees',
  translate: 'translate',
  scale: 'scale',
  shear: 'shear',
  interpolation: 'interpolation',
  fill: 'fill',
  center: 'center',
];
const bindRandomAffine = binder<RandomAffineParameters, RandomAffineOrder>(
  'RandomAffine',
  { degrees: 'object' },
  { translate: null, scale: null, shear: null, interpolation: 'nearest', fill: 0, center: null },
);

/**
 * Turns, moves, scales and shears a picture at random, keeping its middle in place.
 *
 * @param degrees least and most angle; one number for both sides
 * @param args translate: shares of width and height, scale: least and most, shear: degrees,
 *   interpolation (nearest), fill (0), center (the middle)
 * @throws TypeError or RangeError for other arguments
 * @example new RandomAffine(45, [0.1, 0.1], [0.8, 1.2])(image)
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomAffine.html
 */
export class RandomAffine extends PictureTransform {
  degrees: number[];
  translate: readonly number[] | null;
  scale: readonly number[] | null;
  shear: number[] | null;
  interpolation: InterpolationMode;
  fill: F.Fill;
  center: readonly number[] | null;

  /** Angle, translations, scale and shear. @param imgSize width and height */
  static getParams(
    degrees: readonly number[],
    translate: readonly number[] | null,
    scaleRanges: readonly number[] | null,
    shears: readonly number[] | null,
    imgSize: readonly [number, number],
  ): AffineParams {
    const draw = uniforms();
    const angle = draw(degrees[0]!, degrees[1]!);
    const move = (share: number, size: number) => pyRound(draw(-(share * size), share * size));
    let translations: [number, number] = [0, 0];
    if (translate !== null) {
      const tx = move(translate[0]!, imgSize[0]);
      translations = [tx, move(translate[1]!, imgSize[1])];
    }
    const scale = scaleRanges === null ? 1 : draw(scaleRanges[0]!, scaleRanges[1]!);
    const shear: [number, number] = [0, 0];
    if (shears !== null) {
      shear[0] = draw(shears[0]!, shears[1]!);
      if (shears.length === 4) shear[1] = draw(shears[2]!, shears[3]!);
    }
    return [angle, translations, scale, shear];
  }

  constructor(...args: Arguments<RandomAffineParameters, RandomAffineOrder>) {
    super();
    const { degrees, ...options } = bindRandomAffine.named(args);
    const { translate, scale, shear, center } = options;
    this.degrees = setupAngle(degrees, 'degrees', [2]);
    if (translate !== null) {
      checkSequence(translate, 'translate', [2]);
      if (translate.some((t) => !(t >= 0 && t <= 1)))
        throw new RangeError('translation values should be between 0 and 1');
    }
    this.translate = translate;
    if (scale !== null) {
      checkSequence(scale, 'scale', [2]);
      if (scale.some((s) => s <= 0)) throw new RangeError('scale values should be positive');
    }
    this.scale = scale;
    this.shear = shear === null ? null : setupAngle(shear, 'shear', [2, 4]);
    this.interpolation = interpolationMode(options.interpolation);
    this.fill = checkFill(options.fill);
    if (center !== null) checkSequence(center, 'center', [2]);
    this.center = center;
  }

  override forward<P extends F.Picture>(img: P): P {
    const { degrees, translate, scale, shear, interpolation, center } = this;
    const [channels, height, width] = F.getDimensions(img);
    const fill = img instanceof Tensor ? fillOfTensor(this.fill, channels) : this.fill;
    const params = RandomAffine.getParams(degrees, translate, scale, shear, [width, height]);
    return F.affine(img, ...params, { interpolation, fill, center });
  }

  override toString(): string {
    const { degrees, translate, scale, shear, interpolation, fill, center } = this;
    const parts = [`degrees=${floatListRepr(degrees)}`];
    if (translate !== null) parts.push(`translate=${floatTupleRepr(translate)}`);
    if (scale !== null) parts.push(`scale=${floatTupleRepr(scale)}`);
    if (shear !== null) parts.push(`shear=${floatListRepr(shear)}`);
    if (interpolation !== 'nearest') parts.push(`interpolation=${interpolation}`);
    if (fill !== 0) parts.push(`fill=${numbersRepr(fill)}`);
    if (center !== null) parts.push(`center=${numbersRepr(center)}`);
    return `${this.constructor.name}(${parts.join(', ')})`;
  }
}

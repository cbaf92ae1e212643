/** `RandomErasing` of torchvision/transforms/transforms.py. */
import { type Arguments, binder } from '../../common/binder';
import { expectComparable } from '../../common/expect';
import { boolRepr } from '../../nn/modules/factory';
import { Module } from '../../nn/modules/module';
import { pyFloatRepr } from '../../python/pyrepr';
import { tensor as makeTensor } from '../../tensor/creation';
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import { floatTupleRepr, numbersRepr } from './arguments';
import { isBelow, randint, uniform } from './draw';
import * as F from './functional';
import { pyRound } from './functional/common';
import { checkScaleAndRatio, drawRatio } from './randomCrop';

/** Options of `RandomErasing`. */
export interface RandomErasingOptions {
  /** The probability with which it is applied. Default: 0.5 */
  p?: number | undefined;
  /** The rectangle's share of the area, least and most. Default: [0.02, 0.33] */
  scale?: readonly number[] | undefined;
  /** Its height by its width, least and most. Default: [0.3, 3.3] */
  ratio?: readonly number[] | undefined;
  /** What to put there: a number, one a channel, or 'random' (normally distributed). Default: 0 */
  value?: number | readonly number[] | 'random' | undefined;
  /** Whether the input itself is changed. Default: false */
  inplace?: boolean | undefined;
}

type RandomErasingOrder = [p: 'p', scale: 'scale', ratio: 'ratio', value: 'value', inplace: 'inplace'];
const bindRandomErasing = binder<RandomErasingOptions, RandomErasingOrder>(
  'RandomErasing',
  {},
  { p: 0.5, scale: [0.02, 0.33], ratio: [0.3, 3.3], value: 0, inplace: false },
);

/**
 * Overwrites a random rectangle of a tensor, with a probability.
 *
 * **Shape**: [..., channels, height, width], the same in the result
 * @param args p (0.5), scale: the rectangle's share of the area ([0.02, 0.33]), ratio: its
 *   proportions ([0.3, 3.3]), value (0), inplace (false)
 * @throws TypeError or RangeError for other arguments
 * @example new Compose([new ToTensor(), new RandomErasing(0.5, { value: 'random' })])
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomErasing.html
 */
export class RandomErasing extends Module {
  p: number;
  scale: readonly number[];
  ratio: readonly number[];
  value: number | readonly number[] | 'random';
  inplace: boolean;

  constructor(...args: Arguments<RandomErasingOptions, RandomErasingOrder>) {
    super();
    const { p, scale, ratio, value, inplace } = bindRandomErasing.named(args);
    if (typeof value !== 'number' && typeof value !== 'string' && !Array.isArray(value))
      throw new TypeError('Argument value should be either a number or str or a sequence');
    if (typeof value === 'string' && value !== 'random')
      throw new RangeError("If value is str, it should be 'random'");
    checkScaleAndRatio(scale, ratio);
    if (scale[0]! < 0 || scale[1]! > 1) throw new RangeError('Scale should be between 0 and 1');
    expectComparable(p, 'p');
    if (p < 0 || p > 1) throw new RangeError('Random erasing probability should be between 0 and 1');
    this.p = p;
    this.scale = scale;
    this.ratio = ratio;
    this.value = value;
    this.inplace = inplace;
  }

  /**
   * Top, left, height and width of a rectangle, and what to put there;
   * the image itself where no rectangle fits.
   */
  static getParams(
    img: Tensor,
    scale: readonly number[],
    ratio: readonly number[],
    value: readonly number[] | null = null,
  ): [top: number, left: number, height: number, width: number, v: Tensor] {
    const [channels, height, width] = img.shape.slice(-3) as [number, number, number];
    const area = height * width;
    const nextRatio = drawRatio(ratio);
    for (let attempt = 0; attempt < 10; attempt++) {
      const target = area * uniform(scale[0]!, scale[1]!);
      const aspect = nextRatio();
      const h = pyRound(Math.sqrt(target * aspect));
      const w = pyRound(Math.sqrt(target / aspect));
      if (!(h < height && w < width)) continue;
      const v =
        value === null
          ? torchOps.empty([channels, h, w], { dtype: 'float32' }).normal_()
          : makeTensor([...value]).view(-1, 1, 1);
      const top = randint(0, height - h + 1);
      return [top, randint(0, width - w + 1), h, w, v];
    }
    return [0, 0, height, width, img];
  }

  override forward(img: Tensor): Tensor {
    if (!isBelow(this.p)) return img;
    const { value } = this;
    const values = value === 'random' ? null : typeof value === 'number' ? [value] : value;
    const channels = img.size(-3);
    if (values !== null && values.length !== 1 && values.length !== channels) {
      throw new RangeError(
        `If value is a sequence, it should have either a single value or ${channels} (number of input channels)`,
      );
    }
    const rectangle = RandomErasing.getParams(img, this.scale, this.ratio, values);
    return F.erase(img, ...rectangle, this.inplace);
  }

  override toString(): string {
    const { p, scale, ratio, value, inplace } = this;
    const shown = typeof value === 'string' ? value : numbersRepr(value);
    return (
      `${this.constructor.name}(p=${pyFloatRepr(p)}, scale=${floatTupleRepr(scale)}, ratio=${floatTupleRepr(ratio)}, ` +
      `value=${shown}, inplace=${boolRepr(inplace)})`
    );
  }
}

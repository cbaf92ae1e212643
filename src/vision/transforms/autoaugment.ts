/** Augmentations that choose their operations themselves. Twin of torchvision/transforms/autoaugment.py. */

import { type Arguments, binder } from '../../common/binder';
import { briefText } from '../../common/brief';
import { expectComparable } from '../../common/expect';
import { boolRepr } from '../../nn/modules/factory';
import { pyFloatRepr } from '../../python/pyrepr';
import { tensor as makeTensor } from '../../tensor/creation';
import { torchOps } from '../../tensor/operators';
import { Tensor } from '../../tensor/tensor';
import { numbersRepr } from './arguments';
import { type AugmentationSpace, applyOp, augmentationSpace, fillFor, usualSpace } from './augmentOps';
import { type AutoAugmentPolicy, type Policy, policiesOf } from './augmentPolicies';
import { randint } from './draw';
import * as F from './functional';
import {
  type Interpolation,
  type InterpolationMode,
  interpolationMode,
  interpolationRepr,
} from './interpolation';
import { PictureTransform } from './pictureTransform';

export { AutoAugmentPolicy } from './augmentPolicies';

/** Options that all of these have. */
export interface AugmentOptions {
  /** How values between pixels are found. Default: `InterpolationMode.NEAREST` */
  interpolation?: Interpolation | undefined;
  /** The colour of places outside: a number, or one a channel. Default: null, black */
  fill?: F.Fill | null | undefined;
}

/** Options of `AutoAugment`. */
export interface AutoAugmentOptions extends AugmentOptions {
  /** Which policy: one that was found on ImageNet, CIFAR10 or SVHN. Default: `AutoAugmentPolicy.IMAGENET` */
  policy?: AutoAugmentPolicy | undefined;
}

const invert = { Invert: [null, false] } as const;

/** A strength's value; `null` where the operation has only one. */
function strengthAt(magnitudes: (() => readonly number[]) | null, at: number): number {
  if (magnitudes === null) return 0;
  const values = magnitudes();
  const value = values.at(at);
  if (value === undefined)
    throw new RangeError(`index ${at} is out of bounds for dimension 0 with size ${values.length}`);
  return value;
}

type AutoAugmentOrder = [policy: 'policy', interpolation: 'interpolation', fill: 'fill'];
const bindAutoAugment = binder<AutoAugmentOptions, AutoAugmentOrder>(
  'AutoAugment',
  {},
  { policy: 'imagenet', interpolation: 'nearest', fill: null },
);

/**
 * AutoAugment: two operations of a policy that was learnt on a data set.
 *
 * @param args policy (`AutoAugmentPolicy.IMAGENET`), interpolation (nearest), fill (black)
 * @throws RangeError for another policy
 * @example new AutoAugment(AutoAugmentPolicy.CIFAR10)(image)
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.AutoAugment.html
 */
export class AutoAugment extends PictureTransform {
  policy: AutoAugmentPolicy;
  interpolation: InterpolationMode;
  fill: F.Fill | null;
  /** The policies: pairs of an operation with its probability and magnitude. */
  policies: readonly Policy[];

  constructor(...args: Arguments<AutoAugmentOptions, AutoAugmentOrder>) {
    super();
    const { policy, interpolation, fill } = bindAutoAugment.named(args);
    this.policy = policy;
    this.interpolation = interpolationMode(interpolation);
    this.fill = fill;
    this.policies = policiesOf(policy);
  }

  /** Which policy, and for each of its two operations a number from 0 to 1 and a sign. */
  static getParams(transformNum: number): [policyId: number, probs: Tensor, signs: Tensor] {
    const policyId = randint(0, transformNum);
    const probs = torchOps.rand([2], { device: 'cpu' });
    return [policyId, probs, torchOps.randint(2, [2], { device: 'cpu' })];
  }

  override forward<P extends F.Picture>(img: P): P {
    const fill = fillFor(img, this.fill);
    const [, height, width] = F.getDimensions(img);
    const [policyId, probs, signs] = AutoAugment.getParams(this.policies.length);
    const { geometry, colours, tones } = usualSpace(10, height, width);
    const space: AugmentationSpace = { ...geometry, ...colours, ...tones, ...invert };
    const drawn = probs.tolist() as number[];
    const directions = signs.tolist() as number[];
    let picture: F.Picture = img;
    for (const [i, [name, p, at]] of this.policies[policyId]!.entries()) {
      if (!(drawn[i]! <= Math.fround(p))) continue;
      const [magnitudes, signed] = space[name]!;
      let magnitude = at === null ? 0 : strengthAt(magnitudes, at);
      if (signed && directions[i] === 0) magnitude *= -1;
      picture = applyOp(picture, name, magnitude, this.interpolation, fill);
    }
    return picture as P;
  }

  override toString(): string {
    const policy = `AutoAugmentPolicy.${this.policy.toUpperCase()}`;
    return `${this.constructor.name}(policy=${policy}, fill=${numbersRepr(this.fill)})`;
  }
}

/** Options of `RandAugment`. */
export interface RandAugmentOptions extends AugmentOptions {
  /** How many operations. Default: 2 */
  numOps?: number | undefined;
  /** How strong, as a step of `numMagnitudeBins`. Default: 9 */
  magnitude?: number | undefined;
  /** In how many steps magnitudes are divided. Default: 31 */
  numMagnitudeBins?: number | undefined;
}

type RandAugmentOrder = [
  numOps: 'numOps',
  magnitude: 'magnitude',
  numMagnitudeBins: 'numMagnitudeBins',
  interpolation: 'interpolation',
  fill: 'fill',
];
const bindRandAugment = binder<RandAugmentOptions, RandAugmentOrder>(
  'RandAugment',
  {},
  { numOps: 2, magnitude: 9, numMagnitudeBins: 31, interpolation: 'nearest', fill: null },
);

/**
 * RandAugment: some operations of one strength, drawn from all.
 *
 * @param args numOps (2), magnitude (9), numMagnitudeBins (31), interpolation (nearest), fill (black)
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandAugment.html
 */
export class RandAugment extends PictureTransform {
  numOps: number;
  magnitude: number;
  numMagnitudeBins: number;
  interpolation: InterpolationMode;
  fill: F.Fill | null;

  constructor(...args: Arguments<RandAugmentOptions, RandAugmentOrder>) {
    super();
    const options = bindRandAugment.named(args);
    this.numOps = options.numOps;
    this.magnitude = options.magnitude;
    this.numMagnitudeBins = options.numMagnitudeBins;
    this.interpolation = interpolationMode(options.interpolation);
    this.fill = options.fill;
  }

  override forward<P extends F.Picture>(img: P): P {
    const fill = fillFor(img, this.fill);
    const [, height, width] = F.getDimensions(img);
    const { geometry, colours, tones } = usualSpace(this.numMagnitudeBins, height, width);
    const space: AugmentationSpace = { Identity: [null, false], ...geometry, ...colours, ...tones };
    const names = Object.keys(space);
    let picture: F.Picture = img;
    for (let i = 0; i < this.numOps; i++) {
      const name = names[randint(0, names.length)]!;
      const [magnitudes, signed] = space[name]!;
      let magnitude = strengthAt(magnitudes, this.magnitude);
      if (signed && randint(0, 2) !== 0) magnitude *= -1;
      picture = applyOp(picture, name, magnitude, this.interpolation, fill);
    }
    return picture as P;
  }

  override toString(): string {
    return (
      `${this.constructor.name}(num_ops=${this.numOps}, magnitude=${this.magnitude}, num_magnitude_bins=${this.numMagnitudeBins}, ` +
      `interpolation=${interpolationRepr(this.interpolation)}, fill=${numbersRepr(this.fill)})`
    );
  }
}

/** Options of `TrivialAugmentWide`. */
export interface TrivialAugmentWideOptions extends AugmentOptions {
  /** In how many steps magnitudes are divided. Default: 31 */
  numMagnitudeBins?: number | undefined;
}

type TrivialAugmentWideOrder = [
  numMagnitudeBins: 'numMagnitudeBins',
  interpolation: 'interpolation',
  fill: 'fill',
];
const bindTrivialAugmentWide = binder<TrivialAugmentWideOptions, TrivialAugmentWideOrder>(
  'TrivialAugmentWide',
  {},
  { numMagnitudeBins: 31, interpolation: 'nearest', fill: null },
);

/**
 * TrivialAugment: one operation of random strength, drawn from all.
 *
 * @param args numMagnitudeBins (31), interpolation (nearest), fill (black)
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.TrivialAugmentWide.html
 */
export class TrivialAugmentWide extends PictureTransform {
  numMagnitudeBins: number;
  interpolation: InterpolationMode;
  fill: F.Fill | null;

  constructor(...args: Arguments<TrivialAugmentWideOptions, TrivialAugmentWideOrder>) {
    super();
    const { numMagnitudeBins, interpolation, fill } = bindTrivialAugmentWide.named(args);
    this.numMagnitudeBins = numMagnitudeBins;
    this.interpolation = interpolationMode(interpolation);
    this.fill = fill;
  }

  override forward<P extends F.Picture>(img: P): P {
    const fill = fillFor(img, this.fill);
    const bins = this.numMagnitudeBins;
    const { geometry, colours, tones } = augmentationSpace({
      bins,
      shear: 0.99,
      translateX: 32,
      translateY: 32,
      rotate: 135,
      enhance: 0.99,
      posterize: [8, 6],
    });
    const space: AugmentationSpace = { Identity: [null, false], ...geometry, ...colours, ...tones };
    const names = Object.keys(space);
    const name = names[randint(0, names.length)]!;
    const [magnitudes, signed] = space[name]!;
    let magnitude = magnitudes === null ? 0 : strengthAt(magnitudes, randint(0, bins));
    if (signed && randint(0, 2) !== 0) magnitude *= -1;
    return applyOp(img, name, magnitude, this.interpolation, fill) as P;
  }

  override toString(): string {
    return (
      `${this.constructor.name}(num_magnitude_bins=${this.numMagnitudeBins}, ` +
      `interpolation=${interpolationRepr(this.interpolation)}, fill=${numbersRepr(this.fill)})`
    );
  }
}

/** Options of `AugMix`. */
export interface AugMixOptions extends AugmentOptions {
  /** How strong the operations are at most, from 1 to 10. Default: 3 */
  severity?: number | undefined;
  /** How many chains are mixed. Default: 3 */
  mixtureWidth?: number | undefined;
  /** How many operations a chain has; random from 1 to 3 where not positive. Default: -1 */
  chainDepth?: number | undefined;
  /** The parameter of the Beta and Dirichlet distributions that weights are drawn from. Default: 1 */
  alpha?: number | undefined;
  /** Whether brightness, contrast, colour and sharpness are among the operations. Default: true */
  allOps?: boolean | undefined;
}

const parameterMax = 10;

type AugMixOrder = [
  severity: 'severity',
  mixtureWidth: 'mixtureWidth',
  chainDepth: 'chainDepth',
  alpha: 'alpha',
  allOps: 'allOps',
  interpolation: 'interpolation',
  fill: 'fill',
];
const bindAugMix = binder<AugMixOptions, AugMixOrder>(
  'AugMix',
  {},
  {
    severity: 3,
    mixtureWidth: 3,
    chainDepth: -1,
    alpha: 1,
    allOps: true,
    interpolation: 'bilinear',
    fill: null,
  },
);

/**
 * AugMix: several chains of operations, mixed with the picture.
 *
 * @param args severity (3), mixtureWidth (3), chainDepth (-1: from 1 to 3), alpha (1), allOps (true),
 *   interpolation (bilinear), fill (black)
 * @throws RangeError for other severities
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.AugMix.html
 */
export class AugMix extends PictureTransform {
  severity: number;
  mixtureWidth: number;
  chainDepth: number;
  alpha: number;
  allOps: boolean;
  interpolation: InterpolationMode;
  fill: F.Fill | null;

  constructor(...args: Arguments<AugMixOptions, AugMixOrder>) {
    super();
    const options = bindAugMix.named(args);
    const { severity } = options;
    expectComparable(severity, 'severity');
    if (!(severity >= 1 && severity <= parameterMax)) {
      throw new RangeError(
        `The severity must be between [1, ${parameterMax}]. Got ${briefText(severity)} instead.`,
      );
    }
    this.severity = severity;
    this.mixtureWidth = options.mixtureWidth;
    this.chainDepth = options.chainDepth;
    this.alpha = options.alpha;
    this.allOps = options.allOps;
    this.interpolation = interpolationMode(options.interpolation);
    this.fill = options.fill;
  }

  override forward<P extends F.Picture>(picture: P): P {
    const isTensor = picture instanceof Tensor;
    const fill = fillFor(picture, this.fill);
    const img: Tensor = isTensor ? picture : F.pilToTensor(picture as Exclude<F.Picture, Tensor>);
    const space = this.augmentationSpace(img);
    const shape = img.shape;
    const batch = img.reshape([...new Array<number>(Math.max(4 - shape.length, 0)).fill(1), ...shape]);
    const count = batch.size(0);
    const perPicture = [count, ...new Array<number>(batch.dim() - 1).fill(1)];
    const dirichlet = (size: number) => {
      const alphas = makeTensor(new Array<number>(size).fill(this.alpha), { device: img.device });
      return torchOps._sampleDirichlet(alphas.expand([count, -1]));
    };
    const m = dirichlet(2);
    const weights = dirichlet(this.mixtureWidth).mul(m.select(1, 1).view(count, -1));
    const mix = m.select(1, 0).view(perPicture).mul(batch);
    for (let i = 0; i < this.mixtureWidth; i++) {
      const chain = this.applyChain(batch, space, fill);
      mix.add_(weights.select(1, i).view(perPicture).mul(chain));
    }
    const result = mix.view(shape).to(img.dtype);
    return (isTensor ? result : F.toPilImage(result)) as P;
  }

  private augmentationSpace(img: Tensor): AugmentationSpace {
    const [, height, width] = F.getDimensions(img);
    const { geometry, colours, tones } = augmentationSpace({
      bins: parameterMax,
      shear: 0.3,
      translateX: width / 3,
      translateY: height / 3,
      rotate: 30,
      enhance: 0.9,
      posterize: [4, 4],
    });
    return { ...geometry, ...tones, ...(this.allOps ? colours : {}) };
  }

  /** The batch after a chain of operations. */
  private applyChain(batch: Tensor, space: AugmentationSpace, fill: F.Fill | null): Tensor {
    const names = Object.keys(space);
    const depth = this.chainDepth > 0 ? this.chainDepth : randint(1, 4);
    let augmented: F.Picture = batch;
    for (let step = 0; step < depth; step++) {
      const name = names[randint(0, names.length)]!;
      const [magnitudes, signed] = space[name]!;
      let magnitude = magnitudes === null ? 0 : strengthAt(magnitudes, randint(0, this.severity));
      if (signed && randint(0, 2) !== 0) magnitude *= -1;
      augmented = applyOp(augmented, name, magnitude, this.interpolation, fill);
    }
    return augmented as Tensor;
  }

  override toString(): string {
    const { severity, mixtureWidth, chainDepth, alpha, allOps, interpolation, fill } = this;
    return (
      `${this.constructor.name}(severity=${severity}, mixture_width=${mixtureWidth}, chain_depth=${chainDepth}, ` +
      `alpha=${pyFloatRepr(alpha)}, all_ops=${boolRepr(allOps)}, interpolation=${interpolationRepr(interpolation)}, fill=${numbersRepr(fill)})`
    );
  }
}

/** Twin of torch/distributions/transformed_distribution.py. */
import { type Arguments, binder } from '../common/binder';
import { invalidArgument } from '../common/expect';
import { pyRepr } from '../python/pyrepr';
import { torchOps } from '../tensor/operators';
import { sameSize, sizeText } from '../tensor/sizes';
import type { Tensor } from '../tensor/tensor';
import {
  bindValue,
  type DistributionOptions,
  type Shape,
  type ValueArguments,
  validateDefault,
} from './arguments';
import * as constraints from './constraints';
import { type ArgConstraints, Distribution, type Later, later } from './distribution';
import { sumRightmost } from './helpers';
import { Independent, noConstraints } from './independent';
import { givesDrawsAway } from './largeDraws';
import { ComposeTransform, type Sign, Transform } from './transforms';
import { timesSign } from './transforms/transform';

/** The arguments of {@link TransformedDistribution}, by name. */
export interface TransformedDistributionParameters extends DistributionOptions {
  /** The distribution that is drawn from first; the transforms follow. */
  baseDistribution: Distribution;
  /** What is applied to the draws, one after the other. */
  transforms: Transform | Transform[];
}
type TransformedDistributionOrder = [
  baseDistribution: 'baseDistribution',
  transforms: 'transforms',
  validateArgs: 'validateArgs',
];
const bindTransformed = binder<TransformedDistributionParameters, TransformedDistributionOrder>(
  'TransformedDistribution',
  { baseDistribution: 'any', transforms: 'any' },
  validateDefault,
);

/** Transforms as a list. */
function listOf(transforms: unknown): Transform[] {
  if (transforms instanceof Transform) return [transforms];
  if (!Array.isArray(transforms))
    throw new RangeError(`transforms must be a Transform or list, but was ${pyRepr(transforms)}`);
  if (!transforms.every((transform) => transform instanceof Transform))
    throw new RangeError('transforms must be a Transform or a list of Transforms');
  return transforms;
}

/**
 * The distribution of what transforms make of draws: `y = f(x)` has the density of x, divided by
 * `|det f'(x)|`.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.transformed_distribution.TransformedDistribution
 * @example
 * const { AffineTransform, SigmoidTransform, TransformedDistribution, Uniform } = torch.distributions;
 * const logistic = new TransformedDistribution(new Uniform(0, 1), [
 *   new SigmoidTransform().inv,
 *   new AffineTransform(2, 0.5),
 * ]);
 * logistic.sample([3]);
 */
export class TransformedDistribution extends Distribution {
  /** What is drawn first, expanded to the transforms' shapes. */
  declare readonly baseDist: Distribution;
  /** What is applied to the draws. */
  declare readonly transforms: Transform[];

  /**
   * @param args baseDistribution, transforms: one or a list; validateArgs (null)
   * @throws RangeError for a base with too few dimensions, and for what are no transforms
   */
  constructor(...args: Arguments<TransformedDistributionParameters, TransformedDistributionOrder>);
  /** @internal */
  constructor(...args: Later);
  constructor(...args: readonly unknown[]) {
    super(later);
    if (args[0] === later) return;
    const [base, transforms, validateArgs] = bindTransformed(args);
    if (!(base instanceof Distribution)) throw invalidArgument('a Distribution', 'baseDistribution', base);
    this._initTransformed(base, listOf(transforms), validateArgs);
  }

  private _setBase(baseDist: Distribution, transforms: Transform[]): void {
    Object.assign(this, { baseDist, transforms });
  }

  /** @internal What Python's `TransformedDistribution.__init__` does. */
  protected _initTransformed(
    base: Distribution,
    transforms: Transform[],
    validateArgs: boolean | null,
  ): void {
    const baseShape = [...base.batchShape, ...base.eventShape];
    const baseEventDim = base.eventShape.length;
    const transform = new ComposeTransform(transforms);
    const { domain, codomain } = transform;
    if (baseShape.length < domain.eventDim) {
      throw new RangeError(
        `base_distribution needs to have shape with size at least ${domain.eventDim}, but got ${sizeText(baseShape)}.`,
      );
    }
    const forwardShape = transform.forwardShape(baseShape);
    const expanded = transform.inverseShape(forwardShape);
    if (!sameSize(baseShape, expanded)) base = base.expand(expanded.slice(0, expanded.length - baseEventDim));
    const reinterpreted = domain.eventDim - baseEventDim;
    if (reinterpreted > 0) base = new Independent(base, reinterpreted);
    this._setBase(base, transforms);
    const change = codomain.eventDim - domain.eventDim;
    const cut = forwardShape.length - Math.max(codomain.eventDim, baseEventDim + change);
    this._init(forwardShape.slice(0, cut), forwardShape.slice(cut), validateArgs);
  }

  override get argConstraints(): ArgConstraints {
    return noConstraints;
  }

  override get support(): constraints.Constraint {
    const last = this.transforms.at(-1);
    if (last === undefined) return this.baseDist.support;
    const support = last.codomain;
    const missing = this.eventShape.length - support.eventDim;
    return missing > 0 ? constraints.independent(support, missing) : support;
  }

  override get hasRsample(): boolean {
    return this.baseDist.hasRsample;
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    const made = this._blank(TransformedDistribution, instance);
    const shape = this.transforms.reduceRight(
      (after, transform) => transform.inverseShape(after),
      [...batchShape, ...this.eventShape],
    );
    const baseBatch = shape.slice(0, shape.length - this.baseDist.eventShape.length);
    made._setBase(this.baseDist.expand(baseBatch), this.transforms);
    return this._finish(made, batchShape);
  }

  private _transformed(x: Tensor): Tensor {
    // The draws are nobody else's where both classes are the library's own, and only the last value is kept.
    if (!givesDrawsAway(this) || !givesDrawsAway(this.baseDist))
      return this.transforms.reduce((value, transform) => transform(value), x);
    return this.transforms.reduce((value, transform) => transform._spend(value), x);
  }

  protected override _sample(sampleShape: Shape): Tensor {
    return this._transformed(this.baseDist.sample(sampleShape));
  }

  protected override _rsample(sampleShape: Shape): Tensor {
    return this._transformed(this.baseDist.rsample(sampleShape));
  }

  protected override _logProb(value: Tensor): Tensor {
    let eventDim = this.eventShape.length;
    let y = value;
    let sum: Tensor | undefined;
    for (const transform of this.transforms.toReversed()) {
      const { domain, codomain } = transform;
      const x = transform.inv(y);
      eventDim += domain.eventDim - codomain.eventDim;
      const logDet = sumRightmost(transform.logAbsDetJacobian(x, y), eventDim - domain.eventDim);
      sum = sum === undefined ? torchOps.rsub(logDet, 0) : sum.sub(logDet);
      y = x;
    }
    const base = sumRightmost(this.baseDist.logProb(y), eventDim - this.baseDist.eventShape.length);
    return sum === undefined ? base.add(0) : sum.add(base);
  }

  /** Probabilities, turned round where the transforms are decreasing. */
  private _monotonized(value: Tensor): Tensor {
    const sign = this.transforms.reduce<Sign>((product, { sign }) => timesSign(product, sign), 1);
    if (sign === 1) return value;
    const centred = value.sub(0.5);
    return (typeof sign === 'number' ? centred.mul(sign) : sign.mul(centred)).add(0.5);
  }

  /** The base checks what the transforms are undone to. */
  override cdf(...args: ValueArguments): Tensor {
    const value = this.transforms.reduceRight(
      (y, transform) => transform.inv(y),
      this._asTensor(bindValue(args, 'cdf')[0]),
    );
    if (this._validateArgs) this.baseDist._validateSample(value);
    return this._monotonized(this.baseDist.cdf(value));
  }

  protected override _icdf(value: Tensor): Tensor {
    return this._transformed(this.baseDist.icdf(this._monotonized(value)));
  }
}

/** Twin of torch/distributions/independent.py. */
import { type Arguments, binder } from '../common/binder';
import { NotImplementedError } from '../common/errors';
import { expectInteger, invalidArgument } from '../common/expect';
import type { Tensor } from '../tensor/tensor';
import {
  bindValue,
  type DistributionOptions,
  type Shape,
  type ValueArguments,
  validateDefault,
} from './arguments';
import * as constraints from './constraints';
import { type ArgConstraints, Distribution, later } from './distribution';
import { sumRightmost } from './helpers';

/** The arguments of {@link Independent}, by name. */
export interface IndependentParameters<Base extends Distribution> extends DistributionOptions {
  /** The distribution of a part of the event. */
  baseDistribution: Base;
  /** How many of its last batch dimensions become part of the event. */
  reinterpretedBatchNdims: number;
}
type IndependentOrder = [
  baseDistribution: 'baseDistribution',
  reinterpretedBatchNdims: 'reinterpretedBatchNdims',
  validateArgs: 'validateArgs',
];
const bindIndependent = binder<IndependentParameters<Distribution>, IndependentOrder>(
  'Independent',
  { baseDistribution: 'any', reinterpretedBatchNdims: 'any' },
  validateDefault,
);

/** For what has no parameters of its own. */
export const noConstraints: ArgConstraints = {};

/**
 * Takes some of a distribution's batch dimensions for event dimensions: densities are multiplied over them.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.independent.Independent
 * @example
 * const normal = new torch.distributions.Normal(torch.zeros([3]), torch.ones([3]));
 * new torch.distributions.Independent(normal, 1).logProb(torch.zeros([3])).shape; // []
 */
export class Independent<Base extends Distribution = Distribution> extends Distribution {
  /** The distribution of a part of the event. */
  declare baseDist: Base;
  /** How many of its last batch dimensions are part of the event. */
  declare reinterpretedBatchNdims: number;

  /**
   * @param args baseDistribution, reinterpretedBatchNdims, validateArgs (null)
   * @throws RangeError for more dimensions than the batch has
   */
  constructor(...args: Arguments<IndependentParameters<Base>, IndependentOrder>) {
    super(later);
    const [base, dims, validateArgs] = bindIndependent(args);
    if (!(base instanceof Distribution)) throw invalidArgument('a Distribution', 'baseDistribution', base);
    expectInteger(dims, 'reinterpretedBatchNdims');
    const { batchShape, eventShape } = base;
    if (dims > batchShape.length) {
      throw new RangeError(
        'Expected reinterpreted_batch_ndims <= len(base_distribution.batch_shape), ' +
          `actual ${dims} vs ${batchShape.length}`,
      );
    }
    const shape = [...batchShape, ...eventShape];
    const cut = shape.length - (dims + eventShape.length);
    // The types of the arguments are those of the base.
    this.baseDist = base as Base;
    this.reinterpretedBatchNdims = dims;
    this._init(shape.slice(0, cut), shape.slice(cut), validateArgs);
  }

  override get argConstraints() {
    return noConstraints;
  }

  override get support(): constraints.Constraint {
    const { support } = this.baseDist;
    if (this.reinterpretedBatchNdims === 0) return support;
    return constraints.independent(support, this.reinterpretedBatchNdims);
  }

  override get hasRsample(): boolean {
    return this.baseDist.hasRsample;
  }

  override get hasEnumerateSupport(): boolean {
    return this.reinterpretedBatchNdims === 0 && this.baseDist.hasEnumerateSupport;
  }

  override get mean(): Tensor {
    return this.baseDist.mean;
  }

  override get mode(): Tensor {
    return this.baseDist.mode;
  }

  override get variance(): Tensor {
    return this.baseDist.variance;
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    const made = this._blank(Independent, instance);
    const inner = this.eventShape.slice(0, this.reinterpretedBatchNdims);
    made.baseDist = this.baseDist.expand([...batchShape, ...inner]);
    made.reinterpretedBatchNdims = this.reinterpretedBatchNdims;
    return this._finish(made, batchShape);
  }

  protected override _sample(sampleShape: Shape): Tensor {
    return this.baseDist.sample(sampleShape);
  }

  protected override _rsample(sampleShape: Shape): Tensor {
    return this.baseDist.rsample(sampleShape);
  }

  /** The base checks the value. */
  override logProb(...args: ValueArguments): Tensor {
    const [value] = bindValue(args, 'logProb');
    return sumRightmost(this.baseDist.logProb(value), this.reinterpretedBatchNdims);
  }

  protected override _entropy(): Tensor {
    return sumRightmost(this.baseDist.entropy(), this.reinterpretedBatchNdims);
  }

  protected override _enumerateSupport(expand: boolean): Tensor {
    if (this.reinterpretedBatchNdims > 0)
      throw new NotImplementedError('Enumeration over cartesian product is not implemented');
    return this.baseDist.enumerateSupport(expand);
  }

  override toString(): string {
    return `${this.constructor.name}(${this.baseDist}, ${this.reinterpretedBatchNdims})`;
  }
}

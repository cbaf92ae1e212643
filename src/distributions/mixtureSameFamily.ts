/** Twin of torch/distributions/mixture_same_family.py. */
import { type Arguments, binder } from '../common/binder';
import { torchOps } from '../tensor/operators';
import { sizeText } from '../tensor/sizes';
import type { Tensor } from '../tensor/tensor';
import {
  bindValue,
  type DistributionOptions,
  type Shape,
  type ValueArguments,
  validateDefault,
} from './arguments';
import { Categorical } from './categorical';
import * as constraints from './constraints';
import { Distribution, later } from './distribution';
import { noConstraints } from './independent';

/** The arguments of {@link MixtureSameFamily}, by name. */
export interface MixtureSameFamilyParameters<Component extends Distribution> extends DistributionOptions {
  /** How likely each component is: a `Categorical` distribution. */
  mixtureDistribution: Categorical;
  /** The components, along the last dimension of its batch. */
  componentDistribution: Component;
}
type MixtureSameFamilyOrder = [
  mixtureDistribution: 'mixtureDistribution',
  componentDistribution: 'componentDistribution',
  validateArgs: 'validateArgs',
];
const bindMixture = binder<MixtureSameFamilyParameters<Distribution>, MixtureSameFamilyOrder>(
  'MixtureSameFamily',
  { mixtureDistribution: 'any', componentDistribution: 'any' },
  validateDefault,
);

const ones = (count: number): number[] => new Array(count).fill(1);

/**
 * A mixture of distributions of one family: a categorical distribution chooses which of the components, along
 * the last dimension of their batch, is drawn from.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.mixture_same_family.MixtureSameFamily
 * @example
 * const { Categorical, MixtureSameFamily, Normal } = torch.distributions;
 * const mix = new Categorical(torch.ones([5]));
 * new MixtureSameFamily(mix, new Normal(torch.randn([5]), torch.rand([5]))).sample([3]);
 */
export class MixtureSameFamily<Component extends Distribution = Distribution> extends Distribution {
  declare private _mixture: Categorical;
  declare private _component: Component;
  declare private _numComponent: number;

  /**
   * @param args mixtureDistribution: how likely each component is; componentDistribution; validateArgs (null)
   * @throws RangeError for batches that don't fit each other, and for what are no distributions
   */
  constructor(...args: Arguments<MixtureSameFamilyParameters<Component>, MixtureSameFamilyOrder>) {
    super(later);
    const [mixture, component, validateArgs] = bindMixture(args);
    if (!(mixture instanceof Categorical)) {
      throw new RangeError(
        ' The Mixture distribution needs to be an  instance of torch.distributions.Categorical',
      );
    }
    if (!(component instanceof Distribution)) {
      throw new RangeError(
        'The Component distribution needs to be an instance of torch.distributions.Distribution',
      );
    }
    const batchShape = component.batchShape.slice(0, -1);
    checkBatches(mixture.batchShape, batchShape);
    const count = mixture.logits.size(-1);
    const components = component.batchShape.at(-1);
    if (components === undefined)
      throw new RangeError('The Component distribution needs a batch: its last dimension is the components');
    if (count !== components) {
      throw new RangeError(
        `\`mixture_distribution component\` (${count}) does not equal ` +
          `\`component_distribution.batch_shape[-1]\` (${components})`,
      );
    }
    this._mixture = mixture;
    // The types of the arguments are those of the component.
    this._component = component as Component;
    this._numComponent = count;
    this._init(batchShape, component.eventShape, validateArgs);
  }

  override get argConstraints() {
    return noConstraints;
  }

  override get support() {
    return new constraints.MixtureSameFamilyConstraint(this._component.support);
  }

  /** How likely each component is. */
  get mixtureDistribution(): Categorical {
    return this._mixture;
  }

  /** The components. */
  get componentDistribution(): Component {
    return this._component;
  }

  private get _eventNdims(): number {
    return this.eventShape.length;
  }

  override get mean(): Tensor {
    return torchOps.sum(this._probs().mul(this._component.mean), -1 - this._eventNdims);
  }

  override get variance(): Tensor {
    // The law of total variance.
    const probs = this._probs();
    const dim = -1 - this._eventNdims;
    const within = torchOps.sum(probs.mul(this._component.variance), dim);
    const distance = this._component.mean.sub(this._pad(this.mean)).pow(2);
    return within.add(torchOps.sum(probs.mul(distance), dim));
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    const made = this._blank(MixtureSameFamily, instance);
    made._component = this._component.expand([...batchShape, this._numComponent]);
    made._mixture = this._mixture.expand(batchShape);
    made._numComponent = this._numComponent;
    return this._finish(made, batchShape);
  }

  /** The components check the value. */
  override cdf(...args: ValueArguments): Tensor {
    const value = this._pad(this._asTensor(bindValue(args, 'cdf')[0]));
    return torchOps.sum(this._component.cdf(value).mul(this._mixture.probs), -1);
  }

  protected override _logProb(value: Tensor): Tensor {
    const logProb = this._component.logProb(this._pad(value));
    return torchOps.logsumexp(logProb.add(torchOps.logSoftmax(this._mixture.logits, -1)), -1);
  }

  protected override _sample(sampleShape: Shape): Tensor {
    const dim = sampleShape.length + this.batchShape.length;
    const { eventShape } = this;
    const mixture = this._mixture.sample(sampleShape);
    const components = this._component.sample(sampleShape);
    const index = mixture
      .reshape([...mixture.shape, ...ones(eventShape.length + 1)])
      .repeat([...ones(mixture.dim()), 1, ...eventShape]);
    return torchOps.gather(components, dim, index).squeeze(dim);
  }

  /** With a dimension for the components. */
  private _pad(x: Tensor): Tensor {
    return x.unsqueeze(-1 - this._eventNdims);
  }

  /** The components' probabilities, in the dimensions of their means. */
  private _probs(): Tensor {
    const { probs } = this._mixture;
    const batchDims = this._mixture.batchShape.length;
    const missing = batchDims === 1 ? 0 : this.batchShape.length - batchDims;
    const shape = probs.shape;
    return probs.reshape([
      ...shape.slice(0, -1),
      ...ones(missing),
      ...shape.slice(-1),
      ...ones(this._eventNdims),
    ]);
  }

  override toString(): string {
    return `MixtureSameFamily(\n  ${this._mixture},\n  ${this._component})`;
  }
}

/** Throws unless the two batch shapes broadcast. */
function checkBatches(mixture: Shape, component: Shape): void {
  for (let i = 1; i <= Math.min(mixture.length, component.length); i++) {
    const [a, b] = [mixture.at(-i)!, component.at(-i)!];
    if (a !== 1 && b !== 1 && a !== b) {
      throw new RangeError(
        `\`mixture_distribution.batch_shape\` (${sizeText(mixture)}) is not compatible with ` +
          `\`component_distribution.batch_shape\`(${sizeText(component)})`,
      );
    }
  }
}

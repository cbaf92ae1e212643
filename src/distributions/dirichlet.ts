/** Twin of torch/distributions/dirichlet.py. */
import { Function, onceDifferentiable } from '../autograd/function';
import type { FunctionCtx } from '../autograd/functionCtx';
import { type Arguments, binder } from '../common/binder';
import { oneHot } from '../nn/functional';
import { tensor } from '../tensor/argument';
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import { type DistributionOptions, type Shape, validateDefault } from './arguments';
import * as constraints from './constraints';
import { later } from './distribution';
import { ExponentialFamily } from './exponentialFamily';
import { setOwn } from './helpers';
import { drawsLeaveNothing } from './largeDraws';

/** Draws, and their derivative by the concentration. */
class DirichletFunction extends Function {
  static override forward(ctx: FunctionCtx, concentration: Tensor): Tensor {
    const x = torchOps._sampleDirichlet(concentration);
    ctx.saveForBackward(x, concentration);
    return x;
  }

  static override backward = onceDifferentiable((ctx: FunctionCtx, gradOutput: Tensor): Tensor => {
    const [x, concentration] = ctx.savedTensors as [Tensor, Tensor];
    const total = concentration.sum(-1, true).expandAs(concentration);
    const grad = torchOps._dirichletGrad(x, concentration, total);
    return grad.mul(gradOutput.sub(x.mul(gradOutput).sum(-1, true)));
  });
}

/** The arguments of {@link Dirichlet}, by name. */
export interface DirichletParameters extends DistributionOptions {
  /** Shape parameters, often called α, along the last dimension; positive. */
  concentration: Tensor;
}
type DirichletOrder = [concentration: 'concentration', validateArgs: 'validateArgs'];
const bindDirichlet = binder<DirichletParameters, DirichletOrder>(
  'Dirichlet',
  { concentration: tensor },
  validateDefault,
);

const argConstraints = { concentration: constraints.independent(constraints.positive, 1) };

/**
 * The Dirichlet distribution over vectors that sum to 1: density proportional to `∏ xᵢ^(αᵢ - 1)`.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.dirichlet.Dirichlet
 * @example new torch.distributions.Dirichlet(torch.tensor([0.5, 0.5])).sample();
 */
export class Dirichlet extends ExponentialFamily {
  /** Shape parameters, often called α. */
  declare readonly concentration: Tensor;

  /**
   * @param args concentration: α, along the last dimension; validateArgs (null)
   * @throws RangeError for concentrations that are not positive, or have no dimension
   */
  constructor(...args: Arguments<DirichletParameters, DirichletOrder>) {
    super(later);
    const [concentration, validateArgs] = bindDirichlet(args);
    if (concentration.dim() < 1)
      throw new RangeError('`concentration` parameter must be at least one-dimensional.');
    this.concentration = concentration;
    this._init(concentration.shape.slice(0, -1), concentration.shape.slice(-1), validateArgs);
  }

  override get argConstraints() {
    return argConstraints;
  }

  override get support() {
    return constraints.simplex;
  }

  override get hasRsample(): boolean {
    return true;
  }

  override get mean(): Tensor {
    return this.concentration.div(this.concentration.sum(-1, true));
  }

  override get mode(): Tensor {
    const less = this.concentration.sub(1).clamp(0);
    const mode = less.div(less.sum(-1, true));
    const mask = this.concentration.lt(1).all(-1);
    const peaks = oneHot(mode.get(mask).argmax(-1), less.size(-1));
    return mode.set(mask, peaks.to(mode));
  }

  override get variance(): Tensor {
    const total = this.concentration.sum(-1, true);
    return this.concentration.mul(total.sub(this.concentration)).div(total.pow(2).mul(total.add(1)));
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    const made = this._blank(Dirichlet, instance);
    setOwn(made, 'concentration', this.concentration.expand([...batchShape, ...this.eventShape]));
    return this._finish(made, batchShape);
  }

  protected override _rsample(sampleShape: Shape): Tensor {
    return DirichletFunction.apply(this.concentration.expand(this._extendedShape(sampleShape)));
  }

  protected override _logProb(value: Tensor): Tensor {
    return torchOps
      .xlogy(this.concentration.sub(1), value)
      .sum(-1)
      .add(torchOps.lgamma(this.concentration.sum(-1)))
      .sub(torchOps.lgamma(this.concentration).sum(-1));
  }

  protected override _entropy(): Tensor {
    const k = this.concentration.size(-1);
    const a0 = this.concentration.sum(-1);
    return torchOps
      .lgamma(this.concentration)
      .sum(-1)
      .sub(torchOps.lgamma(a0))
      .sub(torchOps.rsub(a0, k).mul(torchOps.digamma(a0)))
      .sub(this.concentration.sub(1).mul(torchOps.digamma(this.concentration)).sum(-1));
  }

  override get _naturalParams(): Tensor[] {
    return [this.concentration];
  }

  override _logNormalizer(x: Tensor): Tensor {
    return x
      .lgamma()
      .sum(-1)
      .sub(torchOps.lgamma(x.sum(-1)));
  }
}

drawsLeaveNothing(Dirichlet);

/** Twin of torch/distributions/beta.py. */
import { tensor } from '../tensor/creation';
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import { bindConcentrations, type ConcentrationsArguments, type Shape } from './arguments';
import * as constraints from './constraints';
import { Dirichlet } from './dirichlet';
import { later } from './distribution';
import { ExponentialFamily } from './exponentialFamily';
import { isNumber, oneMinus } from './helpers';
import { drawsLeaveNothing } from './largeDraws';
import { broadcastAll } from './utils';

/** What the concentrations have to fulfil. */
export const concentrationsConstraints = {
  concentration1: constraints.positive,
  concentration0: constraints.positive,
};

/**
 * The beta distribution on [0, 1]: density proportional to `x^(concentration1 - 1) (1 - x)^(concentration0
 * - 1)`.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.beta.Beta
 * @example new torch.distributions.Beta(0.5, 0.5).sample([3]);
 */
export class Beta extends ExponentialFamily {
  /** @internal */
  declare _dirichlet: Dirichlet;

  /**
   * @param args concentration1: α; concentration0: β; validateArgs (null)
   * @throws RangeError for concentrations that are not positive
   */
  constructor(...args: ConcentrationsArguments) {
    super(later);
    const [concentration1, concentration0, validateArgs] = bindConcentrations(args, 'Beta');
    const both =
      isNumber(concentration1) && isNumber(concentration0)
        ? tensor([Number(concentration1), Number(concentration0)])
        : torchOps.stack(broadcastAll(concentration1, concentration0), -1);
    this._dirichlet = new Dirichlet(both, { validateArgs });
    this._init(this._dirichlet.batchShape, [], validateArgs);
  }

  override get argConstraints() {
    return concentrationsConstraints;
  }

  override get support() {
    return constraints.unitInterval;
  }

  override get hasRsample(): boolean {
    return true;
  }

  /** The first concentration, often called α. */
  get concentration1(): Tensor {
    return this._dirichlet.concentration.get('...', 0);
  }

  /** The second concentration, often called β. */
  get concentration0(): Tensor {
    return this._dirichlet.concentration.get('...', 1);
  }

  override get mean(): Tensor {
    return this.concentration1.div(this.concentration1.add(this.concentration0));
  }

  override get mode(): Tensor {
    return this._dirichlet.mode.get('...', 0);
  }

  override get variance(): Tensor {
    const total = this.concentration1.add(this.concentration0);
    return this.concentration1.mul(this.concentration0).div(total.pow(2).mul(total.add(1)));
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    const made = this._blank(Beta, instance);
    made._dirichlet = this._dirichlet.expand(batchShape);
    return this._finish(made, batchShape);
  }

  protected override _rsample(sampleShape: Shape): Tensor {
    return this._dirichlet.rsample(sampleShape).select(-1, 0);
  }

  protected override _logProb(value: Tensor): Tensor {
    return this._dirichlet.logProb(torchOps.stack([value, oneMinus(value)], -1));
  }

  protected override _entropy(): Tensor {
    return this._dirichlet.entropy();
  }

  override get _naturalParams(): Tensor[] {
    return [this.concentration1, this.concentration0];
  }

  override _logNormalizer(x: Tensor, y: Tensor): Tensor {
    return torchOps
      .lgamma(x)
      .add(torchOps.lgamma(y))
      .sub(torchOps.lgamma(x.add(y)));
  }
}

drawsLeaveNothing(Beta);

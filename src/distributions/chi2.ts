/** Twin of torch/distributions/chi2.py. */
import { type Arguments, binder } from '../common/binder';
import type { Tensor } from '../tensor/tensor';
import { type DistributionOptions, type Shape, validateDefault } from './arguments';
import * as constraints from './constraints';
import { Gamma } from './gamma';
import { isNumber, type Parameter } from './helpers';
import { drawsLeaveNothing } from './largeDraws';

/** The arguments of {@link Chi2}, by name. */
export interface Chi2Parameters extends DistributionOptions {
  /** How many squares of normal draws are summed; need not be an integer. */
  df: Parameter;
}
type Chi2Order = [df: 'df', validateArgs: 'validateArgs'];
const bindChi2 = binder<Chi2Parameters, Chi2Order>('Chi2', { df: 'any' }, validateDefault);

const argConstraints = { df: constraints.positive };

/**
 * The χ² distribution: the sum of `df` squares of standard normal draws, which is `Gamma(df / 2, 1 / 2)`.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.chi2.Chi2
 * @example new torch.distributions.Chi2(2).sample([3]);
 */
export class Chi2 extends Gamma {
  /**
   * @param args df: degrees of freedom; validateArgs (null)
   * @throws RangeError for degrees of freedom that are not positive
   */
  constructor(...args: Arguments<Chi2Parameters, Chi2Order>) {
    const [df, validateArgs] = bindChi2(args);
    super(isNumber(df) ? 0.5 * df : df.mul(0.5), 0.5, { validateArgs });
  }

  override get argConstraints() {
    return argConstraints;
  }

  /** Degrees of freedom. */
  get df(): Tensor {
    return this.concentration.mul(2);
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    return super._expand(batchShape, this._blank(Chi2, instance));
  }
}

drawsLeaveNothing(Chi2);

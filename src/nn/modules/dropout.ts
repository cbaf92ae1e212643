/** Twin of torch/nn/modules/dropout.py. */

import { type Arguments, binder } from '../../common/binder';
import { briefText } from '../../common/brief';
import { expectNumber } from '../../common/options';
import { pyFloatRepr } from '../../python/pyrepr';
import type { Tensor } from '../../tensor/tensor';
import * as F from '../functional';
import { boolRepr } from './factory';
import { type Gives, Module, type Takes } from './module';

/** Options of the dropout layers. */
export interface DropoutOptions {
  /** The probability that an element (or channel) becomes zero. Default: 0.5 */
  p?: number | undefined;
  /** Whether the input itself is changed. Default: false */
  inplace?: boolean | undefined;
}

type DropoutOrder = [p: 'p', inplace: 'inplace'];
type DropoutArgs = Arguments<DropoutOptions, DropoutOrder>;

const bindDropout = binder<DropoutOptions, DropoutOrder>('Dropout', {}, { p: 0.5, inplace: false });

abstract class DropoutNd extends Module {
  readonly p: number;
  readonly inplace: boolean;

  /**
   * @param args p (0.5), inplace (false)
   * @throws RangeError when p isn't a probability
   */
  constructor(...args: DropoutArgs) {
    super();
    const { p, inplace } = bindDropout.named(args, this._getName());
    expectNumber(p, 'p');
    if (!(p >= 0 && p <= 1)) {
      throw new RangeError(`dropout probability has to be between 0 and 1, but got ${briefText(p)}`);
    }
    this.p = p;
    this.inplace = inplace;
  }

  override extraRepr(): string {
    return `p=${pyFloatRepr(this.p)}, inplace=${boolRepr(this.inplace)}`;
  }
}

/**
 * In training, sets elements to zero with probability `p` and multiplies the rest by `1 / (1 - p)`;
 * otherwise returns its input.
 *
 * **Shape**: any → the same
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.Dropout.html
 * @example const y = new nn.Dropout(0.2)(torch.randn([20, 16]));
 */
export class Dropout extends DropoutNd {
  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.dropout(input, this.p, this.training, this.inplace);
  }
}

/**
 * Dropout of whole channels of (N, C, L) or (C, L) inputs.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.Dropout1d.html
 * @example const y = new nn.Dropout1d({ p: 0.2 })(torch.randn([20, 16, 32]));
 */
export class Dropout1d extends DropoutNd {
  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.dropout1d(input, this.p, this.training, this.inplace);
  }
}

/**
 * Dropout of whole channels of (N, C, H, W) or (N, C, L) inputs.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.Dropout2d.html
 * @example const y = new nn.Dropout2d({ p: 0.2 })(torch.randn([20, 16, 32, 32]));
 */
export class Dropout2d extends DropoutNd {
  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.dropout2d(input, this.p, this.training, this.inplace);
  }
}

/**
 * Dropout of whole channels of (N, C, D, H, W) or (C, D, H, W) inputs.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.Dropout3d.html
 * @example const y = new nn.Dropout3d({ p: 0.2 })(torch.randn([20, 16, 4, 32, 32]));
 */
export class Dropout3d extends DropoutNd {
  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.dropout3d(input, this.p, this.training, this.inplace);
  }
}

/**
 * Dropout that keeps mean and deviation of inputs with mean 0 and deviation 1; it goes with SELU.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.AlphaDropout.html
 * @example const y = new nn.AlphaDropout(0.2)(torch.randn([20, 16]));
 */
export class AlphaDropout extends DropoutNd {
  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.alphaDropout(input, this.p, this.training);
  }
}

/**
 * Alpha dropout of whole channels, which keeps mean and variance of what SELU gives.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.FeatureAlphaDropout.html
 * @example const y = new nn.FeatureAlphaDropout({ p: 0.2 })(torch.randn([20, 16, 4, 32, 32]));
 */
export class FeatureAlphaDropout extends DropoutNd {
  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.featureAlphaDropout(input, this.p, this.training);
  }
}

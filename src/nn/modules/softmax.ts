/** Twin of torch/nn/modules/activation.py: the softmax layers. */
import { type Arguments, binder, refuseArguments } from '../../common/binder';
import { pyRepr } from '../../python/pyrepr';
import type { Tensor } from '../../tensor/tensor';
import * as F from '../functional';
import { type Gives, Module, type Takes } from './module';

/** Options of {@link Softmax}, {@link Softmin} and {@link LogSoftmax}. */
export interface SoftmaxLayerOptions {
  /** The dimension that sums to one. Default: null, i.e. guessed with a warning */
  dim?: number | null | undefined;
}

type SoftmaxOrder = [dim: 'dim'];
type DimArgs = Arguments<SoftmaxLayerOptions, SoftmaxOrder>;

const bindSoftmax = binder<SoftmaxLayerOptions, SoftmaxOrder>('Softmax', {}, { dim: null });

abstract class SoftmaxActivation extends Module {
  readonly dim: number | null;

  /** @param args dim: along which the values add up to 1 */
  constructor(...args: DimArgs) {
    super();
    this.dim = bindSoftmax.named(args, this._getName()).dim;
  }

  override extraRepr(): string {
    return `dim=${pyRepr(this.dim)}`;
  }
}

/**
 * Makes shares that add up to 1 of numbers along a dimension: `exp(x) / Σ exp(x)`.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.Softmax.html
 * @example const y = new nn.Softmax(1)(torch.randn([2, 3]));
 */
export class Softmax extends SoftmaxActivation {
  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.softmax(input, this.dim);
  }
}

/**
 * Softmax of the negated numbers along a dimension: `exp(-x) / Σ exp(-x)`; the smallest gets the most.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.Softmin.html
 * @example const y = new nn.Softmin(1)(torch.randn([2, 3]));
 */
export class Softmin extends SoftmaxActivation {
  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.softmin(input, this.dim);
  }
}

/**
 * The logarithm of softmax along a dimension, computed in one step that neither overflows nor loses digits.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.LogSoftmax.html
 * @example const y = new nn.LogSoftmax(1)(torch.randn([2, 3]));
 */
export class LogSoftmax extends SoftmaxActivation {
  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.logSoftmax(input, this.dim);
  }
}

/**
 * Softmax over the channels of a (N, C, H, W) or (C, H, W) input.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.Softmax2d.html
 * @example const y = new nn.Softmax2d()(torch.randn([2, 3, 12, 13]));
 */
export class Softmax2d extends Module {
  constructor(...args: []) {
    super();
    refuseArguments('Softmax2d', args);
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    if (input.dim() !== 3 && input.dim() !== 4) {
      throw new RangeError(`Softmax2d: expected input to be 3D or 4D, got ${input.dim()}D instead`);
    }
    return F.softmax(input, -3);
  }
}

/** Twin of torch/nn/modules/normalization.py: CrossMapLRN2d. */
import { pyFloatRepr, pyRepr } from '../../python/pyrepr';
import type { Tensor } from '../../tensor/tensor';
import { ChannelNorm, type LocalResponseNormArgs } from './channelNorm';
import { CrossMapLRN2d as CrossMapFunction } from './crossMapFunction';
import type { Gives, Takes } from './module';

/**
 * Divides by what neighbouring channels amount to, as `LocalResponseNorm` does,
 * by sums that move along the channels.
 *
 * **Shape**: (N, C, H, W) → the same
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.CrossMapLRN2d.html
 * @example const y = new nn.CrossMapLRN2d(5)(torch.randn([4, 16, 8, 8]));
 */
export class CrossMapLRN2d extends ChannelNorm {
  /** @param args size: how many channels; then alpha (1e-4), beta (0.75), k (1) */
  constructor(...args: LocalResponseNormArgs) {
    super('CrossMapLRN2d', args);
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return CrossMapFunction.apply(input, this.size, this.alpha, this.beta, this.k);
  }

  override extraRepr(): string {
    return `${this.size}, alpha=${pyFloatRepr(this.alpha)}, beta=${pyFloatRepr(this.beta)}, k=${pyRepr(this.k)}`;
  }
}

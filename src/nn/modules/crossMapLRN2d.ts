/** Twin of torch/nn/modules/normalization.py: CrossMapLRN2d. */
import type { Arguments } from '../../common/binder';
import { pyFloatRepr, pyRepr } from '../../python/pyrepr';
import type { Tensor } from '../../tensor/tensor';
import { CrossMapLRN2d as CrossMapFunction } from './crossMapFunction';
import { Module } from './module';
import {
  bindLocalResponseNorm,
  type LocalResponseNormLayerOptions,
  type LocalResponseNormOrder,
} from './normalization';

/**
 * Divides by what neighbouring channels amount to, as `LocalResponseNorm` does,
 * by sums that move along the channels.
 *
 * **Shape**: (N, C, H, W) → the same
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.CrossMapLRN2d.html
 * @example const y = new nn.CrossMapLRN2d(5)(torch.randn([4, 16, 8, 8]));
 */
export class CrossMapLRN2d extends Module {
  readonly size: number;
  readonly alpha: number;
  readonly beta: number;
  readonly k: number;

  /** @param args size: how many channels; then alpha (1e-4), beta (0.75), k (1) */
  constructor(...args: Arguments<LocalResponseNormLayerOptions, LocalResponseNormOrder>) {
    super();
    const given = bindLocalResponseNorm.named(args, 'CrossMapLRN2d');
    this.size = given.size;
    this.alpha = given.alpha;
    this.beta = given.beta;
    this.k = given.k;
  }

  override forward(input: Tensor): Tensor {
    return CrossMapFunction.apply(input, this.size, this.alpha, this.beta, this.k);
  }

  override extraRepr(): string {
    return `${this.size}, alpha=${pyFloatRepr(this.alpha)}, beta=${pyFloatRepr(this.beta)}, k=${pyRepr(this.k)}`;
  }
}

/** Normalisation of each channel over the batch. Twin of torch/nn/modules/batchnorm.py. */
import type { Tensor } from '../../tensor/tensor';
import * as F from '../functional';
import type { Gives, Takes } from './module';
import { bindNorm, type NormArgs, NormBase } from './normBase';

const bind = bindNorm(true);

/** What the batch normalisation layers have in common. */
export abstract class BatchNorm extends NormBase {
  /**
   * @param args numFeatures; then eps (1e-5), momentum (0.1), affine (true), trackRunningStats (true),
   *   device, dtype; bias (true)
   */
  constructor(...args: NormArgs) {
    super(args, bind);
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    this.checkInputDim(input);
    let factor = this.momentum ?? 0;
    if (this.training && this.trackRunningStats && this.num_batches_tracked !== null) {
      this.num_batches_tracked.add_(1);
      if (this.momentum === null) factor = 1 / Number(this.num_batches_tracked.item());
    }
    // Without running statistics, evaluation too goes by the batch's own.
    const ownStatistics = this.training || (this.running_mean === null && this.running_var === null);
    return this.normalize(input, ownStatistics, factor);
  }

  /** The running statistics, where they are used or changed. */
  protected get usedStatistics(): [mean: Tensor | null, variance: Tensor | null] {
    return !this.training || this.trackRunningStats ? [this.running_mean, this.running_var] : [null, null];
  }

  /** Normalises by the batch's own statistics or by the running ones. */
  protected normalize(input: Tensor, ownStatistics: boolean, factor: number): Tensor {
    const [mean, variance] = this.usedStatistics;
    return F.batchNorm(input, mean, variance, this.weight, this.bias, ownStatistics, factor, this.eps);
  }
}

/**
 * Batch normalisation of a (N, C) or (N, C, L) input, channel by channel.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.BatchNorm1d.html
 * @example const y = new nn.BatchNorm1d(100)(torch.randn([20, 100]));
 */
export class BatchNorm1d extends BatchNorm {
  protected override checkInputDim(input: Tensor): void {
    if (input.dim() !== 2 && input.dim() !== 3) {
      throw new RangeError(`expected 2D or 3D input (got ${input.dim()}D input)`);
    }
  }
}

/**
 * Batch normalisation of a (N, C, H, W) input, channel by channel.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.BatchNorm2d.html
 * @example const y = new nn.BatchNorm2d(100)(torch.randn([20, 100, 35, 45]));
 */
export class BatchNorm2d extends BatchNorm {
  protected override checkInputDim(input: Tensor): void {
    if (input.dim() !== 4) throw new RangeError(`expected 4D input (got ${input.dim()}D input)`);
  }
}

/**
 * Batch normalisation of a (N, C, D, H, W) input, channel by channel.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.BatchNorm3d.html
 * @example const y = new nn.BatchNorm3d(100)(torch.randn([20, 100, 35, 45, 10]));
 */
export class BatchNorm3d extends BatchNorm {
  protected override checkInputDim(input: Tensor): void {
    if (input.dim() !== 5) throw new RangeError(`expected 5D input (got ${input.dim()}D input)`);
  }
}

/** Twin of torch/nn/modules/instancenorm.py. */

import { warn } from '../../common/warnings';
import type { Tensor } from '../../tensor/tensor';
import * as F from '../functional';
import type { Gives, Takes } from './module';
import type { StateDict } from './module/stateDict';
import type { StateDictMetadata } from './module/stateDictMetadata';
import { bindNorm, type NormArgs, NormBase } from './normBase';

const bind = bindNorm(false);

/** What the instance normalisation layers have in common. */
abstract class InstanceNorm extends NormBase {
  /**
   * @param args numFeatures; then eps (1e-5), momentum (0.1), affine (false), trackRunningStats (false),
   *   device, dtype; bias (true)
   */
  constructor(...args: NormArgs) {
    super(args, bind);
  }

  /** The dimensions of an input without a batch. */
  protected abstract readonly dims: number;

  protected override checkInputDim(input: Tensor): void {
    if (input.dim() !== this.dims && input.dim() !== this.dims + 1) {
      throw new RangeError(`expected ${this.dims}D or ${this.dims + 1}D input (got ${input.dim()}D input)`);
    }
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    this.checkInputDim(input);
    const channels = input.dim() - this.dims;
    const size = input.shape[channels]!;
    if (size !== this.numFeatures) {
      if (this.affine) {
        throw new RangeError(
          `expected input's size at dim=${channels} to match num_features (${this.numFeatures}), but got: ${size}.`,
        );
      }
      warn(
        `input's size at dim=${channels} does not match num_features. You can silence this warning by not passing in ` +
          'num_features, which is not used because affine=False',
      );
    }
    return channels === 0 ? this._normalise(input.unsqueeze(0)).squeeze(0) : this._normalise(input);
  }

  private _normalise(input: Tensor): Tensor {
    const useInputStats = this.training || !this.trackRunningStats;
    const { running_mean, running_var, weight, bias, momentum, eps } = this;
    return F.instanceNorm(input, running_mean, running_var, weight, bias, useInputStats, momentum ?? 0, eps);
  }

  override _loadFromStateDict(
    stateDict: StateDict,
    prefix: string,
    localMetadata: StateDictMetadata,
    strict: boolean,
    missingKeys: string[],
    unexpectedKeys: string[],
    errorMsgs: string[],
  ): void {
    if (localMetadata.version === undefined && !this.trackRunningStats) {
      const found = ['running_mean', 'running_var']
        .map((name) => prefix + name)
        .filter((key) => Object.hasOwn(stateDict, key));
      if (found.length > 0) {
        const names = found.map((key) => `"${key}"`).join(' and ');
        const name = this._getName();
        errorMsgs.push(
          `Unexpected running stats buffer(s) ${names} for ${name} with track_running_stats=False. If state_dict is a ` +
            `checkpoint saved before 0.4.0, this may be expected because ${name} does not track running stats by default since ` +
            '0.4.0. Please remove these keys from state_dict. If the running stats are actually needed, instead set ' +
            `track_running_stats=True in ${name} to enable them. See the documentation of ${name} for details.`,
        );
        for (const key of found) delete stateDict[key];
      }
    }
    super._loadFromStateDict(
      stateDict,
      prefix,
      localMetadata,
      strict,
      missingKeys,
      unexpectedKeys,
      errorMsgs,
    );
  }
}

/**
 * Normalises every channel of every instance of a (N, C, L) or (C, L) input.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.InstanceNorm1d.html
 * @example const y = new nn.InstanceNorm1d(100)(torch.randn([20, 100, 40]));
 */
export class InstanceNorm1d extends InstanceNorm {
  protected override get dims(): number {
    return 2;
  }
}

/**
 * Normalises every channel of every instance of a (N, C, H, W) or (C, H, W) input.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.InstanceNorm2d.html
 * @example const y = new nn.InstanceNorm2d(100)(torch.randn([20, 100, 35, 45]));
 */
export class InstanceNorm2d extends InstanceNorm {
  protected override get dims(): number {
    return 3;
  }
}

/**
 * Normalises every channel of every instance of a (N, C, D, H, W) or (C, D, H, W) input.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.InstanceNorm3d.html
 * @example const y = new nn.InstanceNorm3d(100)(torch.randn([20, 100, 35, 45, 10]));
 */
export class InstanceNorm3d extends InstanceNorm {
  protected override get dims(): number {
    return 4;
  }
}

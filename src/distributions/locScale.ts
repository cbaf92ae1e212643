/** What distributions with a location and a scale share. */
import type { Tensor } from '../tensor/tensor';
import { bindLocScale, type LocScaleArguments } from './arguments';
import * as constraints from './constraints';
import { Distribution, later } from './distribution';
import { broadcastAll } from './utils';

/** What locations and scales have to fulfil. */
export const locScaleConstraints = { loc: constraints.real, scale: constraints.positive };

/** A distribution of real numbers around a location; `Normal` is an exponential family instead. */
export abstract class LocScale extends Distribution {
  /** Where the distribution lies. */
  declare readonly loc: Tensor;
  /** How wide the distribution is. */
  declare readonly scale: Tensor;

  /** @internal */
  constructor(name: string, args: LocScaleArguments) {
    super(later);
    const [loc, scale, validateArgs] = bindLocScale(args, name);
    [this.loc, this.scale] = broadcastAll(loc, scale);
    this._init(this.loc.shape, [], validateArgs);
  }

  override get argConstraints() {
    return locScaleConstraints;
  }

  override get support() {
    return constraints.real;
  }

  override get hasRsample(): boolean {
    return true;
  }

  override get mode(): Tensor {
    return this.loc;
  }
}

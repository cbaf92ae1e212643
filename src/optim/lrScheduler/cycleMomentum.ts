/** The momentum, which goes against the learning rate where that is raised and lowered again. */
import type { Value } from '../../tensor/scalarMath';
import type { OneOrEach } from '../../tensor/types';
import type { AnyOptimizer, LRSchedulerOptions } from './base';

/** What both schedulers say of the momentum. */
export interface MomentumOptions extends LRSchedulerOptions {
  /** Whether the momentum (or the first beta) goes against the learning rate. Default: true */
  cycleMomentum?: boolean | undefined;
  /** The least momentum. Default: 0.8 for CyclicLR, 0.85 for OneCycleLR */
  baseMomentum?: OneOrEach | undefined;
  /** The largest momentum. Default: 0.9 for CyclicLR, 0.95 for OneCycleLR */
  maxMomentum?: OneOrEach | undefined;
}

/** Whether the momentum of `optimizer` is its first beta. @throws RangeError when it has neither */
export function usesBeta(optimizer: AnyOptimizer): boolean {
  const { defaults } = optimizer;
  if (!('momentum' in defaults) && !('betas' in defaults)) {
    throw new RangeError('optimizer must support momentum or beta1 with `cycle_momentum` option enabled');
  }
  return 'betas' in defaults;
}

/** Sets the momentum of a group, or its first beta. */
export function setMomentum(group: Record<string, any>, useBeta1: boolean, momentum: Value): void {
  if (useBeta1) group.betas = [momentum, ...group.betas.slice(1)];
  else group.momentum = momentum;
}

/** Sets the first momentum of each group, and remembers its bounds. */
export function startMomentum(optimizer: AnyOptimizer, useBeta1: boolean, base: Value[], max: Value[]): void {
  optimizer.paramGroups.forEach((group, i) => {
    setMomentum(group, useBeta1, max[i]!);
    group.maxMomentum = max[i];
    group.baseMomentum = base[i];
  });
}

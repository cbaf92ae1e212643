/** Batch normalisation that can be mapped: `torch.func.replaceAllBatchNormModules_`. */
import { refuseArguments } from '../common/binder';
import { BatchNorm } from '../nn/modules/batchnorm';
import type { Module } from '../nn/modules/module';

/**
 * Takes the running statistics from all layers of batch normalisation in a network: they always use those of
 * the batch then. Under `vmap` the running ones could not be updated in place.
 *
 * @param root the network, which is changed
 * @returns the same network
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.func.replace_all_batch_norm_modules_.html
 * @example torch.func.replaceAllBatchNormModules_(model);
 */
export function replaceAllBatchNormModules_<M extends Module>(...args: [root: M]): M {
  refuseArguments('replaceAllBatchNormModules_', args, 1);
  const [root] = args;
  for (const module of root.modules()) {
    if (!(module instanceof BatchNorm) || !module.trackRunningStats) continue;
    const without = { running_mean: null, running_var: null, num_batches_tracked: null };
    Object.assign(module, without, { trackRunningStats: false });
  }
  return root;
}

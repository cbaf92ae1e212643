/** Twin of torch/nn/utils/weight_norm.py: the weight normalisation before parametrizations. */

import type { Arguments } from '../../common/binder';
import { TorchError } from '../../common/errors';
import { warn } from '../../common/warnings';
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import type { Module } from '../modules/module';
import { deleteMember, type Fields, internals } from '../modules/module/members';
import { Parameter } from '../parameter/parameter';
import { isLazy } from '../parameter/uninitialized';
import {
  bindRemove,
  bindWeightNorm,
  type RemoveOrder,
  type RemoveParameters,
  type WeightNormOrder,
  type WeightNormParameters,
} from './normArguments';

/** Computes a module's weight of its norm and its direction before every call. */
class WeightNorm {
  constructor(
    readonly name: string,
    readonly dim: number,
  ) {}

  computeWeight(module: any): Tensor {
    return torchOps._weightNorm(module[`${this.name}_v`], module[`${this.name}_g`], this.dim);
  }

  remove(module: any): void {
    const weight = this.computeWeight(module);
    deleteMember(module, this.name);
    deleteMember(module, `${this.name}_g`);
    deleteMember(module, `${this.name}_v`);
    module[this.name] = new Parameter(weight.data);
  }
}

/** What a forward pre-hook does, by the hook. */
const norms = new WeakMap<object, WeightNorm>();

/** The module's weight normalisation of that name, and its hook's id. */
function find(module: Module, name: string): [number, WeightNorm] | undefined {
  for (const [id, { hook }] of module[internals].callHooks?.forwardPre ?? []) {
    const norm = norms.get(hook);
    if (norm?.name === name) return [id, norm];
  }
  return undefined;
}

/**
 * Replaces a weight by its norm (`weight_g`) and its direction (`weight_v`), of which it is computed before
 * every call. Deprecated: use `nn.utils.parametrizations.weightNorm`.
 *
 * @param args module: whose weight it is; name ('weight'), dim (0)
 * @returns the module
 * @throws TorchError when it was applied already
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.weight_norm.html
 * @example const layer = nn.utils.weightNorm(new nn.Linear(20, 40), 'weight');
 */
export function weightNorm<M extends Module>(
  ...args: Arguments<WeightNormParameters<M>, WeightNormOrder>
): M {
  const [module, name, dim] = bindWeightNorm(args);
  warn(
    '`torch.nn.utils.weight_norm` is deprecated in favor of `torch.nn.utils.parametrizations.weight_norm`.',
    'FutureWarning',
  );
  if (find(module, name) !== undefined) {
    throw new TorchError(`Cannot register two weight_norm hooks on the same parameter ${name}`);
  }
  const norm = new WeightNorm(name, dim ?? -1);
  const weight: Tensor = (module as Fields)[name];
  if (isLazy(weight)) {
    throw new RangeError(
      "The module passed to `WeightNorm` can't have uninitialized parameters. Make sure to run the dummy forward before applying " +
        'weight normalization',
    );
  }
  const g = torchOps.normExceptDim(weight, 2, norm.dim).data;
  deleteMember(module, name);
  module.registerParameter(`${name}_g`, new Parameter(g));
  module.registerParameter(`${name}_v`, new Parameter(weight.data));
  (module as Fields)[name] = norm.computeWeight(module);
  const hook = (called: Module) => {
    (called as Fields)[name] = norm.computeWeight(called);
  };
  norms.set(hook, norm);
  module.registerForwardPreHook(hook);
  return module as M;
}

/**
 * Takes the normalisation away and makes the weight a plain parameter again, of its present value.
 *
 * @param args module; name: which field ('weight')
 * @returns the module
 * @throws RangeError when {@link weightNorm} was not applied
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.remove_weight_norm.html
 */
export function removeWeightNorm<M extends Module>(...args: Arguments<RemoveParameters<M>, RemoveOrder>): M {
  const [module, name] = bindRemove(args);
  const found = find(module, name);
  if (found === undefined) throw new RangeError(`weight_norm of '${name}' not found in ${module}`);
  const [id, norm] = found;
  norm.remove(module);
  module[internals].callHooks!.forwardPre.delete(id);
  return module as M;
}

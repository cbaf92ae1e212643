/** Twin of torch/nn/utils/prune.py: `torch.nn.utils.prune`. */

import type { Bound } from '../../common/binder';
import { isIterable } from '../../common/expect';
import { parseOptions, type WithOptions } from '../../common/options';
import { torchOps } from '../../tensor/operators';
import { Tensor } from '../../tensor/tensor';
import type { Module } from '../modules/module';
import { type Fields, internals } from '../modules/module/members';
import { parametersToVector } from './convertParameters';
import {
  CustomFromMask,
  Identity,
  L1Unstructured,
  LnStructured,
  RandomStructured,
  RandomUnstructured,
} from './pruneKinds';
import { type BasePruningMethod, PruningContainer, pruningHooks } from './pruneMethods';

export {
  CustomFromMask,
  Identity,
  L1Unstructured,
  LnStructured,
  RandomStructured,
  RandomUnstructured,
} from './pruneKinds';
export { BasePruningMethod, PruningContainer, type PruningType } from './pruneMethods';

/** Options that some pruning functions take. */
export interface ImportanceOptions {
  /** The values that are judged instead of the parameter's. Default: null */
  importanceScores?: Tensor | null | undefined;
}

type ImportanceArgs = WithOptions<[], [importanceScores: Tensor | null], ImportanceOptions>;

const parseImportance = (name: string, args: readonly unknown[]) =>
  parseOptions<Bound<ImportanceOptions>>(name, args, ['importanceScores'], { importanceScores: null });

/**
 * Makes a parameter a pruned one without pruning anything.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.prune.identity.html
 */
export function identity<M extends Module>(module: M, name: string): M {
  Identity.apply(module, name);
  return module;
}

/**
 * Prunes entries of a parameter at random.
 * @param amount how many: an integer is their number, a number below 1 the fraction of them
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.prune.random_unstructured.html
 */
export function randomUnstructured<M extends Module>(module: M, name: string, amount: number): M {
  RandomUnstructured.apply(module, name, amount);
  return module;
}

/**
 * Prunes the entries of a parameter that have the smallest absolute values.
 *
 * @param amount how many: an integer is their number, a number below 1 the fraction of them
 * @param args importanceScores: the values that are judged instead
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.prune.l1_unstructured.html
 * @example nn.utils.prune.l1Unstructured(layer, 'weight', 0.2);
 */
export function l1Unstructured<M extends Module>(
  module: M,
  name: string,
  amount: number,
  ...args: ImportanceArgs
): M {
  L1Unstructured.apply(module, name, amount, parseImportance('l1Unstructured', args));
  return module;
}

/**
 * Prunes slices of one dimension of a parameter at random.
 * @param amount how many: an integer is their number, a number below 1 the fraction of them
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.prune.random_structured.html
 */
export function randomStructured<M extends Module>(module: M, name: string, amount: number, dim: number): M {
  RandomStructured.apply(module, name, amount, dim);
  return module;
}

/**
 * Prunes the slices of one dimension of a parameter that have the smallest norms.
 *
 * @param amount how many: an integer is their number, a number below 1 the fraction of them
 * @param n which norm
 * @param args importanceScores: the values that are judged instead
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.prune.ln_structured.html
 */
export function lnStructured<M extends Module>(
  module: M,
  name: string,
  amount: number,
  n: number | 'fro' | 'nuc',
  dim: number,
  ...args: ImportanceArgs
): M {
  LnStructured.apply(module, name, amount, n, dim, parseImportance('lnStructured', args));
  return module;
}

/**
 * Prunes a parameter by a mask.
 * @param mask ones for the entries that stay
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.prune.custom_from_mask.html
 */
export function customFromMask<M extends Module>(module: M, name: string, mask: Tensor): M {
  CustomFromMask.apply(module, name, mask);
  return module;
}

/** A pruning method's class. */
export type PruningClass = new (...args: any[]) => BasePruningMethod;

/**
 * Prunes entries of several parameters, which are judged together.
 *
 * @param parameters modules and the names of their parameters
 * @param pruningMethod an unstructured pruning method's class
 * @param options its constructor's options; importanceScores: values that are judged instead, with their
 *   modules and names
 * @throws TypeError for a method that isn't unstructured
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.prune.global_unstructured.html
 * @example
 * const { globalUnstructured, L1Unstructured } = nn.utils.prune;
 * globalUnstructured([[net.fc1, 'weight'], [net.fc2, 'weight']], L1Unstructured, { amount: 0.2 });
 */
export function globalUnstructured(
  parameters: Iterable<readonly [module: Module, name: string]>,
  pruningMethod: PruningClass,
  options: {
    importanceScores?: Iterable<readonly [module: Module, name: string, scores: Tensor]> | null | undefined;
    [option: string]: unknown;
  } = {},
): void {
  if (!isIterable(parameters)) {
    throw new TypeError('global_unstructured(): parameters is not an Iterable');
  }
  const { importanceScores, ...rest } = options;
  const list = [...parameters] as [any, string][];
  const given = [...(importanceScores ?? [])];
  const scoresOf = (module: Module, name: string): Tensor =>
    given.find(([m, n]) => m === module && n === name)?.[2] ?? (module as Fields)[name];
  const scores = parametersToVector(list.map(([module, name]) => scoresOf(module, name)));
  const masks = list.map(([module, name]) => {
    const mask: unknown = module[`${name}_mask`];
    return mask instanceof Tensor ? mask : torchOps.onesLike(module[name]);
  });
  const container = new PruningContainer();
  container._tensorName = 'temp';
  const method = new pruningMethod(rest);
  method._tensorName = 'temp';
  if (method.PRUNING_TYPE !== 'unstructured') {
    throw new TypeError(
      `Only "unstructured" PRUNING_TYPE supported for the \`pruning_method\`. Found method ${pruningMethod.name} of type ` +
        method.PRUNING_TYPE,
    );
  }
  container.addPruningMethod(method);
  const mask = container.computeMask(scores, parametersToVector(masks));
  let start = 0;
  for (const [module, name] of list) {
    const param: Tensor = module[name];
    customFromMask(module, name, mask.narrow(0, start, param.numel()).viewAs(param));
    start += param.numel();
  }
}

/**
 * Makes a pruned tensor the module's parameter again: the pruning is there to stay.
 * @throws RangeError when the parameter isn't pruned
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.prune.remove.html
 */
export function remove<M extends Module>(module: M, name: string): M {
  const found = pruningHooks(module).find(([, method]) => method._tensorName === name);
  if (found === undefined) {
    throw new RangeError(
      `Parameter '${name}' of module ${module} has to be pruned before pruning can be removed`,
    );
  }
  const [id, method] = found;
  method.remove(module);
  module[internals].callHooks!.forwardPre.delete(id);
  return module;
}

/**
 * Whether a module, or one below it, has a pruned parameter.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.prune.is_pruned.html
 */
export function isPruned(module: Module): boolean {
  return module.modules().some((one) => pruningHooks(one).length > 0);
}

/**
 * `torch.nn.utils.prune`: pruning, which sets entries of a module's parameters to zero by a mask and keeps
 * them there while it trains. Twin of torch/nn/utils/prune.py.
 */

import { type Arguments, binder } from '../../common/binder';
import { isIterable } from '../../common/expect';
import { tensor } from '../../tensor/argument';
import { partsOf } from '../../tensor/flat';
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
  type AmountParameters,
  CustomFromMask,
  Identity,
  L1Unstructured,
  LnStructured,
  type LnStructuredParameters,
  RandomStructured,
  RandomUnstructured,
  type StructuredParameters,
} from './pruneKinds';
export { BasePruningMethod, PruningContainer, type PruningType } from './pruneMethods';

/** Options that some pruning functions take. */
export interface ImportanceOptions {
  /** The values that are judged instead of the parameter's. Default: null */
  importanceScores?: Tensor | null | undefined;
}

/** Whose parameter is pruned, and its name. */
interface TargetParameters<M> {
  /** The module whose parameter is meant. */
  module: M;
  /** The parameter's name: `'weight'`, `'bias'`. */
  name: string;
}
const target = { module: 'any', name: 'any' } as const;

type IdentityOrder = [module: 'module', name: 'name'];
const bindIdentity = binder<TargetParameters<Module>, IdentityOrder>('identity', target, {});

/**
 * Makes a parameter a pruned one without pruning anything.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.prune.identity.html
 */
export function identity<M extends Module>(...args: Arguments<TargetParameters<M>, IdentityOrder>): M {
  const [module, name] = bindIdentity(args);
  Identity.apply(module, name);
  return module as M;
}

interface RandomUnstructuredParameters<M> extends TargetParameters<M> {
  /** How much is pruned: an integer is the number, a number below 1 the fraction. */
  amount: number;
}
type RandomUnstructuredOrder = [module: 'module', name: 'name', amount: 'amount'];
const bindRandomUnstructured = binder<RandomUnstructuredParameters<Module>, RandomUnstructuredOrder>(
  'randomUnstructured',
  { ...target, amount: 'any' },
  {},
);

/**
 * Prunes entries of a parameter at random: it becomes the product of itself and a mask.
 * @param args module, name; amount: how many, an integer is their number, a number below 1 the fraction of
 *   them
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.prune.random_unstructured.html
 */
export function randomUnstructured<M extends Module>(
  ...args: Arguments<RandomUnstructuredParameters<M>, RandomUnstructuredOrder>
): M {
  const [module, name, amount] = bindRandomUnstructured(args);
  RandomUnstructured.apply(module, name, amount);
  return module as M;
}

interface L1UnstructuredParameters<M> extends RandomUnstructuredParameters<M>, ImportanceOptions {}
type L1UnstructuredOrder = [...RandomUnstructuredOrder, importanceScores: 'importanceScores'];
const bindL1Unstructured = binder<L1UnstructuredParameters<Module>, L1UnstructuredOrder>(
  'l1Unstructured',
  { ...target, amount: 'any' },
  { importanceScores: null },
);

/**
 * Prunes the entries of a parameter that have the smallest absolute values.
 *
 * @param args module, name; amount: how many, an integer is their number, a number below 1 the fraction of
 *   them; importanceScores: the values that are judged instead
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.prune.l1_unstructured.html
 * @example nn.utils.prune.l1Unstructured(layer, 'weight', 0.2);
 */
export function l1Unstructured<M extends Module>(
  ...args: Arguments<L1UnstructuredParameters<M>, L1UnstructuredOrder>
): M {
  const [module, name, amount, importanceScores] = bindL1Unstructured(args);
  L1Unstructured.apply(module, name, amount, { importanceScores });
  return module as M;
}

interface RandomStructuredParameters<M> extends RandomUnstructuredParameters<M> {
  /** The dimension whose slices are pruned. */
  dim: number;
}
type RandomStructuredOrder = [...RandomUnstructuredOrder, dim: 'dim'];
const bindRandomStructured = binder<RandomStructuredParameters<Module>, RandomStructuredOrder>(
  'randomStructured',
  { ...target, amount: 'any', dim: 'any' },
  {},
);

/**
 * Prunes slices of one dimension of a parameter at random.
 * @param args module, name; amount: how many, an integer is their number, a number below 1 the fraction of
 *   them; dim
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.prune.random_structured.html
 */
export function randomStructured<M extends Module>(
  ...args: Arguments<RandomStructuredParameters<M>, RandomStructuredOrder>
): M {
  const [module, name, amount, dim] = bindRandomStructured(args);
  RandomStructured.apply(module, name, amount, dim);
  return module as M;
}

interface LnStructuredParameters<M> extends RandomStructuredParameters<M>, ImportanceOptions {
  /** The order of the norm by which slices are judged. */
  n: number | 'fro' | 'nuc';
}
type LnStructuredOrder = [
  ...RandomUnstructuredOrder,
  n: 'n',
  dim: 'dim',
  importanceScores: 'importanceScores',
];
const bindLnStructured = binder<LnStructuredParameters<Module>, LnStructuredOrder>(
  'lnStructured',
  { ...target, amount: 'any', n: 'any', dim: 'any' },
  { importanceScores: null },
);

/**
 * Prunes the slices of one dimension of a parameter that have the smallest norms.
 *
 * @param args module, name; amount: how many, an integer is their number, a number below 1 the fraction of
 *   them; n: which norm; dim; importanceScores: the values that are judged instead
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.prune.ln_structured.html
 */
export function lnStructured<M extends Module>(
  ...args: Arguments<LnStructuredParameters<M>, LnStructuredOrder>
): M {
  const [module, name, amount, n, dim, importanceScores] = bindLnStructured(args);
  LnStructured.apply(module, name, amount, n, dim, { importanceScores });
  return module as M;
}

interface MaskParameters<M> extends TargetParameters<M> {
  /** What stays: 1 for entries that are kept, 0 for the others; of the parameter's shape. */
  mask: Tensor;
}
type MaskOrder = [module: 'module', name: 'name', mask: 'mask'];
const bindMask = binder<MaskParameters<Module>, MaskOrder>('customFromMask', { ...target, mask: tensor }, {});

/**
 * Prunes a parameter by a mask: it becomes the product of itself and that.
 * @param args module, name; mask: ones for the entries that stay
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.prune.custom_from_mask.html
 */
export function customFromMask<M extends Module>(...args: Arguments<MaskParameters<M>, MaskOrder>): M {
  const [module, name, mask] = bindMask(args);
  CustomFromMask.apply(module, name, mask);
  return module as M;
}

/** A pruning method's class. */
export type PruningClass = new (...args: any[]) => BasePruningMethod;

interface GlobalUnstructuredParameters {
  /** The parameters that are pruned as if they were one: pairs of module and name. */
  parameters: Iterable<readonly [module: Module, name: string]>;
  /** The class that chooses among all entries: one of those that prune single entries. */
  pruningMethod: PruningClass;
  /**
   * `importanceScores`: pairs' scores to judge by instead of values; and what the class's constructor takes.
   */
  options?:
    | {
        importanceScores?:
          | Iterable<readonly [module: Module, name: string, scores: Tensor]>
          | null
          | undefined;
        [option: string]: unknown;
      }
    | undefined;
}
type GlobalUnstructuredOrder = [parameters: 'parameters', pruningMethod: 'pruningMethod', options: 'options'];
const bindGlobalUnstructured = binder<GlobalUnstructuredParameters, GlobalUnstructuredOrder>(
  'globalUnstructured',
  { parameters: 'any', pruningMethod: 'any' },
  { options: {} },
  {},
  { options: 'data' },
);

/**
 * Prunes entries of several parameters, which are judged together.
 *
 * @param args parameters: modules and the names of their parameters; pruningMethod: an unstructured pruning
 *   method's class; options: its constructor's, and importanceScores: values that are judged instead, with
 *   their modules and names
 * @throws TypeError for a method that isn't unstructured
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.prune.global_unstructured.html
 * @example
 * const { globalUnstructured, L1Unstructured } = nn.utils.prune;
 * globalUnstructured([[net.fc1, 'weight'], [net.fc2, 'weight']], L1Unstructured, { amount: 0.2 });
 */
export function globalUnstructured(
  ...args: Arguments<GlobalUnstructuredParameters, GlobalUnstructuredOrder>
): void {
  const [parameters, pruningMethod, options] = bindGlobalUnstructured(args);
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
  const pruned = list.map(([module, name]) => ({ module, name, shape: (module[name] as Tensor).shape }));
  for (const [{ module, name }, part] of partsOf(mask, pruned)) customFromMask(module, name, part);
}

/**
 * Makes a pruned tensor the module's parameter again: the pruning is there to stay.
 * @throws RangeError when the parameter isn't pruned
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.prune.remove.html
 */
export function remove<M extends Module>(...args: Arguments<TargetParameters<M>, IdentityOrder>): M {
  const [module, name] = bindIdentity(args, 'remove');
  const found = pruningHooks(module).find(([, method]) => method._tensorName === name);
  if (found === undefined) {
    throw new RangeError(
      `Parameter '${name}' of module ${module} has to be pruned before pruning can be removed`,
    );
  }
  const [id, method] = found;
  method.remove(module);
  module[internals].callHooks!.forwardPre.delete(id);
  return module as M;
}

type IsPrunedOrder = [module: 'module'];
const bindIsPruned = binder<{ module: Module }, IsPrunedOrder>('isPruned', { module: 'any' }, {});

/**
 * Whether a module, or one below it, has a pruned parameter.
 * @param args module: the module that is asked about, with all that it has inside
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.prune.is_pruned.html
 */
export function isPruned(...args: Arguments<{ module: Module }, IsPrunedOrder>): boolean {
  const [module] = bindIsPruned(args);
  return module.modules().some((one) => pruningHooks(one).length > 0);
}

/** Twin of torch/nn/utils/prune.py: which entries of a tensor are pruned. */

import { type Arguments, binder, refuseArguments } from '../../common/binder';
import { TorchError } from '../../common/errors';
import { isPlainObject } from '../../common/options';
import { pyRepr, pyTypeName } from '../../python/pyrepr';
import { keepBeyondScopes } from '../../runtime/memory';
import { tensor } from '../../tensor/argument';
import type { Index } from '../../tensor/indexing';
import { torchOps } from '../../tensor/operators';
import { sameSize, sizeText } from '../../tensor/sizes';
import type { Tensor } from '../../tensor/tensor';
import type { Module } from '../modules/module';
import { deleteMember, type Fields, internals } from '../modules/module/members';
import type { Parameter } from '../parameter/parameter';

/** Whether single entries, whole slices of one dimension, or all entries at once are pruned. */
export type PruningType = 'unstructured' | 'structured' | 'global';

/** A pruning method by the hook that applies its mask. */
const methods = new WeakMap<object, BasePruningMethod>();

/** The pruning methods of a module, with their hooks' ids. */
export function pruningHooks(module: Module): [number, BasePruningMethod][] {
  return [...(module[internals].callHooks?.forwardPre ?? [])].flatMap(([id, { hook }]) => {
    const method = methods.get(hook);
    return method === undefined ? [] : [[id, method]];
  });
}

const contiguousCopy = (t: Tensor) => t.detach().clone({ memoryFormat: 'contiguous_format' });

function checkScores(scores: Tensor, t: Tensor, what: string): void {
  if (sameSize(scores.shape, t.shape)) return;
  throw new Error(
    `importance_scores should have the same shape as ${what}, got ${sizeText(scores.shape)} vs ${sizeText(t.shape)}`,
  );
}

interface PruneParameters {
  /** The tensor that is pruned. */
  t: Tensor;
  /** The mask so far, of the same shape. Default: null, all ones */
  defaultMask?: Tensor | null | undefined;
  /** What entries are judged by instead of their values, of the same shape. Default: null */
  importanceScores?: Tensor | null | undefined;
}
type PruneOrder = [t: 't', defaultMask: 'defaultMask', importanceScores: 'importanceScores'];
const bindPrune = binder<PruneParameters, PruneOrder>(
  'prune',
  { t: tensor },
  { defaultMask: null, importanceScores: null },
);

type OfModule = Arguments<
  {
    /** The module whose parameter becomes an ordinary one. */
    module: Module;
  },
  [module: 'module']
>;
/** The arguments of the methods that take a module, which give their names. */
const bindModule = binder<{ module: Module }, ['module']>('applyMask', { module: 'any' }, {});

/**
 * Base class of the pruning methods: subclass it and write `computeMask`.
 * `Method.apply(module, name, …)` prunes a parameter.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.prune.BasePruningMethod.html
 * @example
 * class EveryOther extends nn.utils.prune.BasePruningMethod {
 *   override get PRUNING_TYPE() { return 'unstructured' as const; }
 *   override computeMask(t: Tensor, mask: Tensor): Tensor { return mask.clone().set(['::2'], 0); }
 * }
 * EveryOther.apply(layer, 'bias');
 */
export abstract class BasePruningMethod {
  /** The pruned field. @internal */
  declare _tensorName: string;

  /** What a PruningContainer goes by when it combines methods. */
  abstract get PRUNING_TYPE(): PruningType;

  /**
   * The entries that stay.
   * @param t whose entries are judged
   * @param defaultMask the entries that earlier prunings left
   */
  abstract computeMask(t: Tensor, defaultMask: Tensor): Tensor;

  /** The pruned tensor of a module. */
  applyMask(...args: OfModule): Tensor {
    const [module] = bindModule(args);
    const { _tensorName: name } = this;
    if (name === undefined) throw new Error(`Module ${module} has to be pruned`);
    const original: Tensor = (module as Fields)[`${name}_orig`];
    return (module as Fields)[`${name}_mask`].to({ dtype: original.dtype }).mul(original);
  }

  /**
   * Prunes a parameter: `name_orig` is the parameter from now on, `name_mask` a buffer, `name` their product.
   *
   * @param module whose parameter it is
   * @param name its field
   * @param args the constructor's; `importanceScores` among the options: the values that are judged instead
   *   of the parameter's
   * @returns the pruning method
   */
  static apply<M extends BasePruningMethod>(
    this: abstract new (
      ...args: any[]
    ) => M,
    module: Module,
    name: string,
    ...args: any[]
  ): BasePruningMethod {
    let importanceScores: Tensor | null = null;
    const last = args.at(-1);
    if (isPlainObject(last) && 'importanceScores' in last) {
      const { importanceScores: scores, ...rest } = last;
      importanceScores = (scores ?? null) as Tensor | null;
      args = Object.keys(rest).length > 0 ? [...args.slice(0, -1), rest] : args.slice(0, -1);
    }
    // biome-ignore lint/complexity/noThisInStatic: the subclass whose `apply` was called
    const method = composite(module, name, () => Reflect.construct(this, args));
    const original: Tensor = (module as Fields)[name];
    if (importanceScores !== null) {
      checkScores(importanceScores, original, `parameter ${name} of ${module}`);
    }
    const isFirst = !(method instanceof PruningContainer);
    if (isFirst) {
      module.registerParameter(`${name}_orig`, original as Parameter);
      deleteMember(module, name);
    }
    const mask = isFirst ? torchOps.onesLike(original) : contiguousCopy((module as Fields)[`${name}_mask`]);
    try {
      module.registerBuffer(`${name}_mask`, method.computeMask(importanceScores ?? original, mask));
      const pruned = method.applyMask(module);
      (module as Fields)[name] = pruned;
      keepBeyondScopes(pruned);
      const hook = (called: Module) => {
        (called as Fields)[name] = method.applyMask(called);
      };
      methods.set(hook, method);
      module.registerForwardPreHook(hook);
    } catch (error) {
      if (isFirst) {
        module.registerParameter(name, (module as Fields)[`${name}_orig`]);
        deleteMember(module, `${name}_orig`);
      }
      throw error;
    }
    return method;
  }

  /**
   * A pruned version of a tensor that belongs to no module.
   * @param args t; defaultMask: what earlier prunings left; importanceScores: the values that are
   *   judged instead of the tensor's
   */
  prune(...args: Arguments<PruneParameters, PruneOrder>): Tensor {
    const [t, defaultMask, importanceScores] = bindPrune(args);
    if (importanceScores !== null) checkScores(importanceScores, t, 'tensor t');
    return t.mul(this.computeMask(importanceScores ?? t, defaultMask ?? torchOps.onesLike(t)));
  }

  /** Makes the pruned tensor the module's parameter again. */
  remove(...args: OfModule): void {
    const [module] = bindModule(args, 'remove');
    const { _tensorName: name } = this;
    if (name === undefined) {
      throw new Error(`Module ${module} has to be pruned before pruning can be removed`);
    }
    const weight = this.applyMask(module);
    const original = (module as Fields)[`${name}_orig`];
    original.data = weight.data;
    for (const suffix of ['', '_orig', '_mask']) deleteMember(module, name + suffix);
    (module as Fields)[name] = original;
  }
}

/** The new method, joined with the one that pruned the tensor before. */
function composite(module: Module, name: string, make: () => BasePruningMethod): BasePruningMethod {
  const old = pruningHooks(module).filter(([, method]) => method._tensorName === name);
  if (old.length > 1) {
    throw new Error(
      `Avoid adding multiple pruning hooks to the same tensor ${name} of module ${module}. Use a PruningContainer.`,
    );
  }
  for (const [id] of old) module[internals].callHooks!.forwardPre.delete(id);
  const method = make();
  method._tensorName = name;
  const [found] = old;
  if (found === undefined) return method;
  const container = found[1] instanceof PruningContainer ? found[1] : new PruningContainer(found[1]);
  container.addPruningMethod(method);
  return container;
}

/**
 * Pruning methods that prune the same tensor one after another.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.prune.PruningContainer.html
 */
export class PruningContainer extends BasePruningMethod {
  #methods: BasePruningMethod[] = [];

  /** @param methods the methods in order */
  constructor(...methods: BasePruningMethod[]) {
    super();
    if (methods.length === 1) this._tensorName = methods[0]!._tensorName;
    for (const method of methods) this.addPruningMethod(method);
  }

  override get PRUNING_TYPE(): PruningType {
    return 'unstructured';
  }

  /**
   * Adds a further method, which prunes what those before it have left.
   * @throws RangeError for a method of another tensor
   */
  addPruningMethod(...args: [method: BasePruningMethod | null]): void {
    refuseArguments('addPruningMethod', args, 1);
    const [method] = args;
    if (method !== null && !(method instanceof BasePruningMethod)) {
      throw new TypeError(`<class '${pyTypeName(method)}'> is not a BasePruningMethod subclass`);
    }
    if (method === null) return;
    if (this._tensorName !== method._tensorName) {
      throw new RangeError(
        `Can only add pruning methods acting on the parameter named '${this._tensorName}' to PruningContainer ` +
          `${this.constructor.name}. Found '${method._tensorName}'`,
      );
    }
    this.#methods.push(method);
  }

  /** How many methods there are. */
  get length(): number {
    return this.#methods.length;
  }

  /** The method at a place, from the end when negative. */
  at(...args: [index: number]): BasePruningMethod | undefined {
    refuseArguments('at', args, 1);
    const [index] = args;
    return this.#methods.at(index);
  }

  [Symbol.iterator](): IterableIterator<BasePruningMethod> {
    return this.#methods[Symbol.iterator]();
  }

  /** The last method's mask of what the others left. */
  override computeMask(t: Tensor, defaultMask: Tensor): Tensor {
    const method = this.#methods.at(-1)!;
    const newMask = defaultMask.to({ dtype: t.dtype });
    const place = remaining(method, t, defaultMask);
    const partial = method.computeMask(t.get(...place), defaultMask.get(...place));
    // `to` gives the mask itself where the dtypes are equal, as in Python: it is changed in place.
    newMask.set(place, partial.to({ dtype: newMask.dtype }));
    return newMask;
  }
}

/** The entries that a method may still prune. */
function remaining(method: BasePruningMethod, t: Tensor, mask: Tensor): Index[] {
  const dims = t.dim();
  const all: Index[] = new Array(dims).fill(':');
  switch (method.PRUNING_TYPE) {
    case 'unstructured':
      return [mask.eq(1)];
    case 'global':
      return all;
    case 'structured': {
      const { dim: given } = method as { dim?: number };
      if (given === undefined) {
        throw new TorchError(
          'Pruning methods of PRUNING_TYPE "structured" need to have the attribute `dim` defined.',
        );
      }
      const dim = given < 0 ? dims + given : given;
      if (dim < 0) throw new RangeError(`Index is out of bounds for tensor with dimensions ${dims}`);
      const others = t.shape.map((_, d) => d).filter((d) => d !== dim);
      all[dim] = mask.sum(others).ne(0);
      return all;
    }
    default:
      throw new RangeError(`Unrecognized PRUNING_TYPE ${pyRepr(method.PRUNING_TYPE)}`);
  }
}

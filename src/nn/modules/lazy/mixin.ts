/** Twin of torch/nn/modules/lazy.py: modules that learn their parameters' shapes from the first input. */

import { noGrad } from '../../../autograd/gradMode';
import { NotImplementedError, TorchError } from '../../../common/errors';
import { registerSymbol } from '../../../common/ownSymbols';
import { isLazy } from '../../parameter/uninitialized';
import type { Module } from '../module';
import { internals, members } from '../module/members';
import type { StateDict } from '../module/stateDict';

/** The ids of a lazy module's own hooks, by which a copy of it finds its own. */
const hookIds = Symbol('torch.nn.lazyHooks');
registerSymbol(hookIds);

type ModuleClass = abstract new (...args: any[]) => Module;

/** What {@link LazyModuleMixin} adds to a module. */
export interface LazyModule {
  /** What the module becomes after its first call; null: it stays what it is. */
  get clsToBecome(): ModuleClass | null;
  /**
   * Gives the parameters their shapes; every lazy class has its own.
   * @param input and whatever else `forward` takes
   */
  initializeParameters(...input: any[]): void;
  /** Whether a parameter or buffer has no shape yet. */
  hasUninitializedParams(): boolean;
}

/** A parameter that the state dict has is given its shape before it is loaded. */
function beforeLoading(module: Module, stateDict: StateDict, prefix: string): void {
  for (const [name, own] of [...members(module, 'parameter'), ...members(module, 'buffer')]) {
    const given = stateDict[prefix + name];
    if (given !== undefined && isLazy(own) && !isLazy(given)) noGrad(() => own.materialize(given.shape));
  }
}

/** Runs before the first `forward`. */
function inferParameters(module: Module & LazyModule, args: readonly unknown[]): void {
  module.initializeParameters(...args);
  if (module.hasUninitializedParams()) {
    throw new TorchError(`module ${module._getName()} has not been fully initialized`);
  }
  const ids = (module as { [hookIds]?: [number, number] })[hookIds];
  if (ids !== undefined) {
    module[internals].stateDictHooks?.loadPre.delete(ids[0]);
    module[internals].callHooks?.forwardPre.delete(ids[1]);
    Reflect.deleteProperty(module, hookIds);
  }
  const become = module.clsToBecome;
  if (become !== null) Object.setPrototypeOf(module, become.prototype);
}

/**
 * A base class for modules whose parameters are {@link UninitializedParameter}s until the first call. The
 * subclass writes `initializeParameters`, and `clsToBecome` where it is to be another class afterwards.
 *
 * @param Base the class to extend
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.modules.lazy.LazyModuleMixin.html
 * @example
 * class Scale extends nn.modules.LazyModuleMixin(nn.Module) {
 *   weight = new nn.UninitializedParameter();
 *   override initializeParameters(x: Tensor): void {
 *     this.weight.materialize([x.size(-1)]);
 *     nn.init.ones_(this.weight);
 *   }
 *   override forward(x: Tensor): Tensor { return x.mul(this.weight); }
 * }
 */
export function LazyModuleMixin<B extends ModuleClass>(
  Base: B,
): B & (abstract new (...args: any[]) => LazyModule) {
  abstract class Lazy extends (Base as ModuleClass) {
    constructor(...args: any[]) {
      super(...args);
      const load = this.registerLoadStateDictPreHook(beforeLoading);
      const infer = this.registerForwardPreHook((module, given) => {
        inferParameters(module as Module & LazyModule, given);
      });
      const ids = [load.id, infer.id];
      Object.defineProperty(this, hookIds, { value: ids, configurable: true, enumerable: false });
    }

    get clsToBecome(): ModuleClass | null {
      return null;
    }

    initializeParameters(..._input: any[]): void {
      throw new NotImplementedError(`initialize_parameters is not implemented for ${this._getName()}`);
    }

    hasUninitializedParams(): boolean {
      return [...members(this, 'parameter'), ...members(this, 'buffer')].some(([, value]) => isLazy(value));
    }
  }
  // What a mixin makes of an abstract class has no name in the type system.
  return Lazy as any;
}

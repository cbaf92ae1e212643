/** Twin of FSDPModule in torch/distributed/fsdp/_fully_shard/_fully_shard.py: what a module has besides. */
import { type Arguments, binder, refuseArguments } from '../../common/binder';
import { makeError } from '../../common/errors';
import { expectBoolean } from '../../common/expect';
import { Module } from '../../nn/modules/module';
import { callModule } from '../../nn/modules/module/callable';
import { pyTypeName } from '../../python/pyrepr';
import { copySelf } from '../../tensor/deepcopy';
import type { Tensor } from '../../tensor/tensor';
import type { ParamGroup } from './paramGroup';
import { withSavedWeights } from './savedWeights';
import { type FsdpState, stateOf } from './state';

/** What waits for `unshard({ asyncOp: true })`. */
export class UnshardHandle {
  #group: ParamGroup | null;

  /** @internal */
  constructor(group: ParamGroup | null) {
    this.#group = group;
  }

  /** Waits until the module has its whole parameters. */
  wait(...args: []): void {
    refuseArguments('wait', args);
    this.#group?.waitForUnshard();
    this.#group = null;
  }
}

/** Options of the methods that set something for the modules inside as well. */
export interface RecurseOption {
  /** Whether modules inside that `fullyShard` has divided are set as well. Default: true */
  recurse?: boolean | undefined;
}

/**
 * What a module has besides once `fullyShard` has divided its parameters. `value instanceof FSDPModule` tells
 * it.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributed.fsdp.fully_shard.html#torch.distributed.fsdp.FSDPModule
 */
export interface FSDPModule {
  /** Lets the whole parameters go, of this module and not of those inside: it has this rank's parts. */
  reshard(): void;
  /**
   * Gathers the whole parameters: a collective. Modules inside stay as they are.
   * @param options asyncOp: only begins, and gives a handle. Default: false
   */
  unshard(options?: { asyncOp?: false | undefined }): null;
  unshard(options: { asyncOp: boolean }): UnshardHandle | null;
  /** Forgets an iteration in which something threw, and its gradients; on the outermost module. */
  resetIterState(): void;
  /** Whether what backward keeps for later ones of the same forward may go. Default: true */
  setIsLastBackward(isLastBackward: boolean): void;
  /** Whether backward reduces gradients; without it they add up on each rank. */
  setRequiresGradientSync(requiresGradientSync: boolean, options?: RecurseOption): void;
  /** The same for the ranks that have the same parts only, of a mesh of two dimensions. */
  setRequiresAllReduce(requiresAllReduce: boolean, options?: RecurseOption): void;
  /** Whether forward lets the whole parameters go at its end. */
  setReshardAfterForward(reshardAfterForward: boolean, recurse?: boolean): void;
  /** Whether backward does so. */
  setReshardAfterBackward(reshardAfterBackward: boolean, options?: RecurseOption): void;
  /** Modules whose parameters begin to be gathered when this one's are there, in forward. */
  setModulesToForwardPrefetch(modules: readonly (Module & FSDPModule)[]): void;
  /** The same in backward, in the place of the module that comes next. */
  setModulesToBackwardPrefetch(modules: readonly (Module & FSDPModule)[]): void;
  /** Whether parameters without a gradient have one of zeros, as ranks need it that use different ones. */
  setReduceScatterUnusedParams(reduceScatterUnusedParams: boolean, options?: RecurseOption): void;
}

const requireState = (module: Module): FsdpState => {
  const state = stateOf(module);
  if (state !== undefined) return state;
  throw makeError('AssertionError', `No FSDP state found on ${String(module)}`);
};

const bindUnshard = binder<{ asyncOp?: boolean }, []>('unshard', {}, {}, { asyncOp: false });

/** The setters: what they are called, and what they set of a group. */
const setters: Record<string, (group: ParamGroup, value: boolean) => void> = {
  setRequiresGradientSync: (group, value) => {
    group.reducesGrads = value;
    group.reducesAll = value;
  },
  setRequiresAllReduce: (group, value) => {
    group.reducesAll = value;
  },
  setReshardAfterBackward: (group, value) => {
    group.reshardsAfterBackward = value;
  },
  setReduceScatterUnusedParams: (group, value) => {
    group.reducesUnused = value;
  },
};

/** The states of a module, or of all inside. */
function statesIn(module: Module, recurse: boolean): FsdpState[] {
  const modules = recurse ? module.modules() : [module];
  return [...new Set(modules.flatMap((each) => stateOf(each) ?? []))];
}

function prefetched(modules: unknown): FsdpState[] {
  return [...(modules as Iterable<Module>)].map((module) => {
    const state = module instanceof Module ? stateOf(module) : undefined;
    if (state !== undefined) return state;
    throw new RangeError(`Expects FSDPModule but got <class '${pyTypeName(module)}'>: ${String(module)}`);
  });
}

/** The methods, beside the setters. */
const methods: Omit<FSDPModule, keyof typeof setters> & ThisType<Module> = {
  reshard(...args: []): void {
    refuseArguments('reshard', args);
    requireState(this).group?.reshard();
  },
  unshard(...args: unknown[]): any {
    const { asyncOp } = bindUnshard.named(args);
    expectBoolean(asyncOp, 'asyncOp');
    const { group } = requireState(this);
    group?.lazyInit();
    group?.unshard(asyncOp);
    const handle = new UnshardHandle(group);
    if (asyncOp) return handle;
    handle.wait();
    return null;
  },
  resetIterState(...args: []): void {
    refuseArguments('resetIterState', args);
    requireState(this).resetIteration();
  },
  setIsLastBackward(isLastBackward: boolean): void {
    expectBoolean(isLastBackward, 'isLastBackward');
    requireState(this).shared.isLastBackward = isLastBackward;
  },
  setReshardAfterForward(reshardAfterForward: boolean, recurse = true): void {
    if (typeof reshardAfterForward !== 'boolean')
      throw new RangeError(
        `reshard_after_forward should be a bool, got <class '${pyTypeName(reshardAfterForward)}'>`,
      );
    for (const state of statesIn(this, recurse)) {
      state.isAutomatic = false;
      state.group?.setReshardsAfterForward(reshardAfterForward);
    }
  },
  setModulesToForwardPrefetch(modules: readonly Module[]): void {
    requireState(this).forwardPrefetches = prefetched(modules);
  },
  setModulesToBackwardPrefetch(modules: readonly Module[]): void {
    requireState(this).backwardPrefetches = prefetched(modules);
  },
} as any; // the setters are added below

for (const [name, set] of Object.entries(setters)) {
  const bind = binder<{ value: boolean; recurse?: boolean }, ['value']>(
    name,
    { value: 'any' },
    {},
    { recurse: true },
  );
  Object.assign(methods, {
    [name](this: Module, ...args: Arguments<{ value: boolean; recurse?: boolean }, ['value']>): void {
      const { value, recurse } = bind.named(args);
      expectBoolean(value, 'value');
      for (const state of statesIn(this, recurse)) if (state.group !== null) set(state.group, value);
    },
  });
}

const derived = new Map<unknown, object>();

/** Gives a module the methods: its class becomes one that is derived from it, `FSDPLinear` of `Linear`. */
export function becomeFsdpModule(module: Module): void {
  const original = module.constructor as typeof Module;
  let prototype = derived.get(original);
  if (prototype === undefined) {
    const Derived = class extends original {
      override [callModule](args: unknown[]): unknown {
        return withSavedWeights(() => super[callModule](args));
      }

      override _apply(fn: (tensor: Tensor) => Tensor, recurse = true): this {
        const { group } = requireState(this);
        group?.toSharded();
        super._apply(fn, recurse);
        for (const param of group?.params ?? []) param.reset();
        return this;
      }

      override [copySelf](): this {
        throw makeError(
          'AssertionError',
          'FSDP does not support deepcopy. Please use state dict for serialization.',
        );
      }
    };
    Object.defineProperty(Derived, 'name', { value: `FSDP${original.name}` });
    for (const [name, value] of Object.entries(methods))
      Object.defineProperty(Derived.prototype, name, { value, writable: true, configurable: true });
    prototype = Derived.prototype;
    derived.set(original, prototype);
  }
  Object.setPrototypeOf(module, prototype);
}

/** `value instanceof FSDPModule` for the interface. */
export const FSDPModule = {
  [Symbol.hasInstance]: (value: unknown): boolean => value instanceof Module && stateOf(value) !== undefined,
};

/** Registering a module's hooks: part of torch/nn/modules/module.py. */
import { TorchError } from '../../../common/errors';
import { addHook, type HookMap, type RemovableHandle } from '../../../common/hooks';
import { checkOptions, invalidArgument } from '../../../common/options';
import {
  type BackwardHookFn,
  type BackwardPreHook,
  type ForwardHook,
  type ForwardHookWithKwargs,
  type ForwardPreHook,
  type ForwardPreHookWithKwargs,
  newCallHooks,
} from './call';
import { type CallHooks, internals, type StateDictHooks } from './members';
import type { IncompatibleKeys, StateDict, StateDictMetadata } from './stateDict';
import { ModuleTree } from './tree';

/** Options of the hooks around `forward`. */
export interface HookOptions {
  /** Whether it runs before those already there. Default: false */
  prepend?: boolean | undefined;
  /** Whether it is given the call's trailing options object apart. Default: false */
  withKwargs?: boolean | undefined;
}

/** A module's hooks. Internal: users see it as part of {@link Module}. */
export abstract class ModuleHooks<M extends ModuleTree<M>> extends ModuleTree<M> {
  get #callHooks(): CallHooks {
    this[internals].callHooks ??= newCallHooks();
    return this[internals].callHooks;
  }

  get #stateDictHooks(): StateDictHooks {
    this[internals].stateDictHooks ??= {
      pre: new Map(),
      post: new Map(),
      loadPre: new Map(),
      loadPost: new Map(),
    };
    return this[internals].stateDictHooks;
  }

  #add<H>(hooks: HookMap<H>, hook: H, prepend?: boolean): RemovableHandle {
    const fn: unknown = typeof hook === 'object' && hook !== null ? (hook as { hook?: unknown }).hook : hook;
    if (typeof fn !== 'function') throw invalidArgument('a function', 'hook', fn);
    return addHook(hooks, hook, prepend);
  }

  /**
   * Runs `hook(module, args)` before every `forward`; what it returns replaces the arguments.
   * @param options prepend: run it before those already there; withKwargs: `hook(module, args, kwargs)`,
   *   where `kwargs` is the call's trailing options object, and a result is `[args, kwargs]`
   */
  registerForwardPreHook(
    hook: ForwardPreHook<this>,
    options?: HookOptions & { withKwargs?: false | undefined },
  ): RemovableHandle;
  registerForwardPreHook(
    hook: ForwardPreHookWithKwargs<this>,
    options: HookOptions & { withKwargs: true },
  ): RemovableHandle;
  registerForwardPreHook(hook: (...args: any[]) => any, options: HookOptions = {}): RemovableHandle {
    checkOptions('registerForwardPreHook', options, ['prepend', 'withKwargs']);
    const entry = { hook, withKwargs: options.withKwargs ?? false };
    return this.#add(this.#callHooks.forwardPre, entry, options.prepend);
  }

  /**
   * Runs `hook(module, args, output)` after every `forward`; what it returns replaces the output.
   * @param options prepend: run it before those already there; withKwargs:
   *   `hook(module, args, kwargs, output)`; alwaysCall: run it also when `forward` throws
   */
  registerForwardHook(
    hook: ForwardHook<this>,
    options?: HookOptions & { withKwargs?: false | undefined; alwaysCall?: boolean | undefined },
  ): RemovableHandle;
  registerForwardHook(
    hook: ForwardHookWithKwargs<this>,
    options: HookOptions & { withKwargs: true; alwaysCall?: boolean | undefined },
  ): RemovableHandle;
  registerForwardHook(
    hook: (...args: any[]) => any,
    options: HookOptions & { alwaysCall?: boolean | undefined } = {},
  ): RemovableHandle {
    checkOptions('registerForwardHook', options, ['prepend', 'withKwargs', 'alwaysCall']);
    const { withKwargs = false, alwaysCall = false } = options;
    const entry = { hook, withKwargs, alwaysCall };
    return this.#add(this.#callHooks.forward, entry, options.prepend);
  }

  /** Runs `hook(module, gradOutput)` in backward, once the gradients of the outputs are known. */
  registerFullBackwardPreHook(
    hook: BackwardPreHook<this>,
    options: { prepend?: boolean | undefined } = {},
  ): RemovableHandle {
    checkOptions('registerFullBackwardPreHook', options, ['prepend']);
    return this.#add(this.#callHooks.backwardPre, hook as (...args: any[]) => any, options.prepend);
  }

  /**
   * Runs `hook(module, gradInput, gradOutput)` in backward;
   * what it returns replaces the gradients of the inputs.
   */
  registerFullBackwardHook(
    hook: BackwardHookFn<this>,
    options: { prepend?: boolean | undefined } = {},
  ): RemovableHandle {
    checkOptions('registerFullBackwardHook', options, ['prepend']);
    return this.#addBackward(hook, true, options.prepend);
  }

  /** Runs `hook(module, prefix, keepVars)` before the state dict is made. */
  registerStateDictPreHook(hook: (module: this, prefix: string, keepVars: boolean) => void): RemovableHandle {
    return this.#add(this.#stateDictHooks.pre, hook);
  }

  /** Runs `hook(module, stateDict, prefix, localMetadata)` after the state dict was made. */
  registerStateDictPostHook(
    hook: (module: this, stateDict: StateDict, prefix: string, localMetadata: StateDictMetadata) => void,
  ): RemovableHandle {
    return this.#add(this.#stateDictHooks.post, hook);
  }

  /**
   * Runs `hook(module, stateDict, prefix, localMetadata, strict, missingKeys, unexpectedKeys,
   * errorMsgs)` before loading.
   */
  registerLoadStateDictPreHook(
    hook: (
      module: this,
      stateDict: StateDict,
      prefix: string,
      localMetadata: StateDictMetadata,
      strict: boolean,
      missingKeys: string[],
      unexpectedKeys: string[],
      errorMsgs: string[],
    ) => void,
  ): RemovableHandle {
    return this.#add(this.#stateDictHooks.loadPre, hook);
  }

  /** Runs `hook(module, incompatibleKeys)` after loading; it may change the keys in place. */
  registerLoadStateDictPostHook(hook: (module: this, keys: IncompatibleKeys) => void): RemovableHandle {
    return this.#add(this.#stateDictHooks.loadPost, hook);
  }

  /**
   * Runs `hook(module, gradInput, gradOutput)` in backward of the last operation of `forward`.
   * @deprecated in PyTorch too: use `registerFullBackwardHook`
   * @throws TorchError when the module has full backward hooks
   */
  registerBackwardHook(hook: BackwardHookFn<this>): RemovableHandle {
    return this.#addBackward(hook, false);
  }

  #addBackward(hook: unknown, isFull: boolean, prepend?: boolean): RemovableHandle {
    const own = this.#callHooks;
    if (own.isFullBackward === !isFull) {
      throw new TorchError(
        'Cannot use both regular backward hooks and full backward hooks on a single Module. Please use only one of them.',
      );
    }
    own.isFullBackward = isFull;
    return this.#add(own.backward, hook as (...args: any[]) => any, prepend);
  }
}

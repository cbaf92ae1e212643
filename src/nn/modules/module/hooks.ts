/** Registering a module's hooks: part of torch/nn/modules/module.py. */
import { TorchError } from '../../../common/errors';
import { addHook, type HookMap, type RemovableHandle } from '../../../common/hooks';
import { invalidArgument } from '../../../common/options';
import {
  type BackwardHookArgs,
  bindBackwardHook,
  bindForwardHook,
  bindForwardPreHook,
  bindHook,
  type HookArgs,
  type HookOptions,
} from './arguments';
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
import type { IncompatibleKeys, StateDict } from './stateDict';
import type { StateDictMetadata } from './stateDictMetadata';
import { ModuleTree } from './tree';

export type { HookOptions } from './arguments';

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
  registerForwardPreHook(...args: unknown[]): RemovableHandle {
    const { prepend, ...entry } = bindForwardPreHook.named(args);
    return this.#add(this.#callHooks.forwardPre, entry, prepend);
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
  registerForwardHook(...args: unknown[]): RemovableHandle {
    const { prepend, ...entry } = bindForwardHook.named(args);
    return this.#add(this.#callHooks.forward, entry, prepend);
  }

  /** Runs `hook(module, gradOutput)` in backward, once the gradients of the outputs are known. */
  registerFullBackwardPreHook(...args: BackwardHookArgs<BackwardPreHook<this>>): RemovableHandle {
    const [hook, prepend] = bindBackwardHook(args, 'registerFullBackwardPreHook');
    return this.#add(this.#callHooks.backwardPre, hook, prepend);
  }

  /**
   * Runs `hook(module, gradInput, gradOutput)` in backward;
   * what it returns replaces the gradients of the inputs.
   */
  registerFullBackwardHook(...args: BackwardHookArgs<BackwardHookFn<this>>): RemovableHandle {
    const [hook, prepend] = bindBackwardHook(args);
    return this.#addBackward(hook, true, prepend);
  }

  /** Runs `hook(module, prefix, keepVars)` before the state dict is made. */
  registerStateDictPreHook(
    ...args: HookArgs<(module: this, prefix: string, keepVars: boolean) => void>
  ): RemovableHandle {
    return this.#add(this.#stateDictHooks.pre, ...bindHook(args, 'registerStateDictPreHook'));
  }

  /** Runs `hook(module, stateDict, prefix, localMetadata)` after the state dict was made. */
  registerStateDictPostHook(
    ...args: HookArgs<
      (module: this, stateDict: StateDict, prefix: string, localMetadata: StateDictMetadata) => void
    >
  ): RemovableHandle {
    return this.#add(this.#stateDictHooks.post, ...bindHook(args, 'registerStateDictPostHook'));
  }

  /**
   * Runs `hook(module, stateDict, prefix, localMetadata, strict, missingKeys, unexpectedKeys,
   * errorMsgs)` before loading.
   */
  registerLoadStateDictPreHook(
    ...args: HookArgs<
      (
        module: this,
        stateDict: StateDict,
        prefix: string,
        localMetadata: StateDictMetadata,
        strict: boolean,
        missingKeys: string[],
        unexpectedKeys: string[],
        errorMsgs: string[],
      ) => void
    >
  ): RemovableHandle {
    return this.#add(this.#stateDictHooks.loadPre, ...bindHook(args, 'registerLoadStateDictPreHook'));
  }

  /** Runs `hook(module, incompatibleKeys)` after loading; it may change the keys in place. */
  registerLoadStateDictPostHook(
    ...args: HookArgs<(module: this, keys: IncompatibleKeys) => void>
  ): RemovableHandle {
    return this.#add(this.#stateDictHooks.loadPost, ...bindHook(args, 'registerLoadStateDictPostHook'));
  }

  /**
   * Runs `hook(module, gradInput, gradOutput)` in backward of the last operation of `forward`.
   * @deprecated in PyTorch too: use `registerFullBackwardHook`
   * @throws TorchError when the module has full backward hooks
   */
  registerBackwardHook(...args: HookArgs<BackwardHookFn<this>>): RemovableHandle {
    return this.#addBackward(bindHook(args, 'registerBackwardHook')[0], false);
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

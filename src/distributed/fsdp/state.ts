/** Twin of torch/distributed/fsdp/_fully_shard/_fsdp_state.py: the hooks of modules in parts. */

import { isGradEnabled } from '../../autograd/gradMode';
import { currentGraphTask } from '../../autograd/graphTask';
import { TorchError } from '../../common/errors';
import type { Module } from '../../nn/modules/module';
import type { Tensor } from '../../tensor/tensor';
import { gradTensorsIn, type Order, type ParamGroup, type TrainingState } from './paramGroup';
import { castFloats, type MixedPrecisionPolicy } from './policy';

/** What the states below one outermost module share. */
class Shared {
  readonly states: FsdpState[] = [];
  readonly order: Order = { groups: [] };
  /** Whose forward is the outermost that runs. */
  forwardRoot: FsdpState | null = null;
  isLastBackward = true;
  isEndQueued = false;
}

const states = new WeakMap<Module, FsdpState>();

/** What `fullyShard` has noted of a module. */
export const stateOf = (module: Module): FsdpState | undefined => states.get(module);

type Call = [args: any[], kwargs: Record<string, any>];

/** One call of `fullyShard`. */
export class FsdpState {
  /** Whether it is the outermost one, once forward has run. */
  isRoot: boolean | null = null;
  /** The parameters of these modules that no inner one has; null where there are none. */
  group: ParamGroup | null = null;
  trainingState: TrainingState = 'idle';
  shared = new Shared();
  forwardPrefetches: readonly FsdpState[] = [];
  backwardPrefetches: readonly FsdpState[] = [];
  /** Modules of the list whose forward is still to come. */
  readonly #toRun = new Set<Module>();

  constructor(
    readonly modules: readonly Module[],
    private readonly policy: MixedPrecisionPolicy,
    /** Whether the outermost module keeps its whole parameters for backward. */
    public isAutomatic: boolean,
  ) {
    for (const module of modules) {
      states.set(module, this);
      module.registerForwardPreHook((_module, args, kwargs) => this.preForward([args, kwargs]), {
        prepend: true,
        withKwargs: true,
      });
      module.registerForwardHook((own, _args, output) => this.#afterForward(own, output), {
        alwaysCall: modules.length > 1,
      });
    }
  }

  // ---- Who is the outermost -------------------------------------------------------------------------------

  #lazyInit(): void {
    if (this.isRoot !== null) return;
    if (this.modules.length > 1)
      throw new TorchError(
        `FSDP requires a single root module but got (${this.modules.map(String).join(', ')})`,
      );
    const [root] = this.modules as [Module];
    const found = new Set<FsdpState>();
    for (const [name, module] of root.namedModules()) {
      const state = stateOf(module);
      if (state === undefined) continue;
      if (state !== this && !found.has(state) && state.isRoot !== null)
        throw new TorchError(
          `FSDP state has already been lazily initialized for ${name}\nFSDP requires running forward through the root module first`,
        );
      found.add(state);
    }
    this.#nameParameters(root, found);
    this.#refuseShared(found);
    for (const state of found) {
      state.isRoot = state === this;
      state.shared = this.shared;
      if (state.group !== null) state.group.order = this.shared.order;
    }
    this.shared.states.push(...found);
    // Its parameters would be gathered again at once.
    if (this.isAutomatic && this.group !== null) this.group.reshardsAfterForward = false;
    for (const state of found) state.group?.lazyInit();
  }

  #nameParameters(root: Module, found: ReadonlySet<FsdpState>): void {
    const names = new Map<Tensor, string>(root.namedParameters().map(([name, param]) => [param, name]));
    for (const { group } of found)
      for (const param of group?.params ?? []) param.fqn = names.get(param.sharded) ?? param.places[0]!.name;
  }

  /** A parameter of two groups would become two parameters. */
  #refuseShared(found: ReadonlySet<FsdpState>): void {
    const seen = new Set<object>();
    for (const { group } of found) {
      for (const { origin, fqn } of group?.params ?? []) {
        if (seen.has(origin))
          throw new RangeError(
            `Parameter '${fqn}' is shared with a parameter already managed by another FSDP group. For shared/tied parameters, use ` +
              'fully_shard([module_a, module_b]) to place them in the same FSDP group.',
          );
        seen.add(origin);
      }
    }
  }

  // ---- Forward --------------------------------------------------------------------------------------------

  preForward([args, kwargs]: Call): Call {
    if (this.#toRun.size === 0 && this.modules.length > 1)
      for (const module of this.modules) this.#toRun.add(module);
    // A checkpoint computes again: backward has the parameters gathered.
    if (this.trainingState === 'preBackward') {
      this.group?.unshard();
      this.group?.waitForUnshard();
      return this.#castInputs([args, kwargs]);
    }
    const isFirst = this.trainingState !== 'forward';
    this.trainingState = 'forward';
    if (isFirst) {
      this.#lazyInit();
      this.shared.forwardRoot ??= this;
    }
    const cast = this.#castInputs([args, kwargs]);
    const watched = this.group?.preForward(cast) ?? cast;
    if (isFirst) for (const { group } of this.forwardPrefetches) group?.prefetch('forward');
    return watched;
  }

  #castInputs(call: Call): Call {
    const { castForwardInputs, paramDtype } = this.policy;
    return castForwardInputs && paramDtype !== null ? castFloats(call, paramDtype) : call;
  }

  #castOutputs(output: unknown): unknown {
    const { outputDtype } = this.policy;
    return outputDtype === null ? output : castFloats(output, outputDtype);
  }

  /** Of several modules only the last one's forward ends that of the group. */
  #afterForward(module: Module, output: unknown): unknown {
    if (this.modules.length === 1) return this.postForward(output);
    if (this.#toRun.delete(module) && this.#toRun.size === 0) return this.postForward(output);
    return this.#castOutputs(output);
  }

  postForward(output: unknown): unknown {
    if (this.trainingState === 'preBackward') return this.#castOutputs(output);
    this.group?.postForward();
    this.#watchOutputs(output);
    this.trainingState = 'idle';
    if (this.shared.forwardRoot === this) {
      for (const state of [...this.shared.states].reverse()) state.#endIncomplete(this, output);
      this.shared.forwardRoot = null;
    }
    return this.#castOutputs(output);
  }

  /** Ends the forward of a group of which some modules have not run. */
  #endIncomplete(root: FsdpState, output: unknown): void {
    if (this === root || this.#toRun.size === 0) return;
    this.group?.postForward();
    this.#watchOutputs(output);
    this.trainingState = 'idle';
    this.#toRun.clear();
  }

  // ---- Backward -------------------------------------------------------------------------------------------

  #watchOutputs(output: unknown): void {
    if (!isGradEnabled()) return;
    for (const tensor of gradTensorsIn(output)) {
      tensor.registerHook(() => {
        this.#preBackward();
      });
    }
  }

  #preBackward(): void {
    this.trainingState = 'preBackward';
    this.#queueEnd();
    this.group?.preBackward(this.backwardPrefetches.length === 0);
    for (const { group } of this.backwardPrefetches) group?.prefetch('preBackward');
  }

  #queueEnd(): void {
    const { shared } = this;
    if (shared.isEndQueued) return;
    shared.isEndQueued = true;
    currentGraphTask()!.callbacks.push((failed) => {
      shared.isEndQueued = false;
      // After an error other ranks may be elsewhere: nothing is sent.
      if (!failed) this.#endBackward();
    });
  }

  #endBackward(): void {
    const { shared } = this;
    shared.forwardRoot = null;
    for (const state of shared.states) {
      state.#toRun.clear();
      const { group } = state;
      if (group !== null) {
        // Inputs that take no gradients don't tell when their module is done.
        if (group.trainingState !== 'postBackward') group.postBackward();
        group.trainingState = 'idle';
        if (shared.isLastBackward) group.finalizeBackward();
      }
      state.trainingState = 'idle';
    }
    if (shared.isLastBackward) shared.order.groups.length = 0;
  }

  /** Forgets an iteration that an error has ended. */
  resetIteration(): void {
    if (this.isRoot === false)
      throw new TorchError('reset_iter_state must be called on the root FSDP module');
    const { shared } = this;
    shared.order.groups.length = 0;
    for (const state of shared.states) {
      state.#toRun.clear();
      state.trainingState = 'idle';
      state.group?.resetIteration();
    }
    shared.forwardRoot = null;
    shared.isEndQueued = false;
  }
}

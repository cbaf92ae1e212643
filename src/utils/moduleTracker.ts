/** Which modules are at work, forward or backward: twin of torch/utils/module_tracker.py. */
import { currentGraphTask } from '../autograd/graphTask';
import { registerMultiGradHook } from '../autograd/multiGradHook';
import { refuseArguments } from '../common/binder';
import type { RemovableHandle } from '../common/hooks';
import { asGuard, type Guard, markUsed, scoped } from '../common/scoped';
import type { Module } from '../nn/modules/module';
import { registerModuleForwardHook, registerModuleForwardPreHook } from '../nn/modules/module/globalHooks';
import { flatten } from '../pytree/pytree';
import { Tensor } from '../tensor/tensor';

/** The tensors in a tree that need gradients. */
function differentiable(tree: unknown): Tensor[] {
  return flatten(tree)[0].filter((leaf): leaf is Tensor => leaf instanceof Tensor && leaf.requiresGrad);
}

/**
 * Follows which modules compute while it is entered: forward from a module's call to its result, backward
 * from the gradients of its outputs to those of its inputs. A module is named by its way from the outermost
 * one, whose class begins the name: `ResNet.layer1.0.conv1`.
 *
 * @see https://github.com/pytorch/pytorch/blob/v2.13.0/torch/utils/module_tracker.py
 * @example
 * const tracker = new torch.utils.moduleTracker.ModuleTracker();
 * class Model extends nn.Module {
 *   fc = new nn.Linear(2, 2);
 *   forward(x: Tensor): Tensor {
 *     console.log([...tracker.parents]); // [ 'Global', 'Model' ]
 *     return this.fc(x);
 *   }
 * }
 * tracker.run(() => new Model()(torch.ones([1, 2])));
 */
export class ModuleTracker {
  /** The names of the modules at work, and always `'Global'`. */
  parents = new Set(['Global']);
  /** @internal Told before `parents` changes. */
  beforeChange: () => void = () => {};
  readonly #names = new WeakMap<object, string>();
  readonly #named = new WeakSet<object>();
  #awaitsEnd = false;

  constructor(...args: []) {
    refuseArguments('ModuleTracker', args);
    asGuard(this, () => this.#enter());
  }

  /** Whether a pass backward is running. */
  get isBw(): boolean {
    return currentGraphTask() !== undefined;
  }

  /**
   * Follows the modules while a callback runs; an async one until its promise settles.
   * @returns what the callback returns
   */
  run<Result>(body: () => Result): Result {
    markUsed(this);
    return scoped(() => this.#enter(), body) as Result; // with a body, that is what it gives
  }

  #enter(): () => void {
    const hooks: RemovableHandle[] = [
      registerModuleForwardPreHook((module, args) => {
        const name = this.#nameOf(module);
        this.#add(name);
        this.#whenComputed(hooks, args, () => this.#remove(name));
      }),
      registerModuleForwardHook((module, _args, output) => {
        const name = this.#nameOf(module);
        this.#remove(name);
        this.#whenComputed(hooks, output, () => {
          this.#resetAtEnd();
          this.#add(name);
        });
      }),
    ];
    return () => {
      for (const hook of hooks) hook.remove();
    };
  }

  #whenComputed(hooks: RemovableHandle[], tree: unknown, callback: () => void): void {
    const tensors = differentiable(tree);
    if (tensors.length > 0) hooks.push(registerMultiGradHook(tensors, callback));
  }

  /** Modules whose inputs need no gradients are left when the pass ends. */
  #resetAtEnd(): void {
    if (this.#awaitsEnd) return;
    this.#awaitsEnd = true;
    currentGraphTask()!.callbacks.push(() => {
      this.beforeChange();
      this.parents = new Set(['Global']);
      this.#awaitsEnd = false;
    });
  }

  #add(name: string): void {
    this.beforeChange();
    this.parents.add(name);
  }

  #remove(name: string): void {
    this.beforeChange();
    this.parents.delete(name);
  }

  #nameOf(module: Module): string {
    let name = this.#names.get(module);
    if (name === undefined) {
      name = module._getName();
      this.#names.set(module, name);
    }
    if (!this.#named.has(module)) {
      this.#named.add(module);
      for (const [key, child] of module.namedChildren()) {
        this.#names.set(child, `${name}.${key}`);
        this.#nameOf(child);
      }
    }
    return name;
  }
}

/** As a guard, a tracker follows modules from where it is entered until it is disposed of. */
export interface ModuleTracker extends Guard {}

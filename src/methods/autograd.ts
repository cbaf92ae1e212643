/** What Tensor has for automatic differentiation. */

import { type BackwardOptions, type BackwardOrder, tensorBackward } from '../autograd/backward';
import { tensorBackwardAsync } from '../autograd/backwardAsync';
import { type Node, registerHook, registerPostAccumulateGradHook, wrapNode } from '../autograd/graph';
import { type Arguments, binder, refuseArguments } from '../common/binder';
import type { RemovableHandle } from '../common/hooks';
import { native } from '../native';
import { invoke } from '../tensor/invoke';
import { Operator } from '../tensor/operator';
import { handleOf, type Tensor } from '../tensor/tensor';
import { flag } from './devices';

type HookOrder = [hook: 'hook'];
type HookArguments<Hook> = Arguments<
  {
    /** Called with the gradient; a tensor that it returns replaces that. */
    hook: Hook;
  },
  HookOrder
>;
/** The arguments of the methods that take a hook, which give their names. */
const bindHook = binder<{ hook: (tensor: Tensor) => any }, HookOrder>('registerHook', { hook: 'any' }, {});

/** What `src/methods/index.ts` adds to Tensor. */
export interface AutogradMethods {
  /**
   * Adds the gradients of this tensor to the `.grad` of the graph's leaves.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.backward.html
   */
  backward(...args: Arguments<BackwardOptions, BackwardOrder>): void;
  /**
   * {@link backward} on a thread beside the script, while the event loop turns:
   * `torch.autograd.backwardAsync`, which says what waits for it.
   *
   * @returns a promise that is settled when the gradients are there
   * @example
   * const w = torch.ones(3, { requiresGrad: true });
   * await w.pow(2).sum().backwardAsync();
   * console.log(w.grad?.tolist()); // [ 2, 2, 2 ]
   */
  backwardAsync(...args: Arguments<BackwardOptions, BackwardOrder>): Promise<void>;
  /** Calls `hook(gradient)` when this tensor's gradient is computed; a tensor that it returns replaces it. */
  registerHook(
    ...args: HookArguments<(gradient: Tensor) => Tensor | null | undefined | void>
  ): RemovableHandle;
  /** Calls `hook(tensor)` when this leaf's gradient has been added up. */
  registerPostAccumulateGradHook(...args: HookArguments<(tensor: Tensor) => void>): RemovableHandle;
  /** Keeps the gradient of a tensor that is no leaf in `.grad`. */
  retainGrad(...args: []): void;
}

/** The graph around a tensor, as properties. */
export interface AutogradProperties {
  /** Whether `.grad` of this tensor, which is no leaf, is kept. */
  readonly retainsGrad: boolean;
  /** The node of the graph that made this tensor; null for a leaf. */
  readonly gradFn: Node | null;
  /** Which of the outputs of its `gradFn` the tensor is. */
  readonly outputNr: number;
}

/** The methods, to be put on `Tensor.prototype`. */
export const autogradMethods = {
  backward(...args: unknown[]) {
    tensorBackward(this, args);
  },
  backwardAsync(...args: unknown[]) {
    return tensorBackwardAsync(this, args);
  },
  registerHook(...args) {
    const [hook] = bindHook(args);
    return registerHook(this, hook);
  },
  registerPostAccumulateGradHook(...args) {
    const [hook] = bindHook(args, 'registerPostAccumulateGradHook');
    return registerPostAccumulateGradHook(this, hook);
  },
  retainGrad(...args) {
    refuseArguments('retainGrad', args);
    native.tensorRetainGrad(handleOf(this));
  },
} satisfies AutogradMethods & ThisType<Tensor>;

const outputNr = new Operator('outputNr', 'aten::output_nr', [''], [], 0);

/** The properties, to be put on `Tensor.prototype`. */
export const autogradProperties: Record<keyof AutogradProperties, PropertyDescriptor> = {
  retainsGrad: flag((t) => native.tensorRetainsGrad(t)),
  gradFn: {
    get(this: Tensor): Node | null {
      return wrapNode(native.tensorGradFn(handleOf(this)));
    },
    configurable: true,
  },
  outputNr: {
    get(this: Tensor): number {
      return invoke(outputNr, [this]) as number;
    },
    configurable: true,
  },
};

/** The types of the autograd members that `src/methods/index.ts` adds to Tensor. */

import type { BackwardOptions, TensorOrTensors } from '../autograd/backward';
import type { Node } from '../autograd/graph';
import type { RemovableHandle } from '../common/hooks';
import type { Tensor } from '../tensor/tensor';

export interface AutogradMethods {
  /**
   * Adds the gradients of this tensor to the `.grad` of the graph's leaves.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.backward.html
   */
  backward(options?: BackwardOptions): void;
  backward(
    gradient: Tensor | null,
    retainGraph?: boolean | null | BackwardOptions,
    createGraph?: boolean | BackwardOptions,
    inputs?: TensorOrTensors | null,
  ): void;
  /** Calls `hook(gradient)` when this tensor's gradient is computed; a tensor that it returns replaces it. */
  registerHook(hook: (gradient: Tensor) => Tensor | null | undefined | void): RemovableHandle;
  /** Calls `hook(tensor)` when this leaf's gradient has been added up. */
  registerPostAccumulateGradHook(hook: (tensor: Tensor) => void): RemovableHandle;
  /** Keeps the gradient of a tensor that is no leaf in `.grad`. */
  retainGrad(): void;
  /** Whether `.grad` of this tensor, which is no leaf, is kept. */
  readonly retainsGrad: boolean;
  /** The node of the graph that made this tensor; null for a leaf. */
  readonly gradFn: Node | null;
  readonly isSparse: boolean;
  readonly isSparseCsr: boolean;
  readonly isQuantized: boolean;
  readonly isNested: boolean;
  readonly isMeta: boolean;
  readonly isCuda: boolean;
  readonly isCpu: boolean;
  readonly isMkldnn: boolean;
  readonly isMps: boolean;
  readonly isXpu: boolean;
}

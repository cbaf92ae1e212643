/** Twin of torch/_vmap_internals.py: the engine's own vmap, older than functorch's, for batched gradients. */
import { native } from '../native';
import { pyRepr } from '../python/pyrepr';
import { handleOf, Tensor } from '../tensor/tensor';
import { classOf } from './layers';

/**
 * Calls `func` once with inputs that each stand for all slices along their first dimension.
 *
 * @param name the function's name in messages
 * @returns what it answers, with the slices along the first dimension again
 */
export function engineVmap<Output extends Tensor | null>(
  name: string,
  func: (batched: Tensor[]) => readonly Output[],
  inputs: readonly (Tensor | null)[],
): Output[] {
  const prefix = `vmap(${name}, in_dims=0, ...)(<inputs>): Got in_dim=0 for `;
  const sizes = inputs.map((input) => {
    if (!(input instanceof Tensor)) {
      throw new RangeError(
        `${prefix}an input but the input is of type ${classOf(input)}. We cannot vmap over non-Tensor arguments, please use None as the respective in_dim`,
      );
    }
    if (input.dim() === 0) {
      throw new RangeError(
        `${prefix}some input, but that input is a Tensor of dimensionality 0 so expected in_dim to satisfy 0 <= in_dim < 0.`,
      );
    }
    return input.shape[0]!;
  });
  const size = sizes[0]!;
  if (sizes.some((other) => other !== size)) {
    throw new RangeError(
      `vmap: Expected all tensors to have the same size in the mapped dimension, got sizes ${pyRepr(sizes)} for the mapped dimension`,
    );
  }
  const level = native.engineVmapEnter();
  try {
    const outputs = func(inputs.map((input) => native.engineVmapAdd(handleOf(input), level) as Tensor));
    return outputs.map((output) =>
      output === null ? output : (native.engineVmapRemove(handleOf(output), level, size) as Output),
    );
  } finally {
    native.engineVmapLeave();
  }
}

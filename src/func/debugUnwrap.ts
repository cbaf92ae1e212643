/** What a tensor under transforms stands for: `torch.func.debugUnwrap`. */
import { type Arguments, binder } from '../common/binder';
import { expectBoolean } from '../common/expect';
import { native } from '../native';
import { pyTypeName } from '../python/pyrepr';
import { handleOf, Tensor } from '../tensor/tensor';

/** Options of `debugUnwrap`. */
export interface DebugUnwrapOptions {
  /** Whether all transforms' wrappers are taken off, or the innermost one's alone. Default: true */
  recurse?: boolean | undefined;
}

interface DebugUnwrapParameters extends DebugUnwrapOptions {
  /** What a function under a transform has got: a tensor with wrappers of `torch.func` around it. */
  tensor: Tensor;
}
type DebugUnwrapOrder = [tensor: 'tensor'];
const bind = binder<DebugUnwrapParameters, DebugUnwrapOrder>(
  'debugUnwrap',
  { tensor: 'any' },
  {},
  { recurse: true },
);

/**
 * The tensor inside the wrappers of the transforms that run, to look at it: what is computed with it inside
 * of the function is not followed.
 *
 * @param args tensor; recurse (true)
 * @returns the tensor inside, or the same one where there is none
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.func.debug_unwrap.html
 * @example
 * torch.vmap((row) => {
 *   console.log(torch.func.debugUnwrap(row).shape); // [ 2, 3 ]
 *   return row;
 * })(torch.ones(2, 3));
 */
export function debugUnwrap(...args: Arguments<DebugUnwrapParameters, DebugUnwrapOrder>): Tensor {
  const { tensor, recurse } = bind.named(args);
  expectBoolean(recurse, 'recurse');
  if (!(tensor instanceof Tensor)) {
    throw new TypeError(`debugUnwrap(): argument 'tensor' must be Tensor, not ${pyTypeName(tensor)}`);
  }
  let found = tensor;
  for (;;) {
    const wrapping = native.functorchWrapping(handleOf(found));
    if (wrapping === null) return found;
    found = wrapping[3] as Tensor;
    if (!recurse) return found;
  }
}

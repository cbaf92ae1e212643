/** What `tsc --strict` must accept, and what it must refuse, of torch.masked. Compiled, never run. */
import type * as Masked from '../../src/masked';
import type { Tensor } from '../../src/tensor/tensor';

declare const masked: typeof Masked;

export function masksAreOptions(x: Tensor, mask: Tensor): Tensor[] {
  const options: Masked.ReductionOptions = { mask, keepdim: undefined, dtype: null };
  return [
    masked.sum(x, [0, -1], options),
    masked.mean({ input: x, mask }),
    masked.var(x, 0, false, { mask }),
    masked.norm(x, Infinity, null, { mask }),
    masked.softmax(x, 0, { mask, dtype: 'float64' }),
    masked.normalize(x, 2, 1, { eps: 1e-3, mask }),
    masked.logaddexp(x, x, { inputMask: mask }),
    // @ts-expect-error no dimension
    masked.softmax(x, { mask }),
    // @ts-expect-error one dimension only
    masked.argmax(x, [0, 1]),
    // @ts-expect-error no such option
    masked.sum(x, { masks: mask }),
    // @ts-expect-error a tensor
    masked.sum(x, { mask: [true] }),
  ];
}

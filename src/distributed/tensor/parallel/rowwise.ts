/** What a rank computes of a layer whose inputs, or rows, are divided: a term of the sum over all ranks. */
import { Function } from '../../../autograd/function';
import type { FunctionCtx } from '../../../autograd/functionCtx';
import type { ProcessGroup } from '../../../c10d/world';
import * as F from '../../../nn/functional';
import { Linear } from '../../../nn/modules/linear';
import type { Embedding } from '../../../nn/modules/sparse';
import { torchOps } from '../../../tensor/operators';
import type { Tensor } from '../../../tensor/tensor';
import { layoutOf } from '../layout';

/** What all ranks have as a term of a sum: its gradient is the sum's. */
class AllToTerm extends Function {
  static override forward(_ctx: FunctionCtx, group: ProcessGroup, x: Tensor): Tensor {
    return torchOps.div(x, group.size());
  }

  static override backward(_ctx: FunctionCtx, gradient: Tensor): (Tensor | null)[] {
    return [null, gradient];
  }
}

/** Each rank adds its share of the bias, as Python's ranks do. */
function linearTerm(module: Linear, x: Tensor, group: ProcessGroup): Tensor {
  const bias = module.bias === null ? null : (AllToTerm.apply(group, module.bias) as Tensor);
  return F.linear(x, module.weight, bias);
}

/** The rows that this rank has; zeros in the place of others'. */
function embeddingTerm(module: Embedding, indices: Tensor): Tensor {
  const { offsets, sizes } = layoutOf(module.weight)!.own();
  const [start, length] = [offsets[0]!, sizes[0]!];
  const { weight, paddingIdx } = module;
  if (length === 0)
    return torchOps.zeros([...indices.shape, module.embeddingDim], {
      dtype: weight.dtype,
      device: weight.device,
    });
  const elsewhere = indices.lt(start).logicalOr(indices.ge(start + length));
  const own = indices.sub(start).maskedFill(elsewhere, 0);
  const padding =
    paddingIdx !== null && paddingIdx >= start && paddingIdx < start + length ? paddingIdx - start : null;
  return F.embedding(own, weight, padding).maskedFill(elsewhere.unsqueeze(-1), 0);
}

/** Has a layer compute its term. */
export function computeRowwise(module: Linear | Embedding, group: ProcessGroup): void {
  const forward = (x: Tensor): Tensor =>
    module instanceof Linear ? linearTerm(module, x, group) : embeddingTerm(module, x);
  Object.defineProperty(module, 'forward', { value: forward, writable: true, configurable: true });
}

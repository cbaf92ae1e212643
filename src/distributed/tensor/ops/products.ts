/**
 * Products of matrices: each rank multiplies its parts where they lie so that nothing is to be sent before.
 * Twin of the strategies of torch/distributed/tensor/_ops/_matrix_ops.py that cost nothing; Python has
 * tensors that lie otherwise moved first.
 */
import type { Tensor } from '../../../tensor/tensor';
import { fromLocal } from '../conversions';
import { Partial, type Placement, Replicate, Shard } from '../placements';
import { type Call, differing, localArguments, type Operand, refuse } from './call';

/** How a product lies along a dimension of the mesh, and the gradients of what is multiplied. */
interface Found {
  readonly result: Placement;
  readonly gradients: readonly Placement[];
}

/** Which dimensions of the second are summed over, and which are the result's last. */
interface Sides {
  readonly inner: number;
  readonly outer: number;
}

/** Whether an operator multiplies matrices in a way that is known here. */
export const isProduct = ({ base, operands }: Call): boolean => {
  const [a, b] = operands.map(({ shape }) => shape.length);
  if (base === 'linear') return a! >= 2 && b === 2;
  if (base === 'mm') return true;
  return (base === 'matmul' || base === 'bmm') && a! >= 2 && (b === 2 || a === b);
};

function along(call: Call, [a, b, bias]: readonly Placement[], { inner, outer }: Sides): Found {
  const last = call.operands[0]!.shape.length - 1;
  const hasBatches = call.operands[1]!.shape.length > 2;
  const withBias = (
    result: Placement,
    gradients: Placement[],
    needed: Placement,
    ofBias: Placement,
  ): Found => {
    if (bias !== undefined && String(bias) !== String(needed)) return differing(call);
    return { result, gradients: bias === undefined ? gradients : [...gradients, ofBias] };
  };
  const [whole, terms] = [new Replicate(), new Partial()];
  if (a instanceof Replicate && b instanceof Replicate) return withBias(a, [a, b], whole, whole);
  if (a instanceof Replicate && b?.isShard(outer))
    return withBias(new Shard(last), [terms, b], new Shard(0), new Shard(0));
  if (a?.isShard(last) && b?.isShard(inner)) {
    if (bias !== undefined)
      refuse(call, "a bias can't be added to each rank's term: add it to the sum, redistribute()d");
    return { result: terms, gradients: [a, b] };
  }
  if (a instanceof Shard && a.dim !== last) {
    if (!hasBatches && b instanceof Replicate) return withBias(a, [a, terms], whole, terms);
    if (hasBatches && a.dim < last - 1 && b?.isShard(a.dim)) return { result: a, gradients: [a, b] };
    if (hasBatches && a.dim === last - 1 && b instanceof Replicate)
      return { result: a, gradients: [a, terms] };
  }
  return differing(call);
}

/** Has each rank multiply its parts. */
export function multiply(call: Call): unknown {
  const { base, operands, layout, isNoted, again } = call;
  const [{ shape: a }, { shape: b }] = operands as [Operand, Operand];
  const ndim = b.length;
  const sides = base === 'linear' ? { inner: 1, outer: 0 } : { inner: ndim - 2, outer: ndim - 1 };
  const isFitting =
    a[a.length - 1] === b[sides.inner] && (ndim === 2 || a.slice(0, -2).join() === b.slice(0, -2).join());
  if (!isFitting) refuse(call, `shapes [${a.join(', ')}] and [${b.join(', ')}] can't be multiplied`);
  const found = layout.placements.map((_, i) =>
    along(
      call,
      operands.map(({ placements }) => placements[i]!),
      sides,
    ),
  );
  const lies = layout.with(
    found.map(({ result }) => result),
    [...a.slice(0, -1), b[sides.outer]!],
  );
  const local = again(
    ...localArguments(
      call,
      operands.map((_, k) => found.map(({ gradients }) => gradients[k]!)),
    ),
  ) as Tensor;
  return isNoted && local.requiresGrad ? fromLocal(local, lies) : lies.mark(local);
}

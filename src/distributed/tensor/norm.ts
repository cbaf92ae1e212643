/**
 * The norm of tensors that lie over a mesh: the collectives of Python's DTensors, in their order, so that
 * ranks of both languages take one together.
 */
import { allReduce } from '../../c10d/reductions';
import { linalgOps, torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import { gradientPlacements } from './gradients';
import { type Layout, layoutOf } from './layout';
import { localOf } from './local';
import { movedTo, reduced } from './moves';
import { Partial, Replicate, Shard } from './placements';

/** How norms of parts become that of the whole; null where their powers add up. */
function opOf(normType: number): Partial | null {
  if (normType === 0) return new Partial('sum');
  if (Number.isFinite(normType)) return null;
  return new Partial(normType > 0 ? 'max' : 'min');
}

/** The norm of a rank's part; an empty one takes nothing away from the others'. */
function normOfPart(part: Tensor, normType: number): Tensor {
  if (part.numel() > 0 || Number.isFinite(normType)) return linalgOps.vectorNorm(part, normType);
  const { dtype, device } = part;
  return torchOps.full([], normType > 0 ? 0 : Number.POSITIVE_INFINITY, { dtype, device });
}

/** Norms of one tensor each, and along which of the mesh's dimensions they are of parts. */
function normsOfParts(layout: Layout, tensors: readonly Tensor[], normType: number) {
  // Of terms the sum is taken first.
  const sums = tensors.map((tensor) => {
    const lies = layoutOf(tensor)!;
    const whole = gradientPlacements(lies.placements);
    return { layout: lies.with(whole), local: movedTo(localOf(tensor), lies, whole) };
  });
  const { mesh } = layout;
  const isCut = layout.placements.map((_, i) =>
    sums.some((sum) => sum.layout.placements[i] instanceof Shard),
  );
  const op = opOf(normType);
  const { device } = tensors[0]!;
  const norms = sums.map((sum) => {
    let norm = normOfPart(sum.local, normType).to({ device });
    for (const [i, cut] of isCut.entries()) {
      if (!cut || sum.layout.placements[i] instanceof Shard) continue;
      // All ranks have this one: each puts in what makes it once.
      const count = mesh.getGroup(i).size();
      if (op === null) norm = norm.div(count ** (1 / normType));
      else if (op.reduceOp === 'sum') norm = norm.div(count);
    }
    return norm;
  });
  return { stacked: torchOps.stack(norms), isCut, op };
}

/** The norms of the whole tensors, one behind the other, of those of parts: a collective. */
function normsOfWhole(
  { stacked, isCut, op }: ReturnType<typeof normsOfParts>,
  layout: Layout,
  normType: number,
) {
  let found = stacked;
  for (const [i, cut] of isCut.entries()) {
    const group = layout.mesh.getGroup(i);
    if (!cut || group.size() === 1) continue;
    if (op !== null) found = reduced(op, found, group);
    else {
      const powers = torchOps.pow(found, normType);
      allReduce(powers, 'SUM', { group });
      found = torchOps.pow(powers, 1 / normType);
    }
  }
  return found;
}

/** The norms of tensors that lie over one mesh, one behind the other: a collective. */
export const norms = (layout: Layout, tensors: readonly Tensor[], normType: number): Tensor =>
  normsOfWhole(normsOfParts(layout, tensors, normType), layout, normType);

/**
 * The norm of tensors that lie over one mesh, as one vector. As in Python the largest and the smallest
 * absolute value are asked for when they are needed: what each rank gets is that of its own parts.
 */
export function totalNorm(layout: Layout, tensors: readonly Tensor[], normType: number): Tensor {
  const found = normsOfParts(layout, tensors, normType);
  const { op, isCut, stacked } = found;
  const isLazy = op !== null && op.reduceOp !== 'sum';
  const total = linalgOps.vectorNorm(isLazy ? stacked : normsOfWhole(found, layout, normType), normType);
  const placements = isCut.map((cut) => (cut && isLazy ? op : new Replicate()));
  return layout.with(placements, []).mark(total);
}

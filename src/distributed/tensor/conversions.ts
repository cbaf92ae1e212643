/**
 * From plain tensors to those over a mesh, and back: Functions, as in torch/distributed/tensor/_api.py and
 * _redistribute.py, with their collectives in forward and backward.
 */
import { Function } from '../../autograd/function';
import type { FunctionCtx } from '../../autograd/functionCtx';
import { onParts } from '../../tensor/intercept';
import type { Tensor } from '../../tensor/tensor';
import type { DType } from '../../tensor/types';
import { GradientCell, gradientCell, gradientPlacements, shareGradientCell } from './gradients';
import { type Layout, layoutOf } from './layout';
import { aliasOf } from './local';
import { movedTo } from './moves';
import { isSamePlacement, Partial, type Placement, Replicate } from './placements';

/** The same part, once as a plain tensor and once as one over a mesh, whose gradient lies so. */
abstract class SamePart extends Function {
  static override forward(
    ctx: FunctionCtx,
    cell: GradientCell,
    layout: Layout,
    lies: readonly Placement[],
    tensor: Tensor,
  ): Tensor {
    Object.assign(ctx, { cell, layout, lies });
    return aliasOf(tensor);
  }
}

class FromLocal extends SamePart {
  static override backward({ cell, layout, lies }: FunctionCtx, gradient: Tensor): (Tensor | null)[] {
    return [null, null, null, movedTo(gradient, layout.with(cell.take(layout)), lies)];
  }
}

class ToLocal extends SamePart {
  static override backward({ cell, layout, lies }: FunctionCtx, gradient: Tensor): (Tensor | null)[] {
    return [null, null, null, cell.add(gradient, layout, lies)];
  }
}

/** Where a gradient goes that lies so. A term of a sum has the gradient of the sum: that stays whole. */
const wayBack = (lies: readonly Placement[], before: readonly Placement[]): Placement[] =>
  before.map((each, i) =>
    each instanceof Partial && !(lies[i] instanceof Partial) ? new Replicate() : each,
  );

class Redistribute extends Function {
  static override forward(
    ctx: FunctionCtx,
    cells: { from: GradientCell; to: GradientCell },
    layout: Layout,
    to: Layout,
    dtypes: { forward: DType; backward: DType },
    tensor: Tensor,
  ): Tensor {
    Object.assign(ctx, { cells, layout, to, dtype: tensor.dtype, during: dtypes.backward });
    const local = aliasOf(tensor);
    return movedTo(local.dtype === dtypes.forward ? local : local.to(dtypes.forward), layout, to.placements);
  }

  static override backward(
    { cells, layout, to, dtype, during }: FunctionCtx,
    gradient: Tensor,
  ): (Tensor | null)[] {
    const lies = cells.to.take(to);
    const target = wayBack(lies, layout.placements);
    const moved = movedTo(gradient.to(during), layout.with(lies), target).to(dtype);
    return [null, null, null, null, cells.from.add(moved, layout, target)];
  }
}

/**
 * A tensor over a mesh of which each rank has this part, with autograd's graph.
 * @param lies how the gradient is to lie that goes on to the part
 */
export function fromLocal(
  local: Tensor,
  layout: Layout,
  lies: readonly Placement[] = gradientPlacements(layout.placements),
): Tensor {
  const cell = new GradientCell(/*isTaken=*/ true);
  const made = onParts(() => FromLocal.apply(cell, layout, lies, local)) as Tensor;
  shareGradientCell(made, cell);
  return layout.mark(made);
}

/**
 * This rank's part as a plain tensor, with autograd's graph.
 * @param lies how the gradient will lie that comes back
 */
export function toLocal(tensor: Tensor, lies?: readonly Placement[]): Tensor {
  const layout = layoutOf(tensor)!;
  const given = lies ?? gradientPlacements(layout.placements);
  return onParts(() => ToLocal.apply(gradientCell(tensor), layout, given, tensor)) as Tensor;
}

/** The same tensor in another way over the mesh: collectives, whose backward is the way back. */
export function redistributed(
  tensor: Tensor,
  placements: readonly Placement[],
  { forward = tensor.dtype, backward = tensor.dtype }: { forward?: DType; backward?: DType } = {},
): Tensor {
  const layout = layoutOf(tensor)!;
  const to = layout.with(placements);
  const cells = { from: gradientCell(tensor), to: new GradientCell(/*isTaken=*/ true) };
  const made = onParts(() => Redistribute.apply(cells, layout, to, { forward, backward }, tensor)) as Tensor;
  shareGradientCell(made, cells.to);
  return to.mark(made);
}

/** The same tensor, in another way over the mesh where it does not lie so. */
export const lyingAs = (tensor: Tensor, placements: readonly Placement[]): Tensor =>
  layoutOf(tensor)!.placements.every((each, i) => isSamePlacement(each, placements[i]!))
    ? tensor
    : redistributed(tensor, placements);

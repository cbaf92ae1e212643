/** Broadcasting of shapes and tensors, and grids. */
import { TorchError } from '../common/errors';
import { isPlainObject, unknownOption } from '../common/options';
import { pyRepr, pyTupleRepr } from '../python/pyrepr';
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';

/**
 * Expands tensors to their common shape, as views.
 *
 * @throws TorchError when the shapes don't broadcast
 * @example const [a, b] = torch.broadcastTensors(torch.zeros([1, 3]), torch.zeros([2, 1]))
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.broadcast_tensors.html
 */
export function broadcastTensors(...tensors: Tensor[]): Tensor[] {
  return torchOps.broadcastTensors(tensors);
}

/**
 * The common shape that shapes broadcast to; a number stands for a shape of one dimension.
 *
 * @throws TorchError when the shapes don't broadcast; RangeError for a negative length
 * @example torch.broadcastShapes([2], [3, 1], [1, 1, 1]) // [1, 3, 2]
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.broadcast_shapes.html
 */
export function broadcastShapes(...shapes: (number | readonly number[])[]): number[] {
  const lists = shapes.map((shape) => {
    const list = typeof shape === 'number' ? [shape] : shape;
    if (!Array.isArray(list)) {
      throw new TorchError(
        `Input shapes should be of type ints, a tuple of ints, or a list of ints, got ${pyRepr(shape)}`,
      );
    }
    return list as readonly number[];
  });
  const dims = Math.max(0, ...lists.map((shape) => shape.length));
  const common = new Array<number>(dims).fill(1);
  lists.forEach((shape, index) => {
    const offset = dims - shape.length;
    for (let i = shape.length - 1; i >= 0; i--) {
      const at = offset + i;
      const size = shape[i]!;
      if (size === common[at]) continue;
      if (common[at] === 1) {
        if (size < 0) {
          throw new RangeError('Attempting to broadcast a dimension with negative length!');
        }
        common[at] = size;
      } else if (size !== 1) {
        throw new TorchError(
          `Attempting to broadcast a dimension of length ${size} at ${i - shape.length}! ` +
            `Mismatching argument at index ${index} had ${pyTupleRepr(shape)}; but expected shape ` +
            `should be broadcastable to ${pyRepr(common)}`,
        );
      }
    }
  });
  return common;
}

/** Options of `meshgrid`. */
export interface MeshgridOptions {
  /**
   * 'ij': the first dimension varies with the first tensor; 'xy': the second does.
   * Default: 'ij', with a warning
   */
  indexing?: 'ij' | 'xy' | null | undefined;
}

/**
 * Grids of coordinates from one-dimensional tensors: each repeated along the dimensions of the others.
 *
 * @example const [y, x] = torch.meshgrid(ys, xs, { indexing: 'ij' })
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.meshgrid.html
 */
export function meshgrid(...args: [...tensors: Tensor[], options: MeshgridOptions]): Tensor[];
export function meshgrid(...tensors: Tensor[]): Tensor[];
export function meshgrid(tensors: readonly Tensor[], options?: MeshgridOptions): Tensor[];
export function meshgrid(...args: unknown[]): Tensor[] {
  let indexing: 'ij' | 'xy' | null = null;
  if (isPlainObject(args[args.length - 1])) {
    const options = args.pop() as MeshgridOptions;
    for (const key of Object.keys(options)) {
      if (key !== 'indexing') throw unknownOption('meshgrid', key, ['indexing']);
    }
    indexing = options.indexing ?? null;
  }
  const tensors = (args.length === 1 && Array.isArray(args[0]) ? args[0] : args) as Tensor[];
  return indexing === null ? torchOps.meshgrid(tensors) : torchOps.meshgrid(tensors, { indexing });
}

/**
 * All combinations of the elements of 1-D tensors, as rows.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.cartesian_prod.html
 */
export function cartesianProd(...tensors: Tensor[]): Tensor {
  return torchOps.cartesianProd(tensors);
}

/**
 * A block diagonal matrix of the given ones (2-D, 1-D as rows, or scalars).
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.block_diag.html
 */
export function blockDiag(...tensors: Tensor[]): Tensor {
  return torchOps.blockDiag(tensors);
}

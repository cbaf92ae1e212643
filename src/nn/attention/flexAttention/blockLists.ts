/** Which blocks of a matrix are there: as a matrix of ones, and as a list of columns for each row. */
import { torchOps } from '../../../tensor/operators';
import type { Tensor } from '../../../tensor/tensor';

/** The number of blocks in each row, and their columns before all others. */
export type BlockLists = [counts: Tensor, indices: Tensor];

/** A matrix of ones where blocks are, int32. */
export function orderedToDense(counts: Tensor, indices: Tensor, columns: number): Tensor {
  const range = torchOps.arange(indices.size(-1), { dtype: 'int32', device: counts.device });
  const isThere = range.lt(counts.unsqueeze(-1));
  // What is not there goes to a column of its own.
  const places = torchOps.where(isThere, indices, columns).long();
  const shape = [...indices.shape.slice(0, -1), columns + 1];
  return indices
    .newZeros(shape, { dtype: 'int32' })
    .scatter_(-1, places, 1)
    .narrow(-1, 0, columns)
    .contiguous();
}

export function denseToOrdered(mask: Tensor): BlockLists {
  const dense = mask.to('int32');
  const counts = dense.sum(-1);
  const indices = torchOps.argsort(dense, { dim: -1, descending: true, stable: true });
  return [counts.to('int32').contiguous(), indices.to('int32').contiguous()];
}

/** The lists of the transposed matrix. */
export function transposeOrdered([counts, indices]: BlockLists): BlockLists {
  return denseToOrdered(orderedToDense(counts, indices, indices.size(-1)).transpose(-2, -1));
}

/** The lists of the upper left part. */
export function cropOrdered([counts, indices]: BlockLists, rows: number, columns: number): BlockLists {
  const kept = indices
    .narrow(2, 0, Math.min(rows, indices.size(2)))
    .narrow(3, 0, Math.min(columns, indices.size(3)));
  const given = counts.narrow(2, 0, Math.min(rows, counts.size(2)));
  const fewer = torchOps.where(given.lt(columns), given, columns);
  const found = kept.lt(fewer.unsqueeze(3)).sum(-1).to('int32');
  return [found, kept];
}

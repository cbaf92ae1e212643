/** What a rank has of a dimension that is divided among ranks. */
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';

/** A part of a dimension: where it begins, and how long it is. */
export interface Part {
  readonly start: number;
  readonly length: number;
}

/** What a rank has of a dimension that is divided as `torch.chunk` does it. */
export function partOf(size: number, rank: number, count: number): Part {
  const step = Math.ceil(size / count);
  const start = Math.min(size, rank * step);
  return { start, length: Math.min(size, start + step) - start };
}

/** A part in memory of its own, as long along a dimension as the first rank's: zeros fill it up. */
export function padded(part: Tensor, dim: number, length: number): Tensor {
  const shape = part.shape.map((size, d) => (d === dim ? length : size));
  const made = torchOps.zeros(shape, { dtype: part.dtype, device: part.device });
  if (part.numel() > 0) made.narrow(dim, 0, part.shape[dim]!).copy_(part);
  return made;
}

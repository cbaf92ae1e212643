/** What the distributions of vectors compute of covariances. */
import { linalgOps, torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';

/** Products of matrices and vectors, batch by batch. */
export const batchMv = (matrix: Tensor, vector: Tensor): Tensor =>
  torchOps.matmul(matrix, vector.unsqueeze(-1)).squeeze(-1);

/** `log(det(L Lᵀ)) / 2` */
export const halfLogDet = (scaleTril: Tensor): Tensor => scaleTril.diagonal(0, -2, -1).log().sum(-1);

const range = (start: number, stop: number, step = 1): number[] =>
  Array.from({ length: Math.max(0, Math.ceil((stop - start) / step)) }, (_, i) => start + i * step);

/**
 * The squared Mahalanobis distance `xᵀ M⁻¹ x` with `M = L Lᵀ`. L's batch may be smaller than that of x: x's
 * batch is regrouped so that no factor is solved with more than once.
 */
export function batchMahalanobis(L: Tensor, given: Tensor): Tensor {
  const n = given.size(-1);
  const batchShape = given.shape.slice(0, -1);
  const lDims = L.dim() - 2;
  const outerDims = batchShape.length - lDims;
  const oldDims = outerDims + lDims;
  const newDims = outerDims + 2 * lDims;
  // Each dimension of L's batch becomes two of x: how often L repeats along it, and L's own.
  const inner = L.shape.slice(0, -2).flatMap((sL, i) => {
    const sx = batchShape[outerDims + i]!;
    return [Math.floor(sx / sL), sL];
  });
  const x = given
    .reshape([...given.shape.slice(0, outerDims), ...inner, n])
    .permute([
      ...range(0, outerDims),
      ...range(outerDims, newDims, 2),
      ...range(outerDims + 1, newDims, 2),
      newDims,
    ]);
  const flatL = L.reshape(-1, n, n);
  const flatX = x.reshape(-1, flatL.size(0), n).permute(1, 2, 0);
  const m = linalgOps.solveTriangular(flatL, flatX, { upper: false }).pow(2).sum(-2).t();
  const back = [...range(0, outerDims), ...range(0, lDims).flatMap((i) => [outerDims + i, oldDims + i])];
  return m.reshape(x.shape.slice(0, -1)).permute(back).reshape(batchShape);
}

/** The factor of a covariance from its inverse. */
export function precisionToScaleTril(precision: Tensor): Tensor {
  const flipped = linalgOps.cholesky(torchOps.flip(precision, [-2, -1]));
  const inverse = torchOps.transpose(torchOps.flip(flipped, [-2, -1]), -2, -1);
  const { dtype, device } = precision;
  const identity = torchOps.eye(precision.size(-1), { dtype, device });
  return linalgOps.solveTriangular(inverse, identity, { upper: false });
}

/** Adds 1 to the diagonal of square matrices. */
export function addIdentity(matrices: Tensor): Tensor {
  const m = matrices.size(-1);
  matrices
    .view(-1, m * m)
    .get(':', `::${m + 1}`)
    .add_(1);
  return matrices;
}

/** The factor of the capacitance matrix `I + Wᵀ D⁻¹ W`. */
export function capacitanceTril(W: Tensor, D: Tensor): Tensor {
  const weighted = W.mT.div(D.unsqueeze(-2));
  return linalgOps.cholesky(addIdentity(torchOps.matmul(weighted, W).contiguous()));
}

/** `log(det(W Wᵀ + D))`, by the matrix determinant lemma. */
export const lowRankLogDet = (D: Tensor, capacitance: Tensor): Tensor =>
  halfLogDet(capacitance).mul(2).add(D.log().sum(-1));

/** The squared Mahalanobis distance with `M = W Wᵀ + D`, by Woodbury's identity. */
export function lowRankMahalanobis(W: Tensor, D: Tensor, x: Tensor, capacitance: Tensor): Tensor {
  const projected = batchMv(W.mT.div(D.unsqueeze(-2)), x);
  return x.pow(2).div(D).sum(-1).sub(batchMahalanobis(capacitance, projected));
}

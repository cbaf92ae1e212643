/** Low-rank factorisations by random projections: twin of torch/_lowrank.py. */

import { type Arguments, binder } from '../common/binder';
import { expectComparable } from '../common/expect';
import { pyRepr } from '../python/pyrepr';
import * as sparse from '../sparse';
import { tensor } from '../tensor/argument';
import { linalgOps, torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import { floatingDtype, isSparse, matmul } from './linalgUtils';

/** An orthonormal basis of `q` columns that nearly spans the range of A - M. */
function approximateBasis(A: Tensor, q: number, niter: number, M: Tensor | null): Tensor {
  expectComparable(niter, 'niter');
  const dtype = A.isComplex() ? A.dtype : floatingDtype(A);
  const R = torchOps.randn([A.size(-1), q], { dtype, device: A.device });
  let X = matmul(A, R);
  if (M !== null) X = X.sub(matmul(M, R));
  let Q = linalgOps.qr(X).Q;
  for (let i = 0; i < niter; i++) {
    X = matmul(A.mH, Q);
    if (M !== null) X = X.sub(matmul(M.mH, Q));
    Q = linalgOps.qr(X).Q;
    X = matmul(A, Q);
    if (M !== null) X = X.sub(matmul(M, Q));
    Q = linalgOps.qr(X).Q;
  }
  return Q;
}

/** Options of `svdLowrank`. */
export interface SvdLowrankOptions {
  /** An overestimate of the rank. Default: 6 */
  q?: number | null | undefined;
  /** Iterations of the subspace. Default: 2 */
  niter?: number | null | undefined;
  /** A mean that is subtracted from A, broadcast to its shape. */
  M?: Tensor | null | undefined;
}

/** The arguments of `svdLowrank`, by name. */
export interface SvdLowrankParameters extends SvdLowrankOptions {
  /** The matrices, (…, m, n). */
  A: Tensor;
}

type SvdLowrankOrder = [A: 'A', q: 'q', niter: 'niter', M: 'M'];
const bindSvdLowrank = binder<SvdLowrankParameters, SvdLowrankOrder>(
  'svdLowrank',
  { A: tensor },
  { q: 6 as number | null, niter: 2 as number | null, M: null as Tensor | null },
);

/**
 * The `[U, S, V]` of the decomposition U diag(S) Vᴴ of a matrix that is nearly of low rank.
 *
 * @example const [U, S, V] = torch.svdLowrank(A, { q: 10 })
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.svd_lowrank.html
 */
export function svdLowrank(
  ...args: Arguments<SvdLowrankParameters, SvdLowrankOrder>
): [Tensor, Tensor, Tensor] {
  const bound = bindSvdLowrank.named(args);
  let { A } = bound;
  const [m, n] = [A.size(-2), A.size(-1)];
  const wide = m < n;
  let M = bound.M === null ? null : bound.M.broadcastTo(A.shape);
  if (wide) {
    A = A.mH;
    if (M !== null) M = M.mH;
  }
  const Q = approximateBasis(A, bound.q ?? 6, bound.niter ?? 2, M);
  let B = matmul(Q.mH, A);
  if (M !== null) B = B.sub(matmul(Q.mH, M));
  const [small, S, Vh] = linalgOps.svd(B, false);
  const V = Vh.mH;
  const U = Q.matmul(small);
  return wide ? [V, S, U] : [U, S, V];
}

/** Options of `pcaLowrank`. */
export interface PcaLowrankOptions {
  /** An overestimate of the rank. Default: min(6, m, n) */
  q?: number | null | undefined;
  /** Subtracts the columns' means. Default: true */
  center?: boolean | undefined;
  /** Iterations of the subspace. Default: 2 */
  niter?: number | undefined;
}

/** The arguments of `pcaLowrank`, by name. */
export interface PcaLowrankParameters extends PcaLowrankOptions {
  /** The matrices, (…, m, n). */
  A: Tensor;
}

type PcaLowrankOrder = [A: 'A', q: 'q', center: 'center', niter: 'niter'];
const bindPcaLowrank = binder<PcaLowrankParameters, PcaLowrankOrder>(
  'pcaLowrank',
  { A: tensor },
  { q: null as number | null, center: true, niter: 2 },
);

/**
 * Principal components [U, S, V] of rows of samples, by a low-rank decomposition.
 *
 * @throws RangeError for a rank or a number of iterations out of range
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.pca_lowrank.html
 */
export function pcaLowrank(
  ...args: Arguments<PcaLowrankParameters, PcaLowrankOrder>
): [Tensor, Tensor, Tensor] {
  const [A, q, center, niter] = bindPcaLowrank(args);
  const [m, n] = [A.size(-2), A.size(-1)];
  expectComparable(q, 'q');
  if (q !== null && !(q >= 0 && q <= Math.min(m, n))) {
    throw new RangeError(
      `q(=${pyRepr(q)}) must be non-negative integer and not greater than min(m, n)=${Math.min(m, n)}`,
    );
  }
  const rank = q ?? Math.min(6, m, n);
  expectComparable(niter, 'niter');
  if (!(niter >= 0)) throw new RangeError(`niter(=${pyRepr(niter)}) must be non-negative integer`);
  if (!center) return svdLowrank(A, rank, niter, null);
  if (!isSparse(A)) return svdLowrank(A.sub(A.mean([-2], true)), rank, niter, null);

  if (A.dim() !== 2) throw new RangeError('pca_lowrank input is expected to be 2-dimensional tensor');
  const dtype = floatingDtype(A);
  const device = A.device;
  const means = sparse.sum(A, [-2]).div(m);
  const columns = means.indices().select(0, 0);
  const indices = torchOps.zeros([2, columns.size(0)], { dtype: columns.dtype, device: columns.device });
  indices.select(0, 0).copy_(columns);
  const transposed = torchOps.sparseCooTensor(indices, means.values(), [n, 1], { dtype, device });
  const ones = torchOps.ones([1, m], { dtype, device });
  return svdLowrank(A, rank, niter, sparse.mm(transposed, ones).mT);
}

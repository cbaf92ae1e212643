/** Twin of torch/_linalg_utils.py: products that also take sparse matrices, and small factorisations. */

import * as sparse from '../sparse';
import { linalgOps, torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import type { DType } from '../tensor/types';

export function isSparse(A: Tensor): boolean {
  return A.layout === 'sparse_coo';
}

/** The dtype of results: the matrix's own if it is floating, else float32. */
export function floatingDtype(A: Tensor): DType {
  return ['float16', 'float32', 'float64'].includes(A.dtype) ? A.dtype : 'float32';
}

/** `A @ B`; null stands for the identity. */
export function matmul(A: Tensor | null, B: Tensor): Tensor {
  if (A === null) return B;
  return isSparse(A) ? sparse.mm(A, B) : torchOps.matmul(A, B);
}

/** `Xᵀ A Y`. */
function bform(X: Tensor, A: Tensor | null, Y: Tensor): Tensor {
  return matmul(X.mT, matmul(A, Y));
}

/** `Sᵀ A S`. */
export function qform(A: Tensor | null, S: Tensor): Tensor {
  return bform(S, A, S);
}

/** An orthonormal basis of the columns. */
export function basis(A: Tensor): Tensor {
  return linalgOps.qr(A).Q;
}

/** Eigenvalues and eigenvectors of a symmetric matrix, ascending or descending. */
export function symeig(A: Tensor, largest = false): [Tensor, Tensor] {
  const [E, Z] = linalgOps.eigh(A, 'U');
  return largest ? [torchOps.flip(E, [-1]), torchOps.flip(Z, [-1])] : [E, Z];
}

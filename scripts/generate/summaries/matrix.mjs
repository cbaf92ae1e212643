// Products of matrices and vectors, and what BLAS calls fused.

export const matrix = {
  matmul:
    'The matrix product, by dimensions: 1·1 a dot product, 2·1 and 1·2 with a vector, more a batch that is broadcast.',
  mm: 'The product of two matrices: (N, M) · (M, P) → (N, P); no broadcast.',
  bmm: 'Products of matrices in pairs: (B, N, M) · (B, M, P) → (B, N, P); no broadcast.',
  mv: 'Matrix times vector: (N, M) · (M) → (N).',
  dot: '`Σ inputᵢ · tensorᵢ` of two vectors of one length; complex ones are not conjugated, see `vdot`.',
  vdot: '`Σ conj(inputᵢ) · otherᵢ` of two vectors.',
  inner:
    'Products summed over the last dimension of both: (…, N), (***, N) → (…, ***). With a number: `mul`.',
  outer: 'The outer product of two vectors: (N), (M) → (N, M).',
  kron: 'The Kronecker product: each element of `input` times the whole of `other`.',
  tensordot:
    'Products summed over several dimensions: the last `dims` of `a` with the first of `b`, or two lists.',
  einsum:
    'Sums of products in Einstein\'s notation: `einsum("bij,bjk->bik", a, b)`. Letters missing on the right are summed over.',
  chainMatmul: 'The product of several matrices in the cheapest order. Deprecated: see `linalg.multiDot`.',
  addmm: '`beta · input + alpha · (mat1 @ mat2)`. With `beta` 0, `input` is ignored, NaN and all.',
  addmv: '`beta · input + alpha · (mat @ vec)`. With `beta` 0, `input` is ignored, NaN and all.',
  addr: '`beta · input + alpha · (vec1 ⊗ vec2)`, the outer product. With `beta` 0, `input` is ignored, NaN and all.',
  addbmm: '`beta · input + alpha · Σᵢ (batch1ᵢ @ batch2ᵢ)`: one matrix out of the whole batch.',
  baddbmm:
    '`beta · input + alpha · (batch1 @ batch2)`, matrix by matrix. With `beta` 0, `input` is ignored, NaN and all.',
  cross: 'The cross product of vectors of 3, along `dim`; by default the first dimension of size 3.',
  trace: 'The sum of the diagonal of a matrix, (N, M) → ().',
  cdist: 'Distances in the `p`-norm between all pairs of rows: (B, P, M), (B, R, M) → (B, P, R).',
  pdist: 'Distances in the `p`-norm between the rows of (N, M), each pair once: N(N - 1)/2 of them.',
  // Decompositions in their older form
  qr: 'QR decomposition, reduced unless `some` is false. `linalg.qr` is its newer form.',
  svd: 'Singular values with V, not its adjoint: `input = U · diag(S) · Vᴴ`. `linalg.svd` is its newer form.',
  cholesky: 'The Cholesky factor, lower unless `upper`. `linalg.cholesky` is its newer form.',
  choleskyInverse: 'The inverse of a matrix, from its Cholesky factor.',
  choleskySolve: 'Solves `A · X = input`, from the Cholesky factor of A.',
  luSolve: 'Solves `A · X = input`, from what `linalg.luFactor` makes of A.',
  luUnpack: 'P, L and U from what `linalg.luFactor` gives.',
  pinverse:
    'The Moore-Penrose inverse, without singular values below `rcond` times the largest. `linalg.pinv` is its newer form.',
  geqrf:
    'QR decomposition as LAPACK gives it: R and Householder vectors in one matrix, and their factors `tau`.',
  ormqr: 'Multiplies by the Q of a QR decomposition that `geqrf` gave, without forming it.',
  triangularSolve:
    'Solves a triangular system. `linalg.solveTriangular` is its newer form, with its arguments turned round.',
  logdet: '`log det input`; NaN where the determinant is negative, -∞ where it is 0.',
};

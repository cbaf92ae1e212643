// torch.linalg: all take batches of matrices (…, M, N).

export const linalg = {
  'linalg.cholesky':
    'The lower triangular L with `A = L · Lᴴ` of a Hermitian positive definite A; an error for others.',
  'linalg.choleskyEx':
    "`cholesky` that doesn't throw: `info` is not 0 where it failed. Doesn't wait for the GPU.",
  'linalg.cond': 'The condition number `‖A‖ · ‖A⁻¹‖`, by singular values unless `p` says otherwise.',
  'linalg.cross': 'The cross product of vectors of 3, along `dim` (the last); broadcast.',
  'linalg.det': 'The determinant of each square matrix, (…, N, N) → (…).',
  'linalg.diagonal': "`diagonal` of the last two dimensions: a view of each matrix's diagonal.",
  'linalg.eig':
    "λ and V with `A · V = V · diag(λ)` for square A, complex always. V's columns have norm 1, and any phase.",
  'linalg.eigh':
    'Eigenvalues, rising and real, and eigenvectors of a Hermitian matrix, of which it reads one triangle.',
  'linalg.eigvals': 'The eigenvalues of a square matrix, complex always, in no promised order.',
  'linalg.eigvalsh': 'The eigenvalues of a Hermitian matrix, rising and real; it reads one triangle.',
  'linalg.householderProduct':
    'The Q of a QR decomposition, from the Householder vectors that `geqrf` gives.',
  'linalg.inv':
    'The inverse of each square matrix; an error where one is singular. To solve systems, `solve` is better.',
  'linalg.invEx': "`inv` that doesn't throw: `info` is not 0 where it failed. Doesn't wait for the GPU.",
  'linalg.ldlFactor':
    'LDL decomposition of symmetric or Hermitian matrices that need not be definite, compact, with pivots.',
  'linalg.ldlFactorEx': "`ldlFactor` that doesn't throw: `info` is not 0 where it failed.",
  'linalg.ldlSolve': 'Solves `A · X = B`, from what `ldlFactor` makes of A.',
  'linalg.lstsq':
    'X that minimises `‖A · X - B‖`, with residuals, rank and singular values as far as the driver has them.',
  'linalg.lu': '`A = P · L · U`, with partial pivoting.',
  'linalg.luFactor': 'LU decomposition with L and U in one matrix, and its pivots: what `luSolve` takes.',
  'linalg.luFactorEx': "`luFactor` that doesn't throw: `info` is not 0 where a pivot is 0.",
  'linalg.luSolve': 'Solves `A · X = B`, from what `luFactor` makes of A.',
  'linalg.matmul': 'The matrix product of tensors, batches broadcast: the same as `torch.matmul`.',
  'linalg.matrixExp': '`e ** A = Σ Aᵏ / k!` of each square matrix; not element by element.',
  'linalg.matrixNorm':
    'A norm of each matrix: Frobenius, nuclear, or by `ord` the largest sum or singular value.',
  'linalg.matrixPower': 'The `n`-th power of each square matrix; negative ones of its inverse.',
  'linalg.matrixRank': 'How many singular values are above a tolerance.',
  'linalg.matrixSqrth':
    'The Hermitian positive definite X with `X · X = A` of such an A, of which it reads the lower triangle.',
  'linalg.multiDot': 'The product of several matrices in the order that needs the fewest multiplications.',
  'linalg.norm':
    '`vectorNorm` or `matrixNorm`, whichever `dim` and `ord` ask for; of all elements without them.',
  'linalg.pinv': 'The Moore-Penrose inverse of any matrix, by singular values above a tolerance.',
  'linalg.polar':
    '`A = U · H`: U has orthonormal columns, the nearest such to A, and H is Hermitian positive semidefinite.',
  'linalg.qr':
    '`A = Q · R`, Q with orthonormal columns; `mode`: `reduced`, `complete`, or `r` for R alone. Signs are not unique.',
  'linalg.slogdet': 'Sign and `log |det A|`, where the determinant itself would overflow.',
  'linalg.solve':
    'X with `A · X = B` (`X · A = B` with `left` false); an error where A is singular. Better than the inverse.',
  'linalg.solveEx': "`solve` that doesn't throw: `info` is not 0 where it failed. Doesn't wait for the GPU.",
  'linalg.solveTriangular':
    'X with `A · X = B` for triangular A, of which it reads one triangle. No check for zeros on the diagonal.',
  'linalg.svd':
    '`A = U · diag(S) · Vh`, S falling; V comes as its adjoint. U and Vh are complete unless `fullMatrices` is false.',
  'linalg.svdvals': 'The singular values of each matrix, falling.',
  'linalg.tensorinv': 'The inverse with respect to `tensordot`, the first `ind` dimensions on one side.',
  'linalg.tensorsolve': 'X with `tensordot(A, X) = B`.',
  'linalg.vander':
    'Vandermonde matrices: powers 0, 1, … of `x` in columns, rising (in `torch.vander` they fall).',
  'linalg.vecdot': '`Σ conj(xᵢ) · yᵢ` along `dim`, broadcast.',
  'linalg.vectorNorm':
    'A vector norm over `dim`, or over all as if flattened: `(Σ|x|ᵖ)^(1/p)`, p = `ord`, 2 by default.',
};

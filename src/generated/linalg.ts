// Written by `npm run generate`; do not edit.
import type { NamedTuple, Opt, OutOption, OutsOption } from '../tensor/operatorTypes';
import type { Tensor } from '../tensor/tensor';
import type { IntOrList, Scalar } from '../tensor/types';
import type {
  CondOutOptions, EighOutOptions, EigvalshOutOptions, InternalPowsumOptions, LinalgQrOutOptions,
  LinalgSvdOutOptions, LstsqOutOptions, MatrixNormOutOptions, MatrixNormStrOrdOutOptions,
  MatrixRankTolTensorOutOptions, NormOrdStrOutOptions, NormOutOptions, PinvRcondTensorOutOptions,
  TensorinvOutOptions, TensorsolveOutOptions, VectorNormOutOptions,
} from './options';

/** The operators of `torch.linalg`. */
export interface LinalgFunctions {
  _linalgEigvals(input: Tensor): Tensor;
  /** Computes the sum of the absolute values raised to the power `ord`. `_powsum(input, ord = 2, dim = null, keepdim = false, { dtype = null })` */
  _powsum(input: Tensor, ord?: Scalar | InternalPowsumOptions, dim?: IntOrList | null | InternalPowsumOptions, keepdim?: boolean | InternalPowsumOptions, options?: InternalPowsumOptions): Tensor;
  /** Computes the Cholesky decomposition of a complex Hermitian or real symmetric positive-definite matrix. `cholesky(input, { upper = false })` */
  cholesky(input: Tensor, options?: Opt<{ upper?: boolean } & OutOption>): Tensor;
  /** Computes the Cholesky decomposition of a complex Hermitian or real symmetric positive-definite matrix. `choleskyEx(input, { upper = false, checkErrors = false })` */
  choleskyEx(input: Tensor, options?: Opt<{ upper?: boolean; checkErrors?: boolean } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['L', 'info']>;
  /** Computes the condition number of a matrix with respect to a matrix norm. `cond(input, p = null)` */
  cond(input: Tensor, p?: Scalar | null | CondOutOptions, options?: CondOutOptions): Tensor;
  /** Computes the condition number of a matrix with respect to a matrix norm. */
  cond(input: Tensor, p: 'fro' | 'nuc', options?: OutOption): Tensor;
  /** Computes the cross product of two 3-dimensional vectors. `cross(input, other, { dim = -1 })` */
  cross(input: Tensor, other: Tensor, options?: Opt<{ dim?: number } & OutOption>): Tensor;
  /** Computes the determinant of a square matrix. */
  det(A: Tensor, options?: OutOption): Tensor;
  /** Alias for `torch.diagonal` with defaults `dim1``= -2`, `dim2``= -1`. `diagonal(A, { offset = 0, dim1 = -2, dim2 = -1 })` */
  diagonal(A: Tensor, options?: Opt<{ offset?: number; dim1?: number; dim2?: number }>): Tensor;
  /** Computes the eigenvalue decomposition of a square matrix if it exists. */
  eig(input: Tensor, options?: OutsOption<[Tensor, Tensor]>): NamedTuple<['eigenvalues', 'eigenvectors']>;
  /** Computes the eigenvalue decomposition of a complex Hermitian or real symmetric matrix. `eigh(input, UPLO = 'L')` */
  eigh(input: Tensor, UPLO?: 'L' | 'U' | EighOutOptions, options?: EighOutOptions): NamedTuple<['eigenvalues', 'eigenvectors']>;
  /** Computes the eigenvalues of a square matrix. */
  eigvals(input: Tensor, options?: OutOption): Tensor;
  /** Computes the eigenvalues of a complex Hermitian or real symmetric matrix. `eigvalsh(input, UPLO = 'L')` */
  eigvalsh(input: Tensor, UPLO?: 'L' | 'U' | EigvalshOutOptions, options?: EigvalshOutOptions): Tensor;
  /** Computes the first `n` columns of a product of Householder matrices. */
  householderProduct(input: Tensor, tau: Tensor, options?: OutOption): Tensor;
  /** Computes the inverse of a square matrix if it exists. */
  inv(A: Tensor, options?: OutOption): Tensor;
  /** Computes the inverse of a square matrix if it is invertible. `invEx(A, { checkErrors = false })` */
  invEx(A: Tensor, options?: Opt<{ checkErrors?: boolean } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['inverse', 'info']>;
  /** Computes a compact representation of the LDL factorization of a Hermitian or symmetric (possibly indefinite) matrix. `ldlFactor(input, { hermitian = false })` */
  ldlFactor(input: Tensor, options?: Opt<{ hermitian?: boolean } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['LD', 'pivots']>;
  /** This is a version of `ldlFactor` that does not perform error checks unless `checkErrors``= True`. `ldlFactorEx(input, { hermitian = false, checkErrors = false })` */
  ldlFactorEx(input: Tensor, options?: Opt<{ hermitian?: boolean; checkErrors?: boolean } & OutsOption<[Tensor, Tensor, Tensor]>>): NamedTuple<['LD', 'pivots', 'info']>;
  /** Computes the solution of a system of linear equations using the LDL factorization. `ldlSolve(LD, pivots, B, { hermitian = false })` */
  ldlSolve(LD: Tensor, pivots: Tensor, B: Tensor, options?: Opt<{ hermitian?: boolean } & OutOption>): Tensor;
  /** Computes a solution to the least squares problem of a system of linear equations. `lstsq(input, b, rcond = null, { driver = null })` */
  lstsq(input: Tensor, b: Tensor, rcond?: number | null | LstsqOutOptions, options?: LstsqOutOptions): NamedTuple<['solution', 'residuals', 'rank', 'singularValues']>;
  /** Computes the LU decomposition with partial pivoting of a matrix. `lu(A, { pivot = true })` */
  lu(A: Tensor, options?: Opt<{ pivot?: boolean } & OutsOption<[Tensor, Tensor, Tensor]>>): NamedTuple<['P', 'L', 'U']>;
  /** Computes a compact representation of the LU factorization with partial pivoting of a matrix. `luFactor(A, { pivot = true })` */
  luFactor(A: Tensor, options?: Opt<{ pivot?: boolean } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['LU', 'pivots']>;
  /** This is a version of `luFactor` that does not perform error checks unless `checkErrors``= True`. `luFactorEx(A, { pivot = true, checkErrors = false })` */
  luFactorEx(A: Tensor, options?: Opt<{ pivot?: boolean; checkErrors?: boolean } & OutsOption<[Tensor, Tensor, Tensor]>>): NamedTuple<['LU', 'pivots', 'info']>;
  /** Computes the solution of a square system of linear equations with a unique solution given an LU decomposition. `luSolve(LU, pivots, B, { left = true, adjoint = false })` */
  luSolve(LU: Tensor, pivots: Tensor, B: Tensor, options?: Opt<{ left?: boolean; adjoint?: boolean } & OutOption>): Tensor;
  /** Matrix product of two tensors. */
  matmul(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Computes the matrix exponential of a square matrix. */
  matrixExp(input: Tensor): Tensor;
  /** Computes a matrix norm. `matrixNorm(input, ord, dim = [-2, -1], keepdim = false, { dtype = null })` */
  matrixNorm(input: Tensor, ord: Scalar, dim?: readonly number[] | MatrixNormOutOptions, keepdim?: boolean | MatrixNormOutOptions, options?: MatrixNormOutOptions): Tensor;
  /** Computes a matrix norm. `matrixNorm(input, ord = 'fro', dim = [-2, -1], keepdim = false, { dtype = null })` */
  matrixNorm(input: Tensor, ord?: 'fro' | 'nuc' | MatrixNormStrOrdOutOptions, dim?: readonly number[] | MatrixNormStrOrdOutOptions, keepdim?: boolean | MatrixNormStrOrdOutOptions, options?: MatrixNormStrOrdOutOptions): Tensor;
  /** Computes the `n`-th power of a square matrix for an integer `n`. */
  matrixPower(input: Tensor, n: number, options?: OutOption): Tensor;
  /** Computes the numerical rank of a matrix. `matrixRank(input, { atol = null, rtol = null, hermitian = false })` */
  matrixRank(input: Tensor, options?: Opt<{ atol?: Tensor | null; rtol?: Tensor | null; hermitian?: boolean } & OutOption>): Tensor;
  /** Computes the numerical rank of a matrix. `matrixRank(input, { atol = null, rtol = null, hermitian = false })` */
  matrixRank(input: Tensor, options?: Opt<{ atol?: number | null; rtol?: number | null; hermitian?: boolean } & OutOption>): Tensor;
  /** Computes the numerical rank of a matrix. `matrixRank(input, tol, hermitian = false)` */
  matrixRank(input: Tensor, tol: Tensor, hermitian?: boolean | MatrixRankTolTensorOutOptions, options?: MatrixRankTolTensorOutOptions): Tensor;
  /** Computes the numerical rank of a matrix. `matrixRank(input, tol, hermitian = false)` */
  matrixRank(input: Tensor, tol: number, hermitian?: boolean | MatrixRankTolTensorOutOptions, options?: MatrixRankTolTensorOutOptions): Tensor;
  /** Efficiently multiplies two or more matrices by reordering the multiplications so that the fewest arithmetic operations are performed. */
  multiDot(tensors: readonly Tensor[], options?: OutOption): Tensor;
  /** Computes a vector or matrix norm. `norm(input, ord = null, dim = null, keepdim = false, { dtype = null })` */
  norm(input: Tensor, ord?: Scalar | null | NormOutOptions, dim?: IntOrList | null | NormOutOptions, keepdim?: boolean | NormOutOptions, options?: NormOutOptions): Tensor;
  /** Computes a vector or matrix norm. `norm(input, ord, dim = null, keepdim = false, { dtype = null })` */
  norm(input: Tensor, ord: 'fro' | 'nuc', dim?: IntOrList | null | NormOrdStrOutOptions, keepdim?: boolean | NormOrdStrOutOptions, options?: NormOrdStrOutOptions): Tensor;
  /** Computes the pseudoinverse (Moore-Penrose inverse) of a matrix. `pinv(input, { atol = null, rtol = null, hermitian = false })` */
  pinv(input: Tensor, options?: Opt<{ atol?: Tensor | null; rtol?: Tensor | null; hermitian?: boolean } & OutOption>): Tensor;
  /** Computes the pseudoinverse (Moore-Penrose inverse) of a matrix. `pinv(input, { atol = null, rtol = null, hermitian = false })` */
  pinv(input: Tensor, options?: Opt<{ atol?: number | null; rtol?: number | null; hermitian?: boolean } & OutOption>): Tensor;
  /** Computes the pseudoinverse (Moore-Penrose inverse) of a matrix. `pinv(input, rcond, hermitian = false)` */
  pinv(input: Tensor, rcond: Tensor, hermitian?: boolean | PinvRcondTensorOutOptions, options?: PinvRcondTensorOutOptions): Tensor;
  /** Computes the pseudoinverse (Moore-Penrose inverse) of a matrix. `pinv(input, rcond, hermitian = false)` */
  pinv(input: Tensor, rcond: number, hermitian?: boolean | PinvRcondTensorOutOptions, options?: PinvRcondTensorOutOptions): Tensor;
  /** Computes the QR decomposition of a matrix. `qr(A, mode = 'reduced')` */
  qr(A: Tensor, mode?: 'reduced' | 'complete' | 'r' | LinalgQrOutOptions, options?: LinalgQrOutOptions): NamedTuple<['Q', 'R']>;
  /** Computes the sign and natural logarithm of the absolute value of the determinant of a square matrix. */
  slogdet(A: Tensor, options?: OutsOption<[Tensor, Tensor]>): NamedTuple<['sign', 'logabsdet']>;
  /** Computes the solution of a square system of linear equations with a unique solution. `solve(A, B, { left = true })` */
  solve(A: Tensor, B: Tensor, options?: Opt<{ left?: boolean } & OutOption>): Tensor;
  /** A version of `solve` that does not perform error checks unless `checkErrors``= True`. `solveEx(A, B, { left = true, checkErrors = false })` */
  solveEx(A: Tensor, B: Tensor, options?: Opt<{ left?: boolean; checkErrors?: boolean } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['result', 'info']>;
  /** Computes the solution of a triangular system of linear equations with a unique solution. `solveTriangular(input, B, { upper, left = true, unitriangular = false })` */
  solveTriangular(input: Tensor, B: Tensor, options: Opt<{ upper: boolean; left?: boolean; unitriangular?: boolean } & OutOption>): Tensor;
  /** Computes the singular value decomposition (SVD) of a matrix. `svd(A, fullMatrices = true, { driver = null })` */
  svd(A: Tensor, fullMatrices?: boolean | LinalgSvdOutOptions, options?: LinalgSvdOutOptions): NamedTuple<['U', 'S', 'Vh']>;
  /** Computes the singular values of a matrix. `svdvals(A, { driver = null })` */
  svdvals(A: Tensor, options?: Opt<{ driver?: 'gesvd' | 'gesvdj' | 'gesvda' | null } & OutOption>): Tensor;
  /** Computes the multiplicative inverse of `torch.tensordot`. `tensorinv(input, ind = 2)` */
  tensorinv(input: Tensor, ind?: number | TensorinvOutOptions, options?: TensorinvOutOptions): Tensor;
  /** Computes the solution `X` to the system `torch.tensordot(A, X) = B`. `tensorsolve(input, other, dims = null)` */
  tensorsolve(input: Tensor, other: Tensor, dims?: readonly number[] | null | TensorsolveOutOptions, options?: TensorsolveOutOptions): Tensor;
  /** Generates a Vandermonde matrix. `vander(x, { N = null })` */
  vander(x: Tensor, options?: Opt<{ N?: number | null }>): Tensor;
  /** Computes the dot product of two batches of vectors along a dimension. `vecdot(x, y, { dim = -1 })` */
  vecdot(x: Tensor, y: Tensor, options?: Opt<{ dim?: number } & OutOption>): Tensor;
  /** Computes a vector norm. `vectorNorm(input, ord = 2, dim = null, keepdim = false, { dtype = null })` */
  vectorNorm(input: Tensor, ord?: Scalar | VectorNormOutOptions, dim?: IntOrList | null | VectorNormOutOptions, keepdim?: boolean | VectorNormOutOptions, options?: VectorNormOutOptions): Tensor;
}

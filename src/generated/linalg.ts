// Written by `npm run generate`; do not edit.
import type { NamedInput, NamedOther, NamedTuple, Opt, OutOption, OutsOption } from '../tensor/operatorTypes';
import type { Tensor } from '../tensor/tensor';
import type { DType, IntOrList, Scalar } from '../tensor/types';

/** The operators of `torch.linalg`. */
export interface LinalgFunctions {
  _linalgEigvals(options: Opt<NamedInput<Tensor>>): Tensor;
  _linalgEigvals(input: Tensor): Tensor;
  /** `_powsum(input, ord = 2, dim = null, keepdim = false, { dtype = null })` */
  _powsum(options: Opt<NamedInput<Tensor> & { ord?: Scalar | undefined; dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined }>): Tensor;
  _powsum(input: Tensor, options: Opt<{ ord?: Scalar | undefined; dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined }>): Tensor;
  _powsum(input: Tensor, ord: Scalar | undefined, options: Opt<{ dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined }>): Tensor;
  _powsum(input: Tensor, ord: Scalar | undefined, dim: IntOrList | null | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined }>): Tensor;
  _powsum(input: Tensor, ord?: Scalar, dim?: IntOrList | null, keepdim?: boolean, options?: Opt<{ dtype?: DType | null | undefined }>): Tensor;
  /**
   * The lower triangular L with `A = L · Lᴴ` of a Hermitian positive definite A; an error for others.
   * `cholesky(input, { upper = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.cholesky.html
   */
  cholesky(options: Opt<NamedInput<Tensor> & { upper?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The lower triangular L with `A = L · Lᴴ` of a Hermitian positive definite A; an error for others.
   * `cholesky(input, { upper = false })`
   */
  cholesky(input: Tensor, options?: Opt<{ upper?: boolean | undefined } & OutOption>): Tensor;
  /**
   * `cholesky` that doesn't throw: `info` is not 0 where it failed. Doesn't wait for the GPU.
   * `choleskyEx(input, { upper = false, checkErrors = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.cholesky_ex.html
   */
  choleskyEx(options: Opt<NamedInput<Tensor> & { upper?: boolean | undefined; checkErrors?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['L', 'info']>;
  /**
   * `cholesky` that doesn't throw: `info` is not 0 where it failed. Doesn't wait for the GPU.
   * `choleskyEx(input, { upper = false, checkErrors = false })`
   */
  choleskyEx(input: Tensor, options?: Opt<{ upper?: boolean | undefined; checkErrors?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['L', 'info']>;
  /**
   * The condition number `‖A‖ · ‖A⁻¹‖`, by singular values unless `p` says otherwise. `cond(input, p = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.cond.html
   */
  cond(options: Opt<NamedInput<Tensor> & { p?: Scalar | null | undefined } & OutOption>): Tensor;
  /**
   * The condition number `‖A‖ · ‖A⁻¹‖`, by singular values unless `p` says otherwise. `cond(input, p = null)`
   */
  cond(input: Tensor, options: Opt<{ p?: Scalar | null | undefined } & OutOption>): Tensor;
  /**
   * The condition number `‖A‖ · ‖A⁻¹‖`, by singular values unless `p` says otherwise. `cond(input, p = null)`
   */
  cond(input: Tensor, p?: Scalar | null, options?: OutOption): Tensor;
  /** The condition number `‖A‖ · ‖A⁻¹‖`, by singular values unless `p` says otherwise. */
  cond(options: Opt<NamedInput<Tensor> & { p: 'fro' | 'nuc' } & OutOption>): Tensor;
  /** The condition number `‖A‖ · ‖A⁻¹‖`, by singular values unless `p` says otherwise. */
  cond(input: Tensor, options: Opt<{ p: 'fro' | 'nuc' } & OutOption>): Tensor;
  /** The condition number `‖A‖ · ‖A⁻¹‖`, by singular values unless `p` says otherwise. */
  cond(input: Tensor, p: 'fro' | 'nuc', options?: OutOption): Tensor;
  /**
   * The cross product of vectors of 3, along `dim` (the last); broadcast. `cross(input, other, { dim = -1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.cross.html
   */
  cross(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & { dim?: number | undefined; axis?: number | undefined } & OutOption>): Tensor;
  /**
   * The cross product of vectors of 3, along `dim` (the last); broadcast. `cross(input, other, { dim = -1 })`
   */
  cross(input: Tensor, options: Opt<NamedOther<Tensor> & { dim?: number | undefined; axis?: number | undefined } & OutOption>): Tensor;
  /**
   * The cross product of vectors of 3, along `dim` (the last); broadcast. `cross(input, other, { dim = -1 })`
   */
  cross(input: Tensor, other: Tensor, options?: Opt<{ dim?: number | undefined; axis?: number | undefined } & OutOption>): Tensor;
  /**
   * The determinant of each square matrix, (…, N, N) → (…).
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.det.html
   */
  det(options: Opt<{ A: Tensor } & OutOption>): Tensor;
  /** The determinant of each square matrix, (…, N, N) → (…). */
  det(A: Tensor, options?: OutOption): Tensor;
  /**
   * `diagonal` of the last two dimensions: a view of each matrix's diagonal.
   * `diagonal(A, { offset = 0, dim1 = -2, dim2 = -1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.diagonal.html
   */
  diagonal(options: Opt<{ A: Tensor; offset?: number | undefined; dim1?: number | undefined; dim2?: number | undefined }>): Tensor;
  /**
   * `diagonal` of the last two dimensions: a view of each matrix's diagonal.
   * `diagonal(A, { offset = 0, dim1 = -2, dim2 = -1 })`
   */
  diagonal(A: Tensor, options?: Opt<{ offset?: number | undefined; dim1?: number | undefined; dim2?: number | undefined }>): Tensor;
  /**
   * λ and V with `A · V = V · diag(λ)` for square A, complex always. V's columns have norm 1, and any phase.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.eig.html
   */
  eig(options: Opt<NamedInput<Tensor> & OutsOption<[Tensor, Tensor]>>): NamedTuple<['eigenvalues', 'eigenvectors']>;
  /**
   * λ and V with `A · V = V · diag(λ)` for square A, complex always. V's columns have norm 1, and any phase.
   */
  eig(input: Tensor, options?: OutsOption<[Tensor, Tensor]>): NamedTuple<['eigenvalues', 'eigenvectors']>;
  /**
   * Eigenvalues, rising and real, and eigenvectors of a Hermitian matrix, of which it reads one triangle.
   * `eigh(input, UPLO = 'L')`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.eigh.html
   */
  eigh(options: Opt<NamedInput<Tensor> & { UPLO?: 'L' | 'U' | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['eigenvalues', 'eigenvectors']>;
  /**
   * Eigenvalues, rising and real, and eigenvectors of a Hermitian matrix, of which it reads one triangle.
   * `eigh(input, UPLO = 'L')`
   */
  eigh(input: Tensor, options: Opt<{ UPLO?: 'L' | 'U' | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['eigenvalues', 'eigenvectors']>;
  /**
   * Eigenvalues, rising and real, and eigenvectors of a Hermitian matrix, of which it reads one triangle.
   * `eigh(input, UPLO = 'L')`
   */
  eigh(input: Tensor, UPLO?: 'L' | 'U', options?: OutsOption<[Tensor, Tensor]>): NamedTuple<['eigenvalues', 'eigenvectors']>;
  /**
   * The eigenvalues of a square matrix, complex always, in no promised order.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.eigvals.html
   */
  eigvals(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The eigenvalues of a square matrix, complex always, in no promised order. */
  eigvals(input: Tensor, options?: OutOption): Tensor;
  /**
   * The eigenvalues of a Hermitian matrix, rising and real; it reads one triangle.
   * `eigvalsh(input, UPLO = 'L')`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.eigvalsh.html
   */
  eigvalsh(options: Opt<NamedInput<Tensor> & { UPLO?: 'L' | 'U' | undefined } & OutOption>): Tensor;
  /**
   * The eigenvalues of a Hermitian matrix, rising and real; it reads one triangle.
   * `eigvalsh(input, UPLO = 'L')`
   */
  eigvalsh(input: Tensor, options: Opt<{ UPLO?: 'L' | 'U' | undefined } & OutOption>): Tensor;
  /**
   * The eigenvalues of a Hermitian matrix, rising and real; it reads one triangle.
   * `eigvalsh(input, UPLO = 'L')`
   */
  eigvalsh(input: Tensor, UPLO?: 'L' | 'U', options?: OutOption): Tensor;
  /**
   * The Q of a QR decomposition, from the Householder vectors that `geqrf` gives.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.householder_product.html
   */
  householderProduct(options: Opt<NamedInput<Tensor> & { tau: Tensor } & OutOption>): Tensor;
  /** The Q of a QR decomposition, from the Householder vectors that `geqrf` gives. */
  householderProduct(input: Tensor, options: Opt<{ tau: Tensor } & OutOption>): Tensor;
  /** The Q of a QR decomposition, from the Householder vectors that `geqrf` gives. */
  householderProduct(input: Tensor, tau: Tensor, options?: OutOption): Tensor;
  /**
   * The inverse of each square matrix; an error where one is singular. To solve systems, `solve` is better.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.inv.html
   */
  inv(options: Opt<{ A: Tensor } & OutOption>): Tensor;
  /**
   * The inverse of each square matrix; an error where one is singular. To solve systems, `solve` is better.
   */
  inv(A: Tensor, options?: OutOption): Tensor;
  /**
   * `inv` that doesn't throw: `info` is not 0 where it failed. Doesn't wait for the GPU.
   * `invEx(A, { checkErrors = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.inv_ex.html
   */
  invEx(options: Opt<{ A: Tensor; checkErrors?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['inverse', 'info']>;
  /**
   * `inv` that doesn't throw: `info` is not 0 where it failed. Doesn't wait for the GPU.
   * `invEx(A, { checkErrors = false })`
   */
  invEx(A: Tensor, options?: Opt<{ checkErrors?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['inverse', 'info']>;
  /**
   * LDL decomposition of symmetric or Hermitian matrices that need not be definite, compact, with pivots.
   * `ldlFactor(input, { hermitian = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.ldl_factor.html
   */
  ldlFactor(options: Opt<NamedInput<Tensor> & { hermitian?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['LD', 'pivots']>;
  /**
   * LDL decomposition of symmetric or Hermitian matrices that need not be definite, compact, with pivots.
   * `ldlFactor(input, { hermitian = false })`
   */
  ldlFactor(input: Tensor, options?: Opt<{ hermitian?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['LD', 'pivots']>;
  /**
   * `ldlFactor` that doesn't throw: `info` is not 0 where it failed.
   * `ldlFactorEx(input, { hermitian = false, checkErrors = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.ldl_factor_ex.html
   */
  ldlFactorEx(options: Opt<NamedInput<Tensor> & { hermitian?: boolean | undefined; checkErrors?: boolean | undefined } & OutsOption<[Tensor, Tensor, Tensor]>>): NamedTuple<['LD', 'pivots', 'info']>;
  /**
   * `ldlFactor` that doesn't throw: `info` is not 0 where it failed.
   * `ldlFactorEx(input, { hermitian = false, checkErrors = false })`
   */
  ldlFactorEx(input: Tensor, options?: Opt<{ hermitian?: boolean | undefined; checkErrors?: boolean | undefined } & OutsOption<[Tensor, Tensor, Tensor]>>): NamedTuple<['LD', 'pivots', 'info']>;
  /**
   * Solves `A · X = B`, from what `ldlFactor` makes of A. `ldlSolve(LD, pivots, B, { hermitian = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.ldl_solve.html
   */
  ldlSolve(options: Opt<{ LD: Tensor; pivots: Tensor; B: Tensor; hermitian?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Solves `A · X = B`, from what `ldlFactor` makes of A. `ldlSolve(LD, pivots, B, { hermitian = false })`
   */
  ldlSolve(LD: Tensor, options: Opt<{ pivots: Tensor; B: Tensor; hermitian?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Solves `A · X = B`, from what `ldlFactor` makes of A. `ldlSolve(LD, pivots, B, { hermitian = false })`
   */
  ldlSolve(LD: Tensor, pivots: Tensor, options: Opt<{ B: Tensor; hermitian?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Solves `A · X = B`, from what `ldlFactor` makes of A. `ldlSolve(LD, pivots, B, { hermitian = false })`
   */
  ldlSolve(LD: Tensor, pivots: Tensor, B: Tensor, options?: Opt<{ hermitian?: boolean | undefined } & OutOption>): Tensor;
  /**
   * X that minimises `‖A · X - B‖`, with residuals, rank and singular values as far as the driver has them.
   * `lstsq(input, b, rcond = null, { driver = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.lstsq.html
   */
  lstsq(options: Opt<NamedInput<Tensor> & { b: Tensor; rcond?: number | null | undefined; driver?: 'gels' | 'gelsy' | 'gelsd' | 'gelss' | null | undefined } & OutsOption<[Tensor, Tensor, Tensor, Tensor]>>): NamedTuple<['solution', 'residuals', 'rank', 'singularValues']>;
  /**
   * X that minimises `‖A · X - B‖`, with residuals, rank and singular values as far as the driver has them.
   * `lstsq(input, b, rcond = null, { driver = null })`
   */
  lstsq(input: Tensor, options: Opt<{ b: Tensor; rcond?: number | null | undefined; driver?: 'gels' | 'gelsy' | 'gelsd' | 'gelss' | null | undefined } & OutsOption<[Tensor, Tensor, Tensor, Tensor]>>): NamedTuple<['solution', 'residuals', 'rank', 'singularValues']>;
  /**
   * X that minimises `‖A · X - B‖`, with residuals, rank and singular values as far as the driver has them.
   * `lstsq(input, b, rcond = null, { driver = null })`
   */
  lstsq(input: Tensor, b: Tensor, options: Opt<{ rcond?: number | null | undefined; driver?: 'gels' | 'gelsy' | 'gelsd' | 'gelss' | null | undefined } & OutsOption<[Tensor, Tensor, Tensor, Tensor]>>): NamedTuple<['solution', 'residuals', 'rank', 'singularValues']>;
  /**
   * X that minimises `‖A · X - B‖`, with residuals, rank and singular values as far as the driver has them.
   * `lstsq(input, b, rcond = null, { driver = null })`
   */
  lstsq(input: Tensor, b: Tensor, rcond?: number | null, options?: Opt<{ driver?: 'gels' | 'gelsy' | 'gelsd' | 'gelss' | null | undefined } & OutsOption<[Tensor, Tensor, Tensor, Tensor]>>): NamedTuple<['solution', 'residuals', 'rank', 'singularValues']>;
  /**
   * `A = P · L · U`, with partial pivoting. `lu(A, { pivot = true })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.lu.html
   */
  lu(options: Opt<{ A: Tensor; pivot?: boolean | undefined } & OutsOption<[Tensor, Tensor, Tensor]>>): NamedTuple<['P', 'L', 'U']>;
  /** `A = P · L · U`, with partial pivoting. `lu(A, { pivot = true })` */
  lu(A: Tensor, options?: Opt<{ pivot?: boolean | undefined } & OutsOption<[Tensor, Tensor, Tensor]>>): NamedTuple<['P', 'L', 'U']>;
  /**
   * LU decomposition with L and U in one matrix, and its pivots: what `luSolve` takes.
   * `luFactor(A, { pivot = true })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.lu_factor.html
   */
  luFactor(options: Opt<{ A: Tensor; pivot?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['LU', 'pivots']>;
  /**
   * LU decomposition with L and U in one matrix, and its pivots: what `luSolve` takes.
   * `luFactor(A, { pivot = true })`
   */
  luFactor(A: Tensor, options?: Opt<{ pivot?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['LU', 'pivots']>;
  /**
   * `luFactor` that doesn't throw: `info` is not 0 where a pivot is 0.
   * `luFactorEx(A, { pivot = true, checkErrors = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.lu_factor_ex.html
   */
  luFactorEx(options: Opt<{ A: Tensor; pivot?: boolean | undefined; checkErrors?: boolean | undefined } & OutsOption<[Tensor, Tensor, Tensor]>>): NamedTuple<['LU', 'pivots', 'info']>;
  /**
   * `luFactor` that doesn't throw: `info` is not 0 where a pivot is 0.
   * `luFactorEx(A, { pivot = true, checkErrors = false })`
   */
  luFactorEx(A: Tensor, options?: Opt<{ pivot?: boolean | undefined; checkErrors?: boolean | undefined } & OutsOption<[Tensor, Tensor, Tensor]>>): NamedTuple<['LU', 'pivots', 'info']>;
  /**
   * Solves `A · X = B`, from what `luFactor` makes of A.
   * `luSolve(LU, pivots, B, { left = true, adjoint = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.lu_solve.html
   */
  luSolve(options: Opt<{ LU: Tensor; pivots: Tensor; B: Tensor; left?: boolean | undefined; adjoint?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Solves `A · X = B`, from what `luFactor` makes of A.
   * `luSolve(LU, pivots, B, { left = true, adjoint = false })`
   */
  luSolve(LU: Tensor, options: Opt<{ pivots: Tensor; B: Tensor; left?: boolean | undefined; adjoint?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Solves `A · X = B`, from what `luFactor` makes of A.
   * `luSolve(LU, pivots, B, { left = true, adjoint = false })`
   */
  luSolve(LU: Tensor, pivots: Tensor, options: Opt<{ B: Tensor; left?: boolean | undefined; adjoint?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Solves `A · X = B`, from what `luFactor` makes of A.
   * `luSolve(LU, pivots, B, { left = true, adjoint = false })`
   */
  luSolve(LU: Tensor, pivots: Tensor, B: Tensor, options?: Opt<{ left?: boolean | undefined; adjoint?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The matrix product of tensors, batches broadcast: the same as `torch.matmul`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.matmul.html
   */
  matmul(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** The matrix product of tensors, batches broadcast: the same as `torch.matmul`. */
  matmul(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** The matrix product of tensors, batches broadcast: the same as `torch.matmul`. */
  matmul(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * `e ** A = Σ Aᵏ / k!` of each square matrix; not element by element.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.matrix_exp.html
   */
  matrixExp(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `e ** A = Σ Aᵏ / k!` of each square matrix; not element by element. */
  matrixExp(input: Tensor): Tensor;
  /**
   * A norm of each matrix: Frobenius, nuclear, or by `ord` the largest sum or singular value.
   * `matrixNorm(input, ord, dim = [-2, -1], keepdim = false, { dtype = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.matrix_norm.html
   */
  matrixNorm(options: Opt<NamedInput<Tensor> & { ord: Scalar; dim?: readonly number[] | undefined; axis?: readonly number[] | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * A norm of each matrix: Frobenius, nuclear, or by `ord` the largest sum or singular value.
   * `matrixNorm(input, ord, dim = [-2, -1], keepdim = false, { dtype = null })`
   */
  matrixNorm(input: Tensor, options: Opt<{ ord: Scalar; dim?: readonly number[] | undefined; axis?: readonly number[] | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * A norm of each matrix: Frobenius, nuclear, or by `ord` the largest sum or singular value.
   * `matrixNorm(input, ord, dim = [-2, -1], keepdim = false, { dtype = null })`
   */
  matrixNorm(input: Tensor, ord: Scalar, options: Opt<{ dim?: readonly number[] | undefined; axis?: readonly number[] | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * A norm of each matrix: Frobenius, nuclear, or by `ord` the largest sum or singular value.
   * `matrixNorm(input, ord, dim = [-2, -1], keepdim = false, { dtype = null })`
   */
  matrixNorm(input: Tensor, ord: Scalar, dim: readonly number[] | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * A norm of each matrix: Frobenius, nuclear, or by `ord` the largest sum or singular value.
   * `matrixNorm(input, ord, dim = [-2, -1], keepdim = false, { dtype = null })`
   */
  matrixNorm(input: Tensor, ord: Scalar, dim?: readonly number[], keepdim?: boolean, options?: Opt<{ dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * A norm of each matrix: Frobenius, nuclear, or by `ord` the largest sum or singular value.
   * `matrixNorm(input, ord = 'fro', dim = [-2, -1], keepdim = false, { dtype = null })`
   */
  matrixNorm(options: Opt<NamedInput<Tensor> & { ord?: 'fro' | 'nuc' | undefined; dim?: readonly number[] | undefined; axis?: readonly number[] | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * A norm of each matrix: Frobenius, nuclear, or by `ord` the largest sum or singular value.
   * `matrixNorm(input, ord = 'fro', dim = [-2, -1], keepdim = false, { dtype = null })`
   */
  matrixNorm(input: Tensor, options: Opt<{ ord?: 'fro' | 'nuc' | undefined; dim?: readonly number[] | undefined; axis?: readonly number[] | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * A norm of each matrix: Frobenius, nuclear, or by `ord` the largest sum or singular value.
   * `matrixNorm(input, ord = 'fro', dim = [-2, -1], keepdim = false, { dtype = null })`
   */
  matrixNorm(input: Tensor, ord: 'fro' | 'nuc' | undefined, options: Opt<{ dim?: readonly number[] | undefined; axis?: readonly number[] | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * A norm of each matrix: Frobenius, nuclear, or by `ord` the largest sum or singular value.
   * `matrixNorm(input, ord = 'fro', dim = [-2, -1], keepdim = false, { dtype = null })`
   */
  matrixNorm(input: Tensor, ord: 'fro' | 'nuc' | undefined, dim: readonly number[] | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * A norm of each matrix: Frobenius, nuclear, or by `ord` the largest sum or singular value.
   * `matrixNorm(input, ord = 'fro', dim = [-2, -1], keepdim = false, { dtype = null })`
   */
  matrixNorm(input: Tensor, ord?: 'fro' | 'nuc', dim?: readonly number[], keepdim?: boolean, options?: Opt<{ dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * The `n`-th power of each square matrix; negative ones of its inverse.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.matrix_power.html
   */
  matrixPower(options: Opt<NamedInput<Tensor> & { n: number } & OutOption>): Tensor;
  /** The `n`-th power of each square matrix; negative ones of its inverse. */
  matrixPower(input: Tensor, options: Opt<{ n: number } & OutOption>): Tensor;
  /** The `n`-th power of each square matrix; negative ones of its inverse. */
  matrixPower(input: Tensor, n: number, options?: OutOption): Tensor;
  /**
   * How many singular values are above a tolerance.
   * `matrixRank(input, { atol = null, rtol = null, hermitian = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.matrix_rank.html
   */
  matrixRank(options: Opt<NamedInput<Tensor> & { atol?: Tensor | null | undefined; rtol?: Tensor | null | undefined; hermitian?: boolean | undefined } & OutOption>): Tensor;
  /**
   * How many singular values are above a tolerance.
   * `matrixRank(input, { atol = null, rtol = null, hermitian = false })`
   */
  matrixRank(input: Tensor, options?: Opt<{ atol?: Tensor | null | undefined; rtol?: Tensor | null | undefined; hermitian?: boolean | undefined } & OutOption>): Tensor;
  /**
   * How many singular values are above a tolerance.
   * `matrixRank(input, { atol = null, rtol = null, hermitian = false })`
   */
  matrixRank(options: Opt<NamedInput<Tensor> & { atol?: number | null | undefined; rtol?: number | null | undefined; hermitian?: boolean | undefined } & OutOption>): Tensor;
  /**
   * How many singular values are above a tolerance.
   * `matrixRank(input, { atol = null, rtol = null, hermitian = false })`
   */
  matrixRank(input: Tensor, options?: Opt<{ atol?: number | null | undefined; rtol?: number | null | undefined; hermitian?: boolean | undefined } & OutOption>): Tensor;
  /** How many singular values are above a tolerance. `matrixRank(input, tol, hermitian = false)` */
  matrixRank(options: Opt<NamedInput<Tensor> & { tol: Tensor; hermitian?: boolean | undefined } & OutOption>): Tensor;
  /** How many singular values are above a tolerance. `matrixRank(input, tol, hermitian = false)` */
  matrixRank(input: Tensor, options: Opt<{ tol: Tensor; hermitian?: boolean | undefined } & OutOption>): Tensor;
  /** How many singular values are above a tolerance. `matrixRank(input, tol, hermitian = false)` */
  matrixRank(input: Tensor, tol: Tensor, options: Opt<{ hermitian?: boolean | undefined } & OutOption>): Tensor;
  /** How many singular values are above a tolerance. `matrixRank(input, tol, hermitian = false)` */
  matrixRank(input: Tensor, tol: Tensor, hermitian?: boolean, options?: OutOption): Tensor;
  /** How many singular values are above a tolerance. `matrixRank(input, tol, hermitian = false)` */
  matrixRank(options: Opt<NamedInput<Tensor> & { tol: number; hermitian?: boolean | undefined } & OutOption>): Tensor;
  /** How many singular values are above a tolerance. `matrixRank(input, tol, hermitian = false)` */
  matrixRank(input: Tensor, options: Opt<{ tol: number; hermitian?: boolean | undefined } & OutOption>): Tensor;
  /** How many singular values are above a tolerance. `matrixRank(input, tol, hermitian = false)` */
  matrixRank(input: Tensor, tol: number, options: Opt<{ hermitian?: boolean | undefined } & OutOption>): Tensor;
  /** How many singular values are above a tolerance. `matrixRank(input, tol, hermitian = false)` */
  matrixRank(input: Tensor, tol: number, hermitian?: boolean, options?: OutOption): Tensor;
  /**
   * The Hermitian positive definite X with `X · X = A` of such an A, of which it reads the lower triangle.
   * LibTorch 2.14 and newer have it.
   * @see https://docs.pytorch.org/docs/2.14/generated/torch.linalg.matrix_sqrth.html
   */
  matrixSqrth(options: Opt<NamedInput<Tensor>>): Tensor;
  /**
   * The Hermitian positive definite X with `X · X = A` of such an A, of which it reads the lower triangle.
   * LibTorch 2.14 and newer have it.
   */
  matrixSqrth(input: Tensor): Tensor;
  /**
   * The product of several matrices in the order that needs the fewest multiplications.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.multi_dot.html
   */
  multiDot(options: Opt<{ tensors: readonly Tensor[] } & OutOption>): Tensor;
  /** The product of several matrices in the order that needs the fewest multiplications. */
  multiDot(tensors: readonly Tensor[], options?: OutOption): Tensor;
  /**
   * `vectorNorm` or `matrixNorm`, whichever `dim` and `ord` ask for; of all elements without them.
   * `norm(input, ord = null, dim = null, keepdim = false, { dtype = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.norm.html
   */
  norm(options: Opt<NamedInput<Tensor> & { ord?: Scalar | null | undefined; dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * `vectorNorm` or `matrixNorm`, whichever `dim` and `ord` ask for; of all elements without them.
   * `norm(input, ord = null, dim = null, keepdim = false, { dtype = null })`
   */
  norm(input: Tensor, options: Opt<{ ord?: Scalar | null | undefined; dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * `vectorNorm` or `matrixNorm`, whichever `dim` and `ord` ask for; of all elements without them.
   * `norm(input, ord = null, dim = null, keepdim = false, { dtype = null })`
   */
  norm(input: Tensor, ord: Scalar | null | undefined, options: Opt<{ dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * `vectorNorm` or `matrixNorm`, whichever `dim` and `ord` ask for; of all elements without them.
   * `norm(input, ord = null, dim = null, keepdim = false, { dtype = null })`
   */
  norm(input: Tensor, ord: Scalar | null | undefined, dim: IntOrList | null | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * `vectorNorm` or `matrixNorm`, whichever `dim` and `ord` ask for; of all elements without them.
   * `norm(input, ord = null, dim = null, keepdim = false, { dtype = null })`
   */
  norm(input: Tensor, ord?: Scalar | null, dim?: IntOrList | null, keepdim?: boolean, options?: Opt<{ dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * `vectorNorm` or `matrixNorm`, whichever `dim` and `ord` ask for; of all elements without them.
   * `norm(input, ord, dim = null, keepdim = false, { dtype = null })`
   */
  norm(options: Opt<NamedInput<Tensor> & { ord: 'fro' | 'nuc'; dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * `vectorNorm` or `matrixNorm`, whichever `dim` and `ord` ask for; of all elements without them.
   * `norm(input, ord, dim = null, keepdim = false, { dtype = null })`
   */
  norm(input: Tensor, options: Opt<{ ord: 'fro' | 'nuc'; dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * `vectorNorm` or `matrixNorm`, whichever `dim` and `ord` ask for; of all elements without them.
   * `norm(input, ord, dim = null, keepdim = false, { dtype = null })`
   */
  norm(input: Tensor, ord: 'fro' | 'nuc', options: Opt<{ dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * `vectorNorm` or `matrixNorm`, whichever `dim` and `ord` ask for; of all elements without them.
   * `norm(input, ord, dim = null, keepdim = false, { dtype = null })`
   */
  norm(input: Tensor, ord: 'fro' | 'nuc', dim: IntOrList | null | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * `vectorNorm` or `matrixNorm`, whichever `dim` and `ord` ask for; of all elements without them.
   * `norm(input, ord, dim = null, keepdim = false, { dtype = null })`
   */
  norm(input: Tensor, ord: 'fro' | 'nuc', dim?: IntOrList | null, keepdim?: boolean, options?: Opt<{ dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * The Moore-Penrose inverse of any matrix, by singular values above a tolerance.
   * `pinv(input, { atol = null, rtol = null, hermitian = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.pinv.html
   */
  pinv(options: Opt<NamedInput<Tensor> & { atol?: Tensor | null | undefined; rtol?: Tensor | null | undefined; hermitian?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The Moore-Penrose inverse of any matrix, by singular values above a tolerance.
   * `pinv(input, { atol = null, rtol = null, hermitian = false })`
   */
  pinv(input: Tensor, options?: Opt<{ atol?: Tensor | null | undefined; rtol?: Tensor | null | undefined; hermitian?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The Moore-Penrose inverse of any matrix, by singular values above a tolerance.
   * `pinv(input, { atol = null, rtol = null, hermitian = false })`
   */
  pinv(options: Opt<NamedInput<Tensor> & { atol?: number | null | undefined; rtol?: number | null | undefined; hermitian?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The Moore-Penrose inverse of any matrix, by singular values above a tolerance.
   * `pinv(input, { atol = null, rtol = null, hermitian = false })`
   */
  pinv(input: Tensor, options?: Opt<{ atol?: number | null | undefined; rtol?: number | null | undefined; hermitian?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The Moore-Penrose inverse of any matrix, by singular values above a tolerance.
   * `pinv(input, rcond, hermitian = false)`
   */
  pinv(options: Opt<NamedInput<Tensor> & { rcond: Tensor; hermitian?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The Moore-Penrose inverse of any matrix, by singular values above a tolerance.
   * `pinv(input, rcond, hermitian = false)`
   */
  pinv(input: Tensor, options: Opt<{ rcond: Tensor; hermitian?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The Moore-Penrose inverse of any matrix, by singular values above a tolerance.
   * `pinv(input, rcond, hermitian = false)`
   */
  pinv(input: Tensor, rcond: Tensor, options: Opt<{ hermitian?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The Moore-Penrose inverse of any matrix, by singular values above a tolerance.
   * `pinv(input, rcond, hermitian = false)`
   */
  pinv(input: Tensor, rcond: Tensor, hermitian?: boolean, options?: OutOption): Tensor;
  /**
   * The Moore-Penrose inverse of any matrix, by singular values above a tolerance.
   * `pinv(input, rcond, hermitian = false)`
   */
  pinv(options: Opt<NamedInput<Tensor> & { rcond: number; hermitian?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The Moore-Penrose inverse of any matrix, by singular values above a tolerance.
   * `pinv(input, rcond, hermitian = false)`
   */
  pinv(input: Tensor, options: Opt<{ rcond: number; hermitian?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The Moore-Penrose inverse of any matrix, by singular values above a tolerance.
   * `pinv(input, rcond, hermitian = false)`
   */
  pinv(input: Tensor, rcond: number, options: Opt<{ hermitian?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The Moore-Penrose inverse of any matrix, by singular values above a tolerance.
   * `pinv(input, rcond, hermitian = false)`
   */
  pinv(input: Tensor, rcond: number, hermitian?: boolean, options?: OutOption): Tensor;
  /**
   * `A = U · H`: U has orthonormal columns, the nearest such to A, and H is Hermitian positive semidefinite.
   * LibTorch 2.14 and newer have it.
   * @see https://docs.pytorch.org/docs/2.14/generated/torch.linalg.polar.html
   */
  polar(options: Opt<{ A: Tensor } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['U', 'H']>;
  /**
   * `A = U · H`: U has orthonormal columns, the nearest such to A, and H is Hermitian positive semidefinite.
   * LibTorch 2.14 and newer have it.
   */
  polar(A: Tensor, options?: OutsOption<[Tensor, Tensor]>): NamedTuple<['U', 'H']>;
  /**
   * `A = Q · R`, Q with orthonormal columns; `mode`: `reduced`, `complete`, or `r` for R alone. Signs are not
   * unique.
   * `qr(A, mode = 'reduced')`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.qr.html
   */
  qr(options: Opt<{ A: Tensor; mode?: 'reduced' | 'complete' | 'r' | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['Q', 'R']>;
  /**
   * `A = Q · R`, Q with orthonormal columns; `mode`: `reduced`, `complete`, or `r` for R alone. Signs are not
   * unique.
   * `qr(A, mode = 'reduced')`
   */
  qr(A: Tensor, options: Opt<{ mode?: 'reduced' | 'complete' | 'r' | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['Q', 'R']>;
  /**
   * `A = Q · R`, Q with orthonormal columns; `mode`: `reduced`, `complete`, or `r` for R alone. Signs are not
   * unique.
   * `qr(A, mode = 'reduced')`
   */
  qr(A: Tensor, mode?: 'reduced' | 'complete' | 'r', options?: OutsOption<[Tensor, Tensor]>): NamedTuple<['Q', 'R']>;
  /**
   * Sign and `log |det A|`, where the determinant itself would overflow.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.slogdet.html
   */
  slogdet(options: Opt<{ A: Tensor } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['sign', 'logabsdet']>;
  /** Sign and `log |det A|`, where the determinant itself would overflow. */
  slogdet(A: Tensor, options?: OutsOption<[Tensor, Tensor]>): NamedTuple<['sign', 'logabsdet']>;
  /**
   * X with `A · X = B` (`X · A = B` with `left` false); an error where A is singular. Better than the
   * inverse.
   * `solve(A, B, { left = true })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.solve.html
   */
  solve(options: Opt<{ A: Tensor; B: Tensor; left?: boolean | undefined } & OutOption>): Tensor;
  /**
   * X with `A · X = B` (`X · A = B` with `left` false); an error where A is singular. Better than the
   * inverse.
   * `solve(A, B, { left = true })`
   */
  solve(A: Tensor, options: Opt<{ B: Tensor; left?: boolean | undefined } & OutOption>): Tensor;
  /**
   * X with `A · X = B` (`X · A = B` with `left` false); an error where A is singular. Better than the
   * inverse.
   * `solve(A, B, { left = true })`
   */
  solve(A: Tensor, B: Tensor, options?: Opt<{ left?: boolean | undefined } & OutOption>): Tensor;
  /**
   * `solve` that doesn't throw: `info` is not 0 where it failed. Doesn't wait for the GPU.
   * `solveEx(A, B, { left = true, checkErrors = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.solve_ex.html
   */
  solveEx(options: Opt<{ A: Tensor; B: Tensor; left?: boolean | undefined; checkErrors?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['result', 'info']>;
  /**
   * `solve` that doesn't throw: `info` is not 0 where it failed. Doesn't wait for the GPU.
   * `solveEx(A, B, { left = true, checkErrors = false })`
   */
  solveEx(A: Tensor, options: Opt<{ B: Tensor; left?: boolean | undefined; checkErrors?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['result', 'info']>;
  /**
   * `solve` that doesn't throw: `info` is not 0 where it failed. Doesn't wait for the GPU.
   * `solveEx(A, B, { left = true, checkErrors = false })`
   */
  solveEx(A: Tensor, B: Tensor, options?: Opt<{ left?: boolean | undefined; checkErrors?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['result', 'info']>;
  /**
   * X with `A · X = B` for triangular A, of which it reads one triangle. No check for zeros on the diagonal.
   * `solveTriangular(input, B, { upper, left = true, unitriangular = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.solve_triangular.html
   */
  solveTriangular(options: Opt<NamedInput<Tensor> & { B: Tensor; upper: boolean; left?: boolean | undefined; unitriangular?: boolean | undefined } & OutOption>): Tensor;
  /**
   * X with `A · X = B` for triangular A, of which it reads one triangle. No check for zeros on the diagonal.
   * `solveTriangular(input, B, { upper, left = true, unitriangular = false })`
   */
  solveTriangular(input: Tensor, options: Opt<{ B: Tensor; upper: boolean; left?: boolean | undefined; unitriangular?: boolean | undefined } & OutOption>): Tensor;
  /**
   * X with `A · X = B` for triangular A, of which it reads one triangle. No check for zeros on the diagonal.
   * `solveTriangular(input, B, { upper, left = true, unitriangular = false })`
   */
  solveTriangular(input: Tensor, B: Tensor, options: Opt<{ upper: boolean; left?: boolean | undefined; unitriangular?: boolean | undefined } & OutOption>): Tensor;
  /**
   * `A = U · diag(S) · Vh`, S falling; V comes as its adjoint. U and Vh are complete unless `fullMatrices` is
   * false.
   * `svd(A, fullMatrices = true, { driver = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.svd.html
   */
  svd(options: Opt<{ A: Tensor; fullMatrices?: boolean | undefined; driver?: 'gesvd' | 'gesvdj' | 'gesvda' | null | undefined } & OutsOption<[Tensor, Tensor, Tensor]>>): NamedTuple<['U', 'S', 'Vh']>;
  /**
   * `A = U · diag(S) · Vh`, S falling; V comes as its adjoint. U and Vh are complete unless `fullMatrices` is
   * false.
   * `svd(A, fullMatrices = true, { driver = null })`
   */
  svd(A: Tensor, options: Opt<{ fullMatrices?: boolean | undefined; driver?: 'gesvd' | 'gesvdj' | 'gesvda' | null | undefined } & OutsOption<[Tensor, Tensor, Tensor]>>): NamedTuple<['U', 'S', 'Vh']>;
  /**
   * `A = U · diag(S) · Vh`, S falling; V comes as its adjoint. U and Vh are complete unless `fullMatrices` is
   * false.
   * `svd(A, fullMatrices = true, { driver = null })`
   */
  svd(A: Tensor, fullMatrices?: boolean, options?: Opt<{ driver?: 'gesvd' | 'gesvdj' | 'gesvda' | null | undefined } & OutsOption<[Tensor, Tensor, Tensor]>>): NamedTuple<['U', 'S', 'Vh']>;
  /**
   * The singular values of each matrix, falling. `svdvals(A, { driver = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.svdvals.html
   */
  svdvals(options: Opt<{ A: Tensor; driver?: 'gesvd' | 'gesvdj' | 'gesvda' | null | undefined } & OutOption>): Tensor;
  /** The singular values of each matrix, falling. `svdvals(A, { driver = null })` */
  svdvals(A: Tensor, options?: Opt<{ driver?: 'gesvd' | 'gesvdj' | 'gesvda' | null | undefined } & OutOption>): Tensor;
  /**
   * The inverse with respect to `tensordot`, the first `ind` dimensions on one side.
   * `tensorinv(input, ind = 2)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.tensorinv.html
   */
  tensorinv(options: Opt<NamedInput<Tensor> & { ind?: number | undefined } & OutOption>): Tensor;
  /**
   * The inverse with respect to `tensordot`, the first `ind` dimensions on one side.
   * `tensorinv(input, ind = 2)`
   */
  tensorinv(input: Tensor, options: Opt<{ ind?: number | undefined } & OutOption>): Tensor;
  /**
   * The inverse with respect to `tensordot`, the first `ind` dimensions on one side.
   * `tensorinv(input, ind = 2)`
   */
  tensorinv(input: Tensor, ind?: number, options?: OutOption): Tensor;
  /**
   * X with `tensordot(A, X) = B`. `tensorsolve(input, other, dims = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.tensorsolve.html
   */
  tensorsolve(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & { dims?: readonly number[] | null | undefined } & OutOption>): Tensor;
  /** X with `tensordot(A, X) = B`. `tensorsolve(input, other, dims = null)` */
  tensorsolve(input: Tensor, options: Opt<NamedOther<Tensor> & { dims?: readonly number[] | null | undefined } & OutOption>): Tensor;
  /** X with `tensordot(A, X) = B`. `tensorsolve(input, other, dims = null)` */
  tensorsolve(input: Tensor, other: Tensor, options: Opt<{ dims?: readonly number[] | null | undefined } & OutOption>): Tensor;
  /** X with `tensordot(A, X) = B`. `tensorsolve(input, other, dims = null)` */
  tensorsolve(input: Tensor, other: Tensor, dims?: readonly number[] | null, options?: OutOption): Tensor;
  /**
   * Vandermonde matrices: powers 0, 1, … of `x` in columns, rising (in `torch.vander` they fall).
   * `vander(x, { N = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.vander.html
   */
  vander(options: Opt<{ x: Tensor; N?: number | null | undefined }>): Tensor;
  /**
   * Vandermonde matrices: powers 0, 1, … of `x` in columns, rising (in `torch.vander` they fall).
   * `vander(x, { N = null })`
   */
  vander(x: Tensor, options?: Opt<{ N?: number | null | undefined }>): Tensor;
  /**
   * `Σ conj(xᵢ) · yᵢ` along `dim`, broadcast. `vecdot(x, y, { dim = -1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.vecdot.html
   */
  vecdot(options: Opt<{ x: Tensor; y: Tensor; dim?: number | undefined; axis?: number | undefined } & OutOption>): Tensor;
  /** `Σ conj(xᵢ) · yᵢ` along `dim`, broadcast. `vecdot(x, y, { dim = -1 })` */
  vecdot(x: Tensor, options: Opt<{ y: Tensor; dim?: number | undefined; axis?: number | undefined } & OutOption>): Tensor;
  /** `Σ conj(xᵢ) · yᵢ` along `dim`, broadcast. `vecdot(x, y, { dim = -1 })` */
  vecdot(x: Tensor, y: Tensor, options?: Opt<{ dim?: number | undefined; axis?: number | undefined } & OutOption>): Tensor;
  /**
   * A vector norm over `dim`, or over all as if flattened: `(Σ|x|ᵖ)^(1/p)`, p = `ord`, 2 by default.
   * `vectorNorm(input, ord = 2, dim = null, keepdim = false, { dtype = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linalg.vector_norm.html
   */
  vectorNorm(options: Opt<NamedInput<Tensor> & { ord?: Scalar | undefined; dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * A vector norm over `dim`, or over all as if flattened: `(Σ|x|ᵖ)^(1/p)`, p = `ord`, 2 by default.
   * `vectorNorm(input, ord = 2, dim = null, keepdim = false, { dtype = null })`
   */
  vectorNorm(input: Tensor, options: Opt<{ ord?: Scalar | undefined; dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * A vector norm over `dim`, or over all as if flattened: `(Σ|x|ᵖ)^(1/p)`, p = `ord`, 2 by default.
   * `vectorNorm(input, ord = 2, dim = null, keepdim = false, { dtype = null })`
   */
  vectorNorm(input: Tensor, ord: Scalar | undefined, options: Opt<{ dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * A vector norm over `dim`, or over all as if flattened: `(Σ|x|ᵖ)^(1/p)`, p = `ord`, 2 by default.
   * `vectorNorm(input, ord = 2, dim = null, keepdim = false, { dtype = null })`
   */
  vectorNorm(input: Tensor, ord: Scalar | undefined, dim: IntOrList | null | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * A vector norm over `dim`, or over all as if flattened: `(Σ|x|ᵖ)^(1/p)`, p = `ord`, 2 by default.
   * `vectorNorm(input, ord = 2, dim = null, keepdim = false, { dtype = null })`
   */
  vectorNorm(input: Tensor, ord?: Scalar, dim?: IntOrList | null, keepdim?: boolean, options?: Opt<{ dtype?: DType | null | undefined } & OutOption>): Tensor;
}

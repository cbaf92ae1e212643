/** Transforms of vectors and of matrices. */
import { logsigmoid, pad, softplus } from '../../nn/functional';
import { roundHalfEven } from '../../python/round';
import { finfo } from '../../tensor/finfo';
import { linalgOps, torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import * as constraints from '../constraints';
import { oneMinus } from '../helpers';
import { trilMatrixToVec, vecToTrilMatrix } from '../utils';
import { clippedSigmoid } from './elementwise';
import { Transform } from './transform';

function expectDims(shape: readonly number[], least: number): void {
  if (shape.length < least) throw new RangeError('Too few dimensions on input');
}

/**
 * Vectors to Cholesky factors of correlation matrices.
 *
 * **Shape**: (*, D (D - 1) / 2) → (*, D, D)
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.transforms.CorrCholeskyTransform
 * @example new torch.distributions.CorrCholeskyTransform()(torch.zeros([3])); // 3 × 3
 */
export class CorrCholeskyTransform extends Transform {
  override get domain(): constraints.Constraint {
    return constraints.realVector;
  }

  override get codomain(): constraints.Constraint {
    return constraints.corrCholesky;
  }

  override get bijective(): boolean {
    return true;
  }

  protected override _call(x: Tensor): Tensor {
    const tanh = torchOps.tanh(x);
    const { eps } = finfo(tanh.dtype);
    const r = vecToTrilMatrix(tanh.clamp(-1 + eps, 1 - eps), -1);
    const rest = oneMinus(r.pow(2)).sqrt().cumprod(-1);
    // The diagonal must not be 0 before the rows get their lengths.
    const withDiagonal = r.add(torchOps.eye(r.size(-1), { dtype: r.dtype, device: r.device }));
    return withDiagonal.mul(pad(rest.get('...', ':-1'), [1, 0], { value: 1 }));
  }

  protected override _inverse(y: Tensor): Tensor {
    const rest = oneMinus(torchOps.cumsum(y.mul(y), -1));
    const shifted = pad(rest.get('...', ':-1'), [1, 0], { value: 1 });
    const t = trilMatrixToVec(y, -1).div(trilMatrixToVec(shifted, -1).sqrt());
    // atanh
    return t.log1p().sub(t.neg().log1p()).div(2);
  }

  protected override _logAbsDetJacobian(x: Tensor, y: Tensor): Tensor {
    const rest = oneMinus(y.mul(y).cumsum(-1));
    // Nothing is left after the diagonal, and all is before the first column.
    const sticks = trilMatrixToVec(rest, -2).log().sum(-1).mul(0.5);
    const tanh = x
      .add(softplus(x.mul(-2)))
      .sub(Math.LN2)
      .sum(-1)
      .mul(-2);
    return sticks.add(tanh);
  }

  protected override _forwardShape(shape: number[]): number[] {
    expectDims(shape, 1);
    const n = shape.at(-1)!;
    const d = roundHalfEven(Math.sqrt(0.25 + 2 * n) + 0.5);
    if ((d * (d - 1)) / 2 !== n) throw new RangeError('Input is not a flattened lower-diagonal number');
    return [...shape.slice(0, -1), d, d];
  }

  protected override _inverseShape(shape: number[]): number[] {
    expectDims(shape, 2);
    const d = shape.at(-1)!;
    if (shape.at(-2) !== d) throw new RangeError('Input is not square');
    return [...shape.slice(0, -2), (d * (d - 1)) / 2];
  }
}

/**
 * `softmax` over the last dimension. It is no bijection, and its inverse is `log`.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.transforms.SoftmaxTransform
 * @example new torch.distributions.SoftmaxTransform()(torch.zeros([4])); // 0.25 each
 */
export class SoftmaxTransform extends Transform {
  override get domain(): constraints.Constraint {
    return constraints.realVector;
  }

  override get codomain(): constraints.Constraint {
    return constraints.simplex;
  }

  protected override _equals(other: unknown): boolean {
    return other instanceof SoftmaxTransform;
  }

  protected override _call(x: Tensor): Tensor {
    const probs = x.sub(x.max(-1, true)[0]).exp();
    return probs.div(probs.sum(-1, true));
  }

  protected override _inverse(y: Tensor): Tensor {
    return y.log();
  }

  protected override _forwardShape(shape: number[]): number[] {
    expectDims(shape, 1);
    return shape;
  }

  protected override _inverseShape(shape: number[]): number[] {
    expectDims(shape, 1);
    return shape;
  }
}

/**
 * Vectors to vectors with one more element and the sum 1, by breaking a stick piece by piece.
 *
 * **Shape**: (*, K) → (*, K + 1)
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.transforms.StickBreakingTransform
 * @example new torch.distributions.StickBreakingTransform()(torch.zeros([3])); // 0.25 each
 */
export class StickBreakingTransform extends Transform {
  override get domain(): constraints.Constraint {
    return constraints.realVector;
  }

  override get codomain(): constraints.Constraint {
    return constraints.simplex;
  }

  override get bijective(): boolean {
    return true;
  }

  protected override _equals(other: unknown): boolean {
    return other instanceof StickBreakingTransform;
  }

  protected override _call(x: Tensor): Tensor {
    const z = clippedSigmoid(x.sub(left(x, x.size(-1)).log()));
    const rest = oneMinus(z).cumprod(-1);
    return pad(z, [0, 1], { value: 1 }).mul(pad(rest, [1, 0], { value: 1 }));
  }

  protected override _inverse(y: Tensor): Tensor {
    const pieces = y.get('...', ':-1');
    const rest = torchOps.clamp(oneMinus(pieces.cumsum(-1)), finfo(y.dtype).tiny);
    return pieces
      .log()
      .sub(rest.log())
      .add(left(y, pieces.size(-1)).log());
  }

  protected override _logAbsDetJacobian(x: Tensor, y: Tensor): Tensor {
    const moved = x.sub(left(x, x.size(-1)).log());
    return moved.neg().add(logsigmoid(moved)).add(y.get('...', ':-1').log()).sum(-1);
  }

  protected override _forwardShape(shape: number[]): number[] {
    expectDims(shape, 1);
    return [...shape.slice(0, -1), shape.at(-1)! + 1];
  }

  protected override _inverseShape(shape: number[]): number[] {
    expectDims(shape, 1);
    return [...shape.slice(0, -1), shape.at(-1)! - 1];
  }
}

/** How many pieces are to come after each of `count`: count, …, 1. */
const left = (like: Tensor, count: number): Tensor =>
  torchOps.rsub(like.newOnes(count).cumsum(-1), count + 1);

/** Square matrices of any numbers. */
const realMatrix = constraints.independent(constraints.real, 2);

/**
 * Square matrices to lower triangular ones with a positive diagonal: those above the diagonal are dropped,
 * and `exp` is taken of the diagonal.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.transforms.LowerCholeskyTransform
 * @example new torch.distributions.LowerCholeskyTransform()(torch.zeros([2, 2])); // the identity
 */
export class LowerCholeskyTransform extends Transform {
  override get domain(): constraints.Constraint {
    return realMatrix;
  }

  override get codomain(): constraints.Constraint {
    return constraints.lowerCholesky;
  }

  protected override _equals(other: unknown): boolean {
    return other instanceof LowerCholeskyTransform;
  }

  protected override _call(x: Tensor): Tensor {
    return x.tril(-1).add(x.diagonal(0, -2, -1).exp().diagEmbed());
  }

  protected override _inverse(y: Tensor): Tensor {
    return y.tril(-1).add(y.diagonal(0, -2, -1).log().diagEmbed());
  }
}

/**
 * Square matrices to positive definite ones: `L Lᵀ` with the L of {@link LowerCholeskyTransform}.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.transforms.PositiveDefiniteTransform
 * @example new torch.distributions.PositiveDefiniteTransform()(torch.zeros([2, 2])); // the identity
 */
export class PositiveDefiniteTransform extends Transform {
  override get domain(): constraints.Constraint {
    return realMatrix;
  }

  override get codomain(): constraints.Constraint {
    return constraints.positiveDefinite;
  }

  protected override _equals(other: unknown): boolean {
    return other instanceof PositiveDefiniteTransform;
  }

  protected override _call(x: Tensor): Tensor {
    const lower = new LowerCholeskyTransform()(x);
    return lower.matmul(lower.mT);
  }

  protected override _inverse(y: Tensor): Tensor {
    return new LowerCholeskyTransform().inv(linalgOps.cholesky(y));
  }
}

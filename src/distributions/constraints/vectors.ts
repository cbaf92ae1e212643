/** Constraints of vectors and of matrices. */
import { type Arguments, binder } from '../../common/binder';
import { finfo } from '../../tensor/finfo';
import { linalgOps, torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import type { Parameter } from '../helpers';
import { atMost } from './bounds';
import { Constraint } from './constraint';

/** Vectors with a single 1 among zeros. */
export class OneHot extends Constraint {
  override get isDiscrete(): boolean {
    return true;
  }

  override get eventDim(): number {
    return 1;
  }

  protected override _check(value: Tensor): Tensor {
    const isBoolean = value.eq(0).bitwiseOr(value.eq(1));
    const isNormalized = value.sum(-1).eq(1);
    return isBoolean.all(-1).bitwiseAnd(isNormalized);
  }
}

/** Vectors without negative elements whose sum is 1. */
export class Simplex extends Constraint {
  override get eventDim(): number {
    return 1;
  }

  protected override _check(value: Tensor): Tensor {
    return value.ge(0).all(-1).bitwiseAnd(value.sum(-1).sub(1).abs().lt(1e-6));
  }
}

/** The arguments of {@link Multinomial}, by name. */
export interface MultinomialConstraintParameters {
  /** The largest sum that a vector of counts may have. */
  upperBound: Parameter;
}
type MultinomialOrder = [upperBound: 'upperBound'];
const bindMultinomial = binder<MultinomialConstraintParameters, MultinomialOrder>(
  'multinomial',
  { upperBound: 'any' },
  {},
);

/** Vectors without negative elements whose sum is at most a bound. */
export class Multinomial extends Constraint {
  readonly upperBound: Parameter;

  /** @param args upperBound: the largest sum */
  constructor(...args: Arguments<MultinomialConstraintParameters, MultinomialOrder>) {
    super();
    [this.upperBound] = bindMultinomial(args);
  }

  override get isDiscrete(): boolean {
    return true;
  }

  override get eventDim(): number {
    return 1;
  }

  protected override _check(x: Tensor): Tensor {
    return x
      .ge(0)
      .all(-1)
      .bitwiseAnd(atMost(x.sum(-1), this.upperBound));
  }
}

/** What is checked in the last two dimensions. */
abstract class MatrixConstraint extends Constraint {
  override get eventDim(): number {
    return 2;
  }
}

/** Lower triangular matrices. */
export class LowerTriangular extends MatrixConstraint {
  protected override _check(value: Tensor): Tensor {
    return isLowerTriangular(value);
  }
}

function isLowerTriangular(value: Tensor): Tensor {
  const equal = value.tril().eq(value);
  return equal.view([...value.shape.slice(0, -2), -1]).min(-1)[0];
}

/** Lower triangular matrices with a positive diagonal. */
export class LowerCholesky extends MatrixConstraint {
  protected override _check(value: Tensor): Tensor {
    return isLowerCholesky(value);
  }
}

function isLowerCholesky(value: Tensor): Tensor {
  const lowerTriangular = isLowerTriangular(value);
  return lowerTriangular.bitwiseAnd(value.diagonal(0, -2, -1).gt(0).min(-1)[0]);
}

/** Lower triangular matrices with a positive diagonal and rows of length 1. */
export class CorrCholesky extends MatrixConstraint {
  protected override _check(value: Tensor): Tensor {
    const tolerance = finfo(value.dtype).eps * value.size(-1) * 10; // grows with the number of summands
    const norms = linalgOps.norm(value.detach(), null, -1);
    const isUnit = norms.sub(1).abs().le(tolerance).all(-1);
    return isLowerCholesky(value).bitwiseAnd(isUnit);
  }
}

/** Square matrices. */
export class Square extends MatrixConstraint {
  protected override _check(value: Tensor): Tensor {
    const isSquare = value.size(-2) === value.size(-1);
    return torchOps.full(value.shape.slice(0, -2), isSquare, { dtype: 'bool', device: value.device });
  }
}

/** What `valid` says unless that is true of all; then what `further` says. */
const andThen = (valid: Tensor, further: () => Tensor): Tensor =>
  valid.all().isNonzero() ? further() : valid;

/** Symmetric matrices. */
export class Symmetric extends Square {
  protected override _check(value: Tensor): Tensor {
    return andThen(super._check(value), () =>
      torchOps.isclose(value, value.mT, { atol: 1e-6 }).all(-2).all(-1),
    );
  }
}

/** Symmetric matrices without negative eigenvalues. */
export class PositiveSemidefinite extends Symmetric {
  protected override _check(value: Tensor): Tensor {
    return andThen(super._check(value), () => linalgOps.eigvalsh(value).ge(0).all(-1));
  }
}

/** Symmetric matrices whose eigenvalues are positive. */
export class PositiveDefinite extends Symmetric {
  protected override _check(value: Tensor): Tensor {
    return andThen(super._check(value), () => linalgOps.choleskyEx(value).info.eq(0));
  }
}

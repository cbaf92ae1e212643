/** Twin of torch/nn/utils/parametrizations.py: orthogonal matrices. */

import { noGrad } from '../../autograd/gradMode';
import { type Arguments, binder } from '../../common/binder';
import { NotImplementedError } from '../../common/errors';
import { finfo } from '../../tensor/finfo';
import { linalgOps, torchOps } from '../../tensor/operators';
import { sameSize, sizeText } from '../../tensor/sizes';
import type { Tensor } from '../../tensor/tensor';
import { Module } from '../modules/module';
import { holdArity } from '../modules/module/arity';
import { weightOf } from './parametrizationList';
import { registerParametrization } from './parametrize';

/** How a matrix becomes an orthogonal one. */
export type OrthogonalMap = 'matrix_exp' | 'cayley' | 'householder';

const maps: readonly string[] = ['matrix_exp', 'cayley', 'householder'];

function isOrthogonal(q: Tensor): boolean {
  const [n, k] = [q.size(-2), q.size(-1)];
  const id = torchOps.eye(k, { dtype: q.dtype, device: q.device });
  // A bound that is reasonable for the dtype and the size.
  const atol = 10 * n * finfo(q.dtype).eps;
  return torchOps.allclose(q.mH.matmul(q), id, { atol });
}

/** The orthogonal factor of a tall matrix, with the signs of a uniform distribution. */
function makeOrthogonal(a: Tensor): Tensor {
  const { a: x, tau } = torchOps.geqrf(a);
  const q = linalgOps.householderProduct(x, tau);
  return q.mul_(x.diagonal({ dim1: -2, dim2: -1 }).sgn().unsqueeze(-2));
}

class _Orthogonal extends Module {
  readonly shape: readonly number[];
  readonly orthogonalMap: OrthogonalMap;
  /** What the result is multiplied by, so that any orthogonal matrix can be assigned. */
  declare base?: Tensor | null;

  constructor(weight: Tensor, orthogonalMap: OrthogonalMap, useTrivialization: boolean) {
    super();
    if (weight.isComplex() && orthogonalMap === 'householder') {
      throw new RangeError('The householder parametrization does not support complex tensors.');
    }
    this.shape = weight.shape;
    this.orthogonalMap = orthogonalMap;
    if (useTrivialization) this.registerBuffer('base', null);
  }

  override forward(input: Tensor): Tensor {
    let x = input;
    const transposed = x.size(-2) < x.size(-1);
    if (transposed) x = x.mT;
    const [n, k] = [x.size(-2), x.size(-1)];
    let q: Tensor;
    if (this.orthogonalMap === 'householder') {
      const a = x.tril(-1);
      const tau = a.mul(a).sum(-2).add(1).reciprocal().mul(2);
      q = linalgOps.householderProduct(a, tau);
      // The diagonal of X is 1's and -1's, which gradients don't reach.
      q = q.mul(x.diagonal({ dim1: -2, dim2: -1 }).int().unsqueeze(-2));
    } else {
      x = x.tril();
      if (n !== k) {
        const zeros = x.newZeros([n, n - k]).expand([...x.shape.slice(0, -2), -1, -1]);
        x = torchOps.cat([x, zeros], -1);
      }
      const a = x.sub(x.mH);
      if (this.orthogonalMap === 'matrix_exp') q = torchOps.matrixExp(a);
      else {
        const id = torchOps.eye(n, { dtype: a.dtype, device: a.device });
        q = linalgOps.solve(
          torchOps.add(id, a, { alpha: -0.5 }),
          torchOps.add(id, a, { alpha: 0.5 }),
        ) as Tensor;
      }
      if (n !== k) q = q.narrow(-1, 0, k);
    }
    if (this.base !== undefined) q = this.base!.matmul(q);
    return transposed ? q.mT : q;
  }

  rightInverse(value: Tensor): Tensor {
    return noGrad(() => {
      if (!sameSize(value.shape, this.shape)) {
        throw new RangeError(
          `Expected a matrix or batch of matrices of shape ${sizeText(this.shape)}. Got a tensor of shape ${sizeText(value.shape)}.`,
        );
      }
      const transpose = value.size(-2) < value.size(-1);
      let q = transpose ? value.mT : value;
      const [n, k] = [q.size(-2), q.size(-1)];
      if (this.base === undefined) {
        if (this.orthogonalMap !== 'householder') {
          throw new NotImplementedError(
            'It is not possible to assign to the matrix exponential or the Cayley parametrizations when ' +
              'use_trivialization=False.',
          );
        }
        const { a, tau } = torchOps.geqrf(q);
        const diagonal = a.diagonal({ dim1: -2, dim2: -1 });
        diagonal.sign_();
        // The factors with tau = 0 are the identity: the sign belongs to the diagonal.
        diagonal.copy_(torchOps.where(tau.eq(0), diagonal.neg(), diagonal));
        return transpose ? a.mT : a;
      }
      if (n === k) q = isOrthogonal(q) ? q.clone() : makeOrthogonal(q);
      else {
        const rest = torchOps.randn([...q.shape.slice(0, -2), n, n - k], {
          dtype: q.dtype,
          device: q.device,
        });
        q = makeOrthogonal(torchOps.cat([q, rest], -1));
      }
      this.base = q;
      // X = -Id is mapped to the identity.
      const minusId = torchOps.zerosLike(value);
      minusId.diagonal({ dim1: -2, dim2: -1 }).fill_(-1);
      return minusId;
    });
  }
}
holdArity({ _Orthogonal });

/** Options of {@link orthogonal}. */
export interface OrthogonalOptions {
  /** The name of the parameter. Default: 'weight' */
  name?: string | undefined;
  /** Default: 'matrix_exp' for square or complex matrices, else 'householder' */
  orthogonalMap?: OrthogonalMap | null | undefined;
  /** Whether values can be assigned, and the map is applied around them. Default: true */
  useTrivialization?: boolean | undefined;
}

type OrthogonalOrder = [name: 'name', orthogonalMap: 'orthogonalMap'];
const bindOrthogonal = binder<OrthogonalOptions, OrthogonalOrder>(
  'orthogonal',
  {},
  { name: 'weight', orthogonalMap: null },
  { useTrivialization: true },
);

/**
 * Parametrizes a matrix, or a batch of them, so that it stays orthogonal (with orthonormal rows or columns).
 *
 * @param module whose tensor it is
 * @param args name ('weight'), orthogonalMap ('matrix_exp' for square matrices, else 'householder');
 *   useTrivialization (true)
 * @returns the module
 * @throws RangeError for a tensor of one dimension, and an unknown map
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.parametrizations.orthogonal.html
 * @example const layer = nn.utils.parametrizations.orthogonal(new nn.Linear(20, 40));
 */
export function orthogonal<M extends Module>(
  module: M,
  ...args: Arguments<OrthogonalOptions, OrthogonalOrder>
): M {
  const given = bindOrthogonal.named(args);
  const { name, useTrivialization } = given;
  const weight = weightOf(module, name);
  if (weight.dim() < 2) {
    throw new RangeError(
      `Expected a matrix or batch of matrices. Got a tensor of ${weight.dim()} dimensions.`,
    );
  }
  const isSquare = weight.size(-2) === weight.size(-1) || weight.isComplex();
  const map = given.orthogonalMap ?? (isSquare ? 'matrix_exp' : 'householder');
  if (!maps.includes(map)) {
    throw new RangeError(
      `orthogonal_map has to be one of "matrix_exp", "cayley", "householder". Got: ${map}`,
    );
  }
  return registerParametrization(module, name, new _Orthogonal(weight, map, useTrivialization), {
    unsafe: true,
  });
}

/** Initialisation of whole matrices: identities, orthogonal and sparse ones. */
import { noGrad } from '../../autograd/gradMode';
import { type Arguments, binder } from '../../common/binder';
import { expectComparable } from '../../common/expect';
import { tensor } from '../../tensor/argument';
import { linalgOps, torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import type { XavierOptions } from './fan';
import { type GeneratorOption, noGenerator, required, withGain } from './shared';

type EyeParameters = {
  /** The matrix that is filled, in place. */
  tensor: Tensor;
};
type EyeOrder = [tensor: 'tensor'];
const bindEye = binder<EyeParameters, EyeOrder>('eye_', required, {});

/**
 * Fills a matrix with the identity: ones on the diagonal, zeros elsewhere, so that inputs pass
 * unchanged.
 *
 * @returns the tensor
 * @throws RangeError unless the tensor has two dimensions
 */
export function eye_(...args: Arguments<EyeParameters, EyeOrder>): Tensor {
  const [tensor] = bindEye(args);
  checkMatrix(tensor);
  noGrad(() => torchOps.eye(tensor.size(0), tensor.size(1), { out: tensor }));
  return tensor;
}

function checkMatrix(tensor: Tensor): void {
  if (tensor.dim() !== 2) throw new RangeError('Only tensors with 2 dimensions are supported');
}

type DiracParameters = { groups?: number } & {
  /** The weight of a convolution that is filled, in place: 3, 4 or 5 dimensions. */
  tensor: Tensor;
};
type DiracOrder = [tensor: 'tensor', groups: 'groups'];
const bindDirac = binder<DiracParameters, DiracOrder>('dirac_', required, { groups: 1 });

/**
 * Fills a convolution's weight with the Dirac delta function: as many channels as possible pass unchanged.
 *
 * @param groups the convolution's groups; default 1
 * @returns the tensor
 * @throws RangeError unless the tensor has three to five dimensions, the first divisible by `groups`
 */
export function dirac_(...args: Arguments<DiracParameters, DiracOrder>): Tensor {
  const [tensor, groups] = bindDirac(args);
  const sizes = tensor.shape;
  if (sizes.length < 3 || sizes.length > 5) {
    throw new RangeError('Only tensors with 3, 4, or 5 dimensions are supported');
  }
  const [rows, columns] = sizes as [number, number];
  if (rows % groups !== 0) throw new RangeError('dim 0 must be divisible by groups');
  if (tensor.isMeta) return tensor;
  const outPerGroup = rows / groups;
  const centre = sizes.slice(2).map((size) => Math.floor(size / 2));
  noGrad(() => {
    tensor.zero_();
    for (let g = 0; g < groups; g++) {
      for (let d = 0; d < Math.min(outPerGroup, columns); d++) {
        tensor.set([g * outPerGroup + d, d, ...centre], 1);
      }
    }
  });
  return tensor;
}

type OrthogonalParameters = XavierOptions & {
  /** The tensor that is filled, in place: of two dimensions or more, the later ones taken as one. */
  tensor: Tensor;
};
type OrthogonalOrder = [tensor: 'tensor', gain: 'gain', generator: 'generator'];
const bindOrthogonal = binder<OrthogonalParameters, OrthogonalOrder>('orthogonal_', required, withGain);

/**
 * Fills with a (semi-)orthogonal matrix; dimensions after the first are taken as one.
 *
 * @returns the tensor
 * @throws RangeError for fewer than two dimensions
 */
export function orthogonal_(...args: Arguments<OrthogonalParameters, OrthogonalOrder>): Tensor {
  const [tensor, gain, generator] = bindOrthogonal(args);
  if (tensor.dim() < 2) throw new RangeError('Only tensors with 2 or more dimensions are supported');
  if (tensor.numel() === 0 || tensor.isMeta) return tensor;
  const rows = tensor.size(0);
  const cols = tensor.numel() / rows;
  const flattened = tensor.newEmpty([rows, cols]).normal_(0, 1, { generator });
  if (rows < cols) flattened.t_();
  const [q, r] = linalgOps.qr(flattened);
  // The signs of R's diagonal make Q uniform over all orthogonal matrices.
  q.mul_(torchOps.diag(r, 0).sign());
  if (rows < cols) q.t_();
  noGrad(() => {
    tensor.viewAs(q).copy_(q);
    tensor.mul_(gain);
  });
  return tensor;
}

/** Options of `sparse_`. */
export interface SparseOptions extends GeneratorOption {
  /** The deviation of the values that aren't zero. Default: 0.01 */
  std?: number | undefined;
}

/** The arguments of `sparse_`, by name. */
export interface SparseParameters extends SparseOptions {
  /** The matrix that is filled, in place. */
  tensor: Tensor;
  /** The fraction of zeros in each column. */
  sparsity: number;
}

type SparseOrder = [tensor: 'tensor', sparsity: 'sparsity', std: 'std', generator: 'generator'];
const bindSparse = binder<SparseParameters, SparseOrder>(
  'sparse_',
  { tensor: tensor, sparsity: 'any' },
  { std: 0.01, ...noGenerator },
);

/**
 * Fills a matrix from a normal distribution and zeroes a fraction of every column.
 *
 * @param sparsity the fraction of each column that becomes zero
 * @returns the tensor
 * @throws RangeError unless the tensor has two dimensions
 */
export function sparse_(...args: Arguments<SparseParameters, SparseOrder>): Tensor {
  const [tensor, sparsity, std, generator] = bindSparse(args);
  checkMatrix(tensor);
  if (tensor.isMeta) return tensor;
  const [rows, cols] = tensor.shape as [number, number];
  expectComparable(sparsity, 'sparsity');
  const zeros = Math.ceil(sparsity * rows);
  noGrad(() => {
    tensor.normal_(0, std, { generator });
    for (let column = 0; column < cols; column++) {
      const order = torchOps.randperm(rows);
      tensor.set([order.get(`:${zeros}`), column], 0);
    }
  });
  return tensor;
}

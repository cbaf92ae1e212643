/**
 * `torch.distributions.utils`: what distributions of one's own need: broadcasting of parameters, the way
 * from probabilities to logits and back, triangular matrices as vectors. Twin of
 * torch/distributions/utils.py.
 */
import { type Arguments, binder } from '../common/binder';
import { expectComparable } from '../common/expect';
import { softmax } from '../nn/functional';
import { roundHalfEven } from '../python/round';
import { tensor as isTensor } from '../tensor/argument';
import { tensor } from '../tensor/creation';
import { getDefaultDtype } from '../tensor/defaultDtype';
import { finfo } from '../tensor/finfo';
import { torchOps } from '../tensor/operators';
import { Tensor } from '../tensor/tensor';
import { isNumber, type Parameter } from './helpers';

/**
 * Tensors of one shape from tensors and numbers; numbers become tensors of the first tensor's dtype and
 * device.
 *
 * @throws RangeError for what is neither a tensor nor a number; TorchError when the shapes don't broadcast
 * @see https://docs.pytorch.org/docs/2.13/distributions.html
 * @example const [loc, scale] = torch.distributions.utils.broadcastAll(torch.zeros([3]), 1);
 */
export function broadcastAll<Values extends Parameter[]>(...values: Values): { [I in keyof Values]: Tensor } {
  if (!values.every((value) => value instanceof Tensor || isNumber(value))) {
    throw new RangeError(
      'Input arguments must all be instances of Number, torch.Tensor or objects implementing __torch_function__.',
    );
  }
  const first = values.find((value) => value instanceof Tensor);
  const options =
    first === undefined ? { dtype: getDefaultDtype() } : { dtype: first.dtype, device: first.device };
  const tensors = values.map((value) => (value instanceof Tensor ? value : tensor(value, options)));
  return torchOps.broadcastTensors(tensors) as { [I in keyof Values]: Tensor };
}

/** The arguments of {@link logitsToProbs}, by name. */
export interface LogitsToProbsParameters {
  /** The logarithms of probabilities, up to a constant along the last dimension. */
  logits: Tensor;
  /** Whether each element is the log odds of an event of its own. Default: false */
  isBinary?: boolean | undefined;
}
type LogitsToProbsOrder = [logits: 'logits', isBinary: 'isBinary'];
const bindLogitsToProbs = binder<LogitsToProbsParameters, LogitsToProbsOrder>(
  'logitsToProbs',
  { logits: isTensor },
  { isBinary: false },
);

/**
 * Probabilities from logits: `softmax` over the last dimension, or `sigmoid` of log odds.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html
 * @example torch.distributions.utils.logitsToProbs(torch.zeros([4])); // tensor([0.2500, …])
 */
export function logitsToProbs(...args: Arguments<LogitsToProbsParameters, LogitsToProbsOrder>): Tensor {
  const [logits, isBinary] = bindLogitsToProbs(args);
  return isBinary ? torchOps.sigmoid(logits) : softmax(logits, { dim: -1 });
}

/** The arguments of {@link clampProbs}, by name. */
export interface ClampProbsParameters {
  /** Probabilities, which are kept off 0 and 1 by the dtype's epsilon. */
  probs: Tensor;
}
type ClampProbsOrder = [probs: 'probs'];
const bindClampProbs = binder<ClampProbsParameters, ClampProbsOrder>('clampProbs', { probs: isTensor }, {});

/**
 * Probabilities kept off 0 and 1, by the dtype's `eps`, so that their logarithms are finite.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html
 * @example torch.distributions.utils.clampProbs(torch.tensor([0, 0.5, 1]));
 */
export function clampProbs(...args: Arguments<ClampProbsParameters, ClampProbsOrder>): Tensor {
  const [probs] = bindClampProbs(args);
  const { eps } = finfo(probs.dtype);
  return probs.clamp({ min: eps, max: 1 - eps });
}

/** The arguments of {@link probsToLogits}, by name. */
export interface ProbsToLogitsParameters {
  /** Probabilities; along the last dimension unless they are those of two outcomes. */
  probs: Tensor;
  /** Whether each element is the probability of an event of its own. Default: false */
  isBinary?: boolean | undefined;
}
type ProbsToLogitsOrder = [probs: 'probs', isBinary: 'isBinary'];
const bindProbsToLogits = binder<ProbsToLogitsParameters, ProbsToLogitsOrder>(
  'probsToLogits',
  { probs: isTensor },
  { isBinary: false },
);

/**
 * Logits from probabilities: their logarithms, or log odds.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html
 * @example torch.distributions.utils.probsToLogits(torch.tensor([0.25, 0.75]), { isBinary: true });
 */
export function probsToLogits(...args: Arguments<ProbsToLogitsParameters, ProbsToLogitsOrder>): Tensor {
  const [probs, isBinary] = bindProbsToLogits(args);
  const clamped = clampProbs(probs);
  const logs = torchOps.log(clamped);
  return isBinary ? logs.sub(torchOps.log1p(clamped.neg())) : logs;
}

/** The arguments of {@link trilMatrixToVec}, by name. */
export interface TrilMatrixToVecParameters {
  /** Matrices (…, n, n), whose lower triangle is read. */
  mat: Tensor;
  /** The last diagonal that is taken. Default: 0, the main one */
  diag?: number | undefined;
}
type TrilMatrixToVecOrder = [mat: 'mat', diag: 'diag'];
const bindTrilMatrixToVec = binder<TrilMatrixToVecParameters, TrilMatrixToVecOrder>(
  'trilMatrixToVec',
  { mat: isTensor },
  { diag: 0 },
);

/** Where an `n` × `n` matrix has its lower triangle. */
function trilMask(n: number, diag: number, like: Tensor): Tensor {
  const arange = torchOps.arange(n, { device: like.device });
  return arange.lt(arange.view(-1, 1).add(diag + 1));
}

/**
 * The lower triangle of square matrices as vectors, row by row.
 *
 * **Shape**: (*, D, D) → (*, D (D + 1) / 2)
 *
 * @throws RangeError for a diagonal that the matrix doesn't have
 * @see https://docs.pytorch.org/docs/2.13/distributions.html
 * @example torch.distributions.utils.trilMatrixToVec(torch.eye(3));
 */
export function trilMatrixToVec(...args: Arguments<TrilMatrixToVecParameters, TrilMatrixToVecOrder>): Tensor {
  const [mat, diag] = bindTrilMatrixToVec(args);
  const n = mat.size(-1);
  expectComparable(diag, 'diag');
  if (diag < -n || diag >= n) throw new RangeError(`diag (${diag}) provided is outside [${-n}, ${n - 1}].`);
  return mat.get('...', trilMask(n, diag, mat));
}

/** The arguments of {@link vecToTrilMatrix}, by name. */
export interface VecToTrilMatrixParameters {
  /** Vectors (…, n (n + 1) / 2): a lower triangle's entries, row by row. */
  vec: Tensor;
  /** The last diagonal that is filled. Default: 0, the main one */
  diag?: number | undefined;
}
type VecToTrilMatrixOrder = [vec: 'vec', diag: 'diag'];
const bindVecToTrilMatrix = binder<VecToTrilMatrixParameters, VecToTrilMatrixOrder>(
  'vecToTrilMatrix',
  { vec: isTensor },
  { diag: 0 },
);

/**
 * Lower triangular matrices from vectors of their elements, row by row; what undoes `trilMatrixToVec`.
 *
 * **Shape**: (*, D (D + 1) / 2) → (*, D, D)
 *
 * @throws RangeError for a length that no triangle has
 * @see https://docs.pytorch.org/docs/2.13/distributions.html
 * @example torch.distributions.utils.vecToTrilMatrix(torch.ones([6])); // 3 × 3
 */
export function vecToTrilMatrix(...args: Arguments<VecToTrilMatrixParameters, VecToTrilMatrixOrder>): Tensor {
  const [vec, diag] = bindVecToTrilMatrix(args);
  const length = vec.size(-1);
  expectComparable(diag, 'diag');
  // The positive root of D² + (1 + 2 diag) D - |diag| (diag + 1) - 2 length = 0.
  const b = 1 + 2 * diag;
  const root = (-b + Math.sqrt(b ** 2 + 8 * length + 4 * Math.abs(diag) * (diag + 1))) / 2;
  const n = roundHalfEven(root);
  if (n - root > finfo(vec.dtype).eps) {
    throw new RangeError(
      `The size of last dimension is ${length} which cannot be expressed as ` +
        'the lower triangular part of a square D x D matrix.',
    );
  }
  const mat = vec.newZeros([...vec.shape.slice(0, -1), n, n]);
  return mat.set(['...', trilMask(n, diag, vec)], vec);
}

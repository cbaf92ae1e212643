/** Sums of products, distances between rows, and LU. */

import { type Arguments, binder } from '../common/binder';
import { briefText } from '../common/brief';
import { TorchError } from '../common/errors';
import { expectComparable } from '../common/expect';
import { isOptionsObject } from '../common/optionsObject';
import { pyTypeName } from '../python/pyrepr';
import { tensor } from '../tensor/argument';
import { torchOps } from '../tensor/operators';
import { Tensor } from '../tensor/tensor';

/** A letter of an equation from a subscript's number: A to Z, then a to z. */
function subscriptLetter(n: number | '...'): string {
  if (n === '...') return '...';
  expectComparable(n, 'a subscript');
  if (n >= 0 && n < 26) return String.fromCharCode(65 + n);
  if (n >= 26 && n < 52) return String.fromCharCode(97 + n - 26);
  throw new RangeError('einsum(): subscript in subscript list is not within the valid range [0, 52)');
}

/** Subscripts of an operand as numbers below 52; '...' is the ellipsis. */
export type SubscriptList = readonly (number | '...')[];

/**
 * Sums products of tensors' elements along dimensions that an equation names.
 *
 * Operands are contracted from left to right, as PyTorch does without the opt_einsum package.
 *
 * @throws RangeError without operands
 * @example torch.einsum('bij,bjk->bik', torch.randn([2, 3, 4]), torch.randn([2, 4, 5])).shape // [2, 3, 5]
 * @example torch.einsum(torch.randn([3, 4]), [0, 1], torch.randn([4, 5]), [1, 2], [0, 2]).shape // [3, 5]
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.einsum.html
 */
export function einsum(equation: string, ...operands: Tensor[]): Tensor;
export function einsum(equation: string, operands: readonly Tensor[]): Tensor;
export function einsum(
  operand: Tensor,
  subscripts: SubscriptList,
  ...more: (Tensor | SubscriptList)[]
): Tensor;
export function einsum(...args: unknown[]): Tensor {
  if (args.length < 2) {
    throw new RangeError(
      'einsum(): must specify the equation string and at least one operand, ' +
        'or at least one operand and its subscripts list',
    );
  }
  if (!(args[0] instanceof Tensor)) {
    const operands = (args.length === 2 && Array.isArray(args[1]) ? args[1] : args.slice(1)) as Tensor[];
    return torchOps.einsum(args[0] as string, operands);
  }
  const letters = (list: unknown) => Array.from(list as SubscriptList, subscriptLetter).join('');
  const pairs = args.length - (args.length % 2);
  const operands: Tensor[] = [];
  const subscripts: string[] = [];
  for (let i = 0; i < pairs; i += 2) {
    operands.push(args[i] as Tensor);
    subscripts.push(letters(args[i + 1]));
  }
  const output = args.length > pairs ? `->${letters(args[pairs])}` : '';
  return torchOps.einsum(subscripts.join(',') + output, operands);
}

/** Options of `tensordot`. */
export interface TensordotOptions {
  /** How many of the last and first dimensions to contract, or two lists of dimensions. Default: 2 */
  dims?: TensordotDims | undefined;
  /** Where the result is written, a tensor of its dtype. Default: null, a new one */
  out?: Tensor | null | undefined;
}

/** The arguments of `tensordot`, by name. */
export interface TensordotParameters extends TensordotOptions {
  /** The first tensor, whose last dimensions (or those that `dims` names) are summed over. */
  a: Tensor;
  /** The second tensor, whose first dimensions (or those that `dims` names) are summed over. */
  b: Tensor;
}

/** A number of dimensions, or the dimensions of both tensors. */
export type TensordotDims = number | readonly [readonly number[], readonly number[]] | Tensor;

type TensordotOrder = [a: 'a', b: 'b', dims: 'dims', out: 'out'];
const bindTensordot = binder<TensordotParameters, TensordotOrder>(
  'tensordot',
  { a: tensor, b: tensor },
  { dims: 2 as TensordotDims, out: null as Tensor | null },
);

/** The last `n` dimensions of one tensor and the first `n` of the other. */
function leadingDims(n: number): [number[], number[]] {
  return [Array.from({ length: n }, (_, i) => i - n), Array.from({ length: n }, (_, i) => i)];
}

function tensordotDims(dims: unknown, a: Tensor, b: Tensor): [readonly number[], readonly number[]] {
  if (Array.isArray(dims)) return [dims[0], dims[1]];
  if (dims instanceof Tensor) {
    if (dims.numel() > 1) {
      if (dims.size(0) !== 2) {
        throw new TorchError(`dims tensor must have size 2 in first dimension, got ${dims.size(0)}`);
      }
      return dims.tolist() as [number[], number[]];
    }
    const n = Math.trunc(Number(dims.item()));
    if (n < 0) throw new TorchError(`tensordot expects dims >= 0, but got dims=${dims}`);
    return leadingDims(n);
  }
  if (typeof dims !== 'number') {
    throw new TorchError(
      'tensordot expects dims to be int or tuple[list[int], list[int]] or ' +
        `list[list[int]] containing two lists, but got dims=${briefText(dims)}`,
    );
  }
  if (dims < 0) throw new TorchError(`tensordot expects dims >= 0, but got dims=${dims}`);
  if (dims > Math.min(a.dim(), b.dim())) {
    throw new TorchError(`tensordot expects dims < ndim_a or ndim_b, but got dims=${dims}`);
  }
  return leadingDims(dims);
}

/**
 * Multiplies two tensors and sums over pairs of their dimensions: a matrix product of any rank.
 *
 * @throws TorchError for dimensions that can't be contracted
 * @example torch.tensordot(torch.randn([3, 4, 5]), torch.randn([4, 3, 2]), [[1, 0], [0, 1]]).shape // [5, 2]
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.tensordot.html
 */
export function tensordot(...args: Arguments<TensordotParameters, TensordotOrder>): Tensor {
  const [a, b, dims, out] = bindTensordot(args);
  const [dimsA, dimsB] = tensordotDims(dims, a, b);
  return out === null
    ? torchOps.tensordot(a, b, dimsA, dimsB)
    : torchOps.tensordot(a, b, dimsA, dimsB, { out });
}

/** How `cdist` computes Euclidean distances. */
export type CdistMode =
  | 'use_mm_for_euclid_dist_if_necessary'
  | 'use_mm_for_euclid_dist'
  | 'donot_use_mm_for_euclid_dist';

/** Options of `cdist`. */
export interface CdistOptions {
  /** The norm's exponent. Default: 2 */
  p?: number | undefined;
  /**
   * Whether euclidean distances may come of a matrix product, which is faster and less exact. Default:
   * 'use_mm_for_euclid_dist_if_necessary', above 25 points
   */
  computeMode?: CdistMode | undefined;
}

/** The arguments of `cdist`, by name. */
export interface CdistParameters extends CdistOptions {
  /** The first points, (…, P, M). */
  x1: Tensor;
  /** The second points, (…, R, M). */
  x2: Tensor;
}

type CdistOrder = [x1: 'x1', x2: 'x2', p: 'p', computeMode: 'computeMode'];
const bindCdist = binder<CdistParameters, CdistOrder>(
  'cdist',
  { x1: tensor, x2: tensor },
  { p: 2, computeMode: 'use_mm_for_euclid_dist_if_necessary' },
);

/**
 * p-norm distances between every row of (B, P, M) and every row of (B, R, M): (B, P, R).
 *
 * @throws RangeError for an unknown mode
 * @example torch.cdist(a, b, { p: 1 })
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.cdist.html
 */
export function cdist(...args: Arguments<CdistParameters, CdistOrder>): Tensor {
  const [x1, x2, p, computeMode] = bindCdist(args);
  switch (computeMode) {
    case 'use_mm_for_euclid_dist_if_necessary':
      return torchOps.cdist(x1, x2, p, null);
    case 'use_mm_for_euclid_dist':
      return torchOps.cdist(x1, x2, p, 1);
    case 'donot_use_mm_for_euclid_dist':
      return torchOps.cdist(x1, x2, p, 2);
    default:
      throw new RangeError(`${briefText(computeMode)} is not a valid value for compute_mode`);
  }
}

const bindChainMatmul = binder<{ out?: Tensor | null }, []>('chainMatmul', {}, {}, { out: null });

/**
 * The product of matrices, in the order that needs the fewest operations.
 *
 * @deprecated use `torch.linalg.multiDot`
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.chain_matmul.html
 */
export function chainMatmul(
  ...args: [...matrices: Tensor[], options: { out?: Tensor | null | undefined }]
): Tensor;
export function chainMatmul(...matrices: Tensor[]): Tensor;
export function chainMatmul(...args: unknown[]): Tensor {
  const options = isOptionsObject(args.at(-1)) ? args.pop() : undefined;
  const { out } = bindChainMatmul.named(options === undefined ? [] : [options]);
  const matrices = args as Tensor[];
  return out === null ? torchOps.chainMatmul(matrices) : torchOps.chainMatmul(matrices, { out });
}

/** Options of `lu`. */
export interface LuOptions {
  /** Swaps rows; without it CUDA only. Default: true */
  pivot?: boolean | undefined;
  /** Also returns LAPACK's info, instead of throwing. Default: false */
  getInfos?: boolean | undefined;
  /** Where the results are written, a tensor for each. Default: null, new ones */
  out?: readonly Tensor[] | null | undefined;
}

type LuParameters = LuOptions & {
  /** Matrices (…, m, n) that are factorised. */
  A: Tensor;
};
type LuOrder = [A: 'A', pivot: 'pivot', getInfos: 'getInfos', out: 'out'];
const bindLu = binder<LuParameters, LuOrder>(
  'lu',
  { A: tensor },
  { pivot: true, getInfos: false, out: null },
);

/**
 * LU factorisation in LAPACK's compact form: [LU, pivots], and infos with `getInfos`.
 *
 * @deprecated use `torch.linalg.luFactor`
 * @throws TypeError when `out` has another length
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.lu.html
 */
export function lu(...args: Arguments<LuParameters & { getInfos: true }, LuOrder>): [Tensor, Tensor, Tensor];
export function lu(...args: Arguments<LuParameters, LuOrder>): [Tensor, Tensor];
export function lu(...args: unknown[]): Tensor[] {
  const [A, pivot, getInfos, out] = bindLu(args);
  const [LU, pivots, infos] = torchOps._luWithInfo(A, { pivot, checkErrors: !getInfos });
  const result = getInfos ? [LU, pivots, infos] : [LU, pivots];
  if (out === null) return result;
  if (!Array.isArray(out)) {
    throw new TypeError(`argument 'out' must be tuple of Tensors, not ${pyTypeName(out)}`);
  }
  if (out.length !== result.length) {
    throw new TypeError(`expected tuple of ${result.length} elements but got ${out.length}`);
  }
  result.forEach((tensor, i) => {
    (out[i] as Tensor).resizeAs_(tensor).copy_(tensor);
  });
  return [...(out as Tensor[])];
}

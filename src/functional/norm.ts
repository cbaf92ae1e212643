/** `torch.norm`, on the functions of `torch.linalg`. */

import { type Arguments, binder } from '../common/binder';
import { briefText } from '../common/brief';
import { TorchError } from '../common/errors';
import { tensor } from '../tensor/argument';
import { linalgOps, torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import type { DType } from '../tensor/types';

/** Options of `norm`. */
export interface NormOptions {
  /** The exponent, or 'fro' or 'nuc'. Default: 'fro' */
  p?: number | 'fro' | 'nuc' | null | undefined;
  /** The dimensions to reduce; all without it. */
  dim?: number | readonly number[] | null | undefined;
  /** Keeps the reduced dimensions, with size 1. Default: false */
  keepdim?: boolean | undefined;
  /** Where the result is written, a tensor of its dtype. Default: null, a new one */
  out?: Tensor | null | undefined;
  /** The input is first cast to this dtype. */
  dtype?: DType | null | undefined;
}

type NormParameters = NormOptions & {
  /** The tensor whose norm is taken, of a floating or complex dtype. */
  input: Tensor;
};
type NormOrder = [input: 'input', p: 'p', dim: 'dim', keepdim: 'keepdim', out: 'out', dtype: 'dtype'];
const bindNorm = binder<NormParameters, NormOrder>(
  'norm',
  { input: tensor },
  {
    p: 'fro',
    dim: null as number | readonly number[] | null,
    keepdim: false,
    out: null as Tensor | null,
    dtype: null as DType | null,
  },
);

/** Devices whose norms `torch.linalg` computes. */
const linalgDevices = ['cpu', 'cuda', 'xpu', 'meta', 'privateuseone'];

/**
 * The norm of a vector or matrix.
 *
 * @throws TorchError for an unknown name
 * @example torch.norm(x, 2, 1, { keepdim: true })
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.norm.html
 */
export function norm(...args: Arguments<NormParameters, NormOrder>): Tensor {
  const { input, p, dim, keepdim, dtype, ...bound } = bindNorm.named(args);
  const out = bound.out ?? undefined;
  const dims = typeof dim === 'number' ? [dim] : dim;
  if (input.layout === 'strided' && linalgDevices.includes(input.device.split(':')[0]!)) {
    if (typeof p !== 'string') return linalgOps.vectorNorm(input, p ?? 2, dims, keepdim, { dtype, out });
    if (p === 'fro' && (dims === null || dims.length <= 2)) {
      return linalgOps.vectorNorm(input, 2, dims, keepdim, { dtype, out });
    }
    return linalgOps.matrixNorm(input, p as 'fro' | 'nuc', dims ?? allDims(input), keepdim, { dtype, out });
  }
  return typeof p === 'string'
    ? namedNorm(input, p, dims, keepdim, out, dtype)
    : numberedNorm(input, p, dims ?? allDims(input), keepdim, out, dtype);
}

/** A p-norm of tensors that `torch.linalg` doesn't take, sparse ones. */
function numberedNorm(
  input: Tensor,
  p: number | null,
  dims: readonly number[],
  keepdim: boolean,
  out: Tensor | undefined,
  dtype: DType | null,
): Tensor {
  return dtype === null
    ? torchOps.norm(input, p, dims, keepdim, { out })
    : torchOps.norm(input, p, dims, keepdim, { dtype, out });
}

function allDims(input: Tensor): number[] {
  return Array.from({ length: input.dim() }, (_, i) => i);
}

/** 'fro' and 'nuc' of tensors that `torch.linalg` doesn't take, sparse ones. */
function namedNorm(
  input: Tensor,
  p: string,
  dims: readonly number[] | null,
  keepdim: boolean,
  out: Tensor | undefined,
  dtype: DType | null,
): Tensor {
  if (p === 'fro') {
    if (dtype !== null) throw new RangeError('dtype argument is not supported in frobenius norm');
    if (dims === null && out === undefined) return torchOps.frobeniusNorm(input, [], keepdim);
    return torchOps.frobeniusNorm(input, dims ?? allDims(input), keepdim, { out });
  }
  if (p === 'nuc') {
    if (dtype !== null) throw new RangeError('dtype argument is not supported in nuclear norm');
    return dims === null
      ? torchOps.nuclearNorm(input, keepdim, { out })
      : torchOps.nuclearNorm(input, dims, keepdim, { out });
  }
  throw new TorchError(`only valid string values are 'fro' and 'nuc', found ${briefText(p)}`);
}

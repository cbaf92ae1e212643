/**
 * How `F.linearCrossEntropy` works through its batch in pieces: twin of
 * torch/nn/modules/linear_cross_entropy_options.py.
 */

import { type Arguments, binder } from '../../../common/binder';
import { briefText } from '../../../common/brief';
import { inspectCustom } from '../../../common/node';
import { getDeviceCapability, isAvailable } from '../../../cuda/device';
import { pyRepr } from '../../../python/pyrepr';
import type { Device, DType } from '../../../tensor/types';

/** Which intermediate results are kept in `accDtype` rather than in the input's dtype. */
export type AccPolicy = 'accurate' | 'balanced' | 'compact' | 'auto';

/** The options' values. */
export interface LinearCrossEntropyChunking {
  /** Lets `backward` be called more than once, for one more buffer of the gradients' size. Default: false */
  allowRetainGraph?: boolean | undefined;
  /** Rows of the batch in one piece. Default: what `chunkingMethod` says */
  batchChunkSize?: number | null | undefined;
  /** 'aspect_ratio' or 'aspect_ratio:N' choose the size of a piece by the shapes. Default: 'auto' */
  chunkingMethod?: string | null | undefined;
  /** Default: 'auto' */
  accPolicy?: AccPolicy | undefined;
  /**
   * The dtype that sums are kept in. Default: float32 for 16-bit inputs with the policy 'auto',
   * else the input's
   */
  accDtype?: DType | null | undefined;
}

type ChunkingOrder = [
  allowRetainGraph: 'allowRetainGraph',
  batchChunkSize: 'batchChunkSize',
  chunkingMethod: 'chunkingMethod',
  accPolicy: 'accPolicy',
  accDtype: 'accDtype',
];
const bindChunking = binder<LinearCrossEntropyChunking, ChunkingOrder>(
  'LinearCrossEntropyOptions',
  {},
  {
    allowRetainGraph: false,
    batchChunkSize: null,
    chunkingMethod: 'auto',
    accPolicy: 'auto',
    accDtype: null,
  },
);

/** The sizes and dtype of one call. */
export interface LinearCrossEntropyCall {
  numBatches: number;
  inFeatures: number;
  numClasses: number;
  dtype: DType;
  device: Device;
}

/** Options with every choice made. */
export interface ResolvedChunking {
  allowRetainGraph: boolean;
  batchChunkSize: number;
  accPolicy: Exclude<AccPolicy, 'auto'>;
  accDtype: DType;
}

const isSixteenBit = (dtype: DType): boolean => dtype === 'float16' || dtype === 'bfloat16';

/** float32 for 16-bit inputs where the device multiplies with mixed precision. */
function mixedPrecision(dtype: DType, device: Device): DType | null {
  if (!isSixteenBit(dtype)) return null;
  const type = device.split(':')[0];
  if (type === 'cpu') return 'float32';
  if (type !== 'cuda' || !isAvailable()) return null;
  const [major] = getDeviceCapability(device);
  return major >= (dtype === 'bfloat16' ? 8 : 7) ? 'float32' : null;
}

/**
 * Asks `F.linearCrossEntropy` to work in pieces, so that the logits of the whole batch never exist at once.
 *
 * @example
 * const options = new nn.LinearCrossEntropyOptions({ batchChunkSize: 64 });
 * F.linearCrossEntropy(x, weight, labels, { options });
 */
export class LinearCrossEntropyOptions {
  readonly allowRetainGraph: boolean;
  readonly batchChunkSize: number | null;
  readonly chunkingMethod: string | null;
  readonly accPolicy: AccPolicy;
  readonly accDtype: DType | null;

  /** @throws RangeError for a value that is none of the possible ones */
  constructor(...args: Arguments<LinearCrossEntropyChunking, ChunkingOrder>) {
    const options = bindChunking.named(args);
    this.allowRetainGraph = options.allowRetainGraph;
    this.batchChunkSize = options.batchChunkSize;
    this.chunkingMethod = options.chunkingMethod;
    this.accPolicy = options.accPolicy;
    this.accDtype = options.accDtype;
    if (!['auto', 'accurate', 'balanced', 'compact'].includes(this.accPolicy)) {
      throw new RangeError(`invalid acc_policy: ${pyRepr(this.accPolicy)}`);
    }
    const method = this.chunkingMethod;
    if (method !== null && method !== 'auto' && !/^aspect_ratio(:0*[1-9]\d*)?$/.test(method)) {
      throw new RangeError(`invalid chunking_method: ${pyRepr(method)}`);
    }
    const size = this.batchChunkSize;
    if (size !== null && !(Number.isInteger(size) && size > 0)) {
      throw new RangeError(`batch_chunk_size must be positive int or None, got ${pyRepr(size)}`);
    }
    if (this.accDtype !== null && !['float16', 'bfloat16', 'float32', 'float64'].includes(this.accDtype)) {
      throw new RangeError(
        'acc_dtype must be one of {None, torch.float16, torch.bfloat16, ' +
          `torch.float32, torch.float64}, got torch.${briefText(this.accDtype)}. Pass ` +
          'acc_dtype=None to let the op pick automatically.',
      );
    }
  }

  /** Python's `repr`. */
  toString(): string {
    const { accDtype } = this;
    return (
      `LinearCrossEntropyOptions(allow_retain_graph=${pyRepr(this.allowRetainGraph)}, ` +
      `batch_chunk_size=${pyRepr(this.batchChunkSize)}, chunking_method=${pyRepr(this.chunkingMethod)}, ` +
      `acc_policy=${pyRepr(this.accPolicy)}, acc_dtype=${accDtype === null ? 'None' : `torch.${accDtype}`})`
    );
  }

  [inspectCustom](): string {
    return this.toString();
  }

  /** Makes the choices that depend on the call. */
  _adjust(call: LinearCrossEntropyCall): ResolvedChunking {
    const { numBatches, dtype, device } = call;
    const isCpu16 = device.split(':')[0] === 'cpu' && isSixteenBit(dtype);
    const accPolicy = this.accPolicy !== 'auto' ? this.accPolicy : isCpu16 ? 'accurate' : 'compact';
    let method = this.chunkingMethod;
    // A size of the user's own would contradict one that is chosen.
    if (method === 'auto') {
      if (this.batchChunkSize !== null) method = null;
      else method = isCpu16 ? 'aspect_ratio' : 'aspect_ratio:2';
    }
    let batchChunkSize = Math.min(this.batchChunkSize ?? numBatches, numBatches);
    if (method !== null) {
      batchChunkSize = chunkSizeByShape(call, method);
      if (this.batchChunkSize !== null && this.batchChunkSize !== batchChunkSize) {
        throw new RangeError(
          `batch_chunk_size (=${this.batchChunkSize}) and ` +
            `chunking_method ('${method}') give different ` +
            `chunk sizes (${this.batchChunkSize} vs ${batchChunkSize}); ` +
            'pass only one.',
        );
      }
    }
    const chosen = this.accDtype ?? (this.accPolicy === 'auto' ? mixedPrecision(dtype, device) : null);
    return {
      allowRetainGraph: this.allowRetainGraph,
      batchChunkSize: Math.max(1, batchChunkSize),
      accPolicy,
      accDtype: chosen ?? dtype,
    };
  }
}

/** A piece's logits need as much memory as the whole input, or an N-th of it. */
function chunkSizeByShape(call: LinearCrossEntropyCall, method: string): number {
  const factor = Number(method.split(':')[1] ?? 1);
  const pieces = Math.ceil(call.numClasses / call.inFeatures);
  const target = Math.ceil(call.numBatches / pieces);
  const nextPower = target <= 1 ? 1 : 2 ** Math.ceil(Math.log2(target));
  return Math.min(Math.floor(nextPower / factor), call.numBatches);
}

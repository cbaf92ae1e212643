/** The PackedSequence of torch/nn/utils/rnn.py: here, since the recurrent layers take it. */
import { type Arguments, binder, refuseArguments } from '../../../common/binder';
import { inspectCustom } from '../../../common/node';
import { isPlainObject } from '../../../common/options';
import { torchOps } from '../../../tensor/operators';
import type { Tensor } from '../../../tensor/tensor';
import type { ToOptions } from '../../../tensor/toArguments';
import type { Device, DType } from '../../../tensor/types';

/** Applies a function to what may be absent. */
function bind<T, R>(optional: T | null, fn: (value: T) => R): R | null {
  return optional === null ? null : fn(optional);
}

type PermutationOrder = [permutation: 'permutation'];
type PermutationArguments<Permutation> = Arguments<{ permutation: Permutation }, PermutationOrder>;
const bindPermutation = binder<{ permutation: Tensor | null }, PermutationOrder>(
  'invertPermutation',
  { permutation: 'any' },
  {},
);

/**
 * The inverse of a permutation: `invertPermutation(p)[p[i]] = i`.
 *
 * @param permutation a permutation of 0 … n - 1, or null, which is its own inverse
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.rnn.invert_permutation.html
 */
export function invertPermutation(...args: PermutationArguments<Tensor>): Tensor;
export function invertPermutation(...args: PermutationArguments<Tensor | null>): Tensor | null;
export function invertPermutation(...args: unknown[]): Tensor | null {
  const [permutation] = bindPermutation(args);
  if (permutation === null) return null;
  const output = torchOps.emptyLike(permutation, { memoryFormat: 'contiguous_format' });
  const range = torchOps.arange(0, permutation.numel(), { device: permutation.device });
  output.scatter_(0, permutation, range);
  return output;
}

interface PackedSequenceParameters {
  /**
   * The elements of all sequences step by step, (sum of lengths, *); or these and the batches' sizes as a
   * pair.
   */
  data: Tensor | readonly [data: Tensor, batchSizes: Tensor];
  /** How many sequences still have an element at each step, int64 on the CPU. */
  batchSizes?: Tensor | null | undefined;
  /** The order in which sequences were sorted by their length. Default: null, they were given so */
  sortedIndices?: Tensor | null | undefined;
  /** What undoes that order. Default: null, computed from `sortedIndices` */
  unsortedIndices?: Tensor | null | undefined;
}

type PackedSequenceOrder = [
  data: 'data',
  batchSizes: 'batchSizes',
  sortedIndices: 'sortedIndices',
  unsortedIndices: 'unsortedIndices',
];
const bindPackedSequence = binder<PackedSequenceParameters, PackedSequenceOrder>(
  'PackedSequence',
  { data: 'any' },
  { batchSizes: null, sortedIndices: null, unsortedIndices: null },
);

/**
 * Sequences of several lengths, packed without padding: all their first elements, all their second ones, and
 * so on. What `packPaddedSequence` and `packSequence` make and the recurrent layers take.
 *
 * It is a tuple with names, as in Python: `const [data, batchSizes, sortedIndices,
 * unsortedIndices] = packed`.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.rnn.PackedSequence.html
 */
export class PackedSequence {
  /** The elements, (sum of the lengths, *). */
  readonly data: Tensor;
  /** How many sequences have an element at each step. */
  readonly batchSizes: Tensor;
  /** How the batch was reordered to get here; null where it wasn't. */
  readonly sortedIndices: Tensor | null;
  /** How to get the batch's own order back. */
  readonly unsortedIndices: Tensor | null;

  /** @throws RangeError when the batch sizes aren't on the CPU */
  /** @param args data (or a pair of data and batchSizes), batchSizes, sortedIndices, unsortedIndices */
  constructor(...args: Arguments<PackedSequenceParameters, PackedSequenceOrder>) {
    const [data, batchSizes, sortedIndices, unsortedIndices] = bindPackedSequence(args);
    if (batchSizes === null) {
      if (!Array.isArray(data) || data.length !== 2) {
        throw new Error('Expected data to be a list or tuple of length 2');
      }
      [this.data, this.batchSizes] = data as [Tensor, Tensor];
    } else {
      if (batchSizes.device !== 'cpu') {
        throw new RangeError(
          'batch_sizes should always be on CPU. Instances of PackedSequence should never be created manually. ' +
            'They should be instantiated by functions like pack_sequence and pack_padded_sequences in nn.utils.rnn. ' +
            'https://pytorch.org/docs/stable/nn.html#torch.nn.utils.rnn.pack_sequence',
        );
      }
      this.data = data as Tensor;
      this.batchSizes = batchSizes;
    }
    this.sortedIndices = sortedIndices;
    this.unsortedIndices = unsortedIndices ?? invertPermutation(sortedIndices);
  }

  get 0(): Tensor {
    return this.data;
  }

  get 1(): Tensor {
    return this.batchSizes;
  }

  get 2(): Tensor | null {
    return this.sortedIndices;
  }

  get 3(): Tensor | null {
    return this.unsortedIndices;
  }

  /** Four: it is a tuple. */
  get length(): 4 {
    return 4;
  }

  *[Symbol.iterator](): IterableIterator<any> {
    yield* [this.data, this.batchSizes, this.sortedIndices, this.unsortedIndices];
  }

  #with(data: Tensor, indices: (tensor: Tensor) => Tensor): this {
    const cls = this.constructor as typeof PackedSequence;
    const { batchSizes, sortedIndices, unsortedIndices } = this;
    return new cls(data, batchSizes, bind(sortedIndices, indices), bind(unsortedIndices, indices)) as this;
  }

  /** The same in page-locked memory. */
  pinMemory(...args: []): this {
    refuseArguments('pinMemory', args);
    return this.#with(this.data.pinMemory(), (t) => t.pinMemory());
  }

  /**
   * Converts and moves the data as `Tensor.to` does; the indices move along.
   * Returns itself when there is nothing to do.
   */
  to(dtype: DType, nonBlocking?: boolean | ToOptions, copy?: boolean | ToOptions): this;
  to(
    device: Device | number | null,
    dtype?: DType | null | ToOptions,
    nonBlocking?: boolean | ToOptions,
    copy?: boolean | ToOptions,
  ): this;
  to(other: Tensor, nonBlocking?: boolean | ToOptions, copy?: boolean | ToOptions): this;
  to(options: ToOptions): this;
  to(...args: any[]): this {
    // Arguments as they came: Tensor.to checks them.
    const data: Tensor = (this.data as any).to(...args);
    if (data === this.data) return this;
    const options = isPlainObject(args.at(-1)) ? args.at(-1) : {};
    const nonBlocking = options.nonBlocking ?? args.find((arg) => typeof arg === 'boolean') ?? false;
    const { memoryFormat } = options;
    return this.#with(data, (t) => t.to({ device: data.device, nonBlocking, memoryFormat }));
  }

  /**
   * Python looks where an empty tensor would go to with these arguments,
   * and adds the device unless it is that.
   */
  #toDevice(type: 'cpu' | 'cuda', args: any[]): this {
    const { dtype, device } = this.data;
    const moved: Tensor =
      // Arguments as they came: Tensor.to checks them.
      args.length === 0 ? this.data : (torchOps.empty([0], { dtype, device }) as any).to(...args);
    const isThere = moved.device.split(':')[0] === type;
    if (isThere && args.length === 0) return this;
    const last = args.at(-1);
    const options = isPlainObject(last) ? last : {};
    const positional = isPlainObject(last) ? args.slice(0, -1) : args;
    // As above, with what is missing.
    return (this as any).to(...positional, isThere ? options : { ...options, device: type });
  }

  /** Moves it to a CUDA device. */
  cuda(...args: any[]): this {
    return this.#toDevice('cuda', args);
  }

  /** Moves it to the CPU. */
  cpu(...args: any[]): this {
    return this.#toDevice('cpu', args);
  }

  /** The data as `float64`. */
  double(...args: []): this {
    refuseArguments('double', args);
    return this.to({ dtype: 'float64' });
  }

  /** The data as `float32`. */
  float(...args: []): this {
    refuseArguments('float', args);
    return this.to({ dtype: 'float32' });
  }

  /** The data as `float16`. */
  half(...args: []): this {
    refuseArguments('half', args);
    return this.to({ dtype: 'float16' });
  }

  /** The data as `int64`. */
  long(...args: []): this {
    refuseArguments('long', args);
    return this.to({ dtype: 'int64' });
  }

  /** The data as `int32`. */
  int(...args: []): this {
    refuseArguments('int', args);
    return this.to({ dtype: 'int32' });
  }

  /** The data as `int16`. */
  short(...args: []): this {
    refuseArguments('short', args);
    return this.to({ dtype: 'int16' });
  }

  /** The data as `int8`. */
  char(...args: []): this {
    refuseArguments('char', args);
    return this.to({ dtype: 'int8' });
  }

  /** The data as `uint8`. */
  byte(...args: []): this {
    refuseArguments('byte', args);
    return this.to({ dtype: 'uint8' });
  }

  /** Whether the data lies on a CUDA device. */
  get isCuda(): boolean {
    return this.data.isCuda;
  }

  /** Whether the data lies in page-locked memory. */
  isPinned(...args: []): boolean {
    refuseArguments('isPinned', args);
    return this.data.isPinned();
  }

  /** Python's `repr`. */
  toString(): string {
    const { data, batchSizes, sortedIndices, unsortedIndices } = this;
    return (
      `${this.constructor.name}(data=${data}, batch_sizes=${batchSizes}, ` +
      `sorted_indices=${sortedIndices ?? 'None'}, unsorted_indices=${unsortedIndices ?? 'None'})`
    );
  }

  [inspectCustom](): string {
    return this.toString();
  }
}

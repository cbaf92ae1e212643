/** Sequences of several lengths, padded and packed. Twin of torch/nn/utils/rnn.py. */

import { type Arguments, binder } from '../../common/binder';
import { TorchError } from '../../common/errors';
import { isIterable } from '../../common/expect';
import { invalidArgument } from '../../common/options';
import { pyTypeName } from '../../python/pyrepr';
import { tensor } from '../../tensor/argument';
import { asTensor } from '../../tensor/creation';
import { nnOps, torchOps } from '../../tensor/operators';
import { Tensor } from '../../tensor/tensor';
import { PackedSequence } from '../modules/rnn/packedSequence';

export { invertPermutation, PackedSequence } from '../modules/rnn/packedSequence';

/** Options of {@link packPaddedSequence}. */
export interface PackPaddedSequenceOptions {
  /** Whether the input is (B, T, *) instead of (T, B, *). Default: false */
  batchFirst?: boolean | undefined;
  /** Whether the lengths fall already; otherwise the batch is sorted by them. Default: true */
  enforceSorted?: boolean | undefined;
}

/** The arguments of {@link packPaddedSequence}, by name. */
export interface PackPaddedSequenceParameters extends PackPaddedSequenceOptions {
  /** The padded sequences, (B, T, *) with `batchFirst`, else (T, B, *). */
  input: Tensor;
  /** The length of each sequence, (B): a tensor on the CPU, or numbers. */
  lengths: Tensor | readonly (number | bigint)[];
}

type PackPaddedSequenceOrder = [
  input: 'input',
  lengths: 'lengths',
  batchFirst: 'batchFirst',
  enforceSorted: 'enforceSorted',
];
const bindPackPadded = binder<PackPaddedSequenceParameters, PackPaddedSequenceOrder>(
  'packPaddedSequence',
  { input: tensor, lengths: 'any' },
  { batchFirst: false, enforceSorted: true },
);

/**
 * Packs padded sequences, so that a recurrent layer computes with their own elements only.
 *
 * @param input (T, B, *), or (B, T, *) with `batchFirst`
 * @param lengths each sequence's length, on the CPU
 * @param batchFirst batchFirst (false), enforceSorted (true)
 * @throws TorchError for lengths that don't fit or don't fall
 * @example const packed = nn.utils.rnn.packPaddedSequence(x, [3, 2, 1], { batchFirst: true });
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.rnn.pack_padded_sequence.html
 */
export function packPaddedSequence(
  ...args: Arguments<PackPaddedSequenceParameters, PackPaddedSequenceOrder>
): PackedSequence {
  const [padded, given, batchFirst, enforceSorted] = bindPackPadded(args);
  let input = padded;
  let lengths: Tensor =
    given instanceof Tensor
      ? given.to({ dtype: 'int64' })
      : asTensor(given, { dtype: 'int64', device: 'cpu' });
  let sortedIndices: Tensor | null = null;
  if (!enforceSorted) {
    const sorted = torchOps.sort(lengths, { descending: true });
    lengths = sorted.values;
    sortedIndices = sorted.indices.to({ device: input.device });
    input = input.indexSelect(batchFirst ? 0 : 1, sortedIndices);
  }
  const [data, batchSizes] = torchOps._packPaddedSequence(input, lengths, batchFirst);
  return new PackedSequence(data, batchSizes, sortedIndices, null);
}

/** Options of {@link padPackedSequence}. */
export interface PadPackedSequenceOptions {
  /** Whether the output is (B, T, *) instead of (T, B, *). Default: false */
  batchFirst?: boolean | undefined;
  /** What is padded with. Default: 0 */
  paddingValue?: number | undefined;
  /** The output's T. Default: the longest sequence's length */
  totalLength?: number | null | undefined;
}

/** The arguments of {@link padPackedSequence}, by name. */
export interface PadPackedSequenceParameters extends PadPackedSequenceOptions {
  /** The packed sequences, as `packPaddedSequence` gives them. */
  sequence: PackedSequence;
}

type PadPackedSequenceOrder = [
  sequence: 'sequence',
  batchFirst: 'batchFirst',
  paddingValue: 'paddingValue',
  totalLength: 'totalLength',
];
const bindPadPacked = binder<PadPackedSequenceParameters, PadPackedSequenceOrder>(
  'padPackedSequence',
  { sequence: 'any' },
  { batchFirst: false, paddingValue: 0, totalLength: null as number | null },
);

/**
 * Pads packed sequences: the inverse of `packPaddedSequence`.
 *
 * @param sequence what was packed
 * @param batchFirst batchFirst (false), paddingValue (0), totalLength (the longest length)
 * @returns the padded sequences, (T, B, *) or (B, T, *), and their lengths
 * @throws RangeError for a total length less than the longest
 * @example const [padded, lengths] = nn.utils.rnn.padPackedSequence(output, { batchFirst: true });
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.rnn.pad_packed_sequence.html
 */
export function padPackedSequence(
  ...args: Arguments<PadPackedSequenceParameters, PadPackedSequenceOrder>
): [Tensor, Tensor] {
  const [sequence, batchFirst, paddingValue, totalLength] = bindPadPacked(args);
  if (!(sequence instanceof PackedSequence)) throw invalidArgument('a PackedSequence', 'sequence', sequence);
  if (totalLength !== null) {
    const maxLength = sequence.batchSizes.size(0);
    if (totalLength < maxLength) {
      throw new RangeError(
        'Expected total_length to be at least the length of the longest sequence in input, but got ' +
          `total_length=${totalLength} and max sequence length being ${maxLength}`,
      );
    }
  }
  const { data, batchSizes, unsortedIndices } = sequence;
  const [padded, lengths] = torchOps._padPackedSequence(
    data,
    batchSizes,
    batchFirst,
    paddingValue,
    totalLength ?? -1, // as long as the longest
  );
  if (unsortedIndices === null) return [padded, lengths];
  return [padded.indexSelect(batchFirst ? 0 : 1, unsortedIndices), lengths.get(unsortedIndices.cpu())];
}

/** Options of {@link padSequence}. */
export interface PadSequenceOptions {
  /** Whether the output is (B, T, *) instead of (T, B, *). Default: false */
  batchFirst?: boolean | undefined;
  /** What is padded with. Default: 0 */
  paddingValue?: number | undefined;
  /** Which end of the sequences is padded. Default: 'right' */
  paddingSide?: 'left' | 'right' | undefined;
}

/** The arguments of {@link padSequence}, by name. */
export interface PadSequenceParameters extends PadSequenceOptions {
  /** The sequences, (Lᵢ, *): tensors whose first dimension is their length. */
  sequences: Iterable<Tensor> | Tensor;
}

type PadSequenceOrder = [
  sequences: 'sequences',
  batchFirst: 'batchFirst',
  paddingValue: 'paddingValue',
  paddingSide: 'paddingSide',
];
const bindPad = binder<PadSequenceParameters, PadSequenceOrder>(
  'padSequence',
  { sequences: 'any' },
  { batchFirst: false, paddingValue: 0, paddingSide: 'right' as 'left' | 'right' },
);

/**
 * Stacks sequences of several lengths, padded to the longest.
 *
 * @param sequences tensors (length, *)
 * @param batchFirst batchFirst (false), paddingValue (0), paddingSide ('right')
 * @returns (T, B, *), or (B, T, *) with `batchFirst`
 * @throws TorchError when there is nothing to iterate over
 * @example nn.utils.rnn.padSequence([torch.ones([25, 300]), torch.ones([22, 300])]); // [25, 2, 300]
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.rnn.pad_sequence.html
 */
export function padSequence(...args: Arguments<PadSequenceParameters, PadSequenceOrder>): Tensor {
  const [sequences, batchFirst, paddingValue, paddingSide] = bindPad(args);
  return nnOps.padSequence(listOf(sequences), batchFirst, paddingValue, paddingSide);
}

/** The sequences of anything iterable. */
function listOf(sequences: Iterable<Tensor> | Tensor): Tensor[] {
  if (!isIterable(sequences)) {
    throw new TorchError(
      `pad_sequence: Expected iterable for input sequences, but got arg of type: ${pyClass(sequences)}`,
    );
  }
  return sequences instanceof Tensor ? sequences.unbind(0) : [...sequences];
}

/** `<class 'int'>` */
const pyClass = (value: unknown): string => `<class '${pyTypeName(value)}'>`;

/** Options of {@link unpadSequence}. */
export interface UnpadSequenceOptions {
  /** Whether the input is (B, T, *) instead of (T, B, *). Default: false */
  batchFirst?: boolean | undefined;
}

/** The arguments of {@link unpadSequence}, by name. */
export interface UnpadSequenceParameters extends UnpadSequenceOptions {
  /** The padded sequences, (B, T, *) with `batchFirst`, else (T, B, *). */
  paddedSequences: Tensor;
  /** The length of each sequence, (B). */
  lengths: Tensor;
}

type UnpadSequenceOrder = [paddedSequences: 'paddedSequences', lengths: 'lengths', batchFirst: 'batchFirst'];
const bindUnpad = binder<UnpadSequenceParameters, UnpadSequenceOrder>(
  'unpadSequence',
  { paddedSequences: tensor, lengths: tensor },
  { batchFirst: false },
);

/**
 * Takes padded sequences apart. As in Python, an input that isn't batch-first is transposed in place.
 *
 * @param paddedSequences (T, B, *), or (B, T, *) with `batchFirst`
 * @param lengths each sequence's length
 * @throws RangeError when there are more or fewer lengths than sequences
 * @example const sequences = nn.utils.rnn.unpadSequence(padded, lengths);
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.rnn.unpad_sequence.html
 */
export function unpadSequence(...args: Arguments<UnpadSequenceParameters, UnpadSequenceOrder>): Tensor[] {
  const [padded, lengths, batchFirst] = bindUnpad(args);
  if (!batchFirst) padded.transpose_(0, 1);
  const index = torchOps.arange(padded.shape[1]!, { device: lengths.device });
  const sequences = padded.unbind(0);
  const ends = lengths.unbind(0);
  if (sequences.length !== ends.length) {
    const relation = ends.length < sequences.length ? 'shorter' : 'longer';
    throw new RangeError(`zip() argument 2 is ${relation} than argument 1`);
  }
  return sequences.map((sequence, i) => sequence.get(index.lt(ends[i]!)));
}

/** Options of {@link packSequence}. */
export interface PackSequenceOptions {
  /** Whether the lengths fall already; otherwise the batch is sorted by them. Default: true */
  enforceSorted?: boolean | undefined;
}

/** The arguments of {@link packSequence}, by name. */
export interface PackSequenceParameters extends PackSequenceOptions {
  /** The sequences, (Lᵢ, *): tensors whose first dimension is their length. */
  sequences: Iterable<Tensor>;
}

type PackSequenceOrder = [sequences: 'sequences', enforceSorted: 'enforceSorted'];
const bindPack = binder<PackSequenceParameters, PackSequenceOrder>(
  'packSequence',
  { sequences: 'any' },
  { enforceSorted: true },
);

/**
 * Packs sequences of several lengths, which a recurrent layer then takes as one batch.
 *
 * @param sequences tensors (length, *)
 * @param enforceSorted whether the lengths fall already. Default: true
 * @throws TorchError for lengths that don't fall, unless `enforceSorted` is false
 * @example nn.utils.rnn.packSequence([torch.tensor([1, 2, 3]), torch.tensor([4, 5]), torch.tensor([6])])
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.rnn.pack_sequence.html
 */
export function packSequence(...args: Arguments<PackSequenceParameters, PackSequenceOrder>): PackedSequence {
  const [sequences, enforceSorted] = bindPack(args);
  const list = listOf(sequences);
  const sizes = list.map((sequence) => sequence.size(0));
  const lengths = asTensor(sizes, { dtype: 'int64', device: 'cpu' });
  return packPaddedSequence(padSequence(list), lengths, { enforceSorted });
}

type UnpackParameters = {
  /** The sequences that were packed, as `packSequence` gives them. */
  packedSequences: PackedSequence;
};
type UnpackOrder = [packedSequences: 'packedSequences'];
const bindUnpack = binder<UnpackParameters, UnpackOrder>('unpackSequence', { packedSequences: 'any' }, {});

/**
 * Takes packed sequences apart into a list of tensors, each of its own length.
 *
 * @param packedSequences what was packed
 * @returns the sequences in their own order
 * @example const sequences = nn.utils.rnn.unpackSequence(nn.utils.rnn.packSequence([a, b, c]));
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.rnn.unpack_sequence.html
 */
export function unpackSequence(...args: Arguments<UnpackParameters, UnpackOrder>): Tensor[] {
  const [packedSequences] = bindUnpack(args);
  const [padded, lengths] = padPackedSequence(packedSequences, true);
  return unpadSequence(padded, lengths, true);
}

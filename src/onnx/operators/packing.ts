/** Sequences of several lengths: in the file they are padded, and their lengths go beside. */
import type { GraphValue } from '../../recorder';
import type { Call, Converter } from '../call';
import { type Size, Varying } from '../sizes';

const batchAndTime = (rank: number) => [1, 0, ...Array.from({ length: rank - 2 }, (_, i) => i + 2)];

const pack: Converter = (call) => {
  const { b, node } = call;
  const [input, lengths] = [call.value(0), call.value(1, 'lengths')];
  const batchFirst = call.flag(2, 'batchFirst');
  const known = b.tensorOf(lengths);
  b.packed.set(node.results[0]!, {
    padded: batchFirst
      ? b.op('Transpose', [b.of(input)], { perm: batchAndTime(input.shape.length) })
      : b.of(input),
    steps: call.shape(input)[batchFirst ? 1 : 0]!,
    lengths: call.as(lengths, 'int64'),
    longest: known === undefined ? undefined : Number(known.max().item()),
  });
  return [];
};

/** As many steps as wanted, of a tensor that has some. */
function withSteps(call: Call, name: string, steps: Size, wanted: Size): string {
  const { b } = call;
  const axes = b.ints([0]);
  const both = typeof steps === 'number' && typeof wanted === 'number';
  const key = (size: Size) => (size instanceof Varying ? size.key : size);
  if (key(steps) === key(wanted)) return name;
  const count = b.sizes([wanted]);
  const cut = both && steps < wanted ? name : b.op('Slice', [name, axes, count, axes]);
  if (both && steps > wanted) return cut;
  const missing = b.op('Sub', [count, b.dimOf(cut, 0)]);
  const pads = b.op('Concat', [axes, missing], { axis: 0 });
  return b.op('Pad', [cut, pads, b.constant(0, call.dtype), axes]);
}

/** Which steps sequences have, `[steps, batch]`. */
export function stepsOf(call: Call, steps: Size, lengths: string): string {
  const { b } = call;
  const [zero, one] = [b.constant(0, 'int64'), b.constant(1, 'int64')];
  const places = b.op('Range', [zero, call.operand(steps, 'int64'), one]);
  return b.op('Less', [b.op('Unsqueeze', [places, b.ints([1])]), lengths]);
}

const unpack: Converter = (call) => {
  const { b, dtype } = call;
  const packed = b.packed.get(call.value(0)) ?? call.fail('pads what no operator packed');
  const { padded, steps, lengths, longest } = packed;
  const given = call.arg<Size>(4, 'totalLength', -1);
  const total =
    given === -1
      ? (longest ??
        call.fail(
          'gives as many steps as the longest sequence has, which depends on the inputs: give totalLength',
        ))
      : given;
  const rank = call.out.shape.length;
  const name = withSteps(call, padded, steps, total);
  const counts = stepsOf(call, total, lengths);
  const more = Array.from({ length: rank - 2 }, (_, i) => i + 2);
  const mask = more.length === 0 ? counts : b.op('Unsqueeze', [counts, b.ints(more)]);
  const value = b.constant(call.float(3, 'paddingValue', 0), dtype);
  const filled = b.op('Where', [mask, name, value]);
  const turned = call.flag(2, 'batchFirst')
    ? b.op('Transpose', [filled], { perm: batchAndTime(rank) })
    : filled;
  return [turned, lengths];
};

/** Sequences of fixed lengths, padded and stacked. */
const padSequence: Converter = (call) => {
  const { b, dtype } = call;
  const list = call.arg<GraphValue[]>(0, 'sequences');
  const lengths = list.map((value) => call.shape(value)[0]!);
  if (lengths.some((size) => size instanceof Varying)) call.fail('pads sequences of dynamic lengths');
  const longest = Math.max(...(lengths as number[]));
  const isLeft = call.arg<string>(3, 'paddingSide', 'right') === 'left';
  const value = b.constant(call.float(2, 'paddingValue', 0), dtype);
  const axis = call.flag(1, 'batchFirst') ? 0 : 1;
  const parts = list.map((sequence, i) => {
    const missing = longest - (lengths[i] as number);
    const pads = b.ints(isLeft ? [missing, 0] : [0, missing]);
    const whole = missing === 0 ? b.of(sequence) : b.op('Pad', [b.of(sequence), pads, value, b.ints([0])]);
    return b.op('Unsqueeze', [whole, b.ints([axis])]);
  });
  return b.op('Concat', parts, { axis });
};

export const packing: Record<string, Converter> = {
  ...{ _packPaddedSequence: pack, _padPackedSequence: unpack, padSequence },
};

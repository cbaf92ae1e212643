/** What is found where something is true: as many elements as that is of. */
import type { GraphValue } from '../../recorder';
import type { Call, Converter } from '../call';
import { where as choice } from './elementwise';
import { at } from './shapes';

/** The places of true elements: a list for each dimension. */
export function placesOf(call: Call, value: GraphValue, which = 0): string[] {
  if (value.shape.length === 0) call.fail('finds out whether a number without dimensions is true');
  const found = foundIn(call, value, which);
  return value.shape.map((_, dim) => at(call, found, 0, dim));
}

/** The same, a row for each dimension. */
function foundIn(call: Call, value: GraphValue, which = 0): string {
  const { b } = call;
  const found = b.op('NonZero', [call.as(value, 'bool')]);
  b.found(call.node, which, found);
  return found;
}

const nonzero: Converter = (call) => {
  const value = call.value(0, call.node.name === 'where' ? 'condition' : 'input');
  // A list for each dimension, or all in one matrix.
  if (call.out.shape.length === 1) return placesOf(call, value);
  return call.b.op('Transpose', [foundIn(call, value)], { perm: [1, 0] });
};

const where: Converter = (call) => (call.arg(1, 'input') === undefined ? nonzero(call) : choice(call));

const row = (call: Call, name: string) => call.b.op('Reshape', [name, call.b.ints([-1])]);

const maskedSelect: Converter = (call) => {
  const { b } = call;
  const [value, mask] = [call.value(0), call.value(1, 'mask')];
  const isSame = String(value.shape) === String(mask.shape);
  const shape = isSame
    ? ''
    : b.op(
        'Max',
        [value, mask].map((one) => paddedShape(call, one)),
      );
  const [x, chosen] = [b.of(value), call.as(mask, 'bool')].map((name) =>
    row(call, isSame ? name : b.op('Expand', [name, shape])),
  ) as [string, string];
  const found = b.op('NonZero', [chosen]);
  b.found(call.node, 0, found);
  return b.op('Gather', [x, at(call, found, 0, 0)], { axis: 0 });
};

/** A shape with ones in front, as long as the longer one of two. */
function paddedShape(call: Call, value: GraphValue): string {
  const dims = Math.max(...[call.value(0), call.value(1, 'mask')].map((one) => one.shape.length));
  const missing = dims - value.shape.length;
  const shape = call.b.shapeOf(call.b.of(value));
  return missing === 0
    ? shape
    : call.b.op('Concat', [call.b.ints(Array(missing).fill(1)), shape], { axis: 0 });
}

/** Each true element becomes the next one of the source. */
const maskedScatter: Converter = (call) => {
  const { b, dtype } = call;
  const shape = b.shapeOf(call.t(0));
  const mask = row(call, b.op('Expand', [call.as(call.value(1, 'mask'), 'bool'), shape]));
  const zero = b.ints([0]);
  const before = b.op('CumSum', [b.cast(mask, 'int64'), b.constant(0, 'int64')]);
  const places = b.op('Max', [b.op('Sub', [before, b.ints([1])]), zero]);
  // One more, since a source may be empty where nothing is true.
  const source = b.op(
    'Concat',
    [row(call, call.as(call.value(2, 'source'), dtype)), b.constant([0], dtype)],
    { axis: 0 },
  );
  const values = b.op('Gather', [source, places], { axis: 0 });
  return b.op('Reshape', [b.op('Where', [mask, values, row(call, call.t(0))]), shape]);
};

export const masks: Record<string, Converter> = {
  nonzero,
  argwhere: nonzero,
  where,
  maskedSelect,
  maskedScatter,
};

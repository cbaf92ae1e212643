/** How often numbers occur, and which there are. */
import type { GraphValue } from '../../recorder';
import type { DType } from '../../tensor/dtypes';
import { type Converter, isFloat } from '../call';

/** The counts of fixed classes: a runtime refuses numbers beyond them. */
const bincount: Converter = (call) => {
  const { b, dtype } = call;
  const size = call.int(2, 'minlength', 0);
  if (size === 0 || call.shape(call.out)[0] !== size)
    call.fail('counts as many numbers as it gets: give a minlength that is more than the greatest');
  const weights = call.isTensor(1, 'weights')
    ? call.as(call.value(1, 'weights'), dtype)
    : b.op('Expand', [b.constant(1, dtype), b.shapeOf(call.t(0))]);
  const inputs = [b.uniform(size, 0, dtype), call.as(call.value(0), 'int64'), weights];
  return b.op('ScatterElements', inputs, { axis: 0, reduction: 'add' });
};

/** What runtimes have it of; others are exact in it. */
const uniqueDtype = ({ dtype }: GraphValue): DType =>
  !isFloat(dtype) ? 'int64' : dtype === 'float64' ? dtype : 'float32';

/** The elements, or the slices of a dimension, that differ: sorted, as PyTorch does on CPUs anyway. */
const unique =
  (dimPlace: number | undefined): Converter =>
  (call) => {
    const { b, node } = call;
    const input = call.value(0);
    const axis = dimPlace === undefined ? undefined : call.dim(dimPlace);
    const name = call.as(input, uniqueDtype(input));
    const attributes = { sorted: 1, ...(axis === undefined ? {} : { axis }) };
    const [found, , inverse, counts] = b.ops('Unique', [name], attributes, 4) as string[];
    b.found(node, 0, found!, axis ?? 0);
    const places = axis === undefined ? b.op('Reshape', [inverse!, b.shapeOf(call.t(0))]) : inverse!;
    return [call.recast(found!, uniqueDtype(input), input.dtype), places, counts!];
  };

export const counting: Record<string, Converter> = {
  ...{ bincount, _unique2: unique(undefined), uniqueDim: unique(1) },
};

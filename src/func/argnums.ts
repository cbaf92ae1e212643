/** Which arguments of a function are differentiated. */
import { TorchError } from '../common/errors';
import { classOf } from '../functorch/layers';
import { pyTupleRepr } from '../python/pyrepr';

/** The position of an argument, or of several; negative ones count from the end. */
export type Argnums = number | readonly number[];

function position(argnum: unknown, count: number): number {
  if (!Number.isInteger(argnum)) throw new TorchError(`argnum must be int, got: ${classOf(argnum)}`);
  const index = argnum as number;
  if (index >= -count && index < count) return index < 0 ? index + count : index;
  throw new TorchError(`Got argnum=${index}, but only ${count} positional inputs`);
}

/** The positions, counted from the front. */
export function positions(argnums: Argnums, count: number): number[] {
  if (!Array.isArray(argnums)) {
    if (Number.isInteger(argnums)) return [position(argnums, count)];
    throw new TorchError(`argnums must be int or Tuple[int, ...], got: ${classOf(argnums)}`);
  }
  const list = argnums.map((argnum) => position(argnum, count));
  if (list.length === 0) throw new TorchError('argnums must be non-empty');
  if (new Set(list).size !== list.length) {
    throw new TorchError(`argnums elements must be unique, got ${pyTupleRepr(list)}`);
  }
  return list;
}

/** The arguments at these positions. */
export function slice(args: readonly unknown[], argnums: Argnums): unknown[] {
  return positions(argnums, args.length).map((i) => args[i]);
}

/** The arguments with others at these positions. */
export function replace(args: readonly unknown[], given: readonly unknown[], argnums: Argnums): unknown[] {
  const places = positions(argnums, args.length);
  return args.map((arg, i) => (places.includes(i) ? given[places.indexOf(i)] : arg));
}

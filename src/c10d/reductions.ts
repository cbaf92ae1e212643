/** Collectives that put the ranks' values together. */
import { type Arguments, binder } from '../common/binder';
import { warn } from '../common/warnings';
import { native } from '../native';
import type { Tensor } from '../tensor/tensor';
import { ReduceOp, reduceOpNumber } from './reduceOp';
import {
  type CollectiveOptions,
  checkComplex,
  checkOneDtype,
  collective,
  peerRankOf,
  realHandle,
  realHandles,
  requireTensor,
  requireTensors,
  warnOfFormerName,
} from './run';
import type { Work } from './work';

/** Options of the collectives that reduce. */
export interface ReducingOptions extends CollectiveOptions {
  /** How values become one. Default: 'SUM' */
  op?: ReduceOp | undefined;
}

/** The places and the defaults of what they take last. */
type ReducingOrder = [op: 'op', group: 'group', asyncOp: 'asyncOp'];
const reducing = { op: ReduceOp.SUM, group: null, asyncOp: false };

interface AllReduceParameters extends ReducingOptions {
  /** The tensor, the same shape and dtype on all ranks. */
  tensor: Tensor;
}
type AllReduceOrder = [tensor: 'tensor', ...ReducingOrder];
const bindAllReduce = binder<AllReduceParameters, AllReduceOrder>(
  'allReduce',
  { tensor: 'object' },
  reducing,
  {},
  { group: 'object' },
);

/**
 * Puts the tensors of all ranks together, `y = x₀ + x₁ + …`, in place on each: afterwards all have the
 * same bits.
 *
 * @param args tensor, changed in place; op ('SUM'); group (all); asyncOp (false)
 * @returns the work, with `asyncOp`
 * @throws RangeError for complex numbers, where `op` is neither a sum nor an average
 * @throws TorchError where a rank is gone or too late, and for what the backend can't do
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.all_reduce
 * @example
 * const { distributed } = torch;
 * distributed.initProcessGroup('gloo', { store: new distributed.HashStore(), rank: 0, worldSize: 1 });
 * const x = torch.tensor([1, 2]);
 * distributed.allReduce(x, 'MAX');
 * x; // tensor([1., 2.])
 * distributed.destroyProcessGroup();
 */
export function allReduce(...args: Arguments<AllReduceParameters, AllReduceOrder>): Work | null {
  const o = bindAllReduce.named(args);
  const tensor = requireTensor(o.tensor, 'tensor');
  const op = reduceOpNumber(o.op);
  checkComplex('all_reduce', o.op, [tensor]);
  return collective('allReduce', o, [tensor], (group) =>
    native.groupAllReduce(group, realHandle(tensor), op),
  );
}

interface AllReduceCoalescedParameters extends ReducingOptions {
  /** The tensors, in the same order on all ranks. */
  tensors: readonly Tensor[];
}
type AllReduceCoalescedOrder = [tensors: 'tensors', ...ReducingOrder];
const bindAllReduceCoalesced = binder<AllReduceCoalescedParameters, AllReduceCoalescedOrder>(
  'allReduceCoalesced',
  { tensors: 'any' },
  reducing,
  {},
  { group: 'object' },
);

/**
 * The same as `allReduce` of several tensors, all at once. PyTorch says that it will be deprecated.
 *
 * @param args tensors, of one dtype, changed in place; op ('SUM'); group (all); asyncOp (false)
 * @returns the work, with `asyncOp`
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.all_reduce_coalesced
 */
export function allReduceCoalesced(
  ...args: Arguments<AllReduceCoalescedParameters, AllReduceCoalescedOrder>
): Work | null {
  const o = bindAllReduceCoalesced.named(args);
  warn('`torch.distributed.allReduceCoalesced` will be deprecated', 'FutureWarning');
  const tensors = requireTensors(o.tensors, 'tensors');
  checkOneDtype(...tensors);
  const op = reduceOpNumber(o.op);
  checkComplex('all_reduce', o.op, tensors);
  return collective('allReduceCoalesced', o, tensors, (group) =>
    native.groupAllReduceCoalesced(group, realHandles(tensors), op),
  );
}

interface ReduceParameters extends ReducingOptions {
  /** The tensor, the same shape and dtype on all ranks. */
  tensor: Tensor;
  /** The rank of the world that gets the result. */
  dst?: number | null;
  /** The same in the group's numbers. */
  groupDst?: number | null;
}
type ReduceOrder = [tensor: 'tensor', dst: 'dst', ...ReducingOrder, groupDst: 'groupDst'];
const bindReduce = binder<ReduceParameters, ReduceOrder>(
  'reduce',
  { tensor: 'object' },
  { dst: null, ...reducing, groupDst: null },
  {},
  { group: 'object' },
);

/**
 * Puts the tensors of all ranks together on one of them; what the others have afterwards is not defined.
 *
 * @param args tensor, changed in place; dst, the rank that gets the result; op ('SUM'); group (all);
 *   asyncOp (false); groupDst: `dst` in the group's numbers
 * @returns the work, with `asyncOp`
 * @throws RangeError without `dst`, and for one that isn't in the group
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.reduce
 */
export function reduce(...args: Arguments<ReduceParameters, ReduceOrder>): Work | null {
  const o = bindReduce.named(args);
  const tensor = requireTensor(o.tensor, 'tensor');
  const op = reduceOpNumber(o.op);
  checkComplex('reduce', o.op, [tensor]);
  const root = peerRankOf('reduce', o.group, { global: o.dst, group: o.groupDst }, ['dst', 'groupDst']);
  return collective('reduce', o, [tensor], (group) =>
    native.groupReduce(group, realHandle(tensor), root, op),
  );
}

interface ReduceScatterParameters extends ReducingOptions {
  /** What gets the result. */
  output: Tensor;
  inputList: readonly Tensor[];
}
type ReduceScatterOrder = [output: 'output', inputList: 'inputList', ...ReducingOrder];
const bindReduceScatter = binder<ReduceScatterParameters, ReduceScatterOrder>(
  'reduceScatter',
  { output: 'object', inputList: 'any' },
  reducing,
  {},
  { group: 'object' },
);

/**
 * Rank `r` gets `inputList[r]` of all ranks put together.
 *
 * @param args output; inputList: a tensor for each rank; op ('SUM'); group (all); asyncOp (false)
 * @returns the work, with `asyncOp`
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.reduce_scatter
 */
export function reduceScatter(...args: Arguments<ReduceScatterParameters, ReduceScatterOrder>): Work | null {
  const o = bindReduceScatter.named(args);
  const output = requireTensor(o.output, 'output');
  const inputs = requireTensors(o.inputList, 'inputList');
  checkOneDtype(output, ...inputs);
  const op = reduceOpNumber(o.op);
  checkComplex('reduce_scatter', o.op, [output]);
  return collective('reduceScatter', o, [output], (group) =>
    native.groupReduceScatter(group, realHandle(output), realHandles(inputs), op),
  );
}

interface ReduceScatterSingleParameters extends ReducingOptions {
  /** What gets the result. */
  output: Tensor;
  /** This rank's part. */
  input: Tensor;
}
type ReduceScatterSingleOrder = [output: 'output', input: 'input', ...ReducingOrder];
const bindReduceScatterSingle = binder<ReduceScatterSingleParameters, ReduceScatterSingleOrder>(
  'reduceScatterSingle',
  { output: 'object', input: 'object' },
  reducing,
  {},
  { group: 'object' },
);

/**
 * Rank `r` gets the `r`-th part of all ranks' inputs put together.
 *
 * **Shape**: input `[worldSize · n, …]` or `[worldSize, n, …]`, output `[n, …]`.
 *
 * @param args output and input; op ('SUM'); group (all); asyncOp (false)
 * @returns the work, with `asyncOp`
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.reduce_scatter_single
 */
export function reduceScatterSingle(
  ...args: Arguments<ReduceScatterSingleParameters, ReduceScatterSingleOrder>
): Work | null {
  return scatterSingle('reduceScatterSingle', args);
}

/**
 * `reduceScatterSingle` by its former name.
 *
 * @param args output and input; op ('SUM'); group (all); asyncOp (false)
 * @returns the work, with `asyncOp`
 * @deprecated use `reduceScatterSingle`
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.reduce_scatter_tensor
 */
export function reduceScatterTensor(
  ...args: Arguments<ReduceScatterSingleParameters, ReduceScatterSingleOrder>
): Work | null {
  warnOfFormerName('reduceScatterTensor', 'reduceScatterSingle');
  return scatterSingle('reduceScatterTensor', args);
}

function scatterSingle(fn: string, args: readonly unknown[]): Work | null {
  const o = bindReduceScatterSingle.named(args, fn);
  const output = requireTensor(o.output, 'output');
  const input = requireTensor(o.input, 'input');
  const op = reduceOpNumber(o.op);
  checkComplex('reduce_scatter', o.op, [input]);
  return collective(fn, o, [output], (group) =>
    native.groupReduceScatterSingle(group, realHandle(output), realHandle(input), op),
  );
}

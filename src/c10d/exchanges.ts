/** Collectives that bring values from rank to rank. */
import { type Arguments, binder } from '../common/binder';
import { expectInteger, invalidArgument } from '../common/expect';
import { native } from '../native';
import type { Tensor } from '../tensor/tensor';
import {
  type CollectiveOptions,
  checkListOnRoot,
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
import { groupRankOf, orFirst } from './world';

interface BroadcastParameters extends CollectiveOptions {
  /** The tensor, the same shape and dtype on all ranks. */
  tensor: Tensor;
  /** The rank of the world whose values all get. */
  src?: number | null;
  /** The same in the group's numbers. */
  groupSrc?: number | null;
}
type BroadcastOrder = [
  tensor: 'tensor',
  src: 'src',
  group: 'group',
  asyncOp: 'asyncOp',
  groupSrc: 'groupSrc',
];
const bindBroadcast = binder<BroadcastParameters, BroadcastOrder>(
  'broadcast',
  { tensor: 'object' },
  { src: null, group: null, asyncOp: false, groupSrc: null },
  {},
  { group: 'object' },
);

/**
 * Gives all ranks the values of one.
 *
 * @param args tensor, changed in place on the others; src, whose values; group (all); asyncOp (false);
 *   groupSrc: `src` in the group's numbers
 * @returns the work, with `asyncOp`
 * @throws RangeError without a source, and for one that isn't in the group
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.broadcast
 * @example
 * const { distributed } = torch;
 * distributed.initProcessGroup('gloo', { store: new distributed.HashStore(), rank: 0, worldSize: 1 });
 * distributed.broadcast(torch.ones([3]), 0);
 * distributed.destroyProcessGroup();
 */
export function broadcast(...args: Arguments<BroadcastParameters, BroadcastOrder>): Work | null {
  const o = bindBroadcast.named(args);
  const tensor = requireTensor(o.tensor, 'tensor');
  const root = peerRankOf('broadcast', o.group, { global: o.src, group: o.groupSrc }, ['src', 'groupSrc']);
  return collective('broadcast', o, [tensor], (group) =>
    native.groupBroadcast(group, realHandle(tensor), root),
  );
}

interface AllGatherParameters extends CollectiveOptions {
  tensorList: readonly Tensor[];
  /** The tensor, the same shape and dtype on all ranks. */
  tensor: Tensor;
}
type AllGatherOrder = [tensorList: 'tensorList', tensor: 'tensor', group: 'group', asyncOp: 'asyncOp'];
const bindAllGather = binder<AllGatherParameters, AllGatherOrder>(
  'allGather',
  { tensorList: 'any', tensor: 'object' },
  { group: null, asyncOp: false },
  {},
  { group: 'object' },
);

/**
 * Gives all ranks the tensors of all.
 *
 * @param args tensorList: a tensor for each rank, which gets its values; tensor: this rank's; group (all);
 *   asyncOp (false)
 * @returns the work, with `asyncOp`
 * @throws RangeError for tensors of different dtypes
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.all_gather
 */
export function allGather(...args: Arguments<AllGatherParameters, AllGatherOrder>): Work | null {
  const o = bindAllGather.named(args);
  const list = requireTensors(o.tensorList, 'tensorList');
  const tensor = requireTensor(o.tensor, 'tensor');
  checkOneDtype(...list, tensor);
  return collective('allGather', o, list, (group) =>
    native.groupAllGather(group, realHandles(list), realHandle(tensor)),
  );
}

interface AllGatherSingleParameters extends CollectiveOptions {
  /** What gets the result. */
  outputTensor: Tensor;
  /** This rank's part. */
  inputTensor: Tensor;
}
type AllGatherSingleOrder = [
  outputTensor: 'outputTensor',
  inputTensor: 'inputTensor',
  group: 'group',
  asyncOp: 'asyncOp',
];
const bindAllGatherSingle = binder<AllGatherSingleParameters, AllGatherSingleOrder>(
  'allGatherSingle',
  { outputTensor: 'object', inputTensor: 'object' },
  { group: null, asyncOp: false },
  {},
  { group: 'object' },
);

/**
 * Gives all ranks the tensors of all, in one tensor.
 *
 * **Shape**: input `[n, …]`, output `[worldSize · n, …]` or `[worldSize, n, …]`.
 *
 * @param args outputTensor and inputTensor; group (all); asyncOp (false)
 * @returns the work, with `asyncOp`
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.all_gather_single
 */
export function allGatherSingle(
  ...args: Arguments<AllGatherSingleParameters, AllGatherSingleOrder>
): Work | null {
  return gatherSingle('allGatherSingle', args);
}

/**
 * `allGatherSingle` by its former name.
 *
 * @param args outputTensor and inputTensor; group (all); asyncOp (false)
 * @returns the work, with `asyncOp`
 * @deprecated use `allGatherSingle`
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.all_gather_into_tensor
 */
export function allGatherIntoTensor(
  ...args: Arguments<AllGatherSingleParameters, AllGatherSingleOrder>
): Work | null {
  warnOfFormerName('allGatherIntoTensor', 'allGatherSingle');
  return gatherSingle('allGatherIntoTensor', args);
}

function gatherSingle(fn: string, args: readonly unknown[]): Work | null {
  const o = bindAllGatherSingle.named(args, fn);
  const input = requireTensor(o.inputTensor, 'inputTensor');
  const output = requireTensor(o.outputTensor, 'outputTensor');
  return collective(fn, o, [output], (group) =>
    native.groupAllGatherSingle(group, realHandle(output), realHandle(input)),
  );
}

/** The tensors that the root only gives; null elsewhere. */
function listOnRoot(isRoot: boolean, list: readonly Tensor[], name: string, place: string): Tensor[] | null {
  checkListOnRoot(isRoot, list.length > 0, name, place);
  return isRoot ? [...list] : null;
}

interface GatherParameters extends CollectiveOptions {
  /** The tensor, the same shape and dtype on all ranks. */
  tensor: Tensor;
  gatherList?: readonly Tensor[] | null;
  /** The rank that gets the result, in the world's numbers. */
  dst?: number | null;
  /** The same in the group's numbers. */
  groupDst?: number | null;
}
type GatherOrder = [
  tensor: 'tensor',
  gatherList: 'gatherList',
  dst: 'dst',
  group: 'group',
  asyncOp: 'asyncOp',
  groupDst: 'groupDst',
];
const bindGather = binder<GatherParameters, GatherOrder>(
  'gather',
  { tensor: 'object' },
  { gatherList: null, dst: null, group: null, asyncOp: false, groupDst: null },
  {},
  { group: 'object' },
);

/**
 * Gives one rank the tensors of all.
 *
 * @param args tensor: this rank's; gatherList: on that rank a tensor for each; dst (0); group (all);
 *   asyncOp (false); groupDst: `dst` in the group's numbers
 * @returns the work, with `asyncOp`
 * @throws RangeError for a list on another rank than `dst`, or none there, or different dtypes
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.gather
 */
export function gather(...args: Arguments<GatherParameters, GatherOrder>): Work | null {
  const o = bindGather.named(args);
  const tensor = requireTensor(o.tensor, 'tensor');
  const list = o.gatherList === null ? [] : requireTensors(o.gatherList, 'gatherList');
  checkOneDtype(tensor, ...list);
  return collective('gather', o, list, (group, found) => {
    const root = groupRankOf(found, orFirst({ global: o.dst, group: o.groupDst }), ['dst', 'groupDst']);
    const outputs = listOnRoot(root === found.rank(), list, 'gather_list', 'destination');
    return native.groupGather(group, outputs && realHandles(outputs), realHandle(tensor), root);
  });
}

interface ScatterParameters extends CollectiveOptions {
  /** The tensor, the same shape and dtype on all ranks. */
  tensor: Tensor;
  scatterList?: readonly Tensor[] | null;
  /** The rank that sends, in the world's numbers. */
  src?: number | null;
  /** The same in the group's numbers. */
  groupSrc?: number | null;
}
type ScatterOrder = [
  tensor: 'tensor',
  scatterList: 'scatterList',
  src: 'src',
  group: 'group',
  asyncOp: 'asyncOp',
  groupSrc: 'groupSrc',
];
const bindScatter = binder<ScatterParameters, ScatterOrder>(
  'scatter',
  { tensor: 'object' },
  { scatterList: null, src: null, group: null, asyncOp: false, groupSrc: null },
  {},
  { group: 'object' },
);

/**
 * Gives each rank one of the tensors of one rank.
 *
 * @param args tensor, which gets the values; scatterList: on that rank a tensor for each; src (0); group
 *   (all); asyncOp (false); groupSrc: `src` in the group's numbers
 * @returns the work, with `asyncOp`
 * @throws RangeError for a list on another rank than `src`, or none there, for different dtypes, and for a
 *   source that isn't in the group, as rank 0 may be where nothing is said
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.scatter
 */
export function scatter(...args: Arguments<ScatterParameters, ScatterOrder>): Work | null {
  const o = bindScatter.named(args);
  const tensor = requireTensor(o.tensor, 'tensor');
  const list = o.scatterList === null ? [] : requireTensors(o.scatterList, 'scatterList');
  checkOneDtype(tensor, ...list);
  const peer = orFirst({ global: o.src, group: o.groupSrc });
  const root = peerRankOf('scatter', o.group, peer, ['src', 'groupSrc']);
  return collective('scatter', o, [tensor], (group, found) => {
    const inputs = listOnRoot(root === found.rank(), list, 'scatter_list', 'source');
    return native.groupScatter(group, realHandle(tensor), inputs && realHandles(inputs), root);
  });
}

interface AllToAllParameters extends CollectiveOptions {
  /** What gets the result: a tensor for each rank. */
  outputTensorList: readonly Tensor[];
  /** A tensor for each rank. */
  inputTensorList: readonly Tensor[];
}
type AllToAllOrder = [
  outputTensorList: 'outputTensorList',
  inputTensorList: 'inputTensorList',
  group: 'group',
  asyncOp: 'asyncOp',
];
const bindAllToAll = binder<AllToAllParameters, AllToAllOrder>(
  'allToAll',
  { outputTensorList: 'any', inputTensorList: 'any' },
  { group: null, asyncOp: false },
  {},
  { group: 'object' },
);

/**
 * Each rank sends each rank a tensor: `outputTensorList[i]` becomes what rank `i` has for this one. gloo
 * can do it from LibTorch 2.12 on.
 *
 * @param args outputTensorList and inputTensorList: a tensor for each rank; group (all); asyncOp (false)
 * @returns the work, with `asyncOp`
 * @throws RangeError for tensors of different dtypes
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.all_to_all
 */
export function allToAll(...args: Arguments<AllToAllParameters, AllToAllOrder>): Work | null {
  const o = bindAllToAll.named(args);
  const outputs = requireTensors(o.outputTensorList, 'outputTensorList');
  const inputs = requireTensors(o.inputTensorList, 'inputTensorList');
  checkOneDtype(...outputs, ...inputs);
  return collective('allToAll', o, outputs, (group) =>
    native.groupAllToAll(group, realHandles(outputs), realHandles(inputs)),
  );
}

interface AllToAllSingleParameters extends CollectiveOptions {
  /** What gets the result. */
  output: Tensor;
  /** This rank's part. */
  input: Tensor;
  /** How many rows come from each rank; null: as many from each. */
  outputSplitSizes?: readonly number[] | null;
  /** How many rows go to each rank; null: as many to each. */
  inputSplitSizes?: readonly number[] | null;
}
type AllToAllSingleOrder = [
  output: 'output',
  input: 'input',
  outputSplitSizes: 'outputSplitSizes',
  inputSplitSizes: 'inputSplitSizes',
  group: 'group',
  asyncOp: 'asyncOp',
];
const bindAllToAllSingle = binder<AllToAllSingleParameters, AllToAllSingleOrder>(
  'allToAllSingle',
  { output: 'object', input: 'object' },
  { outputSplitSizes: null, inputSplitSizes: null, group: null, asyncOp: false },
  {},
  { group: 'object' },
);

function sizesOf(sizes: unknown, name: string): number[] {
  if (sizes === null) return [];
  if (!Array.isArray(sizes)) throw invalidArgument('an array of integers', name, sizes);
  for (const size of sizes) expectInteger(size, name);
  return [...sizes];
}

/**
 * Cuts each rank's input along its first dimension, and gives each rank a part.
 *
 * @param args output and input; outputSplitSizes and inputSplitSizes: how long the parts are (equal); group
 *   (all); asyncOp (false)
 * @returns the work, with `asyncOp`
 * @throws RangeError for tensors of different dtypes
 * @throws TorchError for sizes that don't add up
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.all_to_all_single
 */
export function allToAllSingle(
  ...args: Arguments<AllToAllSingleParameters, AllToAllSingleOrder>
): Work | null {
  const o = bindAllToAllSingle.named(args);
  const output = requireTensor(o.output, 'output');
  const input = requireTensor(o.input, 'input');
  checkOneDtype(output, input);
  const outputSizes = sizesOf(o.outputSplitSizes, 'outputSplitSizes');
  const inputSizes = sizesOf(o.inputSplitSizes, 'inputSplitSizes');
  return collective('allToAllSingle', o, [output], (group) =>
    native.groupAllToAllSingle(group, realHandle(output), realHandle(input), outputSizes, inputSizes),
  );
}

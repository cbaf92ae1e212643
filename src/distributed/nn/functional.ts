/**
 * `torch.distributed.nn.functional`: collectives that take part in autograd. Twin of
 * torch/distributed/nn/functional.py, whose backward of a collective is a collective too: who calls it on one
 * rank calls it on all.
 */
import { ReduceOp } from '../../c10d/reduceOp';
import { requireTensor, requireTensors } from '../../c10d/run';
import type { Group } from '../../c10d/world';
import { type Arguments, binder } from '../../common/binder';
import { expectInteger } from '../../common/expect';
import { warn } from '../../common/warnings';
import type { Tensor } from '../../tensor/tensor';
import {
  _AllGather,
  _AllReduce,
  _AlltoAll,
  _AlltoAllSingle,
  _Broadcast,
  _Gather,
  _Reduce,
  _Reduce_Scatter,
  _Scatter,
} from './functions';

/** Python's warning; what it recommends is a module that PyTorch keeps for itself. */
function warnOfDeprecation(name: string, suggestion: string): void {
  const [old, now] = [`nn.functional.${name}`, `_functional_collectives.${suggestion}`];
  warn(
    `torch.distributed.${old} is deprecated, use torch.distributed.${now} instead. ` +
      '(That is a module of Python only: here this function stays.)',
    'FutureWarning',
  );
}

interface GroupParameter {
  /** Whose ranks take part; null for all. Default: null */
  group?: Group | null;
}

interface OpParameter extends GroupParameter {
  /** How values become one. Default: 'SUM' */
  op?: ReduceOp;
}

interface TensorParameter extends GroupParameter {
  /** This rank's tensor, the same shape and dtype on all ranks. */
  tensor: Tensor;
}

interface BroadcastParameters extends TensorParameter {
  /** The rank of the world whose values all get. */
  src: number;
}
type BroadcastOrder = [tensor: 'tensor', src: 'src', group: 'group'];
const bindBroadcast = binder<BroadcastParameters, BroadcastOrder>(
  'broadcast',
  { tensor: 'object', src: 'any' },
  { group: null },
  {},
  { group: 'object' },
);

/**
 * Gives all ranks the values of one. The gradient, the sum of all ranks' gradients, is that rank's; the
 * others have zeros. Before LibTorch 2.14 a group's source is known by its number in the group there, as in
 * Python: where that is not its number in the world, another rank gets the gradient.
 *
 * @param args tensor; src, whose values; group (all)
 * @returns a new tensor
 * @throws TypeError for what is no tensor
 * @throws TorchError where a rank is gone or too late
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#module-torch.distributed.nn.functional
 * @example
 * const { distributed } = torch;
 * distributed.initProcessGroup('gloo', { store: new distributed.HashStore(), rank: 0, worldSize: 1 });
 * const x = torch.ones([2], { requiresGrad: true });
 * distributed.nn.functional.broadcast(x, 0).sum().backward();
 * x.grad; // tensor([1., 1.])
 * distributed.destroyProcessGroup();
 */
export function broadcast(...args: Arguments<BroadcastParameters, BroadcastOrder>): Tensor {
  const [tensor, src, group] = bindBroadcast(args);
  expectInteger(src, 'src');
  warnOfDeprecation('broadcast', 'broadcast');
  return _Broadcast.apply(src, group, requireTensor(tensor, 'tensor'));
}

interface GatherParameters extends TensorParameter {
  /** The rank that gets the tensors. Default: 0 */
  dst?: number;
}
type GatherOrder = [tensor: 'tensor', dst: 'dst', group: 'group'];
const bindGather = binder<GatherParameters, GatherOrder>(
  'gather',
  { tensor: 'object' },
  { dst: 0, group: null },
  {},
  { group: 'object' },
);

/**
 * Gives one rank the tensors of all; the others get zeros. Backward sends each rank the gradient of its
 * tensor.
 *
 * @param args tensor; dst, the rank that gets them (0), which must have the same number in the group and in
 *   the world; group (all)
 * @returns a tensor for each rank
 * @throws TypeError for what is no tensor
 * @throws RangeError where `dst` has two numbers
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#module-torch.distributed.nn.functional
 * @example
 * const { distributed } = torch;
 * distributed.initProcessGroup('gloo', { store: new distributed.HashStore(), rank: 0, worldSize: 1 });
 * const [first] = distributed.nn.functional.gather(torch.ones([2])); // tensor([1., 1.])
 * distributed.destroyProcessGroup();
 */
export function gather(...args: Arguments<GatherParameters, GatherOrder>): Tensor[] {
  const [tensor, dst, group] = bindGather(args);
  expectInteger(dst, 'dst');
  return _Gather.apply(dst, group, requireTensor(tensor, 'tensor'));
}

interface ScatterParameters extends GroupParameter {
  /** A tensor for each rank, all of one shape: on the other ranks only their shape and dtype count. */
  tensors: readonly Tensor[];
  /** The rank that sends them. Default: 0 */
  src?: number;
}
type ScatterOrder = [tensors: 'tensors', src: 'src', group: 'group'];
const bindScatter = binder<ScatterParameters, ScatterOrder>(
  'scatter',
  { tensors: 'any' },
  { src: 0, group: null },
  {},
  { group: 'object' },
);

/**
 * Gives each rank one of the tensors of one rank. Backward gathers their gradients there; what the others
 * have given gets zeros.
 *
 * @param args tensors: one for each rank, on all ranks, since backward needs them; src, the rank that sends
 *   them (0), which must have the same number in the group and in the world; group (all)
 * @returns this rank's tensor
 * @throws TypeError for what is no list of tensors
 * @throws RangeError for an empty list, and where `src` has two numbers
 * @throws Error for tensors of different sizes
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#module-torch.distributed.nn.functional
 * @example
 * const { distributed } = torch;
 * distributed.initProcessGroup('gloo', { store: new distributed.HashStore(), rank: 0, worldSize: 1 });
 * distributed.nn.functional.scatter([torch.ones([2])]); // tensor([1., 1.])
 * distributed.destroyProcessGroup();
 */
export function scatter(...args: Arguments<ScatterParameters, ScatterOrder>): Tensor {
  const [tensors, src, group] = bindScatter(args);
  expectInteger(src, 'src');
  return _Scatter.apply(src, group, ...requireTensors(tensors, 'tensors'));
}

interface ReduceParameters extends TensorParameter, OpParameter {
  /** The rank of the world that gets the result. */
  dst: number;
}
type ReduceOrder = [tensor: 'tensor', dst: 'dst', op: 'op', group: 'group'];
const bindReduce = binder<ReduceParameters, ReduceOrder>(
  'reduce',
  { tensor: 'object', dst: 'any' },
  { op: ReduceOp.SUM, group: null },
  {},
  { group: 'object' },
);

/**
 * Puts the tensors of all ranks together on one of them; what the others get is not defined. Backward gives
 * all ranks that rank's gradient, which is the derivative of a sum, whatever `op` is.
 *
 * @param args tensor; dst, the rank that gets the result; op ('SUM'); group (all)
 * @returns a new tensor
 * @throws TypeError for what is no tensor
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#module-torch.distributed.nn.functional
 * @example
 * const { distributed } = torch;
 * distributed.initProcessGroup('gloo', { store: new distributed.HashStore(), rank: 0, worldSize: 1 });
 * distributed.nn.functional.reduce(torch.ones([2]), 0); // tensor([1., 1.])
 * distributed.destroyProcessGroup();
 */
export function reduce(...args: Arguments<ReduceParameters, ReduceOrder>): Tensor {
  const [tensor, dst, op, group] = bindReduce(args);
  expectInteger(dst, 'dst');
  return _Reduce.apply(dst, op, group, requireTensor(tensor, 'tensor'));
}

interface ReduceScatterParameters extends OpParameter {
  /** What gets the result. */
  output: Tensor;
  /** A tensor for each rank. */
  inputList: readonly Tensor[];
}
type ReduceScatterOrder = [output: 'output', inputList: 'inputList', op: 'op', group: 'group'];
const bindReduceScatter = binder<ReduceScatterParameters, ReduceScatterOrder>(
  'reduceScatter',
  { output: 'object', inputList: 'any' },
  { op: ReduceOp.SUM, group: null },
  {},
  { group: 'object' },
);

/**
 * Rank `r` gets `inputList[r]` of all ranks put together. Backward gives all ranks the gradients of all,
 * which is the derivative of a sum, whatever `op` is.
 *
 * @param args output, whose memory gets the result; inputList: a tensor for each rank; op ('SUM'); group
 *   (all)
 * @returns the output as autograd knows it: `output` itself has no gradient
 * @throws TypeError for what is no tensor
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#module-torch.distributed.nn.functional
 * @example
 * const { distributed } = torch;
 * distributed.initProcessGroup('gloo', { store: new distributed.HashStore(), rank: 0, worldSize: 1 });
 * distributed.nn.functional.reduceScatter(torch.empty([2]), [torch.ones([2])]); // tensor([1., 1.])
 * distributed.destroyProcessGroup();
 */
export function reduceScatter(...args: Arguments<ReduceScatterParameters, ReduceScatterOrder>): Tensor {
  const [output, inputList, op, group] = bindReduceScatter(args);
  warnOfDeprecation('reduceScatter', 'reduce_scatter_single');
  return _Reduce_Scatter.apply(
    op,
    group,
    requireTensor(output, 'output'),
    ...requireTensors(inputList, 'inputList'),
  );
}

type AllGatherOrder = [tensor: 'tensor', group: 'group'];
const bindAllGather = binder<TensorParameter, AllGatherOrder>(
  'allGather',
  { tensor: 'object' },
  { group: null },
  {},
  { group: 'object' },
);

/**
 * Gives all ranks the tensors of all. The gradient is the sum of all ranks' gradients of this rank's tensor.
 *
 * @param args tensor; group (all). Backward of a group wants the ranks from 0 on, as in Python
 * @returns a tensor for each rank
 * @throws TypeError for what is no tensor
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#module-torch.distributed.nn.functional
 * @example
 * const { distributed } = torch;
 * distributed.initProcessGroup('gloo', { store: new distributed.HashStore(), rank: 0, worldSize: 1 });
 * const x = torch.ones([2], { requiresGrad: true });
 * const all = torch.stack(distributed.nn.functional.allGather(x)); // a loss of all ranks' features
 * all.sum().backward();
 * distributed.destroyProcessGroup();
 */
export function allGather(...args: Arguments<TensorParameter, AllGatherOrder>): Tensor[] {
  const [tensor, group] = bindAllGather(args);
  warnOfDeprecation('allGather', 'all_gather_single');
  return _AllGather.apply(group, requireTensor(tensor, 'tensor'));
}

interface AllToAllParameters extends GroupParameter {
  /** What gets the result: a tensor for each rank. */
  outputTensorList: readonly Tensor[];
  /** A tensor for each rank. */
  inputTensorList: readonly Tensor[];
}
type AllToAllOrder = [
  outputTensorList: 'outputTensorList',
  inputTensorList: 'inputTensorList',
  group: 'group',
];
const bindAllToAll = binder<AllToAllParameters, AllToAllOrder>(
  'allToAll',
  { outputTensorList: 'any', inputTensorList: 'any' },
  { group: null },
  {},
  { group: 'object' },
);

/**
 * Each rank sends each rank a tensor. Backward sends the gradients back.
 *
 * @param args outputTensorList, which get the result, and inputTensorList: a tensor for each rank; group
 *   (all), which on gloo wants the ranks from 0 on, as in Python
 * @returns the outputs
 * @throws TypeError for what is no list of tensors
 * @throws RangeError for lists that are too short, and for other ranks of a group
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#module-torch.distributed.nn.functional
 * @example
 * const { distributed } = torch;
 * distributed.initProcessGroup('gloo', { store: new distributed.HashStore(), rank: 0, worldSize: 1 });
 * distributed.nn.functional.allToAll([torch.empty([2])], [torch.ones([2])]); // [ tensor([1., 1.]) ]
 * distributed.destroyProcessGroup();
 */
export function allToAll(...args: Arguments<AllToAllParameters, AllToAllOrder>): Tensor[] {
  const [outputTensorList, inputTensorList, group] = bindAllToAll(args);
  const outputs = requireTensors(outputTensorList, 'outputTensorList');
  return _AlltoAll.apply(group, outputs, ...requireTensors(inputTensorList, 'inputTensorList'));
}

interface AllToAllSingleParameters extends GroupParameter {
  /** What gets the result. */
  output: Tensor;
  /** This rank's part. */
  input: Tensor;
  /** How many rows come from each rank; null: as many from each. Default: null */
  outputSplitSizes?: readonly number[] | null;
  /** How many rows go to each rank; null: as many to each. Default: null */
  inputSplitSizes?: readonly number[] | null;
}
type AllToAllSingleOrder = [
  output: 'output',
  input: 'input',
  outputSplitSizes: 'outputSplitSizes',
  inputSplitSizes: 'inputSplitSizes',
  group: 'group',
];
const bindAllToAllSingle = binder<AllToAllSingleParameters, AllToAllSingleOrder>(
  'allToAllSingle',
  { output: 'object', input: 'object' },
  { outputSplitSizes: null, inputSplitSizes: null, group: null },
  {},
  { group: 'object' },
);

/**
 * Cuts each rank's input along its first dimension, and gives each rank a part. Backward sends the
 * gradients back.
 *
 * @param args output, whose memory gets the result, and input; outputSplitSizes and inputSplitSizes: how long
 *   the parts are (equal); group (all)
 * @returns the output as autograd knows it: `output` itself has no gradient
 * @throws TypeError for what is no tensor
 * @throws TorchError for sizes that don't add up
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#module-torch.distributed.nn.functional
 * @example
 * const { distributed } = torch;
 * distributed.initProcessGroup('gloo', { store: new distributed.HashStore(), rank: 0, worldSize: 1 });
 * distributed.nn.functional.allToAllSingle(torch.empty([2]), torch.ones([2])); // tensor([1., 1.])
 * distributed.destroyProcessGroup();
 */
export function allToAllSingle(...args: Arguments<AllToAllSingleParameters, AllToAllSingleOrder>): Tensor {
  const [output, input, outputSplitSizes, inputSplitSizes, group] = bindAllToAllSingle(args);
  warnOfDeprecation('allToAllSingle', 'all_to_all_single');
  return _AlltoAllSingle.apply(
    group,
    requireTensor(output, 'output'),
    outputSplitSizes,
    inputSplitSizes,
    requireTensor(input, 'input'),
  );
}

interface AllReduceParameters extends TensorParameter, OpParameter {}
type AllReduceOrder = [tensor: 'tensor', op: 'op', group: 'group'];
const bindAllReduce = binder<AllReduceParameters, AllReduceOrder>(
  'allReduce',
  { tensor: 'object' },
  { op: ReduceOp.SUM, group: null },
  {},
  { group: 'object' },
);

/**
 * Puts the tensors of all ranks together: all get the same bits. Backward does the same with the gradients,
 * which is the derivative of a sum.
 *
 * @param args tensor; op ('SUM'); group (all)
 * @returns a new tensor
 * @throws TypeError for what is no tensor
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#module-torch.distributed.nn.functional
 * @example
 * const { distributed } = torch;
 * distributed.initProcessGroup('gloo', { store: new distributed.HashStore(), rank: 0, worldSize: 1 });
 * const x = torch.ones([2], { requiresGrad: true });
 * distributed.nn.functional.allReduce(x).sum().backward();
 * x.grad; // tensor([1., 1.])
 * distributed.destroyProcessGroup();
 */
export function allReduce(...args: Arguments<AllReduceParameters, AllReduceOrder>): Tensor {
  const [tensor, op, group] = bindAllReduce(args);
  warnOfDeprecation('allReduce', 'all_reduce');
  return _AllReduce.apply(op, group, requireTensor(tensor, 'tensor'));
}

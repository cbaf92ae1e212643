/** Twin of torch/distributed/tensor/parallel/style.py: Linear and Embedding in columns and in rows. */
import { NotImplementedError, TorchError } from '../../../common/errors';
import { Linear } from '../../../nn/modules/linear';
import type { Module } from '../../../nn/modules/module';
import { Embedding } from '../../../nn/modules/sparse';
import { Tensor } from '../../../tensor/tensor';
import { Replicate, Shard } from '../placements';
import { AllToShard, dimOf, ReplicateToAll, reshard, ShardToAll, SumToAll, SumToShard } from './conversions';
import { computeRowwise } from './rowwise';
import { type Applying, divideParameter, LayerStyle, type LayoutArguments, layoutBinder } from './style';

const bindColwise = layoutBinder('ColwiseParallel');
const bindRowwise = layoutBinder('RowwiseParallel');

/** @throws NotImplementedError, TorchError for a module that a style can't divide */
function checkLayer(style: string, module: Module): asserts module is Linear | Embedding {
  if (!(module instanceof Linear || module instanceof Embedding))
    throw new NotImplementedError(`${style} currently only support nn.Linear and nn.Embedding!`);
  if (module instanceof Embedding && (module.sparse || module.maxNorm !== null || module.scaleGradByFreq))
    throw new NotImplementedError(
      `${style} of an Embedding with sparse gradients, maxNorm or scaleGradByFreq is not here`,
    );
}

/** Changes a layer's first argument, and what it returns. */
function around(module: Module, before: (x: Tensor) => Tensor, after: (y: Tensor) => Tensor): void {
  module.registerForwardPreHook((_module, [x, ...rest]) => {
    if (!(x instanceof Tensor))
      throw new TorchError(`${module._getName()}: a tensor was expected as its input`);
    return [before(x), ...rest];
  });
  module.registerForwardHook((_module, _args, y) => after(y));
}

/**
 * Divides a Linear's outputs, or an Embedding's columns, among the ranks: each computes a part of the last
 * dimension of the output.
 *
 * The input is the same on all ranks (`Replicate`) unless `inputLayouts` says that each has a part of it; the
 * output is this rank's part (`Shard(-1)`) unless `outputLayouts` has it otherwise. Its gradients are as if
 * one rank computed all of it, so all ranks run backward.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributed.tensor.parallel.html#torch.distributed.tensor.parallel.ColwiseParallel
 */
export class ColwiseParallel extends LayerStyle {
  /** @param args by name inputLayouts (`Replicate()`), outputLayouts (`Shard(-1)`), useLocalOutput (true) */
  constructor(...args: LayoutArguments) {
    const { inputLayouts, outputLayouts } = bindColwise(args);
    super('ColwiseParallel', inputLayouts ?? new Replicate(), outputLayouts ?? new Shard(-1));
  }

  override _apply(module: Module, applying: Applying): void {
    checkLayer('ColwiseParallel', module);
    const { group } = applying;
    for (const [name] of module.namedParameters())
      divideParameter(module, name, new Shard(module instanceof Linear ? 0 : 1), applying);
    const before = (x: Tensor): Tensor => {
      const dim = dimOf(this.inputLayouts, x);
      if (dim !== null) return ShardToAll.apply(group, dim, /*isSummed=*/ true, x) as Tensor;
      return x.requiresGrad ? (ReplicateToAll.apply(group, x) as Tensor) : x;
    };
    around(module, before, (y) => {
      const last = y.dim() - 1;
      const dim = dimOf(this.outputLayouts, y);
      return dim === null
        ? (ShardToAll.apply(group, last, false, y) as Tensor)
        : reshard(y, last, dim, group);
    });
  }
}

/**
 * Divides a Linear's inputs, or an Embedding's rows, among the ranks: each computes a term of the output, and
 * the sum is taken over all.
 *
 * Each rank has a part of a Linear's input (`Shard(-1)`), as `ColwiseParallel` before it gives it, unless
 * `inputLayouts` says otherwise; the output is the same on all ranks (`Replicate`) unless `outputLayouts`
 * has each get a part of it.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributed.tensor.parallel.html#torch.distributed.tensor.parallel.RowwiseParallel
 */
export class RowwiseParallel extends LayerStyle {
  /** @param args by name inputLayouts (`Shard(-1)`), outputLayouts (`Replicate()`), useLocalOutput (true) */
  constructor(...args: LayoutArguments) {
    const { inputLayouts, outputLayouts } = bindRowwise(args);
    super('RowwiseParallel', inputLayouts ?? new Shard(-1), outputLayouts ?? new Replicate());
  }

  override _apply(module: Module, applying: Applying): void {
    checkLayer('RowwiseParallel', module);
    const { group } = applying;
    const isLinear = module instanceof Linear;
    divideParameter(module, 'weight', new Shard(isLinear ? 1 : 0), applying);
    if (isLinear && module.bias !== null) divideParameter(module, 'bias', new Replicate(), applying);
    computeRowwise(module, group);
    const before = (x: Tensor): Tensor => {
      const [given, last] = [dimOf(this.inputLayouts, x), x.dim() - 1];
      if (isLinear)
        return given === null ? (AllToShard.apply(group, last, x) as Tensor) : reshard(x, given, last, group);
      return given === null ? x : (ShardToAll.apply(group, given, true, x) as Tensor);
    };
    around(module, before, (terms) => {
      const dim = dimOf(this.outputLayouts, terms);
      return (dim === null ? SumToAll.apply(group, terms) : SumToShard.apply(group, dim, terms)) as Tensor;
    });
  }
}

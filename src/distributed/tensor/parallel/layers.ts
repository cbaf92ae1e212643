/** Twin of torch/distributed/tensor/parallel/style.py: Linear and Embedding in columns and in rows. */
import { NotImplementedError, TorchError } from '../../../common/errors';
import { Linear } from '../../../nn/modules/linear';
import type { Module } from '../../../nn/modules/module';
import { Embedding } from '../../../nn/modules/sparse';
import type { DeviceMesh } from '../../deviceMesh';
import { distributeModule } from '../distributeModule';
import { layoutOf } from '../layout';
import { Partial, Replicate, Shard } from '../placements';
import { computeRowwise } from './rowwise';
import { computeParts, divideParameter, LayerStyle, type LayoutArguments, layoutBinder } from './style';

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

/** The shape of a layer's whole output. */
function outputShape(module: Linear | Embedding, input: readonly number[]): number[] {
  const [rows, columns] = layoutOf(module.weight)!.fullShape as [number, number];
  return module instanceof Linear ? [...input.slice(0, -1), rows] : [...input, columns];
}

const refuse = (module: Module): Error =>
  new TorchError(`${module._getName()}: a tensor was expected as its input`);

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
    const { inputLayouts, outputLayouts, useLocalOutput } = bindColwise(args);
    super('ColwiseParallel', inputLayouts ?? new Replicate(), outputLayouts ?? new Shard(-1), useLocalOutput);
  }

  override _apply(module: Module, mesh: DeviceMesh): void {
    checkLayer('ColwiseParallel', module);
    const rows = new Shard(module instanceof Linear ? 0 : 1);
    distributeModule(module, mesh, (_name, inner) => {
      for (const [name] of inner.namedParameters())
        divideParameter(inner, name, rows, mesh, this.srcDataRank);
    });
    computeParts(module, {
      mesh,
      input: [this.inputLayouts, new Replicate()],
      gradient: new Partial(),
      result: ({ fullShape }) => ({ lies: new Shard(-1), fullShape: outputShape(module, fullShape) }),
      output: this.outputLayouts,
      useLocalOutput: this.useLocalOutput,
      refuse,
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
    const { inputLayouts, outputLayouts, useLocalOutput } = bindRowwise(args);
    super('RowwiseParallel', inputLayouts ?? new Shard(-1), outputLayouts ?? new Replicate(), useLocalOutput);
  }

  override _apply(module: Module, mesh: DeviceMesh): void {
    checkLayer('RowwiseParallel', module);
    const isLinear = module instanceof Linear;
    distributeModule(module, mesh, () => {
      divideParameter(module, 'weight', new Shard(isLinear ? 1 : 0), mesh, this.srcDataRank);
      if (isLinear && module.bias !== null)
        divideParameter(module, 'bias', new Replicate(), mesh, this.srcDataRank);
    });
    computeRowwise(module, mesh.getGroup());
    const needed = isLinear ? new Shard(-1) : new Replicate();
    computeParts(module, {
      mesh,
      input: [this.inputLayouts, needed],
      gradient: needed,
      result: ({ fullShape }) => ({ lies: new Partial(), fullShape: outputShape(module, fullShape) }),
      output: this.outputLayouts,
      useLocalOutput: this.useLocalOutput,
      refuse,
    });
  }
}

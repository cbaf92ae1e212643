/** Twin of SequenceParallel in torch/distributed/tensor/parallel/style.py. */
import { type Arguments, binder } from '../../../common/binder';
import { expectBoolean, expectInteger } from '../../../common/expect';
import type { Module } from '../../../nn/modules/module';
import type { Parameter } from '../../../nn/parameter/parameter';
import { pyRepr } from '../../../python/pyrepr';
import { sameSize } from '../../../tensor/sizes';
import { Tensor } from '../../../tensor/tensor';
import type { DeviceMesh } from '../../deviceMesh';
import { distributeModule } from '../distributeModule';
import { newLayout, shapeOfParts, shardedParameter } from '../dtensor';
import { gradientCell } from '../gradients';
import { localOf } from '../local';
import { reduced } from '../moves';
import { Partial, Replicate, Shard } from '../placements';
import { computeParts, ParallelStyle, wholeParameter } from './style';

/** Options of {@link SequenceParallel}. */
export interface SequenceParallelOptions {
  /** The dimension of which each rank has a part. Default: 1 */
  sequenceDim?: number | undefined;
  /** Whether the output is a plain tensor, this rank's part, or a `DTensor`. Default: false, a `DTensor` */
  useLocalOutput?: boolean | undefined;
}
const bind = binder<SequenceParallelOptions, []>(
  'SequenceParallel',
  {},
  {},
  { sequenceDim: 1, useLocalOutput: false },
);

/**
 * A parameter that all ranks have and of whose gradient each computes a term: as in Python that stays so,
 * and who takes it, an optimizer or the norm of gradients, sums the terms up.
 */
function replicateParameter(module: Module, name: string, mesh: DeviceMesh): void {
  const given = wholeParameter(module, name);
  const parameter = shardedParameter(
    localOf(given),
    newLayout(mesh, [new Replicate()], given.shape),
    /*requiresGrad=*/ true,
  );
  const cell = gradientCell(parameter);
  const term = new Partial();
  // As a plain tensor's: the gradient is this rank's term.
  Tensor.prototype.registerHook.call(parameter, (gradient) => {
    const isSum = parameter.grad !== null && !(cell.placements?.[0] instanceof Partial);
    if (isSum) return reduced(term, gradient, mesh.getGroup());
    cell.placements = [term];
    return gradient;
  });
  module.registerParameter(name, parameter as Parameter);
}

/**
 * Has each rank compute a part of the sequence, with the same parameters, of whose gradients each has a term:
 * for LayerNorm, RMSNorm and Dropout between a `RowwiseParallel` with `outputLayouts: new Shard(1)` and a
 * `ColwiseParallel` with `inputLayouts: new Shard(1)`. Input and output are this rank's part: a plain tensor
 * or a `DTensor`. The parameters are taken as they are: the ranks must begin with the same.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributed.tensor.parallel.html#torch.distributed.tensor.parallel.SequenceParallel
 */
export class SequenceParallel extends ParallelStyle {
  /** The dimension of which each rank has a part. */
  readonly sequenceDim: number;
  /** Whether the output is a plain tensor, this rank's part. */
  readonly useLocalOutput: boolean;

  /** @param args by name sequenceDim (1), useLocalOutput (false) */
  constructor(...args: Arguments<SequenceParallelOptions, []>) {
    super();
    const { sequenceDim, useLocalOutput } = bind.named(args);
    expectInteger(sequenceDim, 'sequenceDim');
    expectBoolean(useLocalOutput, 'useLocalOutput');
    this.sequenceDim = sequenceDim;
    this.useLocalOutput = useLocalOutput;
  }

  override _apply(module: Module, mesh: DeviceMesh): void {
    distributeModule(module, mesh, (_name: string, inner: Module) => {
      for (const [name] of inner.namedParameters()) replicateParameter(inner, name, mesh);
    });
    const sequence = new Shard(this.sequenceDim);
    computeParts(module, {
      mesh,
      input: [sequence, sequence],
      gradient: sequence,
      result: (input, local) => ({
        lies: sequence,
        fullShape: sameSize(input.own().sizes, local.shape)
          ? input.fullShape
          : shapeOfParts(local, mesh, input.placements),
      }),
      output: null,
      useLocalOutput: this.useLocalOutput,
      refuse: (own, value) =>
        new RangeError(
          `expecting input of ${String(own)} to be a torch.Tensor or DTensor, but got ${pyRepr(value)}`,
        ),
    });
  }

  override toString(): string {
    return `SequenceParallel(sequence_dim=${this.sequenceDim}, use_local_output=${pyRepr(this.useLocalOutput)})`;
  }
}

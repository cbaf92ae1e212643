/** Twin of SequenceParallel in torch/distributed/tensor/parallel/style.py. */
import { type Arguments, binder } from '../../../common/binder';
import { expectInteger } from '../../../common/expect';
import type { Module } from '../../../nn/modules/module';
import { Replicate } from '../placements';
import { sumOver } from './conversions';
import { type Applying, divideParameter, ParallelStyle } from './style';

/** Options of {@link SequenceParallel}. */
export interface SequenceParallelOptions {
  /** The dimension of which each rank has a part. Default: 1 */
  sequenceDim?: number | undefined;
}
const bind = binder<SequenceParallelOptions, []>('SequenceParallel', {}, {}, { sequenceDim: 1 });

/**
 * Has each rank compute a part of the sequence, with the same parameters, whose gradients are added up over
 * all: for LayerNorm, RMSNorm and Dropout between a `RowwiseParallel` with `outputLayouts: new Shard(1)` and
 * a `ColwiseParallel` with `inputLayouts: new Shard(1)`. Input and output are this rank's part.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributed.tensor.parallel.html#torch.distributed.tensor.parallel.SequenceParallel
 */
export class SequenceParallel extends ParallelStyle {
  /** The dimension of which each rank has a part. */
  readonly sequenceDim: number;

  /** @param args by name sequenceDim (1) */
  constructor(...args: Arguments<SequenceParallelOptions, []>) {
    super();
    const { sequenceDim } = bind.named(args);
    expectInteger(sequenceDim, 'sequenceDim');
    this.sequenceDim = sequenceDim;
  }

  override _apply(module: Module, applying: Applying): void {
    const { group } = applying;
    for (const [name] of module.namedParameters()) {
      divideParameter(module, name, new Replicate(), { ...applying, srcDataRank: null });
      module.getParameter(name).registerHook((gradient) => sumOver(group, gradient));
    }
  }

  override toString(): string {
    return `SequenceParallel(sequence_dim=${this.sequenceDim}, use_local_output=True)`;
  }
}

/** Types of torch.distributed.tensor.parallel. */
import { expectTypeOf } from 'vitest';
import torch, { nn } from '../../src/index';

const { tensor, initDeviceMesh } = torch.distributed;
const { ColwiseParallel, RowwiseParallel, SequenceParallel, parallelizeModule } = tensor.parallel;
const mesh = initDeviceMesh('cpu', [2]);

const layer = parallelizeModule(new nn.Linear(2, 4), mesh, new ColwiseParallel());
expectTypeOf(layer.outFeatures).toEqualTypeOf<number>();
parallelizeModule(new nn.Sequential(layer), mesh, {
  '0': new RowwiseParallel({ inputLayouts: new tensor.Replicate(), outputLayouts: new tensor.Shard(1) }),
  'layers.*.norm': new SequenceParallel({ sequenceDim: 0 }),
});
parallelizeModule({ module: layer, deviceMesh: mesh, parallelizePlan: null, srcDataRank: null });
// @ts-expect-error a layout is a placement
new ColwiseParallel({ inputLayouts: 0 });
// @ts-expect-error a plan has styles
parallelizeModule(layer, mesh, { up: 'columns' });
// @ts-expect-error the mesh comes second
parallelizeModule(layer, new ColwiseParallel());

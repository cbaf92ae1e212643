/** Types of DistributedDataParallel, its hooks, joins and optimizer: those of the wrapped module. */
import { expectTypeOf } from 'vitest';
import torch, { type distributed, nn, optim, type Tensor } from '../../src/index';

class Pair extends nn.Module {
  override forward(x: Tensor, scale: number): [Tensor, string] {
    return [x.mul(scale), 'pair'];
  }
}

const model = new nn.parallel.DistributedDataParallel(new Pair(), { findUnusedParameters: true });
expectTypeOf(model.module).toEqualTypeOf<Pair>();
expectTypeOf(model(torch.ones(1), 2)).toEqualTypeOf<[Tensor, string]>();
// @ts-expect-error the module takes a number
model(torch.ones(1), 'two');
// @ts-expect-error there is no such option
new nn.parallel.DistributedDataParallel(new Pair(), { findUnused: true });

expectTypeOf(model.noSync(() => 3)).toEqualTypeOf<number>();
expectTypeOf(model.join(() => 'a')).toEqualTypeOf<string>();
expectTypeOf(model.join({ enable: false }, async () => 1)).toEqualTypeOf<Promise<number>>();

model.registerCommHook({ count: 0 }, (state, bucket) => {
  expectTypeOf(state.count).toEqualTypeOf<number>();
  expectTypeOf(bucket).toEqualTypeOf<distributed.GradBucket>();
  return bucket.buffer();
});
// @ts-expect-error nothing can be awaited there
model.registerCommHook(null, async (_state, bucket) => bucket.buffer());

const work = torch.distributed.allReduce(torch.ones(1), { asyncOp: true })!;
expectTypeOf(
  work
    .getFuture()
    .then(([x]) => x!.shape)
    .wait(),
).toEqualTypeOf<number[]>();

const zero = new torch.distributed.optim.ZeroRedundancyOptimizer(model.parameters(), optim.SGD, { lr: 0.1 });
new torch.distributed.algorithms.Join([model, zero]).run(() => zero.step());

const mesh = torch.distributed.initDeviceMesh('cpu', [2, 4], { meshDimNames: ['dp', 'tp'] });
expectTypeOf(mesh).toEqualTypeOf<distributed.DeviceMesh>();
expectTypeOf(mesh.get('dp', 'tp').getGroup('dp')).toEqualTypeOf<distributed.ProcessGroup>();
expectTypeOf(mesh.getCoordinate()).toEqualTypeOf<number[] | null>();
new torch.distributed.deviceMesh.DeviceMesh('cpu', [[0, 1]], { backendOverride: ['gloo', null] });
new torch.distributed.DeviceMesh('cpu', torch.arange(4));
torch.distributed.DeviceMesh.fromGroup(mesh.getAllGroups(), 'cpu', [[0]], { meshDimNames: ['a', 'b'] });
// @ts-expect-error a shape has several sizes
torch.distributed.initDeviceMesh('cpu', 8);
// @ts-expect-error a mesh is of ranks
new torch.distributed.DeviceMesh('cpu', ['first']);
// @ts-expect-error one or more names
mesh.get();

const { functional } = torch.distributed.nn;
expectTypeOf(functional.allReduce(torch.ones(1), 'MAX')).toEqualTypeOf<Tensor>();
expectTypeOf(functional.allGather(torch.ones(1))).toEqualTypeOf<Tensor[]>();
expectTypeOf(torch.distributed.nn.allToAll([torch.ones(1)], [torch.ones(1)])).toEqualTypeOf<Tensor[]>();
functional.reduce(torch.ones(1), { dst: 1, op: 'SUM', group: null });
// @ts-expect-error a source is named
functional.broadcast(torch.ones(1));
// @ts-expect-error nothing is begun without waiting for it
functional.allReduce(torch.ones(1), { asyncOp: true });

/** Types of torch.distributed.fsdp and torch.distributed.tensor. */
import { expectTypeOf } from 'vitest';
import torch, { nn, type Tensor } from '../../src/index';

const { fsdp, tensor, initDeviceMesh } = torch.distributed;
const mesh = initDeviceMesh('cpu', [2]);

const layer = fsdp.fullyShard(new nn.Linear(2, 3), { mesh, reshardAfterForward: false });
expectTypeOf(layer.inFeatures).toEqualTypeOf<number>();
expectTypeOf(layer(torch.ones(2))).toEqualTypeOf<Tensor>();
expectTypeOf(layer.unshard()).toEqualTypeOf<null>();
expectTypeOf(layer.reshard()).toEqualTypeOf<void>();
layer.unshard({ asyncOp: true })?.wait();
layer.setRequiresGradientSync(false, { recurse: false });
layer.setModulesToForwardPrefetch([layer]);
// @ts-expect-error another module has no parts
layer.setModulesToForwardPrefetch([new nn.Linear(2, 2)]);
const [first] = fsdp.fullyShard([new nn.Linear(2, 2), new nn.Linear(2, 2)]);
expectTypeOf(first!.outFeatures).toEqualTypeOf<number>();
first!.reshard();

const mpPolicy = new fsdp.MixedPrecisionPolicy({ paramDtype: 'bfloat16', reduceDtype: 'float32' });
fsdp.fullyShard(new nn.Linear(2, 2), {
  mpPolicy,
  shardPlacementFn: (p) => (p.dim() > 1 ? new tensor.Shard(1) : null),
});
fsdp.fullyShard({ module: new nn.Linear(2, 2), ignoredParams: new Set([layer.weight!]) });
// @ts-expect-error there is no such dtype
new fsdp.MixedPrecisionPolicy({ paramDtype: 'brainfloat' });
// @ts-expect-error the mesh is named
fsdp.fullyShard(new nn.Linear(2, 2), mesh);
// @ts-expect-error a tensor has no parameters
fsdp.fullyShard(torch.ones(2));

const part = tensor.distributeTensor(torch.ones([4, 2]), mesh, [new tensor.Shard(0)]);
expectTypeOf(part.fullTensor()).toEqualTypeOf<Tensor>();
expectTypeOf(part.toLocal()).toEqualTypeOf<Tensor>();
expectTypeOf(part.fullShape).toEqualTypeOf<number[]>();
const weight: Tensor = layer.weight;
if (weight instanceof tensor.DTensor) expectTypeOf(weight.placements[0]!.isShard()).toEqualTypeOf<boolean>();

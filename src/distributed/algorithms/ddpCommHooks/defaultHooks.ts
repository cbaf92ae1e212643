/** Twin of torch/distributed/algorithms/ddp_comm_hooks/default_hooks.py and debugging_hooks.py. */
import { GradBucket } from '../../../c10d/gradBucket';
import { allReduce } from '../../../c10d/reductions';
import { defaultGroup, type ProcessGroup } from '../../../c10d/world';
import { refuseArguments } from '../../../common/binder';
import { invalidArgument } from '../../../common/expect';
import { Future } from '../../../futures/future';
import type { CommHook } from '../../../nn/parallel/commHook';
import type { Tensor } from '../../../tensor/tensor';

/** @throws TypeError for what are no arguments of a hook */
export function checkHook(fn: string, args: readonly unknown[]): void {
  refuseArguments(fn, args, 2);
  if (!(args[1] instanceof GradBucket)) throw invalidArgument('a GradBucket', 'bucket', args[1]);
}

/** The average over all ranks, in the tensor's own memory. */
export function averageOf(group: ProcessGroup, tensor: Tensor): Future<Tensor> {
  // Divided first: a sum of half-precision numbers might be too large.
  tensor.div_(group.size());
  return sumOf(group, tensor);
}

/** The sum over all ranks, in the tensor's own memory. */
export function sumOf(group: ProcessGroup, tensor: Tensor): Future<Tensor> {
  return allReduce(tensor, { group, asyncOp: true })!
    .getFuture()
    .then(([sum]) => sum!);
}

/**
 * Averages gradients, as without a hook.
 *
 * @param processGroup whose ranks; null for all
 * @param bucket the gradients
 * @see https://docs.pytorch.org/docs/2.13/ddp_comm_hooks.html#torch.distributed.algorithms.ddp_comm_hooks.default_hooks.allreduce_hook
 * @example
 * import { distributed } from 'torch-node';
 * distributed.initProcessGroup('gloo', { store: new distributed.HashStore(), rank: 0, worldSize: 1 });
 * const model = new nn.parallel.DistributedDataParallel(new nn.Linear(4, 1));
 * model.registerCommHook(null, distributed.algorithms.ddpCommHooks.allreduceHook);
 * distributed.destroyProcessGroup();
 */
export function allreduceHook(
  processGroup: ProcessGroup | null,
  bucket: GradBucket,
  ...rest: []
): Future<Tensor> {
  checkHook('allreduceHook', [processGroup, bucket, ...rest]);
  return averageOf(processGroup ?? defaultGroup(), bucket.buffer());
}

type HalfDtype = 'float16' | 'bfloat16';

function compress(dtype: HalfDtype, processGroup: ProcessGroup | null, bucket: GradBucket): Future<Tensor> {
  const group = processGroup ?? defaultGroup();
  const buffer = bucket.buffer();
  return averageOf(group, buffer.to(dtype)).then((sum) => buffer.copy_(sum));
}

/**
 * Averages gradients in half precision, which halves what is sent.
 *
 * @param processGroup whose ranks; null for all
 * @param bucket the gradients
 * @see https://docs.pytorch.org/docs/2.13/ddp_comm_hooks.html#torch.distributed.algorithms.ddp_comm_hooks.default_hooks.fp16_compress_hook
 */
export function fp16CompressHook(
  processGroup: ProcessGroup | null,
  bucket: GradBucket,
  ...rest: []
): Future<Tensor> {
  checkHook('fp16CompressHook', [processGroup, bucket, ...rest]);
  return compress('float16', processGroup, bucket);
}

/**
 * Averages gradients in bfloat16, which halves what is sent. Python's DistributedDataParallel asks for NCCL
 * with it; gloo adds these numbers as well, and here it may.
 *
 * @param processGroup whose ranks; null for all
 * @param bucket the gradients
 * @see https://docs.pytorch.org/docs/2.13/ddp_comm_hooks.html#torch.distributed.algorithms.ddp_comm_hooks.default_hooks.bf16_compress_hook
 */
export function bf16CompressHook(
  processGroup: ProcessGroup | null,
  bucket: GradBucket,
  ...rest: []
): Future<Tensor> {
  checkHook('bf16CompressHook', [processGroup, bucket, ...rest]);
  return compress('bfloat16', processGroup, bucket);
}

/** The future of a hook's result. */
const futureOf = (result: Tensor | Future<Tensor>): Future<Tensor> =>
  result instanceof Future ? result : resolved(result);

function resolved(tensor: Tensor): Future<Tensor> {
  const future = new Future<Tensor>();
  future.setResult(tensor);
  return future;
}

function wrap<S>(name: string, dtype: HalfDtype, hook: CommHook<S>): CommHook<S> {
  const wrapped = (state: S, bucket: GradBucket): Future<Tensor> => {
    const buffer = bucket.buffer();
    bucket.setBuffer(buffer.to(dtype));
    return futureOf(hook(state, bucket)).then((result) => buffer.copy_(result));
  };
  return Object.defineProperty(wrapped, 'name', { value: name });
}

/**
 * A hook that gives another one the gradients in half precision.
 *
 * @param hook the other one
 * @see https://docs.pytorch.org/docs/2.13/ddp_comm_hooks.html#torch.distributed.algorithms.ddp_comm_hooks.default_hooks.fp16_compress_wrapper
 * @example
 * const { allreduceHook, fp16CompressWrapper } = torch.distributed.algorithms.ddpCommHooks;
 * const hook = fp16CompressWrapper(allreduceHook); // what fp16CompressHook is
 */
export function fp16CompressWrapper<S>(hook: CommHook<S>, ...rest: []): CommHook<S> {
  refuseArguments('fp16CompressWrapper', [hook, ...rest], 1);
  return wrap('fp16CompressWrapperHook', 'float16', hook);
}

/**
 * A hook that gives another one the gradients in bfloat16.
 *
 * @param hook the other one
 * @see https://docs.pytorch.org/docs/2.13/ddp_comm_hooks.html#torch.distributed.algorithms.ddp_comm_hooks.default_hooks.bf16_compress_wrapper
 */
export function bf16CompressWrapper<S>(hook: CommHook<S>, ...rest: []): CommHook<S> {
  refuseArguments('bf16CompressWrapper', [hook, ...rest], 1);
  return wrap('bf16CompressWrapperHook', 'bfloat16', hook);
}

/**
 * Leaves the gradients as they are, to see what communication costs.
 *
 * @param state nothing
 * @param bucket the gradients
 * @see https://docs.pytorch.org/docs/2.13/ddp_comm_hooks.html#torch.distributed.algorithms.ddp_comm_hooks.debugging_hooks.noop_hook
 */
export function noopHook(state: unknown, bucket: GradBucket, ...rest: []): Future<Tensor> {
  checkHook('noopHook', [state, bucket, ...rest]);
  return resolved(bucket.buffer());
}

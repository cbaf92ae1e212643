/** Twin of torch/distributed/algorithms/ddp_comm_hooks/powerSGD_hook.py. */
import type { GradBucket } from '../../../c10d/gradBucket';
import { defaultGroup } from '../../../c10d/world';
import type { Future } from '../../../futures/future';
import { partsOf } from '../../../tensor/flat';
import { linalgOps, torchOps } from '../../../tensor/operators';
import type { Tensor } from '../../../tensor/tensor';
import { averageOf, checkHook, sumOf } from './defaultHooks';
import type { PowerSGDState } from './powerSGDState';

/** Makes the columns of matrices orthonormal, in place. */
function orthogonalize(matrices: Tensor, epsilon: number): void {
  const rank = matrices.size(2);
  const isHalf = matrices.dtype === 'float16' || matrices.dtype === 'bfloat16';
  if (rank > 2 && !isHalf) {
    matrices.copy_(linalgOps.qr(matrices)[0]);
    return;
  }
  for (let i = 0; i < rank; i++) {
    const column = matrices.narrow(2, i, 1);
    const norm = linalgOps.vectorNorm(column, { dim: [1], keepdim: true });
    column.div_(epsilon === 0 ? norm : norm.add(epsilon));
    if (i + 1 === rank) break;
    const rest = matrices.narrow(2, i + 1, rank - i - 1);
    rest.sub_(column.mul(rest).sum([1], true).mul(column));
  }
}

/** Whether nothing is compressed yet: the iteration is counted then. */
function isTooEarly(state: PowerSGDState, bucket: GradBucket): boolean {
  if (state.iter >= state.startPowerSGDIter) return false;
  state.maybeIncreaseIter(bucket);
  return true;
}

/** Adds to a bucket's gradients what its compression lost before; answers with a copy of the sum. */
function feedBack(state: PowerSGDState, index: number, gradients: Tensor): Tensor | null {
  if (!state.useErrorFeedback) return null;
  const error = state.errorDict.get(index);
  if (error !== undefined) gradients.add_(error);
  return gradients.detach().clone();
}

/** Remembers what compression lost, and forgets what the next iteration is not to begin with. */
function finish(state: PowerSGDState, bucket: GradBucket, before: Tensor | null, after: Tensor): void {
  if (before !== null) state.errorDict.set(bucket.index(), before.sub(after));
  if (state.warmStart) return;
  state.pMemoryDict.clear();
  state.qMemoryDict.clear();
}

/** The gradients of a bucket in two parts: matrices, as they are compressed, and what is sent as it is. */
function divide(
  state: PowerSGDState,
  gradients: readonly Tensor[],
): { groups: Tensor[][]; uncompressed: Tensor[] } {
  const shapes = new Map<string, Tensor[]>();
  const uncompressed: Tensor[] = [];
  for (const gradient of gradients) {
    const matrix = gradient.view([gradient.size(0), -1]);
    const [n, m] = matrix.shape as [number, number];
    const before = n * m;
    const after = (n + m) * Math.min(n, m, state.matrixApproximationRank);
    const isWorthwhile = after * state.minCompressionRate < before;
    state.totalNumelBeforeCompression += before;
    state.totalNumelAfterCompression += isWorthwhile ? after : before;
    if (!isWorthwhile) {
      uncompressed.push(gradient);
      continue;
    }
    const key = `${n} ${m}`;
    shapes.set(key, [...(shapes.get(key) ?? []), matrix]);
  }
  const sameShape = [...shapes.values()];
  const groups = state.batchTensorsWithSameShape
    ? sameShape
    : sameShape.flatMap((matrices) => matrices.map((matrix) => [matrix]));
  return { groups, uncompressed };
}

/** Views of one piece of memory, one for each batch of matrices, of the approximation's columns. */
function factors(
  memory: Tensor,
  batches: readonly Tensor[],
  rowsDim: 1 | 2,
  ranks: readonly number[],
): Tensor[] {
  const shapes = batches.map((batch, i) => ({ shape: [batch.size(0), batch.size(rowsDim), ranks[i]!] }));
  return Array.from(partsOf(memory, shapes), ([, factor]) => factor);
}

/**
 * Sends gradients as products of two narrow matrices (PowerSGD), which costs little bandwidth and some
 * accuracy.
 *
 * The first `startPowerSGDIter` iterations average gradients as they are; small ones are never compressed.
 *
 * @param state what is to be done, and what is remembered
 * @param bucket the gradients
 * @see https://docs.pytorch.org/docs/2.13/ddp_comm_hooks.html#torch.distributed.algorithms.ddp_comm_hooks.powerSGD_hook.powerSGD_hook
 * @example
 * import { distributed } from 'torch-node';
 * const { PowerSGDState, powerSGDHook } = distributed.algorithms.ddpCommHooks;
 * distributed.initProcessGroup('gloo', { store: new distributed.HashStore(), rank: 0, worldSize: 1 });
 * const model = new nn.parallel.DistributedDataParallel(new nn.Linear(400, 100));
 * model.registerCommHook(new PowerSGDState(null, { startPowerSGDIter: 10 }), powerSGDHook);
 * distributed.destroyProcessGroup();
 */
export function powerSGDHook(state: PowerSGDState, bucket: GradBucket, ...rest: []): Future<Tensor> {
  checkHook('powerSGDHook', [state, bucket, ...rest]);
  const group = state.processGroup ?? defaultGroup();
  const input = bucket.buffer();
  if (isTooEarly(state, bucket)) return averageOf(group, input);
  const index = bucket.index();
  const { device, dtype } = input;
  const before = feedBack(state, index, input);
  const { groups, uncompressed } = divide(state, bucket.gradients());
  const batches = groups.map((matrices) =>
    matrices.length === 1 ? matrices[0]!.unsqueeze(0) : torchOps.stack(matrices),
  );
  const ranks = batches.map((batch) => Math.min(batch.size(1), batch.size(2), state.matrixApproximationRank));
  const unchanged =
    uncompressed.length > 0
      ? torchOps.cat(uncompressed.map((gradient) => gradient.view(-1)))
      : torchOps.empty([0], { device, dtype });
  const isFirst = !state.warmStart || !state.pMemoryDict.has(index);
  if (isFirst) {
    const length = (rowsDim: 1 | 2) =>
      batches.reduce((sum, batch, i) => sum + batch.size(0) * batch.size(rowsDim) * ranks[i]!, 0);
    state.pMemoryDict.set(index, torchOps.empty([length(1)], { device, dtype }));
    state.qMemoryDict.set(index, torchOps.empty([length(2)], { device, dtype }));
  }
  const pMemory = state.pMemoryDict.get(index)!;
  const qMemory = state.qMemoryDict.get(index)!;
  const ps = factors(pMemory, batches, 1, ranks);
  const qs = factors(qMemory, batches, 2, ranks);
  const generator = isFirst ? state._nextGenerator() : null;
  for (const q of qs) {
    if (generator !== null) q.copy_(torchOps.randn(q.shape, { dtype, generator }));
    orthogonalize(q, state.orthogonalizationEpsilon);
  }
  batches.forEach((batch, i) => {
    ps[i]!.copy_(torchOps.bmm(batch, qs[i]!));
  });

  return sumOf(group, unchanged)
    .then((sum) => {
      sum.div_(group.size());
      for (const [gradient, part] of partsOf(sum, uncompressed)) gradient.copy_(part);
      return sumOf(group, pMemory);
    })
    .then(() => {
      for (const p of ps) orthogonalize(p, state.orthogonalizationEpsilon);
      batches.forEach((batch, i) => {
        qs[i]!.copy_(torchOps.bmm(batch.transpose(1, 2), ps[i]!));
      });
      return sumOf(group, qMemory);
    })
    .then(() => {
      qMemory.div_(group.size());
      batches.forEach((batch, i) => {
        batch.copy_(torchOps.bmm(ps[i]!, qs[i]!.transpose(1, 2)));
        const matrices = groups[i]!;
        if (matrices.length === 1) return;
        for (const [k, matrix] of matrices.entries()) matrix.copy_(batch.select(0, k));
      });
      finish(state, bucket, before, input);
      state.maybeIncreaseIter(bucket);
      return input;
    });
}

/**
 * PowerSGD for all gradients of a bucket as one square matrix: faster than {@link powerSGDHook}, and less
 * accurate.
 *
 * @param state what is to be done, and what is remembered
 * @param bucket the gradients
 * @see https://docs.pytorch.org/docs/2.13/ddp_comm_hooks.html#torch.distributed.algorithms.ddp_comm_hooks.powerSGD_hook.batched_powerSGD_hook
 */
export function batchedPowerSGDHook(state: PowerSGDState, bucket: GradBucket, ...rest: []): Future<Tensor> {
  checkHook('batchedPowerSGDHook', [state, bucket, ...rest]);
  const group = state.processGroup ?? defaultGroup();
  const input = bucket.buffer();
  if (isTooEarly(state, bucket)) return averageOf(group, input);
  const index = bucket.index();
  const { device, dtype } = input;
  const length = input.numel();
  const side = Math.ceil(Math.sqrt(length));
  const rank = state.matrixApproximationRank;
  state.totalNumelBeforeCompression += length;
  state.totalNumelAfterCompression += side * rank * 2;
  const padded = torchOps.zeros([side * side], { device, dtype });
  padded.narrow(0, 0, length).copy_(input);
  const before = feedBack(state, index, padded);
  const matrix = padded.view([side, side]);
  if (!state.warmStart || !state.pMemoryDict.has(index)) {
    state.pMemoryDict.set(index, torchOps.empty([side, rank], { device, dtype }));
    const random = torchOps.randn([side, rank], { dtype, generator: state._nextGenerator() });
    state.qMemoryDict.set(index, random.to({ device }));
  }
  const p = state.pMemoryDict.get(index)!;
  const q = state.qMemoryDict.get(index)!;
  orthogonalize(q.unsqueeze(0), 0);
  p.copy_(torchOps.matmul(matrix, q));

  return sumOf(group, p)
    .then(() => {
      orthogonalize(p.unsqueeze(0), 0);
      q.copy_(torchOps.matmul(matrix.t(), p));
      return sumOf(group, q);
    })
    .then(() => {
      q.div_(group.size());
      matrix.copy_(torchOps.matmul(p, q.t()));
      finish(state, bucket, before, padded);
      state.maybeIncreaseIter(bucket);
      return input.copy_(padded.narrow(0, 0, length));
    });
}

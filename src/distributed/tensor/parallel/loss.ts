/** Twin of torch/distributed/tensor/parallel/loss.py: cross entropy of logits in parts. */
import { Function, onceDifferentiable } from '../../../autograd/function';
import type { FunctionCtx } from '../../../autograd/functionCtx';
import { type CrossEntropyOfParts, parallelLoss } from '../../../c10d/sharding';
import type { ProcessGroup } from '../../../c10d/world';
import { refuseArguments } from '../../../common/binder';
import { makeError, NotImplementedError, TorchError } from '../../../common/errors';
import { type Guard, scoped, splitBody } from '../../../common/scoped';
import { pyTupleRepr } from '../../../python/pyrepr';
import { onParts } from '../../../tensor/intercept';
import { torchOps } from '../../../tensor/operators';
import { sameSize } from '../../../tensor/sizes';
import type { Tensor } from '../../../tensor/tensor';
import { GradientCell, gradientCell, shareGradientCell } from '../gradients';
import { type Layout, layoutOf } from '../layout';
import { aliasOf, localOf } from '../local';
import { movedTo, reduced } from '../moves';
import { type Part, partOf } from '../parts';
import { isSamePlacement, Partial, type Placement, Replicate, Shard } from '../placements';

const [none, mean, sum] = [0, 1, 2];
const [sums, largest] = [new Partial('sum'), new Partial('max')];

/** Along which dimension of the mesh the classes are divided. @throws RangeError unless that is one */
function meshDimOf(placements: readonly Placement[], dim: number): number {
  const found = placements.flatMap((each, i) => (each.isShard(dim) ? [i] : []));
  if (found.length !== 1)
    throw new RangeError(
      `loss_parallel() requires exactly one mesh dim to shard tensor dimension ${dim}, but got placements ${pyTupleRepr(placements)} ` +
        `with ${found.length} such mesh dim(s).`,
    );
  const terms = placements.findIndex((each) => each instanceof Partial);
  if (terms !== -1)
    throw new RangeError(
      `loss_parallel() expects non-TP mesh dims to be Shard or Replicate, got P(${(placements[terms] as Partial).reduceOp}) at dim ${terms}.`,
    );
  return found[0]!;
}

/** How targets lie, which lack the dimension of the classes. */
const withoutClasses = (placements: readonly Placement[], dim: number): Placement[] =>
  placements.map((each) => {
    if (!(each instanceof Shard) || each.dim < dim) return each;
    return each.dim === dim ? new Replicate() : new Shard(each.dim - 1);
  });

/** A tensor beside the logits: a plain one is whole on all ranks. @throws for one that lies in another way */
function besideLogits(tensor: Tensor, placements: readonly Placement[]): Tensor {
  const lies = layoutOf(tensor)?.placements;
  if (lies === undefined) {
    if (!placements.some((each) => each instanceof Shard)) return tensor;
    throw new RangeError(
      `loss_parallel() requires a DTensor (not a plain torch.Tensor) when the derived placements ${pyTupleRepr(placements)} contain ` +
        'Shard — this happens on a multi-dimensional mesh with a batch-sharded non-TP dim. Wrap the tensor with DTensor.from_local or ' +
        'distribute_tensor to make the sharding explicit. (here: DTensor.fromLocal, distributeTensor)',
    );
  }
  if (lies.every((each, i) => isSamePlacement(each, placements[i]!))) return localOf(tensor);
  throw new TorchError(`Expected ${pyTupleRepr(placements)} but got ${pyTupleRepr(lies)}.`);
}

/** What is the same in forward and backward. */
interface Loss {
  readonly dim: number;
  readonly group: ProcessGroup;
  /** The classes that this rank has. */
  readonly own: Part;
  readonly target: Tensor;
  readonly weight: Tensor | null;
  readonly reduction: number;
  readonly ignoreIndex: number;
}

/** Log probabilities of this rank's classes, of the logits of all. */
function logSoftmax(x: Tensor, { dim, group }: Loss): Tensor {
  const isSmall = x.dtype === 'float16' || x.dtype === 'bfloat16';
  const values = (isSmall ? x.to('float32') : x).contiguous();
  const shape = values.shape.map((size, d) => (d === dim ? 1 : size));
  const { dtype, device } = values;
  const own =
    values.shape[dim] === 0
      ? torchOps.full(shape, Number.NEGATIVE_INFINITY, { dtype, device })
      : torchOps.amax(values, dim, true);
  const shifted = values.sub(reduced(largest, own, group));
  const total = reduced(sums, torchOps.sum(torchOps.exp(shifted), dim, true), group);
  return shifted.sub(torchOps.log(total)).to(x.dtype);
}

/** Targets as indices of this rank's classes, and which are another rank's. */
function ownIndices(target: Tensor, { start, length }: Part): { indices: Tensor; elsewhere: Tensor } {
  const elsewhere = target.lt(start).logicalOr(target.ge(start + length));
  return { indices: target.sub(start).maskedFill(elsewhere, 0), elsewhere };
}

/** A weight for each class, as it broadcasts to what has the classes in a dimension. */
function alongClasses(weight: Tensor, dim: number, ndim: number): Tensor {
  return weight.view(Array.from({ length: ndim }, (_, d) => (d === dim ? weight.shape[0]! : 1)));
}

/** Weights of the targets' classes. */
function weightsOfTargets(weight: Tensor, targets: Tensor, dim: number): Tensor {
  const shape = targets.shape.map((size, d) => (d === dim ? weight.shape[0]! : size));
  return torchOps.gather(alongClasses(weight, dim, targets.dim()).expand(shape), dim, targets);
}

function lossOf(given: Tensor, loss: Loss): { result: Tensor; total: Tensor } {
  const { dim, group, own, target, weight, reduction, ignoreIndex } = loss;
  const { start, length } = own;
  const x =
    weight === null ? given : given.mul(alongClasses(weight.narrow(0, start, length), dim, given.dim()));
  const isIgnored = target.eq(ignoreIndex);
  const targets = target.maskedFill(isIgnored, 0).unsqueeze(dim);
  const { indices, elsewhere } = ownIndices(targets, own);
  const term =
    length === 0
      ? torchOps.zeros(targets.shape, { dtype: x.dtype, device: x.device })
      : torchOps.gather(x, dim, indices).maskedFill(elsewhere, 0);
  const result = reduced(sums, term, group).squeeze(dim).neg().maskedFill(isIgnored, 0);
  if (reduction === none && x.dim() > 1) return { result, total: torchOps.zeros([], { dtype: x.dtype }) };
  const total =
    weight === null
      ? torchOps.sum(isIgnored.logicalNot()).to({ dtype: x.dtype })
      : weightsOfTargets(weight, targets, dim).squeeze(dim).maskedFill(isIgnored, 0).sum();
  if (reduction === none) return { result, total };
  return { result: reduction === sum ? result.sum() : result.sum().div(total), total };
}

/** The gradient of this rank's logits, by way of the log probabilities. */
function gradientOf(x: Tensor, total: Tensor, given: Tensor, loss: Loss): Tensor {
  const { dim, own, target, weight, reduction, ignoreIndex } = loss;
  const isIgnored = target.eq(ignoreIndex).unsqueeze(dim);
  const targets = target.unsqueeze(dim).maskedFill(isIgnored, 0);
  const { indices, elsewhere } = ownIndices(targets, own);
  const ones = elsewhere.to({ dtype: x.dtype }).sub(1);
  const input = torchOps.zerosLike(x);
  if (own.length > 0) input.scatterAdd_(dim, indices, ones);
  let gradient = reduction === mean ? given.div(total) : given;
  if (gradient.dim() > 0) gradient = gradient.unsqueeze(dim);
  if (weight !== null) gradient = gradient.mul(weightsOfTargets(weight, targets, dim));
  gradient = gradient.expand(targets.shape).maskedFill(isIgnored, 0);
  return input.add(torchOps.exp(x)).mul(gradient);
}

class CrossEntropy extends Function {
  static override forward(
    ctx: FunctionCtx,
    cells: { from: GradientCell; to: GradientCell },
    layouts: { input: Layout; targets: Layout },
    loss: Loss,
    input: Tensor,
  ): Tensor {
    const logProbabilities = logSoftmax(aliasOf(input), loss);
    const { result, total } = lossOf(logProbabilities, loss);
    Object.assign(ctx, { cells, layouts, loss, dtype: input.dtype });
    ctx.saveForBackward(logProbabilities, total);
    return result;
  }

  static override backward = onceDifferentiable((ctx: FunctionCtx, given: Tensor): (Tensor | null)[] => {
    const { cells, layouts, loss, dtype } = ctx;
    const { input, targets } = layouts as { input: Layout; targets: Layout };
    const [logProbabilities, total] = ctx.savedTensors as [Tensor, Tensor];
    const lies = (cells.to as GradientCell).take(targets);
    const wanted = loss.reduction === none ? movedTo(given, targets.with(lies), targets.placements) : given;
    const gradient = gradientOf(logProbabilities, total, wanted, loss).to(dtype);
    return [null, null, null, cells.from.add(gradient, input, input.placements)];
  });
}

const crossEntropy: CrossEntropyOfParts = (input, target, weight, reduction, ignoreIndex, labelSmoothing) => {
  const layout = layoutOf(input)!;
  const { mesh, placements, fullShape } = layout;
  const dim = fullShape.length >= 2 ? 1 : 0;
  const meshDim = meshDimOf(placements, dim);
  const ofTarget = layoutOf(target)?.fullShape ?? target.shape;
  if (target.isFloatingPoint() || sameSize(ofTarget, fullShape))
    throw new NotImplementedError('loss_parallel() takes class indices, no probabilities, as the target');
  if (labelSmoothing !== 0) throw new NotImplementedError('loss_parallel() does not support label_smoothing');
  const expected = fullShape.filter((_, d) => d !== dim);
  const [group, targetPlacements] = [mesh.getGroup(meshDim), withoutClasses(placements, dim)];
  const targets = layout.with(targetPlacements, expected);
  const local = besideLogits(target, targetPlacements);
  if (!sameSize(local.shape, targets.own().sizes))
    throw new RangeError(
      `Expected target size [${targets.own().sizes.join(', ')}], got [${local.shape.join(', ')}]`,
    );
  if (reduction === mean && mesh.ndim > 1)
    throw new NotImplementedError(
      `loss_parallel() with reduction='mean' is only supported on one-dimensional DeviceMesh; got mesh with ndim=${mesh.ndim}. ` +
        "Use reduction='sum' or 'none' instead.",
    );
  const replicated = placements.map(() => new Replicate());
  const loss: Loss = {
    dim,
    group,
    own: partOf(fullShape[dim]!, group.rank(), group.size()),
    target: local,
    weight: weight === null ? null : besideLogits(weight, replicated),
    reduction,
    ignoreIndex,
  };
  if (loss.weight !== null && loss.weight.shape[0] !== fullShape[dim])
    throw makeError(
      'AssertionError',
      `weight tensor should be defined either for all ${fullShape[dim]} classes or no classes but got weight tensor of shape: [${loss.weight.shape.join(', ')}]`,
    );
  const reducedPlacements = placements.map((each, i) =>
    i !== meshDim && each instanceof Shard ? new Partial() : new Replicate(),
  );
  const result = reduction === none ? targets : layout.with(reducedPlacements, []);
  const cells = { from: gradientCell(input), to: new GradientCell(/*isTaken=*/ true) };
  const layouts = { input: layout, targets: result };
  const made = onParts(() => CrossEntropy.apply(cells, layouts, loss, input)) as Tensor;
  shareGradientCell(made, cells.to);
  return result.mark(made);
};

/** How many of these states hold. */
let depth = 0;

/**
 * Has `F.crossEntropy` and `nn.CrossEntropyLoss` take logits of which each rank has some classes, a `DTensor`
 * with `Shard(1)`, as `ColwiseParallel` with `useLocalOutput: false` gives it: the logits are not gathered,
 * and the loss is a `DTensor` that all ranks have. Targets are class indices, the same on all ranks along the
 * dimension of the mesh that divides the classes; no `labelSmoothing`.
 *
 * @param args body: what computes the loss, for an async one until its promise settles; `backward()` may be
 * in it, as in Python
 * @returns what `body` returns; without one a guard for `using`
 * @see https://docs.pytorch.org/docs/2.13/distributed.tensor.parallel.html#torch.distributed.tensor.parallel.loss_parallel
 * @example
 * const { distributed } = torch;
 * distributed.initProcessGroup('gloo', { store: new distributed.HashStore(), rank: 0, worldSize: 1 });
 * const { distributeTensor, parallel, Shard } = distributed.tensor;
 * const mesh = distributed.initDeviceMesh('cpu', [1]);
 * const logits = distributeTensor(torch.zeros([2, 4], { requiresGrad: true }), mesh, [new Shard(1)]);
 * const labels = torch.tensor([0, 3], { dtype: 'int64' });
 * const loss = parallel.lossParallel(() => F.crossEntropy(logits, labels));
 * console.log(loss.item().toFixed(4)); // 1.3863
 * loss.backward();
 * distributed.destroyProcessGroup();
 */
export function lossParallel(): Guard;
export function lossParallel<Result>(body: () => Result): Result;
export function lossParallel<Result>(...args: unknown[]): Result | Guard {
  const [rest, body] = splitBody<Result>(args);
  refuseArguments('lossParallel', rest);
  return scoped(() => {
    depth++;
    parallelLoss.crossEntropy = crossEntropy;
    return () => {
      depth--;
      if (depth === 0) parallelLoss.crossEntropy = null;
    };
  }, body);
}

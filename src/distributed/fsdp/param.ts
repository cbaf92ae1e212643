/** Twin of torch/distributed/fsdp/_fully_shard/_fsdp_param.py: one parameter, in parts and whole. */
import { noGrad } from '../../autograd/gradMode';
import type { ProcessGroup } from '../../c10d/world';
import { makeError, NotImplementedError, TorchError } from '../../common/errors';
import { native } from '../../native';
import type { Fields, ModuleLike } from '../../nn/modules/module/members';
import { Parameter } from '../../nn/parameter/parameter';
import { keepBeyondScopes } from '../../runtime/memory';
import { type DType, dtypeInfo } from '../../tensor/dtypes';
import { torchOps } from '../../tensor/operators';
import { numelOf, sameSize, sizeText } from '../../tensor/sizes';
import { handleOf, type Tensor } from '../../tensor/tensor';
import type { Device } from '../../tensor/types';
import { type DTensor, newLayout, shardedParameter } from '../tensor/dtensor';
import { type Layout, layoutOf } from '../tensor/layout';
import { localOf, replaceLocal } from '../tensor/local';
import { padded, partOf } from '../tensor/parts';
import { dimIn, Shard } from '../tensor/placements';
import { type MeshInfo, placementsOn } from './meshInfo';
import { CPUOffloadPolicy, type MixedPrecisionPolicy, type OffloadPolicy } from './policy';
import { forgetGathered, noteGathered } from './savedWeights';

/** A field of a module in which a parameter is: a shared one is in several. */
export interface Place {
  readonly module: ModuleLike;
  readonly name: string;
}

/** Which parameter a part is of: the same object for a parameter that modules share. */
const origins = new WeakMap<Tensor, object>();

/** What stands for the parameter that a tensor is, or was once. */
export function originOf(parameter: Tensor): object {
  let origin = origins.get(parameter);
  if (origin === undefined) {
    origin = {};
    origins.set(parameter, origin);
  }
  return origin;
}

/** Elements of a flat tensor from one on, in a shape. */
const shaped = (flat: Tensor, offset: number, shape: readonly number[]): Tensor =>
  flat.narrow(0, offset, numelOf(shape)).view([...shape]);

/** The dimension that is divided. @throws TypeError, RangeError for one that the parameter hasn't */
export function shardDim(placement: unknown, parameter: Parameter): number {
  if (placement === null || placement === undefined) return 0;
  if (!(placement instanceof Shard))
    throw new RangeError(`Invalid shard_placement_fn result: ${String(placement)}`);
  const dim = dimIn(placement, parameter.dim());
  if (dim === null)
    throw makeError(
      'AssertionError',
      `Shard dim ${placement.dim} is invalid for ${parameter.dim()}D tensor: ${sizeText(parameter.shape)}`,
    );
  return dim;
}

/** A parameter that the ranks share, and the whole one while it is needed. */
export class FsdpParam {
  /** Its name from the outermost module on. */
  fqn = '';
  /** This rank's part. */
  sharded: Parameter & DTensor;
  readonly layout: Layout;
  readonly origin: object;
  /** The dimension that is divided. */
  readonly dim: number;
  /** The shape of the first rank's part, which is the largest. */
  readonly paddedShape: readonly number[];
  /** The dtype of the whole parameter, where that is another one. */
  paramDtype: DType | null = null;
  /** The dtype in which gradients are reduced, where that is another one. */
  reduceDtype: DType | null = null;
  /** Gradients of several backwards, in the dtype of the reduction. */
  accumulated: Tensor | null = null;
  isUnsharded = false;
  /** The part with the padding that makes all ranks' equally long, flat. */
  #padded: Tensor;
  /** The part among the ranks that it is divided among between forward and backward, flat. */
  #between: Tensor | null = null;
  /** How often this rank's part had been changed when that was kept. */
  #changesThen = 0;
  #whole: Parameter | null = null;
  #storage: number | bigint = 0;
  /** How many ranks share it. */
  readonly #count: number;

  constructor(
    readonly places: readonly Place[],
    parameter: Parameter,
    info: MeshInfo,
    placement: unknown,
    readonly policy: MixedPrecisionPolicy,
    readonly offload: OffloadPolicy,
    private readonly device: Device,
  ) {
    if (!parameter.isContiguous())
      throw new NotImplementedError(
        `FSDP does not support non-contiguous parameters yet: param.shape=${sizeText(parameter.shape)} param.stride()=(${parameter.stride().join(', ')})`,
      );
    const { shape } = parameter;
    const [rank, count] = [info.shardGroup.rank(), info.shardGroup.size()];
    this.dim = shardDim(placement, parameter);
    if (this.dim > 0 && shape[this.dim]! % count !== 0)
      throw new NotImplementedError(
        `FSDP does not support uneven sharding on dim ${this.dim}: ${sizeText(shape)} (world size: ${count})`,
      );
    this.origin = originOf(parameter);
    this.#count = count;
    this.layout = newLayout(info.mesh, placementsOn(info, new Shard(this.dim)), shape);
    this.paddedShape = shape.map((size, d) => (d === this.dim ? partOf(size, 0, count).length : size));
    const { start, length } = partOf(shape[this.dim]!, rank, count);
    const local = noGrad(() => parameter.detach().narrow(this.dim, start, length));
    this.#padded = this.#pad(local);
    this.sharded = shardedParameter(this.#part(this.#padded, length), this.layout, parameter.requiresGrad);
    keepBeyondScopes([this.#padded, this.sharded]);
    this.#place(this.sharded);
  }

  /** A part, padded to the first rank's size, in memory of its own. */
  #pad(local: Tensor): Tensor {
    return noGrad(() => {
      const part = padded(local, this.dim, this.paddedShape[this.dim]!);
      if (!(this.offload instanceof CPUOffloadPolicy) || part.isMeta) return part;
      const onCpu = part.to('cpu');
      return this.offload.pinMemory ? onCpu.pinMemory() : onCpu;
    });
  }

  #part(padded: Tensor, length: number): Tensor {
    return padded.narrow(this.dim, 0, length);
  }

  /** Puts a parameter into the fields of the modules. */
  #place(parameter: Parameter): void {
    for (const { module, name } of this.places) (module as unknown as Fields)[name] = parameter; // by its name
  }

  /** Which dtypes are needed: a script may have changed the parameters' since. */
  initDtypes(): void {
    const { dtype } = this.sharded;
    const { paramDtype, reduceDtype } = this.policy;
    this.reduceDtype = reduceDtype === paramDtype ? null : reduceDtype;
    this.paramDtype = paramDtype === dtype || !dtypeInfo(dtype).isFloatingPoint ? null : paramDtype;
  }

  /** What this rank gives to the others: its part, padded and flat, in the dtype of the computation. */
  gatherInput(): Tensor {
    const flat = this.#between ?? this.#padded.view([-1]);
    const isElsewhere = this.offload instanceof CPUOffloadPolicy && flat.device !== this.device;
    const there = isElsewhere ? flat.to({ device: this.device, nonBlocking: true }) : flat;
    return this.paramDtype === null ? there : there.to(this.paramDtype);
  }

  /** The whole parameter, once there has been one. */
  get whole(): Parameter | null {
    return this.#whole;
  }

  /**
   * Takes the memory of the whole parameter, flat, and puts that into the modules.
   * @param flat the values, with the padding behind them
   * @returns the whole parameter
   */
  toUnsharded(flat: Tensor): Parameter {
    const { requiresGrad } = this.sharded;
    const values = shaped(flat, 0, this.layout.fullShape);
    if (this.#whole === null) this.#whole = new Parameter(values, requiresGrad);
    // The same object again: autograd's graph knows it, and its version doesn't change.
    else replaceLocal(this.#whole, values);
    if (this.#whole.requiresGrad !== requiresGrad) this.#whole.requiresGrad_(requiresGrad);
    this.#between = null;
    this.#storage = native.tensorStoragePointer(handleOf(flat));
    noteGathered(this.#storage, this.#whole);
    this.#place(this.#whole);
    this.isUnsharded = true;
    return this.#whole;
  }

  /**
   * Keeps a part of the whole parameter, which some of the ranks can gather it from, and lets the whole go.
   * (Python's modules have that part meanwhile; here they have this rank's among all.)
   * @returns the part, flat: what as many ranks one after the other have
   */
  toBetween(group: ProcessGroup): Tensor {
    const values = localOf(this.#whole!);
    const numel = (this.paddedNumel * this.#count) / group.size();
    const piece = values.asStrided([numel], [1], numel * group.rank()).clone();
    this.toSharded();
    this.#between = piece;
    this.#changesThen = this.#changes;
    return piece;
  }

  get #changes(): number {
    return this.sharded._version + layoutOf(this.sharded)!.steps;
  }

  /** Whether this rank's part has changed since a larger one was kept, which is out of date then. */
  get isOutdated(): boolean {
    return this.#between !== null && this.#changes !== this.#changesThen;
  }

  /** Puts this rank's part into the modules, and lets the whole parameter's memory go. */
  toSharded(): void {
    this.#between = null;
    if (!this.isUnsharded) return;
    this.#place(this.sharded);
    forgetGathered(this.#storage);
    const { dtype, device } = this.#whole!;
    // One element that stands for all of them.
    replaceLocal(this.#whole!, torchOps.zeros([1], { dtype, device }).expand([...this.layout.fullShape]));
    this.isUnsharded = false;
  }

  /** The gradient of the whole parameter, which is taken from it. */
  takeGradient(fillsUnused: boolean): Tensor | null {
    const whole = this.#whole;
    if (whole === null) return null;
    if (this.accumulated !== null) {
      const { accumulated } = this;
      this.accumulated = null;
      return accumulated;
    }
    const { grad } = whole;
    if (grad !== null) {
      whole.grad = null;
      return grad;
    }
    if (!fillsUnused || !whole.requiresGrad) return null;
    return torchOps.zeros([...this.layout.fullShape], { dtype: whole.dtype, device: whole.device });
  }

  /** Adds a backward's gradient to those of the ones before. */
  accumulate(): void {
    const grad = this.#whole?.grad ?? null;
    if (this.accumulated === null || grad === null) return;
    this.accumulated.add_(grad);
    this.#whole!.grad = null;
  }

  /** Keeps a gradient that isn't reduced yet, in the dtype of the reduction. */
  keepGradient(): void {
    const grad = this.#whole?.grad ?? null;
    if (this.reduceDtype === null || grad === null || grad.dtype === this.reduceDtype) return;
    this.#whole!.grad = null;
    this.accumulated = grad.to(this.reduceDtype);
  }

  /** Adds this rank's part of the reduced gradient, or puts it there. */
  takeReduced(flat: Tensor, offset: number): void {
    const reduced = shaped(flat, offset, this.layout.own().sizes);
    const part = this.offload instanceof CPUOffloadPolicy ? reduced.to('cpu') : reduced;
    const { grad } = this.sharded;
    if (grad === null) this.sharded.grad = this.layout.mark(part);
    else localOf(grad).add_(part);
  }

  /** How many elements a rank's part of the gradient has, with the padding. */
  get paddedNumel(): number {
    return numelOf(this.paddedShape);
  }

  /** Takes note of another parameter, or of other memory, that a script has put in the part's place. */
  reset(): void {
    const [{ module, name }] = this.places as [Place];
    const found = (module as unknown as Fields)[name]; // by its name
    if (this.isUnsharded) return;
    if (found !== this.sharded) {
      if (!(found instanceof Parameter) || layoutOf(found)?.isSame(this.layout) !== true)
        throw new TorchError(
          `${name} of ${module._getName()} was replaced by what is not the same part of a parameter. A parameter that fullyShard has ` +
            'divided keeps its place: change its values by loadStateDict(), or before fullyShard',
        );
      this.sharded = found as Parameter & DTensor;
      this.#place(this.sharded);
    }
    const local = localOf(this.sharded);
    const pointer = (tensor: Tensor) => native.tensorStoragePointer(handleOf(tensor));
    if (local.isMeta || (pointer(local) === pointer(this.#padded) && local.dtype === this.#padded.dtype))
      return;
    if (sameSize(local.shape, this.paddedShape) && local.isContiguous()) {
      this.#padded = local;
    } else {
      this.#padded = this.#pad(local);
    }
    keepBeyondScopes(this.#padded);
    if (this.#padded === local) return;
    replaceLocal(this.sharded, this.#part(this.#padded, local.shape[this.dim]!));
  }
}

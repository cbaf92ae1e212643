/**
 * Twin of torch/distributed/fsdp/_fully_shard/_fsdp_api.py: in which precision a module computes, and where
 * its parts lie.
 */
import { type Arguments, binder, refuseArguments } from '../../common/binder';
import { expectBoolean } from '../../common/expect';
import { inspectCustom } from '../../common/node';
import { pyRepr } from '../../python/pyrepr';
import { mapLeaves } from '../../pytree/pytree';
import { type DType, dtypeInfo } from '../../tensor/dtypes';
import { Tensor } from '../../tensor/tensor';

/** Options of {@link MixedPrecisionPolicy}. */
export interface MixedPrecisionOptions {
  /** The dtype of the whole parameters, and so of forward and backward; null: their own. Default: null */
  paramDtype?: DType | null | undefined;
  /** The dtype in which gradients are reduced; null: that of the computation. Default: null */
  reduceDtype?: DType | null | undefined;
  /** What floating-point outputs of forward are cast to; null: nothing. Default: null */
  outputDtype?: DType | null | undefined;
  /** Whether floating-point inputs of forward are cast to `paramDtype`. Default: true */
  castForwardInputs?: boolean | undefined;
}

type Order = [
  paramDtype: 'paramDtype',
  reduceDtype: 'reduceDtype',
  outputDtype: 'outputDtype',
  castForwardInputs: 'castForwardInputs',
];
const bind = binder<MixedPrecisionOptions, Order>(
  'MixedPrecisionPolicy',
  {},
  { paramDtype: null, reduceDtype: null, outputDtype: null, castForwardInputs: true },
);

/**
 * In which precision a module that `fullyShard` divides computes. The parts themselves, and so the
 * optimizer's step, keep the parameters' own dtype.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributed.fsdp.fully_shard.html#torch.distributed.fsdp.MixedPrecisionPolicy
 * @example
 * const { MixedPrecisionPolicy } = torch.distributed.fsdp;
 * const mpPolicy = new MixedPrecisionPolicy({ paramDtype: 'bfloat16', reduceDtype: 'float32' });
 */
export class MixedPrecisionPolicy {
  /** The dtype of the whole parameters; null: their own. */
  readonly paramDtype: DType | null;
  /** The dtype in which gradients are reduced; null: that of the computation. */
  readonly reduceDtype: DType | null;
  /** What outputs are cast to; null: nothing. */
  readonly outputDtype: DType | null;
  /** Whether inputs are cast to `paramDtype`. */
  readonly castForwardInputs: boolean;

  /** @param args paramDtype, reduceDtype, outputDtype (null), castForwardInputs (true) */
  constructor(...args: Arguments<MixedPrecisionOptions, Order>) {
    const { paramDtype, reduceDtype, outputDtype, castForwardInputs } = bind.named(args);
    for (const dtype of [paramDtype, reduceDtype, outputDtype]) if (dtype !== null) dtypeInfo(dtype);
    expectBoolean(castForwardInputs, 'castForwardInputs');
    this.paramDtype = paramDtype;
    this.reduceDtype = reduceDtype;
    this.outputDtype = outputDtype;
    this.castForwardInputs = castForwardInputs;
  }
}

/**
 * Where the parts of a module that `fullyShard` divides lie: on the device of its mesh. It is what is taken
 * where no {@link CPUOffloadPolicy} is given.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributed.fsdp.fully_shard.html#torch.distributed.fsdp.OffloadPolicy
 */
export class OffloadPolicy {
  constructor(...args: []) {
    refuseArguments('OffloadPolicy', args);
  }

  /** Python's `repr`. */
  toString(): string {
    return 'OffloadPolicy()';
  }

  [inspectCustom](): string {
    return this.toString();
  }
}

/** Options of {@link CPUOffloadPolicy}. */
export interface CPUOffloadOptions {
  /** Whether the parts lie in pinned memory, from which copies to a device don't block. Default: true */
  pinMemory?: boolean | undefined;
}
const bindOffload = binder<CPUOffloadOptions, ['pinMemory']>('CPUOffloadPolicy', {}, { pinMemory: true });

/**
 * Has parts, their gradients, and so what an optimizer remembers of them, lie in the CPU's memory: parts are
 * copied to the device before they are gathered. Pinned memory needs an accelerator.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributed.fsdp.fully_shard.html#torch.distributed.fsdp.CPUOffloadPolicy
 * @example
 * const { CPUOffloadPolicy } = torch.distributed.fsdp;
 * const offloadPolicy = new CPUOffloadPolicy({ pinMemory: false });
 */
export class CPUOffloadPolicy extends OffloadPolicy {
  /** Whether the parts lie in pinned memory. */
  readonly pinMemory: boolean;

  /** @param args pinMemory (true) */
  constructor(...args: Arguments<CPUOffloadOptions, ['pinMemory']>) {
    super();
    const [pinMemory] = bindOffload(args);
    expectBoolean(pinMemory, 'pinMemory');
    this.pinMemory = pinMemory;
  }

  override toString(): string {
    return `CPUOffloadPolicy(pin_memory=${pyRepr(this.pinMemory)})`;
  }
}

/** The same tree, whose floating-point tensors have a dtype. */
export const castFloats = <Tree>(tree: Tree, dtype: DType): Tree =>
  mapLeaves(tree, (leaf) =>
    leaf instanceof Tensor && leaf.isFloatingPoint() && leaf.dtype !== dtype ? leaf.to(dtype) : leaf,
  ) as Tree;

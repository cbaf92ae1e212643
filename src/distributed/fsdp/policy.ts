/** Twin of torch/distributed/fsdp/_fully_shard/_fsdp_api.py: in which precision a module computes. */
import { type Arguments, binder } from '../../common/binder';
import { expectBoolean } from '../../common/expect';
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

/** The same tree, whose floating-point tensors have a dtype. */
export const castFloats = <Tree>(tree: Tree, dtype: DType): Tree =>
  mapLeaves(tree, (leaf) =>
    leaf instanceof Tensor && leaf.isFloatingPoint() && leaf.dtype !== dtype ? leaf.to(dtype) : leaf,
  ) as Tree;

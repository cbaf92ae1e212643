/** The Tensor methods of quantised tensors that need more than an operator. */
import { refuseArguments } from '../common/binder';
import type { TensorMethods } from '../generated/tensor';
import { type QScheme, qschemeConstants } from '../tensor/dtypes';
import { invoke } from '../tensor/invoke';
import { Operator } from '../tensor/operator';
import type { Tensor } from '../tensor/tensor';

const qschemes: readonly QScheme[] = Object.values(qschemeConstants);
const qscheme = new Operator('qscheme', 'aten::qscheme', [''], [], 0);

export const quantizationMethods = {
  /** The operator gives the number of the scheme in `c10::QScheme`. */
  qscheme(...args: []) {
    refuseArguments('qscheme', args);
    return qschemes[invoke(qscheme, [this]) as number]!;
  },
} satisfies Pick<TensorMethods, 'qscheme'> & ThisType<Tensor>;

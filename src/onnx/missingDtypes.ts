/** Dtypes that ONNX's operators don't take, though PyTorch's do. */
import type { DType } from '../tensor/dtypes';

/** Operators by the version of ONNX's operators from which on they take a dtype. */
type Since = readonly [version: number, opTypes: readonly string[]][];

const NEVER = Number.POSITIVE_INFINITY;

/** What not all versions take. */
export const missingDtypes: Partial<Record<DType, Since>> = {
  bfloat16: [
    [
      22,
      [
        ...'Acos Acosh Asin Asinh Atan Atanh AveragePool Conv ConvTranspose Cos Cosh Elu EyeLike'.split(' '),
        ...'GRU GridSample HardSigmoid HardSwish InstanceNormalization LSTM MaxPool RNN Round'.split(' '),
        ...'NegativeLogLikelihoodLoss Selu Sin Sinh Softplus Tan'.split(' '),
      ],
    ],
    [27, ['Range']],
    [28, ['Einsum']],
    [NEVER, ['Shrink']],
  ],
  float16: [[27, ['Range']]],
};

/** What is wrong with operators for values of some dtypes; undefined where nothing is. */
export function missingDtype(
  opTypes: readonly string[],
  dtypes: readonly DType[],
  opset: number,
): string | undefined {
  for (const dtype of dtypes) {
    for (const [since, lacking] of missingDtypes[dtype] ?? []) {
      const early = opset < since ? opTypes.find((one) => lacking.includes(one)) : undefined;
      if (early === undefined) continue;
      return since === NEVER
        ? `has ${dtype}, which ONNX's ${early} doesn't take`
        : `has ${dtype}, which ONNX's ${early} takes from opsetVersion ${since} on, but not in ${opset}`;
    }
  }
  return undefined;
}

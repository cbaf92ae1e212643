/** Dtypes that ONNX's operators don't take, though PyTorch's do. */
import type { DType } from '../tensor/dtypes';

/** From this version of the operators on those in `late` take bfloat16, too. */
const LATE = 22;

/** By dtype: operators that take it from {@link LATE} on, and those that never do. */
export const missingDtypes: Partial<Record<DType, { late: readonly string[]; never: readonly string[] }>> = {
  bfloat16: {
    late: [
      ...[
        'Acos',
        'Acosh',
        'Asin',
        'Asinh',
        'Atan',
        'Atanh',
        'AveragePool',
        'Conv',
        'ConvTranspose',
        'Cos',
        'Cosh',
      ],
      ...[
        'Elu',
        'EyeLike',
        'GRU',
        'GridSample',
        'HardSigmoid',
        'HardSwish',
        'InstanceNormalization',
        'LSTM',
        'MaxPool',
        'RNN',
        'Round',
      ],
      ...['NegativeLogLikelihoodLoss', 'Selu', 'Sin', 'Sinh', 'Softplus', 'Tan'],
    ],
    never: ['Einsum', 'Range', 'Shrink'],
  },
  float16: { late: [], never: ['Range'] },
};

/** What is wrong with operators for values of some dtypes; undefined where nothing is. */
export function missingDtype(
  opTypes: readonly string[],
  dtypes: readonly DType[],
  opset: number,
): string | undefined {
  for (const dtype of dtypes) {
    const { late = [], never = [] } = missingDtypes[dtype] ?? {};
    const impossible = opTypes.find((one) => never.includes(one));
    if (impossible !== undefined) return `has ${dtype}, which ONNX's ${impossible} doesn't take`;
    const early = opset < LATE ? opTypes.find((one) => late.includes(one)) : undefined;
    if (early !== undefined)
      return `has ${dtype}, which ONNX's ${early} takes from opsetVersion ${LATE} on, but not in ${opset}`;
  }
  return undefined;
}

/** Matrix products of groups and of scaled low-precision matrices. */
import { torchOps } from '../../tensor/operators';
import { signature } from '../../tensor/signature';
import type { Tensor } from '../../tensor/tensor';
import type { DType, MaybeTensor } from './types';

/** How a low-precision matrix's scales are laid out. */
export const ScalingType = {
  TensorWise: 0,
  RowWise: 1,
  BlockWise1x16: 2,
  BlockWise1x32: 3,
  BlockWise1x128: 4,
  BlockWise128x128: 5,
} as const;
export type ScalingType = (typeof ScalingType)[keyof typeof ScalingType];

/** How the scales are swizzled in memory. */
export const SwizzleType = { NO_SWIZZLE: 0, SWIZZLE_32_4_4: 1 } as const;
export type SwizzleType = (typeof SwizzleType)[keyof typeof SwizzleType];

/** Options of `groupedMm`. */
export interface GroupedMmOptions {
  /** Where each group ends, int32. */
  offs?: MaybeTensor | undefined;
  bias?: MaybeTensor | undefined;
  /** The result's dtype. */
  outDtype?: DType | null | undefined;
}

const bindGroupedMm = signature(
  'groupedMm',
  { matA: 'Tensor', matB: 'Tensor' },
  {},
  { offs: null as MaybeTensor, bias: null as MaybeTensor, outDtype: null as DType | null },
);

/**
 * Matrix products of several groups of rows or columns in one call.
 *
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.grouped_mm.html
 */
export function groupedMm(matA: Tensor, matB: Tensor, options?: GroupedMmOptions): Tensor;
export function groupedMm(matA: Tensor, matB: Tensor, ...rest: unknown[]): Tensor {
  const { offs, bias, outDtype } = bindGroupedMm(rest, matA, matB);
  return torchOps._groupedMm(matA, matB, offs, bias, outDtype);
}

type OneOrMore<T> = T | readonly T[];

/** Options of `scaledMm`. */
export interface ScaledMmOptions {
  swizzleA?: OneOrMore<SwizzleType> | null | undefined;
  swizzleB?: OneOrMore<SwizzleType> | null | undefined;
  bias?: MaybeTensor | undefined;
  /** The result's dtype. Default: 'bfloat16' */
  outputDtype?: DType | null | undefined;
  contractionDim?: readonly number[] | undefined;
  /** Default: false */
  useFastAccum?: boolean | undefined;
}

/** Options of `scaledGroupedMm`. */
export interface ScaledGroupedMmOptions extends ScaledMmOptions {
  /** Where each group ends, int32. */
  offs?: MaybeTensor | undefined;
}

const scaledRequired = {
  matA: 'Tensor',
  matB: 'Tensor',
  scaleA: 'any',
  scaleRecipeA: 'any',
  scaleB: 'any',
  scaleRecipeB: 'any',
} as const;
const swizzleDefaults = {
  swizzleA: null as OneOrMore<SwizzleType> | null,
  swizzleB: null as OneOrMore<SwizzleType> | null,
  bias: null as MaybeTensor,
};
const outputDefaults = {
  outputDtype: 'bfloat16' as DType | null,
  contractionDim: [] as readonly number[],
  useFastAccum: false,
};
const bindScaledMm = signature('scaledMm', scaledRequired, { ...swizzleDefaults, ...outputDefaults });
const bindScaledGroupedMm = signature('scaledGroupedMm', scaledRequired, {
  ...swizzleDefaults,
  offs: null as MaybeTensor,
  ...outputDefaults,
});

/** A list of what was given: nothing, one or a list. */
function list<T>(value: T | readonly T[] | null): readonly T[] {
  if (value === null) return [];
  return Array.isArray(value) ? value : [value as T];
}

/**
 * Product of low-precision matrices with scales.
 *
 * @param scaleA the scales of `matA`, laid out as `scaleRecipeA` says
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.scaled_mm.html
 */
export function scaledMm(
  matA: Tensor,
  matB: Tensor,
  scaleA: OneOrMore<Tensor>,
  scaleRecipeA: OneOrMore<ScalingType>,
  scaleB: OneOrMore<Tensor>,
  scaleRecipeB: OneOrMore<ScalingType>,
  swizzleA?: OneOrMore<SwizzleType> | null | ScaledMmOptions,
  swizzleB?: OneOrMore<SwizzleType> | null | ScaledMmOptions,
  bias?: MaybeTensor | ScaledMmOptions,
  outputDtype?: DType | null | ScaledMmOptions,
  contractionDim?: readonly number[] | ScaledMmOptions,
  useFastAccum?: boolean | ScaledMmOptions,
): Tensor;
export function scaledMm(
  matA: Tensor,
  matB: Tensor,
  scaleA: OneOrMore<Tensor>,
  scaleRecipeA: OneOrMore<ScalingType>,
  scaleB: OneOrMore<Tensor>,
  scaleRecipeB: OneOrMore<ScalingType>,
  ...rest: unknown[]
): Tensor {
  const o = bindScaledMm(rest, matA, matB, scaleA, scaleRecipeA, scaleB, scaleRecipeB);
  return torchOps._scaledMmV2(
    matA,
    matB,
    list(scaleA),
    list(scaleRecipeA),
    list(o.swizzleA),
    list(scaleB),
    list(scaleRecipeB),
    list(o.swizzleB),
    o.bias,
    o.outputDtype,
    o.contractionDim,
    o.useFastAccum,
  );
}

/**
 * `scaledMm` of several groups in one call.
 *
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.scaled_grouped_mm.html
 */
export function scaledGroupedMm(
  matA: Tensor,
  matB: Tensor,
  scaleA: OneOrMore<Tensor>,
  scaleRecipeA: OneOrMore<ScalingType>,
  scaleB: OneOrMore<Tensor>,
  scaleRecipeB: OneOrMore<ScalingType>,
  swizzleA?: OneOrMore<SwizzleType> | null | ScaledGroupedMmOptions,
  swizzleB?: OneOrMore<SwizzleType> | null | ScaledGroupedMmOptions,
  bias?: MaybeTensor | ScaledGroupedMmOptions,
  offs?: MaybeTensor | ScaledGroupedMmOptions,
  outputDtype?: DType | null | ScaledGroupedMmOptions,
  contractionDim?: readonly number[] | ScaledGroupedMmOptions,
  useFastAccum?: boolean | ScaledGroupedMmOptions,
): Tensor;
export function scaledGroupedMm(
  matA: Tensor,
  matB: Tensor,
  scaleA: OneOrMore<Tensor>,
  scaleRecipeA: OneOrMore<ScalingType>,
  scaleB: OneOrMore<Tensor>,
  scaleRecipeB: OneOrMore<ScalingType>,
  ...rest: unknown[]
): Tensor {
  const o = bindScaledGroupedMm(rest, matA, matB, scaleA, scaleRecipeA, scaleB, scaleRecipeB);
  return torchOps._scaledGroupedMmV2(
    matA,
    matB,
    list(scaleA),
    list(scaleRecipeA),
    list(o.swizzleA),
    list(scaleB),
    list(scaleRecipeB),
    list(o.swizzleB),
    o.offs,
    o.bias,
    o.outputDtype,
    o.contractionDim,
    o.useFastAccum,
  );
}

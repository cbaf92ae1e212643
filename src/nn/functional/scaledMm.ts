/** Matrix products of groups and of scaled low-precision matrices. */
import { type Arguments, type Bound, binder } from '../../common/binder';
import { tensor } from '../../tensor/argument';
import { torchOps } from '../../tensor/operators';
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
  /** Where each group ends, rows or columns, int32. Default: null, a batch of matrices */
  offs?: MaybeTensor | undefined;
  /** Added to each product. Default: null */
  bias?: MaybeTensor | undefined;
  /** The result's dtype. Default: null, that of `matA` */
  outDtype?: DType | null | undefined;
}

/** The arguments of `groupedMm`, by name. */
export interface GroupedMmParameters extends GroupedMmOptions {
  /** The first matrices: (G, M, K), or all groups as one matrix, (M, K). */
  matA: Tensor;
  /** The second matrices: (G, K, N), or all groups as one matrix, (K, N). */
  matB: Tensor;
}

type GroupedMmOrder = [matA: 'matA', matB: 'matB'];
const bindGroupedMm = binder<GroupedMmParameters, GroupedMmOrder>(
  'groupedMm',
  { matA: tensor, matB: tensor },
  {},
  { offs: null, bias: null, outDtype: null },
);

/**
 * Matrix products of several groups of rows or columns in one call.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.grouped_mm.html
 */
export function groupedMm(...args: Arguments<GroupedMmParameters, GroupedMmOrder>): Tensor {
  const { matA, matB, offs, bias, outDtype } = bindGroupedMm.named(args);
  return torchOps._groupedMm(matA, matB, offs, bias, outDtype);
}

type OneOrMore<T> = T | readonly T[];

/** Options of `scaledMm`. */
export interface ScaledMmOptions {
  /** How the scales of `matA` are swizzled in memory: a `SwizzleType`. Default: null, not at all */
  swizzleA?: OneOrMore<SwizzleType> | null;
  /** How the scales of `matB` are swizzled in memory: a `SwizzleType`. Default: null, not at all */
  swizzleB?: OneOrMore<SwizzleType> | null;
  /** Added to the product, (N). Default: null */
  bias?: MaybeTensor;
  /** The result's dtype. Default: 'bfloat16' */
  outputDtype?: DType | null | undefined;
  /** The dimensions over which products are summed, one of each matrix. Default: [], as in a plain product */
  contractionDim?: readonly number[] | undefined;
  /** Whether sums may be kept in fewer bits, on GPUs that can. Default: false */
  useFastAccum?: boolean | undefined;
}

/** The arguments of `scaledMm`, by name. */
export interface ScaledMmParameters extends ScaledMmOptions {
  /** The first matrix, (M, K), of a float8 or float4 dtype. */
  matA: Tensor;
  /** The second matrix, (K, N), of a float8 or float4 dtype. */
  matB: Tensor;
  /** The scales of `matA`: one tensor, or several for two levels. */
  scaleA: OneOrMore<Tensor>;
  /** How the scales of `matA` are laid out: a `ScalingType` for each. */
  scaleRecipeA: OneOrMore<ScalingType>;
  /** The scales of `matB`: one tensor, or several for two levels. */
  scaleB: OneOrMore<Tensor>;
  /** How the scales of `matB` are laid out: a `ScalingType` for each. */
  scaleRecipeB: OneOrMore<ScalingType>;
}

/** Options of `scaledGroupedMm`. */
export interface ScaledGroupedMmOptions extends ScaledMmOptions {
  /** Where each group ends, rows or columns, int32. Default: null, a batch of matrices */
  offs?: MaybeTensor | undefined;
}

/** The arguments of `scaledGroupedMm`, by name. */
export interface ScaledGroupedMmParameters extends ScaledGroupedMmOptions, ScaledMmParameters {}

type ScaledHead = [
  matA: 'matA',
  matB: 'matB',
  scaleA: 'scaleA',
  scaleRecipeA: 'scaleRecipeA',
  scaleB: 'scaleB',
  scaleRecipeB: 'scaleRecipeB',
  swizzleA: 'swizzleA',
  swizzleB: 'swizzleB',
  bias: 'bias',
];
type ScaledTail = [
  outputDtype: 'outputDtype',
  contractionDim: 'contractionDim',
  useFastAccum: 'useFastAccum',
];
type ScaledMmOrder = [...ScaledHead, ...ScaledTail];
type ScaledGroupedMmOrder = [...ScaledHead, offs: 'offs', ...ScaledTail];
const scaledRequired = {
  matA: tensor,
  matB: tensor,
  scaleA: 'any',
  scaleRecipeA: 'any',
  scaleB: 'any',
  scaleRecipeB: 'any',
} as const;
const headDefaults = { swizzleA: null, swizzleB: null, bias: null };
const tailDefaults: Pick<Bound<ScaledMmParameters>, ScaledTail[number]> = {
  outputDtype: 'bfloat16',
  contractionDim: [],
  useFastAccum: false,
};
const bindScaledMm = binder<ScaledMmParameters, ScaledMmOrder>('scaledMm', scaledRequired, {
  ...headDefaults,
  ...tailDefaults,
});
const bindScaledGroupedMm = binder<ScaledGroupedMmParameters, ScaledGroupedMmOrder>(
  'scaledGroupedMm',
  scaledRequired,
  { ...headDefaults, offs: null, ...tailDefaults },
);

/** A list of what was given: nothing, one or a list. */
function list<T>(value: T | readonly T[] | null): readonly T[] {
  if (value === null) return [];
  return Array.isArray(value) ? value : [value as T];
}

/** Both matrices, their scales, recipes and swizzles, as the operators take them. */
function scaledMatrices(o: Bound<ScaledMmParameters>) {
  return [
    o.matA,
    o.matB,
    list(o.scaleA),
    list(o.scaleRecipeA),
    list(o.swizzleA),
    list(o.scaleB),
    list(o.scaleRecipeB),
    list(o.swizzleB),
  ] as const;
}

/**
 * Product of low-precision matrices with scales: `(matA · scaleA) @ (matB · scaleB) + bias`.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.scaled_mm.html
 */
export function scaledMm(...args: Arguments<ScaledMmParameters, ScaledMmOrder>): Tensor {
  const o = bindScaledMm.named(args);
  return torchOps._scaledMmV2(...scaledMatrices(o), o.bias, o.outputDtype, o.contractionDim, o.useFastAccum);
}

/**
 * `scaledMm` of several groups in one call, each with its part of the matrices.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.scaled_grouped_mm.html
 */
export function scaledGroupedMm(...args: Arguments<ScaledGroupedMmParameters, ScaledGroupedMmOrder>): Tensor {
  const o = bindScaledGroupedMm.named(args);
  return torchOps._scaledGroupedMmV2(
    ...scaledMatrices(o),
    o.offs,
    o.bias,
    o.outputDtype,
    o.contractionDim,
    o.useFastAccum,
  );
}

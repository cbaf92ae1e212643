// Written by `npm run generate`; do not edit.
import type { Generator } from '../tensor/generator';
import type { NamedInput, Opt, OutOption, OutsOption } from '../tensor/operatorTypes';
import type { Tensor } from '../tensor/tensor';
import type { IntOrList, Scalar } from '../tensor/types';

/** The operators of `torch._C._nn`, on which `torch.nn.functional` stands. */
export interface NNFunctions {
  _convDepthwise2d(options: Opt<NamedInput<Tensor> & { weight: Tensor; kernelSize: IntOrList; bias: Tensor | null; stride: IntOrList; padding: IntOrList; dilation: IntOrList } & OutOption>): Tensor;
  _convDepthwise2d(input: Tensor, options: Opt<{ weight: Tensor; kernelSize: IntOrList; bias: Tensor | null; stride: IntOrList; padding: IntOrList; dilation: IntOrList } & OutOption>): Tensor;
  _convDepthwise2d(input: Tensor, weight: Tensor, options: Opt<{ kernelSize: IntOrList; bias: Tensor | null; stride: IntOrList; padding: IntOrList; dilation: IntOrList } & OutOption>): Tensor;
  _convDepthwise2d(input: Tensor, weight: Tensor, kernelSize: IntOrList, options: Opt<{ bias: Tensor | null; stride: IntOrList; padding: IntOrList; dilation: IntOrList } & OutOption>): Tensor;
  _convDepthwise2d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias: Tensor | null, options: Opt<{ stride: IntOrList; padding: IntOrList; dilation: IntOrList } & OutOption>): Tensor;
  _convDepthwise2d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias: Tensor | null, stride: IntOrList, options: Opt<{ padding: IntOrList; dilation: IntOrList } & OutOption>): Tensor;
  _convDepthwise2d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias: Tensor | null, stride: IntOrList, padding: IntOrList, options: Opt<{ dilation: IntOrList } & OutOption>): Tensor;
  _convDepthwise2d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias: Tensor | null, stride: IntOrList, padding: IntOrList, dilation: IntOrList, options?: OutOption): Tensor;
  _padCircular(options: Opt<NamedInput<Tensor> & { pad: readonly number[] }>): Tensor;
  _padCircular(input: Tensor, options: Opt<{ pad: readonly number[] }>): Tensor;
  _padCircular(input: Tensor, pad: readonly number[]): Tensor;
  /** `_padEnum(input, pad, mode, value = null)` */
  _padEnum(options: Opt<NamedInput<Tensor> & { pad: readonly number[]; mode: number; value?: number | null | undefined }>): Tensor;
  _padEnum(input: Tensor, options: Opt<{ pad: readonly number[]; mode: number; value?: number | null | undefined }>): Tensor;
  _padEnum(input: Tensor, pad: readonly number[], options: Opt<{ mode: number; value?: number | null | undefined }>): Tensor;
  _padEnum(input: Tensor, pad: readonly number[], mode: number, options: Opt<{ value?: number | null | undefined }>): Tensor;
  _padEnum(input: Tensor, pad: readonly number[], mode: number, value?: number | null): Tensor;
  /** `_testAmbiguousDefaults(dummy, a = 1, b = 1)` */
  _testAmbiguousDefaults(options: Opt<{ dummy: Tensor; a?: number | undefined; b?: number | undefined }>): Tensor;
  _testAmbiguousDefaults(dummy: Tensor, options: Opt<{ a?: number | undefined; b?: number | undefined }>): Tensor;
  _testAmbiguousDefaults(dummy: Tensor, a: number | undefined, options: Opt<{ b?: number | undefined }>): Tensor;
  _testAmbiguousDefaults(dummy: Tensor, a?: number, b?: number): Tensor;
  _testAmbiguousDefaults(options: Opt<{ dummy: Tensor; a?: number | undefined; b?: string | undefined }>): Tensor;
  _testAmbiguousDefaults(dummy: Tensor, options: Opt<{ a?: number | undefined; b?: string | undefined }>): Tensor;
  _testAmbiguousDefaults(dummy: Tensor, a: number | undefined, options: Opt<{ b?: string | undefined }>): Tensor;
  _testAmbiguousDefaults(dummy: Tensor, a?: number, b?: string): Tensor;
  _testOptionalFilledIntlist(options: Opt<{ values: Tensor; addends: IntOrList | null }>): Tensor;
  _testOptionalFilledIntlist(values: Tensor, options: Opt<{ addends: IntOrList | null }>): Tensor;
  _testOptionalFilledIntlist(values: Tensor, addends: IntOrList | null): Tensor;
  _testOptionalFloatlist(options: Opt<{ values: Tensor; addends: readonly number[] | null }>): Tensor;
  _testOptionalFloatlist(values: Tensor, options: Opt<{ addends: readonly number[] | null }>): Tensor;
  _testOptionalFloatlist(values: Tensor, addends: readonly number[] | null): Tensor;
  _testOptionalIntlist(options: Opt<{ values: Tensor; addends: readonly number[] | null }>): Tensor;
  _testOptionalIntlist(values: Tensor, options: Opt<{ addends: readonly number[] | null }>): Tensor;
  _testOptionalIntlist(values: Tensor, addends: readonly number[] | null): Tensor;
  /** `_testStringDefault(dummy, a = '\"\'\\', b = '\"\'\\')` */
  _testStringDefault(options: Opt<{ dummy: Tensor; a?: string | undefined; b?: string | undefined }>): Tensor;
  _testStringDefault(dummy: Tensor, options: Opt<{ a?: string | undefined; b?: string | undefined }>): Tensor;
  _testStringDefault(dummy: Tensor, a: string | undefined, options: Opt<{ b?: string | undefined }>): Tensor;
  _testStringDefault(dummy: Tensor, a?: string, b?: string): Tensor;
  _testWarnInAutograd(options: Opt<NamedInput<Tensor>>): Tensor;
  _testWarnInAutograd(input: Tensor): Tensor;
  _upsampleBicubic2dAa(options: Opt<NamedInput<Tensor> & { outputSize: readonly number[] | null; alignCorners: boolean; scaleFactors: readonly number[] | null }>): Tensor;
  _upsampleBicubic2dAa(input: Tensor, options: Opt<{ outputSize: readonly number[] | null; alignCorners: boolean; scaleFactors: readonly number[] | null }>): Tensor;
  _upsampleBicubic2dAa(input: Tensor, outputSize: readonly number[] | null, options: Opt<{ alignCorners: boolean; scaleFactors: readonly number[] | null }>): Tensor;
  _upsampleBicubic2dAa(input: Tensor, outputSize: readonly number[] | null, alignCorners: boolean, options: Opt<{ scaleFactors: readonly number[] | null }>): Tensor;
  _upsampleBicubic2dAa(input: Tensor, outputSize: readonly number[] | null, alignCorners: boolean, scaleFactors: readonly number[] | null): Tensor;
  _upsampleBicubic2dAa(options: Opt<NamedInput<Tensor> & { outputSize: IntOrList; alignCorners: boolean; scalesH?: number | null | undefined; scalesW?: number | null | undefined } & OutOption>): Tensor;
  _upsampleBicubic2dAa(input: Tensor, options: Opt<{ outputSize: IntOrList; alignCorners: boolean; scalesH?: number | null | undefined; scalesW?: number | null | undefined } & OutOption>): Tensor;
  _upsampleBicubic2dAa(input: Tensor, outputSize: IntOrList, options: Opt<{ alignCorners: boolean; scalesH?: number | null | undefined; scalesW?: number | null | undefined } & OutOption>): Tensor;
  _upsampleBicubic2dAa(input: Tensor, outputSize: IntOrList, alignCorners: boolean, options: Opt<{ scalesH?: number | null | undefined; scalesW?: number | null | undefined } & OutOption>): Tensor;
  _upsampleBicubic2dAa(input: Tensor, outputSize: IntOrList, alignCorners: boolean, scalesH: number | null | undefined, options: Opt<{ scalesW?: number | null | undefined } & OutOption>): Tensor;
  _upsampleBicubic2dAa(input: Tensor, outputSize: IntOrList, alignCorners: boolean, scalesH?: number | null, scalesW?: number | null, options?: OutOption): Tensor;
  _upsampleBilinear2dAa(options: Opt<NamedInput<Tensor> & { outputSize: readonly number[] | null; alignCorners: boolean; scaleFactors: readonly number[] | null }>): Tensor;
  _upsampleBilinear2dAa(input: Tensor, options: Opt<{ outputSize: readonly number[] | null; alignCorners: boolean; scaleFactors: readonly number[] | null }>): Tensor;
  _upsampleBilinear2dAa(input: Tensor, outputSize: readonly number[] | null, options: Opt<{ alignCorners: boolean; scaleFactors: readonly number[] | null }>): Tensor;
  _upsampleBilinear2dAa(input: Tensor, outputSize: readonly number[] | null, alignCorners: boolean, options: Opt<{ scaleFactors: readonly number[] | null }>): Tensor;
  _upsampleBilinear2dAa(input: Tensor, outputSize: readonly number[] | null, alignCorners: boolean, scaleFactors: readonly number[] | null): Tensor;
  _upsampleBilinear2dAa(options: Opt<NamedInput<Tensor> & { outputSize: IntOrList; alignCorners: boolean; scalesH?: number | null | undefined; scalesW?: number | null | undefined } & OutOption>): Tensor;
  _upsampleBilinear2dAa(input: Tensor, options: Opt<{ outputSize: IntOrList; alignCorners: boolean; scalesH?: number | null | undefined; scalesW?: number | null | undefined } & OutOption>): Tensor;
  _upsampleBilinear2dAa(input: Tensor, outputSize: IntOrList, options: Opt<{ alignCorners: boolean; scalesH?: number | null | undefined; scalesW?: number | null | undefined } & OutOption>): Tensor;
  _upsampleBilinear2dAa(input: Tensor, outputSize: IntOrList, alignCorners: boolean, options: Opt<{ scalesH?: number | null | undefined; scalesW?: number | null | undefined } & OutOption>): Tensor;
  _upsampleBilinear2dAa(input: Tensor, outputSize: IntOrList, alignCorners: boolean, scalesH: number | null | undefined, options: Opt<{ scalesW?: number | null | undefined } & OutOption>): Tensor;
  _upsampleBilinear2dAa(input: Tensor, outputSize: IntOrList, alignCorners: boolean, scalesH?: number | null, scalesW?: number | null, options?: OutOption): Tensor;
  _upsampleLanczos2dAa(options: Opt<NamedInput<Tensor> & { outputSize: readonly number[] | null; alignCorners: boolean; scaleFactors: readonly number[] | null }>): Tensor;
  _upsampleLanczos2dAa(input: Tensor, options: Opt<{ outputSize: readonly number[] | null; alignCorners: boolean; scaleFactors: readonly number[] | null }>): Tensor;
  _upsampleLanczos2dAa(input: Tensor, outputSize: readonly number[] | null, options: Opt<{ alignCorners: boolean; scaleFactors: readonly number[] | null }>): Tensor;
  _upsampleLanczos2dAa(input: Tensor, outputSize: readonly number[] | null, alignCorners: boolean, options: Opt<{ scaleFactors: readonly number[] | null }>): Tensor;
  _upsampleLanczos2dAa(input: Tensor, outputSize: readonly number[] | null, alignCorners: boolean, scaleFactors: readonly number[] | null): Tensor;
  _upsampleLanczos2dAa(options: Opt<NamedInput<Tensor> & { outputSize: IntOrList; alignCorners: boolean; scalesH?: number | null | undefined; scalesW?: number | null | undefined } & OutOption>): Tensor;
  _upsampleLanczos2dAa(input: Tensor, options: Opt<{ outputSize: IntOrList; alignCorners: boolean; scalesH?: number | null | undefined; scalesW?: number | null | undefined } & OutOption>): Tensor;
  _upsampleLanczos2dAa(input: Tensor, outputSize: IntOrList, options: Opt<{ alignCorners: boolean; scalesH?: number | null | undefined; scalesW?: number | null | undefined } & OutOption>): Tensor;
  _upsampleLanczos2dAa(input: Tensor, outputSize: IntOrList, alignCorners: boolean, options: Opt<{ scalesH?: number | null | undefined; scalesW?: number | null | undefined } & OutOption>): Tensor;
  _upsampleLanczos2dAa(input: Tensor, outputSize: IntOrList, alignCorners: boolean, scalesH: number | null | undefined, options: Opt<{ scalesW?: number | null | undefined } & OutOption>): Tensor;
  _upsampleLanczos2dAa(input: Tensor, outputSize: IntOrList, alignCorners: boolean, scalesH?: number | null, scalesW?: number | null, options?: OutOption): Tensor;
  _upsampleNearestExact1d(options: Opt<NamedInput<Tensor> & { outputSize: readonly number[] | null; scaleFactors: readonly number[] | null }>): Tensor;
  _upsampleNearestExact1d(input: Tensor, options: Opt<{ outputSize: readonly number[] | null; scaleFactors: readonly number[] | null }>): Tensor;
  _upsampleNearestExact1d(input: Tensor, outputSize: readonly number[] | null, options: Opt<{ scaleFactors: readonly number[] | null }>): Tensor;
  _upsampleNearestExact1d(input: Tensor, outputSize: readonly number[] | null, scaleFactors: readonly number[] | null): Tensor;
  _upsampleNearestExact1d(options: Opt<NamedInput<Tensor> & { outputSize: IntOrList; scales?: number | null | undefined } & OutOption>): Tensor;
  _upsampleNearestExact1d(input: Tensor, options: Opt<{ outputSize: IntOrList; scales?: number | null | undefined } & OutOption>): Tensor;
  _upsampleNearestExact1d(input: Tensor, outputSize: IntOrList, options: Opt<{ scales?: number | null | undefined } & OutOption>): Tensor;
  _upsampleNearestExact1d(input: Tensor, outputSize: IntOrList, scales?: number | null, options?: OutOption): Tensor;
  _upsampleNearestExact2d(options: Opt<NamedInput<Tensor> & { outputSize: readonly number[] | null; scaleFactors: readonly number[] | null }>): Tensor;
  _upsampleNearestExact2d(input: Tensor, options: Opt<{ outputSize: readonly number[] | null; scaleFactors: readonly number[] | null }>): Tensor;
  _upsampleNearestExact2d(input: Tensor, outputSize: readonly number[] | null, options: Opt<{ scaleFactors: readonly number[] | null }>): Tensor;
  _upsampleNearestExact2d(input: Tensor, outputSize: readonly number[] | null, scaleFactors: readonly number[] | null): Tensor;
  _upsampleNearestExact2d(options: Opt<NamedInput<Tensor> & { outputSize: IntOrList; scalesH?: number | null | undefined; scalesW?: number | null | undefined } & OutOption>): Tensor;
  _upsampleNearestExact2d(input: Tensor, options: Opt<{ outputSize: IntOrList; scalesH?: number | null | undefined; scalesW?: number | null | undefined } & OutOption>): Tensor;
  _upsampleNearestExact2d(input: Tensor, outputSize: IntOrList, options: Opt<{ scalesH?: number | null | undefined; scalesW?: number | null | undefined } & OutOption>): Tensor;
  _upsampleNearestExact2d(input: Tensor, outputSize: IntOrList, scalesH: number | null | undefined, options: Opt<{ scalesW?: number | null | undefined } & OutOption>): Tensor;
  _upsampleNearestExact2d(input: Tensor, outputSize: IntOrList, scalesH?: number | null, scalesW?: number | null, options?: OutOption): Tensor;
  _upsampleNearestExact3d(options: Opt<NamedInput<Tensor> & { outputSize: readonly number[] | null; scaleFactors: readonly number[] | null }>): Tensor;
  _upsampleNearestExact3d(input: Tensor, options: Opt<{ outputSize: readonly number[] | null; scaleFactors: readonly number[] | null }>): Tensor;
  _upsampleNearestExact3d(input: Tensor, outputSize: readonly number[] | null, options: Opt<{ scaleFactors: readonly number[] | null }>): Tensor;
  _upsampleNearestExact3d(input: Tensor, outputSize: readonly number[] | null, scaleFactors: readonly number[] | null): Tensor;
  _upsampleNearestExact3d(options: Opt<NamedInput<Tensor> & { outputSize: IntOrList; scalesD?: number | null | undefined; scalesH?: number | null | undefined; scalesW?: number | null | undefined } & OutOption>): Tensor;
  _upsampleNearestExact3d(input: Tensor, options: Opt<{ outputSize: IntOrList; scalesD?: number | null | undefined; scalesH?: number | null | undefined; scalesW?: number | null | undefined } & OutOption>): Tensor;
  _upsampleNearestExact3d(input: Tensor, outputSize: IntOrList, options: Opt<{ scalesD?: number | null | undefined; scalesH?: number | null | undefined; scalesW?: number | null | undefined } & OutOption>): Tensor;
  _upsampleNearestExact3d(input: Tensor, outputSize: IntOrList, scalesD: number | null | undefined, options: Opt<{ scalesH?: number | null | undefined; scalesW?: number | null | undefined } & OutOption>): Tensor;
  _upsampleNearestExact3d(input: Tensor, outputSize: IntOrList, scalesD: number | null | undefined, scalesH: number | null | undefined, options: Opt<{ scalesW?: number | null | undefined } & OutOption>): Tensor;
  _upsampleNearestExact3d(input: Tensor, outputSize: IntOrList, scalesD?: number | null, scalesH?: number | null, scalesW?: number | null, options?: OutOption): Tensor;
  /**
   * Means over windows so chosen that `outputSize` (H, W) come out, whatever the size.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.adaptive_avg_pool2d.html
   */
  adaptiveAvgPool2d(options: Opt<NamedInput<Tensor> & { outputSize: IntOrList } & OutOption>): Tensor;
  /** Means over windows so chosen that `outputSize` (H, W) come out, whatever the size. */
  adaptiveAvgPool2d(input: Tensor, options: Opt<{ outputSize: IntOrList } & OutOption>): Tensor;
  /** Means over windows so chosen that `outputSize` (H, W) come out, whatever the size. */
  adaptiveAvgPool2d(input: Tensor, outputSize: IntOrList, options?: OutOption): Tensor;
  /**
   * Means over windows so chosen that `outputSize` (D, H, W) come out, whatever the size.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.adaptive_avg_pool3d.html
   */
  adaptiveAvgPool3d(options: Opt<NamedInput<Tensor> & { outputSize: IntOrList } & OutOption>): Tensor;
  /** Means over windows so chosen that `outputSize` (D, H, W) come out, whatever the size. */
  adaptiveAvgPool3d(input: Tensor, options: Opt<{ outputSize: IntOrList } & OutOption>): Tensor;
  /** Means over windows so chosen that `outputSize` (D, H, W) come out, whatever the size. */
  adaptiveAvgPool3d(input: Tensor, outputSize: IntOrList, options?: OutOption): Tensor;
  /**
   * Maxima of windows so chosen that `outputSize` (H, W) come out, and where they were.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.adaptive_max_pool2d.html
   */
  adaptiveMaxPool2d(options: Opt<NamedInput<Tensor> & { outputSize: IntOrList } & OutsOption<[Tensor, Tensor]>>): [Tensor, Tensor];
  /** Maxima of windows so chosen that `outputSize` (H, W) come out, and where they were. */
  adaptiveMaxPool2d(input: Tensor, options: Opt<{ outputSize: IntOrList } & OutsOption<[Tensor, Tensor]>>): [Tensor, Tensor];
  /** Maxima of windows so chosen that `outputSize` (H, W) come out, and where they were. */
  adaptiveMaxPool2d(input: Tensor, outputSize: IntOrList, options?: OutsOption<[Tensor, Tensor]>): [Tensor, Tensor];
  /**
   * Maxima of windows so chosen that `outputSize` (D, H, W) come out, and where they were.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.adaptive_max_pool3d.html
   */
  adaptiveMaxPool3d(options: Opt<NamedInput<Tensor> & { outputSize: IntOrList } & OutsOption<[Tensor, Tensor]>>): [Tensor, Tensor];
  /** Maxima of windows so chosen that `outputSize` (D, H, W) come out, and where they were. */
  adaptiveMaxPool3d(input: Tensor, options: Opt<{ outputSize: IntOrList } & OutsOption<[Tensor, Tensor]>>): [Tensor, Tensor];
  /** Maxima of windows so chosen that `outputSize` (D, H, W) come out, and where they were. */
  adaptiveMaxPool3d(input: Tensor, outputSize: IntOrList, options?: OutsOption<[Tensor, Tensor]>): [Tensor, Tensor];
  /**
   * The mean of each window of (N, C, H, W); padding counts unless `countIncludePad` is false.
   * `avgPool2d(input, kernelSize, stride = [], padding = 0, ceilMode = false, countIncludePad = true,
   * divisorOverride = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.avg_pool2d.html
   */
  avgPool2d(options: Opt<NamedInput<Tensor> & { kernelSize: IntOrList; stride?: IntOrList | undefined; padding?: IntOrList | undefined; ceilMode?: boolean | undefined; countIncludePad?: boolean | undefined; divisorOverride?: number | null | undefined } & OutOption>): Tensor;
  /**
   * The mean of each window of (N, C, H, W); padding counts unless `countIncludePad` is false.
   * `avgPool2d(input, kernelSize, stride = [], padding = 0, ceilMode = false, countIncludePad = true,
   * divisorOverride = null)`
   */
  avgPool2d(input: Tensor, options: Opt<{ kernelSize: IntOrList; stride?: IntOrList | undefined; padding?: IntOrList | undefined; ceilMode?: boolean | undefined; countIncludePad?: boolean | undefined; divisorOverride?: number | null | undefined } & OutOption>): Tensor;
  /**
   * The mean of each window of (N, C, H, W); padding counts unless `countIncludePad` is false.
   * `avgPool2d(input, kernelSize, stride = [], padding = 0, ceilMode = false, countIncludePad = true,
   * divisorOverride = null)`
   */
  avgPool2d(input: Tensor, kernelSize: IntOrList, options: Opt<{ stride?: IntOrList | undefined; padding?: IntOrList | undefined; ceilMode?: boolean | undefined; countIncludePad?: boolean | undefined; divisorOverride?: number | null | undefined } & OutOption>): Tensor;
  /**
   * The mean of each window of (N, C, H, W); padding counts unless `countIncludePad` is false.
   * `avgPool2d(input, kernelSize, stride = [], padding = 0, ceilMode = false, countIncludePad = true,
   * divisorOverride = null)`
   */
  avgPool2d(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, options: Opt<{ padding?: IntOrList | undefined; ceilMode?: boolean | undefined; countIncludePad?: boolean | undefined; divisorOverride?: number | null | undefined } & OutOption>): Tensor;
  /**
   * The mean of each window of (N, C, H, W); padding counts unless `countIncludePad` is false.
   * `avgPool2d(input, kernelSize, stride = [], padding = 0, ceilMode = false, countIncludePad = true,
   * divisorOverride = null)`
   */
  avgPool2d(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, padding: IntOrList | undefined, options: Opt<{ ceilMode?: boolean | undefined; countIncludePad?: boolean | undefined; divisorOverride?: number | null | undefined } & OutOption>): Tensor;
  /**
   * The mean of each window of (N, C, H, W); padding counts unless `countIncludePad` is false.
   * `avgPool2d(input, kernelSize, stride = [], padding = 0, ceilMode = false, countIncludePad = true,
   * divisorOverride = null)`
   */
  avgPool2d(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, padding: IntOrList | undefined, ceilMode: boolean | undefined, options: Opt<{ countIncludePad?: boolean | undefined; divisorOverride?: number | null | undefined } & OutOption>): Tensor;
  /**
   * The mean of each window of (N, C, H, W); padding counts unless `countIncludePad` is false.
   * `avgPool2d(input, kernelSize, stride = [], padding = 0, ceilMode = false, countIncludePad = true,
   * divisorOverride = null)`
   */
  avgPool2d(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, padding: IntOrList | undefined, ceilMode: boolean | undefined, countIncludePad: boolean | undefined, options: Opt<{ divisorOverride?: number | null | undefined } & OutOption>): Tensor;
  /**
   * The mean of each window of (N, C, H, W); padding counts unless `countIncludePad` is false.
   * `avgPool2d(input, kernelSize, stride = [], padding = 0, ceilMode = false, countIncludePad = true,
   * divisorOverride = null)`
   */
  avgPool2d(input: Tensor, kernelSize: IntOrList, stride?: IntOrList, padding?: IntOrList, ceilMode?: boolean, countIncludePad?: boolean, divisorOverride?: number | null, options?: OutOption): Tensor;
  /**
   * The mean of each window of (N, C, D, H, W); padding counts unless `countIncludePad` is false.
   * `avgPool3d(input, kernelSize, stride = [], padding = 0, ceilMode = false, countIncludePad = true,
   * divisorOverride = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.avg_pool3d.html
   */
  avgPool3d(options: Opt<NamedInput<Tensor> & { kernelSize: IntOrList; stride?: IntOrList | undefined; padding?: IntOrList | undefined; ceilMode?: boolean | undefined; countIncludePad?: boolean | undefined; divisorOverride?: number | null | undefined } & OutOption>): Tensor;
  /**
   * The mean of each window of (N, C, D, H, W); padding counts unless `countIncludePad` is false.
   * `avgPool3d(input, kernelSize, stride = [], padding = 0, ceilMode = false, countIncludePad = true,
   * divisorOverride = null)`
   */
  avgPool3d(input: Tensor, options: Opt<{ kernelSize: IntOrList; stride?: IntOrList | undefined; padding?: IntOrList | undefined; ceilMode?: boolean | undefined; countIncludePad?: boolean | undefined; divisorOverride?: number | null | undefined } & OutOption>): Tensor;
  /**
   * The mean of each window of (N, C, D, H, W); padding counts unless `countIncludePad` is false.
   * `avgPool3d(input, kernelSize, stride = [], padding = 0, ceilMode = false, countIncludePad = true,
   * divisorOverride = null)`
   */
  avgPool3d(input: Tensor, kernelSize: IntOrList, options: Opt<{ stride?: IntOrList | undefined; padding?: IntOrList | undefined; ceilMode?: boolean | undefined; countIncludePad?: boolean | undefined; divisorOverride?: number | null | undefined } & OutOption>): Tensor;
  /**
   * The mean of each window of (N, C, D, H, W); padding counts unless `countIncludePad` is false.
   * `avgPool3d(input, kernelSize, stride = [], padding = 0, ceilMode = false, countIncludePad = true,
   * divisorOverride = null)`
   */
  avgPool3d(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, options: Opt<{ padding?: IntOrList | undefined; ceilMode?: boolean | undefined; countIncludePad?: boolean | undefined; divisorOverride?: number | null | undefined } & OutOption>): Tensor;
  /**
   * The mean of each window of (N, C, D, H, W); padding counts unless `countIncludePad` is false.
   * `avgPool3d(input, kernelSize, stride = [], padding = 0, ceilMode = false, countIncludePad = true,
   * divisorOverride = null)`
   */
  avgPool3d(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, padding: IntOrList | undefined, options: Opt<{ ceilMode?: boolean | undefined; countIncludePad?: boolean | undefined; divisorOverride?: number | null | undefined } & OutOption>): Tensor;
  /**
   * The mean of each window of (N, C, D, H, W); padding counts unless `countIncludePad` is false.
   * `avgPool3d(input, kernelSize, stride = [], padding = 0, ceilMode = false, countIncludePad = true,
   * divisorOverride = null)`
   */
  avgPool3d(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, padding: IntOrList | undefined, ceilMode: boolean | undefined, options: Opt<{ countIncludePad?: boolean | undefined; divisorOverride?: number | null | undefined } & OutOption>): Tensor;
  /**
   * The mean of each window of (N, C, D, H, W); padding counts unless `countIncludePad` is false.
   * `avgPool3d(input, kernelSize, stride = [], padding = 0, ceilMode = false, countIncludePad = true,
   * divisorOverride = null)`
   */
  avgPool3d(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, padding: IntOrList | undefined, ceilMode: boolean | undefined, countIncludePad: boolean | undefined, options: Opt<{ divisorOverride?: number | null | undefined } & OutOption>): Tensor;
  /**
   * The mean of each window of (N, C, D, H, W); padding counts unless `countIncludePad` is false.
   * `avgPool3d(input, kernelSize, stride = [], padding = 0, ceilMode = false, countIncludePad = true,
   * divisorOverride = null)`
   */
  avgPool3d(input: Tensor, kernelSize: IntOrList, stride?: IntOrList, padding?: IntOrList, ceilMode?: boolean, countIncludePad?: boolean, divisorOverride?: number | null, options?: OutOption): Tensor;
  /**
   * `-(y · log x + (1 - y) · log(1 - x))`; logarithms are no less than -100, so that it stays finite.
   * `binaryCrossEntropy(input, target, weight = null, reduction = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.binary_cross_entropy.html
   */
  binaryCrossEntropy(options: Opt<NamedInput<Tensor> & { target: Tensor; weight?: Tensor | null | undefined; reduction?: number | undefined } & OutOption>): Tensor;
  /**
   * `-(y · log x + (1 - y) · log(1 - x))`; logarithms are no less than -100, so that it stays finite.
   * `binaryCrossEntropy(input, target, weight = null, reduction = 1)`
   */
  binaryCrossEntropy(input: Tensor, options: Opt<{ target: Tensor; weight?: Tensor | null | undefined; reduction?: number | undefined } & OutOption>): Tensor;
  /**
   * `-(y · log x + (1 - y) · log(1 - x))`; logarithms are no less than -100, so that it stays finite.
   * `binaryCrossEntropy(input, target, weight = null, reduction = 1)`
   */
  binaryCrossEntropy(input: Tensor, target: Tensor, options: Opt<{ weight?: Tensor | null | undefined; reduction?: number | undefined } & OutOption>): Tensor;
  /**
   * `-(y · log x + (1 - y) · log(1 - x))`; logarithms are no less than -100, so that it stays finite.
   * `binaryCrossEntropy(input, target, weight = null, reduction = 1)`
   */
  binaryCrossEntropy(input: Tensor, target: Tensor, weight: Tensor | null | undefined, options: Opt<{ reduction?: number | undefined } & OutOption>): Tensor;
  /**
   * `-(y · log x + (1 - y) · log(1 - x))`; logarithms are no less than -100, so that it stays finite.
   * `binaryCrossEntropy(input, target, weight = null, reduction = 1)`
   */
  binaryCrossEntropy(input: Tensor, target: Tensor, weight?: Tensor | null, reduction?: number, options?: OutOption): Tensor;
  /**
   * Sums columns of sliding blocks back into an image: (N, C · kH · kW, blocks) → (N, C, H, W). `F.fold`
   * calls it.
   */
  col2im(options: Opt<NamedInput<Tensor> & { outputSize: IntOrList; kernelSize: IntOrList; dilation: IntOrList; padding: IntOrList; stride: IntOrList } & OutOption>): Tensor;
  /**
   * Sums columns of sliding blocks back into an image: (N, C · kH · kW, blocks) → (N, C, H, W). `F.fold`
   * calls it.
   */
  col2im(input: Tensor, options: Opt<{ outputSize: IntOrList; kernelSize: IntOrList; dilation: IntOrList; padding: IntOrList; stride: IntOrList } & OutOption>): Tensor;
  /**
   * Sums columns of sliding blocks back into an image: (N, C · kH · kW, blocks) → (N, C, H, W). `F.fold`
   * calls it.
   */
  col2im(input: Tensor, outputSize: IntOrList, options: Opt<{ kernelSize: IntOrList; dilation: IntOrList; padding: IntOrList; stride: IntOrList } & OutOption>): Tensor;
  /**
   * Sums columns of sliding blocks back into an image: (N, C · kH · kW, blocks) → (N, C, H, W). `F.fold`
   * calls it.
   */
  col2im(input: Tensor, outputSize: IntOrList, kernelSize: IntOrList, options: Opt<{ dilation: IntOrList; padding: IntOrList; stride: IntOrList } & OutOption>): Tensor;
  /**
   * Sums columns of sliding blocks back into an image: (N, C · kH · kW, blocks) → (N, C, H, W). `F.fold`
   * calls it.
   */
  col2im(input: Tensor, outputSize: IntOrList, kernelSize: IntOrList, dilation: IntOrList, options: Opt<{ padding: IntOrList; stride: IntOrList } & OutOption>): Tensor;
  /**
   * Sums columns of sliding blocks back into an image: (N, C · kH · kW, blocks) → (N, C, H, W). `F.fold`
   * calls it.
   */
  col2im(input: Tensor, outputSize: IntOrList, kernelSize: IntOrList, dilation: IntOrList, padding: IntOrList, options: Opt<{ stride: IntOrList } & OutOption>): Tensor;
  /**
   * Sums columns of sliding blocks back into an image: (N, C · kH · kW, blocks) → (N, C, H, W). `F.fold`
   * calls it.
   */
  col2im(input: Tensor, outputSize: IntOrList, kernelSize: IntOrList, dilation: IntOrList, padding: IntOrList, stride: IntOrList, options?: OutOption): Tensor;
  convDepthwise3d(options: Opt<NamedInput<Tensor> & { weight: Tensor; kernelSize: IntOrList; bias: Tensor | null; stride: IntOrList; padding: IntOrList; dilation: IntOrList }>): Tensor;
  convDepthwise3d(input: Tensor, options: Opt<{ weight: Tensor; kernelSize: IntOrList; bias: Tensor | null; stride: IntOrList; padding: IntOrList; dilation: IntOrList }>): Tensor;
  convDepthwise3d(input: Tensor, weight: Tensor, options: Opt<{ kernelSize: IntOrList; bias: Tensor | null; stride: IntOrList; padding: IntOrList; dilation: IntOrList }>): Tensor;
  convDepthwise3d(input: Tensor, weight: Tensor, kernelSize: IntOrList, options: Opt<{ bias: Tensor | null; stride: IntOrList; padding: IntOrList; dilation: IntOrList }>): Tensor;
  convDepthwise3d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias: Tensor | null, options: Opt<{ stride: IntOrList; padding: IntOrList; dilation: IntOrList }>): Tensor;
  convDepthwise3d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias: Tensor | null, stride: IntOrList, options: Opt<{ padding: IntOrList; dilation: IntOrList }>): Tensor;
  convDepthwise3d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias: Tensor | null, stride: IntOrList, padding: IntOrList, options: Opt<{ dilation: IntOrList }>): Tensor;
  convDepthwise3d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias: Tensor | null, stride: IntOrList, padding: IntOrList, dilation: IntOrList): Tensor;
  /**
   * `-log softmax(input)` at the target: class indices (N), or probabilities of the shape of `input` (N, C,
   * …).
   * `crossEntropyLoss(input, target, weight = null, reduction = 1, ignoreIndex = -100, labelSmoothing = 0)`
   */
  crossEntropyLoss(options: Opt<NamedInput<Tensor> & { target: Tensor; weight?: Tensor | null | undefined; reduction?: number | undefined; ignoreIndex?: number | undefined; labelSmoothing?: number | undefined }>): Tensor;
  /**
   * `-log softmax(input)` at the target: class indices (N), or probabilities of the shape of `input` (N, C,
   * …).
   * `crossEntropyLoss(input, target, weight = null, reduction = 1, ignoreIndex = -100, labelSmoothing = 0)`
   */
  crossEntropyLoss(input: Tensor, options: Opt<{ target: Tensor; weight?: Tensor | null | undefined; reduction?: number | undefined; ignoreIndex?: number | undefined; labelSmoothing?: number | undefined }>): Tensor;
  /**
   * `-log softmax(input)` at the target: class indices (N), or probabilities of the shape of `input` (N, C,
   * …).
   * `crossEntropyLoss(input, target, weight = null, reduction = 1, ignoreIndex = -100, labelSmoothing = 0)`
   */
  crossEntropyLoss(input: Tensor, target: Tensor, options: Opt<{ weight?: Tensor | null | undefined; reduction?: number | undefined; ignoreIndex?: number | undefined; labelSmoothing?: number | undefined }>): Tensor;
  /**
   * `-log softmax(input)` at the target: class indices (N), or probabilities of the shape of `input` (N, C,
   * …).
   * `crossEntropyLoss(input, target, weight = null, reduction = 1, ignoreIndex = -100, labelSmoothing = 0)`
   */
  crossEntropyLoss(input: Tensor, target: Tensor, weight: Tensor | null | undefined, options: Opt<{ reduction?: number | undefined; ignoreIndex?: number | undefined; labelSmoothing?: number | undefined }>): Tensor;
  /**
   * `-log softmax(input)` at the target: class indices (N), or probabilities of the shape of `input` (N, C,
   * …).
   * `crossEntropyLoss(input, target, weight = null, reduction = 1, ignoreIndex = -100, labelSmoothing = 0)`
   */
  crossEntropyLoss(input: Tensor, target: Tensor, weight: Tensor | null | undefined, reduction: number | undefined, options: Opt<{ ignoreIndex?: number | undefined; labelSmoothing?: number | undefined }>): Tensor;
  /**
   * `-log softmax(input)` at the target: class indices (N), or probabilities of the shape of `input` (N, C,
   * …).
   * `crossEntropyLoss(input, target, weight = null, reduction = 1, ignoreIndex = -100, labelSmoothing = 0)`
   */
  crossEntropyLoss(input: Tensor, target: Tensor, weight: Tensor | null | undefined, reduction: number | undefined, ignoreIndex: number | undefined, options: Opt<{ labelSmoothing?: number | undefined }>): Tensor;
  /**
   * `-log softmax(input)` at the target: class indices (N), or probabilities of the shape of `input` (N, C,
   * …).
   * `crossEntropyLoss(input, target, weight = null, reduction = 1, ignoreIndex = -100, labelSmoothing = 0)`
   */
  crossEntropyLoss(input: Tensor, target: Tensor, weight?: Tensor | null, reduction?: number, ignoreIndex?: number, labelSmoothing?: number): Tensor;
  /**
   * `input` where positive, else `alpha · (exp(input) - 1)`.
   * `elu(input, alpha = 1, scale = 1, inputScale = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.elu.html
   */
  elu(options: Opt<NamedInput<Tensor> & { alpha?: Scalar | undefined; scale?: Scalar | undefined; inputScale?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `input` where positive, else `alpha · (exp(input) - 1)`.
   * `elu(input, alpha = 1, scale = 1, inputScale = 1)`
   */
  elu(input: Tensor, options: Opt<{ alpha?: Scalar | undefined; scale?: Scalar | undefined; inputScale?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `input` where positive, else `alpha · (exp(input) - 1)`.
   * `elu(input, alpha = 1, scale = 1, inputScale = 1)`
   */
  elu(input: Tensor, alpha: Scalar | undefined, options: Opt<{ scale?: Scalar | undefined; inputScale?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `input` where positive, else `alpha · (exp(input) - 1)`.
   * `elu(input, alpha = 1, scale = 1, inputScale = 1)`
   */
  elu(input: Tensor, alpha: Scalar | undefined, scale: Scalar | undefined, options: Opt<{ inputScale?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `input` where positive, else `alpha · (exp(input) - 1)`.
   * `elu(input, alpha = 1, scale = 1, inputScale = 1)`
   */
  elu(input: Tensor, alpha?: Scalar, scale?: Scalar, inputScale?: Scalar, options?: OutOption): Tensor;
  /**
   * `elu`, in place: `input` where positive, else `alpha · (exp(input) - 1)`.
   * `elu_(input, alpha = 1, scale = 1, inputScale = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.elu.html
   */
  elu_(options: Opt<NamedInput<Tensor> & { alpha?: Scalar | undefined; scale?: Scalar | undefined; inputScale?: Scalar | undefined }>): Tensor;
  /**
   * `elu`, in place: `input` where positive, else `alpha · (exp(input) - 1)`.
   * `elu_(input, alpha = 1, scale = 1, inputScale = 1)`
   */
  elu_(input: Tensor, options: Opt<{ alpha?: Scalar | undefined; scale?: Scalar | undefined; inputScale?: Scalar | undefined }>): Tensor;
  /**
   * `elu`, in place: `input` where positive, else `alpha · (exp(input) - 1)`.
   * `elu_(input, alpha = 1, scale = 1, inputScale = 1)`
   */
  elu_(input: Tensor, alpha: Scalar | undefined, options: Opt<{ scale?: Scalar | undefined; inputScale?: Scalar | undefined }>): Tensor;
  /**
   * `elu`, in place: `input` where positive, else `alpha · (exp(input) - 1)`.
   * `elu_(input, alpha = 1, scale = 1, inputScale = 1)`
   */
  elu_(input: Tensor, alpha: Scalar | undefined, scale: Scalar | undefined, options: Opt<{ inputScale?: Scalar | undefined }>): Tensor;
  /**
   * `elu`, in place: `input` where positive, else `alpha · (exp(input) - 1)`.
   * `elu_(input, alpha = 1, scale = 1, inputScale = 1)`
   */
  elu_(input: Tensor, alpha?: Scalar, scale?: Scalar, inputScale?: Scalar): Tensor;
  flattenDenseTensors(options: Opt<{ tensors: readonly Tensor[] }>): Tensor;
  flattenDenseTensors(tensors: readonly Tensor[]): Tensor;
  /**
   * Maxima of windows whose steps are random, so that `outputSize` come out; `randomSamples` (N, C, 2) places
   * them.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.fractional_max_pool2d.html
   */
  fractionalMaxPool2d(options: Opt<NamedInput<Tensor> & { kernelSize: IntOrList; outputSize: IntOrList; randomSamples: Tensor } & OutsOption<[Tensor, Tensor]>>): [Tensor, Tensor];
  /**
   * Maxima of windows whose steps are random, so that `outputSize` come out; `randomSamples` (N, C, 2) places
   * them.
   */
  fractionalMaxPool2d(input: Tensor, options: Opt<{ kernelSize: IntOrList; outputSize: IntOrList; randomSamples: Tensor } & OutsOption<[Tensor, Tensor]>>): [Tensor, Tensor];
  /**
   * Maxima of windows whose steps are random, so that `outputSize` come out; `randomSamples` (N, C, 2) places
   * them.
   */
  fractionalMaxPool2d(input: Tensor, kernelSize: IntOrList, options: Opt<{ outputSize: IntOrList; randomSamples: Tensor } & OutsOption<[Tensor, Tensor]>>): [Tensor, Tensor];
  /**
   * Maxima of windows whose steps are random, so that `outputSize` come out; `randomSamples` (N, C, 2) places
   * them.
   */
  fractionalMaxPool2d(input: Tensor, kernelSize: IntOrList, outputSize: IntOrList, options: Opt<{ randomSamples: Tensor } & OutsOption<[Tensor, Tensor]>>): [Tensor, Tensor];
  /**
   * Maxima of windows whose steps are random, so that `outputSize` come out; `randomSamples` (N, C, 2) places
   * them.
   */
  fractionalMaxPool2d(input: Tensor, kernelSize: IntOrList, outputSize: IntOrList, randomSamples: Tensor, options?: OutsOption<[Tensor, Tensor]>): [Tensor, Tensor];
  /**
   * Maxima of windows whose steps are random, so that `outputSize` come out; `randomSamples` (N, C, 3) places
   * them.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.fractional_max_pool3d.html
   */
  fractionalMaxPool3d(options: Opt<NamedInput<Tensor> & { kernelSize: IntOrList; outputSize: IntOrList; randomSamples: Tensor } & OutsOption<[Tensor, Tensor]>>): [Tensor, Tensor];
  /**
   * Maxima of windows whose steps are random, so that `outputSize` come out; `randomSamples` (N, C, 3) places
   * them.
   */
  fractionalMaxPool3d(input: Tensor, options: Opt<{ kernelSize: IntOrList; outputSize: IntOrList; randomSamples: Tensor } & OutsOption<[Tensor, Tensor]>>): [Tensor, Tensor];
  /**
   * Maxima of windows whose steps are random, so that `outputSize` come out; `randomSamples` (N, C, 3) places
   * them.
   */
  fractionalMaxPool3d(input: Tensor, kernelSize: IntOrList, options: Opt<{ outputSize: IntOrList; randomSamples: Tensor } & OutsOption<[Tensor, Tensor]>>): [Tensor, Tensor];
  /**
   * Maxima of windows whose steps are random, so that `outputSize` come out; `randomSamples` (N, C, 3) places
   * them.
   */
  fractionalMaxPool3d(input: Tensor, kernelSize: IntOrList, outputSize: IntOrList, options: Opt<{ randomSamples: Tensor } & OutsOption<[Tensor, Tensor]>>): [Tensor, Tensor];
  /**
   * Maxima of windows whose steps are random, so that `outputSize` come out; `randomSamples` (N, C, 3) places
   * them.
   */
  fractionalMaxPool3d(input: Tensor, kernelSize: IntOrList, outputSize: IntOrList, randomSamples: Tensor, options?: OutsOption<[Tensor, Tensor]>): [Tensor, Tensor];
  /**
   * `x · Φ(x)`, Φ the standard normal's distribution function; with `approximate: "tanh"` nearly so, and
   * faster.
   * `gelu(input, { approximate = 'none' })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.gelu.html
   */
  gelu(options: Opt<NamedInput<Tensor> & { approximate?: 'none' | 'tanh' | undefined } & OutOption>): Tensor;
  /**
   * `x · Φ(x)`, Φ the standard normal's distribution function; with `approximate: "tanh"` nearly so, and
   * faster.
   * `gelu(input, { approximate = 'none' })`
   */
  gelu(input: Tensor, options?: Opt<{ approximate?: 'none' | 'tanh' | undefined } & OutOption>): Tensor;
  /**
   * `gelu`, in place: `x · Φ(x)`, Φ the standard normal's distribution function.
   * `gelu_(input, { approximate = 'none' })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.gelu.html
   */
  gelu_(options: Opt<NamedInput<Tensor> & { approximate?: 'none' | 'tanh' | undefined }>): Tensor;
  /**
   * `gelu`, in place: `x · Φ(x)`, Φ the standard normal's distribution function.
   * `gelu_(input, { approximate = 'none' })`
   */
  gelu_(input: Tensor, options?: Opt<{ approximate?: 'none' | 'tanh' | undefined }>): Tensor;
  /**
   * `a · sigmoid(b)` of the two halves of `dim`: (…, 2N) → (…, N). `glu(input, dim = -1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.glu.html
   */
  glu(options: Opt<NamedInput<Tensor> & { dim?: number | undefined; axis?: number | undefined } & OutOption>): Tensor;
  /** `a · sigmoid(b)` of the two halves of `dim`: (…, 2N) → (…, N). `glu(input, dim = -1)` */
  glu(input: Tensor, options: Opt<{ dim?: number | undefined; axis?: number | undefined } & OutOption>): Tensor;
  /** `a · sigmoid(b)` of the two halves of `dim`: (…, 2N) → (…, N). `glu(input, dim = -1)` */
  glu(input: Tensor, dim?: number, options?: OutOption): Tensor;
  /**
   * `min(max(x + 3, 0), 6) / 6`: a sigmoid of straight lines.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.hardsigmoid.html
   */
  hardsigmoid(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** `min(max(x + 3, 0), 6) / 6`: a sigmoid of straight lines. */
  hardsigmoid(input: Tensor, options?: OutOption): Tensor;
  /**
   * `hardsigmoid`, in place: `min(max(x + 3, 0), 6) / 6`: a sigmoid of straight lines.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.hardsigmoid.html
   */
  hardsigmoid_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `hardsigmoid`, in place: `min(max(x + 3, 0), 6) / 6`: a sigmoid of straight lines. */
  hardsigmoid_(input: Tensor): Tensor;
  /**
   * `x · hardsigmoid(x)`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.hardswish.html
   */
  hardswish(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** `x · hardsigmoid(x)`. */
  hardswish(input: Tensor, options?: OutOption): Tensor;
  /**
   * `hardswish`, in place: `x · hardsigmoid(x)`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.hardswish.html
   */
  hardswish_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `hardswish`, in place: `x · hardsigmoid(x)`. */
  hardswish_(input: Tensor): Tensor;
  /**
   * `min(max(input, minVal), maxVal)`, -1 and 1 by default. `hardtanh(input, minVal = -1, maxVal = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.hardtanh.html
   */
  hardtanh(options: Opt<NamedInput<Tensor> & { minVal?: Scalar | undefined; maxVal?: Scalar | undefined } & OutOption>): Tensor;
  /** `min(max(input, minVal), maxVal)`, -1 and 1 by default. `hardtanh(input, minVal = -1, maxVal = 1)` */
  hardtanh(input: Tensor, options: Opt<{ minVal?: Scalar | undefined; maxVal?: Scalar | undefined } & OutOption>): Tensor;
  /** `min(max(input, minVal), maxVal)`, -1 and 1 by default. `hardtanh(input, minVal = -1, maxVal = 1)` */
  hardtanh(input: Tensor, minVal: Scalar | undefined, options: Opt<{ maxVal?: Scalar | undefined } & OutOption>): Tensor;
  /** `min(max(input, minVal), maxVal)`, -1 and 1 by default. `hardtanh(input, minVal = -1, maxVal = 1)` */
  hardtanh(input: Tensor, minVal?: Scalar, maxVal?: Scalar, options?: OutOption): Tensor;
  /**
   * `hardtanh`, in place: `min(max(input, minVal), maxVal)`, -1 and 1 by default.
   * `hardtanh_(input, minVal = -1, maxVal = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.hardtanh.html
   */
  hardtanh_(options: Opt<NamedInput<Tensor> & { minVal?: Scalar | undefined; maxVal?: Scalar | undefined }>): Tensor;
  /**
   * `hardtanh`, in place: `min(max(input, minVal), maxVal)`, -1 and 1 by default.
   * `hardtanh_(input, minVal = -1, maxVal = 1)`
   */
  hardtanh_(input: Tensor, options: Opt<{ minVal?: Scalar | undefined; maxVal?: Scalar | undefined }>): Tensor;
  /**
   * `hardtanh`, in place: `min(max(input, minVal), maxVal)`, -1 and 1 by default.
   * `hardtanh_(input, minVal = -1, maxVal = 1)`
   */
  hardtanh_(input: Tensor, minVal: Scalar | undefined, options: Opt<{ maxVal?: Scalar | undefined }>): Tensor;
  /**
   * `hardtanh`, in place: `min(max(input, minVal), maxVal)`, -1 and 1 by default.
   * `hardtanh_(input, minVal = -1, maxVal = 1)`
   */
  hardtanh_(input: Tensor, minVal?: Scalar, maxVal?: Scalar): Tensor;
  /**
   * `d² / 2` where `|d| ≤ delta`, else `delta · (|d| - delta / 2)`; d = `input - target`.
   * `huberLoss(input, target, reduction = 1, delta = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.huber_loss.html
   */
  huberLoss(options: Opt<NamedInput<Tensor> & { target: Tensor; reduction?: number | undefined; delta?: number | undefined } & OutOption>): Tensor;
  /**
   * `d² / 2` where `|d| ≤ delta`, else `delta · (|d| - delta / 2)`; d = `input - target`.
   * `huberLoss(input, target, reduction = 1, delta = 1)`
   */
  huberLoss(input: Tensor, options: Opt<{ target: Tensor; reduction?: number | undefined; delta?: number | undefined } & OutOption>): Tensor;
  /**
   * `d² / 2` where `|d| ≤ delta`, else `delta · (|d| - delta / 2)`; d = `input - target`.
   * `huberLoss(input, target, reduction = 1, delta = 1)`
   */
  huberLoss(input: Tensor, target: Tensor, options: Opt<{ reduction?: number | undefined; delta?: number | undefined } & OutOption>): Tensor;
  /**
   * `d² / 2` where `|d| ≤ delta`, else `delta · (|d| - delta / 2)`; d = `input - target`.
   * `huberLoss(input, target, reduction = 1, delta = 1)`
   */
  huberLoss(input: Tensor, target: Tensor, reduction: number | undefined, options: Opt<{ delta?: number | undefined } & OutOption>): Tensor;
  /**
   * `d² / 2` where `|d| ≤ delta`, else `delta · (|d| - delta / 2)`; d = `input - target`.
   * `huberLoss(input, target, reduction = 1, delta = 1)`
   */
  huberLoss(input: Tensor, target: Tensor, reduction?: number, delta?: number, options?: OutOption): Tensor;
  /** Sliding blocks as columns: (N, C, H, W) → (N, C · kH · kW, blocks). `F.unfold` calls it. */
  im2col(options: Opt<NamedInput<Tensor> & { kernelSize: IntOrList; dilation: IntOrList; padding: IntOrList; stride: IntOrList } & OutOption>): Tensor;
  /** Sliding blocks as columns: (N, C, H, W) → (N, C · kH · kW, blocks). `F.unfold` calls it. */
  im2col(input: Tensor, options: Opt<{ kernelSize: IntOrList; dilation: IntOrList; padding: IntOrList; stride: IntOrList } & OutOption>): Tensor;
  /** Sliding blocks as columns: (N, C, H, W) → (N, C · kH · kW, blocks). `F.unfold` calls it. */
  im2col(input: Tensor, kernelSize: IntOrList, options: Opt<{ dilation: IntOrList; padding: IntOrList; stride: IntOrList } & OutOption>): Tensor;
  /** Sliding blocks as columns: (N, C, H, W) → (N, C · kH · kW, blocks). `F.unfold` calls it. */
  im2col(input: Tensor, kernelSize: IntOrList, dilation: IntOrList, options: Opt<{ padding: IntOrList; stride: IntOrList } & OutOption>): Tensor;
  /** Sliding blocks as columns: (N, C, H, W) → (N, C · kH · kW, blocks). `F.unfold` calls it. */
  im2col(input: Tensor, kernelSize: IntOrList, dilation: IntOrList, padding: IntOrList, options: Opt<{ stride: IntOrList } & OutOption>): Tensor;
  /** Sliding blocks as columns: (N, C, H, W) → (N, C · kH · kW, blocks). `F.unfold` calls it. */
  im2col(input: Tensor, kernelSize: IntOrList, dilation: IntOrList, padding: IntOrList, stride: IntOrList, options?: OutOption): Tensor;
  /**
   * `|input - target|`. `l1Loss(input, target, reduction = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.l1_loss.html
   */
  l1Loss(options: Opt<NamedInput<Tensor> & { target: Tensor; reduction?: number | undefined }>): Tensor;
  /** `|input - target|`. `l1Loss(input, target, reduction = 1)` */
  l1Loss(input: Tensor, options: Opt<{ target: Tensor; reduction?: number | undefined }>): Tensor;
  /** `|input - target|`. `l1Loss(input, target, reduction = 1)` */
  l1Loss(input: Tensor, target: Tensor, options: Opt<{ reduction?: number | undefined }>): Tensor;
  /** `|input - target|`. `l1Loss(input, target, reduction = 1)` */
  l1Loss(input: Tensor, target: Tensor, reduction?: number): Tensor;
  /**
   * `input` where positive, else `negativeSlope · input`. `leakyRelu(input, negativeSlope = 0.01)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.leaky_relu.html
   */
  leakyRelu(options: Opt<NamedInput<Tensor> & { negativeSlope?: Scalar | undefined } & OutOption>): Tensor;
  /** `input` where positive, else `negativeSlope · input`. `leakyRelu(input, negativeSlope = 0.01)` */
  leakyRelu(input: Tensor, options: Opt<{ negativeSlope?: Scalar | undefined } & OutOption>): Tensor;
  /** `input` where positive, else `negativeSlope · input`. `leakyRelu(input, negativeSlope = 0.01)` */
  leakyRelu(input: Tensor, negativeSlope?: Scalar, options?: OutOption): Tensor;
  /**
   * `leakyRelu`, in place: `input` where positive, else `negativeSlope · input`.
   * `leakyRelu_(input, negativeSlope = 0.01)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.leaky_relu.html
   */
  leakyRelu_(options: Opt<NamedInput<Tensor> & { negativeSlope?: Scalar | undefined }>): Tensor;
  /**
   * `leakyRelu`, in place: `input` where positive, else `negativeSlope · input`.
   * `leakyRelu_(input, negativeSlope = 0.01)`
   */
  leakyRelu_(input: Tensor, options: Opt<{ negativeSlope?: Scalar | undefined }>): Tensor;
  /**
   * `leakyRelu`, in place: `input` where positive, else `negativeSlope · input`.
   * `leakyRelu_(input, negativeSlope = 0.01)`
   */
  leakyRelu_(input: Tensor, negativeSlope?: Scalar): Tensor;
  /**
   * `input @ weightᵀ + bias`: (…, in) → (…, out), with `weight` (out, in).
   * `linear(input, weight, bias = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.linear.html
   */
  linear(options: Opt<NamedInput<Tensor> & { weight: Tensor; bias?: Tensor | null | undefined } & OutOption>): Tensor;
  /**
   * `input @ weightᵀ + bias`: (…, in) → (…, out), with `weight` (out, in).
   * `linear(input, weight, bias = null)`
   */
  linear(input: Tensor, options: Opt<{ weight: Tensor; bias?: Tensor | null | undefined } & OutOption>): Tensor;
  /**
   * `input @ weightᵀ + bias`: (…, in) → (…, out), with `weight` (out, in).
   * `linear(input, weight, bias = null)`
   */
  linear(input: Tensor, weight: Tensor, options: Opt<{ bias?: Tensor | null | undefined } & OutOption>): Tensor;
  /**
   * `input @ weightᵀ + bias`: (…, in) → (…, out), with `weight` (out, in).
   * `linear(input, weight, bias = null)`
   */
  linear(input: Tensor, weight: Tensor, bias?: Tensor | null, options?: OutOption): Tensor;
  /** `log sigmoid(x)`, without overflow. */
  logSigmoid(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** `log sigmoid(x)`, without overflow. */
  logSigmoid(input: Tensor, options?: OutOption): Tensor;
  /**
   * `maxPool2d`, and where in the flattened plane each was: what `maxUnpool2d` takes.
   * `maxPool2dWithIndices(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool2dWithIndices(options: Opt<NamedInput<Tensor> & { kernelSize: IntOrList; stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): [Tensor, Tensor];
  /**
   * `maxPool2d`, and where in the flattened plane each was: what `maxUnpool2d` takes.
   * `maxPool2dWithIndices(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool2dWithIndices(input: Tensor, options: Opt<{ kernelSize: IntOrList; stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): [Tensor, Tensor];
  /**
   * `maxPool2d`, and where in the flattened plane each was: what `maxUnpool2d` takes.
   * `maxPool2dWithIndices(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool2dWithIndices(input: Tensor, kernelSize: IntOrList, options: Opt<{ stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): [Tensor, Tensor];
  /**
   * `maxPool2d`, and where in the flattened plane each was: what `maxUnpool2d` takes.
   * `maxPool2dWithIndices(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool2dWithIndices(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, options: Opt<{ padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): [Tensor, Tensor];
  /**
   * `maxPool2d`, and where in the flattened plane each was: what `maxUnpool2d` takes.
   * `maxPool2dWithIndices(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool2dWithIndices(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, padding: IntOrList | undefined, options: Opt<{ dilation?: IntOrList | undefined; ceilMode?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): [Tensor, Tensor];
  /**
   * `maxPool2d`, and where in the flattened plane each was: what `maxUnpool2d` takes.
   * `maxPool2dWithIndices(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool2dWithIndices(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, padding: IntOrList | undefined, dilation: IntOrList | undefined, options: Opt<{ ceilMode?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): [Tensor, Tensor];
  /**
   * `maxPool2d`, and where in the flattened plane each was: what `maxUnpool2d` takes.
   * `maxPool2dWithIndices(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool2dWithIndices(input: Tensor, kernelSize: IntOrList, stride?: IntOrList, padding?: IntOrList, dilation?: IntOrList, ceilMode?: boolean, options?: OutsOption<[Tensor, Tensor]>): [Tensor, Tensor];
  /**
   * `maxPool3d`, and where in the flattened volume each was: what `maxUnpool3d` takes.
   * `maxPool3dWithIndices(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool3dWithIndices(options: Opt<NamedInput<Tensor> & { kernelSize: IntOrList; stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): [Tensor, Tensor];
  /**
   * `maxPool3d`, and where in the flattened volume each was: what `maxUnpool3d` takes.
   * `maxPool3dWithIndices(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool3dWithIndices(input: Tensor, options: Opt<{ kernelSize: IntOrList; stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): [Tensor, Tensor];
  /**
   * `maxPool3d`, and where in the flattened volume each was: what `maxUnpool3d` takes.
   * `maxPool3dWithIndices(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool3dWithIndices(input: Tensor, kernelSize: IntOrList, options: Opt<{ stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): [Tensor, Tensor];
  /**
   * `maxPool3d`, and where in the flattened volume each was: what `maxUnpool3d` takes.
   * `maxPool3dWithIndices(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool3dWithIndices(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, options: Opt<{ padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): [Tensor, Tensor];
  /**
   * `maxPool3d`, and where in the flattened volume each was: what `maxUnpool3d` takes.
   * `maxPool3dWithIndices(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool3dWithIndices(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, padding: IntOrList | undefined, options: Opt<{ dilation?: IntOrList | undefined; ceilMode?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): [Tensor, Tensor];
  /**
   * `maxPool3d`, and where in the flattened volume each was: what `maxUnpool3d` takes.
   * `maxPool3dWithIndices(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool3dWithIndices(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, padding: IntOrList | undefined, dilation: IntOrList | undefined, options: Opt<{ ceilMode?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): [Tensor, Tensor];
  /**
   * `maxPool3d`, and where in the flattened volume each was: what `maxUnpool3d` takes.
   * `maxPool3dWithIndices(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool3dWithIndices(input: Tensor, kernelSize: IntOrList, stride?: IntOrList, padding?: IntOrList, dilation?: IntOrList, ceilMode?: boolean, options?: OutsOption<[Tensor, Tensor]>): [Tensor, Tensor];
  /**
   * Puts maxima back to where `indices` says they were, zeros elsewhere.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.max_unpool2d.html
   */
  maxUnpool2d(options: Opt<NamedInput<Tensor> & { indices: Tensor; outputSize: IntOrList } & OutOption>): Tensor;
  /** Puts maxima back to where `indices` says they were, zeros elsewhere. */
  maxUnpool2d(input: Tensor, options: Opt<{ indices: Tensor; outputSize: IntOrList } & OutOption>): Tensor;
  /** Puts maxima back to where `indices` says they were, zeros elsewhere. */
  maxUnpool2d(input: Tensor, indices: Tensor, options: Opt<{ outputSize: IntOrList } & OutOption>): Tensor;
  /** Puts maxima back to where `indices` says they were, zeros elsewhere. */
  maxUnpool2d(input: Tensor, indices: Tensor, outputSize: IntOrList, options?: OutOption): Tensor;
  /**
   * Puts maxima back to where `indices` says they were, zeros elsewhere.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.max_unpool3d.html
   */
  maxUnpool3d(options: Opt<NamedInput<Tensor> & { indices: Tensor; outputSize: IntOrList; stride: IntOrList; padding: IntOrList } & OutOption>): Tensor;
  /** Puts maxima back to where `indices` says they were, zeros elsewhere. */
  maxUnpool3d(input: Tensor, options: Opt<{ indices: Tensor; outputSize: IntOrList; stride: IntOrList; padding: IntOrList } & OutOption>): Tensor;
  /** Puts maxima back to where `indices` says they were, zeros elsewhere. */
  maxUnpool3d(input: Tensor, indices: Tensor, options: Opt<{ outputSize: IntOrList; stride: IntOrList; padding: IntOrList } & OutOption>): Tensor;
  /** Puts maxima back to where `indices` says they were, zeros elsewhere. */
  maxUnpool3d(input: Tensor, indices: Tensor, outputSize: IntOrList, options: Opt<{ stride: IntOrList; padding: IntOrList } & OutOption>): Tensor;
  /** Puts maxima back to where `indices` says they were, zeros elsewhere. */
  maxUnpool3d(input: Tensor, indices: Tensor, outputSize: IntOrList, stride: IntOrList, options: Opt<{ padding: IntOrList } & OutOption>): Tensor;
  /** Puts maxima back to where `indices` says they were, zeros elsewhere. */
  maxUnpool3d(input: Tensor, indices: Tensor, outputSize: IntOrList, stride: IntOrList, padding: IntOrList, options?: OutOption): Tensor;
  /**
   * `x · tanh(softplus(x))`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.mish.html
   */
  mish(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** `x · tanh(softplus(x))`. */
  mish(input: Tensor, options?: OutOption): Tensor;
  /**
   * `mish`, in place: `x · tanh(softplus(x))`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.mish.html
   */
  mish_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `mish`, in place: `x · tanh(softplus(x))`. */
  mish_(input: Tensor): Tensor;
  /** `mkldnnLinear(input, weight, bias = null)` */
  mkldnnLinear(options: Opt<NamedInput<Tensor> & { weight: Tensor; bias?: Tensor | null | undefined }>): Tensor;
  /** `mkldnnLinear(input, weight, bias = null)` */
  mkldnnLinear(input: Tensor, options: Opt<{ weight: Tensor; bias?: Tensor | null | undefined }>): Tensor;
  /** `mkldnnLinear(input, weight, bias = null)` */
  mkldnnLinear(input: Tensor, weight: Tensor, options: Opt<{ bias?: Tensor | null | undefined }>): Tensor;
  /** `mkldnnLinear(input, weight, bias = null)` */
  mkldnnLinear(input: Tensor, weight: Tensor, bias?: Tensor | null): Tensor;
  /**
   * `mkldnnReorderConv2dWeight(input, padding = 0, stride = 1, dilation = 1, groups = 1, inputSize = null)`
   */
  mkldnnReorderConv2dWeight(options: Opt<NamedInput<Tensor> & { padding?: IntOrList | undefined; stride?: IntOrList | undefined; dilation?: IntOrList | undefined; groups?: number | undefined; inputSize?: readonly number[] | null | undefined }>): Tensor;
  /**
   * `mkldnnReorderConv2dWeight(input, padding = 0, stride = 1, dilation = 1, groups = 1, inputSize = null)`
   */
  mkldnnReorderConv2dWeight(input: Tensor, options: Opt<{ padding?: IntOrList | undefined; stride?: IntOrList | undefined; dilation?: IntOrList | undefined; groups?: number | undefined; inputSize?: readonly number[] | null | undefined }>): Tensor;
  /**
   * `mkldnnReorderConv2dWeight(input, padding = 0, stride = 1, dilation = 1, groups = 1, inputSize = null)`
   */
  mkldnnReorderConv2dWeight(input: Tensor, padding: IntOrList | undefined, options: Opt<{ stride?: IntOrList | undefined; dilation?: IntOrList | undefined; groups?: number | undefined; inputSize?: readonly number[] | null | undefined }>): Tensor;
  /**
   * `mkldnnReorderConv2dWeight(input, padding = 0, stride = 1, dilation = 1, groups = 1, inputSize = null)`
   */
  mkldnnReorderConv2dWeight(input: Tensor, padding: IntOrList | undefined, stride: IntOrList | undefined, options: Opt<{ dilation?: IntOrList | undefined; groups?: number | undefined; inputSize?: readonly number[] | null | undefined }>): Tensor;
  /**
   * `mkldnnReorderConv2dWeight(input, padding = 0, stride = 1, dilation = 1, groups = 1, inputSize = null)`
   */
  mkldnnReorderConv2dWeight(input: Tensor, padding: IntOrList | undefined, stride: IntOrList | undefined, dilation: IntOrList | undefined, options: Opt<{ groups?: number | undefined; inputSize?: readonly number[] | null | undefined }>): Tensor;
  /**
   * `mkldnnReorderConv2dWeight(input, padding = 0, stride = 1, dilation = 1, groups = 1, inputSize = null)`
   */
  mkldnnReorderConv2dWeight(input: Tensor, padding: IntOrList | undefined, stride: IntOrList | undefined, dilation: IntOrList | undefined, groups: number | undefined, options: Opt<{ inputSize?: readonly number[] | null | undefined }>): Tensor;
  /**
   * `mkldnnReorderConv2dWeight(input, padding = 0, stride = 1, dilation = 1, groups = 1, inputSize = null)`
   */
  mkldnnReorderConv2dWeight(input: Tensor, padding?: IntOrList, stride?: IntOrList, dilation?: IntOrList, groups?: number, inputSize?: readonly number[] | null): Tensor;
  /**
   * `mkldnnReorderConv3dWeight(input, padding = 0, stride = 1, dilation = 1, groups = 1, inputSize = null)`
   */
  mkldnnReorderConv3dWeight(options: Opt<NamedInput<Tensor> & { padding?: IntOrList | undefined; stride?: IntOrList | undefined; dilation?: IntOrList | undefined; groups?: number | undefined; inputSize?: readonly number[] | null | undefined }>): Tensor;
  /**
   * `mkldnnReorderConv3dWeight(input, padding = 0, stride = 1, dilation = 1, groups = 1, inputSize = null)`
   */
  mkldnnReorderConv3dWeight(input: Tensor, options: Opt<{ padding?: IntOrList | undefined; stride?: IntOrList | undefined; dilation?: IntOrList | undefined; groups?: number | undefined; inputSize?: readonly number[] | null | undefined }>): Tensor;
  /**
   * `mkldnnReorderConv3dWeight(input, padding = 0, stride = 1, dilation = 1, groups = 1, inputSize = null)`
   */
  mkldnnReorderConv3dWeight(input: Tensor, padding: IntOrList | undefined, options: Opt<{ stride?: IntOrList | undefined; dilation?: IntOrList | undefined; groups?: number | undefined; inputSize?: readonly number[] | null | undefined }>): Tensor;
  /**
   * `mkldnnReorderConv3dWeight(input, padding = 0, stride = 1, dilation = 1, groups = 1, inputSize = null)`
   */
  mkldnnReorderConv3dWeight(input: Tensor, padding: IntOrList | undefined, stride: IntOrList | undefined, options: Opt<{ dilation?: IntOrList | undefined; groups?: number | undefined; inputSize?: readonly number[] | null | undefined }>): Tensor;
  /**
   * `mkldnnReorderConv3dWeight(input, padding = 0, stride = 1, dilation = 1, groups = 1, inputSize = null)`
   */
  mkldnnReorderConv3dWeight(input: Tensor, padding: IntOrList | undefined, stride: IntOrList | undefined, dilation: IntOrList | undefined, options: Opt<{ groups?: number | undefined; inputSize?: readonly number[] | null | undefined }>): Tensor;
  /**
   * `mkldnnReorderConv3dWeight(input, padding = 0, stride = 1, dilation = 1, groups = 1, inputSize = null)`
   */
  mkldnnReorderConv3dWeight(input: Tensor, padding: IntOrList | undefined, stride: IntOrList | undefined, dilation: IntOrList | undefined, groups: number | undefined, options: Opt<{ inputSize?: readonly number[] | null | undefined }>): Tensor;
  /**
   * `mkldnnReorderConv3dWeight(input, padding = 0, stride = 1, dilation = 1, groups = 1, inputSize = null)`
   */
  mkldnnReorderConv3dWeight(input: Tensor, padding?: IntOrList, stride?: IntOrList, dilation?: IntOrList, groups?: number, inputSize?: readonly number[] | null): Tensor;
  /**
   * `(input - target)²`. `mseLoss(input, target, reduction = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.mse_loss.html
   */
  mseLoss(options: Opt<NamedInput<Tensor> & { target: Tensor; reduction?: number | undefined } & OutOption>): Tensor;
  /** `(input - target)²`. `mseLoss(input, target, reduction = 1)` */
  mseLoss(input: Tensor, options: Opt<{ target: Tensor; reduction?: number | undefined } & OutOption>): Tensor;
  /** `(input - target)²`. `mseLoss(input, target, reduction = 1)` */
  mseLoss(input: Tensor, target: Tensor, options: Opt<{ reduction?: number | undefined } & OutOption>): Tensor;
  /** `(input - target)²`. `mseLoss(input, target, reduction = 1)` */
  mseLoss(input: Tensor, target: Tensor, reduction?: number, options?: OutOption): Tensor;
  /**
   * `Σ max(0, margin - x[y] + x[i])ᵖ / C` over the classes i ≠ y.
   * `multiMarginLoss(input, target, p = 1, margin = 1, weight = null, reduction = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.multi_margin_loss.html
   */
  multiMarginLoss(options: Opt<NamedInput<Tensor> & { target: Tensor; p?: Scalar | undefined; margin?: Scalar | undefined; weight?: Tensor | null | undefined; reduction?: number | undefined } & OutOption>): Tensor;
  /**
   * `Σ max(0, margin - x[y] + x[i])ᵖ / C` over the classes i ≠ y.
   * `multiMarginLoss(input, target, p = 1, margin = 1, weight = null, reduction = 1)`
   */
  multiMarginLoss(input: Tensor, options: Opt<{ target: Tensor; p?: Scalar | undefined; margin?: Scalar | undefined; weight?: Tensor | null | undefined; reduction?: number | undefined } & OutOption>): Tensor;
  /**
   * `Σ max(0, margin - x[y] + x[i])ᵖ / C` over the classes i ≠ y.
   * `multiMarginLoss(input, target, p = 1, margin = 1, weight = null, reduction = 1)`
   */
  multiMarginLoss(input: Tensor, target: Tensor, options: Opt<{ p?: Scalar | undefined; margin?: Scalar | undefined; weight?: Tensor | null | undefined; reduction?: number | undefined } & OutOption>): Tensor;
  /**
   * `Σ max(0, margin - x[y] + x[i])ᵖ / C` over the classes i ≠ y.
   * `multiMarginLoss(input, target, p = 1, margin = 1, weight = null, reduction = 1)`
   */
  multiMarginLoss(input: Tensor, target: Tensor, p: Scalar | undefined, options: Opt<{ margin?: Scalar | undefined; weight?: Tensor | null | undefined; reduction?: number | undefined } & OutOption>): Tensor;
  /**
   * `Σ max(0, margin - x[y] + x[i])ᵖ / C` over the classes i ≠ y.
   * `multiMarginLoss(input, target, p = 1, margin = 1, weight = null, reduction = 1)`
   */
  multiMarginLoss(input: Tensor, target: Tensor, p: Scalar | undefined, margin: Scalar | undefined, options: Opt<{ weight?: Tensor | null | undefined; reduction?: number | undefined } & OutOption>): Tensor;
  /**
   * `Σ max(0, margin - x[y] + x[i])ᵖ / C` over the classes i ≠ y.
   * `multiMarginLoss(input, target, p = 1, margin = 1, weight = null, reduction = 1)`
   */
  multiMarginLoss(input: Tensor, target: Tensor, p: Scalar | undefined, margin: Scalar | undefined, weight: Tensor | null | undefined, options: Opt<{ reduction?: number | undefined } & OutOption>): Tensor;
  /**
   * `Σ max(0, margin - x[y] + x[i])ᵖ / C` over the classes i ≠ y.
   * `multiMarginLoss(input, target, p = 1, margin = 1, weight = null, reduction = 1)`
   */
  multiMarginLoss(input: Tensor, target: Tensor, p?: Scalar, margin?: Scalar, weight?: Tensor | null, reduction?: number, options?: OutOption): Tensor;
  /**
   * Hinge loss between each label of a row and each class that is none; labels end at the first -1.
   * `multilabelMarginLoss(input, target, reduction = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.multilabel_margin_loss.html
   */
  multilabelMarginLoss(options: Opt<NamedInput<Tensor> & { target: Tensor; reduction?: number | undefined } & OutOption>): Tensor;
  /**
   * Hinge loss between each label of a row and each class that is none; labels end at the first -1.
   * `multilabelMarginLoss(input, target, reduction = 1)`
   */
  multilabelMarginLoss(input: Tensor, options: Opt<{ target: Tensor; reduction?: number | undefined } & OutOption>): Tensor;
  /**
   * Hinge loss between each label of a row and each class that is none; labels end at the first -1.
   * `multilabelMarginLoss(input, target, reduction = 1)`
   */
  multilabelMarginLoss(input: Tensor, target: Tensor, options: Opt<{ reduction?: number | undefined } & OutOption>): Tensor;
  /**
   * Hinge loss between each label of a row and each class that is none; labels end at the first -1.
   * `multilabelMarginLoss(input, target, reduction = 1)`
   */
  multilabelMarginLoss(input: Tensor, target: Tensor, reduction?: number, options?: OutOption): Tensor;
  /**
   * `-input` at the target class, times `weight`; `input` (N, C) holds log-probabilities.
   * `nllLoss(input, target, weight = null, reduction = 1, ignoreIndex = -100)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.nll_loss.html
   */
  nllLoss(options: Opt<NamedInput<Tensor> & { target: Tensor; weight?: Tensor | null | undefined; reduction?: number | undefined; ignoreIndex?: number | undefined } & OutOption>): Tensor;
  /**
   * `-input` at the target class, times `weight`; `input` (N, C) holds log-probabilities.
   * `nllLoss(input, target, weight = null, reduction = 1, ignoreIndex = -100)`
   */
  nllLoss(input: Tensor, options: Opt<{ target: Tensor; weight?: Tensor | null | undefined; reduction?: number | undefined; ignoreIndex?: number | undefined } & OutOption>): Tensor;
  /**
   * `-input` at the target class, times `weight`; `input` (N, C) holds log-probabilities.
   * `nllLoss(input, target, weight = null, reduction = 1, ignoreIndex = -100)`
   */
  nllLoss(input: Tensor, target: Tensor, options: Opt<{ weight?: Tensor | null | undefined; reduction?: number | undefined; ignoreIndex?: number | undefined } & OutOption>): Tensor;
  /**
   * `-input` at the target class, times `weight`; `input` (N, C) holds log-probabilities.
   * `nllLoss(input, target, weight = null, reduction = 1, ignoreIndex = -100)`
   */
  nllLoss(input: Tensor, target: Tensor, weight: Tensor | null | undefined, options: Opt<{ reduction?: number | undefined; ignoreIndex?: number | undefined } & OutOption>): Tensor;
  /**
   * `-input` at the target class, times `weight`; `input` (N, C) holds log-probabilities.
   * `nllLoss(input, target, weight = null, reduction = 1, ignoreIndex = -100)`
   */
  nllLoss(input: Tensor, target: Tensor, weight: Tensor | null | undefined, reduction: number | undefined, options: Opt<{ ignoreIndex?: number | undefined } & OutOption>): Tensor;
  /**
   * `-input` at the target class, times `weight`; `input` (N, C) holds log-probabilities.
   * `nllLoss(input, target, weight = null, reduction = 1, ignoreIndex = -100)`
   */
  nllLoss(input: Tensor, target: Tensor, weight?: Tensor | null, reduction?: number, ignoreIndex?: number, options?: OutOption): Tensor;
  /**
   * `nllLoss` of images: `input` (N, C, H, W), `target` (N, H, W).
   * `nllLoss2d(input, target, weight = null, reduction = 1, ignoreIndex = -100)`
   */
  nllLoss2d(options: Opt<NamedInput<Tensor> & { target: Tensor; weight?: Tensor | null | undefined; reduction?: number | undefined; ignoreIndex?: number | undefined } & OutOption>): Tensor;
  /**
   * `nllLoss` of images: `input` (N, C, H, W), `target` (N, H, W).
   * `nllLoss2d(input, target, weight = null, reduction = 1, ignoreIndex = -100)`
   */
  nllLoss2d(input: Tensor, options: Opt<{ target: Tensor; weight?: Tensor | null | undefined; reduction?: number | undefined; ignoreIndex?: number | undefined } & OutOption>): Tensor;
  /**
   * `nllLoss` of images: `input` (N, C, H, W), `target` (N, H, W).
   * `nllLoss2d(input, target, weight = null, reduction = 1, ignoreIndex = -100)`
   */
  nllLoss2d(input: Tensor, target: Tensor, options: Opt<{ weight?: Tensor | null | undefined; reduction?: number | undefined; ignoreIndex?: number | undefined } & OutOption>): Tensor;
  /**
   * `nllLoss` of images: `input` (N, C, H, W), `target` (N, H, W).
   * `nllLoss2d(input, target, weight = null, reduction = 1, ignoreIndex = -100)`
   */
  nllLoss2d(input: Tensor, target: Tensor, weight: Tensor | null | undefined, options: Opt<{ reduction?: number | undefined; ignoreIndex?: number | undefined } & OutOption>): Tensor;
  /**
   * `nllLoss` of images: `input` (N, C, H, W), `target` (N, H, W).
   * `nllLoss2d(input, target, weight = null, reduction = 1, ignoreIndex = -100)`
   */
  nllLoss2d(input: Tensor, target: Tensor, weight: Tensor | null | undefined, reduction: number | undefined, options: Opt<{ ignoreIndex?: number | undefined } & OutOption>): Tensor;
  /**
   * `nllLoss` of images: `input` (N, C, H, W), `target` (N, H, W).
   * `nllLoss2d(input, target, weight = null, reduction = 1, ignoreIndex = -100)`
   */
  nllLoss2d(input: Tensor, target: Tensor, weight?: Tensor | null, reduction?: number, ignoreIndex?: number, options?: OutOption): Tensor;
  /**
   * `nllLoss` of any number of dimensions: `input` (N, C, …), `target` (N, …).
   * `nllLossNd(input, target, weight = null, reduction = 1, ignoreIndex = -100)`
   */
  nllLossNd(options: Opt<NamedInput<Tensor> & { target: Tensor; weight?: Tensor | null | undefined; reduction?: number | undefined; ignoreIndex?: number | undefined }>): Tensor;
  /**
   * `nllLoss` of any number of dimensions: `input` (N, C, …), `target` (N, …).
   * `nllLossNd(input, target, weight = null, reduction = 1, ignoreIndex = -100)`
   */
  nllLossNd(input: Tensor, options: Opt<{ target: Tensor; weight?: Tensor | null | undefined; reduction?: number | undefined; ignoreIndex?: number | undefined }>): Tensor;
  /**
   * `nllLoss` of any number of dimensions: `input` (N, C, …), `target` (N, …).
   * `nllLossNd(input, target, weight = null, reduction = 1, ignoreIndex = -100)`
   */
  nllLossNd(input: Tensor, target: Tensor, options: Opt<{ weight?: Tensor | null | undefined; reduction?: number | undefined; ignoreIndex?: number | undefined }>): Tensor;
  /**
   * `nllLoss` of any number of dimensions: `input` (N, C, …), `target` (N, …).
   * `nllLossNd(input, target, weight = null, reduction = 1, ignoreIndex = -100)`
   */
  nllLossNd(input: Tensor, target: Tensor, weight: Tensor | null | undefined, options: Opt<{ reduction?: number | undefined; ignoreIndex?: number | undefined }>): Tensor;
  /**
   * `nllLoss` of any number of dimensions: `input` (N, C, …), `target` (N, …).
   * `nllLossNd(input, target, weight = null, reduction = 1, ignoreIndex = -100)`
   */
  nllLossNd(input: Tensor, target: Tensor, weight: Tensor | null | undefined, reduction: number | undefined, options: Opt<{ ignoreIndex?: number | undefined }>): Tensor;
  /**
   * `nllLoss` of any number of dimensions: `input` (N, C, …), `target` (N, …).
   * `nllLossNd(input, target, weight = null, reduction = 1, ignoreIndex = -100)`
   */
  nllLossNd(input: Tensor, target: Tensor, weight?: Tensor | null, reduction?: number, ignoreIndex?: number): Tensor;
  /**
   * Class indices (…) → (…, numClasses) with a 1 at the index; int64. Without `numClasses` it waits for the
   * GPU.
   * `oneHot(input, numClasses = -1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.one_hot.html
   */
  oneHot(options: Opt<NamedInput<Tensor> & { numClasses?: number | undefined }>): Tensor;
  /**
   * Class indices (…) → (…, numClasses) with a 1 at the index; int64. Without `numClasses` it waits for the
   * GPU.
   * `oneHot(input, numClasses = -1)`
   */
  oneHot(input: Tensor, options: Opt<{ numClasses?: number | undefined }>): Tensor;
  /**
   * Class indices (…) → (…, numClasses) with a 1 at the index; int64. Without `numClasses` it waits for the
   * GPU.
   * `oneHot(input, numClasses = -1)`
   */
  oneHot(input: Tensor, numClasses?: number): Tensor;
  /**
   * Fills up at the edges; `pad` lists before and after, from the last dimension on. `mode`: `constant`,
   * `reflect`, `replicate`, `circular`.
   * `pad(input, pad, mode = 'constant', value = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.pad.html
   */
  pad(options: Opt<NamedInput<Tensor> & { pad: readonly number[]; mode?: 'constant' | 'reflect' | 'replicate' | 'circular' | undefined; value?: number | null | undefined }>): Tensor;
  /**
   * Fills up at the edges; `pad` lists before and after, from the last dimension on. `mode`: `constant`,
   * `reflect`, `replicate`, `circular`.
   * `pad(input, pad, mode = 'constant', value = null)`
   */
  pad(input: Tensor, options: Opt<{ pad: readonly number[]; mode?: 'constant' | 'reflect' | 'replicate' | 'circular' | undefined; value?: number | null | undefined }>): Tensor;
  /**
   * Fills up at the edges; `pad` lists before and after, from the last dimension on. `mode`: `constant`,
   * `reflect`, `replicate`, `circular`.
   * `pad(input, pad, mode = 'constant', value = null)`
   */
  pad(input: Tensor, pad: readonly number[], options: Opt<{ mode?: 'constant' | 'reflect' | 'replicate' | 'circular' | undefined; value?: number | null | undefined }>): Tensor;
  /**
   * Fills up at the edges; `pad` lists before and after, from the last dimension on. `mode`: `constant`,
   * `reflect`, `replicate`, `circular`.
   * `pad(input, pad, mode = 'constant', value = null)`
   */
  pad(input: Tensor, pad: readonly number[], mode: 'constant' | 'reflect' | 'replicate' | 'circular' | undefined, options: Opt<{ value?: number | null | undefined }>): Tensor;
  /**
   * Fills up at the edges; `pad` lists before and after, from the last dimension on. `mode`: `constant`,
   * `reflect`, `replicate`, `circular`.
   * `pad(input, pad, mode = 'constant', value = null)`
   */
  pad(input: Tensor, pad: readonly number[], mode?: 'constant' | 'reflect' | 'replicate' | 'circular', value?: number | null): Tensor;
  /**
   * Sequences of different lengths in one tensor, filled up with `paddingValue`: (T, B, …), or (B, T, …) with
   * `batchFirst`.
   * `padSequence(sequences, batchFirst = false, paddingValue = 0, paddingSide = 'right')`
   */
  padSequence(options: Opt<{ sequences: readonly Tensor[]; batchFirst?: boolean | undefined; paddingValue?: number | undefined; paddingSide?: 'left' | 'right' | undefined }>): Tensor;
  /**
   * Sequences of different lengths in one tensor, filled up with `paddingValue`: (T, B, …), or (B, T, …) with
   * `batchFirst`.
   * `padSequence(sequences, batchFirst = false, paddingValue = 0, paddingSide = 'right')`
   */
  padSequence(sequences: readonly Tensor[], options: Opt<{ batchFirst?: boolean | undefined; paddingValue?: number | undefined; paddingSide?: 'left' | 'right' | undefined }>): Tensor;
  /**
   * Sequences of different lengths in one tensor, filled up with `paddingValue`: (T, B, …), or (B, T, …) with
   * `batchFirst`.
   * `padSequence(sequences, batchFirst = false, paddingValue = 0, paddingSide = 'right')`
   */
  padSequence(sequences: readonly Tensor[], batchFirst: boolean | undefined, options: Opt<{ paddingValue?: number | undefined; paddingSide?: 'left' | 'right' | undefined }>): Tensor;
  /**
   * Sequences of different lengths in one tensor, filled up with `paddingValue`: (T, B, …), or (B, T, …) with
   * `batchFirst`.
   * `padSequence(sequences, batchFirst = false, paddingValue = 0, paddingSide = 'right')`
   */
  padSequence(sequences: readonly Tensor[], batchFirst: boolean | undefined, paddingValue: number | undefined, options: Opt<{ paddingSide?: 'left' | 'right' | undefined }>): Tensor;
  /**
   * Sequences of different lengths in one tensor, filled up with `paddingValue`: (T, B, …), or (B, T, …) with
   * `batchFirst`.
   * `padSequence(sequences, batchFirst = false, paddingValue = 0, paddingSide = 'right')`
   */
  padSequence(sequences: readonly Tensor[], batchFirst?: boolean, paddingValue?: number, paddingSide?: 'left' | 'right'): Tensor;
  /** Fills up by mirroring at the edge element, which is not repeated: (N, C, L). */
  reflectionPad1d(options: Opt<NamedInput<Tensor> & { padding: IntOrList } & OutOption>): Tensor;
  /** Fills up by mirroring at the edge element, which is not repeated: (N, C, L). */
  reflectionPad1d(input: Tensor, options: Opt<{ padding: IntOrList } & OutOption>): Tensor;
  /** Fills up by mirroring at the edge element, which is not repeated: (N, C, L). */
  reflectionPad1d(input: Tensor, padding: IntOrList, options?: OutOption): Tensor;
  /** Fills up by mirroring at the edge elements, which are not repeated: (N, C, H, W). */
  reflectionPad2d(options: Opt<NamedInput<Tensor> & { padding: IntOrList } & OutOption>): Tensor;
  /** Fills up by mirroring at the edge elements, which are not repeated: (N, C, H, W). */
  reflectionPad2d(input: Tensor, options: Opt<{ padding: IntOrList } & OutOption>): Tensor;
  /** Fills up by mirroring at the edge elements, which are not repeated: (N, C, H, W). */
  reflectionPad2d(input: Tensor, padding: IntOrList, options?: OutOption): Tensor;
  /** Fills up by mirroring at the edge elements, which are not repeated: (N, C, D, H, W). */
  reflectionPad3d(options: Opt<NamedInput<Tensor> & { padding: IntOrList } & OutOption>): Tensor;
  /** Fills up by mirroring at the edge elements, which are not repeated: (N, C, D, H, W). */
  reflectionPad3d(input: Tensor, options: Opt<{ padding: IntOrList } & OutOption>): Tensor;
  /** Fills up by mirroring at the edge elements, which are not repeated: (N, C, D, H, W). */
  reflectionPad3d(input: Tensor, padding: IntOrList, options?: OutOption): Tensor;
  /**
   * `min(max(input, 0), 6)`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.relu6.html
   */
  relu6(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `min(max(input, 0), 6)`. */
  relu6(input: Tensor): Tensor;
  /**
   * `relu6`, in place: `min(max(input, 0), 6)`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.relu6.html
   */
  relu6_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `relu6`, in place: `min(max(input, 0), 6)`. */
  relu6_(input: Tensor): Tensor;
  /** Fills up by repeating the edge element: (N, C, L). */
  replicationPad1d(options: Opt<NamedInput<Tensor> & { padding: IntOrList } & OutOption>): Tensor;
  /** Fills up by repeating the edge element: (N, C, L). */
  replicationPad1d(input: Tensor, options: Opt<{ padding: IntOrList } & OutOption>): Tensor;
  /** Fills up by repeating the edge element: (N, C, L). */
  replicationPad1d(input: Tensor, padding: IntOrList, options?: OutOption): Tensor;
  /** Fills up by repeating the edge elements: (N, C, H, W). */
  replicationPad2d(options: Opt<NamedInput<Tensor> & { padding: IntOrList } & OutOption>): Tensor;
  /** Fills up by repeating the edge elements: (N, C, H, W). */
  replicationPad2d(input: Tensor, options: Opt<{ padding: IntOrList } & OutOption>): Tensor;
  /** Fills up by repeating the edge elements: (N, C, H, W). */
  replicationPad2d(input: Tensor, padding: IntOrList, options?: OutOption): Tensor;
  /** Fills up by repeating the edge elements: (N, C, D, H, W). */
  replicationPad3d(options: Opt<NamedInput<Tensor> & { padding: IntOrList } & OutOption>): Tensor;
  /** Fills up by repeating the edge elements: (N, C, D, H, W). */
  replicationPad3d(input: Tensor, options: Opt<{ padding: IntOrList } & OutOption>): Tensor;
  /** Fills up by repeating the edge elements: (N, C, D, H, W). */
  replicationPad3d(input: Tensor, padding: IntOrList, options?: OutOption): Tensor;
  /**
   * `rrelu` that writes the slopes into `noise`.
   * `rreluWithNoise(input, noise, lower = 0.125, upper = 0.3333333333333333, training = false, generator =
   * null)`
   */
  rreluWithNoise(options: Opt<NamedInput<Tensor> & { noise: Tensor; lower?: Scalar | undefined; upper?: Scalar | undefined; training?: boolean | undefined; generator?: Generator | null | undefined } & OutOption>): Tensor;
  /**
   * `rrelu` that writes the slopes into `noise`.
   * `rreluWithNoise(input, noise, lower = 0.125, upper = 0.3333333333333333, training = false, generator =
   * null)`
   */
  rreluWithNoise(input: Tensor, options: Opt<{ noise: Tensor; lower?: Scalar | undefined; upper?: Scalar | undefined; training?: boolean | undefined; generator?: Generator | null | undefined } & OutOption>): Tensor;
  /**
   * `rrelu` that writes the slopes into `noise`.
   * `rreluWithNoise(input, noise, lower = 0.125, upper = 0.3333333333333333, training = false, generator =
   * null)`
   */
  rreluWithNoise(input: Tensor, noise: Tensor, options: Opt<{ lower?: Scalar | undefined; upper?: Scalar | undefined; training?: boolean | undefined; generator?: Generator | null | undefined } & OutOption>): Tensor;
  /**
   * `rrelu` that writes the slopes into `noise`.
   * `rreluWithNoise(input, noise, lower = 0.125, upper = 0.3333333333333333, training = false, generator =
   * null)`
   */
  rreluWithNoise(input: Tensor, noise: Tensor, lower: Scalar | undefined, options: Opt<{ upper?: Scalar | undefined; training?: boolean | undefined; generator?: Generator | null | undefined } & OutOption>): Tensor;
  /**
   * `rrelu` that writes the slopes into `noise`.
   * `rreluWithNoise(input, noise, lower = 0.125, upper = 0.3333333333333333, training = false, generator =
   * null)`
   */
  rreluWithNoise(input: Tensor, noise: Tensor, lower: Scalar | undefined, upper: Scalar | undefined, options: Opt<{ training?: boolean | undefined; generator?: Generator | null | undefined } & OutOption>): Tensor;
  /**
   * `rrelu` that writes the slopes into `noise`.
   * `rreluWithNoise(input, noise, lower = 0.125, upper = 0.3333333333333333, training = false, generator =
   * null)`
   */
  rreluWithNoise(input: Tensor, noise: Tensor, lower: Scalar | undefined, upper: Scalar | undefined, training: boolean | undefined, options: Opt<{ generator?: Generator | null | undefined } & OutOption>): Tensor;
  /**
   * `rrelu` that writes the slopes into `noise`.
   * `rreluWithNoise(input, noise, lower = 0.125, upper = 0.3333333333333333, training = false, generator =
   * null)`
   */
  rreluWithNoise(input: Tensor, noise: Tensor, lower?: Scalar, upper?: Scalar, training?: boolean, generator?: Generator | null, options?: OutOption): Tensor;
  /**
   * `rreluWithNoise`, in place: `rrelu` that writes the slopes into `noise`.
   * `rreluWithNoise_(input, noise, lower = 0.125, upper = 0.3333333333333333, training = false, generator =
   * null)`
   */
  rreluWithNoise_(options: Opt<NamedInput<Tensor> & { noise: Tensor; lower?: Scalar | undefined; upper?: Scalar | undefined; training?: boolean | undefined; generator?: Generator | null | undefined }>): Tensor;
  /**
   * `rreluWithNoise`, in place: `rrelu` that writes the slopes into `noise`.
   * `rreluWithNoise_(input, noise, lower = 0.125, upper = 0.3333333333333333, training = false, generator =
   * null)`
   */
  rreluWithNoise_(input: Tensor, options: Opt<{ noise: Tensor; lower?: Scalar | undefined; upper?: Scalar | undefined; training?: boolean | undefined; generator?: Generator | null | undefined }>): Tensor;
  /**
   * `rreluWithNoise`, in place: `rrelu` that writes the slopes into `noise`.
   * `rreluWithNoise_(input, noise, lower = 0.125, upper = 0.3333333333333333, training = false, generator =
   * null)`
   */
  rreluWithNoise_(input: Tensor, noise: Tensor, options: Opt<{ lower?: Scalar | undefined; upper?: Scalar | undefined; training?: boolean | undefined; generator?: Generator | null | undefined }>): Tensor;
  /**
   * `rreluWithNoise`, in place: `rrelu` that writes the slopes into `noise`.
   * `rreluWithNoise_(input, noise, lower = 0.125, upper = 0.3333333333333333, training = false, generator =
   * null)`
   */
  rreluWithNoise_(input: Tensor, noise: Tensor, lower: Scalar | undefined, options: Opt<{ upper?: Scalar | undefined; training?: boolean | undefined; generator?: Generator | null | undefined }>): Tensor;
  /**
   * `rreluWithNoise`, in place: `rrelu` that writes the slopes into `noise`.
   * `rreluWithNoise_(input, noise, lower = 0.125, upper = 0.3333333333333333, training = false, generator =
   * null)`
   */
  rreluWithNoise_(input: Tensor, noise: Tensor, lower: Scalar | undefined, upper: Scalar | undefined, options: Opt<{ training?: boolean | undefined; generator?: Generator | null | undefined }>): Tensor;
  /**
   * `rreluWithNoise`, in place: `rrelu` that writes the slopes into `noise`.
   * `rreluWithNoise_(input, noise, lower = 0.125, upper = 0.3333333333333333, training = false, generator =
   * null)`
   */
  rreluWithNoise_(input: Tensor, noise: Tensor, lower: Scalar | undefined, upper: Scalar | undefined, training: boolean | undefined, options: Opt<{ generator?: Generator | null | undefined }>): Tensor;
  /**
   * `rreluWithNoise`, in place: `rrelu` that writes the slopes into `noise`.
   * `rreluWithNoise_(input, noise, lower = 0.125, upper = 0.3333333333333333, training = false, generator =
   * null)`
   */
  rreluWithNoise_(input: Tensor, noise: Tensor, lower?: Scalar, upper?: Scalar, training?: boolean, generator?: Generator | null): Tensor;
  /**
   * `softmax(query · keyᵀ · scale + attnMask) · value`, `scale` 1/√E by default: (N, H, L, E) → (N, H, L,
   * Ev). A boolean mask is true where attention may look.
   * `scaledDotProductAttention(query, key, value, attnMask = null, dropoutP = 0, isCausal = false, { scale =
   * null, enableGqa = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.scaled_dot_product_attention.html
   */
  scaledDotProductAttention(options: Opt<{ query: Tensor; key: Tensor; value: Tensor; attnMask?: Tensor | null | undefined; dropoutP?: number | undefined; isCausal?: boolean | undefined; scale?: number | null | undefined; enableGqa?: boolean | undefined }>): Tensor;
  /**
   * `softmax(query · keyᵀ · scale + attnMask) · value`, `scale` 1/√E by default: (N, H, L, E) → (N, H, L,
   * Ev). A boolean mask is true where attention may look.
   * `scaledDotProductAttention(query, key, value, attnMask = null, dropoutP = 0, isCausal = false, { scale =
   * null, enableGqa = false })`
   */
  scaledDotProductAttention(query: Tensor, options: Opt<{ key: Tensor; value: Tensor; attnMask?: Tensor | null | undefined; dropoutP?: number | undefined; isCausal?: boolean | undefined; scale?: number | null | undefined; enableGqa?: boolean | undefined }>): Tensor;
  /**
   * `softmax(query · keyᵀ · scale + attnMask) · value`, `scale` 1/√E by default: (N, H, L, E) → (N, H, L,
   * Ev). A boolean mask is true where attention may look.
   * `scaledDotProductAttention(query, key, value, attnMask = null, dropoutP = 0, isCausal = false, { scale =
   * null, enableGqa = false })`
   */
  scaledDotProductAttention(query: Tensor, key: Tensor, options: Opt<{ value: Tensor; attnMask?: Tensor | null | undefined; dropoutP?: number | undefined; isCausal?: boolean | undefined; scale?: number | null | undefined; enableGqa?: boolean | undefined }>): Tensor;
  /**
   * `softmax(query · keyᵀ · scale + attnMask) · value`, `scale` 1/√E by default: (N, H, L, E) → (N, H, L,
   * Ev). A boolean mask is true where attention may look.
   * `scaledDotProductAttention(query, key, value, attnMask = null, dropoutP = 0, isCausal = false, { scale =
   * null, enableGqa = false })`
   */
  scaledDotProductAttention(query: Tensor, key: Tensor, value: Tensor, options: Opt<{ attnMask?: Tensor | null | undefined; dropoutP?: number | undefined; isCausal?: boolean | undefined; scale?: number | null | undefined; enableGqa?: boolean | undefined }>): Tensor;
  /**
   * `softmax(query · keyᵀ · scale + attnMask) · value`, `scale` 1/√E by default: (N, H, L, E) → (N, H, L,
   * Ev). A boolean mask is true where attention may look.
   * `scaledDotProductAttention(query, key, value, attnMask = null, dropoutP = 0, isCausal = false, { scale =
   * null, enableGqa = false })`
   */
  scaledDotProductAttention(query: Tensor, key: Tensor, value: Tensor, attnMask: Tensor | null | undefined, options: Opt<{ dropoutP?: number | undefined; isCausal?: boolean | undefined; scale?: number | null | undefined; enableGqa?: boolean | undefined }>): Tensor;
  /**
   * `softmax(query · keyᵀ · scale + attnMask) · value`, `scale` 1/√E by default: (N, H, L, E) → (N, H, L,
   * Ev). A boolean mask is true where attention may look.
   * `scaledDotProductAttention(query, key, value, attnMask = null, dropoutP = 0, isCausal = false, { scale =
   * null, enableGqa = false })`
   */
  scaledDotProductAttention(query: Tensor, key: Tensor, value: Tensor, attnMask: Tensor | null | undefined, dropoutP: number | undefined, options: Opt<{ isCausal?: boolean | undefined; scale?: number | null | undefined; enableGqa?: boolean | undefined }>): Tensor;
  /**
   * `softmax(query · keyᵀ · scale + attnMask) · value`, `scale` 1/√E by default: (N, H, L, E) → (N, H, L,
   * Ev). A boolean mask is true where attention may look.
   * `scaledDotProductAttention(query, key, value, attnMask = null, dropoutP = 0, isCausal = false, { scale =
   * null, enableGqa = false })`
   */
  scaledDotProductAttention(query: Tensor, key: Tensor, value: Tensor, attnMask?: Tensor | null, dropoutP?: number, isCausal?: boolean, options?: Opt<{ scale?: number | null | undefined; enableGqa?: boolean | undefined }>): Tensor;
  /**
   * `x · sigmoid(x)`, known as swish.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.silu.html
   */
  silu(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** `x · sigmoid(x)`, known as swish. */
  silu(input: Tensor, options?: OutOption): Tensor;
  /**
   * `silu`, in place: `x · sigmoid(x)`, known as swish.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.silu.html
   */
  silu_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `silu`, in place: `x · sigmoid(x)`, known as swish. */
  silu_(input: Tensor): Tensor;
  /** `slowConv3d(input, weight, kernelSize, bias = null, stride = 1, padding = 0)` */
  slowConv3d(options: Opt<NamedInput<Tensor> & { weight: Tensor; kernelSize: IntOrList; bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined } & OutOption>): Tensor;
  /** `slowConv3d(input, weight, kernelSize, bias = null, stride = 1, padding = 0)` */
  slowConv3d(input: Tensor, options: Opt<{ weight: Tensor; kernelSize: IntOrList; bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined } & OutOption>): Tensor;
  /** `slowConv3d(input, weight, kernelSize, bias = null, stride = 1, padding = 0)` */
  slowConv3d(input: Tensor, weight: Tensor, options: Opt<{ kernelSize: IntOrList; bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined } & OutOption>): Tensor;
  /** `slowConv3d(input, weight, kernelSize, bias = null, stride = 1, padding = 0)` */
  slowConv3d(input: Tensor, weight: Tensor, kernelSize: IntOrList, options: Opt<{ bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined } & OutOption>): Tensor;
  /** `slowConv3d(input, weight, kernelSize, bias = null, stride = 1, padding = 0)` */
  slowConv3d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias: Tensor | null | undefined, options: Opt<{ stride?: IntOrList | undefined; padding?: IntOrList | undefined } & OutOption>): Tensor;
  /** `slowConv3d(input, weight, kernelSize, bias = null, stride = 1, padding = 0)` */
  slowConv3d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias: Tensor | null | undefined, stride: IntOrList | undefined, options: Opt<{ padding?: IntOrList | undefined } & OutOption>): Tensor;
  /** `slowConv3d(input, weight, kernelSize, bias = null, stride = 1, padding = 0)` */
  slowConv3d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias?: Tensor | null, stride?: IntOrList, padding?: IntOrList, options?: OutOption): Tensor;
  /** `slowConvDilated2d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, dilation = 1)` */
  slowConvDilated2d(options: Opt<NamedInput<Tensor> & { weight: Tensor; kernelSize: IntOrList; bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined }>): Tensor;
  /** `slowConvDilated2d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, dilation = 1)` */
  slowConvDilated2d(input: Tensor, options: Opt<{ weight: Tensor; kernelSize: IntOrList; bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined }>): Tensor;
  /** `slowConvDilated2d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, dilation = 1)` */
  slowConvDilated2d(input: Tensor, weight: Tensor, options: Opt<{ kernelSize: IntOrList; bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined }>): Tensor;
  /** `slowConvDilated2d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, dilation = 1)` */
  slowConvDilated2d(input: Tensor, weight: Tensor, kernelSize: IntOrList, options: Opt<{ bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined }>): Tensor;
  /** `slowConvDilated2d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, dilation = 1)` */
  slowConvDilated2d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias: Tensor | null | undefined, options: Opt<{ stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined }>): Tensor;
  /** `slowConvDilated2d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, dilation = 1)` */
  slowConvDilated2d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias: Tensor | null | undefined, stride: IntOrList | undefined, options: Opt<{ padding?: IntOrList | undefined; dilation?: IntOrList | undefined }>): Tensor;
  /** `slowConvDilated2d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, dilation = 1)` */
  slowConvDilated2d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias: Tensor | null | undefined, stride: IntOrList | undefined, padding: IntOrList | undefined, options: Opt<{ dilation?: IntOrList | undefined }>): Tensor;
  /** `slowConvDilated2d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, dilation = 1)` */
  slowConvDilated2d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias?: Tensor | null, stride?: IntOrList, padding?: IntOrList, dilation?: IntOrList): Tensor;
  /** `slowConvDilated3d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, dilation = 1)` */
  slowConvDilated3d(options: Opt<NamedInput<Tensor> & { weight: Tensor; kernelSize: IntOrList; bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined }>): Tensor;
  /** `slowConvDilated3d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, dilation = 1)` */
  slowConvDilated3d(input: Tensor, options: Opt<{ weight: Tensor; kernelSize: IntOrList; bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined }>): Tensor;
  /** `slowConvDilated3d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, dilation = 1)` */
  slowConvDilated3d(input: Tensor, weight: Tensor, options: Opt<{ kernelSize: IntOrList; bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined }>): Tensor;
  /** `slowConvDilated3d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, dilation = 1)` */
  slowConvDilated3d(input: Tensor, weight: Tensor, kernelSize: IntOrList, options: Opt<{ bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined }>): Tensor;
  /** `slowConvDilated3d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, dilation = 1)` */
  slowConvDilated3d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias: Tensor | null | undefined, options: Opt<{ stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined }>): Tensor;
  /** `slowConvDilated3d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, dilation = 1)` */
  slowConvDilated3d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias: Tensor | null | undefined, stride: IntOrList | undefined, options: Opt<{ padding?: IntOrList | undefined; dilation?: IntOrList | undefined }>): Tensor;
  /** `slowConvDilated3d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, dilation = 1)` */
  slowConvDilated3d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias: Tensor | null | undefined, stride: IntOrList | undefined, padding: IntOrList | undefined, options: Opt<{ dilation?: IntOrList | undefined }>): Tensor;
  /** `slowConvDilated3d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, dilation = 1)` */
  slowConvDilated3d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias?: Tensor | null, stride?: IntOrList, padding?: IntOrList, dilation?: IntOrList): Tensor;
  /**
   * `slowConvTranspose2d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, outputPadding = 0,
   * dilation = 1)`
   */
  slowConvTranspose2d(options: Opt<NamedInput<Tensor> & { weight: Tensor; kernelSize: IntOrList; bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined; outputPadding?: IntOrList | undefined; dilation?: IntOrList | undefined } & OutOption>): Tensor;
  /**
   * `slowConvTranspose2d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, outputPadding = 0,
   * dilation = 1)`
   */
  slowConvTranspose2d(input: Tensor, options: Opt<{ weight: Tensor; kernelSize: IntOrList; bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined; outputPadding?: IntOrList | undefined; dilation?: IntOrList | undefined } & OutOption>): Tensor;
  /**
   * `slowConvTranspose2d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, outputPadding = 0,
   * dilation = 1)`
   */
  slowConvTranspose2d(input: Tensor, weight: Tensor, options: Opt<{ kernelSize: IntOrList; bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined; outputPadding?: IntOrList | undefined; dilation?: IntOrList | undefined } & OutOption>): Tensor;
  /**
   * `slowConvTranspose2d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, outputPadding = 0,
   * dilation = 1)`
   */
  slowConvTranspose2d(input: Tensor, weight: Tensor, kernelSize: IntOrList, options: Opt<{ bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined; outputPadding?: IntOrList | undefined; dilation?: IntOrList | undefined } & OutOption>): Tensor;
  /**
   * `slowConvTranspose2d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, outputPadding = 0,
   * dilation = 1)`
   */
  slowConvTranspose2d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias: Tensor | null | undefined, options: Opt<{ stride?: IntOrList | undefined; padding?: IntOrList | undefined; outputPadding?: IntOrList | undefined; dilation?: IntOrList | undefined } & OutOption>): Tensor;
  /**
   * `slowConvTranspose2d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, outputPadding = 0,
   * dilation = 1)`
   */
  slowConvTranspose2d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias: Tensor | null | undefined, stride: IntOrList | undefined, options: Opt<{ padding?: IntOrList | undefined; outputPadding?: IntOrList | undefined; dilation?: IntOrList | undefined } & OutOption>): Tensor;
  /**
   * `slowConvTranspose2d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, outputPadding = 0,
   * dilation = 1)`
   */
  slowConvTranspose2d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias: Tensor | null | undefined, stride: IntOrList | undefined, padding: IntOrList | undefined, options: Opt<{ outputPadding?: IntOrList | undefined; dilation?: IntOrList | undefined } & OutOption>): Tensor;
  /**
   * `slowConvTranspose2d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, outputPadding = 0,
   * dilation = 1)`
   */
  slowConvTranspose2d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias: Tensor | null | undefined, stride: IntOrList | undefined, padding: IntOrList | undefined, outputPadding: IntOrList | undefined, options: Opt<{ dilation?: IntOrList | undefined } & OutOption>): Tensor;
  /**
   * `slowConvTranspose2d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, outputPadding = 0,
   * dilation = 1)`
   */
  slowConvTranspose2d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias?: Tensor | null, stride?: IntOrList, padding?: IntOrList, outputPadding?: IntOrList, dilation?: IntOrList, options?: OutOption): Tensor;
  /**
   * `slowConvTranspose3d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, outputPadding = 0,
   * dilation = 1)`
   */
  slowConvTranspose3d(options: Opt<NamedInput<Tensor> & { weight: Tensor; kernelSize: IntOrList; bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined; outputPadding?: IntOrList | undefined; dilation?: IntOrList | undefined } & OutOption>): Tensor;
  /**
   * `slowConvTranspose3d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, outputPadding = 0,
   * dilation = 1)`
   */
  slowConvTranspose3d(input: Tensor, options: Opt<{ weight: Tensor; kernelSize: IntOrList; bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined; outputPadding?: IntOrList | undefined; dilation?: IntOrList | undefined } & OutOption>): Tensor;
  /**
   * `slowConvTranspose3d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, outputPadding = 0,
   * dilation = 1)`
   */
  slowConvTranspose3d(input: Tensor, weight: Tensor, options: Opt<{ kernelSize: IntOrList; bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined; outputPadding?: IntOrList | undefined; dilation?: IntOrList | undefined } & OutOption>): Tensor;
  /**
   * `slowConvTranspose3d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, outputPadding = 0,
   * dilation = 1)`
   */
  slowConvTranspose3d(input: Tensor, weight: Tensor, kernelSize: IntOrList, options: Opt<{ bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined; outputPadding?: IntOrList | undefined; dilation?: IntOrList | undefined } & OutOption>): Tensor;
  /**
   * `slowConvTranspose3d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, outputPadding = 0,
   * dilation = 1)`
   */
  slowConvTranspose3d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias: Tensor | null | undefined, options: Opt<{ stride?: IntOrList | undefined; padding?: IntOrList | undefined; outputPadding?: IntOrList | undefined; dilation?: IntOrList | undefined } & OutOption>): Tensor;
  /**
   * `slowConvTranspose3d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, outputPadding = 0,
   * dilation = 1)`
   */
  slowConvTranspose3d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias: Tensor | null | undefined, stride: IntOrList | undefined, options: Opt<{ padding?: IntOrList | undefined; outputPadding?: IntOrList | undefined; dilation?: IntOrList | undefined } & OutOption>): Tensor;
  /**
   * `slowConvTranspose3d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, outputPadding = 0,
   * dilation = 1)`
   */
  slowConvTranspose3d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias: Tensor | null | undefined, stride: IntOrList | undefined, padding: IntOrList | undefined, options: Opt<{ outputPadding?: IntOrList | undefined; dilation?: IntOrList | undefined } & OutOption>): Tensor;
  /**
   * `slowConvTranspose3d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, outputPadding = 0,
   * dilation = 1)`
   */
  slowConvTranspose3d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias: Tensor | null | undefined, stride: IntOrList | undefined, padding: IntOrList | undefined, outputPadding: IntOrList | undefined, options: Opt<{ dilation?: IntOrList | undefined } & OutOption>): Tensor;
  /**
   * `slowConvTranspose3d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, outputPadding = 0,
   * dilation = 1)`
   */
  slowConvTranspose3d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias?: Tensor | null, stride?: IntOrList, padding?: IntOrList, outputPadding?: IntOrList, dilation?: IntOrList, options?: OutOption): Tensor;
  /**
   * `d² / (2 · beta)` where `|d| < beta`, else `|d| - beta / 2`; d = `input - target`.
   * `smoothL1Loss(input, target, reduction = 1, beta = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.smooth_l1_loss.html
   */
  smoothL1Loss(options: Opt<NamedInput<Tensor> & { target: Tensor; reduction?: number | undefined; beta?: number | undefined } & OutOption>): Tensor;
  /**
   * `d² / (2 · beta)` where `|d| < beta`, else `|d| - beta / 2`; d = `input - target`.
   * `smoothL1Loss(input, target, reduction = 1, beta = 1)`
   */
  smoothL1Loss(input: Tensor, options: Opt<{ target: Tensor; reduction?: number | undefined; beta?: number | undefined } & OutOption>): Tensor;
  /**
   * `d² / (2 · beta)` where `|d| < beta`, else `|d| - beta / 2`; d = `input - target`.
   * `smoothL1Loss(input, target, reduction = 1, beta = 1)`
   */
  smoothL1Loss(input: Tensor, target: Tensor, options: Opt<{ reduction?: number | undefined; beta?: number | undefined } & OutOption>): Tensor;
  /**
   * `d² / (2 · beta)` where `|d| < beta`, else `|d| - beta / 2`; d = `input - target`.
   * `smoothL1Loss(input, target, reduction = 1, beta = 1)`
   */
  smoothL1Loss(input: Tensor, target: Tensor, reduction: number | undefined, options: Opt<{ beta?: number | undefined } & OutOption>): Tensor;
  /**
   * `d² / (2 · beta)` where `|d| < beta`, else `|d| - beta / 2`; d = `input - target`.
   * `smoothL1Loss(input, target, reduction = 1, beta = 1)`
   */
  smoothL1Loss(input: Tensor, target: Tensor, reduction?: number, beta?: number, options?: OutOption): Tensor;
  /**
   * `log(1 + exp(-target · input))`, `target` 1 or -1. `softMarginLoss(input, target, reduction = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.soft_margin_loss.html
   */
  softMarginLoss(options: Opt<NamedInput<Tensor> & { target: Tensor; reduction?: number | undefined } & OutOption>): Tensor;
  /** `log(1 + exp(-target · input))`, `target` 1 or -1. `softMarginLoss(input, target, reduction = 1)` */
  softMarginLoss(input: Tensor, options: Opt<{ target: Tensor; reduction?: number | undefined } & OutOption>): Tensor;
  /** `log(1 + exp(-target · input))`, `target` 1 or -1. `softMarginLoss(input, target, reduction = 1)` */
  softMarginLoss(input: Tensor, target: Tensor, options: Opt<{ reduction?: number | undefined } & OutOption>): Tensor;
  /** `log(1 + exp(-target · input))`, `target` 1 or -1. `softMarginLoss(input, target, reduction = 1)` */
  softMarginLoss(input: Tensor, target: Tensor, reduction?: number, options?: OutOption): Tensor;
  /**
   * `log(1 + exp(beta · x)) / beta`; `x` itself where `beta · x` exceeds `threshold`.
   * `softplus(input, beta = 1, threshold = 20)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.softplus.html
   */
  softplus(options: Opt<NamedInput<Tensor> & { beta?: Scalar | undefined; threshold?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `log(1 + exp(beta · x)) / beta`; `x` itself where `beta · x` exceeds `threshold`.
   * `softplus(input, beta = 1, threshold = 20)`
   */
  softplus(input: Tensor, options: Opt<{ beta?: Scalar | undefined; threshold?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `log(1 + exp(beta · x)) / beta`; `x` itself where `beta · x` exceeds `threshold`.
   * `softplus(input, beta = 1, threshold = 20)`
   */
  softplus(input: Tensor, beta: Scalar | undefined, options: Opt<{ threshold?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `log(1 + exp(beta · x)) / beta`; `x` itself where `beta · x` exceeds `threshold`.
   * `softplus(input, beta = 1, threshold = 20)`
   */
  softplus(input: Tensor, beta?: Scalar, threshold?: Scalar, options?: OutOption): Tensor;
  /**
   * Moves `input` by `lambd` towards 0, which it doesn't cross. `softshrink(input, lambd = 0.5)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.softshrink.html
   */
  softshrink(options: Opt<NamedInput<Tensor> & { lambd?: Scalar | undefined } & OutOption>): Tensor;
  /** Moves `input` by `lambd` towards 0, which it doesn't cross. `softshrink(input, lambd = 0.5)` */
  softshrink(input: Tensor, options: Opt<{ lambd?: Scalar | undefined } & OutOption>): Tensor;
  /** Moves `input` by `lambd` towards 0, which it doesn't cross. `softshrink(input, lambd = 0.5)` */
  softshrink(input: Tensor, lambd?: Scalar, options?: OutOption): Tensor;
  /** `thnnConv2d(input, weight, kernelSize, bias = null, stride = 1, padding = 0)` */
  thnnConv2d(options: Opt<NamedInput<Tensor> & { weight: Tensor; kernelSize: IntOrList; bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined } & OutOption>): Tensor;
  /** `thnnConv2d(input, weight, kernelSize, bias = null, stride = 1, padding = 0)` */
  thnnConv2d(input: Tensor, options: Opt<{ weight: Tensor; kernelSize: IntOrList; bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined } & OutOption>): Tensor;
  /** `thnnConv2d(input, weight, kernelSize, bias = null, stride = 1, padding = 0)` */
  thnnConv2d(input: Tensor, weight: Tensor, options: Opt<{ kernelSize: IntOrList; bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined } & OutOption>): Tensor;
  /** `thnnConv2d(input, weight, kernelSize, bias = null, stride = 1, padding = 0)` */
  thnnConv2d(input: Tensor, weight: Tensor, kernelSize: IntOrList, options: Opt<{ bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined } & OutOption>): Tensor;
  /** `thnnConv2d(input, weight, kernelSize, bias = null, stride = 1, padding = 0)` */
  thnnConv2d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias: Tensor | null | undefined, options: Opt<{ stride?: IntOrList | undefined; padding?: IntOrList | undefined } & OutOption>): Tensor;
  /** `thnnConv2d(input, weight, kernelSize, bias = null, stride = 1, padding = 0)` */
  thnnConv2d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias: Tensor | null | undefined, stride: IntOrList | undefined, options: Opt<{ padding?: IntOrList | undefined } & OutOption>): Tensor;
  /** `thnnConv2d(input, weight, kernelSize, bias = null, stride = 1, padding = 0)` */
  thnnConv2d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias?: Tensor | null, stride?: IntOrList, padding?: IntOrList, options?: OutOption): Tensor;
  unflattenDenseTensors(options: Opt<{ flat: Tensor; tensors: readonly Tensor[] }>): Tensor[];
  unflattenDenseTensors(flat: Tensor, options: Opt<{ tensors: readonly Tensor[] }>): Tensor[];
  unflattenDenseTensors(flat: Tensor, tensors: readonly Tensor[]): Tensor[];
  /** Enlarges (N, C, H, W) bicubically, which may overshoot; `alignCorners` maps corners to corners. */
  upsampleBicubic2d(options: Opt<NamedInput<Tensor> & { outputSize: readonly number[] | null; alignCorners: boolean; scaleFactors: readonly number[] | null }>): Tensor;
  /** Enlarges (N, C, H, W) bicubically, which may overshoot; `alignCorners` maps corners to corners. */
  upsampleBicubic2d(input: Tensor, options: Opt<{ outputSize: readonly number[] | null; alignCorners: boolean; scaleFactors: readonly number[] | null }>): Tensor;
  /** Enlarges (N, C, H, W) bicubically, which may overshoot; `alignCorners` maps corners to corners. */
  upsampleBicubic2d(input: Tensor, outputSize: readonly number[] | null, options: Opt<{ alignCorners: boolean; scaleFactors: readonly number[] | null }>): Tensor;
  /** Enlarges (N, C, H, W) bicubically, which may overshoot; `alignCorners` maps corners to corners. */
  upsampleBicubic2d(input: Tensor, outputSize: readonly number[] | null, alignCorners: boolean, options: Opt<{ scaleFactors: readonly number[] | null }>): Tensor;
  /** Enlarges (N, C, H, W) bicubically, which may overshoot; `alignCorners` maps corners to corners. */
  upsampleBicubic2d(input: Tensor, outputSize: readonly number[] | null, alignCorners: boolean, scaleFactors: readonly number[] | null): Tensor;
  /**
   * Enlarges (N, C, H, W) bicubically, which may overshoot; `alignCorners` maps corners to corners.
   * `upsampleBicubic2d(input, outputSize, alignCorners, scalesH = null, scalesW = null)`
   */
  upsampleBicubic2d(options: Opt<NamedInput<Tensor> & { outputSize: IntOrList; alignCorners: boolean; scalesH?: number | null | undefined; scalesW?: number | null | undefined } & OutOption>): Tensor;
  /**
   * Enlarges (N, C, H, W) bicubically, which may overshoot; `alignCorners` maps corners to corners.
   * `upsampleBicubic2d(input, outputSize, alignCorners, scalesH = null, scalesW = null)`
   */
  upsampleBicubic2d(input: Tensor, options: Opt<{ outputSize: IntOrList; alignCorners: boolean; scalesH?: number | null | undefined; scalesW?: number | null | undefined } & OutOption>): Tensor;
  /**
   * Enlarges (N, C, H, W) bicubically, which may overshoot; `alignCorners` maps corners to corners.
   * `upsampleBicubic2d(input, outputSize, alignCorners, scalesH = null, scalesW = null)`
   */
  upsampleBicubic2d(input: Tensor, outputSize: IntOrList, options: Opt<{ alignCorners: boolean; scalesH?: number | null | undefined; scalesW?: number | null | undefined } & OutOption>): Tensor;
  /**
   * Enlarges (N, C, H, W) bicubically, which may overshoot; `alignCorners` maps corners to corners.
   * `upsampleBicubic2d(input, outputSize, alignCorners, scalesH = null, scalesW = null)`
   */
  upsampleBicubic2d(input: Tensor, outputSize: IntOrList, alignCorners: boolean, options: Opt<{ scalesH?: number | null | undefined; scalesW?: number | null | undefined } & OutOption>): Tensor;
  /**
   * Enlarges (N, C, H, W) bicubically, which may overshoot; `alignCorners` maps corners to corners.
   * `upsampleBicubic2d(input, outputSize, alignCorners, scalesH = null, scalesW = null)`
   */
  upsampleBicubic2d(input: Tensor, outputSize: IntOrList, alignCorners: boolean, scalesH: number | null | undefined, options: Opt<{ scalesW?: number | null | undefined } & OutOption>): Tensor;
  /**
   * Enlarges (N, C, H, W) bicubically, which may overshoot; `alignCorners` maps corners to corners.
   * `upsampleBicubic2d(input, outputSize, alignCorners, scalesH = null, scalesW = null)`
   */
  upsampleBicubic2d(input: Tensor, outputSize: IntOrList, alignCorners: boolean, scalesH?: number | null, scalesW?: number | null, options?: OutOption): Tensor;
  /** Enlarges (N, C, H, W) bilinearly; `alignCorners` maps corners to corners. */
  upsampleBilinear2d(options: Opt<NamedInput<Tensor> & { outputSize: readonly number[] | null; alignCorners: boolean; scaleFactors: readonly number[] | null }>): Tensor;
  /** Enlarges (N, C, H, W) bilinearly; `alignCorners` maps corners to corners. */
  upsampleBilinear2d(input: Tensor, options: Opt<{ outputSize: readonly number[] | null; alignCorners: boolean; scaleFactors: readonly number[] | null }>): Tensor;
  /** Enlarges (N, C, H, W) bilinearly; `alignCorners` maps corners to corners. */
  upsampleBilinear2d(input: Tensor, outputSize: readonly number[] | null, options: Opt<{ alignCorners: boolean; scaleFactors: readonly number[] | null }>): Tensor;
  /** Enlarges (N, C, H, W) bilinearly; `alignCorners` maps corners to corners. */
  upsampleBilinear2d(input: Tensor, outputSize: readonly number[] | null, alignCorners: boolean, options: Opt<{ scaleFactors: readonly number[] | null }>): Tensor;
  /** Enlarges (N, C, H, W) bilinearly; `alignCorners` maps corners to corners. */
  upsampleBilinear2d(input: Tensor, outputSize: readonly number[] | null, alignCorners: boolean, scaleFactors: readonly number[] | null): Tensor;
  /**
   * Enlarges (N, C, H, W) bilinearly; `alignCorners` maps corners to corners.
   * `upsampleBilinear2d(input, outputSize, alignCorners, scalesH = null, scalesW = null)`
   */
  upsampleBilinear2d(options: Opt<NamedInput<Tensor> & { outputSize: IntOrList; alignCorners: boolean; scalesH?: number | null | undefined; scalesW?: number | null | undefined } & OutOption>): Tensor;
  /**
   * Enlarges (N, C, H, W) bilinearly; `alignCorners` maps corners to corners.
   * `upsampleBilinear2d(input, outputSize, alignCorners, scalesH = null, scalesW = null)`
   */
  upsampleBilinear2d(input: Tensor, options: Opt<{ outputSize: IntOrList; alignCorners: boolean; scalesH?: number | null | undefined; scalesW?: number | null | undefined } & OutOption>): Tensor;
  /**
   * Enlarges (N, C, H, W) bilinearly; `alignCorners` maps corners to corners.
   * `upsampleBilinear2d(input, outputSize, alignCorners, scalesH = null, scalesW = null)`
   */
  upsampleBilinear2d(input: Tensor, outputSize: IntOrList, options: Opt<{ alignCorners: boolean; scalesH?: number | null | undefined; scalesW?: number | null | undefined } & OutOption>): Tensor;
  /**
   * Enlarges (N, C, H, W) bilinearly; `alignCorners` maps corners to corners.
   * `upsampleBilinear2d(input, outputSize, alignCorners, scalesH = null, scalesW = null)`
   */
  upsampleBilinear2d(input: Tensor, outputSize: IntOrList, alignCorners: boolean, options: Opt<{ scalesH?: number | null | undefined; scalesW?: number | null | undefined } & OutOption>): Tensor;
  /**
   * Enlarges (N, C, H, W) bilinearly; `alignCorners` maps corners to corners.
   * `upsampleBilinear2d(input, outputSize, alignCorners, scalesH = null, scalesW = null)`
   */
  upsampleBilinear2d(input: Tensor, outputSize: IntOrList, alignCorners: boolean, scalesH: number | null | undefined, options: Opt<{ scalesW?: number | null | undefined } & OutOption>): Tensor;
  /**
   * Enlarges (N, C, H, W) bilinearly; `alignCorners` maps corners to corners.
   * `upsampleBilinear2d(input, outputSize, alignCorners, scalesH = null, scalesW = null)`
   */
  upsampleBilinear2d(input: Tensor, outputSize: IntOrList, alignCorners: boolean, scalesH?: number | null, scalesW?: number | null, options?: OutOption): Tensor;
  /** Enlarges (N, C, L) linearly; `alignCorners` maps ends to ends. */
  upsampleLinear1d(options: Opt<NamedInput<Tensor> & { outputSize: readonly number[] | null; alignCorners: boolean; scaleFactors: readonly number[] | null }>): Tensor;
  /** Enlarges (N, C, L) linearly; `alignCorners` maps ends to ends. */
  upsampleLinear1d(input: Tensor, options: Opt<{ outputSize: readonly number[] | null; alignCorners: boolean; scaleFactors: readonly number[] | null }>): Tensor;
  /** Enlarges (N, C, L) linearly; `alignCorners` maps ends to ends. */
  upsampleLinear1d(input: Tensor, outputSize: readonly number[] | null, options: Opt<{ alignCorners: boolean; scaleFactors: readonly number[] | null }>): Tensor;
  /** Enlarges (N, C, L) linearly; `alignCorners` maps ends to ends. */
  upsampleLinear1d(input: Tensor, outputSize: readonly number[] | null, alignCorners: boolean, options: Opt<{ scaleFactors: readonly number[] | null }>): Tensor;
  /** Enlarges (N, C, L) linearly; `alignCorners` maps ends to ends. */
  upsampleLinear1d(input: Tensor, outputSize: readonly number[] | null, alignCorners: boolean, scaleFactors: readonly number[] | null): Tensor;
  /**
   * Enlarges (N, C, L) linearly; `alignCorners` maps ends to ends.
   * `upsampleLinear1d(input, outputSize, alignCorners, scales = null)`
   */
  upsampleLinear1d(options: Opt<NamedInput<Tensor> & { outputSize: IntOrList; alignCorners: boolean; scales?: number | null | undefined } & OutOption>): Tensor;
  /**
   * Enlarges (N, C, L) linearly; `alignCorners` maps ends to ends.
   * `upsampleLinear1d(input, outputSize, alignCorners, scales = null)`
   */
  upsampleLinear1d(input: Tensor, options: Opt<{ outputSize: IntOrList; alignCorners: boolean; scales?: number | null | undefined } & OutOption>): Tensor;
  /**
   * Enlarges (N, C, L) linearly; `alignCorners` maps ends to ends.
   * `upsampleLinear1d(input, outputSize, alignCorners, scales = null)`
   */
  upsampleLinear1d(input: Tensor, outputSize: IntOrList, options: Opt<{ alignCorners: boolean; scales?: number | null | undefined } & OutOption>): Tensor;
  /**
   * Enlarges (N, C, L) linearly; `alignCorners` maps ends to ends.
   * `upsampleLinear1d(input, outputSize, alignCorners, scales = null)`
   */
  upsampleLinear1d(input: Tensor, outputSize: IntOrList, alignCorners: boolean, options: Opt<{ scales?: number | null | undefined } & OutOption>): Tensor;
  /**
   * Enlarges (N, C, L) linearly; `alignCorners` maps ends to ends.
   * `upsampleLinear1d(input, outputSize, alignCorners, scales = null)`
   */
  upsampleLinear1d(input: Tensor, outputSize: IntOrList, alignCorners: boolean, scales?: number | null, options?: OutOption): Tensor;
  /** Enlarges (N, C, L), each point the nearest of the input. */
  upsampleNearest1d(options: Opt<NamedInput<Tensor> & { outputSize: readonly number[] | null; scaleFactors: readonly number[] | null }>): Tensor;
  /** Enlarges (N, C, L), each point the nearest of the input. */
  upsampleNearest1d(input: Tensor, options: Opt<{ outputSize: readonly number[] | null; scaleFactors: readonly number[] | null }>): Tensor;
  /** Enlarges (N, C, L), each point the nearest of the input. */
  upsampleNearest1d(input: Tensor, outputSize: readonly number[] | null, options: Opt<{ scaleFactors: readonly number[] | null }>): Tensor;
  /** Enlarges (N, C, L), each point the nearest of the input. */
  upsampleNearest1d(input: Tensor, outputSize: readonly number[] | null, scaleFactors: readonly number[] | null): Tensor;
  /**
   * Enlarges (N, C, L), each point the nearest of the input.
   * `upsampleNearest1d(input, outputSize, scales = null)`
   */
  upsampleNearest1d(options: Opt<NamedInput<Tensor> & { outputSize: IntOrList; scales?: number | null | undefined } & OutOption>): Tensor;
  /**
   * Enlarges (N, C, L), each point the nearest of the input.
   * `upsampleNearest1d(input, outputSize, scales = null)`
   */
  upsampleNearest1d(input: Tensor, options: Opt<{ outputSize: IntOrList; scales?: number | null | undefined } & OutOption>): Tensor;
  /**
   * Enlarges (N, C, L), each point the nearest of the input.
   * `upsampleNearest1d(input, outputSize, scales = null)`
   */
  upsampleNearest1d(input: Tensor, outputSize: IntOrList, options: Opt<{ scales?: number | null | undefined } & OutOption>): Tensor;
  /**
   * Enlarges (N, C, L), each point the nearest of the input.
   * `upsampleNearest1d(input, outputSize, scales = null)`
   */
  upsampleNearest1d(input: Tensor, outputSize: IntOrList, scales?: number | null, options?: OutOption): Tensor;
  /** Enlarges (N, C, H, W), each point the nearest of the input. */
  upsampleNearest2d(options: Opt<NamedInput<Tensor> & { outputSize: readonly number[] | null; scaleFactors: readonly number[] | null }>): Tensor;
  /** Enlarges (N, C, H, W), each point the nearest of the input. */
  upsampleNearest2d(input: Tensor, options: Opt<{ outputSize: readonly number[] | null; scaleFactors: readonly number[] | null }>): Tensor;
  /** Enlarges (N, C, H, W), each point the nearest of the input. */
  upsampleNearest2d(input: Tensor, outputSize: readonly number[] | null, options: Opt<{ scaleFactors: readonly number[] | null }>): Tensor;
  /** Enlarges (N, C, H, W), each point the nearest of the input. */
  upsampleNearest2d(input: Tensor, outputSize: readonly number[] | null, scaleFactors: readonly number[] | null): Tensor;
  /**
   * Enlarges (N, C, H, W), each point the nearest of the input.
   * `upsampleNearest2d(input, outputSize, scalesH = null, scalesW = null)`
   */
  upsampleNearest2d(options: Opt<NamedInput<Tensor> & { outputSize: IntOrList; scalesH?: number | null | undefined; scalesW?: number | null | undefined } & OutOption>): Tensor;
  /**
   * Enlarges (N, C, H, W), each point the nearest of the input.
   * `upsampleNearest2d(input, outputSize, scalesH = null, scalesW = null)`
   */
  upsampleNearest2d(input: Tensor, options: Opt<{ outputSize: IntOrList; scalesH?: number | null | undefined; scalesW?: number | null | undefined } & OutOption>): Tensor;
  /**
   * Enlarges (N, C, H, W), each point the nearest of the input.
   * `upsampleNearest2d(input, outputSize, scalesH = null, scalesW = null)`
   */
  upsampleNearest2d(input: Tensor, outputSize: IntOrList, options: Opt<{ scalesH?: number | null | undefined; scalesW?: number | null | undefined } & OutOption>): Tensor;
  /**
   * Enlarges (N, C, H, W), each point the nearest of the input.
   * `upsampleNearest2d(input, outputSize, scalesH = null, scalesW = null)`
   */
  upsampleNearest2d(input: Tensor, outputSize: IntOrList, scalesH: number | null | undefined, options: Opt<{ scalesW?: number | null | undefined } & OutOption>): Tensor;
  /**
   * Enlarges (N, C, H, W), each point the nearest of the input.
   * `upsampleNearest2d(input, outputSize, scalesH = null, scalesW = null)`
   */
  upsampleNearest2d(input: Tensor, outputSize: IntOrList, scalesH?: number | null, scalesW?: number | null, options?: OutOption): Tensor;
  /** Enlarges (N, C, D, H, W), each point the nearest of the input. */
  upsampleNearest3d(options: Opt<NamedInput<Tensor> & { outputSize: readonly number[] | null; scaleFactors: readonly number[] | null }>): Tensor;
  /** Enlarges (N, C, D, H, W), each point the nearest of the input. */
  upsampleNearest3d(input: Tensor, options: Opt<{ outputSize: readonly number[] | null; scaleFactors: readonly number[] | null }>): Tensor;
  /** Enlarges (N, C, D, H, W), each point the nearest of the input. */
  upsampleNearest3d(input: Tensor, outputSize: readonly number[] | null, options: Opt<{ scaleFactors: readonly number[] | null }>): Tensor;
  /** Enlarges (N, C, D, H, W), each point the nearest of the input. */
  upsampleNearest3d(input: Tensor, outputSize: readonly number[] | null, scaleFactors: readonly number[] | null): Tensor;
  /**
   * Enlarges (N, C, D, H, W), each point the nearest of the input.
   * `upsampleNearest3d(input, outputSize, scalesD = null, scalesH = null, scalesW = null)`
   */
  upsampleNearest3d(options: Opt<NamedInput<Tensor> & { outputSize: IntOrList; scalesD?: number | null | undefined; scalesH?: number | null | undefined; scalesW?: number | null | undefined } & OutOption>): Tensor;
  /**
   * Enlarges (N, C, D, H, W), each point the nearest of the input.
   * `upsampleNearest3d(input, outputSize, scalesD = null, scalesH = null, scalesW = null)`
   */
  upsampleNearest3d(input: Tensor, options: Opt<{ outputSize: IntOrList; scalesD?: number | null | undefined; scalesH?: number | null | undefined; scalesW?: number | null | undefined } & OutOption>): Tensor;
  /**
   * Enlarges (N, C, D, H, W), each point the nearest of the input.
   * `upsampleNearest3d(input, outputSize, scalesD = null, scalesH = null, scalesW = null)`
   */
  upsampleNearest3d(input: Tensor, outputSize: IntOrList, options: Opt<{ scalesD?: number | null | undefined; scalesH?: number | null | undefined; scalesW?: number | null | undefined } & OutOption>): Tensor;
  /**
   * Enlarges (N, C, D, H, W), each point the nearest of the input.
   * `upsampleNearest3d(input, outputSize, scalesD = null, scalesH = null, scalesW = null)`
   */
  upsampleNearest3d(input: Tensor, outputSize: IntOrList, scalesD: number | null | undefined, options: Opt<{ scalesH?: number | null | undefined; scalesW?: number | null | undefined } & OutOption>): Tensor;
  /**
   * Enlarges (N, C, D, H, W), each point the nearest of the input.
   * `upsampleNearest3d(input, outputSize, scalesD = null, scalesH = null, scalesW = null)`
   */
  upsampleNearest3d(input: Tensor, outputSize: IntOrList, scalesD: number | null | undefined, scalesH: number | null | undefined, options: Opt<{ scalesW?: number | null | undefined } & OutOption>): Tensor;
  /**
   * Enlarges (N, C, D, H, W), each point the nearest of the input.
   * `upsampleNearest3d(input, outputSize, scalesD = null, scalesH = null, scalesW = null)`
   */
  upsampleNearest3d(input: Tensor, outputSize: IntOrList, scalesD?: number | null, scalesH?: number | null, scalesW?: number | null, options?: OutOption): Tensor;
  /** Enlarges (N, C, D, H, W) trilinearly; `alignCorners` maps corners to corners. */
  upsampleTrilinear3d(options: Opt<NamedInput<Tensor> & { outputSize: readonly number[] | null; alignCorners: boolean; scaleFactors: readonly number[] | null }>): Tensor;
  /** Enlarges (N, C, D, H, W) trilinearly; `alignCorners` maps corners to corners. */
  upsampleTrilinear3d(input: Tensor, options: Opt<{ outputSize: readonly number[] | null; alignCorners: boolean; scaleFactors: readonly number[] | null }>): Tensor;
  /** Enlarges (N, C, D, H, W) trilinearly; `alignCorners` maps corners to corners. */
  upsampleTrilinear3d(input: Tensor, outputSize: readonly number[] | null, options: Opt<{ alignCorners: boolean; scaleFactors: readonly number[] | null }>): Tensor;
  /** Enlarges (N, C, D, H, W) trilinearly; `alignCorners` maps corners to corners. */
  upsampleTrilinear3d(input: Tensor, outputSize: readonly number[] | null, alignCorners: boolean, options: Opt<{ scaleFactors: readonly number[] | null }>): Tensor;
  /** Enlarges (N, C, D, H, W) trilinearly; `alignCorners` maps corners to corners. */
  upsampleTrilinear3d(input: Tensor, outputSize: readonly number[] | null, alignCorners: boolean, scaleFactors: readonly number[] | null): Tensor;
  /**
   * Enlarges (N, C, D, H, W) trilinearly; `alignCorners` maps corners to corners.
   * `upsampleTrilinear3d(input, outputSize, alignCorners, scalesD = null, scalesH = null, scalesW = null)`
   */
  upsampleTrilinear3d(options: Opt<NamedInput<Tensor> & { outputSize: IntOrList; alignCorners: boolean; scalesD?: number | null | undefined; scalesH?: number | null | undefined; scalesW?: number | null | undefined } & OutOption>): Tensor;
  /**
   * Enlarges (N, C, D, H, W) trilinearly; `alignCorners` maps corners to corners.
   * `upsampleTrilinear3d(input, outputSize, alignCorners, scalesD = null, scalesH = null, scalesW = null)`
   */
  upsampleTrilinear3d(input: Tensor, options: Opt<{ outputSize: IntOrList; alignCorners: boolean; scalesD?: number | null | undefined; scalesH?: number | null | undefined; scalesW?: number | null | undefined } & OutOption>): Tensor;
  /**
   * Enlarges (N, C, D, H, W) trilinearly; `alignCorners` maps corners to corners.
   * `upsampleTrilinear3d(input, outputSize, alignCorners, scalesD = null, scalesH = null, scalesW = null)`
   */
  upsampleTrilinear3d(input: Tensor, outputSize: IntOrList, options: Opt<{ alignCorners: boolean; scalesD?: number | null | undefined; scalesH?: number | null | undefined; scalesW?: number | null | undefined } & OutOption>): Tensor;
  /**
   * Enlarges (N, C, D, H, W) trilinearly; `alignCorners` maps corners to corners.
   * `upsampleTrilinear3d(input, outputSize, alignCorners, scalesD = null, scalesH = null, scalesW = null)`
   */
  upsampleTrilinear3d(input: Tensor, outputSize: IntOrList, alignCorners: boolean, options: Opt<{ scalesD?: number | null | undefined; scalesH?: number | null | undefined; scalesW?: number | null | undefined } & OutOption>): Tensor;
  /**
   * Enlarges (N, C, D, H, W) trilinearly; `alignCorners` maps corners to corners.
   * `upsampleTrilinear3d(input, outputSize, alignCorners, scalesD = null, scalesH = null, scalesW = null)`
   */
  upsampleTrilinear3d(input: Tensor, outputSize: IntOrList, alignCorners: boolean, scalesD: number | null | undefined, options: Opt<{ scalesH?: number | null | undefined; scalesW?: number | null | undefined } & OutOption>): Tensor;
  /**
   * Enlarges (N, C, D, H, W) trilinearly; `alignCorners` maps corners to corners.
   * `upsampleTrilinear3d(input, outputSize, alignCorners, scalesD = null, scalesH = null, scalesW = null)`
   */
  upsampleTrilinear3d(input: Tensor, outputSize: IntOrList, alignCorners: boolean, scalesD: number | null | undefined, scalesH: number | null | undefined, options: Opt<{ scalesW?: number | null | undefined } & OutOption>): Tensor;
  /**
   * Enlarges (N, C, D, H, W) trilinearly; `alignCorners` maps corners to corners.
   * `upsampleTrilinear3d(input, outputSize, alignCorners, scalesD = null, scalesH = null, scalesW = null)`
   */
  upsampleTrilinear3d(input: Tensor, outputSize: IntOrList, alignCorners: boolean, scalesD?: number | null, scalesH?: number | null, scalesW?: number | null, options?: OutOption): Tensor;
}

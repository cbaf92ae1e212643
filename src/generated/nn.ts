// Written by `npm run generate`; do not edit.
import type { Generator } from '../tensor/generator';
import type { Opt, OutOption, OutsOption } from '../tensor/operatorTypes';
import type { Tensor } from '../tensor/tensor';
import type { IntOrList, Scalar } from '../tensor/types';
import type {
  AvgPool2dOutOptions, AvgPool3dOutOptions, BinaryCrossEntropyOutOptions, CrossEntropyLossOptions,
  EluOptions, EluOutOptions, GluOutOptions, HardtanhOptions, HardtanhOutOptions, HuberLossOutOptions,
  InternalPadEnumOptions, InternalTestAmbiguousDefaultsAOptions, InternalTestAmbiguousDefaultsBOptions,
  InternalTestStringDefaultOptions, InternalUpsampleBicubic2dAaOutOptions,
  InternalUpsampleBilinear2dAaOutOptions, InternalUpsampleLanczos2dAaOutOptions,
  InternalUpsampleNearestExact1dOutOptions, InternalUpsampleNearestExact2dOutOptions,
  InternalUpsampleNearestExact3dOutOptions, L1LossOptions, LeakyReluOptions, LeakyReluOutOptions,
  LinearOutOptions, MaxPool2dWithIndicesOutOptions, MaxPool3dWithIndicesOutOptions, MkldnnLinearOptions,
  MkldnnReorderConv2dWeightOptions, MkldnnReorderConv3dWeightOptions, MseLossOutOptions,
  MultiMarginLossOutOptions, MultilabelMarginLossOutOptions, NllLoss2dOutOptions, NllLossNdOptions,
  NllLossOutOptions, OneHotOptions, PadOptions, PadSequenceOptions, RreluWithNoiseOptions,
  RreluWithNoiseOutOptions, ScaledDotProductAttentionOptions, SlowConv3dOutOptions,
  SlowConvDilated2dOptions, SlowConvDilated3dOptions, SlowConvTranspose2dOutOptions,
  SlowConvTranspose3dOutOptions, SmoothL1LossOutOptions, SoftMarginLossOutOptions, SoftplusOutOptions,
  SoftshrinkOutOptions, ThnnConv2dOutOptions, UpsampleBicubic2dOutOptions, UpsampleBilinear2dOutOptions,
  UpsampleLinear1dOutOptions, UpsampleNearest1dOutOptions, UpsampleNearest2dOutOptions,
  UpsampleNearest3dOutOptions, UpsampleTrilinear3dOutOptions,
} from './options';

/** The operators of `torch._C._nn`, on which `torch.nn.functional` stands. */
export interface NNFunctions {
  _convDepthwise2d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias: Tensor | null, stride: IntOrList, padding: IntOrList, dilation: IntOrList, options?: OutOption): Tensor;
  _padCircular(input: Tensor, pad: readonly number[]): Tensor;
  /** `_padEnum(input, pad, mode, value = null)` */
  _padEnum(input: Tensor, pad: readonly number[], mode: number, value?: number | null | InternalPadEnumOptions, options?: InternalPadEnumOptions): Tensor;
  /** `_testAmbiguousDefaults(dummy, a = 1, b = 1)` */
  _testAmbiguousDefaults(dummy: Tensor, a?: number | InternalTestAmbiguousDefaultsAOptions, b?: number | InternalTestAmbiguousDefaultsAOptions, options?: InternalTestAmbiguousDefaultsAOptions): Tensor;
  /** `_testAmbiguousDefaults(dummy, a = 2, b = '2')` */
  _testAmbiguousDefaults(dummy: Tensor, a?: number | InternalTestAmbiguousDefaultsBOptions, b?: string | InternalTestAmbiguousDefaultsBOptions, options?: InternalTestAmbiguousDefaultsBOptions): Tensor;
  _testOptionalFilledIntlist(values: Tensor, addends: IntOrList | null): Tensor;
  _testOptionalFloatlist(values: Tensor, addends: readonly number[] | null): Tensor;
  _testOptionalIntlist(values: Tensor, addends: readonly number[] | null): Tensor;
  /** `_testStringDefault(dummy, a = '\"\'\\', b = '\"\'\\')` */
  _testStringDefault(dummy: Tensor, a?: string | InternalTestStringDefaultOptions, b?: string | InternalTestStringDefaultOptions, options?: InternalTestStringDefaultOptions): Tensor;
  _testWarnInAutograd(input: Tensor): Tensor;
  _upsampleBicubic2dAa(input: Tensor, outputSize: readonly number[] | null, alignCorners: boolean, scaleFactors: readonly number[] | null): Tensor;
  /** `_upsampleBicubic2dAa(input, outputSize, alignCorners, scalesH = null, scalesW = null)` */
  _upsampleBicubic2dAa(input: Tensor, outputSize: IntOrList, alignCorners: boolean, scalesH?: number | null | InternalUpsampleBicubic2dAaOutOptions, scalesW?: number | null | InternalUpsampleBicubic2dAaOutOptions, options?: InternalUpsampleBicubic2dAaOutOptions): Tensor;
  _upsampleBilinear2dAa(input: Tensor, outputSize: readonly number[] | null, alignCorners: boolean, scaleFactors: readonly number[] | null): Tensor;
  /** `_upsampleBilinear2dAa(input, outputSize, alignCorners, scalesH = null, scalesW = null)` */
  _upsampleBilinear2dAa(input: Tensor, outputSize: IntOrList, alignCorners: boolean, scalesH?: number | null | InternalUpsampleBilinear2dAaOutOptions, scalesW?: number | null | InternalUpsampleBilinear2dAaOutOptions, options?: InternalUpsampleBilinear2dAaOutOptions): Tensor;
  _upsampleLanczos2dAa(input: Tensor, outputSize: readonly number[] | null, alignCorners: boolean, scaleFactors: readonly number[] | null): Tensor;
  /** `_upsampleLanczos2dAa(input, outputSize, alignCorners, scalesH = null, scalesW = null)` */
  _upsampleLanczos2dAa(input: Tensor, outputSize: IntOrList, alignCorners: boolean, scalesH?: number | null | InternalUpsampleLanczos2dAaOutOptions, scalesW?: number | null | InternalUpsampleLanczos2dAaOutOptions, options?: InternalUpsampleLanczos2dAaOutOptions): Tensor;
  _upsampleNearestExact1d(input: Tensor, outputSize: readonly number[] | null, scaleFactors: readonly number[] | null): Tensor;
  /** `_upsampleNearestExact1d(input, outputSize, scales = null)` */
  _upsampleNearestExact1d(input: Tensor, outputSize: IntOrList, scales?: number | null | InternalUpsampleNearestExact1dOutOptions, options?: InternalUpsampleNearestExact1dOutOptions): Tensor;
  _upsampleNearestExact2d(input: Tensor, outputSize: readonly number[] | null, scaleFactors: readonly number[] | null): Tensor;
  /** `_upsampleNearestExact2d(input, outputSize, scalesH = null, scalesW = null)` */
  _upsampleNearestExact2d(input: Tensor, outputSize: IntOrList, scalesH?: number | null | InternalUpsampleNearestExact2dOutOptions, scalesW?: number | null | InternalUpsampleNearestExact2dOutOptions, options?: InternalUpsampleNearestExact2dOutOptions): Tensor;
  _upsampleNearestExact3d(input: Tensor, outputSize: readonly number[] | null, scaleFactors: readonly number[] | null): Tensor;
  /** `_upsampleNearestExact3d(input, outputSize, scalesD = null, scalesH = null, scalesW = null)` */
  _upsampleNearestExact3d(input: Tensor, outputSize: IntOrList, scalesD?: number | null | InternalUpsampleNearestExact3dOutOptions, scalesH?: number | null | InternalUpsampleNearestExact3dOutOptions, scalesW?: number | null | InternalUpsampleNearestExact3dOutOptions, options?: InternalUpsampleNearestExact3dOutOptions): Tensor;
  /**
   * Means over windows so chosen that `outputSize` (H, W) come out, whatever the size.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.adaptive_avg_pool2d.html
   */
  adaptiveAvgPool2d(input: Tensor, outputSize: IntOrList, options?: OutOption): Tensor;
  /**
   * Means over windows so chosen that `outputSize` (D, H, W) come out, whatever the size.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.adaptive_avg_pool3d.html
   */
  adaptiveAvgPool3d(input: Tensor, outputSize: IntOrList, options?: OutOption): Tensor;
  /**
   * Maxima of windows so chosen that `outputSize` (H, W) come out, and where they were.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.adaptive_max_pool2d.html
   */
  adaptiveMaxPool2d(input: Tensor, outputSize: IntOrList, options?: OutsOption<[Tensor, Tensor]>): [Tensor, Tensor];
  /**
   * Maxima of windows so chosen that `outputSize` (D, H, W) come out, and where they were.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.adaptive_max_pool3d.html
   */
  adaptiveMaxPool3d(input: Tensor, outputSize: IntOrList, options?: OutsOption<[Tensor, Tensor]>): [Tensor, Tensor];
  /**
   * The mean of each window of (N, C, H, W); padding counts unless `countIncludePad` is false.
   * `avgPool2d(input, kernelSize, stride = [], padding = 0, ceilMode = false, countIncludePad = true,
   * divisorOverride = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.avg_pool2d.html
   */
  avgPool2d(input: Tensor, kernelSize: IntOrList, stride?: IntOrList | AvgPool2dOutOptions, padding?: IntOrList | AvgPool2dOutOptions, ceilMode?: boolean | AvgPool2dOutOptions, countIncludePad?: boolean | AvgPool2dOutOptions, divisorOverride?: number | null | AvgPool2dOutOptions, options?: AvgPool2dOutOptions): Tensor;
  /**
   * The mean of each window of (N, C, D, H, W); padding counts unless `countIncludePad` is false.
   * `avgPool3d(input, kernelSize, stride = [], padding = 0, ceilMode = false, countIncludePad = true,
   * divisorOverride = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.avg_pool3d.html
   */
  avgPool3d(input: Tensor, kernelSize: IntOrList, stride?: IntOrList | AvgPool3dOutOptions, padding?: IntOrList | AvgPool3dOutOptions, ceilMode?: boolean | AvgPool3dOutOptions, countIncludePad?: boolean | AvgPool3dOutOptions, divisorOverride?: number | null | AvgPool3dOutOptions, options?: AvgPool3dOutOptions): Tensor;
  /**
   * `-(y · log x + (1 - y) · log(1 - x))`; logarithms are no less than -100, so that it stays finite.
   * `binaryCrossEntropy(input, target, weight = null, reduction = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.binary_cross_entropy.html
   */
  binaryCrossEntropy(input: Tensor, target: Tensor, weight?: Tensor | null | BinaryCrossEntropyOutOptions, reduction?: number | BinaryCrossEntropyOutOptions, options?: BinaryCrossEntropyOutOptions): Tensor;
  /**
   * Sums columns of sliding blocks back into an image: (N, C · kH · kW, blocks) → (N, C, H, W). `F.fold`
   * calls it.
   */
  col2im(input: Tensor, outputSize: IntOrList, kernelSize: IntOrList, dilation: IntOrList, padding: IntOrList, stride: IntOrList, options?: OutOption): Tensor;
  convDepthwise3d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias: Tensor | null, stride: IntOrList, padding: IntOrList, dilation: IntOrList): Tensor;
  /**
   * `-log softmax(input)` at the target: class indices (N), or probabilities of the shape of `input` (N, C,
   * …).
   * `crossEntropyLoss(input, target, weight = null, reduction = 1, ignoreIndex = -100, labelSmoothing = 0)`
   */
  crossEntropyLoss(input: Tensor, target: Tensor, weight?: Tensor | null | CrossEntropyLossOptions, reduction?: number | CrossEntropyLossOptions, ignoreIndex?: number | CrossEntropyLossOptions, labelSmoothing?: number | CrossEntropyLossOptions, options?: CrossEntropyLossOptions): Tensor;
  /**
   * `input` where positive, else `alpha · (exp(input) - 1)`.
   * `elu(input, alpha = 1, scale = 1, inputScale = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.elu.html
   */
  elu(input: Tensor, alpha?: Scalar | EluOutOptions, scale?: Scalar | EluOutOptions, inputScale?: Scalar | EluOutOptions, options?: EluOutOptions): Tensor;
  /**
   * `elu`, in place. `elu_(input, alpha = 1, scale = 1, inputScale = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.elu.html
   */
  elu_(input: Tensor, alpha?: Scalar | EluOptions, scale?: Scalar | EluOptions, inputScale?: Scalar | EluOptions, options?: EluOptions): Tensor;
  flattenDenseTensors(tensors: readonly Tensor[]): Tensor;
  /**
   * Maxima of windows whose steps are random, so that `outputSize` come out; `randomSamples` (N, C, 2) places
   * them.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.fractional_max_pool2d.html
   */
  fractionalMaxPool2d(input: Tensor, kernelSize: IntOrList, outputSize: IntOrList, randomSamples: Tensor, options?: OutsOption<[Tensor, Tensor]>): [Tensor, Tensor];
  /**
   * Maxima of windows whose steps are random, so that `outputSize` come out; `randomSamples` (N, C, 3) places
   * them.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.fractional_max_pool3d.html
   */
  fractionalMaxPool3d(input: Tensor, kernelSize: IntOrList, outputSize: IntOrList, randomSamples: Tensor, options?: OutsOption<[Tensor, Tensor]>): [Tensor, Tensor];
  /**
   * `x · Φ(x)`, Φ the standard normal's distribution function; with `approximate: "tanh"` nearly so, and
   * faster.
   * `gelu(input, { approximate = 'none' })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.gelu.html
   */
  gelu(input: Tensor, options?: Opt<{ approximate?: 'none' | 'tanh' | undefined } & OutOption>): Tensor;
  /**
   * `gelu`, in place. `gelu_(input, { approximate = 'none' })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.gelu.html
   */
  gelu_(input: Tensor, options?: Opt<{ approximate?: 'none' | 'tanh' | undefined }>): Tensor;
  /**
   * `a · sigmoid(b)` of the two halves of `dim`: (…, 2N) → (…, N). `glu(input, dim = -1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.glu.html
   */
  glu(input: Tensor, dim?: number | GluOutOptions, options?: GluOutOptions): Tensor;
  /**
   * `min(max(x + 3, 0), 6) / 6`: a sigmoid of straight lines.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.hardsigmoid.html
   */
  hardsigmoid(input: Tensor, options?: OutOption): Tensor;
  /**
   * `hardsigmoid`, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.hardsigmoid.html
   */
  hardsigmoid_(input: Tensor): Tensor;
  /**
   * `x · hardsigmoid(x)`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.hardswish.html
   */
  hardswish(input: Tensor, options?: OutOption): Tensor;
  /**
   * `hardswish`, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.hardswish.html
   */
  hardswish_(input: Tensor): Tensor;
  /**
   * `min(max(input, minVal), maxVal)`, -1 and 1 by default. `hardtanh(input, minVal = -1, maxVal = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.hardtanh.html
   */
  hardtanh(input: Tensor, minVal?: Scalar | HardtanhOutOptions, maxVal?: Scalar | HardtanhOutOptions, options?: HardtanhOutOptions): Tensor;
  /**
   * `hardtanh`, in place. `hardtanh_(input, minVal = -1, maxVal = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.hardtanh.html
   */
  hardtanh_(input: Tensor, minVal?: Scalar | HardtanhOptions, maxVal?: Scalar | HardtanhOptions, options?: HardtanhOptions): Tensor;
  /**
   * `d² / 2` where `|d| ≤ delta`, else `delta · (|d| - delta / 2)`; d = `input - target`.
   * `huberLoss(input, target, reduction = 1, delta = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.huber_loss.html
   */
  huberLoss(input: Tensor, target: Tensor, reduction?: number | HuberLossOutOptions, delta?: number | HuberLossOutOptions, options?: HuberLossOutOptions): Tensor;
  /** Sliding blocks as columns: (N, C, H, W) → (N, C · kH · kW, blocks). `F.unfold` calls it. */
  im2col(input: Tensor, kernelSize: IntOrList, dilation: IntOrList, padding: IntOrList, stride: IntOrList, options?: OutOption): Tensor;
  /**
   * `|input - target|`. `l1Loss(input, target, reduction = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.l1_loss.html
   */
  l1Loss(input: Tensor, target: Tensor, reduction?: number | L1LossOptions, options?: L1LossOptions): Tensor;
  /**
   * `input` where positive, else `negativeSlope · input`. `leakyRelu(input, negativeSlope = 0.01)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.leaky_relu.html
   */
  leakyRelu(input: Tensor, negativeSlope?: Scalar | LeakyReluOutOptions, options?: LeakyReluOutOptions): Tensor;
  /**
   * `leakyRelu`, in place. `leakyRelu_(input, negativeSlope = 0.01)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.leaky_relu.html
   */
  leakyRelu_(input: Tensor, negativeSlope?: Scalar | LeakyReluOptions, options?: LeakyReluOptions): Tensor;
  /**
   * `input @ weightᵀ + bias`: (…, in) → (…, out), with `weight` (out, in).
   * `linear(input, weight, bias = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.linear.html
   */
  linear(input: Tensor, weight: Tensor, bias?: Tensor | null | LinearOutOptions, options?: LinearOutOptions): Tensor;
  /** `log sigmoid(x)`, without overflow. */
  logSigmoid(input: Tensor, options?: OutOption): Tensor;
  /**
   * `maxPool2d`, and where in the flattened plane each was: what `maxUnpool2d` takes.
   * `maxPool2dWithIndices(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool2dWithIndices(input: Tensor, kernelSize: IntOrList, stride?: IntOrList | MaxPool2dWithIndicesOutOptions, padding?: IntOrList | MaxPool2dWithIndicesOutOptions, dilation?: IntOrList | MaxPool2dWithIndicesOutOptions, ceilMode?: boolean | MaxPool2dWithIndicesOutOptions, options?: MaxPool2dWithIndicesOutOptions): [Tensor, Tensor];
  /**
   * `maxPool3d`, and where in the flattened volume each was: what `maxUnpool3d` takes.
   * `maxPool3dWithIndices(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool3dWithIndices(input: Tensor, kernelSize: IntOrList, stride?: IntOrList | MaxPool3dWithIndicesOutOptions, padding?: IntOrList | MaxPool3dWithIndicesOutOptions, dilation?: IntOrList | MaxPool3dWithIndicesOutOptions, ceilMode?: boolean | MaxPool3dWithIndicesOutOptions, options?: MaxPool3dWithIndicesOutOptions): [Tensor, Tensor];
  /**
   * Puts maxima back to where `indices` says they were, zeros elsewhere.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.max_unpool2d.html
   */
  maxUnpool2d(input: Tensor, indices: Tensor, outputSize: IntOrList, options?: OutOption): Tensor;
  /**
   * Puts maxima back to where `indices` says they were, zeros elsewhere.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.max_unpool3d.html
   */
  maxUnpool3d(input: Tensor, indices: Tensor, outputSize: IntOrList, stride: IntOrList, padding: IntOrList, options?: OutOption): Tensor;
  /**
   * `x · tanh(softplus(x))`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.mish.html
   */
  mish(input: Tensor, options?: OutOption): Tensor;
  /** `mish`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.mish.html */
  mish_(input: Tensor): Tensor;
  /** `mkldnnLinear(input, weight, bias = null)` */
  mkldnnLinear(input: Tensor, weight: Tensor, bias?: Tensor | null | MkldnnLinearOptions, options?: MkldnnLinearOptions): Tensor;
  /**
   * `mkldnnReorderConv2dWeight(input, padding = 0, stride = 1, dilation = 1, groups = 1, inputSize = null)`
   */
  mkldnnReorderConv2dWeight(input: Tensor, padding?: IntOrList | MkldnnReorderConv2dWeightOptions, stride?: IntOrList | MkldnnReorderConv2dWeightOptions, dilation?: IntOrList | MkldnnReorderConv2dWeightOptions, groups?: number | MkldnnReorderConv2dWeightOptions, inputSize?: readonly number[] | null | MkldnnReorderConv2dWeightOptions, options?: MkldnnReorderConv2dWeightOptions): Tensor;
  /**
   * `mkldnnReorderConv3dWeight(input, padding = 0, stride = 1, dilation = 1, groups = 1, inputSize = null)`
   */
  mkldnnReorderConv3dWeight(input: Tensor, padding?: IntOrList | MkldnnReorderConv3dWeightOptions, stride?: IntOrList | MkldnnReorderConv3dWeightOptions, dilation?: IntOrList | MkldnnReorderConv3dWeightOptions, groups?: number | MkldnnReorderConv3dWeightOptions, inputSize?: readonly number[] | null | MkldnnReorderConv3dWeightOptions, options?: MkldnnReorderConv3dWeightOptions): Tensor;
  /**
   * `(input - target)²`. `mseLoss(input, target, reduction = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.mse_loss.html
   */
  mseLoss(input: Tensor, target: Tensor, reduction?: number | MseLossOutOptions, options?: MseLossOutOptions): Tensor;
  /**
   * `Σ max(0, margin - x[y] + x[i])ᵖ / C` over the classes i ≠ y.
   * `multiMarginLoss(input, target, p = 1, margin = 1, weight = null, reduction = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.multi_margin_loss.html
   */
  multiMarginLoss(input: Tensor, target: Tensor, p?: Scalar | MultiMarginLossOutOptions, margin?: Scalar | MultiMarginLossOutOptions, weight?: Tensor | null | MultiMarginLossOutOptions, reduction?: number | MultiMarginLossOutOptions, options?: MultiMarginLossOutOptions): Tensor;
  /**
   * Hinge loss between each label of a row and each class that is none; labels end at the first -1.
   * `multilabelMarginLoss(input, target, reduction = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.multilabel_margin_loss.html
   */
  multilabelMarginLoss(input: Tensor, target: Tensor, reduction?: number | MultilabelMarginLossOutOptions, options?: MultilabelMarginLossOutOptions): Tensor;
  /**
   * `-input` at the target class, times `weight`; `input` (N, C) holds log-probabilities.
   * `nllLoss(input, target, weight = null, reduction = 1, ignoreIndex = -100)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.nll_loss.html
   */
  nllLoss(input: Tensor, target: Tensor, weight?: Tensor | null | NllLossOutOptions, reduction?: number | NllLossOutOptions, ignoreIndex?: number | NllLossOutOptions, options?: NllLossOutOptions): Tensor;
  /**
   * `nllLoss` of images: `input` (N, C, H, W), `target` (N, H, W).
   * `nllLoss2d(input, target, weight = null, reduction = 1, ignoreIndex = -100)`
   */
  nllLoss2d(input: Tensor, target: Tensor, weight?: Tensor | null | NllLoss2dOutOptions, reduction?: number | NllLoss2dOutOptions, ignoreIndex?: number | NllLoss2dOutOptions, options?: NllLoss2dOutOptions): Tensor;
  /**
   * `nllLoss` of any number of dimensions: `input` (N, C, …), `target` (N, …).
   * `nllLossNd(input, target, weight = null, reduction = 1, ignoreIndex = -100)`
   */
  nllLossNd(input: Tensor, target: Tensor, weight?: Tensor | null | NllLossNdOptions, reduction?: number | NllLossNdOptions, ignoreIndex?: number | NllLossNdOptions, options?: NllLossNdOptions): Tensor;
  /**
   * Class indices (…) → (…, numClasses) with a 1 at the index; int64. Without `numClasses` it waits for the
   * GPU.
   * `oneHot(input, numClasses = -1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.one_hot.html
   */
  oneHot(input: Tensor, numClasses?: number | OneHotOptions, options?: OneHotOptions): Tensor;
  /**
   * Fills up at the edges; `pad` lists before and after, from the last dimension on. `mode`: `constant`,
   * `reflect`, `replicate`, `circular`.
   * `pad(input, pad, mode = 'constant', value = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.pad.html
   */
  pad(input: Tensor, pad: readonly number[], mode?: 'constant' | 'reflect' | 'replicate' | 'circular' | PadOptions, value?: number | null | PadOptions, options?: PadOptions): Tensor;
  /**
   * Sequences of different lengths in one tensor, filled up with `paddingValue`: (T, B, …), or (B, T, …) with
   * `batchFirst`.
   * `padSequence(sequences, batchFirst = false, paddingValue = 0, paddingSide = 'right')`
   */
  padSequence(sequences: readonly Tensor[], batchFirst?: boolean | PadSequenceOptions, paddingValue?: number | PadSequenceOptions, paddingSide?: 'left' | 'right' | PadSequenceOptions, options?: PadSequenceOptions): Tensor;
  /** Fills up by mirroring at the edge element, which is not repeated: (N, C, L). */
  reflectionPad1d(input: Tensor, padding: IntOrList, options?: OutOption): Tensor;
  /** Fills up by mirroring at the edge elements, which are not repeated: (N, C, H, W). */
  reflectionPad2d(input: Tensor, padding: IntOrList, options?: OutOption): Tensor;
  /** Fills up by mirroring at the edge elements, which are not repeated: (N, C, D, H, W). */
  reflectionPad3d(input: Tensor, padding: IntOrList, options?: OutOption): Tensor;
  /**
   * `min(max(input, 0), 6)`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.relu6.html
   */
  relu6(input: Tensor): Tensor;
  /** `relu6`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.relu6.html */
  relu6_(input: Tensor): Tensor;
  /** Fills up by repeating the edge element: (N, C, L). */
  replicationPad1d(input: Tensor, padding: IntOrList, options?: OutOption): Tensor;
  /** Fills up by repeating the edge elements: (N, C, H, W). */
  replicationPad2d(input: Tensor, padding: IntOrList, options?: OutOption): Tensor;
  /** Fills up by repeating the edge elements: (N, C, D, H, W). */
  replicationPad3d(input: Tensor, padding: IntOrList, options?: OutOption): Tensor;
  /**
   * `rrelu` that writes the slopes into `noise`.
   * `rreluWithNoise(input, noise, lower = 0.125, upper = 0.3333333333333333, training = false, generator =
   * null)`
   */
  rreluWithNoise(input: Tensor, noise: Tensor, lower?: Scalar | RreluWithNoiseOutOptions, upper?: Scalar | RreluWithNoiseOutOptions, training?: boolean | RreluWithNoiseOutOptions, generator?: Generator | null | RreluWithNoiseOutOptions, options?: RreluWithNoiseOutOptions): Tensor;
  /**
   * `rreluWithNoise`, in place.
   * `rreluWithNoise_(input, noise, lower = 0.125, upper = 0.3333333333333333, training = false, generator =
   * null)`
   */
  rreluWithNoise_(input: Tensor, noise: Tensor, lower?: Scalar | RreluWithNoiseOptions, upper?: Scalar | RreluWithNoiseOptions, training?: boolean | RreluWithNoiseOptions, generator?: Generator | null | RreluWithNoiseOptions, options?: RreluWithNoiseOptions): Tensor;
  /**
   * `softmax(query · keyᵀ · scale + attnMask) · value`, `scale` 1/√E by default: (N, H, L, E) → (N, H, L,
   * Ev). A boolean mask is true where attention may look.
   * `scaledDotProductAttention(query, key, value, attnMask = null, dropoutP = 0, isCausal = false, { scale =
   * null, enableGqa = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.scaled_dot_product_attention.html
   */
  scaledDotProductAttention(query: Tensor, key: Tensor, value: Tensor, attnMask?: Tensor | null | ScaledDotProductAttentionOptions, dropoutP?: number | ScaledDotProductAttentionOptions, isCausal?: boolean | ScaledDotProductAttentionOptions, options?: ScaledDotProductAttentionOptions): Tensor;
  /**
   * `x · sigmoid(x)`, known as swish.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.silu.html
   */
  silu(input: Tensor, options?: OutOption): Tensor;
  /** `silu`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.silu.html */
  silu_(input: Tensor): Tensor;
  /** `slowConv3d(input, weight, kernelSize, bias = null, stride = 1, padding = 0)` */
  slowConv3d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias?: Tensor | null | SlowConv3dOutOptions, stride?: IntOrList | SlowConv3dOutOptions, padding?: IntOrList | SlowConv3dOutOptions, options?: SlowConv3dOutOptions): Tensor;
  /** `slowConvDilated2d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, dilation = 1)` */
  slowConvDilated2d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias?: Tensor | null | SlowConvDilated2dOptions, stride?: IntOrList | SlowConvDilated2dOptions, padding?: IntOrList | SlowConvDilated2dOptions, dilation?: IntOrList | SlowConvDilated2dOptions, options?: SlowConvDilated2dOptions): Tensor;
  /** `slowConvDilated3d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, dilation = 1)` */
  slowConvDilated3d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias?: Tensor | null | SlowConvDilated3dOptions, stride?: IntOrList | SlowConvDilated3dOptions, padding?: IntOrList | SlowConvDilated3dOptions, dilation?: IntOrList | SlowConvDilated3dOptions, options?: SlowConvDilated3dOptions): Tensor;
  /**
   * `slowConvTranspose2d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, outputPadding = 0,
   * dilation = 1)`
   */
  slowConvTranspose2d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias?: Tensor | null | SlowConvTranspose2dOutOptions, stride?: IntOrList | SlowConvTranspose2dOutOptions, padding?: IntOrList | SlowConvTranspose2dOutOptions, outputPadding?: IntOrList | SlowConvTranspose2dOutOptions, dilation?: IntOrList | SlowConvTranspose2dOutOptions, options?: SlowConvTranspose2dOutOptions): Tensor;
  /**
   * `slowConvTranspose3d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, outputPadding = 0,
   * dilation = 1)`
   */
  slowConvTranspose3d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias?: Tensor | null | SlowConvTranspose3dOutOptions, stride?: IntOrList | SlowConvTranspose3dOutOptions, padding?: IntOrList | SlowConvTranspose3dOutOptions, outputPadding?: IntOrList | SlowConvTranspose3dOutOptions, dilation?: IntOrList | SlowConvTranspose3dOutOptions, options?: SlowConvTranspose3dOutOptions): Tensor;
  /**
   * `d² / (2 · beta)` where `|d| < beta`, else `|d| - beta / 2`; d = `input - target`.
   * `smoothL1Loss(input, target, reduction = 1, beta = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.smooth_l1_loss.html
   */
  smoothL1Loss(input: Tensor, target: Tensor, reduction?: number | SmoothL1LossOutOptions, beta?: number | SmoothL1LossOutOptions, options?: SmoothL1LossOutOptions): Tensor;
  /**
   * `log(1 + exp(-target · input))`, `target` 1 or -1. `softMarginLoss(input, target, reduction = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.soft_margin_loss.html
   */
  softMarginLoss(input: Tensor, target: Tensor, reduction?: number | SoftMarginLossOutOptions, options?: SoftMarginLossOutOptions): Tensor;
  /**
   * `log(1 + exp(beta · x)) / beta`; `x` itself where `beta · x` exceeds `threshold`.
   * `softplus(input, beta = 1, threshold = 20)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.softplus.html
   */
  softplus(input: Tensor, beta?: Scalar | SoftplusOutOptions, threshold?: Scalar | SoftplusOutOptions, options?: SoftplusOutOptions): Tensor;
  /**
   * Moves `input` by `lambd` towards 0, which it doesn't cross. `softshrink(input, lambd = 0.5)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.softshrink.html
   */
  softshrink(input: Tensor, lambd?: Scalar | SoftshrinkOutOptions, options?: SoftshrinkOutOptions): Tensor;
  /** `thnnConv2d(input, weight, kernelSize, bias = null, stride = 1, padding = 0)` */
  thnnConv2d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias?: Tensor | null | ThnnConv2dOutOptions, stride?: IntOrList | ThnnConv2dOutOptions, padding?: IntOrList | ThnnConv2dOutOptions, options?: ThnnConv2dOutOptions): Tensor;
  unflattenDenseTensors(flat: Tensor, tensors: readonly Tensor[]): Tensor[];
  /** Enlarges (N, C, H, W) bicubically, which may overshoot; `alignCorners` maps corners to corners. */
  upsampleBicubic2d(input: Tensor, outputSize: readonly number[] | null, alignCorners: boolean, scaleFactors: readonly number[] | null): Tensor;
  /**
   * Enlarges (N, C, H, W) bicubically, which may overshoot; `alignCorners` maps corners to corners.
   * `upsampleBicubic2d(input, outputSize, alignCorners, scalesH = null, scalesW = null)`
   */
  upsampleBicubic2d(input: Tensor, outputSize: IntOrList, alignCorners: boolean, scalesH?: number | null | UpsampleBicubic2dOutOptions, scalesW?: number | null | UpsampleBicubic2dOutOptions, options?: UpsampleBicubic2dOutOptions): Tensor;
  /** Enlarges (N, C, H, W) bilinearly; `alignCorners` maps corners to corners. */
  upsampleBilinear2d(input: Tensor, outputSize: readonly number[] | null, alignCorners: boolean, scaleFactors: readonly number[] | null): Tensor;
  /**
   * Enlarges (N, C, H, W) bilinearly; `alignCorners` maps corners to corners.
   * `upsampleBilinear2d(input, outputSize, alignCorners, scalesH = null, scalesW = null)`
   */
  upsampleBilinear2d(input: Tensor, outputSize: IntOrList, alignCorners: boolean, scalesH?: number | null | UpsampleBilinear2dOutOptions, scalesW?: number | null | UpsampleBilinear2dOutOptions, options?: UpsampleBilinear2dOutOptions): Tensor;
  /** Enlarges (N, C, L) linearly; `alignCorners` maps ends to ends. */
  upsampleLinear1d(input: Tensor, outputSize: readonly number[] | null, alignCorners: boolean, scaleFactors: readonly number[] | null): Tensor;
  /**
   * Enlarges (N, C, L) linearly; `alignCorners` maps ends to ends.
   * `upsampleLinear1d(input, outputSize, alignCorners, scales = null)`
   */
  upsampleLinear1d(input: Tensor, outputSize: IntOrList, alignCorners: boolean, scales?: number | null | UpsampleLinear1dOutOptions, options?: UpsampleLinear1dOutOptions): Tensor;
  /** Enlarges (N, C, L), each point the nearest of the input. */
  upsampleNearest1d(input: Tensor, outputSize: readonly number[] | null, scaleFactors: readonly number[] | null): Tensor;
  /**
   * Enlarges (N, C, L), each point the nearest of the input.
   * `upsampleNearest1d(input, outputSize, scales = null)`
   */
  upsampleNearest1d(input: Tensor, outputSize: IntOrList, scales?: number | null | UpsampleNearest1dOutOptions, options?: UpsampleNearest1dOutOptions): Tensor;
  /** Enlarges (N, C, H, W), each point the nearest of the input. */
  upsampleNearest2d(input: Tensor, outputSize: readonly number[] | null, scaleFactors: readonly number[] | null): Tensor;
  /**
   * Enlarges (N, C, H, W), each point the nearest of the input.
   * `upsampleNearest2d(input, outputSize, scalesH = null, scalesW = null)`
   */
  upsampleNearest2d(input: Tensor, outputSize: IntOrList, scalesH?: number | null | UpsampleNearest2dOutOptions, scalesW?: number | null | UpsampleNearest2dOutOptions, options?: UpsampleNearest2dOutOptions): Tensor;
  /** Enlarges (N, C, D, H, W), each point the nearest of the input. */
  upsampleNearest3d(input: Tensor, outputSize: readonly number[] | null, scaleFactors: readonly number[] | null): Tensor;
  /**
   * Enlarges (N, C, D, H, W), each point the nearest of the input.
   * `upsampleNearest3d(input, outputSize, scalesD = null, scalesH = null, scalesW = null)`
   */
  upsampleNearest3d(input: Tensor, outputSize: IntOrList, scalesD?: number | null | UpsampleNearest3dOutOptions, scalesH?: number | null | UpsampleNearest3dOutOptions, scalesW?: number | null | UpsampleNearest3dOutOptions, options?: UpsampleNearest3dOutOptions): Tensor;
  /** Enlarges (N, C, D, H, W) trilinearly; `alignCorners` maps corners to corners. */
  upsampleTrilinear3d(input: Tensor, outputSize: readonly number[] | null, alignCorners: boolean, scaleFactors: readonly number[] | null): Tensor;
  /**
   * Enlarges (N, C, D, H, W) trilinearly; `alignCorners` maps corners to corners.
   * `upsampleTrilinear3d(input, outputSize, alignCorners, scalesD = null, scalesH = null, scalesW = null)`
   */
  upsampleTrilinear3d(input: Tensor, outputSize: IntOrList, alignCorners: boolean, scalesD?: number | null | UpsampleTrilinear3dOutOptions, scalesH?: number | null | UpsampleTrilinear3dOutOptions, scalesW?: number | null | UpsampleTrilinear3dOutOptions, options?: UpsampleTrilinear3dOutOptions): Tensor;
}

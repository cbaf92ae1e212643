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
  /** Apply a 2D adaptive average pooling over an input signal composed of several input planes. */
  adaptiveAvgPool2d(input: Tensor, outputSize: IntOrList, options?: OutOption): Tensor;
  /** Apply a 3D adaptive average pooling over an input signal composed of several input planes. */
  adaptiveAvgPool3d(input: Tensor, outputSize: IntOrList, options?: OutOption): Tensor;
  /** Applies a 2D adaptive max pooling over an input signal composed of several input planes. */
  adaptiveMaxPool2d(input: Tensor, outputSize: IntOrList, options?: OutsOption<[Tensor, Tensor]>): [Tensor, Tensor];
  /** Applies a 3D adaptive max pooling over an input signal composed of several input planes. */
  adaptiveMaxPool3d(input: Tensor, outputSize: IntOrList, options?: OutsOption<[Tensor, Tensor]>): [Tensor, Tensor];
  /** Applies 2D average-pooling operation in kH × kW regions by step size sH × sW steps. `avgPool2d(input, kernelSize, stride = [], padding = 0, ceilMode = false, countIncludePad = true, divisorOverride = null)` */
  avgPool2d(input: Tensor, kernelSize: IntOrList, stride?: IntOrList | AvgPool2dOutOptions, padding?: IntOrList | AvgPool2dOutOptions, ceilMode?: boolean | AvgPool2dOutOptions, countIncludePad?: boolean | AvgPool2dOutOptions, divisorOverride?: number | null | AvgPool2dOutOptions, options?: AvgPool2dOutOptions): Tensor;
  /** Applies 3D average-pooling operation in kT × kH × kW regions by step size sT × sH × sW steps. `avgPool3d(input, kernelSize, stride = [], padding = 0, ceilMode = false, countIncludePad = true, divisorOverride = null)` */
  avgPool3d(input: Tensor, kernelSize: IntOrList, stride?: IntOrList | AvgPool3dOutOptions, padding?: IntOrList | AvgPool3dOutOptions, ceilMode?: boolean | AvgPool3dOutOptions, countIncludePad?: boolean | AvgPool3dOutOptions, divisorOverride?: number | null | AvgPool3dOutOptions, options?: AvgPool3dOutOptions): Tensor;
  /** Compute Binary Cross Entropy between the target and input probabilities. `binaryCrossEntropy(input, target, weight = null, reduction = 1)` */
  binaryCrossEntropy(input: Tensor, target: Tensor, weight?: Tensor | null | BinaryCrossEntropyOutOptions, reduction?: number | BinaryCrossEntropyOutOptions, options?: BinaryCrossEntropyOutOptions): Tensor;
  col2im(input: Tensor, outputSize: IntOrList, kernelSize: IntOrList, dilation: IntOrList, padding: IntOrList, stride: IntOrList, options?: OutOption): Tensor;
  convDepthwise3d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias: Tensor | null, stride: IntOrList, padding: IntOrList, dilation: IntOrList): Tensor;
  /** `crossEntropyLoss(input, target, weight = null, reduction = 1, ignoreIndex = -100, labelSmoothing = 0)` */
  crossEntropyLoss(input: Tensor, target: Tensor, weight?: Tensor | null | CrossEntropyLossOptions, reduction?: number | CrossEntropyLossOptions, ignoreIndex?: number | CrossEntropyLossOptions, labelSmoothing?: number | CrossEntropyLossOptions, options?: CrossEntropyLossOptions): Tensor;
  /** Apply the Exponential Linear Unit (ELU) function element-wise. `elu(input, alpha = 1, scale = 1, inputScale = 1)` */
  elu(input: Tensor, alpha?: Scalar | EluOutOptions, scale?: Scalar | EluOutOptions, inputScale?: Scalar | EluOutOptions, options?: EluOutOptions): Tensor;
  /** In-place version of `elu`. `elu_(input, alpha = 1, scale = 1, inputScale = 1)` */
  elu_(input: Tensor, alpha?: Scalar | EluOptions, scale?: Scalar | EluOptions, inputScale?: Scalar | EluOptions, options?: EluOptions): Tensor;
  flattenDenseTensors(tensors: readonly Tensor[]): Tensor;
  /** Applies 2D fractional max pooling over an input signal composed of several input planes. */
  fractionalMaxPool2d(input: Tensor, kernelSize: IntOrList, outputSize: IntOrList, randomSamples: Tensor, options?: OutsOption<[Tensor, Tensor]>): [Tensor, Tensor];
  /** Applies 3D fractional max pooling over an input signal composed of several input planes. */
  fractionalMaxPool3d(input: Tensor, kernelSize: IntOrList, outputSize: IntOrList, randomSamples: Tensor, options?: OutsOption<[Tensor, Tensor]>): [Tensor, Tensor];
  /** When the approximate argument is 'none', it applies element-wise the function GELU(x) = x * Φ(x). `gelu(input, { approximate = 'none' })` */
  gelu(input: Tensor, options?: Opt<{ approximate?: 'none' | 'tanh' } & OutOption>): Tensor;
  /** In-place version of `gelu`. `gelu_(input, { approximate = 'none' })` */
  gelu_(input: Tensor, options?: Opt<{ approximate?: 'none' | 'tanh' }>): Tensor;
  /** The gated linear unit. `glu(input, dim = -1)` */
  glu(input: Tensor, dim?: number | GluOutOptions, options?: GluOutOptions): Tensor;
  /** Apply the Hardsigmoid function element-wise. */
  hardsigmoid(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `hardsigmoid`. */
  hardsigmoid_(input: Tensor): Tensor;
  /** Apply hardswish function, element-wise. */
  hardswish(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `hardswish`. */
  hardswish_(input: Tensor): Tensor;
  /** Applies the HardTanh function element-wise. `hardtanh(input, minVal = -1, maxVal = 1)` */
  hardtanh(input: Tensor, minVal?: Scalar | HardtanhOutOptions, maxVal?: Scalar | HardtanhOutOptions, options?: HardtanhOutOptions): Tensor;
  /** In-place version of `hardtanh`. `hardtanh_(input, minVal = -1, maxVal = 1)` */
  hardtanh_(input: Tensor, minVal?: Scalar | HardtanhOptions, maxVal?: Scalar | HardtanhOptions, options?: HardtanhOptions): Tensor;
  /** Compute the Huber loss, with optional weighting. `huberLoss(input, target, reduction = 1, delta = 1)` */
  huberLoss(input: Tensor, target: Tensor, reduction?: number | HuberLossOutOptions, delta?: number | HuberLossOutOptions, options?: HuberLossOutOptions): Tensor;
  im2col(input: Tensor, kernelSize: IntOrList, dilation: IntOrList, padding: IntOrList, stride: IntOrList, options?: OutOption): Tensor;
  /** Compute the L1 loss, with optional weighting. `l1Loss(input, target, reduction = 1)` */
  l1Loss(input: Tensor, target: Tensor, reduction?: number | L1LossOptions, options?: L1LossOptions): Tensor;
  /** Applies element-wise, LeakyReLU(x) = max(0, x) + negative_slope * min(0, x). `leakyRelu(input, negativeSlope = 0.01)` */
  leakyRelu(input: Tensor, negativeSlope?: Scalar | LeakyReluOutOptions, options?: LeakyReluOutOptions): Tensor;
  /** In-place version of `leakyRelu`. `leakyRelu_(input, negativeSlope = 0.01)` */
  leakyRelu_(input: Tensor, negativeSlope?: Scalar | LeakyReluOptions, options?: LeakyReluOptions): Tensor;
  /** Applies a linear transformation to the incoming data: y = xA^T + b. `linear(input, weight, bias = null)` */
  linear(input: Tensor, weight: Tensor, bias?: Tensor | null | LinearOutOptions, options?: LinearOutOptions): Tensor;
  /** Applies element-wise LogSigmoid(x_i) = log ((1)/(1 + exp(-x_i))). */
  logSigmoid(input: Tensor, options?: OutOption): Tensor;
  /** Applies a 2D max pooling over an input signal composed of several input planes. `maxPool2dWithIndices(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  maxPool2dWithIndices(input: Tensor, kernelSize: IntOrList, stride?: IntOrList | MaxPool2dWithIndicesOutOptions, padding?: IntOrList | MaxPool2dWithIndicesOutOptions, dilation?: IntOrList | MaxPool2dWithIndicesOutOptions, ceilMode?: boolean | MaxPool2dWithIndicesOutOptions, options?: MaxPool2dWithIndicesOutOptions): [Tensor, Tensor];
  /** Applies a 3D max pooling over an input signal composed of several input planes. `maxPool3dWithIndices(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  maxPool3dWithIndices(input: Tensor, kernelSize: IntOrList, stride?: IntOrList | MaxPool3dWithIndicesOutOptions, padding?: IntOrList | MaxPool3dWithIndicesOutOptions, dilation?: IntOrList | MaxPool3dWithIndicesOutOptions, ceilMode?: boolean | MaxPool3dWithIndicesOutOptions, options?: MaxPool3dWithIndicesOutOptions): [Tensor, Tensor];
  /** Compute a partial inverse of `MaxPool2d`. */
  maxUnpool2d(input: Tensor, indices: Tensor, outputSize: IntOrList, options?: OutOption): Tensor;
  /** Compute a partial inverse of `MaxPool3d`. */
  maxUnpool3d(input: Tensor, indices: Tensor, outputSize: IntOrList, stride: IntOrList, padding: IntOrList, options?: OutOption): Tensor;
  /** Apply the Mish function, element-wise. */
  mish(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `mish`. */
  mish_(input: Tensor): Tensor;
  /** `mkldnnLinear(input, weight, bias = null)` */
  mkldnnLinear(input: Tensor, weight: Tensor, bias?: Tensor | null | MkldnnLinearOptions, options?: MkldnnLinearOptions): Tensor;
  /** `mkldnnReorderConv2dWeight(input, padding = 0, stride = 1, dilation = 1, groups = 1, inputSize = null)` */
  mkldnnReorderConv2dWeight(input: Tensor, padding?: IntOrList | MkldnnReorderConv2dWeightOptions, stride?: IntOrList | MkldnnReorderConv2dWeightOptions, dilation?: IntOrList | MkldnnReorderConv2dWeightOptions, groups?: number | MkldnnReorderConv2dWeightOptions, inputSize?: readonly number[] | null | MkldnnReorderConv2dWeightOptions, options?: MkldnnReorderConv2dWeightOptions): Tensor;
  /** `mkldnnReorderConv3dWeight(input, padding = 0, stride = 1, dilation = 1, groups = 1, inputSize = null)` */
  mkldnnReorderConv3dWeight(input: Tensor, padding?: IntOrList | MkldnnReorderConv3dWeightOptions, stride?: IntOrList | MkldnnReorderConv3dWeightOptions, dilation?: IntOrList | MkldnnReorderConv3dWeightOptions, groups?: number | MkldnnReorderConv3dWeightOptions, inputSize?: readonly number[] | null | MkldnnReorderConv3dWeightOptions, options?: MkldnnReorderConv3dWeightOptions): Tensor;
  /** Compute the element-wise mean squared error, with optional weighting. `mseLoss(input, target, reduction = 1)` */
  mseLoss(input: Tensor, target: Tensor, reduction?: number | MseLossOutOptions, options?: MseLossOutOptions): Tensor;
  /** Compute the multi margin loss, with optional weighting. `multiMarginLoss(input, target, p = 1, margin = 1, weight = null, reduction = 1)` */
  multiMarginLoss(input: Tensor, target: Tensor, p?: Scalar | MultiMarginLossOutOptions, margin?: Scalar | MultiMarginLossOutOptions, weight?: Tensor | null | MultiMarginLossOutOptions, reduction?: number | MultiMarginLossOutOptions, options?: MultiMarginLossOutOptions): Tensor;
  /** Compute the multilabel margin loss. `multilabelMarginLoss(input, target, reduction = 1)` */
  multilabelMarginLoss(input: Tensor, target: Tensor, reduction?: number | MultilabelMarginLossOutOptions, options?: MultilabelMarginLossOutOptions): Tensor;
  /** Compute the negative log likelihood loss. `nllLoss(input, target, weight = null, reduction = 1, ignoreIndex = -100)` */
  nllLoss(input: Tensor, target: Tensor, weight?: Tensor | null | NllLossOutOptions, reduction?: number | NllLossOutOptions, ignoreIndex?: number | NllLossOutOptions, options?: NllLossOutOptions): Tensor;
  /** `nllLoss2d(input, target, weight = null, reduction = 1, ignoreIndex = -100)` */
  nllLoss2d(input: Tensor, target: Tensor, weight?: Tensor | null | NllLoss2dOutOptions, reduction?: number | NllLoss2dOutOptions, ignoreIndex?: number | NllLoss2dOutOptions, options?: NllLoss2dOutOptions): Tensor;
  /** `nllLossNd(input, target, weight = null, reduction = 1, ignoreIndex = -100)` */
  nllLossNd(input: Tensor, target: Tensor, weight?: Tensor | null | NllLossNdOptions, reduction?: number | NllLossNdOptions, ignoreIndex?: number | NllLossNdOptions, options?: NllLossNdOptions): Tensor;
  /** Takes LongTensor with index values of shape `(*)` and returns a tensor of shape `(*, num_classes)` that have zeros everywhere except where the index of last dimension matches the corresponding value of the input tensor, in which case it will be 1. `oneHot(input, numClasses = -1)` */
  oneHot(input: Tensor, numClasses?: number | OneHotOptions, options?: OneHotOptions): Tensor;
  /** Pads tensor. `pad(input, pad, mode = 'constant', value = null)` */
  pad(input: Tensor, pad: readonly number[], mode?: 'constant' | 'reflect' | 'replicate' | 'circular' | PadOptions, value?: number | null | PadOptions, options?: PadOptions): Tensor;
  /** `padSequence(sequences, batchFirst = false, paddingValue = 0, paddingSide = 'right')` */
  padSequence(sequences: readonly Tensor[], batchFirst?: boolean | PadSequenceOptions, paddingValue?: number | PadSequenceOptions, paddingSide?: 'left' | 'right' | PadSequenceOptions, options?: PadSequenceOptions): Tensor;
  reflectionPad1d(input: Tensor, padding: IntOrList, options?: OutOption): Tensor;
  reflectionPad2d(input: Tensor, padding: IntOrList, options?: OutOption): Tensor;
  reflectionPad3d(input: Tensor, padding: IntOrList, options?: OutOption): Tensor;
  /** Applies the element-wise function ReLU6(x) = min(max(0,x), 6). */
  relu6(input: Tensor): Tensor;
  /** In-place version of `relu6`. */
  relu6_(input: Tensor): Tensor;
  replicationPad1d(input: Tensor, padding: IntOrList, options?: OutOption): Tensor;
  replicationPad2d(input: Tensor, padding: IntOrList, options?: OutOption): Tensor;
  replicationPad3d(input: Tensor, padding: IntOrList, options?: OutOption): Tensor;
  /** `rreluWithNoise(input, noise, lower = 0.125, upper = 0.3333333333333333, training = false, generator = null)` */
  rreluWithNoise(input: Tensor, noise: Tensor, lower?: Scalar | RreluWithNoiseOutOptions, upper?: Scalar | RreluWithNoiseOutOptions, training?: boolean | RreluWithNoiseOutOptions, generator?: Generator | null | RreluWithNoiseOutOptions, options?: RreluWithNoiseOutOptions): Tensor;
  /** In-place version of `rreluWithNoise`. `rreluWithNoise_(input, noise, lower = 0.125, upper = 0.3333333333333333, training = false, generator = null)` */
  rreluWithNoise_(input: Tensor, noise: Tensor, lower?: Scalar | RreluWithNoiseOptions, upper?: Scalar | RreluWithNoiseOptions, training?: boolean | RreluWithNoiseOptions, generator?: Generator | null | RreluWithNoiseOptions, options?: RreluWithNoiseOptions): Tensor;
  /** is_causal=False, scale=None, enable_gqa=False) -> Tensor. `scaledDotProductAttention(query, key, value, attnMask = null, dropoutP = 0, isCausal = false, { scale = null, enableGqa = false })` */
  scaledDotProductAttention(query: Tensor, key: Tensor, value: Tensor, attnMask?: Tensor | null | ScaledDotProductAttentionOptions, dropoutP?: number | ScaledDotProductAttentionOptions, isCausal?: boolean | ScaledDotProductAttentionOptions, options?: ScaledDotProductAttentionOptions): Tensor;
  /** Apply the Sigmoid Linear Unit (SiLU) function, element-wise. */
  silu(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `silu`. */
  silu_(input: Tensor): Tensor;
  /** `slowConv3d(input, weight, kernelSize, bias = null, stride = 1, padding = 0)` */
  slowConv3d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias?: Tensor | null | SlowConv3dOutOptions, stride?: IntOrList | SlowConv3dOutOptions, padding?: IntOrList | SlowConv3dOutOptions, options?: SlowConv3dOutOptions): Tensor;
  /** `slowConvDilated2d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, dilation = 1)` */
  slowConvDilated2d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias?: Tensor | null | SlowConvDilated2dOptions, stride?: IntOrList | SlowConvDilated2dOptions, padding?: IntOrList | SlowConvDilated2dOptions, dilation?: IntOrList | SlowConvDilated2dOptions, options?: SlowConvDilated2dOptions): Tensor;
  /** `slowConvDilated3d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, dilation = 1)` */
  slowConvDilated3d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias?: Tensor | null | SlowConvDilated3dOptions, stride?: IntOrList | SlowConvDilated3dOptions, padding?: IntOrList | SlowConvDilated3dOptions, dilation?: IntOrList | SlowConvDilated3dOptions, options?: SlowConvDilated3dOptions): Tensor;
  /** `slowConvTranspose2d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, outputPadding = 0, dilation = 1)` */
  slowConvTranspose2d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias?: Tensor | null | SlowConvTranspose2dOutOptions, stride?: IntOrList | SlowConvTranspose2dOutOptions, padding?: IntOrList | SlowConvTranspose2dOutOptions, outputPadding?: IntOrList | SlowConvTranspose2dOutOptions, dilation?: IntOrList | SlowConvTranspose2dOutOptions, options?: SlowConvTranspose2dOutOptions): Tensor;
  /** `slowConvTranspose3d(input, weight, kernelSize, bias = null, stride = 1, padding = 0, outputPadding = 0, dilation = 1)` */
  slowConvTranspose3d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias?: Tensor | null | SlowConvTranspose3dOutOptions, stride?: IntOrList | SlowConvTranspose3dOutOptions, padding?: IntOrList | SlowConvTranspose3dOutOptions, outputPadding?: IntOrList | SlowConvTranspose3dOutOptions, dilation?: IntOrList | SlowConvTranspose3dOutOptions, options?: SlowConvTranspose3dOutOptions): Tensor;
  /** Compute the Smooth L1 loss. `smoothL1Loss(input, target, reduction = 1, beta = 1)` */
  smoothL1Loss(input: Tensor, target: Tensor, reduction?: number | SmoothL1LossOutOptions, beta?: number | SmoothL1LossOutOptions, options?: SmoothL1LossOutOptions): Tensor;
  /** Compute the soft margin loss. `softMarginLoss(input, target, reduction = 1)` */
  softMarginLoss(input: Tensor, target: Tensor, reduction?: number | SoftMarginLossOutOptions, options?: SoftMarginLossOutOptions): Tensor;
  /** Applies element-wise, the function Softplus(x) = (1)/(β) * log(1 + exp(β * x)). `softplus(input, beta = 1, threshold = 20)` */
  softplus(input: Tensor, beta?: Scalar | SoftplusOutOptions, threshold?: Scalar | SoftplusOutOptions, options?: SoftplusOutOptions): Tensor;
  /** Applies the soft shrinkage function elementwise. `softshrink(input, lambd = 0.5)` */
  softshrink(input: Tensor, lambd?: Scalar | SoftshrinkOutOptions, options?: SoftshrinkOutOptions): Tensor;
  /** `thnnConv2d(input, weight, kernelSize, bias = null, stride = 1, padding = 0)` */
  thnnConv2d(input: Tensor, weight: Tensor, kernelSize: IntOrList, bias?: Tensor | null | ThnnConv2dOutOptions, stride?: IntOrList | ThnnConv2dOutOptions, padding?: IntOrList | ThnnConv2dOutOptions, options?: ThnnConv2dOutOptions): Tensor;
  unflattenDenseTensors(flat: Tensor, tensors: readonly Tensor[]): Tensor[];
  upsampleBicubic2d(input: Tensor, outputSize: readonly number[] | null, alignCorners: boolean, scaleFactors: readonly number[] | null): Tensor;
  /** `upsampleBicubic2d(input, outputSize, alignCorners, scalesH = null, scalesW = null)` */
  upsampleBicubic2d(input: Tensor, outputSize: IntOrList, alignCorners: boolean, scalesH?: number | null | UpsampleBicubic2dOutOptions, scalesW?: number | null | UpsampleBicubic2dOutOptions, options?: UpsampleBicubic2dOutOptions): Tensor;
  upsampleBilinear2d(input: Tensor, outputSize: readonly number[] | null, alignCorners: boolean, scaleFactors: readonly number[] | null): Tensor;
  /** `upsampleBilinear2d(input, outputSize, alignCorners, scalesH = null, scalesW = null)` */
  upsampleBilinear2d(input: Tensor, outputSize: IntOrList, alignCorners: boolean, scalesH?: number | null | UpsampleBilinear2dOutOptions, scalesW?: number | null | UpsampleBilinear2dOutOptions, options?: UpsampleBilinear2dOutOptions): Tensor;
  upsampleLinear1d(input: Tensor, outputSize: readonly number[] | null, alignCorners: boolean, scaleFactors: readonly number[] | null): Tensor;
  /** `upsampleLinear1d(input, outputSize, alignCorners, scales = null)` */
  upsampleLinear1d(input: Tensor, outputSize: IntOrList, alignCorners: boolean, scales?: number | null | UpsampleLinear1dOutOptions, options?: UpsampleLinear1dOutOptions): Tensor;
  upsampleNearest1d(input: Tensor, outputSize: readonly number[] | null, scaleFactors: readonly number[] | null): Tensor;
  /** `upsampleNearest1d(input, outputSize, scales = null)` */
  upsampleNearest1d(input: Tensor, outputSize: IntOrList, scales?: number | null | UpsampleNearest1dOutOptions, options?: UpsampleNearest1dOutOptions): Tensor;
  upsampleNearest2d(input: Tensor, outputSize: readonly number[] | null, scaleFactors: readonly number[] | null): Tensor;
  /** `upsampleNearest2d(input, outputSize, scalesH = null, scalesW = null)` */
  upsampleNearest2d(input: Tensor, outputSize: IntOrList, scalesH?: number | null | UpsampleNearest2dOutOptions, scalesW?: number | null | UpsampleNearest2dOutOptions, options?: UpsampleNearest2dOutOptions): Tensor;
  upsampleNearest3d(input: Tensor, outputSize: readonly number[] | null, scaleFactors: readonly number[] | null): Tensor;
  /** `upsampleNearest3d(input, outputSize, scalesD = null, scalesH = null, scalesW = null)` */
  upsampleNearest3d(input: Tensor, outputSize: IntOrList, scalesD?: number | null | UpsampleNearest3dOutOptions, scalesH?: number | null | UpsampleNearest3dOutOptions, scalesW?: number | null | UpsampleNearest3dOutOptions, options?: UpsampleNearest3dOutOptions): Tensor;
  upsampleTrilinear3d(input: Tensor, outputSize: readonly number[] | null, alignCorners: boolean, scaleFactors: readonly number[] | null): Tensor;
  /** `upsampleTrilinear3d(input, outputSize, alignCorners, scalesD = null, scalesH = null, scalesW = null)` */
  upsampleTrilinear3d(input: Tensor, outputSize: IntOrList, alignCorners: boolean, scalesD?: number | null | UpsampleTrilinear3dOutOptions, scalesH?: number | null | UpsampleTrilinear3dOutOptions, scalesW?: number | null | UpsampleTrilinear3dOutOptions, options?: UpsampleTrilinear3dOutOptions): Tensor;
}

// Activations, layers and losses: what torch.nn.functional stands on. `reduction`: 0 none, 1 mean, 2 sum.

export const nn = {
  // Activations
  relu: '`max(input, 0)`; the gradient at 0 is 0.',
  relu6: '`min(max(input, 0), 6)`.',
  leakyRelu: '`input` where positive, else `negativeSlope · input`.',
  prelu: '`input` where positive, else `weight · input`, with one weight for all or one a channel.',
  elu: '`input` where positive, else `alpha · (exp(input) - 1)`.',
  selu: '`scale · elu(input, alpha)` with the two constants that keep mean 0 and variance 1.',
  celu: '`max(0, x) + min(0, alpha · (exp(x / alpha) - 1))`.',
  gelu: '`x · Φ(x)`, Φ the standard normal\'s distribution function; with `approximate: "tanh"` nearly so, and faster.',
  silu: '`x · sigmoid(x)`, known as swish.',
  mish: '`x · tanh(softplus(x))`.',
  softplus: '`log(1 + exp(beta · x)) / beta`; `x` itself where `beta · x` exceeds `threshold`.',
  logSigmoid: '`log sigmoid(x)`, without overflow.',
  hardtanh: '`min(max(input, minVal), maxVal)`, -1 and 1 by default.',
  hardsigmoid: '`min(max(x + 3, 0), 6) / 6`: a sigmoid of straight lines.',
  hardswish: '`x · hardsigmoid(x)`.',
  hardshrink: '`input` where `|input| > lambd`, else 0.',
  softshrink: "Moves `input` by `lambd` towards 0, which it doesn't cross.",
  threshold: '`input` where it is above `threshold`, `value` everywhere else.',
  glu: '`a · sigmoid(b)` of the two halves of `dim`: (…, 2N) → (…, N).',
  softmax: '`exp(xᵢ) / Σ exp(xⱼ)` along `dim`, without overflow; with `dtype`, converted first.',
  logSoftmax: '`xᵢ - log Σ exp(xⱼ)` along `dim`, without overflow: better than `log` of `softmax`.',
  // Linear
  linear: '`input @ weightᵀ + bias`: (…, in) → (…, out), with `weight` (out, in).',
  bilinear: '`x₁ᵀ · Aₖ · x₂ + bₖ` for each output k, with `weight` (out, in₁, in₂).',
  // Convolutions: cross-correlations, as usual in networks
  conv1d: 'Convolution (not flipped) of (N, C, L) with `weight` (out, C / groups, k) → (N, out, Lout).',
  conv2d:
    'Convolution (not flipped) of (N, C, H, W) with `weight` (out, C / groups, kH, kW) → (N, out, Hout, Wout).',
  conv3d: 'Convolution (not flipped) of (N, C, D, H, W) with `weight` (out, C / groups, kD, kH, kW).',
  convTranspose1d:
    'The transpose of `conv1d`, which enlarges: (N, C, L), with `weight` (C, out / groups, k).',
  convTranspose2d:
    'The transpose of `conv2d`, which enlarges: (N, C, H, W), with `weight` (C, out / groups, kH, kW).',
  convTranspose3d:
    'The transpose of `conv3d`, which enlarges: (N, C, D, H, W), with `weight` (C, out / groups, kD, kH, kW).',
  convolution:
    'Any convolution, transposed or not, of any number of dimensions: what `conv2d` and its kin call.',
  convTbc: 'Convolution over time of (T, N, C), with `weight` (k, C, out).',
  im2col: 'Sliding blocks as columns: (N, C, H, W) → (N, C · kH · kW, blocks). `F.unfold` calls it.',
  col2im:
    'Sums columns of sliding blocks back into an image: (N, C · kH · kW, blocks) → (N, C, H, W). `F.fold` calls it.',
  // Pooling
  maxPool1d:
    'The largest of each window of (N, C, L). Windows jump by their own size unless `stride` is given.',
  maxPool2d:
    'The largest of each window of (N, C, H, W). Windows jump by their own size unless `stride` is given.',
  maxPool3d:
    'The largest of each window of (N, C, D, H, W). Windows jump by their own size unless `stride` is given.',
  maxPool1dWithIndices: '`maxPool1d`, and where in the row each was.',
  maxPool2dWithIndices: '`maxPool2d`, and where in the flattened plane each was: what `maxUnpool2d` takes.',
  maxPool3dWithIndices: '`maxPool3d`, and where in the flattened volume each was: what `maxUnpool3d` takes.',
  maxUnpool2d: 'Puts maxima back to where `indices` says they were, zeros elsewhere.',
  maxUnpool3d: 'Puts maxima back to where `indices` says they were, zeros elsewhere.',
  avgPool1d: 'The mean of each window of (N, C, L); padding counts unless `countIncludePad` is false.',
  avgPool2d: 'The mean of each window of (N, C, H, W); padding counts unless `countIncludePad` is false.',
  avgPool3d: 'The mean of each window of (N, C, D, H, W); padding counts unless `countIncludePad` is false.',
  adaptiveAvgPool1d: 'Means over windows so chosen that `outputSize` come out, whatever the length.',
  adaptiveAvgPool2d: 'Means over windows so chosen that `outputSize` (H, W) come out, whatever the size.',
  adaptiveAvgPool3d: 'Means over windows so chosen that `outputSize` (D, H, W) come out, whatever the size.',
  adaptiveMaxPool1d: 'Maxima of windows so chosen that `outputSize` come out, and where they were.',
  adaptiveMaxPool2d: 'Maxima of windows so chosen that `outputSize` (H, W) come out, and where they were.',
  adaptiveMaxPool3d: 'Maxima of windows so chosen that `outputSize` (D, H, W) come out, and where they were.',
  fractionalMaxPool2d:
    'Maxima of windows whose steps are random, so that `outputSize` come out; `randomSamples` (N, C, 2) places them.',
  fractionalMaxPool3d:
    'Maxima of windows whose steps are random, so that `outputSize` come out; `randomSamples` (N, C, 3) places them.',
  // Normalization
  batchNorm:
    'Shifts and scales each channel to mean 0 and variance 1 over the batch (running statistics unless `training`), then `· weight + bias`.',
  instanceNorm: '`batchNorm` of each sample alone: mean and variance of each of its channels.',
  layerNorm:
    '`(x - mean) / √(var + eps) · weight + bias` over the last dimensions, those of `normalizedShape`; `var` divides by n.',
  groupNorm:
    '`layerNorm` over each of `numGroups` groups of channels of a sample; `weight` and `bias` a channel.',
  rmsNorm:
    "`x / √(mean(x²) + eps) · weight` over the last dimensions; `eps` is the dtype's own where left out.",
  nativeBatchNorm: '`batchNorm`, and the mean and 1/√(var + eps) that were used.',
  nativeLayerNorm: '`layerNorm`, and the mean and 1/√(var + eps) that were used.',
  nativeGroupNorm: '`groupNorm`, and the mean and 1/√(var + eps) that were used.',
  normExceptDim: 'The norm over all dimensions but `dim`: what weight normalization divides by.',
  // Attention and recurrence
  scaledDotProductAttention:
    '`softmax(query · keyᵀ · scale + attnMask) · value`, `scale` 1/√E by default: (N, H, L, E) → (N, H, L, Ev). A boolean mask is true where attention may look.',
  rnnTanh:
    'A whole recurrent network, its layers and directions, with tanh: all outputs, and the last state.',
  rnnRelu:
    'A whole recurrent network, its layers and directions, with relu: all outputs, and the last state.',
  gru: 'A whole GRU, its layers and directions: all outputs, and the last state.',
  lstm: 'A whole LSTM, its layers and directions: all outputs, the last state, and the last cell.',
  rnnTanhCell: 'One step: `tanh(wIh · input + bIh + wHh · hx + bHh)`.',
  rnnReluCell: 'One step: `relu(wIh · input + bIh + wHh · hx + bHh)`.',
  gruCell: 'One step of a GRU; the gates lie in the weights in the order reset, update, new.',
  lstmCell:
    'One step of an LSTM, its state and its cell; the gates lie in the weights in the order input, forget, cell, output.',
  // Embedding
  embedding: 'Rows of `weight` by index: (…) → (…, D). `weight` comes first here, unlike in `F.embedding`.',
  embeddingBag:
    'Sums, means (or maxima) of bags of rows of `weight`; bags start at `offsets`. What `backward` needs comes along as three more tensors.',
  embeddingRenorm_: 'Scales the rows that `indices` name down to the norm `maxNorm`, in place.',
  oneHot:
    'Class indices (…) → (…, numClasses) with a 1 at the index; int64. Without `numClasses` it waits for the GPU.',
  // Images
  pad: 'Fills up at the edges; `pad` lists before and after, from the last dimension on. `mode`: `constant`, `reflect`, `replicate`, `circular`.',
  constantPadNd:
    'Fills up with `value` at the edges; `pad` lists before and after, from the last dimension on.',
  reflectionPad1d: 'Fills up by mirroring at the edge element, which is not repeated: (N, C, L).',
  reflectionPad2d: 'Fills up by mirroring at the edge elements, which are not repeated: (N, C, H, W).',
  reflectionPad3d: 'Fills up by mirroring at the edge elements, which are not repeated: (N, C, D, H, W).',
  replicationPad1d: 'Fills up by repeating the edge element: (N, C, L).',
  replicationPad2d: 'Fills up by repeating the edge elements: (N, C, H, W).',
  replicationPad3d: 'Fills up by repeating the edge elements: (N, C, D, H, W).',
  pixelShuffle: '(…, C · r², H, W) → (…, C, H · r, W · r): channels become pixels.',
  pixelUnshuffle: '(…, C, H · r, W · r) → (…, C · r², H, W): pixels become channels.',
  channelShuffle: 'Mixes `groups` groups of channels: seen as (groups, C / groups), transposed.',
  upsampleNearest1d: 'Enlarges (N, C, L), each point the nearest of the input.',
  upsampleNearest2d: 'Enlarges (N, C, H, W), each point the nearest of the input.',
  upsampleNearest3d: 'Enlarges (N, C, D, H, W), each point the nearest of the input.',
  upsampleLinear1d: 'Enlarges (N, C, L) linearly; `alignCorners` maps ends to ends.',
  upsampleBilinear2d: 'Enlarges (N, C, H, W) bilinearly; `alignCorners` maps corners to corners.',
  upsampleBicubic2d:
    'Enlarges (N, C, H, W) bicubically, which may overshoot; `alignCorners` maps corners to corners.',
  upsampleTrilinear3d: 'Enlarges (N, C, D, H, W) trilinearly; `alignCorners` maps corners to corners.',
  gridSampler:
    'Samples `input` at the points of `grid`, in [-1, 1]; modes by number. `F.gridSample` takes names.',
  gridSampler2d: '`gridSampler` of (N, C, H, W) at `grid` (N, Hout, Wout, 2).',
  gridSampler3d: '`gridSampler` of (N, C, D, H, W) at `grid` (N, Dout, Hout, Wout, 3).',
  affineGridGenerator: 'The grid that an affine map `theta` of each sample gives, for `gridSampler`.',
  padSequence:
    'Sequences of different lengths in one tensor, filled up with `paddingValue`: (T, B, …), or (B, T, …) with `batchFirst`.',
  // Losses
  l1Loss: '`|input - target|`.',
  mseLoss: '`(input - target)²`.',
  smoothL1Loss: '`d² / (2 · beta)` where `|d| < beta`, else `|d| - beta / 2`; d = `input - target`.',
  huberLoss: '`d² / 2` where `|d| ≤ delta`, else `delta · (|d| - delta / 2)`; d = `input - target`.',
  crossEntropyLoss:
    '`-log softmax(input)` at the target: class indices (N), or probabilities of the shape of `input` (N, C, …).',
  nllLoss: '`-input` at the target class, times `weight`; `input` (N, C) holds log-probabilities.',
  nllLoss2d: '`nllLoss` of images: `input` (N, C, H, W), `target` (N, H, W).',
  nllLossNd: '`nllLoss` of any number of dimensions: `input` (N, C, …), `target` (N, …).',
  binaryCrossEntropy:
    '`-(y · log x + (1 - y) · log(1 - x))`; logarithms are no less than -100, so that it stays finite.',
  binaryCrossEntropyWithLogits:
    '`binaryCrossEntropy` of `sigmoid(input)`, without overflow; `posWeight` weighs the positives.',
  klDiv:
    '`target · (log target - input)`: `input` holds logarithms, `target` too with `logTarget`. Its mean is over elements, not samples.',
  poissonNllLoss: '`exp(input) - target · input`, with `input` the logarithm of the rate (`logInput`).',
  cosineEmbeddingLoss:
    '`1 - cos(x₁, x₂)` where `target` is 1, `max(0, cos(x₁, x₂) - margin)` where it is -1.',
  hingeEmbeddingLoss: '`x` where `target` is 1, `max(0, margin - x)` where it is -1.',
  marginRankingLoss: '`max(0, -target · (input1 - input2) + margin)`.',
  multiMarginLoss: '`Σ max(0, margin - x[y] + x[i])ᵖ / C` over the classes i ≠ y.',
  multilabelMarginLoss:
    'Hinge loss between each label of a row and each class that is none; labels end at the first -1.',
  softMarginLoss: '`log(1 + exp(-target · input))`, `target` 1 or -1.',
  tripletMarginLoss: '`max(0, d(anchor, positive) - d(anchor, negative) + margin)`.',
  ctcLoss:
    'Connectionist temporal classification: -log of the probability of `targets`, over all alignments with (T, N, C) log-probabilities.',
  // Distances
  cosineSimilarity: '`x₁ · x₂ / (‖x₁‖ · ‖x₂‖)` along `dim`, broadcast; norms are no less than `eps`.',
  pairwiseDistance: 'The `p`-norm of `x1 - x2 + eps` along the last dimension.',
};

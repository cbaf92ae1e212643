// Operators of one library: what LibTorch's own choose among, by device and by what was built.
export const backends = {
  // Batch normalization in parts, which the devices of a group put together
  batchNormStats: 'The mean of each channel, and 1/√(var + eps).',
  batchNormElemt: '`(input - mean) · invstd · weight + bias`, with the statistics of each channel given.',
  batchNormGatherStats:
    'Mean and 1/√(var + eps) of several parts, from those of each part; all parts have `count` elements.',
  batchNormGatherStatsWithCounts:
    'Mean and 1/√(var + eps) of several parts, from those of each part and how many elements it has.',
  batchNormUpdateStats: 'The mean and variance of each channel, with which running ones are moved on.',
  batchNormBackwardReduce:
    'The sums over which the gradient of `batchNorm` goes, and the gradients of weight and bias.',
  batchNormBackwardElemt: 'The gradient of the input of `batchNorm`, from the sums of all parts.',
  // cuDNN
  cudnnIsAcceptable: 'Whether cuDNN can compute with a tensor: its device and dtype, and whether it is on.',
  cudnnConvolution: "A convolution by cuDNN's kernels.",
  cudnnConvolutionTranspose: "A transposed convolution by cuDNN's kernels.",
  cudnnConvolutionRelu: "`relu(convolution(…))` by one of cuDNN's kernels.",
  cudnnConvolutionAddRelu: "`relu(convolution(…) + alpha · z)` by one of cuDNN's kernels.",
  cudnnBatchNorm: "`batchNorm` by cuDNN's kernels, with the mean, 1/√(var + eps) and what backward needs.",
  cudnnAffineGridGenerator: "`affineGridGenerator` by cuDNN's kernel.",
  cudnnGridSampler: "`gridSampler` by cuDNN's kernel: bilinear, with zeros outside.",
  // MIOpen, on AMD's GPUs
  miopenConvolution: "A convolution by MIOpen's kernels.",
  miopenConvolutionTranspose: "A transposed convolution by MIOpen's kernels.",
  miopenConvolutionRelu: "`relu(convolution(…))` by one of MIOpen's kernels.",
  miopenConvolutionAddRelu: "`relu(convolution(…) + alpha · z)` by one of MIOpen's kernels.",
  miopenDepthwiseConvolution: "A convolution with a group for each channel, by MIOpen's kernels.",
  miopenBatchNorm: "`batchNorm` by MIOpen's kernels, with the mean and 1/√(var + eps) that were used.",
  miopenRnn: 'A recurrent network by MIOpen: what `gru`, `lstm` and `rnnTanh` call there.',
  miopenCtcLoss: "`ctcLoss` by MIOpen's kernel, with what its gradient needs.",
  // oneDNN, on CPUs
  mkldnnConvolution: "A convolution by oneDNN's kernels.",
  mkldnnAdaptiveAvgPool2d: '`adaptiveAvgPool2d` of a tensor in the layout of oneDNN.',
  mkldnnLinearBackwardWeights: "The gradients of `linear`'s weight and bias, by oneDNN.",
  mkldnnRnnLayer: 'One layer of an LSTM in one direction, by oneDNN.',
  nativeChannelShuffle: '`channelShuffle` by the kernel of CPUs.',
  // FBGEMM, on CPUs, and what is quantized
  fbgemmLinearQuantizeWeight:
    'A weight as int8: its integers, the sums of their columns, the scale and the zero point.',
  fbgemmPackQuantizedMatrix: 'A matrix of int8 in the order in which FBGEMM reads it.',
  fbgemmPackGemmMatrixFp16: 'A matrix as float16, in the order in which FBGEMM reads it.',
  fbgemmLinearInt8Weight:
    '`linear` with a weight of int8 that FBGEMM has packed; the input is quantized on the way.',
  fbgemmLinearInt8WeightFp32Activation:
    '`linear` with a weight of int8 that FBGEMM has packed; input and output are float32.',
  fbgemmLinearFp16Weight: '`linear` with a weight of float16 that FBGEMM has packed.',
  fbgemmLinearFp16WeightFp32Activation:
    '`linear` with a weight of float16 that FBGEMM has packed; input and output are float32.',
  quantizedBatchNorm: '`batchNorm` of a quantized tensor in evaluation, quantized anew by `outputScale`.',
  quantizedGruCell: '`gruCell` with weights of int8 that FBGEMM has packed.',
  quantizedLstmCell: '`lstmCell` with weights of int8 that FBGEMM has packed.',
  quantizedRnnReluCell: '`rnnReluCell` with weights of int8 that FBGEMM has packed.',
  quantizedRnnTanhCell: '`rnnTanhCell` with weights of int8 that FBGEMM has packed.',
  chooseQparamsOptimized:
    'The least and the largest value between which quantizing to `bitWidth` bits loses least, found by a search.',
  isVulkanAvailable:
    'Whether LibTorch has Vulkan and a device for it: false in the builds that PyTorch publishes.',
  // What PyTorch itself uses
  emptyQuantized: 'A quantized tensor of the shape `size` without values, quantized as `qtensor` is.',
  nativeNorm: 'The `p`-norm of all elements, as a scalar: the kernel below `norm`.',
  symConstrainRange: 'Checks that a size lies between `min` and `max`, both included.',
  symConstrainRangeForSize: 'Checks that a size lies between `min` and `max`; `max` has to be above 2.',
  'sparse._spsolve':
    'Solves `A X = B` (or `X A = B` where not `left`) with a sparse matrix `A` in CSR layout.',
};

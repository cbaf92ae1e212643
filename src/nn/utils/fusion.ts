/** Twin of torch/nn/utils/fusion.py: a batch normalisation joined with the layer before it. */

import { type Arguments, binder } from '../../common/binder';
import { tensor } from '../../tensor/argument';
import { deepcopy } from '../../tensor/deepcopy';
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import type { BatchNorm } from '../modules/batchnorm';
import type { ConvNd } from '../modules/conv';
import type { Linear } from '../modules/linear';
import { Parameter } from '../parameter/parameter';

/** Options of the fusions of convolutions. */
export interface FuseOptions {
  /** Whether the convolution is a transposed one. Default: false */
  transpose?: boolean | undefined;
}

function runningStatistics(bn: BatchNorm): [Tensor, Tensor] {
  if (bn.running_mean === null || bn.running_var === null) {
    throw new Error('bn.running_mean and bn.running_var must not be None');
  }
  return [bn.running_mean, bn.running_var];
}

type ConvEvalParameters<C> = {
  /** The convolution, in evaluation mode. */
  conv: C;
  /** The batch normalisation behind it, in evaluation mode and with running statistics. */
  bn: BatchNorm;
  /**
   * Whether it is a transposed convolution, whose weight has the channels the other way round. Default: false
   */
  transpose?: boolean | undefined;
};
type ConvEvalOrder = [conv: 'conv', bn: 'bn', transpose: 'transpose'];
const bindConvEval = binder<ConvEvalParameters<ConvNd>, ConvEvalOrder>(
  'fuseConvBnEval',
  { conv: 'any', bn: 'any' },
  { transpose: false },
);

/**
 * A convolution that computes what `conv` and then `bn` compute, both in evaluation mode.
 *
 * @param args conv, bn; then transpose (false)
 * @throws Error unless both are in evaluation mode and `bn` has running statistics
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.fuse_conv_bn_eval.html
 * @example const fused = nn.utils.fuseConvBnEval(conv.eval(), bn.eval());
 */
export function fuseConvBnEval<C extends ConvNd>(
  ...args: Arguments<ConvEvalParameters<C>, ConvEvalOrder>
): C {
  const [conv, bn, transpose] = bindConvEval(args);
  if (conv.training || bn.training) throw new Error('Fusion only for eval!');
  const fused = deepcopy(conv);
  const [mean, variance] = runningStatistics(bn);
  const { weight, bias } = fused;
  [fused.weight, fused.bias] = fuseConvBnWeights(
    weight,
    bias,
    mean,
    variance,
    bn.eps,
    bn.weight,
    bn.bias,
    transpose,
  );
  return fused as C;
}

interface Statistics {
  /** The batch normalisation's running mean, (C). */
  bnRm: Tensor;
  /** The batch normalisation's running variance, (C). */
  bnRv: Tensor;
  /** What the batch normalisation adds to the variance. */
  bnEps: number;
}
const statistics = { bnRm: tensor, bnRv: tensor, bnEps: 'any' } as const;

interface ConvWeightsParameters extends Statistics, FuseOptions {
  /** The convolution's weight, whose first dimension is the channels. */
  convW: Tensor;
  /** The convolution's bias, (C); null counts as zeros. */
  convB: Tensor | null;
  /** The batch normalisation's weight, (C); null counts as ones. */
  bnW: Tensor | null;
  /** The batch normalisation's bias, (C); null counts as zeros. */
  bnB: Tensor | null;
}
type ConvWeightsOrder = [
  convW: 'convW',
  convB: 'convB',
  bnRm: 'bnRm',
  bnRv: 'bnRv',
  bnEps: 'bnEps',
  bnW: 'bnW',
  bnB: 'bnB',
  transpose: 'transpose',
];
const bindConvWeights = binder<ConvWeightsParameters, ConvWeightsOrder>(
  'fuseConvBnWeights',
  { convW: tensor, convB: 'any', ...statistics, bnW: 'any', bnB: 'any' },
  { transpose: false },
);

/**
 * The weight and bias of the convolution that `fuseConvBnEval` makes, from those of both layers.
 * @param args the convolution's weight and bias; the normalisation's running mean and variance, eps, weight
 *   and bias; then transpose (false)
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.fuse_conv_bn_weights.html
 */
export function fuseConvBnWeights(
  ...args: Arguments<ConvWeightsParameters, ConvWeightsOrder>
): [Parameter, Parameter] {
  const [convW, convB, bnRm, bnRv, bnEps, bnW, bnB, transpose] = bindConvWeights(args);
  const bias = convB ?? torchOps.zerosLike(bnRm);
  const biasDtype = convB === null ? convW.dtype : convB.dtype;
  const scale = bnW ?? torchOps.onesLike(bnRm);
  const shift = bnB ?? torchOps.zerosLike(bnRm);
  const rsqrt = torchOps.rsqrt(bnRv.add(bnEps));
  const ones = new Array<number>(convW.dim() - 2).fill(1);
  const shape = transpose ? [1, -1, ...ones] : [-1, 1, ...ones];
  const weight = convW.mul(scale.mul(rsqrt).reshape(shape)).to({ dtype: convW.dtype });
  const fusedBias = bias.sub(bnRm).mul(rsqrt).mul(scale).add(shift).to({ dtype: biasDtype });
  return [new Parameter(weight, convW.requiresGrad), new Parameter(fusedBias, bias.requiresGrad)];
}

type LinearEvalParameters<L> = {
  /** The linear layer, in evaluation mode. */
  linear: L;
  /** The batch normalisation behind it, in evaluation mode and with running statistics. */
  bn: BatchNorm;
};
type LinearEvalOrder = [linear: 'linear', bn: 'bn'];
const bindLinearEval = binder<LinearEvalParameters<Linear>, LinearEvalOrder>(
  'fuseLinearBnEval',
  { linear: 'any', bn: 'any' },
  {},
);

/**
 * A linear layer that computes what `linear` and then `bn` compute, both in evaluation mode.
 *
 * @throws Error unless both are in evaluation mode, `bn` has running statistics, and their sizes match
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.fuse_linear_bn_eval.html
 */
export function fuseLinearBnEval<L extends Linear>(
  ...args: Arguments<LinearEvalParameters<L>, LinearEvalOrder>
): L {
  const [linear, bn] = bindLinearEval(args);
  if (linear.training || bn.training) throw new Error('Fusion only for eval!');
  const fused = deepcopy(linear);
  if (linear.outFeatures !== bn.numFeatures && bn.numFeatures !== 1) {
    throw new Error(
      'To fuse, linear.out_features == bn.num_features or bn.num_features == 1, ' +
        `got linear.out_features=${linear.outFeatures} and bn.num_features=${bn.numFeatures}`,
    );
  }
  const [mean, variance] = runningStatistics(bn);
  const { weight, bias } = fused;
  [fused.weight, fused.bias] = fuseLinearBnWeights(
    weight,
    bias,
    mean,
    variance,
    bn.eps,
    bn.weight!,
    bn.bias!,
  );
  return fused as L;
}

interface LinearWeightsParameters extends Statistics {
  /** The layer's weight, (outFeatures, inFeatures). */
  linearW: Tensor;
  /** The layer's bias, (outFeatures); null counts as zeros. */
  linearB: Tensor | null;
  /** The batch normalisation's weight, (outFeatures). */
  bnW: Tensor;
  /** The batch normalisation's bias, (outFeatures). */
  bnB: Tensor;
}
type LinearWeightsOrder = [
  linearW: 'linearW',
  linearB: 'linearB',
  bnRm: 'bnRm',
  bnRv: 'bnRv',
  bnEps: 'bnEps',
  bnW: 'bnW',
  bnB: 'bnB',
];
const bindLinearWeights = binder<LinearWeightsParameters, LinearWeightsOrder>(
  'fuseLinearBnWeights',
  { linearW: tensor, linearB: 'any', ...statistics, bnW: tensor, bnB: tensor },
  {},
);

/**
 * The weight and bias of the layer that `fuseLinearBnEval` makes, from those of both layers.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.fuse_linear_bn_weights.html
 */
export function fuseLinearBnWeights(
  ...args: Arguments<LinearWeightsParameters, LinearWeightsOrder>
): [Parameter, Parameter] {
  const [linearW, linearB, bnRm, bnRv, bnEps, bnW, bnB] = bindLinearWeights(args);
  const bias = linearB ?? torchOps.zerosLike(bnRm);
  const biasDtype = linearB === null ? linearW.dtype : linearB.dtype;
  const scale = bnW.mul(torchOps.rsqrt(bnRv.add(bnEps)));
  const weight = linearW.mul(scale.unsqueeze(-1).to({ dtype: linearW.dtype }));
  const fusedBias = bias.sub(bnRm).mul(scale).add(bnB).to({ dtype: biasDtype });
  return [new Parameter(weight, linearW.requiresGrad), new Parameter(fusedBias, bias.requiresGrad)];
}

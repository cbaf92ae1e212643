/**
 * Every layer that ONNX has a counterpart for, exported, checked and run by onnxruntime, at two batch sizes.
 */
import torch, { nn, type Tensor } from '../../src/index';
import { ints, layerCases, t } from '../helpers/onnxLayers';

const { add, check } = layerCases();
const image =
  (channels: number, ...sizes: number[]) =>
  (n: number) => [t(n, channels, ...sizes)];
const vector = (n: number) => [t(n, 6)];

// Linear layers and embeddings
add('Identity', () => new nn.Identity(), vector);
add('Linear', () => new nn.Linear(6, 4), vector);
add(
  'Linear of three dimensions',
  () => new nn.Linear(6, 4, { bias: false }),
  (n) => [t(n, 5, 6)],
);
add(
  'LazyLinear',
  () => {
    const layer = new nn.LazyLinear(4);
    layer(t(1, 6));
    return layer;
  },
  vector,
);
add(
  'Bilinear',
  () => new nn.Bilinear(3, 4, 5),
  (n) => [t(n, 3), t(n, 4)],
);
add(
  'Embedding',
  () => new nn.Embedding(10, 3, { paddingIdx: 0 }),
  (n) => [ints(10, n, 4)],
);
for (const mode of ['sum', 'mean', 'max'] as const)
  add(
    `EmbeddingBag ${mode}`,
    () => new nn.EmbeddingBag(10, 3, { mode }),
    (n) => [ints(10, n, 4)],
  );

for (const mode of ['sum', 'mean', 'max'] as const)
  add(
    `EmbeddingBag ${mode} without padding`,
    () => new nn.EmbeddingBag(4, 3, { mode, paddingIdx: 1 }),
    (n) => [torch.cat([ints(4, n, 4), torch.ones([n, 4], { dtype: 'int64' })])],
  );

// Containers
class Parts extends nn.Module {
  list = new nn.ModuleList([new nn.Linear(6, 4), new nn.Sequential(new nn.ReLU(), new nn.Linear(4, 4))]);
  dict = new nn.ModuleDict({ last: new nn.Linear(4, 3) });
  weights = new nn.ParameterList([torch.rand([3]), torch.rand([3])]);
  named = new nn.ParameterDict({ scale: torch.rand([3]) });
  override forward(x: Tensor): Tensor {
    let y = x;
    for (const layer of this.list) y = (layer as unknown as (x: Tensor) => Tensor)(y);
    y = (this.dict.get('last') as unknown as (x: Tensor) => Tensor)(y);
    for (const weight of this.weights) y = y.add(weight as Tensor);
    return y.mul(this.named.get('scale') as Tensor);
  }
}
add('Sequential, ModuleList, ModuleDict, ParameterList, ParameterDict', () => new Parts(), vector);

// Convolutions
add('Conv1d', () => new nn.Conv1d(4, 6, 4, { padding: 'same' }), image(4, 9));
add(
  'Conv2d',
  () => new nn.Conv2d(4, 6, [3, 2], { stride: 2, padding: 1, groups: 2, dilation: [1, 2] }),
  image(4, 9, 8),
);
add(
  'Conv2d reflecting',
  () => new nn.Conv2d(4, 6, 3, { padding: 1, paddingMode: 'reflect' }),
  image(4, 9, 8),
);
add('Conv2d circular', () => new nn.Conv2d(4, 6, 3, { padding: 1, paddingMode: 'circular' }), image(4, 9, 8));
add(
  'Conv2d without a batch',
  () => new nn.Conv2d(4, 6, 3),
  () => [t(4, 9, 8)],
  null,
);
add('Conv3d', () => new nn.Conv3d(2, 3, 2, { bias: false }), image(2, 4, 4, 4));
add('ConvTranspose1d', () => new nn.ConvTranspose1d(4, 6, 3, { stride: 2, outputPadding: 1 }), image(4, 9));
add(
  'ConvTranspose2d',
  () => new nn.ConvTranspose2d(4, 6, 3, { stride: 2, padding: 1, groups: 2, dilation: 2 }),
  image(4, 5, 4),
);
add('ConvTranspose3d', () => new nn.ConvTranspose3d(2, 3, 2), image(2, 3, 3, 3));
add(
  'Fold',
  () => new nn.Fold([4, 5], [2, 2]),
  (n) => [t(n, 8, 12)],
);
add('Unfold', () => new nn.Unfold([2, 3], { padding: 1, stride: 2 }), image(2, 5, 6));
add(
  'LazyConv2d',
  () => {
    const layer = new nn.LazyConv2d(4, 3);
    layer(t(1, 3, 5, 5));
    return layer;
  },
  image(3, 5, 5),
);

const lazy =
  (make: () => nn.Module, ...shape: number[]) =>
  () => {
    const layer = make();
    torch.noGrad(() => (layer as unknown as (x: Tensor) => Tensor)(t(...shape)));
    return layer;
  };
add(
  'LazyConv1d',
  lazy(() => new nn.LazyConv1d(4, 3), 1, 3, 5),
  image(3, 5),
);
add(
  'LazyConv3d',
  lazy(() => new nn.LazyConv3d(4, 2), 1, 3, 3, 3, 3),
  image(3, 3, 3, 3),
);
add(
  'LazyConvTranspose1d',
  lazy(() => new nn.LazyConvTranspose1d(4, 3), 1, 3, 5),
  image(3, 5),
);
add(
  'LazyConvTranspose2d',
  lazy(() => new nn.LazyConvTranspose2d(4, 3), 1, 3, 5, 5),
  image(3, 5, 5),
);
add(
  'LazyConvTranspose3d',
  lazy(() => new nn.LazyConvTranspose3d(4, 2), 1, 3, 3, 3, 3),
  image(3, 3, 3, 3),
);

// Pooling
add('MaxPool1d', () => new nn.MaxPool1d(2), image(4, 9));
add('MaxPool2d', () => new nn.MaxPool2d(3, { stride: 2, padding: 1 }), image(4, 9, 8));
add('MaxPool2d ceiling', () => new nn.MaxPool2d(3, { stride: 2, ceilMode: true }), image(4, 8, 8));
add('MaxPool2d dilated', () => new nn.MaxPool2d(2, { dilation: 2 }), image(4, 8, 8));
add('MaxPool3d', () => new nn.MaxPool3d(2), image(2, 4, 4, 4));
add('AvgPool1d', () => new nn.AvgPool1d(2), image(4, 9));
add('AvgPool2d', () => new nn.AvgPool2d(3, { stride: 2, padding: 1 }), image(4, 9, 8));
add(
  'AvgPool2d without padding',
  () => new nn.AvgPool2d(3, { stride: 2, padding: 1, countIncludePad: false }),
  image(4, 9, 8),
);
add('AvgPool2d with a divisor', () => new nn.AvgPool2d(2, { divisorOverride: 3 }), image(4, 8, 8));
add('AvgPool3d', () => new nn.AvgPool3d(2), image(2, 4, 4, 4));
add('LPPool1d', () => new nn.LPPool1d(2, 3), image(4, 9));
add('LPPool2d', () => new nn.LPPool2d(2, 3), image(4, 9, 9));
add('LPPool3d', () => new nn.LPPool3d(2, 2), image(2, 4, 4, 4));
add('AdaptiveAvgPool1d', () => new nn.AdaptiveAvgPool1d(4), image(4, 9));
add('AdaptiveAvgPool2d', () => new nn.AdaptiveAvgPool2d(1), image(4, 9, 8));
add('AdaptiveAvgPool2d uneven', () => new nn.AdaptiveAvgPool2d([3, null]), image(4, 8, 7));
add('AdaptiveAvgPool3d', () => new nn.AdaptiveAvgPool3d(2), image(2, 4, 5, 4));
add('AdaptiveMaxPool1d', () => new nn.AdaptiveMaxPool1d(4), image(4, 9));
add('AdaptiveMaxPool2d', () => new nn.AdaptiveMaxPool2d([3, 1]), image(4, 8, 7));
add('AdaptiveMaxPool3d', () => new nn.AdaptiveMaxPool3d(2), image(2, 4, 5, 4));

/** Pools with places, and puts the elements back there. */
const unpooled = (pool: nn.Module, unpool: nn.Module, size?: number[]) => () => (x: Tensor) => {
  const [y, places] = (pool as unknown as (x: Tensor) => [Tensor, Tensor])(x);
  const back = unpool as unknown as (y: Tensor, places: Tensor, size?: number[]) => Tensor;
  return [y, places, size === undefined ? back(y, places) : back(y, places, size)];
};
const withPlaces = { returnIndices: true } as const;
add('MaxUnpool1d', unpooled(new nn.MaxPool1d(2, withPlaces), new nn.MaxUnpool1d(2)), image(4, 8));
add('MaxUnpool2d', unpooled(new nn.MaxPool2d(2, withPlaces), new nn.MaxUnpool2d(2)), image(4, 6, 8));
add(
  'MaxUnpool2d of windows that overlap, to a size',
  unpooled(
    new nn.MaxPool2d(3, { stride: 2, padding: 1, ...withPlaces }),
    new nn.MaxUnpool2d(3, { stride: 2, padding: 1 }),
    [8, 7],
  ),
  image(4, 8, 7),
);
add(
  'MaxUnpool2d without a batch',
  unpooled(new nn.MaxPool2d(2, withPlaces), new nn.MaxUnpool2d(2)),
  () => [t(4, 6, 8)],
  null,
);
add('MaxUnpool3d', unpooled(new nn.MaxPool3d(2, withPlaces), new nn.MaxUnpool3d(2)), image(2, 4, 4, 4));

// Padding
add('ReflectionPad1d', () => new nn.ReflectionPad1d(2), image(2, 5));
add('ReflectionPad2d', () => new nn.ReflectionPad2d([1, 2, 0, 1]), image(2, 5, 6));
add('ReflectionPad3d', () => new nn.ReflectionPad3d(1), image(2, 3, 3, 3));
add('ReplicationPad1d', () => new nn.ReplicationPad1d(2), image(2, 5));
add('ReplicationPad2d', () => new nn.ReplicationPad2d([1, 2, 0, 1]), image(2, 5, 6));
add('ReplicationPad3d', () => new nn.ReplicationPad3d(1), image(2, 3, 3, 3));
add('ZeroPad1d', () => new nn.ZeroPad1d(1), image(2, 5));
add('ZeroPad2d', () => new nn.ZeroPad2d([1, -1, 0, 1]), image(2, 5, 6));
add('ZeroPad3d', () => new nn.ZeroPad3d(1), image(2, 3, 3, 3));
add('ConstantPad1d', () => new nn.ConstantPad1d(1, 3.5), image(2, 5));
add('ConstantPad2d', () => new nn.ConstantPad2d(1, 3.5), image(2, 5, 5));
add('ConstantPad3d', () => new nn.ConstantPad3d(1, 3.5), image(2, 3, 3, 3));
add('CircularPad1d', () => new nn.CircularPad1d(2), image(2, 5));
add('CircularPad2d', () => new nn.CircularPad2d([1, 2, 0, 1]), image(2, 5, 6));
add('CircularPad3d', () => new nn.CircularPad3d(1), image(2, 3, 3, 3));

// Normalization
const trained = <M extends nn.Module>(layer: M, input: Tensor): M => {
  torch.noGrad(() => layer(input));
  return layer;
};
add('BatchNorm1d', () => trained(new nn.BatchNorm1d(6), t(5, 6)), vector);
add('BatchNorm2d', () => trained(new nn.BatchNorm2d(4, { affine: false }), t(5, 4, 3, 3)), image(4, 5, 6));
add('BatchNorm3d', () => trained(new nn.BatchNorm3d(2), t(5, 2, 3, 3, 3)), image(2, 3, 3, 3));
add('LazyBatchNorm1d', () => trained(new nn.LazyBatchNorm1d(), t(5, 6)), vector);
add(
  'LazyBatchNorm2d',
  lazy(() => new nn.LazyBatchNorm2d(), 5, 4, 3, 3),
  image(4, 3, 3),
);
add(
  'LazyBatchNorm3d',
  lazy(() => new nn.LazyBatchNorm3d(), 5, 2, 3, 3, 3),
  image(2, 3, 3, 3),
);
add(
  'LazyInstanceNorm1d',
  lazy(() => new nn.LazyInstanceNorm1d(), 5, 4, 9),
  image(4, 9),
);
add(
  'LazyInstanceNorm2d',
  lazy(() => new nn.LazyInstanceNorm2d(), 5, 4, 3, 3),
  image(4, 5, 6),
);
add(
  'LazyInstanceNorm3d',
  lazy(() => new nn.LazyInstanceNorm3d(), 5, 2, 3, 3, 3),
  image(2, 3, 3, 3),
);
add('SyncBatchNorm', () => new nn.SyncBatchNorm(4), image(4, 5, 6));
add('InstanceNorm1d', () => new nn.InstanceNorm1d(4), image(4, 9));
add('InstanceNorm2d', () => new nn.InstanceNorm2d(4, { affine: true }), image(4, 5, 6));
add(
  'InstanceNorm2d tracking',
  () => trained(new nn.InstanceNorm2d(4, { trackRunningStats: true }), t(5, 4, 3, 3)),
  image(4, 5, 6),
);
add('InstanceNorm3d', () => new nn.InstanceNorm3d(2), image(2, 3, 3, 3));
add('LayerNorm', () => new nn.LayerNorm([5, 6]), image(4, 5, 6));
add('LayerNorm alone', () => new nn.LayerNorm(6, { elementwiseAffine: false }), vector);
add('GroupNorm', () => new nn.GroupNorm(2, 4), image(4, 5, 6));
add('GroupNorm alone', () => new nn.GroupNorm(2, 4, { affine: false }), image(4, 5, 6));
add('RMSNorm', () => new nn.RMSNorm(6), vector);
add('LocalResponseNorm', () => new nn.LocalResponseNorm(3), image(4, 5, 6));
add('CrossMapLRN2d', () => new nn.CrossMapLRN2d(3), image(4, 5, 6));

// Activations
const activations: Record<string, () => nn.Module> = {
  GLU: () => new nn.GLU(1),
  'GELU tanh': () => new nn.GELU({ approximate: 'tanh' }),
  'ELU 0.5': () => new nn.ELU(0.5),
  Threshold: () => new nn.Threshold(0.1, 2),
  Softmax: () => new nn.Softmax(1),
  Softmin: () => new nn.Softmin(1),
  LogSoftmax: () => new nn.LogSoftmax(-1),
  'PReLU of channels': () => new nn.PReLU(4),
  'Softplus 2': () => new nn.Softplus(2, 1),
  Flatten: () => new nn.Flatten(2),
};
for (const name of (
  'ReLU ReLU6 ELU SELU CELU GELU SiLU Mish Hardswish Hardsigmoid Hardtanh Hardshrink Softshrink Tanhshrink ' +
  'LeakyReLU LogSigmoid PReLU RReLU Sigmoid Softplus Softsign Tanh Softmax2d Dropout Dropout1d Dropout2d Dropout3d AlphaDropout ' +
  'FeatureAlphaDropout'
).split(' ')) {
  // The classes' constructors differ, but all of these can be called without arguments.
  activations[name] = () => new (nn as unknown as Record<string, new () => nn.Module>)[name]!();
}
for (const [name, make] of Object.entries(activations)) {
  const sizes = name === 'Dropout1d' ? [5] : name === 'Dropout3d' ? [5, 6, 2] : [5, 6];
  add(name, make, image(4, ...sizes));
}

// Shapes and sizes
add('Unflatten', () => new nn.Unflatten(1, [2, 3]), vector);
add('PixelShuffle', () => new nn.PixelShuffle(2), image(8, 3, 4));
add('PixelUnshuffle', () => new nn.PixelUnshuffle(2), image(2, 4, 6));
add('ChannelShuffle', () => new nn.ChannelShuffle(2), image(4, 3, 4));
add('Upsample nearest', () => new nn.Upsample({ scaleFactor: 2 }), image(2, 3, 4));
add('Upsample nearest to a size', () => new nn.Upsample({ size: [5, 7] }), image(2, 3, 4));
add(
  'Upsample nearest-exact',
  () => new nn.Upsample({ scaleFactor: 1.5, mode: 'nearest-exact' }),
  image(2, 4, 4),
);
add('Upsample linear', () => new nn.Upsample({ scaleFactor: 2, mode: 'linear' }), image(2, 5));
add('Upsample bilinear', () => new nn.Upsample({ size: [5, 7], mode: 'bilinear' }), image(2, 3, 4));
add('Upsample bicubic', () => new nn.Upsample({ scaleFactor: 2, mode: 'bicubic' }), image(2, 4, 4));
add('Upsample trilinear', () => new nn.Upsample({ scaleFactor: 2, mode: 'trilinear' }), image(2, 3, 3, 3));
add('UpsamplingNearest2d', () => new nn.UpsamplingNearest2d({ scaleFactor: 3 }), image(2, 3, 4));
add('UpsamplingBilinear2d', () => new nn.UpsamplingBilinear2d({ scaleFactor: 2 }), image(2, 3, 4));

// Recurrent layers
add(
  'RNN',
  () => new nn.RNN(3, 4, 2),
  (n) => [t(5, n, 3)],
  1,
);
add(
  'RNN relu',
  () => new nn.RNN(3, 4, { nonlinearity: 'relu', bidirectional: true }),
  (n) => [t(5, n, 3)],
  1,
);
add(
  'LSTM',
  () => new nn.LSTM(3, 4),
  (n) => [t(5, n, 3)],
  1,
);
add(
  'LSTM deep',
  () => new nn.LSTM(3, 4, 2, { bidirectional: true, batchFirst: true }),
  (n) => [t(n, 5, 3)],
);
add(
  'LSTM without bias',
  () => new nn.LSTM(3, 4, 3, { bias: false }),
  (n) => [t(5, n, 3)],
  1,
);
add(
  'GRU',
  () => new nn.GRU(3, 4, 2, { batchFirst: true }),
  (n) => [t(n, 5, 3)],
);
add(
  'GRU both ways',
  () => new nn.GRU(3, 4, { bidirectional: true }),
  (n) => [t(5, n, 3)],
  1,
);
add(
  'RNNCell',
  () => new nn.RNNCell(3, 4),
  (n) => [t(n, 3)],
);
add(
  'RNNCell relu',
  () => new nn.RNNCell(3, 4, { nonlinearity: 'relu' }),
  (n) => [t(n, 3), t(n, 4)],
);
add(
  'LSTMCell',
  () => new nn.LSTMCell(3, 4),
  (n) => [t(n, 3)],
);
add(
  'GRUCell',
  () => new nn.GRUCell(3, 4, { bias: false }),
  (n) => [t(n, 3)],
);

// Attention
add(
  'MultiheadAttention',
  () => new nn.MultiheadAttention(8, 2, { batchFirst: true }),
  (n) => {
    const x = t(n, 5, 8);
    return [x, x, x];
  },
);
add(
  'MultiheadAttention across',
  () => new nn.MultiheadAttention(8, 2, { kdim: 6, vdim: 4 }),
  (n) => [t(5, n, 8), t(7, n, 6), t(7, n, 4)],
  1,
);
add(
  'TransformerEncoderLayer',
  () => new nn.TransformerEncoderLayer(8, 2, 16, { batchFirst: true }),
  (n) => [t(n, 5, 8)],
);
add(
  'TransformerEncoderLayer gelu',
  () => new nn.TransformerEncoderLayer(8, 2, 16, { activation: 'gelu', normFirst: true }),
  (n) => [t(5, n, 8)],
  1,
);
add(
  'TransformerDecoderLayer',
  () => new nn.TransformerDecoderLayer(8, 2, 16),
  (n) => [t(5, n, 8), t(4, n, 8)],
  1,
);
add(
  'TransformerEncoder',
  () => new nn.TransformerEncoder(new nn.TransformerEncoderLayer(8, 2, 16, { batchFirst: true }), 2),
  (n) => [t(n, 5, 8)],
);
add(
  'TransformerDecoder',
  () => new nn.TransformerDecoder(new nn.TransformerDecoderLayer(8, 2, 16), 2),
  (n) => [t(5, n, 8), t(4, n, 8)],
  1,
);
add(
  'Transformer',
  () => new nn.Transformer(8, 2, 2, 2, 16),
  (n) => [t(5, n, 8), t(4, n, 8)],
  1,
);

check('layers and settings');

/** What the layers' constructors take, and what the compiler refuses. */
import { it } from 'vitest';
import { nn } from '../../src/index';

it('a layer takes its parameters in order, then at most one object with the rest', () => {
  new nn.Conv2d(1, 16, 3);
  new nn.Conv2d(1, 16, 3, 2, 'same');
  new nn.Conv2d(1, 16, { kernelSize: 3 });
  new nn.Conv2d({ inChannels: 1, outChannels: 16, kernelSize: 3, stride: undefined });
  // @ts-expect-error: no kernel size
  new nn.Conv2d(1, 16);
  // @ts-expect-error: no kernel size
  new nn.Conv2d(1, 16, { stride: 2 });
  // @ts-expect-error: two objects
  new nn.Conv2d(1, 16, 3, { stride: 2 }, { padding: 1 });
  // @ts-expect-error: given twice
  new nn.Conv2d(1, 16, 3, 2, { stride: 2 });
  // @ts-expect-error: unknown
  new nn.Conv2d(1, 16, 3, { strides: 2 });

  new nn.ConvTranspose1d(4, 4, { kernelSize: [3], outputPadding: 1 });
  // @ts-expect-error: only zeros
  new nn.ConvTranspose1d(4, 4, 3, { paddingMode: 'reflect' });
  new nn.LazyConv2d({ outChannels: 16, kernelSize: 3 });
  // @ts-expect-error: found out from the input
  new nn.LazyConv2d(16, 3, { inChannels: 1 });

  new nn.Linear(2, 3, { bias: false });
  new nn.Linear({ inFeatures: 2, outFeatures: 3 });
  // @ts-expect-error: given twice
  new nn.Linear(2, 3, { inFeatures: 2 });
  // @ts-expect-error: no number of features
  new nn.Linear(2, { bias: false });
  new nn.LazyLinear({ outFeatures: 3 });
  new nn.Bilinear(1, 2, { outFeatures: 3 });

  new nn.LayerNorm({ normalizedShape: [3, 4] });
  // @ts-expect-error: unknown
  new nn.LayerNorm(3, { epsilon: 1 });
  new nn.BatchNorm2d(3, 1e-3, null, { bias: false });
  // @ts-expect-error: bias can only be named
  new nn.BatchNorm2d(3, 1e-3, null, true, true, null, null, false);

  new nn.Embedding({ numEmbeddings: 10, embeddingDim: 3, paddingIdx: 0 });
  // @ts-expect-error: two objects
  new nn.Embedding(10, 3, { paddingIdx: 0 }, { sparse: true });

  new nn.LSTM(10, 20, { projSize: 5 });
  new nn.GRU({ inputSize: 10, hiddenSize: 20 });
  // @ts-expect-error: only LSTM projects
  new nn.GRU(10, 20, { projSize: 5 });

  new nn.MaxPool2d({ kernelSize: 2 });
  // @ts-expect-error: no kernel size
  new nn.MaxPool2d({ stride: 2 });
  new nn.MultiheadAttention(8, { numHeads: 2, batchFirst: true });
  new nn.TransformerEncoder(new nn.TransformerEncoderLayer(8, 2), { numLayers: 2 });
  new nn.CrossEntropyLoss({ labelSmoothing: 0.1 });
  // @ts-expect-error: given twice
  new nn.Dropout(0.5, { p: 0.5 });
});

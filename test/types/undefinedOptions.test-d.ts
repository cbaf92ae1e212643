/**
 * `undefined` is "not given" in every options object,
 * also for users who compile with exactOptionalPropertyTypes.
 */
import { it } from 'vitest';
import torch, { nn, optim, type Tensor } from '../../src/index';

declare const maybe: number | undefined;
declare const maybeFlag: boolean | undefined;
declare const x: Tensor;

const F = nn.functional;

it('an option may be undefined', () => {
  // Of an operator, as function and as method.
  torch.sum(x, 1, { keepdim: maybeFlag });
  x.argmax({ dim: maybe, keepdim: maybeFlag });
  torch.zeros([2], { dtype: undefined, device: undefined, requiresGrad: maybeFlag });
  x.to({ dtype: undefined, nonBlocking: maybeFlag });
  // Of functions and layers.
  F.conv2d(x, x, { stride: maybe, padding: maybe });
  F.dropout(x, { p: maybe });
  new nn.Conv2d(1, 2, 3, { stride: maybe, bias: maybeFlag });
  new nn.LSTM(4, 5, { numLayers: maybe, bidirectional: maybeFlag });
  new nn.CrossEntropyLoss({ weight: undefined, labelSmoothing: maybe });
  // Of optimizers, data and files.
  new optim.AdamW([x], { lr: maybe, betas: undefined, amsgrad: maybeFlag });
  new torch.utils.data.DataLoader([x], { batchSize: maybe, shuffle: maybeFlag, collateFn: undefined });
  torch.load('file.pt', { mmap: maybeFlag, weightsOnly: undefined });
  new torch.vision.transforms.RandomCrop(32, { padding: maybe });
  torch.autograd.gradcheck((y: Tensor) => y.sin(), [x], { eps: maybe });
});

it('a misspelled option stays an error', () => {
  // @ts-expect-error no such option
  new nn.Conv2d(1, 2, 3, { strid: undefined });
  // @ts-expect-error not a number
  F.dropout(x, { p: 'half' });
});

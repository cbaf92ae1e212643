/** Activation layers are Python’s, bit for bit. */
import { describe, expect, it } from 'vitest';
import torch, { nn } from '../../../src/index';
import { compareLayer, type LayerCase } from './compareLayer';

const x = [3, 4, 6];
const cases: LayerCase[] = [
  { make: () => new nn.ReLU(), python: 'nn.ReLU()', inputs: [x] },
  { make: () => new nn.ReLU({ inplace: true }), python: 'nn.ReLU(inplace=True)', inputs: [x], grad: false },
  { make: () => new nn.SiLU(), python: 'nn.SiLU()', inputs: [x] },
  { make: () => new nn.Mish(), python: 'nn.Mish()', inputs: [x] },
  { make: () => new nn.SELU(true), python: 'nn.SELU(True)', inputs: [x], grad: false },
  { make: () => new nn.Hardsigmoid(), python: 'nn.Hardsigmoid()', inputs: [x] },
  { make: () => new nn.Hardswish(), python: 'nn.Hardswish()', inputs: [x] },
  { make: () => new nn.Threshold(0.1, 20), python: 'nn.Threshold(0.1, 20)', inputs: [x] },
  { make: () => new nn.RReLU(), python: 'nn.RReLU()', inputs: [x] },
  { make: () => new nn.RReLU(0.1, 0.3), python: 'nn.RReLU(0.1, 0.3)', inputs: [x], train: false },
  { make: () => new nn.Hardtanh(-0.5, 0.5), python: 'nn.Hardtanh(-0.5, 0.5)', inputs: [x] },
  { make: () => new nn.Hardtanh(), python: 'nn.Hardtanh()', inputs: [x] },
  { make: () => new nn.ReLU6(), python: 'nn.ReLU6()', inputs: [x] },
  { make: () => new nn.ELU(), python: 'nn.ELU()', inputs: [x] },
  { make: () => new nn.ELU(0.5), python: 'nn.ELU(0.5)', inputs: [x] },
  { make: () => new nn.CELU(0.7), python: 'nn.CELU(0.7)', inputs: [x] },
  { make: () => new nn.LeakyReLU(), python: 'nn.LeakyReLU()', inputs: [x] },
  { make: () => new nn.LeakyReLU(0.2), python: 'nn.LeakyReLU(0.2)', inputs: [x] },
  { make: () => new nn.Sigmoid(), python: 'nn.Sigmoid()', inputs: [x] },
  { make: () => new nn.Tanh(), python: 'nn.Tanh()', inputs: [x] },
  { make: () => new nn.LogSigmoid(), python: 'nn.LogSigmoid()', inputs: [x] },
  { make: () => new nn.Softsign(), python: 'nn.Softsign()', inputs: [x] },
  { make: () => new nn.Tanhshrink(), python: 'nn.Tanhshrink()', inputs: [x] },
  { make: () => new nn.GLU(), python: 'nn.GLU()', inputs: [x] },
  { make: () => new nn.GLU(1), python: 'nn.GLU(1)', inputs: [x] },
  { make: () => new nn.GELU(), python: 'nn.GELU()', inputs: [x] },
  { make: () => new nn.GELU('tanh'), python: "nn.GELU('tanh')", inputs: [x] },
  { make: () => new nn.Hardshrink(), python: 'nn.Hardshrink()', inputs: [x] },
  { make: () => new nn.Softshrink(0.3), python: 'nn.Softshrink(0.3)', inputs: [x] },
  { make: () => new nn.Softplus(), python: 'nn.Softplus()', inputs: [x] },
  { make: () => new nn.Softplus(0.5, 1.5), python: 'nn.Softplus(0.5, 1.5)', inputs: [x] },
  { make: () => new nn.PReLU(), python: 'nn.PReLU()', inputs: [x] },
  { make: () => new nn.PReLU(4, { init: 0.1 }), python: 'nn.PReLU(4, init=0.1)', inputs: [x] },
  { make: () => new nn.Softmax(1), python: 'nn.Softmax(1)', inputs: [x] },
  { make: () => new nn.Softmax({ dim: -1 }), python: 'nn.Softmax(dim=-1)', inputs: [x] },
  { make: () => new nn.Softmin(0), python: 'nn.Softmin(0)', inputs: [x] },
  { make: () => new nn.LogSoftmax({ dim: 0 }), python: 'nn.LogSoftmax(dim=0)', inputs: [x] },
  { make: () => new nn.Softmax2d(), python: 'nn.Softmax2d()', inputs: [x] },
  { make: () => new nn.Flatten(), python: 'nn.Flatten()', inputs: [x] },
  { make: () => new nn.Flatten(0, 1), python: 'nn.Flatten(0, 1)', inputs: [x] },
  { make: () => new nn.Unflatten(2, [2, 3]), python: 'nn.Unflatten(2, (2, 3))', inputs: [x] },
];

describe('activations', () => {
  it.each(cases)('$python equals Python', (layer) => compareLayer(layer));

  it('refuse what Python refuses', () => {
    expect(() => new nn.Hardtanh(1, -1)).toThrow('max_val (-1.0) must be greater than min_val (1.0)');
    expect(() => new nn.Softmax2d()(torch.ones([2, 2]))).toThrow(
      'Softmax2d: expected input to be 3D or 4D, got 2D instead',
    );
    expect(() => new nn.Unflatten(1, [1.5])).toThrow('Expected an array of integers for unflattenedSize');
  });
});

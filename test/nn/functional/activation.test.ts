/** Activations against Python, forward and backward. */
import { describe, expect, it } from 'vitest';
import torch from '../../../src/index';
import { sameErrors, twins } from '../../helpers/twin';

const F = torch.nn.functional;

describe('activations', () => {
  twins([
    ['F.relu', [[3, 4]], (x) => F.relu(x)],
    ['lambda x: F.relu(x * 1, inplace=True)', [[3, 4]], (x) => F.relu(x.mul(1), { inplace: true })],
    ['lambda x: F.relu_(x * 1)', [[3, 4]], (x) => F.relu_(x.mul(1))],
    ['F.relu6', [[3, 4]], (x) => F.relu6(x), { low: -8, high: 8 }],
    ['lambda x: F.relu6(x * 1, True)', [[3, 4]], (x) => F.relu6(x.mul(1), true), { low: -8, high: 8 }],
    ['F.selu', [[5]], (x) => F.selu(x)],
    ['lambda x: F.selu(x * 1, True)', [[5]], (x) => F.selu(x.mul(1), true)],
    ['lambda x: F.selu_(x * 1)', [[5]], (x) => F.selu_(x.mul(1))],
    ['F.celu', [[5]], (x) => F.celu(x)],
    ['lambda x: F.celu(x, 0.5)', [[5]], (x) => F.celu(x, 0.5)],
    ['lambda x: F.celu_(x * 1, 2.0)', [[5]], (x) => F.celu_(x.mul(1), 2)],
    ['F.elu', [[5]], (x) => F.elu(x)],
    [
      'lambda x: F.elu(x * 1, alpha=0.3, inplace=True)',
      [[5]],
      (x) => F.elu(x.mul(1), { alpha: 0.3, inplace: true }),
    ],
    ['lambda x: F.elu_(x * 1)', [[5]], (x) => F.elu_(x.mul(1))],
    ['F.leaky_relu', [[5]], (x) => F.leakyRelu(x)],
    ['lambda x: F.leaky_relu(x, 0.2)', [[5]], (x) => F.leakyRelu(x, { negativeSlope: 0.2 })],
    ['lambda x: F.leaky_relu_(x * 1, 0.2)', [[5]], (x) => F.leakyRelu_(x.mul(1), 0.2)],
    ['F.prelu', [[2, 3, 4], [3]], (x, w) => F.prelu(x, w)],
    ['F.rrelu', [[20]], (x) => F.rrelu(x)],
    [
      'lambda x: F.rrelu(x, 0.1, 0.9, training=True)',
      [[50]],
      (x) => F.rrelu(x, 0.1, 0.9, { training: true }),
    ],
    ['lambda x: F.rrelu_(x * 1, 0.1, 0.9, True)', [[50]], (x) => F.rrelu_(x.mul(1), 0.1, 0.9, true)],
    ['F.hardtanh', [[20]], (x) => F.hardtanh(x)],
    ['lambda x: F.hardtanh(x, -0.5, 0.25)', [[20]], (x) => F.hardtanh(x, -0.5, { maxVal: 0.25 })],
    ['lambda x: F.hardtanh_(x * 1, -0.5, 0.25)', [[20]], (x) => F.hardtanh_(x.mul(1), -0.5, 0.25)],
    ['lambda x: F.threshold(x, 0.1, 20.0)', [[20]], (x) => F.threshold(x, 0.1, 20)],
    ['lambda x: F.threshold(x * 1, 0.1, 20.0, True)', [[20]], (x) => F.threshold(x.mul(1), 0.1, 20, true)],
    ['lambda x: F.threshold_(x * 1, 0.1, -3.5)', [[20]], (x) => F.threshold_(x.mul(1), 0.1, -3.5)],
    ['F.glu', [[3, 4]], (x) => F.glu(x)],
    ['lambda x: F.glu(x, 0)', [[4, 3]], (x) => F.glu(x, 0)],
    ['F.gelu', [[20]], (x) => F.gelu(x)],
    ["lambda x: F.gelu(x, approximate='tanh')", [[20]], (x) => F.gelu(x, { approximate: 'tanh' })],
    ['F.logsigmoid', [[20]], (x) => F.logsigmoid(x)],
    ['F.hardshrink', [[20]], (x) => F.hardshrink(x)],
    ['lambda x: F.hardshrink(x, 1.0)', [[20]], (x) => F.hardshrink(x, 1)],
    ['F.softshrink', [[20]], (x) => F.softshrink(x)],
    ['lambda x: F.softshrink(x, 1.0)', [[20]], (x) => F.softshrink(x, 1)],
    ['F.softplus', [[20]], (x) => F.softplus(x)],
    ['lambda x: F.softplus(x, 2, 1.5)', [[20]], (x) => F.softplus(x, 2, 1.5)],
    ['F.tanhshrink', [[20]], (x) => F.tanhshrink(x)],
    ['F.softsign', [[20]], (x) => F.softsign(x)],
    ['F.tanh', [[20]], (x) => F.tanh(x)],
    ['F.sigmoid', [[20]], (x) => F.sigmoid(x)],
    ['F.hardsigmoid', [[20]], (x) => F.hardsigmoid(x), { low: -5, high: 5 }],
    [
      'lambda x: F.hardsigmoid(x * 1, True)',
      [[20]],
      (x) => F.hardsigmoid(x.mul(1), true),
      { low: -5, high: 5 },
    ],
    ['F.silu', [[20]], (x) => F.silu(x)],
    ['lambda x: F.silu(x * 1, True)', [[20]], (x) => F.silu(x.mul(1), true)],
    ['F.mish', [[20]], (x) => F.mish(x)],
    ['lambda x: F.mish(x * 1, True)', [[20]], (x) => F.mish(x.mul(1), true)],
    ['F.hardswish', [[20]], (x) => F.hardswish(x), { low: -5, high: 5 }],
    ['lambda x: F.hardswish(x * 1, True)', [[20]], (x) => F.hardswish(x.mul(1), true), { low: -5, high: 5 }],
    ['F.gelu', [[20]], (x) => F.gelu(x), { dtype: 'float64' }],
    ['F.silu', [[20]], (x) => F.silu(x), { dtype: 'bfloat16' }],
  ]);
});

describe('softmax', () => {
  twins([
    ['lambda x: F.softmax(x, 1)', [[3, 4]], (x) => F.softmax(x, 1)],
    [
      'lambda x: F.softmax(x, dim=0, dtype=torch.float64)',
      [[3, 4]],
      (x) => F.softmax(x, { dim: 0, dtype: 'float64' }),
    ],
    ['F.softmax', [[3, 4]], (x) => F.softmax(x)],
    ['F.softmax', [[2, 3, 4]], (x) => F.softmax(x)],
    ['lambda x: F.log_softmax(x, -1)', [[3, 4]], (x) => F.logSoftmax(x, -1)],
    [
      'lambda x: F.log_softmax(x, 1, dtype=torch.float64)',
      [[3, 4]],
      (x) => F.logSoftmax(x, 1, { dtype: 'float64' }),
    ],
    ['F.log_softmax', [[4]], (x) => F.logSoftmax(x)],
    ['lambda x: F.softmin(x, 1)', [[3, 4]], (x) => F.softmin(x, 1)],
    [
      'lambda x: F.softmin(x, 1, dtype=torch.float64)',
      [[3, 4]],
      (x) => F.softmin(x, { dim: 1, dtype: 'float64' }),
    ],
    ['F.gumbel_softmax', [[6, 5]], (x) => F.gumbelSoftmax(x)],
    [
      'lambda x: F.gumbel_softmax(x, 0.5, hard=True)',
      [[6, 5]],
      (x) => F.gumbelSoftmax(x, 0.5, { hard: true }),
    ],
    [
      'lambda x: F.gumbel_softmax(x, tau=2.0, dim=0)',
      [[6, 5]],
      (x) => F.gumbelSoftmax(x, { tau: 2, dim: 0 }),
    ],
  ]);
});

describe('errors', () => {
  sameErrors([
    ['F.hardtanh(torch.ones(2), 1.0, -1.0)', () => F.hardtanh(torch.ones([2]), 1, -1)],
    ['F.glu(torch.tensor(1.0))', () => F.glu(torch.tensor(1))],
    ['F.glu(torch.ones(3))', () => F.glu(torch.ones([3]))],
    ['F.softmax(torch.ones(2, 2), 5)', () => F.softmax(torch.ones([2, 2]), 5)],
    ['F.relu("a")', () => F.relu('a' as any)],
  ]);

  it('names the option nearest to an unknown one', () => {
    expect(() => F.relu(torch.ones([2]), { inplac: true } as any)).toThrow(
      new TypeError("relu: unknown option 'inplac'. Did you mean 'inplace'?"),
    );
  });

  it('refuses arguments that are missing, too many or given twice', () => {
    expect(() => (F.threshold as any)(torch.ones([2]), 1)).toThrow(TypeError);
    expect(() => (F.relu as any)(torch.ones([2]), false, 3)).toThrow(TypeError);
    expect(() => (F.elu as any)(torch.ones([2]), 1, { alpha: 2 })).toThrow(
      "elu() got multiple values for argument 'alpha'",
    );
  });
});

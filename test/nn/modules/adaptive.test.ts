/** AdaptiveLogSoftmaxWithLoss, CrossMapLRN2d and LinearCrossEntropyLoss are Python’s, bit for bit. */
import { describe, expect, it } from 'vitest';
import torch, { nn } from '../../../src/index';
import { runPython } from '../../helpers/python';
import { type LayerCase, layerCases, sameErrorTexts } from './layerCases';

const targets = torch.tensor([0n, 6n, 12n, 19n, 3n, 6n]);
const softmax = (rest = '', options = {}) => ({
  python: `nn.AdaptiveLogSoftmaxWithLoss(16, 20, [5, 10, 15]${rest})`,
  make: () => new nn.AdaptiveLogSoftmaxWithLoss(16, 20, [5, 10, 15], options),
});
const half = { divValue: 2, headBias: true, dtype: 'float64' };
/** Makes all classes of one kind the most probable ones. */
const predicting = (python: string, ours: (bias: any) => void): LayerCase => ({
  ...softmax(', div_value=2.0, head_bias=True', { divValue: 2, headBias: true }),
  inputs: [[6, 16]],
  noGrad: true,
  call: [
    `lambda m, x: (${python}, m.predict(x))[1]`,
    (m, x) => {
      ours(m.head.bias);
      return m.predict(x);
    },
  ],
});

layerCases('AdaptiveLogSoftmaxWithLoss', [
  { ...softmax(), inputs: [[6, 16], targets] },
  { ...softmax(', 2.0, True, dtype=torch.float64', half), inputs: [[6, 16], targets], dtype: 'float64' },
  { ...softmax(), inputs: [[16], torch.tensor(7n)] },
  { ...softmax(), inputs: [[1, 16], torch.tensor([2n])] },
  { ...softmax(), inputs: [[6, 16]], call: ['lambda m, x: m.log_prob(x)', (m, x) => m.logProb(x)] },
  predicting('None', () => undefined),
  predicting('m.head.bias[:5].add_(99)', (bias) => bias.get(':5').add_(99)),
  predicting('m.head.bias[5:].add_(99)', (bias) => bias.get('5:').add_(99)),
  {
    ...softmax(),
    inputs: [[2, 16]],
    call: [
      'lambda m, x: (m.reset_parameters(), m.log_prob(x))[1]',
      (m, x) => {
        m.resetParameters();
        return m.logProb(x);
      },
    ],
  },
]);

describe('AdaptiveLogSoftmaxWithLoss', () => {
  const make = (cutoffs: number[] = [5]) => new nn.AdaptiveLogSoftmaxWithLoss(16, 20, cutoffs);
  const Python = 'nn.AdaptiveLogSoftmaxWithLoss(16, 20, [5])';
  const x = torch.zeros([3, 16]);
  sameErrorTexts([
    ['nn.AdaptiveLogSoftmaxWithLoss(16, 20, [])', () => make([])],
    ['nn.AdaptiveLogSoftmaxWithLoss(16, 20, [5, 5])', () => make([5, 5])],
    ['nn.AdaptiveLogSoftmaxWithLoss(16, 20, [6, 5])', () => make([6, 5])],
    ['nn.AdaptiveLogSoftmaxWithLoss(16, 20, [0, 5])', () => make([0, 5])],
    ['nn.AdaptiveLogSoftmaxWithLoss(16, 20, [20])', () => make([20])],
    ['nn.AdaptiveLogSoftmaxWithLoss(16, 20, [2.5])', () => make([2.5])],
    [`${Python}(torch.zeros(3, 16), torch.tensor([1, 2]))`, () => make()(x, torch.tensor([1n, 2n]))],
    [
      `${Python}(torch.zeros(2), torch.tensor([1, 2]))`,
      () => make()(torch.zeros([2]), torch.tensor([1n, 2n])),
    ],
    [`${Python}(torch.zeros(3, 16), torch.tensor(1))`, () => make()(x, torch.tensor(1n))],
    [`${Python}(torch.zeros(3, 16), torch.tensor([[1]]))`, () => make()(x, torch.tensor([[1n]]))],
    [`${Python}(torch.zeros(3, 16), torch.tensor([1, 20, 3]))`, () => make()(x, torch.tensor([1n, 20n, 3n]))],
  ]);

  it('gives a named tuple', () => {
    torch.manualSeed(0);
    const result = torch.noGrad(() => make()(torch.ones([2, 16]), torch.tensor([1n, 9n])));
    const { output, loss } = result;
    const [first, second] = result;
    expect([first === output, second === loss, result[0] === output, result[1] === loss]).toEqual(
      Array(4).fill(true),
    );
    expect(result.length).toBe(2);
    const theirs = runPython(`
      import torch
      torch.manual_seed(0)
      with torch.no_grad():
          result = repr(torch.nn.AdaptiveLogSoftmaxWithLoss(16, 20, [5])(torch.ones(2, 16), torch.tensor([1, 9])))
    `);
    expect(String(result)).toBe(theirs);
  });
});

const classes = torch.tensor([1n, 3n, 0n, 2n]);
const loss = (rest: string, options: object) => ({
  python: `nn.LinearCrossEntropyLoss(5, 4${rest})`,
  make: () => new nn.LinearCrossEntropyLoss(5, 4, options),
});

layerCases('LinearCrossEntropyLoss', [
  { ...loss('', {}), inputs: [[4, 5], classes] },
  { ...loss(', bias=True, reduction="sum"', { bias: true, reduction: 'sum' }), inputs: [[4, 5], classes] },
  {
    ...loss(
      ', weight=torch.tensor([1., 2., 3., 4.]), ignore_index=3, label_smoothing=0.25, reduction="none"',
      {
        weight: torch.tensor([1, 2, 3, 4], { dtype: 'float32' }),
        ignoreIndex: 3,
        labelSmoothing: 0.25,
        reduction: 'none',
      },
    ),
    inputs: [[4, 5], classes],
  },
  {
    ...loss(', out_features=(2, 3), bias=True', { outFeatures: [2, 3], bias: true }),
    inputs: [[2, 5], torch.tensor([0n, 1n, 2n, 3n, 0n, 1n, 2n, 3n, 3n, 2n, 1n, 0n]).view([2, 2, 3])],
  },
  {
    ...loss(', dtype=torch.float64', { dtype: 'float64' }),
    inputs: [
      [2, 5],
      [2, 4],
    ],
    dtype: 'float64',
  },
  {
    ...loss(', options=nn.LinearCrossEntropyOptions(batch_chunk_size=2)', {
      options: new nn.LinearCrossEntropyOptions({ batchChunkSize: 2 }),
    }),
    inputs: [[4, 5], classes],
  },
  { ...loss('', {}), inputs: [[5], torch.tensor(2n)] },
]);

const lrn = (python: string, ...args: ConstructorParameters<typeof nn.CrossMapLRN2d>) => ({
  python: `nn.CrossMapLRN2d(${python})`,
  make: () => new nn.CrossMapLRN2d(...args),
});

layerCases('CrossMapLRN2d', [
  { ...lrn('5', 5), inputs: [[2, 9, 3, 4]] },
  { ...lrn('2, 0.01, 0.5, 2.5', 2, 0.01, 0.5, 2.5), inputs: [[1, 4, 2, 2]], dtype: 'float64' },
  { ...lrn('4, alpha=0.5', 4, { alpha: 0.5 }), inputs: [[2, 2, 2, 3]] },
]);

describe('CrossMapLRN2d and LinearCrossEntropyLoss', () => {
  sameErrorTexts([
    ['nn.CrossMapLRN2d(3)(torch.zeros(2, 3))', () => new nn.CrossMapLRN2d(3)(torch.zeros([2, 3]))],
    [
      'nn.LinearCrossEntropyLoss(5, 4, weight=torch.ones(3))',
      () => new nn.LinearCrossEntropyLoss(5, 4, { weight: torch.ones([3]) }),
    ],
    [
      'nn.LinearCrossEntropyLoss(5, 4, label_smoothing=1.5)',
      () => new nn.LinearCrossEntropyLoss(5, 4, { labelSmoothing: 1.5 }),
    ],
    [
      'nn.LinearCrossEntropyLoss(5, 4)(torch.zeros(2, 6), torch.tensor([0, 1]))',
      () => new nn.LinearCrossEntropyLoss(5, 4)(torch.zeros([2, 6]), torch.tensor([0n, 1n])),
    ],
  ]);
});

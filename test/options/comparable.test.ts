/**
 * Numbers that are compared before they reach an operator: objects without a text of their own, symbols and
 * arrays, which JavaScript itself refuses with words of its own, get the error that other arguments get.
 */
import { expect, it } from 'vitest';
import torch, { nn } from '../../src/index';
import { optimizer } from './walk';

const F = nn.functional;
const x = torch.ones([2, 2]);
const image = () => torch.vision.Image.new('RGB', [4, 4]);
const tf = torch.vision.transforms;
const { windows } = torch.signal;
const { python } = torch.random;

/** Calls by the name of the number that each takes. */
const calls: [name: string, parameter: string, call: (value: any) => unknown][] = [
  ['dropout', 'p', (p) => F.dropout(x, { p })],
  ['featureAlphaDropout', 'p', (p) => F.featureAlphaDropout(x, { p })],
  ['hardtanh', 'minVal', (minVal) => F.hardtanh(x, { minVal })],
  ['hardtanh', 'maxVal', (maxVal) => F.hardtanh(x, { maxVal })],
  ['Hardtanh', 'maxVal', (maxVal) => new nn.Hardtanh({ maxVal })],
  ['batchNorm', 'eps', (eps) => F.batchNorm(x, torch.ones(2), torch.ones(2), { eps })],
  ['groupNorm', 'numGroups', (numGroups) => F.groupNorm({ input: x, numGroups })],
  ['GroupNorm', 'numGroups', (numGroups) => new nn.GroupNorm({ numGroups, numChannels: 4 })],
  ['tripletMarginLoss', 'margin', (margin) => F.tripletMarginLoss(x, x, x, { margin })],
  ['TripletMarginLoss', 'margin', (margin) => new nn.TripletMarginLoss({ margin })],
  [
    'embedding',
    'paddingIdx',
    (paddingIdx) => F.embedding(torch.zeros(1, { dtype: 'int64' }), x, { paddingIdx }),
  ],
  ['Embedding', 'paddingIdx', (paddingIdx) => new nn.Embedding(3, 2, { paddingIdx })],
  ['EmbeddingBag', 'paddingIdx', (paddingIdx) => new nn.EmbeddingBag(3, 2, { paddingIdx })],
  ['LSTM', 'numLayers', (numLayers) => new nn.LSTM(2, 2, { numLayers })],
  ['LSTM', 'projSize', (projSize) => new nn.LSTM(2, 2, { projSize })],
  [
    'LinearCrossEntropyLoss',
    'labelSmoothing',
    (labelSmoothing) => new nn.LinearCrossEntropyLoss(2, 3, { labelSmoothing }),
  ],
  ['truncNormal_', 'mean', (mean) => nn.init.truncNormal_(torch.ones(2), { mean })],
  ['xavierUniform_', 'gain', (gain) => nn.init.xavierUniform_(torch.ones([2, 2]), { gain })],
  ['sparse_', 'sparsity', (sparsity) => nn.init.sparse_({ tensor: torch.ones([2, 2]), sparsity })],
  [
    'spectralNorm',
    'nPowerIterations',
    (nPowerIterations) => nn.utils.spectralNorm(new nn.Linear(2, 2), { nPowerIterations }),
  ],
  ['spectralNorm', 'dim', (dim) => nn.utils.parametrizations.spectralNorm(new nn.Linear(2, 2), { dim })],
  ['bartlett', 'M', (M) => windows.bartlett({ M })],
  ['exponential', 'tau', (tau) => windows.exponential(4, { tau })],
  ['exponential', 'center', (center) => windows.exponential(4, { center, sym: false })],
  ['gaussian', 'std', (std) => windows.gaussian(4, { std })],
  ['kaiser', 'beta', (beta) => windows.kaiser(4, { beta })],
  ['pcaLowrank', 'q', (q) => torch.pcaLowrank(x, { q })],
  ['svdLowrank', 'niter', (niter) => torch.svdLowrank(x, { q: 2, niter })],
  ['symSqrt', 'a', (a) => torch.symSqrt({ a })],
  ['symInt', 'a', (a) => torch.symInt({ a })],
  ['trilMatrixToVec', 'diag', (diag) => torch.distributions.utils.trilMatrixToVec(x, { diag })],
  ['vecToTrilMatrix', 'diag', (diag) => torch.distributions.utils.vecToTrilMatrix(x, { diag })],
  ['GradScaler', 'growthFactor', (growthFactor) => new torch.amp.GradScaler('cpu', { growthFactor })],
  ['GradScaler', 'backoffFactor', (backoffFactor) => new torch.amp.GradScaler('cpu', { backoffFactor })],
  ['getEmaAvgFn', 'decay', (decay) => torch.optim.swaUtils.getEmaAvgFn({ decay })],
  ['unpackDual', 'level', (level) => torch.autograd.forwardAd.unpackDual(x, { level })],
  ['makeDual', 'level', (level) => torch.autograd.forwardAd.makeDual(x, x, { level })],
  [
    'DistributedSampler',
    'rank',
    (rank) => new torch.utils.data.DistributedSampler([1], { numReplicas: 2, rank }),
  ],
  [
    'confusionMatrix',
    'numClasses',
    (numClasses) => torch.utils.metrics.confusionMatrix([0], [0], { numClasses }),
  ],
  ['choices', 'k', (k) => python.choices([1], { k })],
  ['sample', 'k', (k) => python.sample({ population: [1], k })],
  ['randint', 'b', (b) => python.randint({ a: 0, b })],
  ['uniform', 'a', (a) => python.uniform({ a, b: 1 })],
  ['AugMix', 'severity', (severity) => new tf.AugMix({ severity })],
  ['RandomErasing', 'p', (p) => new tf.RandomErasing({ p })],
  ['adjustHue', 'hueFactor', (hueFactor) => tf.functional.adjustHue({ img: image(), hueFactor })],
  ['adjustGamma', 'gamma', (gamma) => tf.functional.adjustGamma({ img: image(), gamma })],
  ['posterize', 'bits', (bits) => tf.functional.posterize({ img: image(), bits })],
  ['solarize', 'threshold', (threshold) => tf.functional.solarize({ img: image(), threshold })],
  ['resize', 'maxSize', (maxSize) => tf.functional.resize(image(), 2, { maxSize })],
  ['rotate', 'angle', (angle) => image().rotate({ angle })],
];

const bare = Object.assign(Object.create(null), { size: 3 });

it.each(calls)('%s: %s', (_, parameter, call) => {
  const told = (shown: string) => new TypeError(`Expected a number for ${parameter} but received ${shown}`);
  expect(() => call(bare)).toThrow(told('{ size: 3 } of type object'));
  expect(() => call(Symbol('s'))).toThrow(told('Symbol(s) of type symbol'));
  expect(() => call([bare])).toThrow(told('[{ size: 3 }] of type array'));
});

it('what counts the epochs of a schedule is an integer', () => {
  const { CosineAnnealingWarmRestarts } = torch.optim.lrScheduler;
  expect(() => new CosineAnnealingWarmRestarts({ optimizer: optimizer(), T0: bare })).toThrow(
    new RangeError("Expected positive integer T_0, but got {'size': 3}"),
  );
});

it('a subscript of einsum is a number', () => {
  expect(() => torch.einsum(x, [bare, 1] as never)).toThrow(
    new TypeError('Expected a number for a subscript but received { size: 3 } of type object'),
  );
});

it('what is as good as a number stays one', () => {
  expect(F.hardtanh(x, { minVal: torch.tensor(0) as never, maxVal: true as never }).tolist()).toEqual([
    [1, 1],
    [1, 1],
  ]);
  expect(F.tripletMarginLoss(x, x, x, { margin: torch.tensor(0.5) as never }).item()).toBe(0.5);
});

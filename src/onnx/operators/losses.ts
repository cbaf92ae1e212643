/** Losses of numbers, and of pairs and triplets of vectors. */
import type { Call, Converter } from '../call';
import { distance } from './distances';
import { reduce } from './reductions';

/** The losses' mean or sum, or each of them. */
export function reducedLoss(call: Call, name: string, place: number): string {
  const kind = call.int(place, 'reduction', 1);
  return kind === 0 ? name : call.b.op(kind === 1 ? 'ReduceMean' : 'ReduceSum', [name], { keepdims: 0 });
}

/** A loss of each element, then their mean or sum. */
const loss =
  (each: (call: Call, x: string, y: string) => string, place = 2): Converter =>
  (call) => {
    const target = call.as(call.value(1, 'target'), call.value(0).dtype);
    return reducedLoss(call, each(call, call.t(0), target), place);
  };

const scalar = (call: Call, value: number) => call.b.constant(value, call.dtype);

/** Quadratic near zero, linear beyond: `width` is where that changes. */
function smooth(call: Call, x: string, y: string, width: number, scale: number): string {
  const { b } = call;
  const gap = b.op('Abs', [b.op('Sub', [x, y])]);
  const near = b.op('Mul', [b.op('Mul', [gap, gap]), scalar(call, (0.5 / width) * scale)]);
  const far = b.op('Mul', [b.op('Sub', [gap, scalar(call, 0.5 * width)]), scalar(call, scale)]);
  return b.op('Where', [b.op('Less', [gap, scalar(call, width)]), near, far]);
}

const weighted = (call: Call, name: string, place: number, as: string) =>
  call.isTensor(place, as) ? call.b.op('Mul', [name, call.t(place, as)]) : name;

/** `value + margin`, but not below zero. */
const hinged = (call: Call, value: string, margin: number) =>
  call.b.op('Relu', [call.b.op('Add', [value, scalar(call, margin)])]);

/** What counts for targets of 1, and for those of -1: other targets have both. */
function ofSigns(call: Call, target: string, positive: string, negative: string): string {
  const { b } = call;
  const unless = (sign: number, name: string) =>
    b.op('Where', [b.op('Equal', [target, scalar(call, sign)]), scalar(call, 0), name]);
  return b.op('Add', [unless(-1, positive), unless(1, negative)]);
}

/** Stirling's formula for what the logarithm of a factorial has beyond 1. */
function stirling(call: Call, y: string): string {
  const { b } = call;
  const isLarge = b.op('Greater', [y, scalar(call, 1)]);
  const safe = b.op('Where', [isLarge, y, scalar(call, 1)]);
  const first = b.op('Sub', [b.op('Mul', [safe, b.op('Log', [safe])]), safe]);
  const root = b.op('Log', [b.op('Mul', [safe, scalar(call, 2 * Math.PI)])]);
  const whole = b.op('Add', [first, b.op('Mul', [root, scalar(call, 0.5)])]);
  return b.op('Where', [isLarge, whole, scalar(call, 0)]);
}

const poisson = loss((c, x, y) => {
  const { b } = c;
  const [full, eps] = [c.flag(3, 'full'), c.float(4, 'eps', 1e-8)];
  const main = c.flag(2, 'logInput', true)
    ? b.op('Sub', [b.op('Exp', [x]), b.op('Mul', [y, x])])
    : b.op('Sub', [x, b.op('Mul', [y, b.op('Log', [b.op('Add', [x, scalar(c, eps)])])])]);
  return full ? b.op('Add', [main, stirling(c, y)]) : main;
}, 5);

const cosineEmbedding: Converter = (call) => {
  const { b } = call;
  const [x, y] = [call.t(0, 'input1'), call.t(1, 'input2')];
  const target = call.value(2, 'target');
  const dims = [target.shape.length];
  const sum = (one: string, other: string) =>
    reduce(call, 'ReduceSum', b.op('Mul', [one, other]), dims, false);
  const size = (one: string) => b.op('Add', [sum(one, one), scalar(call, 1e-12)]);
  const cosine = b.op('Div', [sum(x, y), b.op('Sqrt', [b.op('Mul', [size(x), size(y)])])]);
  const positive = b.op('Sub', [scalar(call, 1), cosine]);
  const negative = hinged(call, cosine, -call.float(3, 'margin', 0));
  return reducedLoss(call, ofSigns(call, call.as(target, call.dtype), positive, negative), 4);
};

const marginRanking: Converter = (call) => {
  const { b } = call;
  const gap = b.op('Sub', [call.t(1, 'input2'), call.t(0, 'input1')]);
  const turned = b.op('Mul', [call.as(call.value(2, 'target'), call.dtype), gap]);
  return reducedLoss(call, hinged(call, turned, call.float(3, 'margin', 0)), 4);
};

const tripletMargin: Converter = (call) => {
  const { b } = call;
  const [anchor, positive, negative] = [call.t(0, 'anchor'), call.t(1, 'positive'), call.t(2, 'negative')];
  const [p, eps] = [call.float(4, 'p', 2), call.float(5, 'eps', 1e-6)];
  const between = (x: string, y: string) => distance(call, x, y, p, eps, false);
  let far = between(anchor, negative);
  if (call.flag(6, 'swap')) far = b.op('Min', [far, between(positive, negative)]);
  const gap = b.op('Sub', [between(anchor, positive), far]);
  return reducedLoss(call, hinged(call, gap, call.float(3, 'margin', 1)), 7);
};

export const losses: Record<string, Converter> = {
  mseLoss: loss(({ b }, x, y) => {
    const gap = b.op('Sub', [x, y]);
    return b.op('Mul', [gap, gap]);
  }),
  l1Loss: loss(({ b }, x, y) => b.op('Abs', [b.op('Sub', [x, y])])),
  smoothL1Loss: loss((c, x, y) => {
    const beta = c.float(3, 'beta', 1);
    return beta === 0 ? c.b.op('Abs', [c.b.op('Sub', [x, y])]) : smooth(c, x, y, beta, 1);
  }),
  huberLoss: loss((c, x, y) => smooth(c, x, y, c.float(3, 'delta', 1), c.float(3, 'delta', 1))),
  binaryCrossEntropy: loss((c, x, y) => {
    const { b } = c;
    const one = scalar(c, 1);
    // PyTorch cuts logarithms off at -100.
    const log = (name: string) => b.op('Max', [b.op('Log', [name]), scalar(c, -100)]);
    const [yes, no] = [
      b.op('Mul', [y, log(x)]),
      b.op('Mul', [b.op('Sub', [one, y]), log(b.op('Sub', [one, x]))]),
    ];
    return weighted(c, b.op('Neg', [b.op('Add', [yes, no])]), 2, 'weight');
  }, 3),
  binaryCrossEntropyWithLogits: loss((c, x, y) => {
    const { b } = c;
    const positive = weighted(c, b.op('Mul', [y, b.op('Softplus', [b.op('Neg', [x])])]), 3, 'posWeight');
    const negative = b.op('Mul', [b.op('Sub', [scalar(c, 1), y]), b.op('Softplus', [x])]);
    return weighted(c, b.op('Add', [positive, negative]), 2, 'weight');
  }, 4),
  klDiv: loss((c, x, y) => {
    const { b } = c;
    if (c.flag(3, 'logTarget')) return b.op('Mul', [b.op('Exp', [y]), b.op('Sub', [y, x])]);
    const safe = b.op('Where', [b.op('Greater', [y, scalar(c, 0)]), y, scalar(c, 1)]);
    return b.op('Sub', [b.op('Mul', [y, b.op('Log', [safe])]), b.op('Mul', [y, x])]);
  }),
  poissonNllLoss: poisson,
  hingeEmbeddingLoss: loss((c, x, y) => {
    const margin = c.float(2, 'margin', 1);
    return ofSigns(c, y, x, hinged(c, c.b.op('Neg', [x]), margin));
  }, 3),
  softMarginLoss: loss(({ b }, x, y) => b.op('Softplus', [b.op('Neg', [b.op('Mul', [x, y])])])),
  ...{ cosineEmbeddingLoss: cosineEmbedding, marginRankingLoss: marginRanking },
  tripletMarginLoss: tripletMargin,
};

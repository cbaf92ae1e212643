/** Losses of classes. */
import { type Call, type Converter, isFloat } from '../call';
import { Varying } from '../sizes';
import { reducedLoss } from './losses';
import { reduce } from './reductions';

const reductionNames = ['none', 'mean', 'sum'] as const;
const range = (count: number) => Array.from({ length: count }, (_, i) => i);

/** A batch of one for what is none: the scores, and the target with the dimensions that it should have. */
function batchOf(call: Call, targetDims: number): [scores: string, target: string] {
  const { b } = call;
  const target = call.value(1, 'target');
  if (call.value(0).shape.length > 1) return [call.t(0), b.of(target)];
  const shape = b.ints(targetDims === 1 ? [1] : [1, -1]);
  return [b.op('Unsqueeze', [call.t(0), b.ints([0])]), b.op('Reshape', [b.of(target), shape])];
}

/** The result without the batch that the input hadn't. */
function unbatched(call: Call, name: string, place: number): string {
  const { b } = call;
  const needless = call.value(0).shape.length === 1 && call.int(place, 'reduction', 1) === 0;
  return needless ? b.op('Squeeze', [name, b.ints([0])]) : name;
}

/** How many classes the scores have. */
function classes(call: Call): number {
  const shape = call.shape(call.value(0));
  const count = shape[shape.length === 1 ? 0 : 1]!;
  return count instanceof Varying ? call.fail('has classes of a dynamic number') : count;
}

/** One of ONNX's losses for targets that are classes' numbers. */
function byNumber(call: Call, opType: string, scores: string, target: string): string {
  const weight = call.isTensor(2, 'weight') ? [call.t(2, 'weight')] : [];
  return call.b.op(opType, [scores, target, ...weight], {
    reduction: reductionNames[call.int(3, 'reduction', 1)]!,
    ignore_index: call.int(4, 'ignoreIndex', -100),
  });
}

const nll: Converter = (call) => {
  const [scores, target] = batchOf(call, 1);
  return unbatched(call, byNumber(call, 'NegativeLogLikelihoodLoss', scores, target), 3);
};

/** What all classes but the target's own get of the label, where it is smoothed. */
function ofOthers(call: Call, sums: string, target: string): string {
  const { b, dtype } = call;
  const ignored = b.op('Equal', [target, b.constant(call.int(4, 'ignoreIndex', -100), 'int64')]);
  const zero = b.constant(0, dtype);
  const each = b.op('Where', [ignored, zero, sums]);
  if (call.int(3, 'reduction', 1) !== 1) return reducedLoss(call, each, 3);
  const safe = b.op('Where', [ignored, b.constant(0, 'int64'), target]);
  const weight = call.isTensor(2, 'weight')
    ? b.op('Gather', [call.t(2, 'weight'), safe])
    : b.constant(1, dtype);
  const counted = b.op('Where', [ignored, zero, weight]);
  const sum = (name: string) => b.op('ReduceSum', [name], { keepdims: 0 });
  return b.op('Div', [sum(each), sum(counted)]);
}

const crossEntropy: Converter = (call) => {
  const { b, dtype } = call;
  const smoothing = call.float(5, 'labelSmoothing', 0);
  const isProbable = isFloat(call.value(1, 'target').dtype);
  const [scores, target] = batchOf(call, isProbable ? 2 : 1);
  if (!isProbable && smoothing === 0)
    return unbatched(call, byNumber(call, 'SoftmaxCrossEntropyLoss', scores, target), 3);
  const logs = b.op('LogSoftmax', [scores], { axis: 1 });
  const rank = Math.max(call.value(0).shape.length, 2);
  const shape = b.ints([1, -1, ...Array<number>(rank - 2).fill(1)]);
  const weighted = call.isTensor(2, 'weight')
    ? b.op('Mul', [logs, b.op('Reshape', [call.t(2, 'weight'), shape])])
    : logs;
  const share = b.constant(smoothing / classes(call), dtype);
  const rest = b.constant(1 - smoothing, dtype);
  const sums = (name: string) => b.op('Neg', [reduce(call, 'ReduceSum', name, [1], false)]);
  if (isProbable) {
    const labels = smoothing === 0 ? target : b.op('Add', [b.op('Mul', [target, rest]), share]);
    return unbatched(call, reducedLoss(call, sums(b.op('Mul', [weighted, labels])), 3), 3);
  }
  const own = b.op('Mul', [byNumber(call, 'NegativeLogLikelihoodLoss', logs, target), rest]);
  const others = b.op('Mul', [ofOthers(call, sums(weighted), target), share]);
  return unbatched(call, b.op('Add', [own, others]), 3);
};

const multiMargin: Converter = (call) => {
  const { b, dtype } = call;
  const [scores, target] = batchOf(call, 1);
  const column = b.op('Unsqueeze', [target, b.ints([1])]);
  const own = b.op('GatherElements', [scores, column], { axis: 1 });
  const margin = b.constant(call.float(3, 'margin', 1), dtype);
  const gap = b.op('Relu', [b.op('Add', [b.op('Sub', [scores, own]), margin])]);
  const power = call.float(2, 'p', 1) === 2 ? b.op('Mul', [gap, gap]) : gap;
  const each = call.isTensor(4, 'weight')
    ? b.op('Mul', [power, b.op('Gather', [call.t(4, 'weight'), column])])
    : power;
  const isOwn = b.op('Equal', [column, b.ints(range(classes(call)))]);
  const others = b.op('Where', [isOwn, b.constant(0, dtype), each]);
  return unbatched(call, reducedLoss(call, reduce(call, 'ReduceMean', others, [1], false), 5), 5);
};

/** Each target's score against those of the classes that are none; targets end where one is -1. */
const multiLabelMargin: Converter = (call) => {
  const { b, dtype } = call;
  const [scores, target] = batchOf(call, 2);
  const [zero, one] = [b.constant(0, 'int64'), b.constant(1, 'int64')];
  const negative = b.cast(b.op('Less', [target, zero]), 'int64');
  const counts = b.op('Equal', [b.op('CumSum', [negative, one]), zero]);
  const safe = b.op('Where', [counts, target, zero]);
  // By sample, target and class.
  const targets = (name: string) => b.op('Unsqueeze', [name, b.ints([2])]);
  const isThis = b.op('Equal', [targets(safe), b.ints(range(classes(call)))]);
  const found = b.cast(b.op('And', [isThis, targets(counts)]), 'int64');
  const isTarget = b.cast(b.op('ReduceMax', [found, b.ints([1])], { keepdims: 1 }), 'bool');
  const own = targets(b.op('GatherElements', [scores, safe], { axis: 1 }));
  const gap = b.op('Sub', [b.op('Unsqueeze', [scores, b.ints([1])]), own]);
  const hinge = b.op('Relu', [b.op('Add', [gap, b.constant(1, dtype)])]);
  const matters = b.op('And', [targets(counts), b.op('Not', [isTarget])]);
  const each = b.op('Where', [matters, hinge, b.constant(0, dtype)]);
  const sum = reduce(call, 'ReduceSum', each, [1, 2], false);
  const mean = b.op('Div', [sum, b.constant(classes(call), dtype)]);
  return unbatched(call, reducedLoss(call, mean, 2), 2);
};

export const classifications: Record<string, Converter> = {
  ...{ crossEntropyLoss: crossEntropy, nllLossNd: nll, nllLoss: nll },
  ...{ multiMarginLoss: multiMargin, multilabelMarginLoss: multiLabelMargin },
};

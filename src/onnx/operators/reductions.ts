/** Sums and the like, normalization, softmax. */
import type { DType } from '../../tensor/dtypes';
import { numelOf } from '../../tensor/sizes';
import { type Call, type Converter, isFloat } from '../call';
import { Varying } from '../sizes';
import { maximum, minimum } from './elementwise';
import { reshape } from './shapes';

/** The dimensions that a call reduces; all where none are given. */
function dimsOf(call: Call, place = 1): number[] {
  const rank = call.value(0).shape.length;
  const given = call.arg<unknown>(place, 'dim', null);
  // `var(false)` takes all elements, without the correction.
  if (given === null || typeof given === 'boolean' || (Array.isArray(given) && given.length === 0))
    return Array.from({ length: rank }, (_, i) => i);
  return (Array.isArray(given) ? given : [given]).map((dim: number) =>
    dim < 0 ? dim + Math.max(rank, 1) : dim,
  );
}

export function reduce(
  call: Call,
  opType: string,
  name: string,
  dims: readonly number[],
  keepdim: boolean,
): string {
  return dims.length === 0
    ? name
    : call.b.op(opType, [name, call.b.ints(dims)], { keepdims: Number(keepdim) });
}

const reduction =
  (opType: string): Converter =>
  (call) => {
    const name = call.as(call.value(0), call.dtype);
    return reduce(call, opType, name, dimsOf(call), call.flag(2, 'keepdim'));
  };

/** The sum or mean of the numbers that are no NaN. */
const ofNumbers =
  (isMean: boolean): Converter =>
  (call) => {
    const { b, dtype } = call;
    if (!isFloat(dtype)) return reduction('ReduceSum')(call);
    const name = call.as(call.value(0), dtype);
    const missing = b.op('IsNaN', [name]);
    const [dims, keepdim] = [dimsOf(call), call.flag(2, 'keepdim')];
    const filled = b.op('Where', [missing, b.constant(0, dtype), name]);
    const sum = reduce(call, 'ReduceSum', filled, dims, keepdim);
    if (!isMean) return sum;
    return b.op('Div', [
      sum,
      reduce(call, 'ReduceSum', b.cast(b.op('Not', [missing]), dtype), dims, keepdim),
    ]);
  };

/** The dtype in which ONNX orders numbers of another one. */
export function ordered(dtype: DType): DType {
  if (dtype === 'bfloat16') return 'float32';
  return dtype === 'bool' || dtype === 'int16' ? 'int32' : dtype;
}

/** Runs what orders numbers, in a dtype that ONNX has it for; the first result is one of them. */
export function inOrder(call: Call, run: (name: string) => string[]): string[] {
  const { dtype } = call.value(0);
  const [first, ...rest] = run(call.as(call.value(0), ordered(dtype))) as [string, ...string[]];
  return [call.recast(first, ordered(dtype), dtype), ...rest];
}

/** The greatest or least numbers of some dimensions. */
const extremes =
  (opType: string): Converter =>
  (call) =>
    inOrder(call, (name) => [reduce(call, opType, name, dimsOf(call), call.flag(2, 'keepdim'))]);

/** `all` and `any` of ones and zeros. */
const ofTruths =
  (opType: string): Converter =>
  (call) => {
    const ones = call.b.cast(call.as(call.value(0), 'bool'), 'int32');
    return call.b.cast(reduce(call, opType, ones, dimsOf(call), call.flag(2, 'keepdim')), call.dtype);
  };

const arg =
  (opType: string): Converter =>
  (call) => {
    const all = call.arg<unknown>(1, 'dim', null) === null;
    const { b } = call;
    if (!all)
      return b.op(opType, [call.t(0)], { axis: call.dim(1), keepdims: Number(call.flag(2, 'keepdim')) });
    return b.op(opType, [b.op('Reshape', [call.t(0), b.ints([-1])])], { axis: 0, keepdims: 0 });
  };

/** `max` and `min`: of all, of one dimension with its places, or of two tensors. */
const extreme =
  (reduction: string, places: string, ofTwo: Converter): Converter =>
  (call) => {
    const second = call.arg<unknown>(1, 'dim', null);
    if (call.isTensor(1, 'other')) return ofTwo(call);
    const keepdim = call.flag(2, 'keepdim');
    if (second === null) return inOrder(call, (name) => [reduce(call, reduction, name, dimsOf(call), false)]);
    const axis = call.dim(1);
    return inOrder(call, (name) => [
      reduce(call, reduction, name, [axis], keepdim),
      call.b.op(places, [name], { axis, keepdims: Number(keepdim) }),
    ]);
  };

/** How many elements a reduction takes together, less the correction. */
function degrees(call: Call, dims: readonly number[], correction: number): string {
  const { b } = call;
  const shape = call.shape(call.value(0));
  const sizes = dims.map((dim) => shape[dim]!);
  if (sizes.every((size) => typeof size === 'number'))
    return b.constant(Math.max(numelOf(sizes as number[]) - correction, 0), call.dtype);
  const count = b.cast(b.op('ReduceProd', [b.sizes(sizes)], { keepdims: 0 }), call.dtype);
  const less = b.op('Sub', [count, b.constant(correction, call.dtype)]);
  return b.op('Max', [less, b.constant(0, call.dtype)]);
}

/** The variance over dimensions, with Bessel's correction. */
function variance(call: Call, root: boolean): string {
  const { b } = call;
  const dims = dimsOf(call);
  const unbiased = [call.arg<unknown>(1, 'dim', null), call.arg<unknown>(2, 'unbiased', null)].find(
    (one) => typeof one === 'boolean',
  );
  const correction = unbiased === undefined ? call.float(9, 'correction', 1) : Number(unbiased);
  const keepdim = call.flag(3, 'keepdim');
  const centered = b.op('Sub', [call.t(0), reduce(call, 'ReduceMean', call.t(0), dims, true)]);
  const sum = reduce(call, 'ReduceSum', b.op('Mul', [centered, centered]), dims, keepdim);
  const result = b.op('Div', [sum, degrees(call, dims, correction)]);
  return root ? b.op('Sqrt', [result]) : result;
}

const withMean =
  (root: boolean): Converter =>
  (call) => [
    variance(call, root),
    reduce(call, 'ReduceMean', call.t(0), dimsOf(call), call.flag(3, 'keepdim')),
  ];

function norm(call: Call, place: number): string {
  const { b, dtype } = call;
  const order = call.arg<unknown>(place, place === 1 ? 'p' : 'ord', 2);
  const rank = call.value(0).shape.length;
  const dims = dimsOf(call, place + 1);
  const keepdim = call.flag(place + 2, 'keepdim') && rank > 0;
  if (order === 1) return reduce(call, 'ReduceL1', call.t(0), dims, keepdim);
  if (order === 2 || order === 'fro') return reduce(call, 'ReduceL2', call.t(0), dims, keepdim);
  const size = b.op('Abs', [call.t(0)]);
  if (order === Number.POSITIVE_INFINITY) return reduce(call, 'ReduceMax', size, dims, keepdim);
  if (order === Number.NEGATIVE_INFINITY) return reduce(call, 'ReduceMin', size, dims, keepdim);
  if (typeof order !== 'number' || order === 0) call.fail(`has the norm of order ${String(order)}`);
  const powers = b.op('Pow', [size, b.constant(order as number, dtype)]);
  return b.op('Pow', [
    reduce(call, 'ReduceSum', powers, dims, keepdim),
    b.constant(1 / (order as number), dtype),
  ]);
}

const softmax =
  (opType: string): Converter =>
  (call) =>
    call.b.op(opType, [call.as(call.value(0), call.dtype)], { axis: call.dim(1) });

/** Statistics of the batch itself, of a layer that keeps none. */
function ownBatchNorm(call: Call): string {
  const { b, dtype } = call;
  const dims = call.value(0).shape.flatMap((_, dim) => (dim === 1 ? [] : [dim]));
  const centered = b.op('Sub', [call.t(0), reduce(call, 'ReduceMean', call.t(0), dims, true)]);
  const mean = reduce(call, 'ReduceMean', b.op('Mul', [centered, centered]), dims, true);
  const eps = b.constant(call.float(7, 'eps', 1e-5), dtype);
  const name = b.op('Div', [centered, b.op('Sqrt', [b.op('Add', [mean, eps])])]);
  return ofChannels(call, name, 1);
}

/** With a weight and a bias for each channel: the arguments from `place` on, if there are any. */
function ofChannels(call: Call, input: string, place: number): string {
  const { b } = call;
  const channels = b.ints([-1, ...Array(Math.max(call.value(0).shape.length - 2, 0)).fill(1)]);
  const each = (at: number, as: string) => b.op('Reshape', [call.t(at, as), channels]);
  const name = call.isTensor(place, 'weight') ? b.op('Mul', [input, each(place, 'weight')]) : input;
  return call.isTensor(place + 1, 'bias') ? b.op('Add', [name, each(place + 1, 'bias')]) : name;
}

/** Statistics that the layer keeps. */
function batchNorm(call: Call): string {
  if (!call.isTensor(3, 'runningMean')) return ownBatchNorm(call);
  if (call.flag(5, 'training')) call.fail('normalizes by the batch: it is in training mode');
  const { b } = call;
  const count = call.value(3, 'runningMean').shape[0]!;
  const weight = call.isTensor(1, 'weight') ? call.t(1, 'weight') : b.uniform(count, 1, call.dtype);
  const bias = call.isTensor(2, 'bias') ? call.t(2, 'bias') : b.uniform(count, 0, call.dtype);
  const inputs = [call.t(0), weight, bias, call.t(3, 'runningMean'), call.t(4, 'runningVar')];
  return b.op('BatchNormalization', inputs, { epsilon: { float: call.float(7, 'eps', 1e-5) } });
}

function instanceNorm(call: Call): string {
  const { b } = call;
  const count = call.shape(call.value(0))[1]!;
  if (count instanceof Varying) return call.fail('normalizes channels of a dynamic number');
  const weight = call.isTensor(1, 'weight') ? call.t(1, 'weight') : b.uniform(count, 1, call.dtype);
  const bias = call.isTensor(2, 'bias') ? call.t(2, 'bias') : b.uniform(count, 0, call.dtype);
  const epsilon = { float: call.float(7, 'eps', 1e-5) };
  if (call.flag(5, 'useInputStats', true))
    return b.op('InstanceNormalization', [call.t(0), weight, bias], { epsilon });
  const inputs = [call.t(0), weight, bias, call.t(3, 'runningMean'), call.t(4, 'runningVar')];
  return b.op('BatchNormalization', inputs, { epsilon });
}

function layerNorm(call: Call): string {
  const { b } = call;
  const shape = call.ints(1, 'normalizedShape', 1);
  const ones = () => b.op('Expand', [b.constant(1, call.dtype), b.ints(shape)]);
  const weight = call.isTensor(2, 'weight') ? call.t(2, 'weight') : ones();
  const bias = call.isTensor(3, 'bias') ? [call.t(3, 'bias')] : [];
  return b.op('LayerNormalization', [call.t(0), weight, ...bias], {
    axis: -shape.length,
    epsilon: { float: call.float(4, 'eps', 1e-5) },
  });
}

/** Groups of channels are instances of their own. */
function groupNorm(call: Call): string {
  const { b } = call;
  const groups = call.int(1, 'numGroups');
  const sizes = call.shape(call.value(0)).slice(1);
  const isFixed = sizes.every((size) => typeof size === 'number');
  // An empty batch leaves nothing from which a size that is left open could follow.
  const each = isFixed ? numelOf(sizes as number[]) / groups : -1;
  const rows = b.op('Reshape', [call.t(0), b.ints([0, groups, each])]);
  const [scale, zero] = [b.uniform(groups, 1, call.dtype), b.uniform(groups, 0, call.dtype)];
  const normal = b.op('InstanceNormalization', [rows, scale, zero], {
    epsilon: { float: call.float(4, 'eps', 1e-5) },
  });
  return ofChannels(call, reshape(call, normal, call.shape(call.value(0))), 2);
}

const epsilons: Partial<Record<DType, number>> = {
  float32: 2 ** -23,
  float64: 2 ** -52,
  float16: 2 ** -10,
  bfloat16: 2 ** -7,
};

function rmsNorm(call: Call): string {
  const { b, dtype } = call;
  const rank = call.value(0).shape.length;
  const count = call.ints(1, 'normalizedShape', 1).length;
  const dims = Array.from({ length: count }, (_, i) => rank - count + i);
  const eps = call.arg<number | null>(3, 'eps', null) ?? epsilons[dtype]!;
  const mean = reduce(call, 'ReduceMean', b.op('Mul', [call.t(0), call.t(0)]), dims, true);
  const name = b.op('Div', [call.t(0), b.op('Sqrt', [b.op('Add', [mean, b.constant(eps, dtype)])])]);
  return call.isTensor(2, 'weight') ? b.op('Mul', [name, call.t(2, 'weight')]) : name;
}

const cumsum: Converter = (call) =>
  call.b.op('CumSum', [call.as(call.value(0), call.dtype), call.b.constant(call.dim(1), 'int64')]);

const topk: Converter = (call) => {
  const { b } = call;
  const [largest, sorted] = [call.flag(3, 'largest', true), call.flag(4, 'sorted', true)];
  const attributes = {
    axis: call.dim(2, 'dim', call.value(0).shape.length, -1),
    largest: Number(largest),
    sorted: Number(sorted),
  };
  return inOrder(call, (name) => b.ops('TopK', [name, b.ints([call.int(1, 'k')])], attributes, 2));
};

/** `sort` and `argsort`: as much of the greatest or least as there is. */
const sort: Converter = (call) => {
  const axis = call.dim(1, 'dim', call.value(0).shape.length, -1);
  const count = call.b.sizes([call.shape(call.value(0))[axis]!]);
  const attributes = { axis, largest: Number(call.flag(2, 'descending')), sorted: 1 };
  return inOrder(call, (name) => call.b.ops('TopK', [name, count], attributes, 2));
};

const aminmax: Converter = (call) => {
  const { dtype } = call.value(0);
  const given = call.arg<number | null>(9, 'dim', null);
  const rank = call.value(0).shape.length;
  const dims = given === null ? dimsOf(call, 9) : [given < 0 ? given + rank : given];
  return ['ReduceMin', 'ReduceMax'].map((opType) => {
    const name = reduce(call, opType, call.as(call.value(0), ordered(dtype)), dims, call.flag(9, 'keepdim'));
    return call.recast(name, ordered(dtype), dtype);
  });
};

const countNonzero: Converter = (call) => {
  const ones = call.b.cast(call.as(call.value(0), 'bool'), 'int64');
  return reduce(call, 'ReduceSum', ones, dimsOf(call), false);
};

const glu: Converter = (call) => {
  const axis = call.dim(1, 'dim', call.value(0).shape.length, -1);
  const halves = call.b.ops('Split', [call.t(0)], { axis, num_outputs: 2 }, 2);
  const [a, gate] = halves as [string, string];
  return call.b.op('Mul', [a, call.b.op('Sigmoid', [gate])]);
};

export const reductions: Record<string, Converter> = {
  ...{ sum: reduction('ReduceSum'), mean: reduction('ReduceMean'), prod: reduction('ReduceProd') },
  ...{ amax: extremes('ReduceMax'), amin: extremes('ReduceMin'), logsumexp: reduction('ReduceLogSumExp') },
  ...{ any: ofTruths('ReduceMax'), all: ofTruths('ReduceMin'), argmax: arg('ArgMax'), argmin: arg('ArgMin') },
  ...{ max: extreme('ReduceMax', 'ArgMax', maximum), min: extreme('ReduceMin', 'ArgMin', minimum) },
  ...{ var: (call) => variance(call, false), std: (call) => variance(call, true) },
  ...{ varMean: withMean(false), stdMean: withMean(true), aminmax, countNonzero },
  ...{ nansum: ofNumbers(false), nanmean: ofNumbers(true) },
  argsort: (call) => (sort(call) as string[])[1]!,
  ...{
    norm: (call) => norm(call, 1),
    linalgVectorNorm: (call) => norm(call, 1),
    vectorNorm: (call) => norm(call, 1),
  },
  ...{
    softmax: softmax('Softmax'),
    logSoftmax: softmax('LogSoftmax'),
    batchNorm,
    instanceNorm,
    layerNorm,
    groupNorm,
  },
  ...{ rmsNorm, cumsum, topk, sort, glu },
};

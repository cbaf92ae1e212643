/** Distances of vectors. */
import type { Call, Converter } from '../call';
import { reduce } from './reductions';

function cosineSimilarity(call: Call): string {
  const { b, dtype } = call;
  const dims = [call.dim(2, 'dim', call.value(0).shape.length, 1)];
  const [x, y] = [call.as(call.value(0, 'x1'), dtype), call.as(call.value(1, 'x2'), dtype)];
  const eps = b.constant(call.float(3, 'eps', 1e-8), dtype);
  const unit = (name: string) =>
    b.op('Div', [name, b.op('Max', [reduce(call, 'ReduceL2', name, dims, true), eps])]);
  return reduce(call, 'ReduceSum', b.op('Mul', [unit(x), unit(y)]), dims, false);
}

/** The norm of order `p` of two tensors' difference along the last dimension. */
export function distance(call: Call, x: string, y: string, p: number, eps: number, keep: boolean): string {
  const { b, dtype } = call;
  const gap = b.op('Add', [b.op('Sub', [x, y]), b.constant(eps, dtype)]);
  const last = [-1];
  if (p === 2) return reduce(call, 'ReduceL2', gap, last, keep);
  if (p === 1) return reduce(call, 'ReduceL1', gap, last, keep);
  const size = b.op('Abs', [gap]);
  if (p === Number.POSITIVE_INFINITY) return reduce(call, 'ReduceMax', size, last, keep);
  if (p === 0) return reduce(call, 'ReduceSum', b.op('Sign', [size]), last, keep);
  const powers = b.op('Pow', [size, b.constant(p, dtype)]);
  return b.op('Pow', [reduce(call, 'ReduceSum', powers, last, keep), b.constant(1 / p, dtype)]);
}

const pairwiseDistance: Converter = (call) => {
  const [x, y] = [call.t(0, 'x1'), call.t(1, 'x2')];
  return distance(call, x, y, call.float(2, 'p', 2), call.float(3, 'eps', 1e-6), call.flag(4, 'keepdim'));
};

export const distances: Record<string, Converter> = { cosineSimilarity, pairwiseDistance };

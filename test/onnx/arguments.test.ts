/** Arguments by name, and in the forms that an operator has several of: files are of what the call meant. */
import path from 'node:path';
import { expect, it } from 'vitest';
import torch, { type Tensor } from '../../src/index';
import { answer, opsetVersion, runOnnx, temporaryFolder } from '../helpers/onnx';

const folder = temporaryFolder();
/** Types have not all names that calls take. */
type Loose = Record<string, (...args: unknown[]) => any>;
const T = torch as unknown as Loose;
const ids = (...list: number[]) => torch.tensor(list, { dtype: 'int64' });

const calls: Record<string, (x: any) => unknown> = {
  sum: (x) => [x.sum({ dim: 1, keepdim: true }), T['sum']!({ input: x, dim: 0 }), x.mean({ dim: [0, 1] })],
  softmax: (x) => [x.softmax({ dim: 1 }), x.logsumexp({ dim: 1 }), x.cumsum({ dim: 1 })],
  order: (x) => [
    ...[x.topk({ k: 2, dim: 0 }), x.sort({ dim: 0, descending: true }), x.argmax({ dim: 1, keepdim: true })],
    ...[...x.max({ dim: 1 }), x.maximum({ other: x.neg() }), x.amax({ dim: 0 }), x.aminmax({ dim: 1 })],
  ],
  dims: (x) => [
    ...[
      x.transpose({ dim0: 0, dim1: 1 }),
      x.permute({ dims: [1, 0] }),
      x.movedim({ source: 0, destination: 1 }),
    ],
    ...[x.reshape({ shape: [4, 3] }), x.view({ size: [12] }), x.unflatten({ dim: 1, sizes: [2, 2] })],
    ...[
      x.unsqueeze({ dim: 0 }).squeeze({ dim: 0 }),
      x.flatten({ startDim: 0 }),
      x.expand({ size: [2, 3, 4] }),
    ],
  ],
  parts: (x) => [
    ...[x.narrow({ dim: 1, start: 1, length: 2 }), x.select({ dim: 1, index: 2 }), ...x.unbind({ dim: 1 })],
    ...[
      ...x.chunk({ chunks: 2, dim: 1 }),
      x.diagonal({ offset: 1 }),
      x.unfold({ dimension: 1, size: 2, step: 1 }),
    ],
  ],
  repeats: (x) => [
    ...[x.repeat({ repeats: [2, 1] }), x.tile({ dims: [2] }), x.repeatInterleave({ repeats: 2, dim: 1 })],
    ...[x.flip({ dims: [0] }), x.roll({ shifts: 1, dims: 1 }), x.tril({ diagonal: 1 })],
    ...[T['cat']!({ tensors: [x, x], dim: 1 }), T['stack']!({ tensors: [x, x], dim: 2 })],
  ],
  places: (x) => [
    x.gather({ dim: 1, index: torch.zeros([3, 2], { dtype: 'int64' }) }),
    x.scatter({ dim: 1, index: torch.zeros([3, 1], { dtype: 'int64' }), value: 5 }),
    x.indexSelect({ dim: 1, index: ids(0, 0) }),
    T['where']!({ condition: x.gt({ other: 0 }), input: x, other: 0 }),
    x.maskedFill({ mask: x.gt(0), value: 3 }),
  ],
  products: (x) => [
    ...[T['matmul']!({ input: x, other: x.t() }), x.mm({ mat2: x.t() }), x.mv({ vec: x.get(0) })],
    ...[x.get(0).dot({ tensor: x.get(1) }), T['outer']!({ input: x.get(0), vec2: x.get(1) })],
    T['addmm']!({ input: torch.ones([3]), mat1: x, mat2: x.t(), beta: 0.5 }),
  ],
  numbers: (x) => [
    ...[
      x.add({ other: x, alpha: 2 }),
      x.div({ other: 2, roundingMode: 'floor' }),
      x.remainder({ other: 0.7 }),
    ],
    ...[
      x.clamp({ min: 0, max: 1 }),
      x.clampMin({ min: 0 }),
      x.clampMax({ max: 0.5 }),
      x.lerp({ end: x.neg(), weight: 0.3 }),
    ],
    ...[x.norm({ p: 1, dim: 1 }), x.abs().pow({ exponent: 2 }), x.newFull({ size: [2], fillValue: 4 })],
  ],
  variance: (x) => [
    ...[x.std(false), x.var(0, false, true), x.std([0, 1]), x.var(1, { keepdim: true })],
    ...[x.std({ dim: 1 }), x.std({ unbiased: false }), x.var({ dim: [0], unbiased: false, keepdim: true })],
  ],
};

it.each(Object.keys(calls))('%s', (name) => {
  const file = path.join(folder, `${name}.onnx`);
  const call = calls[name]!;
  torch.onnx.export(call, torch.randn([3, 4]), file, { opsetVersion });
  const inputs: Tensor[] = [torch.randn([3, 4])];
  const [report] = runOnnx([{ file, inputs, outputs: answer(call, inputs) }]);
  expect(report!.error).toBeUndefined();
  expect(report!.difference).toBeLessThanOrEqual(1e-5);
});

/** What torch.func's transforms refuse, in Python's words; and that a transform ends also then. */
import { afterEach, describe, expect, it } from 'vitest';
import torch, { type Tensor } from '../../src';
import { messageOf, pythonErrors, withoutAdvice } from '../helpers/errors';
import { runPython } from '../helpers/python';
import { isOtherPython } from '../helpers/torchVersion';

const { grad, hessian, jacfwd, jacrev, jvp, vjp, vmap } = torch.func;
const x = (): Tensor => torch.tensor([1, 2], { dtype: 'float32' });
const int64 = { dtype: 'int64' } as const;
const m = (): Tensor => torch.ones([3, 2]);
const named = { f: (a: Tensor): Tensor => a }.f;

const cases: Record<string, [ours: () => unknown, python: string]> = {
  'not a scalar': [() => grad(named)(x()), 'grad(f)(x)'],
  'not a tensor': [() => grad((_: Tensor) => 3)(x()), 'grad(lambda a: 3)(x)'],
  'argnums beyond': [() => grad(named, 2)(x()), 'grad(f, 2)(x)'],
  'argnums empty': [() => grad(named, [])(x()), 'grad(f, ())(x)'],
  'argnums twice': [() => grad(named as any, [0, 0])(x(), x()), 'grad(f, (0, 0))(x, x)'],
  'no aux': [() => grad(named, { hasAux: true })(x()), 'grad(f, has_aux=True)(x)'],
  'an integer input': [
    () => grad((a: Tensor) => a.sum())(torch.tensor([1], int64)),
    'grad(lambda a: a.sum())(torch.tensor([1]))',
  ],
  'a number to differentiate by': [() => grad(named as any)(3), 'grad(f)(3)'],
  'an integer output': [() => vjp((a: Tensor) => a.long(), x()), 'vjp(lambda a: a.long(), x)'],
  'cotangents of another shape': [
    () => vjp(named, x())[1](torch.ones([4, 2])),
    'vjp(f, x)[1](torch.ones(4, 2))',
  ],
  'complex cotangents': [
    () => vjp(named, x())[1](x().to('complex64')),
    'vjp(f, x)[1](x.to(torch.complex64))',
  ],
  'jvp of no tensors': [() => jvp(() => torch.ones(1), [], []), 'jvp(lambda: torch.ones(1), (), ())'],
  'jvp of integers': [
    () => jvp(named, [torch.tensor([1], int64)], [torch.tensor([1], int64)]),
    'jvp(f, (torch.tensor([1]),), (torch.tensor([1]),))',
  ],
  'jvp, strict': [
    () => jvp(() => x(), [x()], [x()], { strict: true }),
    'jvp(lambda a: torch.ones(2), (x,), (x,), strict=True)',
  ],
  'jvp, other structures': [() => jvp(named, [x()], [x(), x()]), 'jvp(f, (x,), (x, x))'],
  'vmap without inputs': [() => vmap(() => x())(), 'vmap(lambda: x)()'],
  'vmap over nothing': [() => vmap(named, { inDims: [null] as any })(x()), 'vmap(f, in_dims=(None,))(x)'],
  'vmap over a number': [() => vmap(named as any, { inDims: [0] })(3), 'vmap(f, in_dims=(0,))(3)'],
  'inDims of another structure': [() => vmap(named, { inDims: [0, 1] })(x()), 'vmap(f, in_dims=(0, 1))(x)'],
  'inDims beyond': [() => vmap(named, { inDims: 1 })(x()), 'vmap(f, in_dims=1)(x)'],
  'inDims null': [() => vmap(named, { inDims: null })(x()), 'vmap(f, in_dims=None)(x)'],
  'inDims no integer': [() => vmap(named, { inDims: [0.5] })(x()), 'vmap(f, in_dims=(0.5,))(x)'],
  'other sizes': [() => vmap((a: Tensor, b: Tensor) => a.add(b))(x(), m()), 'vmap(lambda a, b: a + b)(x, m)'],
  'outDims beyond': [() => vmap(named, { outDims: 3 })(x()), 'vmap(f, out_dims=3)(x)'],
  'outDims of another structure': [
    () => vmap(named, { outDims: [0, 1] })(x()),
    'vmap(f, out_dims=(0, 1))(x)',
  ],
  'outDims not in front for what is not mapped': [
    () => vmap((_: Tensor) => x(), { outDims: 1 })(m()),
    'vmap(lambda a: x, out_dims=1)(m)',
  ],
  'outDims null for what is mapped': [() => vmap(named, { outDims: null })(x()), 'vmap(f, out_dims=None)(x)'],
  'outDims no integer': [() => vmap(named, { outDims: 0.5 })(x()), 'vmap(f, out_dims=0.5)(x)'],
  'randomness of another name': [
    () => vmap(named, { randomness: 'some' as any }),
    'vmap(f, randomness="some")(x)',
  ],
  chunkSize: [() => vmap(named, { chunkSize: 0 }), 'vmap(f, chunk_size=0)'],
  'chunkSize of jacrev': [() => jacrev(named, { chunkSize: 0 }), 'jacrev(f, chunk_size=0)'],
  'random numbers': [
    () => vmap((a: Tensor) => a.add(torch.rand([1])))(x()),
    'vmap(lambda a: a + torch.rand(1))(x)',
  ],
  'item()': [() => vmap((a: Tensor) => torch.tensor(a.item() as number))(x()), 'vmap(lambda a: a.item())(x)'],
  'tolist()': [
    () => vmap((a: Tensor) => torch.tensor(a.tolist() as number[]))(m()),
    'vmap(lambda a: a.tolist())(m)',
  ],
  'requiresGrad_()': [
    () => grad((a: Tensor) => a.requiresGrad_().sum())(x()),
    'grad(lambda a: a.requires_grad_().sum())(x)',
  ],
  'backward()': [
    () => grad((a: Tensor) => [a.sum().backward()] as any)(x()),
    'grad(lambda a: a.sum().backward())(x)',
  ],
  'complex inputs': [() => jacrev(named)(x().to('complex64')), 'jacrev(f)(x.to(torch.complex64))'],
  'complex inputs, forward': [() => jacfwd(named)(x().to('complex64')), 'jacfwd(f)(x.to(torch.complex64))'],
};

const python = pythonErrors(
  `
from torch.func import grad, vjp, jvp, vmap, jacrev, jacfwd
x = torch.tensor([1., 2.])
m = torch.ones(3, 2)
def f(a): return a
`,
  Object.fromEntries(Object.entries(cases).map(([name, [, piece]]) => [name, piece])),
);

/** Outside of all transforms tensors have memory, and may require gradients. */
afterEach(() => {
  expect(String(x().mul(2))).toBe('tensor([2., 4.])');
  x().requiresGrad_();
});

describe('a transform refuses', () => {
  for (const [name, [ours, piece]] of Object.entries(cases)) {
    it.skipIf(isOtherPython(piece))(name, () => {
      const words = python[name]!.replaceAll("<class 'tuple'>", "<class 'list'>").replaceAll(
        '<lambda>',
        'LAMBDA',
      );
      const message = messageOf(ours, name).replace(/<lambda>|\bours\b/g, 'LAMBDA');
      expect(withoutAdvice(message, words)).toBe(words);
    });
  }
  it('asynchronous functions', () => {
    const later = async (a: Tensor) => a;
    for (const run of [
      () => grad(later)(x()),
      () => vmap(later)(x()),
      () => vjp(later, x()),
      () => jvp(later, [x()], [x()]),
    ]) {
      expect(run).toThrow(/asynchronous/);
    }
  });
  it('what is no function, and what contains itself', () => {
    for (const transform of [grad, vmap, jacrev, jacfwd, hessian])
      expect(() => transform(3 as any)).toThrow(/must be a function/);
    const circle: unknown[] = [];
    circle.push(circle);
    expect(() => vmap(named as any)(circle)).toThrow(/contains itself/);
  });
});

describe('inside a transform', () => {
  it('values of what is only differentiated can be read, and nothing shared', () => {
    const seen: unknown[] = [];
    grad((a: Tensor) => {
      seen.push(a.tolist(), a.get(0).item(), Array.from(a.toTypedArray() as Float32Array));
      expect(() => a.toTypedArray({ share: true })).toThrow(/can't be shared/);
      return a.sum();
    })(x());
    expect(seen).toEqual([[1, 2], 1, [1, 2]]);
  });
  it('tensors print as in Python', () => {
    const seen: string[] = [];
    const note = (a: Tensor) => {
      seen.push(String(a));
      return a.sum();
    };
    grad(note)(x());
    vmap(note)(m());
    vmap(grad(note))(m());
    const theirs = runPython(`
from torch.func import grad, vmap
result = []
def note(a):
    result.append(str(a))
    return a.sum()
m = torch.ones(3, 2)
grad(note)(torch.tensor([1., 2.])); vmap(note)(m); vmap(grad(note))(m)`);
    expect(seen).toEqual(theirs);
  });
  it('an error ends it, of whatever depth', () => {
    const boom = (_: Tensor): Tensor => {
      throw new Error('boom');
    };
    expect(() => vmap(grad(vmap(boom)))(torch.ones([2, 2, 2]))).toThrow('boom');
    expect(() => jacfwd(jacrev(boom))(x())).toThrow('boom');
    expect(() => torch.vmap((a: Tensor) => a.add(torch.ones(7)))(m())).toThrow('must match the size');
    expect(grad((a: Tensor) => a.pow(2).sum())(x()).tolist()).toEqual([2, 4]);
  });
});

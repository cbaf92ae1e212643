/** registerMultiGradHook against Python's. */
import { expect, it } from 'vitest';
import torch, { type Tensor } from '../../src/index';
import { runPython } from '../helpers/python';

const { registerMultiGradHook } = torch.autograd.graph;

it('runs when all gradients are there that the pass computes, as in Python', () => {
  const expected = runPython(`
import torch
a, b = torch.ones(2, requires_grad=True), torch.full((2,), 2., requires_grad=True)
c, d = a * b, a * b
result = []
def fn(grads): result.append([None if g is None else g.tolist() for g in grads])
handle = torch.autograd.graph.register_multi_grad_hook((a, b, c, d), fn)
c.sum().backward(retain_graph=True)
c.sum().backward(inputs=(a,), retain_graph=True)
(c + d).sum().backward(retain_graph=True)
handle.remove()
c.sum().backward(retain_graph=True)
`);
  const [a, b] = [
    torch.ones([2], { requiresGrad: true }),
    torch.full([2], 2, { dtype: 'float32', requiresGrad: true }),
  ];
  const [c, d] = [a.mul(b), a.mul(b)];
  const seen: unknown[] = [];
  const handle = registerMultiGradHook([a, b, c, d], (gradients) => {
    seen.push(gradients.map((gradient) => gradient?.tolist() ?? null));
  });
  c.sum().backward({ retainGraph: true });
  c.sum().backward({ inputs: [a], retainGraph: true });
  c.add(d).sum().backward({ retainGraph: true });
  handle.remove();
  c.sum().backward({ retainGraph: true });
  expect(seen).toEqual(expected);
  expect(seen).toHaveLength(3);
});

it('runs once a pass, after the first gradient, in mode any', () => {
  const [a, b] = [torch.ones([2], { requiresGrad: true }), torch.ones([2], { requiresGrad: true })];
  const c = a.mul(b);
  const seen: Tensor[] = [];
  registerMultiGradHook([a, b, c, torch.ones([1])], (gradient) => void seen.push(gradient), { mode: 'any' });
  c.mul(3).sum().backward({ retainGraph: true });
  expect(seen.map((one) => one.tolist())).toEqual([[3, 3]]);
  c.sum().backward();
  expect(seen).toHaveLength(2);
});

it('refuses what it cannot take', () => {
  const a = torch.ones([2], { requiresGrad: true });
  const call =
    (...args: unknown[]) =>
    () =>
      (registerMultiGradHook as (...all: unknown[]) => void)(...args);
  expect(call([a], () => {}, { mode: 'some' })).toThrow(
    "Expects mode to be one of ('all', 'any') but got some",
  );
  expect(call(a, () => {})).toThrow(/expected an array of tensors/);
  expect(call([a], 3)).toThrow(/expected a function/);
  expect(call([torch.ones([1])], () => {})).toThrow(torch.TorchError);
  const before = a.grad;
  registerMultiGradHook([a], () => {
    throw new Error('from the hook');
  });
  expect(() => a.sum().backward()).toThrow('from the hook');
  expect(before).toBeNull();
});

/** Numbers beside tensors: the bits and dtypes of Python's, whatever the number is made of on the way. */
import { describe, expect, it } from 'vitest';
import torch, { type DType, type Tensor } from '../../src';
import { runPython } from '../helpers/python';

const numbers = [0.1, 1 / 3, 2.5, -3, 7, 0, -0, 16777217, 2 ** 53 - 1, 1e-46, 3.4028235e38, 1e300, -1e300];
const operators = ['add', 'sub', 'mul', 'div', 'trueDivide', 'floorDivide'] as const;
const dtypes: DType[] = ['float32', 'float64', 'float16', 'bfloat16', 'int32', 'int64', 'complex64'];
const elements = [0.7, -1.3, 5, 1e30, 3];

const pythonNames = { trueDivide: 'true_divide', floorDivide: 'floor_divide' } as Record<string, string>;
const pythonName = (name: string) => pythonNames[name] ?? name;
/** As a Python literal: an integer is one there, and the negative zero a float. */
const literal = (n: number) =>
  Object.is(n, -0) ? '-0.0' : Number.isInteger(n) && Math.abs(n) < 1e15 * 10 ? String(n) : `float('${n}')`;

/** The bytes of a tensor, as Python's hex(). */
const bits = (t: Tensor) =>
  Buffer.from(t.contiguous().view([-1]).view('uint8').toTypedArray().buffer).toString('hex');

const preamble = `
import torch
def bits(t): return bytes(t.contiguous().view(-1).view(torch.uint8).tolist()).hex()
def made(f):
    try:
        t = f()
        return [str(t.dtype)[6:], bits(t)]
    except Exception: return ['an error', '']
base = torch.tensor(${JSON.stringify(elements)})
`;

describe.each(dtypes)('%s', (dtype) => {
  const base = () => torch.tensor(elements).to(dtype);
  it.each(operators)('%s', (name) => {
    const cases = numbers.filter((n) => !(dtype.startsWith('int') && n === 0));
    const method = pythonName(name);
    const answers = runPython(`
${preamble}
x = base.to(torch.${dtype})
turned = '${method}' in ('add', 'mul', 'sub')
result = [[
    made(lambda: x.${method}(n)),
    made(lambda: x[0].${method}(n)),
    made(lambda: x.clone().${method}_(n)),
    made(lambda: torch.${method}(n, x) if turned else x),
] for n in [${cases.map(literal)}]]`) as [string, string][][];
    const result = (f: () => Tensor): [string, string] => {
      try {
        const t = f();
        return [t.dtype, bits(t)];
      } catch {
        return ['an error', ''];
      }
    };
    const ours = cases.map((n) => [
      result(() => (base() as any)[name](n)),
      result(() => (base().get(0) as any)[name](n)),
      result(() => (base() as any)[`${name}_`](n)),
      result(() => (['add', 'mul', 'sub'].includes(name) ? (torch as any)[name](n, base()) : base())),
    ]);
    expect(ours).toEqual(answers);
  });
});

it.each(['float32', 'float64'] as DType[])('gradients of %s', (dtype) => {
  const python = runPython(`
${preamble}
result = []
for n in [${numbers.map(literal)}]:
    x = base.to(torch.${dtype}).requires_grad_()
    y = x.mul(n).add(n).div(3).mul(x.mul(n)).sub(0.1)
    [grad] = torch.autograd.grad(y.sum(), x, create_graph=True)
    [second] = torch.autograd.grad(grad.sum().mul(n), x, allow_unused=True)
    result.append([bits(y.detach()), bits(grad.detach()), bits(second)])`);
  const ours = numbers.map((n) => {
    const x = torch.tensor(elements).to(dtype).requiresGrad_();
    const y = x.mul(n).add(n).div(3).mul(x.mul(n)).sub(0.1);
    const [grad] = torch.autograd.grad(y.sum(), x, { createGraph: true }) as [Tensor];
    const [second] = torch.autograd.grad(grad.sum().mul(n), x, { allowUnused: true }) as [Tensor];
    return [bits(y.detach()), bits(grad.detach()), bits(second)];
  });
  expect(ours).toEqual(python);
});

/** One line an operator: shape, dtype, value and gradient of ours against PyTorch's. */
import { expect } from 'vitest';
import torch from '../../src/index';
import { PyTensor, runPython, type WireTensor, wireToTensor } from './python';
import { sameBits } from './sameBits';

export interface CheckOptions {
  /** The inputs' dtype (default float32). */
  dtype?: string;
  /** Inputs given by shape are uniform in [low, high) (default [-2, 2)). */
  low?: number;
  high?: number;
  /** Compare gradients as well (default: yes for floating and complex inputs). */
  grad?: boolean;
  seed?: number;
}

/** What `checkOp` accepts as an input: a shape to fill with random numbers, or exact values. */
export type CheckInput = number[] | WireTensor;

const prepare = `
import torch
o = input["options"]
torch.manual_seed(o["seed"])
dtype = getattr(torch, o["dtype"])
def make(spec):
    if isinstance(spec, torch.Tensor):
        return spec
    if dtype.is_floating_point or dtype.is_complex:
        return (torch.rand(spec, dtype=torch.complex128 if dtype.is_complex else torch.float64) * (o["high"] - o["low"]) + o["low"]).to(dtype)
    if dtype == torch.bool:
        return torch.rand(spec) > 0.5
    return torch.randint(int(o["low"]), int(o["high"]), spec, dtype=dtype)
inputs = [make(s) for s in input["inputs"]]
def differentiable(t):
    return o["grad"] and (t.is_floating_point() or t.is_complex())
leaves = [t.clone().requires_grad_(differentiable(t)) for t in inputs]
torch.manual_seed(o["seed"])
f = eval(input["py"])
out = f(*leaves)
outs = list(out) if isinstance(out, (tuple, list)) else [out]
diff = [t for t in outs if isinstance(t, torch.Tensor) and t.requires_grad]
torch.manual_seed(o["seed"] + 1)
gradients = [torch.randn_like(t) for t in diff]
want = [t for t in leaves if t.requires_grad]
grads = torch.autograd.grad(diff, want, gradients, allow_unused=True) if diff and want else []
result = dict(inputs=inputs, outs=outs, gradients=gradients, grads=list(grads), differentiable=[differentiable(t) for t in inputs])
`;

/** Asserts that `ours` is the tensor `theirs`, bit for bit (NaN equals NaN). */
export function expectSame(ours: any, theirs: WireTensor, what: string): void {
  expect(ours.shape, `${what}: shape`).toEqual(theirs.shape);
  expect(ours.dtype, `${what}: dtype`).toBe(theirs.dtype);
  const other = wireToTensor(torch, theirs);
  if (!sameBits(ours, other)) expect.fail(`${what} differs\nours:   ${ours.detach()}\nPython: ${other}`);
}

/**
 * Runs `ours` and the Python expression `py` (a callable, such as `torch.add` or `lambda x: x.sum(1)`) on the
 * same inputs and compares shapes, dtypes, values and gradients.
 *
 * @example checkOp([[2, 3], [3]], (x, y) => torch.add(x, y), 'torch.add')
 */
export function checkOp(
  inputs: CheckInput[],
  ours: (...xs: any[]) => any,
  py: string,
  options: CheckOptions = {},
): void {
  const o = { dtype: 'float32', low: -2, high: 2, grad: true, seed: 1, ...options };
  const theirs = runPython(prepare, {
    inputs: inputs.map((i) => (Array.isArray(i) ? i : new PyTensor(i))),
    py,
    options: o,
  });
  const leaves = theirs.inputs.map((w: WireTensor, i: number) => {
    const t = wireToTensor(torch, w);
    return theirs.differentiable[i] ? t.requiresGrad_() : t;
  });
  (torch as any).manualSeed(o.seed);
  const out = ours(...leaves);
  const outs = isTensor(out) || !isIterable(out) ? [out] : Array.from(out);
  expect(outs.length, 'number of results').toBe(theirs.outs.length);
  outs.forEach((t: any, i: number) => {
    const w = theirs.outs[i];
    if (w instanceof PyTensor) expectSame(t, w, `result ${i}`);
    else expect(t, `result ${i}`).toEqual(w);
  });
  const diff = outs.filter((t: any) => isTensor(t) && t.requiresGrad);
  expect(diff.length, 'differentiable results').toBe(theirs.gradients.length);
  if (theirs.grads.length === 0) return;
  const want = leaves.filter((t: any) => t.requiresGrad);
  const gradients = theirs.gradients.map((w: WireTensor) => wireToTensor(torch, w));
  const grads = (torch as any).autograd.grad(diff, want, { gradOutputs: gradients, allowUnused: true });
  theirs.grads.forEach((w: WireTensor | null, i: number) => {
    if (w === null) expect(grads[i] ?? null, `gradient ${i}`).toBeNull();
    else expectSame(grads[i], w, `gradient ${i}`);
  });
}

function isTensor(v: any): boolean {
  return v instanceof (torch as any).Tensor;
}

function isIterable(v: any): boolean {
  return v !== null && typeof v === 'object' && typeof v[Symbol.iterator] === 'function';
}

/** torch.func's transforms in inference mode, which is off where something is differentiated. */
import { expect, it } from 'vitest';
import torch, { type Tensor } from '../../src';
import { runPython, toWire } from '../helpers/python';
import { torchMinor } from '../helpers/torchVersion';

const { grad, hessian, jacfwd, jacrev, jvp, vjp, vmap } = torch.func;
const f64 = { dtype: 'float64' } as const;
const sin = (a: Tensor): Tensor => a.sin();
const total = (a: Tensor): Tensor => a.sin().sum();

function ours(): unknown[] {
  const modes: unknown[] = [];
  const note = (a: Tensor): Tensor => {
    modes.push([torch.isInferenceModeEnabled(), torch.isGradEnabled()]);
    return a.sin().sum();
  };
  const values = torch.inferenceMode(() => {
    const x = torch.tensor([0.5, -1, 2], f64);
    const v = torch.tensor([1, 2, 3], f64);
    const [y, product] = vjp(sin, x);
    grad(note)(x);
    jvp(note, [x], [v]);
    vmap(note)(x.unsqueeze(0));
    torch.noGrad(() => grad(note)(x));
    note(x);
    return [
      grad(total)(x),
      jvp(sin, [x], [v]),
      y,
      product(v),
      jacrev(sin)(x),
      jacfwd(sin)(x),
      hessian(total)(x),
      vmap(grad(sin))(x),
      jvp((a: Tensor) => grad(total)(a), [x], [v]),
      vmap(sin)(x),
    ];
  });
  const kinds = [values[0], values[2], values[9]].map((value) => (value as Tensor).isInference());
  return [values, kinds, modes];
}

const python = `
from torch.func import grad, vjp, jvp, vmap, jacrev, jacfwd, hessian
total = lambda a: a.sin().sum()
modes = []
def note(a):
    modes.append((torch.is_inference_mode_enabled(), torch.is_grad_enabled()))
    return a.sin().sum()
with torch.inference_mode():
    x = torch.tensor([0.5, -1, 2], dtype=torch.float64)
    v = torch.tensor([1, 2, 3], dtype=torch.float64)
    y, product = vjp(torch.sin, x)
    grad(note)(x); jvp(note, (x,), (v,)); vmap(note)(x[None])
    with torch.no_grad(): grad(note)(x)
    note(x)
    values = [grad(total)(x), jvp(torch.sin, (x,), (v,)), y, product(v), jacrev(torch.sin)(x), jacfwd(torch.sin)(x),
              hessian(total)(x), vmap(grad(torch.sin))(x), jvp(grad(total), (x,), (v,)), vmap(torch.sin)(x)]
result = [values, [values[i].is_inference() for i in (0, 2, 9)], modes]`;

// Python 2.11 answers zeros there; ours are right on every version.
it.skipIf(torchMinor < 12)('the transforms are those of Python', () => {
  expect(toWire(ours())).toEqual(runPython(python));
});

it('gradients are what they are outside of it', () => {
  const x = torch.tensor([0.5, -1, 2], f64);
  const outside = [grad(total)(x), jvp(sin, [x], [x]), jacrev(sin)(x), jacfwd(sin)(x), hessian(total)(x)];
  const inside = torch.inferenceMode(() => {
    const y = x.clone();
    return [grad(total)(y), jvp(sin, [y], [y]), jacrev(sin)(y), jacfwd(sin)(y), hessian(total)(y)];
  });
  expect(toWire(inside)).toEqual(toWire(outside));
});

it('it is as before after an error inside', () => {
  torch.inferenceMode(() => {
    const boom = (_: Tensor): Tensor => {
      throw new Error('boom');
    };
    expect(() => grad(boom)(torch.ones(2))).toThrow('boom');
    expect(() => jvp(boom, [torch.ones(2)], [torch.ones(2)])).toThrow('boom');
    expect([torch.isInferenceModeEnabled(), torch.isGradEnabled()]).toEqual([true, false]);
    expect(torch.ones(2).isInference()).toBe(true);
  });
  expect([torch.isInferenceModeEnabled(), torch.isGradEnabled()]).toEqual([false, true]);
});

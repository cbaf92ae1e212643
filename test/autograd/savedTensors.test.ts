/** Hooks on saved tensors see what Python's see, and backward uses what they give back. */
import { describe, expect, it } from 'vitest';
import torch, { type Tensor } from '../../src';
import type { FunctionCtx } from '../../src/autograd';
import { expectSame } from '../helpers/checkOp';
import { messageOf, pythonErrors } from '../helpers/errors';
import { runPython } from '../helpers/python';

const { savedTensorsHooks, saveOnCpu, disableSavedTensorsHooks } = torch.autograd.graph;
const leaf = (...data: number[]): Tensor => torch.tensor(data, { dtype: 'float64', requiresGrad: true });

describe('savedTensorsHooks', () => {
  it('packs and unpacks in the order of Python', () => {
    const theirs = runPython(`
log = []
def pack(t): log.append(["pack", t.tolist()]); return ("kept", t.detach() * 2)
def unpack(p): log.append(["unpack", p[0], p[1].tolist()]); return p[1]
a = torch.tensor([1., 2.], dtype=torch.float64, requires_grad=True)
b = torch.tensor([3., 4.], dtype=torch.float64, requires_grad=True)
with torch.autograd.graph.saved_tensors_hooks(pack, unpack):
    y = (a * b).exp() * 3
y = y * y
y.sum().backward()
result = dict(log=log, a=a.grad, b=b.grad)
`);
    const log: unknown[] = [];
    const a = leaf(1, 2);
    const b = leaf(3, 4);
    const y = savedTensorsHooks(
      (t) => {
        log.push(['pack', t.tolist()]);
        return ['kept', t.detach().mul(2)] as const;
      },
      (packed) => {
        log.push(['unpack', packed[0], packed[1].tolist()]);
        return packed[1];
      },
      () => a.mul(b).exp().mul(3),
    );
    y.mul(y).sum().backward();
    expectSame(a.grad, theirs.a, 'a');
    expectSame(b.grad, theirs.b, 'b');
    expect(log).toEqual(theirs.log);
  });

  it('concerns Functions, may keep plain values, the innermost pair counts', () => {
    class Cube extends torch.autograd.Function {
      static override forward(ctx: FunctionCtx, x: Tensor): Tensor {
        ctx.saveForBackward(x);
        return x.pow(3);
      }
      static override backward(ctx: FunctionCtx, dy: Tensor): Tensor {
        return dy.mul(ctx.savedTensors[0].pow(2)).mul(3);
      }
    }
    const kept: Tensor[] = [];
    const x = leaf(2);
    const guard = savedTensorsHooks(
      () => expect.fail('the outer hook'),
      () => expect.fail('the outer hook'),
    ).enter();
    const y = savedTensorsHooks(
      (t) => kept.push(t.detach()) - 1,
      (i) => kept[i]!,
      () => Cube.apply(x) as Tensor,
    );
    guard.dispose();
    y.backward();
    expect([x.grad!.tolist(), kept.length]).toEqual([[12], 1]);
  });

  it('saveOnCpu changes no gradient', () => {
    const [x, y] = [leaf(1, 2), leaf(1, 2)];
    const f = (t: Tensor): Tensor => t.exp().mul(t).sum();
    saveOnCpu(() => f(x)).backward();
    f(y).backward();
    expect(x.grad!.equal(y.grad!)).toBe(true);
  });

  it('what hooks throw comes out of the operation and of backward', () => {
    const error = new Error('mine');
    const fail = (): never => {
      throw error;
    };
    const x = leaf(1, 2);
    expect(() => savedTensorsHooks(fail, fail, () => x.exp())).toThrow(error);
    const y = savedTensorsHooks(
      (t) => t.detach(),
      fail,
      () => x.exp(),
    );
    expect(() => y.sum().backward()).toThrow(error);
    x.exp().sum().backward();
    expect(x.grad!.tolist()).toEqual(x.exp().tolist());
  });

  it('refuses in the words of Python', () => {
    const theirs = pythonErrors(
      'x = torch.ones(2, requires_grad=True); h = torch.autograd.graph.saved_tensors_hooks; d = torch.autograd.graph.disable_saved_tensors_hooks',
      {
        notTensor: 'with h(lambda t: t.detach(), lambda t: 3): y = x.exp()\ny.sum().backward()',
        inPlace: 'with h(lambda t: t.add_(1), lambda t: t): x.exp()',
        disabled: 'with d("no hooks here"):\n  with h(lambda t: t, lambda t: t): pass',
      },
    );
    const x = torch.ones(2, { requiresGrad: true });
    const ours: Record<string, () => unknown> = {
      notTensor: () =>
        savedTensorsHooks(
          (t) => t.detach(),
          () => 3 as unknown as Tensor,
          () => x.exp(),
        )
          .sum()
          .backward(),
      inPlace: () =>
        savedTensorsHooks(
          (t) => t.add_(1),
          (t) => t,
          () => x.exp(),
        ),
      disabled: () =>
        disableSavedTensorsHooks('no hooks here', () =>
          savedTensorsHooks(
            (t) => t,
            (t) => t,
          ).enter(),
        ),
    };
    for (const [name, body] of Object.entries(ours)) {
      // Python names its own classes: <class 'int'> is what we call int.
      expect(messageOf(body, name), name).toBe(theirs[name]!.replace(/<class '(\w+)'>/, '$1'));
    }
    savedTensorsHooks(
      (t) => t,
      (t) => t,
    )
      .enter()
      .dispose();
  });
});

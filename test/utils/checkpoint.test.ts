/** Checkpoints have the gradients of Python's, to the bit, and keep less memory. */
import { describe, expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../src';
import type { FunctionCtx } from '../../src/autograd';
import { expectSame } from '../helpers/checkOp';
import { messageOf, pythonErrors } from '../helpers/errors';
import { runPython } from '../helpers/python';
import { isOtherPython } from '../helpers/torchVersion';

const { checkpoint, checkpointSequential, CheckpointError, setCheckpointEarlyStop } = torch.utils.checkpoint;
const options = { useReentrant: false };

/** All gradients after a step of `model` through a checkpoint, here and in Python. */
function compareStep(
  python: string,
  model: nn.Module,
  call: (x: Tensor) => Tensor,
  shape: number[],
  useReentrant: boolean,
) {
  const theirs = runPython(
    `
from torch.utils.checkpoint import checkpoint
torch.manual_seed(3)
model = ${python}
x = torch.randn(*input["shape"], requires_grad=True)
run = lambda x: (lambda y: y[0] if isinstance(y, tuple) else y)(model(x))
y = checkpoint(run, x, use_reentrant=input["reentrant"])
y.pow(2).sum().backward()
result = dict(y=y, x=x.grad, draw=torch.rand(3), **{"p" + str(i): p.grad for i, p in enumerate(model.parameters())})
result.update({"b" + str(i): b for i, b in enumerate(model.buffers())})
`,
    { shape, reentrant: useReentrant },
  );
  const x = torch.randn(shape, { requiresGrad: true });
  const y = checkpoint(call, x, { useReentrant });
  y.pow(2).sum().backward();
  expectSame(y, theirs.y, 'y');
  expectSame(x.grad, theirs.x, 'x');
  expectSame(torch.rand(3), theirs.draw, 'draw');
  for (const [i, p] of [...model.parameters()].entries()) expectSame(p.grad, theirs[`p${i}`], `p${i}`);
  for (const [i, b] of [...model.buffers()].entries()) expectSame(b, theirs[`b${i}`], `b${i}`);
}

describe.each([false, true])('bit for bit as Python, useReentrant: %s', (useReentrant) => {
  it('a transformer block with dropout', () => {
    torch.manualSeed(3);
    const model = new nn.TransformerEncoderLayer(16, 2, 32, 0.3, { batchFirst: true });
    compareStep(
      'torch.nn.TransformerEncoderLayer(16, 2, 32, 0.3, batch_first=True)',
      model,
      (x) => model(x),
      [2, 5, 16],
      useReentrant,
    );
  });

  it('convolutions with BatchNorm', () => {
    torch.manualSeed(3);
    const model = new nn.Sequential(
      new nn.Conv2d(3, 4, 3),
      new nn.BatchNorm2d(4),
      new nn.ReLU(),
      new nn.Conv2d(4, 2, 3),
    );
    compareStep(
      'torch.nn.Sequential(torch.nn.Conv2d(3, 4, 3), torch.nn.BatchNorm2d(4), torch.nn.ReLU(), torch.nn.Conv2d(4, 2, 3))',
      model,
      (x) => model(x) as Tensor,
      [2, 3, 8, 8],
      useReentrant,
    );
  });

  it('an LSTM', () => {
    torch.manualSeed(3);
    const model = new nn.LSTM(4, 6, { numLayers: 2, dropout: 0.4 });
    compareStep(
      'torch.nn.LSTM(4, 6, num_layers=2, dropout=0.4)',
      model,
      (x) => model(x)[0],
      [5, 2, 4],
      useReentrant,
    );
  });
});

const leaf = (n = 3): Tensor => torch.arange(1, n + 1, { dtype: 'float64' }).requiresGrad_();
/** Runs the function twice as plain code would, and returns the gradient. */
const gradientOf = (fn: (x: Tensor) => Tensor): Tensor => {
  const x = leaf();
  fn(x).sum().backward();
  return x.grad!;
};
const wave = (x: Tensor): Tensor => x.sin().exp().mul(x);

describe('without reentrant passes', () => {
  it('runs the function once more for each pass, and as far as needed', () => {
    let ends = 0;
    let runs = 0;
    const fn = (x: Tensor): Tensor => {
      runs++;
      const y = wave(x);
      const z = y.add(1);
      ends++;
      return z;
    };
    const x = leaf();
    const y = checkpoint(fn, x, options);
    y.sum().backward({ retainGraph: true });
    expect([runs, ends]).toEqual([2, 1]);
    y.sum().backward();
    expect([runs, ends]).toEqual([3, 1]);
    expect(x.grad!.equal(gradientOf(wave).mul(2))).toBe(true);
    setCheckpointEarlyStop(false, () => checkpoint(fn, x, options))
      .sum()
      .backward();
    expect([runs, ends]).toEqual([5, 3]);
  });

  it('nests, and has second derivatives', () => {
    const nested = (x: Tensor): Tensor =>
      checkpoint((v: Tensor) => checkpoint(wave, v.cos(), options).tanh(), x, options);
    const plain = (x: Tensor): Tensor => wave(x.cos()).tanh();
    expect(gradientOf(nested).equal(gradientOf(plain))).toBe(true);
    const second = (fn: (x: Tensor) => Tensor): Tensor => {
      const x = leaf();
      const [dx] = torch.autograd.grad(fn(x).sum(), [x], { createGraph: true });
      return torch.autograd.grad(dx!.sum(), [x])[0]!;
    };
    expect(second((x) => checkpoint(wave, x, options)).equal(second(wave))).toBe(true);
  });

  it("takes objects, arrays, the function's own options, and results that are no tensors", () => {
    const x = leaf();
    const scaled = (v: { x: Tensor }, list: Tensor[], { by }: { by: number }) => ({
      y: v.x.mul(list[0]!).mul(by),
      by,
    });
    const result = checkpoint(scaled as any, { x }, [x], { by: 3, ...options }) as { y: Tensor; by: number };
    result.y.sum().backward();
    expect(result.by).toBe(3);
    expect(x.grad!.tolist()).toEqual([6, 12, 18]);
  });

  it('goes with scopes around it and in it, and with inputs that are disposed of', () => {
    const x = leaf();
    const y = torch.scope(() => {
      const inner = x.mul(2);
      const out = checkpoint((v: Tensor) => torch.scope(() => wave(v)), inner, options);
      inner.dispose();
      return out;
    });
    y.sum().backward();
    expect(x.grad!.equal(gradientOf((v) => wave(v.mul(2))))).toBe(true);
  });

  it('restores autocast', () => {
    const seen: boolean[] = [];
    const x = torch.ones([2, 2], { requiresGrad: true });
    const y = torch.autocast('cpu', () =>
      checkpoint(
        (v: Tensor) => {
          seen.push(torch.isAutocastEnabled('cpu'));
          return v.matmul(v).sin();
        },
        x,
        options,
      ),
    );
    y.sum().backward();
    expect(seen).toEqual([true, true]);
  });

  it('enters the contexts of contextFn', () => {
    const log: string[] = [];
    const context = (name: string) => ({
      enter: () => log.push(`+${name}`),
      dispose: () => log.push(`-${name}`),
    });
    const y = checkpoint(wave, leaf(), {
      ...options,
      contextFn: () => [context('a'), context('b')] as const,
    });
    expect(log).toEqual(['+a', '-a']);
    y.sum().backward();
    expect(log).toEqual(['+a', '-a', '+b', '-b']);
  });

  it('says what differs in the second run, as Python does', () => {
    const setup = `
from torch.utils.checkpoint import checkpoint
runs = []
x = torch.ones(3, requires_grad=True)
def fewer(x):
    runs.append(1)
    return x.sin().cos() if len(runs) == 1 else x.sin()
def other(x):
    runs.append(1)
    return (x if len(runs) == 1 else torch.cat([x, x])).sin()
def more(x):
    runs.append(1)
    return x.sin() if len(runs) == 1 else x.sin().cos()
`;
    const theirs = pythonErrors(setup, {
      fewer: 'checkpoint(fewer, x, use_reentrant=False).sum().backward()',
      other: 'checkpoint(other, x, use_reentrant=False).sum().backward()',
      more: 'checkpoint(more, x, use_reentrant=False, early_stop=False).sum().backward()',
    });
    const twice = (first: (x: Tensor) => Tensor, second: (x: Tensor) => Tensor) => {
      let runs = 0;
      return (x: Tensor) => (runs++ === 0 ? first(x) : second(x));
    };
    const cases = {
      fewer: twice(
        (x) => x.sin().cos(),
        (x) => x.sin(),
      ),
      other: twice(
        (x) => x.sin(),
        (x) => torch.cat([x, x]).sin(),
      ),
      more: twice(
        (x) => x.sin(),
        (x) => x.sin().cos(),
      ),
    };
    for (const [name, fn] of Object.entries(cases)) {
      const y = checkpoint(fn, torch.ones(3, { requiresGrad: true }), {
        ...options,
        earlyStop: name !== 'more',
      }) as Tensor;
      const run = () => y.sum().backward();
      const python = theirs[name]!.split('\n\nTip:')[0]!.trimEnd();
      expect(messageOf(run, name).startsWith(python), `${name}: ${python}`).toBe(true);
      expect(run).toThrow(CheckpointError);
    }
  });

  it('refuses inputs that were changed in place, async functions, and passes errors on', () => {
    const x = leaf();
    const inner = x.mul(2);
    const y = checkpoint(wave, inner, options);
    inner.add_(1);
    expect(() => y.sum().backward()).toThrow('modified by an inplace operation');
    expect(() => checkpoint(async (v: Tensor) => v, x, options)).toThrow('must not be async');
    const fail = (): Tensor => {
      throw new RangeError('mine');
    };
    expect(() => checkpoint(fail, options)).toThrow(new RangeError('mine'));
    // The hooks of the failed call are gone.
    expect(gradientOf(wave).equal(gradientOf(wave))).toBe(true);
    expect(() => checkpoint(wave, x, { ...options, determinismCheck: 'x' as 'none' })).toThrow(
      "determinism_check should be one of ['default', 'none'], but got x",
    );
  });

  it('asks for a saved tensor once', () => {
    class Twice extends torch.autograd.Function {
      static override forward(ctx: FunctionCtx, x: Tensor): Tensor {
        ctx.saveForBackward(x);
        return x.pow(2);
      }
      static override backward(ctx: FunctionCtx, dy: Tensor): Tensor {
        return dy.mul(ctx.savedTensors[0]).mul(ctx.savedTensors[0]);
      }
    }
    const y = checkpoint((x: Tensor) => Twice.apply(x) as Tensor, leaf(), options);
    expect(() => y.sum().backward()).toThrow('already unpacked once');
  });
});

describe('reentrant', () => {
  it("refuses grad() and inputs, own options, and contexts, in Python's words", () => {
    const contexts = 'checkpoint(torch.sin, x, use_reentrant=True, context_fn=lambda: 1)';
    const theirs = pythonErrors(
      'from torch.utils.checkpoint import checkpoint\nx = torch.ones(3, requires_grad=True)',
      {
        grad: 'torch.autograd.grad(checkpoint(torch.sin, x, use_reentrant=True).sum(), x)',
        own: 'checkpoint(torch.sin, x, use_reentrant=True, a=1, b=2)',
        contexts,
        nothing: 'checkpoint(lambda x: x.detach(), x, use_reentrant=True).sum().backward()',
      },
    );
    const x = torch.ones(3, { requiresGrad: true });
    const reentrant = { useReentrant: true };
    const sin = (v: Tensor): Tensor => v.sin();
    expect(messageOf(() => torch.autograd.grad(checkpoint(sin, x, reentrant).sum(), [x]))).toBe(theirs.grad);
    expect(messageOf(() => checkpoint(sin, x, { ...reentrant, a: 1, b: 2 }))).toBe(theirs.own);
    const ours = messageOf(() => checkpoint(sin, x, { ...reentrant, contextFn: () => [] as never }));
    if (isOtherPython(contexts)) expect(ours).toMatch(/^Passing `context_fn` or `debug` is only supported/);
    else expect(ours).toBe(theirs.contexts);
    expect(
      messageOf(() =>
        checkpoint((v: Tensor) => v.detach(), x, reentrant)
          .sum()
          .backward(),
      ),
    ).toBe(theirs.nothing);
  });
});

it('checkpointSequential has the gradients of the model', () => {
  torch.manualSeed(0);
  const layers = Array.from({ length: 5 }, () => new nn.Sequential(new nn.Linear(4, 4), new nn.Tanh()));
  const model = new nn.Sequential(...layers);
  const x = torch.randn(2, 4, { requiresGrad: true });
  const gradient = (y: Tensor): Tensor => torch.autograd.grad(y.sum(), [x])[0]!;
  const plain = gradient(model(x) as Tensor);
  expect(gradient(checkpointSequential(model, 2, x, options)).equal(plain)).toBe(true);
  expect(gradient(checkpointSequential(layers as never, 3, x, options)).equal(plain)).toBe(true);
});

it('keeps the inputs of each part instead of all that is between', () => {
  const part = (x: Tensor): Tensor => {
    let y = x;
    for (let i = 0; i < 10; i++) y = y.sin();
    return y;
  };
  const heldBy = (run: (x: Tensor) => Tensor): number => {
    const x = torch.ones(100_000, { requiresGrad: true });
    const before = torch.memory({ collect: true }).bytes;
    const y = run(run(x));
    const held = torch.memory({ collect: true }).bytes - before;
    y.sum().backward();
    return held;
  };
  // 20 saved tensors of 400 kB, or one between the parts and the result.
  const plain = heldBy(part);
  const less = heldBy((x) => checkpoint(part, x, options));
  expect(plain).toBeGreaterThan(7_500_000);
  expect(less).toBeLessThan(1_500_000);
});

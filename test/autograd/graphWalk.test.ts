/**
 * Small graphs without hooks run without LibTorch's engine (binding/autograd/graph_walk.cpp). A hook on the
 * last tensor has the engine run the same graph: gradients, their places in memory, errors and peaks are the
 * same. What the engine gives is compared with Python elsewhere.
 */
import { describe, expect, it } from 'vitest';
import torch, { type Tensor } from '../../src';
import { type RandomSource, randomSource } from '../helpers/random';
import { sameBits } from '../helpers/sameBits';

const F = torch.nn.functional;

/** A network of operators that use one another's results, some of them several times, or not at all. */
function randomLoss(r: RandomSource, leaves: readonly Tensor[], table: Tensor): Tensor {
  const values = [...leaves];
  const pick = () => values[r.int(values.length)]!;
  const steps: ((a: Tensor, b: Tensor) => Tensor)[] = [
    (a, b) => a.add(b),
    (a, b) => a.mul(b),
    (a) => a.add(a).add(a),
    (a) => a.tanh(),
    (a) => a.relu(),
    (a, b) => a.matmul(b.t()).matmul(b),
    (a) => torch.cat([...a.split(2, 1)].reverse(), 1),
    (a) => a.unbind(0)[1]!.expand([3, 4]),
    (a, b) => a.max(1)[0].unsqueeze(1).mul(b),
    (a, b) => a.clone().mul_(2).add_(b),
    (a) => {
      const copy = a.clone();
      copy.get(0).mul_(3);
      return copy;
    },
    (a, b) => a.detach().mul(b),
    (a) => F.embedding(torch.tensor([1, 4, 1], { dtype: 'int64' }), table, { sparse: r.int(2) === 0 }).add(a),
    (a) => a.transpose(0, 1).contiguous().view([3, 4]),
    (a, b) => torch.where(a.gt(0), a, b),
    (a) => torch.viewAsReal(torch.complex(a, a.neg()).mul(a)).sum(2),
  ];
  for (let i = 3 + r.int(12); i > 0; i--) values.push(steps[r.int(steps.length)]!(pick(), pick()));
  const last = values.slice(-1 - r.int(3));
  return last.reduce((sum, value) => sum.add(value)).sum();
}

interface Outcome {
  gradients: (Tensor | null)[];
  errors: string[];
}

function outcome(seed: number, byEngine: boolean): Outcome {
  const r = randomSource(seed);
  torch.manualSeed(seed);
  const leaves = Array.from({ length: 1 + r.int(4) }, (_, i) =>
    torch.randn([3, 4], { requiresGrad: i === 0 || r.int(4) > 0 }),
  );
  const table = torch.randn([5, 4], { requiresGrad: true });
  const loss = randomLoss(r, leaves, table);
  const errors: string[] = [];
  if (loss.requiresGrad) {
    if (byEngine) loss.registerHook(() => {});
    try {
      loss.backward({ retainGraph: r.int(3) === 0 });
      if (r.int(3) === 0) loss.backward();
    } catch (error) {
      errors.push(String(error));
    }
  }
  return { gradients: [...leaves, table].map(({ grad }) => grad), errors };
}

describe('a pass without the engine', () => {
  it('gives the same gradients and errors, 400 times', () => {
    let failures = 0;
    for (let seed = 0; seed < 400; seed++) {
      const [own, engine] = [outcome(seed, false), outcome(seed, true)];
      expect(own.errors, `seed ${seed}`).toEqual(engine.errors);
      failures += own.errors.length;
      for (const [i, gradient] of own.gradients.entries()) {
        const expected = engine.gradients[i]!;
        if (expected === null || gradient === null) expect(gradient, `seed ${seed}, ${i}`).toBe(expected);
        else {
          expect([gradient.layout, gradient.isSparse || gradient.stride()]).toEqual([
            expected.layout,
            expected.isSparse || expected.stride(),
          ]);
          expect(sameBits(gradient.toDense(), expected.toDense()), `seed ${seed}, ${i}`).toBe(true);
        }
      }
    }
    // Second passes through graphs that are gone.
    expect(failures).toBeGreaterThan(20);
  });

  it('lets go of what a node was given when it has run', () => {
    const w = torch.randn([200, 200], { requiresGrad: true });
    const [own, engine] = [false, true].map((byEngine) => {
      w.grad = null;
      const { bytes } = torch.memory({ collect: true, resetPeak: true });
      const loss = w.matmul(w).exp().tanh().sum();
      if (byEngine) loss.registerHook(() => {});
      loss.backward();
      return torch.memory().peakBytes - bytes;
    });
    expect(own).toBeGreaterThan(3 * 160_000);
    expect(own).toBe(engine);
  });

  it('is left to the engine where hooks on saved tensors run: their state ends with each node', () => {
    const x = torch.tensor([1, 2, 3], { requiresGrad: true });
    const inner = torch.ones([2], { requiresGrad: true });
    let fails = false;
    const y = torch.autograd.graph.savedTensorsHooks(
      (saved: Tensor) => saved,
      (saved: Tensor) => {
        torch.enableGrad(() => inner.mul(2).sum()).backward();
        torch.setAutocastEnabled('cpu', true);
        torch.setGradEnabled(true);
        if (fails) throw new RangeError('lost');
        return saved;
      },
      () => x.mul(x).exp(),
    );
    y.sum().backward({ retainGraph: true });
    expect(sameBits(x.grad!, torch.mul(x.detach().mul(x.detach()).exp(), x.detach()).mul(2))).toBe(true);
    // As in Python.
    expect([x.grad!.requiresGrad, torch.isAutocastEnabled('cpu')]).toEqual([false, false]);
    const passes = inner.grad!.get(0).item() / 2;
    expect(passes).toBeGreaterThan(1);
    fails = true;
    expect(() => y.sum().backward()).toThrow(new RangeError('lost'));
    expect(inner.grad!.get(0).item()).toBe(2 * (passes + 1));
  });

  it('is left to the engine where hooks, Functions, or other tensors than leaves are asked for', () => {
    const seen: string[] = [];
    class Twice extends torch.autograd.Function {
      static override forward(_: any, x: Tensor): Tensor {
        return x.mul(2);
      }
      static override backward(_: any, gradient: Tensor): Tensor {
        seen.push('Function');
        return gradient.mul(2);
      }
    }
    const x = torch.ones([2], { requiresGrad: true });
    const middle = x.mul(3);
    middle.retainGrad();
    middle.gradFn!.registerPrehook(() => void seen.push('prehook'));
    middle.gradFn!.registerHook(() => void seen.push('hook'));
    x.registerHook(() => void seen.push('leaf'));
    x.registerPostAccumulateGradHook(() => void seen.push('accumulated'));
    (Twice.apply(middle) as Tensor).sum().backward();
    expect(seen).toEqual(['Function', 'prehook', 'hook', 'leaf', 'accumulated']);
    expect([middle.grad!.tolist(), x.grad!.tolist()]).toEqual([
      [2, 2],
      [6, 6],
    ]);
  });
});

it('a short pass of backwardAsync has run when the promise is made, and settles in a later turn', async () => {
  const x = torch.ones([2], { requiresGrad: true });
  const order: string[] = [];
  const pass = x
    .mul(2)
    .sum()
    .backwardAsync()
    .then(() => order.push('settled'));
  await Promise.resolve().then(() => order.push('microtask'));
  setImmediate(() => order.push('turn'));
  await pass;
  expect(order[0]).toBe('microtask');
  expect(x.grad!.tolist()).toEqual([2, 2]);

  // What checkpoints compute again is the script's code: it runs once for all that was saved.
  let runs = 0;
  const square = (a: Tensor) => {
    runs++;
    return a.mul(a).exp().sin();
  };
  await (torch.utils.checkpoint.checkpoint(square, x, { useReentrant: false }) as Tensor)
    .sum()
    .backwardAsync();
  expect(runs).toBe(2);

  const loss = x.exp().sum();
  loss.backward();
  await expect(loss.backwardAsync()).rejects.toThrow('Trying to backward through the graph a second time');
});

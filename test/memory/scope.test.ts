/** Freeing early: torch.scope, dispose() and Symbol.dispose, and what using a tensor afterwards says. */
import { describe, expect, it } from 'vitest';
import torch, { nn, optim, type Tensor } from '../../src';
import { TorchError } from '../../src/common/errors';
import { assertClean, runNode } from '../helpers/child';

const live = () => torch.memory().tensors;
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('torch.scope', () => {
  it('frees what its body made and keeps what was there before', () => {
    const x = torch.ones([4]);
    const made: Tensor[] = [];
    const sum = torch.scope(() => {
      made.push(x.add(1), x.mul(3), torch.zeros([2]));
      x.add_(1);
      return made[1]!.sum().item();
    });
    expect(sum).toBe(12);
    expect(made.map((t) => t.isDisposed)).toEqual([true, true, true]);
    expect(x.tolist()).toEqual([2, 2, 2, 2]);
  });

  it('gives the memory back at once', () => {
    const before = torch.memory({ collect: true }).bytes;
    torch.scope(() => {
      const parts = [torch.ones([1 << 18]), torch.ones([1 << 18])];
      expect(torch.memory().bytes - before).toBeGreaterThanOrEqual(parts.length << 20);
    });
    expect(torch.memory().bytes - before).toBeLessThan(1 << 16);
  });

  it.each<[string, (t: Tensor) => unknown, (kept: any) => Tensor]>([
    ['a tensor', (t) => t, (k) => k],
    ['an array', (t) => [1, [t]], (k) => k[1][0]],
    ['an object', (t) => ({ deep: { loss: t }, n: null }), (k) => k.deep.loss],
    ['a Map', (t) => new Map([['a', { t }]]), (k) => k.get('a').t],
    ['the keys of a Map', (t) => new Map([[t, 1]]), (k) => [...k.keys()][0]],
    ['a Set', (t) => new Set([t]), (k) => [...k][0]],
    ['a view', (t) => t.view(1, 3).get(0), (k) => k],
    [
      'the buffer of a class',
      (t) =>
        new (class {
          held = t;
        })(),
      (k) => k.held,
    ],
  ])('keeps %s that it returns', (_what, wrap, find) => {
    let other!: Tensor;
    const kept = torch.scope(() => {
      other = torch.ones([3]);
      return wrap(torch.full([3], 7).add(other));
    });
    expect(other.isDisposed).toBe(true);
    expect(find(kept).tolist()).toEqual([8, 8, 8]);
  });

  it('keeps the fields of a named tuple', () => {
    const result = torch.scope(() => torch.tensor([[1, 5, 3]]).max(1));
    expect([result.values.item(), result.indices.item()]).toEqual([5, 1]);
  });

  it('takes a long linked list and typed arrays', () => {
    type Link = { t: Tensor | null; next: Link | null };
    const first = torch.scope(() => {
      let link: Link = { t: torch.ones([1]), next: null };
      for (let i = 0; i < 20_000; i++) link = { t: null, next: link };
      return { link, bytes: new Uint8Array(1 << 20) };
    });
    let link: Link | null = first.link;
    while (link?.next) link = link.next;
    expect(link?.t?.item()).toBe(1);
  });

  it('keeps a module with its parameters and buffers, and gradients made inside', () => {
    const model = torch.scope(() => {
      const made = new nn.Sequential(new nn.Linear(2, 3), new nn.BatchNorm1d(3));
      made(torch.ones([4, 2]))
        .pow(2)
        .sum()
        .backward();
      for (const parameter of made.parameters()) expect(parameter.grad).not.toBeNull();
      return made;
    });
    for (const parameter of model.parameters()) {
      expect(parameter.grad!.shape).toEqual(parameter.shape);
      expect(parameter.isDisposed).toBe(false);
    }
    for (const buffer of model.buffers()) expect(buffer.isDisposed).toBe(false);
    expect(model(torch.ones([4, 2])).shape).toEqual([4, 3]);
  });

  it('leaves the gradients of parameters from outside in place', () => {
    const w = torch.ones([2], { requiresGrad: true });
    torch.scope(() => {
      w.mul(3).sum().backward();
      expect(w.grad!.tolist()).toEqual([3, 3]);
    });
    expect(w.grad!.tolist()).toEqual([3, 3]);
    torch.scope(() => w.mul(2).sum().backward());
    expect(w.grad!.tolist()).toEqual([5, 5]);
  });

  it.each(['Adam', 'SGD'] as const)('training with %s in scopes is training without', (name) => {
    const train = (step: (body: () => number) => number): number[] => {
      torch.manualSeed(5);
      const model = new nn.Linear(3, 1);
      const optimizer =
        name === 'Adam'
          ? new optim.Adam(model.parameters())
          : new optim.SGD(model.parameters(), { lr: 0.1, momentum: 0.9 });
      const [x, y] = [torch.randn([8, 3]), torch.randn([8, 1])];
      return Array.from({ length: 5 }, () =>
        step(() => {
          const loss = nn.functional.mseLoss(model(x), y);
          optimizer.zeroGrad();
          loss.backward();
          optimizer.step();
          return loss.item();
        }),
      );
    };
    const plain = train((body) => body());
    expect(train((body) => torch.scope(body))).toEqual(plain);
    expect(train((body) => torch.scope(() => torch.scope(body)))).toEqual(plain);
    expect(new Set(plain).size).toBe(5);
  });

  it('nests: what the inner one returns belongs to the outer one', () => {
    let inner!: Tensor;
    let dropped!: Tensor;
    const outer = torch.scope(() => {
      inner = torch.scope(() => {
        dropped = torch.ones([2]);
        return dropped.add(1);
      });
      expect([dropped.isDisposed, inner.isDisposed]).toEqual([true, false]);
      return inner.mul(2);
    });
    expect(inner.isDisposed).toBe(true);
    expect(outer.tolist()).toEqual([4, 4]);
  });

  it('frees everything when the body throws, and passes the error on', () => {
    let t!: Tensor;
    const error = new Error('mine');
    expect(() =>
      torch.scope(() => {
        t = torch.ones([1]);
        throw error;
      }),
    ).toThrow(error);
    expect(t.isDisposed).toBe(true);
    expect(torch.scope(() => torch.ones([1])).item()).toBe(1);
  });

  it('of an async body ends when its promise settles', async () => {
    let t!: Tensor;
    const pending = torch.scope(async () => {
      t = torch.ones([3]);
      await turn();
      expect(t.isDisposed).toBe(false);
      return { sum: t.sum() };
    });
    expect(t.isDisposed).toBe(false);
    const { sum } = await pending;
    expect([t.isDisposed, sum.item()]).toEqual([true, 3]);
  });

  it('of an async body that rejects frees everything', async () => {
    let t!: Tensor;
    const error = new Error('later');
    await expect(
      torch.scope(async () => {
        t = torch.ones([3]);
        await turn();
        throw error;
      }),
    ).rejects.toBe(error);
    expect(t.isDisposed).toBe(true);
  });

  it('keeps the gradients that a result retains, and asks no others for theirs', async () => {
    const { squared, grad } = torch.scope(() => {
      const squared = torch.ones([2], { requiresGrad: true }).mul(3);
      squared.retainGrad();
      squared.pow(2).sum().backward();
      return { squared, grad: squared.grad };
    });
    expect([grad!.tolist(), squared.grad!.tolist()]).toEqual([
      [6, 6],
      [6, 6],
    ]);
    const silent = await runNode('torch.scope(() => torch.ones([2], { requiresGrad: true }).mul(3))');
    expect(assertClean(silent).stderr).toBe('');
  });

  it('bounds the number of live tensors in a loop', () => {
    torch.memory({ collect: true });
    const x = torch.ones([8]);
    const before = live();
    for (let i = 0; i < 100; i++) torch.scope(() => x.add(1).mul(2).exp().sum().item());
    expect(live()).toBe(before);
  });
});

describe('dispose', () => {
  it('frees the memory now, and again is nothing', () => {
    const before = torch.memory({ collect: true }).bytes;
    const t = torch.ones([1 << 20]);
    expect(torch.memory().bytes - before).toBeGreaterThanOrEqual(4 << 20);
    t.dispose();
    expect(torch.memory().bytes - before).toBeLessThan(1 << 16);
    expect(() => t.dispose()).not.toThrow();
    expect(t.isDisposed).toBe(true);
  });

  it('leaves views and graphs their memory', () => {
    const base = torch.arange(6);
    const view = base.view(2, 3);
    const w = torch.tensor([2, 3], { requiresGrad: true });
    const squared = w.mul(w);
    const loss = squared.sum();
    base.dispose();
    squared.dispose();
    expect(view.tolist()).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
    loss.backward();
    expect(w.grad!.tolist()).toEqual([4, 6]);
  });

  it('happens at the end of a `using` block', () => {
    const t = torch.ones([2]);
    expect(typeof t[Symbol.dispose]).toBe('function');
    t[Symbol.dispose](); // what `using` calls
    expect(t.isDisposed).toBe(true);
  });

  it('makes every later use a clear error', () => {
    const t = torch.ones([2]);
    const other = torch.ones([2]);
    t.dispose();
    const uses: [string, () => unknown][] = [
      ['shape', () => t.shape],
      ['item', () => t.get(0)],
      ['method', () => t.add(1)],
      ['argument', () => other.add(t)],
      ['function', () => torch.cat([other, t])],
      ['in place', () => t.add_(1)],
      ['String', () => String(t)],
      ['tolist', () => t.tolist()],
      ['toTypedArray', () => t.toTypedArray()],
      ['set', () => t.set([0], 1)],
      ['value of set', () => other.set([0], t)],
      ['grad', () => t.grad],
      ['requiresGrad', () => t.requiresGrad_()],
      ['backward', () => t.backward()],
      ['data', () => t.data],
      ['iteration', () => [...t]],
      ['Parameter', () => new nn.Parameter(t)],
      ['module', () => new nn.Linear(2, 2)(t)],
    ];
    for (const [what, use] of uses) {
      expect(use, what).toThrow(TorchError);
      expect(use, what).toThrow(/^this tensor was disposed: .*torch\.scope/);
    }
    expect(other.tolist()).toEqual([1, 1]);
  });
});

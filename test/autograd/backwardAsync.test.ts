/**
 * backwardAsync and gradAsync: what backward and grad do, to the last bit and in the same words, while the
 * event loop turns.
 */
import { describe, expect, it, vi } from 'vitest';
import torch, { nn, optim, type Tensor } from '../../src';
import { messageOf } from '../helpers/errors';
import { sameBits } from '../helpers/sameBits';
import { turnsOf } from '../helpers/turns';

const F = nn.functional;
const { backwardAsync, gradAsync } = torch.autograd;

class Double extends torch.autograd.Function {
  static override forward(ctx: any, x: Tensor): Tensor {
    ctx.saveForBackward(x);
    return x.mul(2);
  }
  static override backward(ctx: any, gradient: Tensor): Tensor {
    const [x] = ctx.savedTensors as [Tensor];
    return gradient.mul(2).add(x.mul(0));
  }
}

class Recurrent extends nn.Module {
  lstm = new nn.LSTM(6, 8, { numLayers: 2, batchFirst: true });
  head = new nn.Linear(8, 3);
  override forward(x: Tensor): Tensor {
    const [out] = this.lstm(x);
    return this.head(out.get(':', -1));
  }
}

class WithFunction extends nn.Module {
  first = new nn.Linear(6, 8);
  second = new nn.Linear(8, 3);
  override forward(x: Tensor): Tensor {
    const inner = Double.apply(this.first(x)) as Tensor;
    inner.registerHook((gradient) => gradient.mul(1.5));
    return this.second(torch.utils.checkpoint.checkpoint((y: Tensor) => y.sin(), inner) as Tensor);
  }
}

/** Networks, and the shape of what they take. */
const networks: Record<string, [make: () => nn.Module, shape: number[]]> = {
  perceptron: [() => new nn.Sequential(new nn.Linear(6, 300), new nn.ReLU(), new nn.Linear(300, 3)), [32, 6]],
  'convolutions with batch normalization': [
    () =>
      new nn.Sequential(
        new nn.Conv2d(2, 8, 3),
        new nn.BatchNorm2d(8),
        new nn.ReLU({ inplace: true }),
        new nn.MaxPool2d(2),
        new nn.Flatten(),
        new nn.Dropout(0.3),
        new nn.Linear(8 * 9, 3),
      ),
    [16, 2, 8, 8],
  ],
  LSTM: [() => new Recurrent(), [8, 5, 6]],
  'a Function, a hook and a checkpoint': [() => new WithFunction(), [8, 6]],
};

/** What some steps of training leave: parameters, buffers, gradients and losses. */
async function train(name: string, backward: (loss: Tensor) => void | Promise<void>): Promise<Tensor[]> {
  torch.manualSeed(3);
  const [make, shape] = networks[name]!;
  const model = make() as nn.Sequential;
  const optimizer = new optim.Adam(model.parameters(), { lr: 0.01 });
  const left: Tensor[] = [];
  for (let step = 0; step < 4; step++) {
    const x = torch.randn(shape);
    const labels = torch.randint(0, 3, [shape[0]!]);
    optimizer.zeroGrad();
    const loss = F.crossEntropy(model(x), labels);
    await backward(loss);
    optimizer.step();
    left.push(loss.detach(), ...[...model.parameters()].map((parameter) => parameter.grad!.clone()));
  }
  return [...left, ...Object.values(model.stateDict())];
}

describe('the same bits', () => {
  for (const name of Object.keys(networks)) {
    it.each([1, 2])(`${name}, with %i threads`, async (threads) => {
      const before = torch.getNumThreads();
      torch.setNumThreads(threads);
      try {
        const expected = await train(name, (loss) => loss.backward());
        const found = await train(name, (loss) => loss.backwardAsync());
        expect(found.length).toBe(expected.length);
        expect(found.map((tensor, i) => sameBits(tensor, expected[i]))).toEqual(expected.map(() => true));
      } finally {
        torch.setNumThreads(before);
      }
    });
  }

  it('a hook runs with the thread that waits for nothing: without await an optimizer waits', async () => {
    const expected = await train('perceptron', (loss) => loss.backward());
    const pending: Promise<void>[] = [];
    const found = await train('perceptron', (loss) => void pending.push(loss.backwardAsync()));
    await Promise.all(pending);
    expect(found.every((tensor, i) => sameBits(tensor, expected[i]))).toBe(true);
  });

  it('options are those of backward', async () => {
    const results: Tensor[][] = [];
    for (const isAsync of [false, true]) {
      const a = torch.tensor([1, 2, 3], { dtype: 'float64', requiresGrad: true });
      const b = torch.tensor([4, 5, 6], { dtype: 'float64', requiresGrad: true });
      const inner = a.mul(b);
      const given = { gradient: torch.tensor([1, 0.5, 2], { dtype: 'float64' }), retainGraph: true };
      const both = [[a.sum(), a.mul(b)] as Tensor[], [null, b.detach()] as (Tensor | null)[]] as const;
      if (isAsync) {
        await inner.backwardAsync(given);
        await inner.sum().backwardAsync({ inputs: [inner, a], retainGraph: true });
        await inner.sum().backwardAsync(null, false, true);
        await backwardAsync(...both);
        await backwardAsync({ tensors: a.sum() });
      } else {
        inner.backward(given);
        inner.sum().backward({ inputs: [inner, a], retainGraph: true });
        inner.sum().backward(null, false, true);
        torch.autograd.backward(...both);
        torch.autograd.backward({ tensors: a.sum() });
      }
      results.push([a.grad!, b.grad!, inner.grad!, torch.tensor(Number(a.grad!.requiresGrad))]);
    }
    expect(results[1]!.map((tensor, i) => sameBits(tensor, results[0]![i]))).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });
});

describe('gradAsync', () => {
  it('answers as grad does', async () => {
    const x = torch.tensor([1, 2, 3], { requiresGrad: true });
    const unused = torch.ones(2, { requiresGrad: true });
    const [dx] = await gradAsync(x.pow(3).sum(), [x], { createGraph: true });
    const [ddx] = await gradAsync(dx!.sum(), x);
    expect([dx!.tolist(), ddx!.tolist()]).toEqual([
      [3, 12, 27],
      [6, 12, 18],
    ]);
    const some = await gradAsync(x.sum(), { x, unused }, { allowUnused: true });
    expect([some.x.tolist(), some.unused]).toEqual([[1, 1, 1], null]);
    const zeros = await gradAsync(x.sum(), [unused], { materializeGrads: true });
    expect(zeros[0]!.tolist()).toEqual([0, 0]);
    expect(x.grad).toBe(null);
  });

  it('refuses what grad refuses, and batches', async () => {
    const x = torch.ones(2, { requiresGrad: true });
    const other = torch.ones(2, { requiresGrad: true });
    const message = messageOf(() => torch.autograd.grad(x.sum(), [other]));
    await expect(gradAsync(x.sum(), [other])).rejects.toThrow(message);
    await expect(gradAsync(x.mul(1), x, { gradOutputs: torch.eye(2), isGradsBatched: true })).rejects.toThrow(
      /isGradsBatched/,
    );
  });
});

describe('the event loop', () => {
  /** A graph whose backward takes a while. */
  function heavy(): Tensor {
    let x = torch.randn([300, 300]).mul(0.1).requiresGrad_();
    const leaf = x;
    for (let i = 0; i < 60; i++) x = x.matmul(leaf).tanh();
    return x.sum();
  }

  it('turns while the pass runs, and not in backward', async () => {
    const loss = heavy();
    expect(await turnsOf(async () => loss.backward({ retainGraph: true }))).toBeLessThan(4);
    expect(await turnsOf(() => loss.backwardAsync())).toBeGreaterThan(20);
  });

  it('goes on with forwards beside the pass, in inference mode also in place', async () => {
    const model = new nn.Sequential(new nn.Linear(4, 8), new nn.ReLU({ inplace: true }), new nn.Linear(8, 2));
    const x = torch.randn([3, 4]);
    const expected = torch.inferenceMode(() => model(x));
    let isOver = false;
    const pass = heavy()
      .backwardAsync()
      .then(() => {
        isOver = true;
      });
    for (let i = 0; i < 3; i++) expect(torch.inferenceMode(() => sameBits(model(x), expected))).toBe(true);
    expect(isOver).toBe(false);
    await pass;
  });

  it('turns between two hooks', async () => {
    const x = torch.ones(3, { requiresGrad: true });
    let y = x.mul(1);
    for (let i = 0; i < 30; i++) {
      y.registerHook((gradient) => gradient.mul(1));
      y = y.mul(1);
    }
    const loss = y.sum();
    expect(await turnsOf(() => loss.backwardAsync())).toBeGreaterThanOrEqual(30);
  });
});

describe('order', () => {
  it('passes run one after the other, also through one graph', async () => {
    const x = torch.ones(2, { requiresGrad: true });
    const log: string[] = [];
    const over: string[] = [];
    const root = (name: string, factor: number): Tensor => {
      const y = x.mul(factor);
      y.registerHook(() => void log.push(name));
      return y.sum();
    };
    const shared = root('shared', 2);
    await Promise.all([
      root('a', 1)
        .backwardAsync()
        .then(() => over.push('a')),
      shared.backwardAsync({ retainGraph: true }),
      shared.backwardAsync().then(() => over.push('shared')),
      root('b', 3).backwardAsync(),
    ]);
    expect([log, over]).toEqual([
      ['a', 'shared', 'shared', 'b'],
      ['a', 'shared'],
    ]);
    expect(x.grad!.tolist()).toEqual([8, 8]);
  });

  it('whatever reads or changes gradients waits, and so does what changes tensors in place', async () => {
    const acts: Record<string, (x: Tensor) => unknown> = {
      'reading .grad': (x) => x.grad,
      'setting .grad': (x) => {
        x.grad = null;
      },
      zeroGrad: (x) => new optim.SGD([x], { lr: 0.1 }).zeroGrad(),
      step: (x) => new optim.SGD([x], { lr: 0.1 }).step(),
      clipping: (x) => nn.utils.clipGradNorm_([x], 1),
      'another backward': (x) => x.sum().backward(),
      'a hook': (x) => x.registerHook(() => {}),
      'in place': (x) => torch.noGrad(() => x.add_(1)),
      'in place, of two': (x) => torch.noGrad(() => x.mul_(x)),
      'in place, of one': (x) => torch.noGrad(() => x.sin_()),
      'in place, of bits': () => torch.ops.aten.__iand__(torch.ones(2, { dtype: 'bool' }), true),
      'setting elements': (x) => torch.noGrad(() => x.set(0, 1)),
      out: (x) => torch.noGrad(() => torch.add(x, 1, { out: x })),
      data: (x) => {
        x.data = torch.zeros(2);
      },
    };
    for (const [name, act] of Object.entries(acts)) {
      const x = torch.ones(2, { requiresGrad: true });
      let hooks = 0;
      const y = x.mul(2);
      y.registerHook(() => void hooks++);
      const pass = y.sum().backwardAsync();
      expect(hooks, name).toBe(0);
      act(x);
      expect(hooks, name).toBe(1);
      await pass;
    }
  });

  it('what reads tensors and makes new ones does not', async () => {
    const x = torch.ones(2, { requiresGrad: true });
    let hooks = 0;
    const y = x.mul(2);
    y.registerHook(() => void hooks++);
    const pass = y.sum().backwardAsync();
    x.add(1).sum().item();
    torch.inferenceMode(() => torch.zeros(2).add_(1));
    expect(hooks).toBe(0);
    await pass;
    expect(hooks).toBe(1);
  });
});

describe('hooks', () => {
  it('of all kinds run in this thread, in the order and the modes of backward', async () => {
    const logs: string[][] = [];
    for (const isAsync of [false, true]) {
      const log: string[] = [];
      const noting = <Value>(name: string, value: Value): Value => {
        log.push(`${name} ${torch.isGradEnabled()}`);
        return value;
      };
      const note = (name: string): void => noting(name, undefined);
      const x = torch.ones(2, { requiresGrad: true });
      const z = torch.ones(2, { requiresGrad: true });
      torch.autograd.graph.registerMultiGradHook([x, z], (gradients) => note(`multi ${gradients.length}`));
      torch.autograd.graph.registerMultiGradHook([x, z], () => note('any'), { mode: 'any' });
      x.registerPostAccumulateGradHook((tensor) => note(`accumulated ${tensor.grad!.tolist()}`));
      const y = torch.autograd.graph.savedTensorsHooks(
        (tensor) => noting('pack', tensor.detach()),
        (kept) => noting('unpack', kept),
        () => x.mul(z),
      );
      y.gradFn!.registerPrehook((gradients) => note(`before ${gradients.length}`));
      y.gradFn!.registerHook((inputs) => note(`behind ${inputs.length}`));
      y.registerHook((gradient) => noting('tensor', gradient.mul(3)));
      const again = torch.utils.checkpoint.checkpoint((t: Tensor) => noting('again', t.exp()), y) as Tensor;
      const reentrant = torch.utils.checkpoint.checkpoint((t: Tensor) => noting('inner', t.cos()), again, {
        useReentrant: true,
      }) as Tensor;
      if (isAsync) await reentrant.sum().backwardAsync();
      else reentrant.sum().backward();
      log.push(String(x.grad!.tolist()), String(torch.isGradEnabled()));
      logs.push(log);
    }
    expect(logs[1]).toEqual(logs[0]);
    expect(logs[0]!.length).toBeGreaterThan(12);
  });

  it('may go backward themselves, and not beside the loop', async () => {
    const x = torch.ones(2, { requiresGrad: true });
    const inner = torch.ones(1, { requiresGrad: true });
    let refused: Promise<unknown> | undefined;
    const y = x.mul(2);
    y.registerHook(() => {
      torch.enableGrad(() => inner.mul(3).backward());
      expect(inner.grad!.item()).toBe(3);
      refused = torch.enableGrad(() => inner.mul(3)).backwardAsync();
      refused.catch(() => {});
    });
    await y.sum().backwardAsync();
    await expect(refused).rejects.toThrow(/a hook of a backward can't wait/);
    const z = x.mul(2);
    z.registerHook(() => {
      refused = torch.enableGrad(() => inner.mul(3)).backwardAsync();
      refused.catch(() => {});
    });
    z.sum().backward();
    await expect(refused).rejects.toThrow(/a hook of a backward can't wait/);
  });
});

describe('errors', () => {
  it('are those of backward, as rejections', async () => {
    const cases: Record<string, () => [Tensor, object?]> = {
      'no scalar': () => [torch.ones(2, { requiresGrad: true }).mul(2)],
      'no graph': () => [torch.ones(1)],
      'wrong shape': () => [torch.ones(2, { requiresGrad: true }).mul(2), { gradient: torch.ones(3) }],
      'no inputs': () => [torch.ones(1, { requiresGrad: true }).mul(2), { inputs: [] }],
      'second time': () => {
        const loss = torch.ones(2, { requiresGrad: true }).exp().sum();
        loss.backward();
        return [loss];
      },
      'changed in place': () => {
        const x = torch.ones(2, { requiresGrad: true }).mul(1);
        const loss = x.exp().mul(x).sum();
        x.add_(1);
        return [loss];
      },
      'unknown option': () => [torch.ones(1, { requiresGrad: true }).mul(2), { retain: true }],
    };
    for (const [name, make] of Object.entries(cases)) {
      const [loss, options] = make();
      const given = (options === undefined ? [] : [options]) as [];
      let error: Error | undefined;
      try {
        loss.backward(...given);
      } catch (thrown) {
        error = thrown as Error;
      }
      expect(error, name).toBeInstanceOf(Error);
      const found: Error = await loss.backwardAsync(...given).then(
        () => expect.unreachable(name),
        (thrown) => thrown,
      );
      expect(found.message.replaceAll('backwardAsync', 'backward'), name).toBe(error!.message);
      expect(found.constructor, name).toBe(error!.constructor);
    }
  });

  it('lead to the call in the script', async () => {
    const loss = torch.ones(2, { requiresGrad: true }).exp().sum();
    loss.backward();
    const culprit = () => loss.backwardAsync();
    const error: Error = await culprit().catch((thrown) => thrown);
    expect(error.stack).toMatch(/^TorchError: Trying to backward.*\n(.*\n)*.*culprit/);
  });

  it("of a hook's are what the hook threw, of any kind, and the next pass runs", async () => {
    const mine = new Error('mine');
    for (const thrown of [mine, undefined, 'text']) {
      const x = torch.ones(2, { requiresGrad: true });
      const y = x.mul(2);
      y.registerHook(() => {
        throw thrown;
      });
      const [first, second] = await Promise.allSettled([y.sum().backwardAsync(), x.sum().backwardAsync()]);
      expect(first).toEqual({ status: 'rejected', reason: thrown });
      expect(second.status).toBe('fulfilled');
      expect(x.grad!.tolist()).toEqual([1, 1]);
    }
    expect(torch.isGradEnabled()).toBe(true);
  });

  it('of anomaly detection name the same forward call', async () => {
    const warned: string[] = [];
    const spy = vi.spyOn(process, 'emitWarning').mockImplementation((text) => void warned.push(String(text)));
    try {
      await torch.autograd.detectAnomaly(async () => {
        const x = torch.tensor([0, 1], { dtype: 'float32', requiresGrad: true });
        const culprit = () => x.mul(0).sqrt().mul(0).sum();
        await expect(culprit().backwardAsync()).rejects.toThrow(/returned nan values in its 0th output/);
        const y = x.exp();
        const [g] = await gradAsync(y.sum(), x, { createGraph: true });
        expect(g!.gradFn!.metadata.traceback_).toContain('backwardAsync.test');
      });
    } finally {
      spy.mockRestore();
    }
    expect(warned.join('\n')).toMatch(/Error detected in SqrtBackward0(.|\n)*culprit/);
  });

  it('inside of a transform', async () => {
    let refused: Promise<unknown> | undefined;
    torch.func.vmap((x: Tensor) => {
      refused = x.sum().backwardAsync();
      refused.catch(() => {});
      return x;
    })(torch.ones([2, 2]));
    await expect(refused).rejects.toThrow(/transform/);
  });
});

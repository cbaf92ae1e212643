/**
 * Steps as graphs, on the stand-in device: what is said of CUDA is shown everywhere. While the stand-in
 * captures it does nothing that lasts, and what a graph makes is NaN before its first replay.
 */
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import torch, { nn, optim, type Tensor } from '../../src';
import { native } from '../../src/native';
import { hasStandin, standin } from '../helpers/standin';
import { networks, optimizers, train, type Wrap } from './networks';

const device = 'privateuseone:0' as 'cpu';
if (hasStandin) createRequire(__filename)(standin());
const hasGraphs = hasStandin && native.graphIsSupported(device);

const eager: Wrap = (step) => step;

/** `graphed`, which counts how often the step's own code ran. */
const graph =
  (options = {}): Wrap =>
  (step) =>
    torch.cuda.graphed(step, { device, ...options });

/** A step over one parameter, and how often its code has run. */
function simple(body: (w: Tensor, x: Tensor) => unknown, options = {}) {
  const w = torch.ones([3], { device }).requiresGrad_();
  const optimizer = new optim.SGD([w], { lr: 0.5 });
  const state = { w, optimizer, runs: 0 };
  const step = torch.cuda.graphed(
    (x: Tensor) => {
      state.runs++;
      optimizer.zeroGrad();
      const loss = w.mul(x).sum();
      loss.backward();
      optimizer.step();
      return body(w, x);
    },
    { device, numWarmupIters: 1, ...options },
  );
  return { ...state, step, runs: () => state.runs };
}

const input = (...values: number[]) => torch.tensor(values).to(device);

describe.skipIf(!hasGraphs)('a graphed step', () => {
  for (const network of Object.keys(networks) as (keyof typeof networks)[]) {
    it(`computes what the eager one does: ${network}`, () => {
      const training = { network, optimizer: optimizers.Adam!, device };
      const want = train(eager, training);
      expect(new Set(want.losses).size).toBeGreaterThan(4);
      expect(train(graph(), training)).toEqual(want);
    });
  }

  for (const [name, optimizer] of Object.entries(optimizers)) {
    it(`computes what the eager one does: ${name}`, () => {
      const training = { network: 'Plain' as const, optimizer, device };
      expect(train(graph({ numWarmupIters: 2 }), training)).toEqual(train(eager, training));
    });
  }

  it('runs its code a few times and then no more', () => {
    const { step, runs } = simple((w) => w.sum());
    for (let i = 0; i < 12; i++) step(input(1, 2, 3));
    expect(runs()).toBeLessThan(6);
  });

  it('draws other masks in each replay, and the same ones with the same seed', () => {
    const draw = torch.cuda.graphed((x: Tensor) => nn.functional.dropout(x, 0.5), { device });
    const run = () => {
      torch.manualSeed(1);
      return Array.from({ length: 8 }, () =>
        draw(torch.ones([64], { device }))
          .cpu()
          .tolist(),
      );
    };
    const first = run();
    expect(new Set(first.map(String)).size).toBe(8);
    expect(run()).toEqual(first);
    torch.manualSeed(1);
    const want = Array.from({ length: 8 }, () =>
      nn.functional
        .dropout(torch.ones([64], { device }), 0.5)
        .cpu()
        .tolist(),
    );
    expect(first).toEqual(want);
  });

  it('takes schedules of the learning rate', () => {
    const schedule = (make: (o: optim.Optimizer) => { step(): void }, every: number) => {
      let scheduler: { step(): void } | undefined;
      return (optimizer: optim.Optimizer, i: number) => {
        scheduler ??= make(optimizer);
        if ((i + 1) % every === 0) scheduler.step();
      };
    };
    const exponential = (o: optim.Optimizer) => new optim.lrScheduler.ExponentialLR(o, 0.5);
    for (const every of [1, 6]) {
      const training = () => ({
        network: 'Plain' as const,
        optimizer: optimizers['SGD, momentum']!,
        device,
        steps: 18,
        after: schedule(exponential, every),
      });
      expect(train(graph(), training())).toEqual(train(eager, training()));
    }
  });

  it('keeps its graph when the rate is a tensor on the device', () => {
    const w = torch.ones([3], { device }).requiresGrad_();
    const lr = torch.tensor(0.5).to(device);
    const optimizer = new optim.Adam([w], { lr, capturable: true, foreach: true });
    let runs = 0;
    const step = torch.cuda.graphed(
      (x: Tensor) => {
        runs++;
        optimizer.zeroGrad();
        w.mul(x).sum().backward();
        optimizer.step();
      },
      { device },
    );
    const twin = torch.ones([3], { device }).requiresGrad_();
    const twinLr = torch.tensor(0.5).to(device);
    const other = new optim.Adam([twin], { lr: twinLr, capturable: true, foreach: true });
    for (let i = 0; i < 12; i++) {
      step(input(1, 2, i));
      other.zeroGrad();
      twin
        .mul(input(1, 2, i))
        .sum()
        .backward();
      other.step();
      lr.mul_(0.9);
      twinLr.mul_(0.9);
    }
    expect(runs).toBeLessThan(7);
    expect(w.tolist()).toEqual(twin.tolist());
  });

  it('says what to do about a rate that changes with every call', async () => {
    const { step, optimizer } = simple((w) => w.sum());
    const warnings: string[] = [];
    const listen = (warning: Error) => warnings.push(warning.message);
    process.on('warning', listen);
    for (let i = 0; i < 120; i++) {
      optimizer.paramGroups[0]!.lr = 1 / (i + 1);
      step(input(1, 2, 3));
    }
    await new Promise(setImmediate);
    process.off('warning', listen);
    expect(warnings.filter((text) => /graphed: 50 calls ran eagerly/.test(text))).toHaveLength(1);
  });

  it('outlives the scope in which it was captured', () => {
    const { step, w } = simple((v) => v.sum());
    const sums = Array.from({ length: 10 }, () => torch.scope(() => step(input(1, 1, 1)) as Tensor).item());
    expect(sums).toEqual(Array.from({ length: 10 }, (_, i) => 3 - 1.5 * (i + 1)));
    expect(w.tolist()).toEqual([-4, -4, -4]);
  });

  it('runs a ragged last batch, and captures it when it comes again', () => {
    const batches = [8, 8, 8, 5, 8, 8, 8, 5, 8, 8, 8, 5];
    for (const options of [{}, { maxGraphs: 1 }]) {
      const training = {
        network: 'Digits' as const,
        optimizer: optimizers.Adam!,
        device,
        steps: 12,
        batches,
      };
      expect(train(graph(options), training)).toEqual(train(eager, training));
    }
  });

  it('keeps at most maxGraphs graphs', () => {
    const { step, runs } = simple((w) => w.sum(), { maxGraphs: 0 });
    for (let i = 0; i < 8; i++) step(input(1, 2, 3));
    expect(runs()).toBe(8);
  });

  it('tells training from evaluation', () => {
    const model = new nn.Sequential(new nn.BatchNorm1d(2), new nn.Dropout(0.5)).to(device);
    const twin = torch.deepcopy(model);
    const call = torch.cuda.graphed((x: Tensor) => model(x) as Tensor, { device });
    for (let i = 0; i < 24; i++) {
      const x = torch.randn([4, 2]).to(device);
      const isTraining = i % 8 < 4;
      model.train(isTraining);
      twin.train(isTraining);
      torch.manualSeed(i);
      const got = call(x).tolist();
      torch.manualSeed(i);
      expect(got).toEqual((twin(x) as Tensor).tolist());
    }
    expect(torch.equal(model[0]!.running_mean!, twin[0]!.running_mean!)).toBe(true);
  });

  it('adds to gradients where the step does not drop them', () => {
    const model = (wrap: Wrap) => {
      torch.manualSeed(2);
      const net = new nn.Linear(3, 1).to(device);
      const optimizer = new optim.SGD(net.parameters(), { lr: 0.1 });
      const step = wrap((x: Tensor) => {
        net(x).square().sum().backward();
      });
      const seen: unknown[] = [];
      for (let i = 0; i < 24; i++) {
        step(
          torch
            .ones([2, 3])
            .mul(i / 10)
            .to(device),
        );
        seen.push(net.weight.grad!.tolist());
        if (i % 3 === 2) {
          optimizer.step();
          optimizer.zeroGrad();
        }
      }
      return seen;
    };
    expect(model(graph())).toEqual(model(eager));
  });

  it('goes on with a state that was loaded', () => {
    const run = (wrap: Wrap) => {
      torch.manualSeed(2);
      const net = new nn.Linear(3, 1).to(device);
      const optimizer = new optim.Adam(net.parameters(), { lr: 0.1, capturable: true });
      const step = wrap((x: Tensor) => {
        optimizer.zeroGrad();
        net(x).square().sum().backward();
        optimizer.step();
      });
      let saved: ReturnType<typeof optimizer.stateDict> | undefined;
      for (let i = 0; i < 16; i++) {
        step(
          torch
            .ones([2, 3])
            .mul(i / 10)
            .to(device),
        );
        if (i === 1) saved = torch.deepcopy(optimizer.stateDict());
        if (i === 8) optimizer.loadStateDict(saved!);
      }
      return net.weight.tolist();
    };
    expect(run(graph())).toEqual(run(eager));
  });

  it('takes and returns arrays and objects of tensors, from the CPU as well', () => {
    const call = torch.cuda.graphed(
      ({ pair, scale }: { pair: Tensor[]; scale: number }) => ({
        sum: pair[0]!.add(pair[1]!),
        rest: [pair[0]!.mul(scale), 'text'] as const,
      }),
      { device },
    );
    for (let i = 0; i < 8; i++) {
      const result = call({ pair: [torch.tensor([i]), torch.tensor([1])], scale: 3 });
      expect([result.sum.device, result.sum.tolist()]).toEqual(['privateuseone:0', [i + 1]]);
      expect([result.rest[0].tolist(), result.rest[1]]).toEqual([[3 * i], 'text']);
    }
    expect(call({ pair: [torch.tensor([1]), torch.tensor([1])], scale: 5 }).rest[0].tolist()).toEqual([5]);
  });

  it('returns what later calls overwrite only where it is told to', () => {
    const call = torch.cuda.graphed((x: Tensor) => x.add(1), { device, staticOutputs: true });
    for (let i = 0; i < 6; i++) call(input(i));
    const first = call(input(1));
    call(input(10));
    expect(first.tolist()).toEqual([11]);
  });

  it('gives inputs their gradients', () => {
    const call = torch.cuda.graphed((x: Tensor) => void x.square().sum().backward(), { device });
    for (let i = 0; i < 8; i++) {
      const x = input(i, 2).requiresGrad_();
      call(x);
      expect(x.grad!.tolist()).toEqual([2 * i, 4]);
    }
  });

  describe('refuses, and undoes, what no graph can hold', () => {
    const cases: [string, (w: Tensor, x: Tensor) => unknown, RegExp][] = [
      ['item()', (w) => w.sum().item(), /reads a value of a tensor on privateuseone:0/],
      ['tolist()', (w) => w.tolist(), /(reads a value of|copies) a tensor/],
      ['a move to the CPU', (w) => w.cpu(), /copies a tensor from privateuseone:0 to the CPU/],
      ['a tensor of the CPU', () => torch.tensor([1, 2]).to(device), /copies a tensor from the CPU to/],
      ['a shape of values', (w) => w.nonzero(), /whose shape depends on values \(nonzero\)/],
      ['a mask', (w) => w.get(w.gt(0)), /whose shape depends on values/],
    ];
    for (const [name, body, text] of cases) {
      it(name, () => {
        const { step, w } = simple(body);
        const random = torch.getRngState();
        for (let i = 0; i < 3; i++) {
          let error: Error | undefined;
          try {
            step(input(1, 2, 3));
          } catch (thrown) {
            error = thrown as Error;
          }
          expect(error).toBeInstanceOf(torch.TorchError);
          expect(error!.message).toMatch(text);
          expect(error!.message).toMatch(/^this step can't be captured: it .*graphed\.test\.ts:\d+:\d+\)$/);
          expect([w.tolist(), w.grad]).toEqual([[1, 1, 1], null]);
        }
        expect(torch.equal(random, torch.getRngState())).toBe(true);
        // Nothing is left behind: the next step is a graph.
        const next = simple((v) => v.sum());
        for (let i = 0; i < 8; i++) next.step(input(1, 1, 1));
        expect(next.w.tolist()).toEqual([-3, -3, -3]);
      });
    }

    it('what appears with the capture only', () => {
      let isLate = false;
      const { step, w } = simple((v) => (isLate ? v.sum().item() : v.sum()));
      for (let i = 0; i < 3; i++) step(input(1, 2, 3));
      isLate = true;
      const before = w.tolist();
      expect(() => step(input(1, 2, 3))).toThrow(/reads a value/);
      expect(w.tolist()).toEqual(before);
      isLate = false;
      step(input(1, 2, 3));
      expect(w.tolist()).not.toEqual(before);
    });

    it('a counter on the CPU', () => {
      const counter = torch.zeros([1]);
      const { step } = simple(() => counter.add_(1));
      expect(() => step(input(1, 2, 3))).toThrow(/changes a tensor on the CPU \(add_\)/);
      expect(counter.item()).toBe(0);
    });

    it('an optimizer that counts on the CPU', () => {
      const w = torch.ones([3], { device }).requiresGrad_();
      const optimizer = new optim.Adagrad([w]);
      const step = torch.cuda.graphed(
        (x: Tensor) => {
          w.mul(x).sum().backward();
          optimizer.step();
        },
        { device },
      );
      expect(() => step(input(1, 2, 3))).toThrow(
        /it uses Adagrad, which counts its steps on the CPU \(.*graphed\.test\.ts:\d+:\d+\)$/,
      );
      expect([w.tolist(), w.grad]).toEqual([[1, 1, 1], null]);
      expect(optimizer.state.get(w)!.step.item()).toBe(0);
    });

    it('an async step', () => {
      const step = torch.cuda.graphed(async (x: Tensor) => x, { device });
      expect(() => step(input(1))).toThrow(/async/);
    });
  });

  it('passes on what the step throws', () => {
    let isBroken = false;
    const { step, w } = simple((v) => {
      if (isBroken) throw new RangeError('mine');
      return v.sum();
    });
    step(input(1, 1, 1));
    isBroken = true;
    expect(() => step(input(1, 1, 1))).toThrow(RangeError);
    isBroken = false;
    for (let i = 0; i < 6; i++) step(input(1, 1, 1));
    expect(w.tolist().every(Number.isFinite)).toBe(true);
  });

  it('turns on capturable, also for a state that counts on the CPU', () => {
    const run = (wrap: Wrap, capturable: boolean) => {
      torch.manualSeed(4);
      const net = new nn.Linear(3, 1).to(device);
      const optimizer = new optim.Adam(net.parameters(), { lr: 0.1, capturable });
      const step = () => {
        optimizer.zeroGrad();
        net(torch.ones([2, 3], { device }))
          .square()
          .sum()
          .backward();
        optimizer.step();
      };
      step();
      const wrapped = wrap(step);
      for (let i = 0; i < 8; i++) wrapped();
      return [net.weight.tolist(), optimizer.paramGroups[0]!.capturable];
    };
    const [, isCapturable] = run(graph(), false);
    expect(isCapturable).toBe(true);
    expect(run(graph(), true)).toEqual(run(eager, true));
  });
});

describe('a graphed step on the CPU', () => {
  it('runs as it is', () => {
    const training = { network: 'Digits' as const, optimizer: optimizers.SGD!, device: 'cpu' };
    const wrap: Wrap = (step) => torch.cuda.graphed(step);
    expect(train(wrap, training)).toEqual(train(eager, training));
    const step = torch.cuda.graphed((x: Tensor) => x.sum().item());
    expect(step(torch.ones([3]))).toBe(3);
  });

  it('refuses what is no function and bad options', () => {
    expect(() => torch.cuda.graphed(3 as any)).toThrow(TypeError);
    expect(() => torch.cuda.graphed(() => 1, { maxGraphs: -1 })).toThrow(/maxGraphs/);
    expect(() => torch.cuda.graphed(() => 1, { graphs: 1 } as any)).toThrow(/unknown option 'graphs'/);
    expect(() => torch.cuda.graphed(() => 1, { device: 'cudda' as any })).toThrow(/cudda/);
  });
});

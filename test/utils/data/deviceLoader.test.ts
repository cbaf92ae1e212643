/** `loader.to(device)`: on the CPU here, in children on the stand-in, whose streams tell what would race. */
import { describe, expect, it, test } from 'vitest';
import torch, { type Tensor } from '../../../src/index';
import { assertClean } from '../../helpers/child';
import { runPython } from '../../helpers/python';
import { hasStandin, runPythonWithStandin, runWithStandin } from '../../helpers/standin';

const { DataLoader, Dataset, TensorDataset } = torch.utils.data;

describe('on the CPU', () => {
  it('gives the batches of the loader, in order, and its length', () => {
    const x = torch.arange(10);
    const loader = new DataLoader(new TensorDataset(x, x.mul(2)), { batchSize: 4 });
    const moved = loader.to('cpu');
    expect(moved.length).toBe(3);
    const batches = [...moved].map(([a, b]) => [a.tolist(), b.tolist()]);
    expect(batches).toEqual([...loader].map(([a, b]) => [a.tolist(), b.tolist()]));
    expect([...moved.entries()].map(([i]) => i)).toEqual([0, 1, 2]);
  });

  it('leaves what lies there as it is', () => {
    const sample = { x: torch.ones([2]), names: ['a', 'b'], at: new Map([['k', [torch.zeros([1]), 5]]]) };
    const loader = new DataLoader([sample], { batchSize: null, collateFn: (one: unknown) => one });
    const [batch] = [...loader.to('cpu')] as any[];
    expect(batch).toEqual(sample);
    expect(batch.x).toBe(sample.x);
    expect(batch.at.get('k')[0]).toBe(sample.at.get('k')![0]);
  });

  it("moves whatever has a method 'to'", () => {
    const seen: unknown[] = [];
    class Graph {
      to(device: string) {
        seen.push(device);
        return this;
      }
    }
    const graph = new Graph();
    const loader = new DataLoader([[graph]], { batchSize: null, collateFn: (one: unknown) => one });
    expect([...loader.to('cpu')]).toEqual([[graph]]);
    expect(seen).toEqual(['cpu']);
  });

  it('moves to meta, where shapes are all there is', () => {
    const loader = new DataLoader(new TensorDataset(torch.ones([5, 2])), { batchSize: 2 });
    const facts = [...loader.to('meta')].map(([x]) => [x.device, x.shape]);
    expect(facts).toEqual([
      ['meta', [2, 2]],
      ['meta', [2, 2]],
      ['meta', [1, 2]],
    ]);
  });

  it.skipIf(torch.cuda.isAvailable()).each(['cuda', 'cuda:7', 'gpu', 'mps', 'cuda:-1'])(
    'refuses %s before the loop, in Python words',
    (device) => {
      const python = runPython(`
import torch
try: torch.empty(0, device="${device}"); result = ""
except Exception as e: result = str(e).split("\\n")[0].split(". ")[0]
`) as string;
      expect(python).not.toBe('');
      const loader = new DataLoader(new TensorDataset(torch.ones([5, 2])));
      expect(() => loader.to(device as any)).toThrow(python);
    },
  );

  it('lets the event loop turn with for await', async () => {
    const loader = new DataLoader(new TensorDataset(torch.arange(6)), { batchSize: 2, shuffle: true });
    torch.manualSeed(3);
    const want = [...loader].flatMap(([x]) => x.tolist());
    torch.manualSeed(3);
    const got: number[] = [];
    for await (const [x] of loader.to('cpu')) got.push(...(x.tolist() as number[]));
    expect(got).toEqual(want);
  });

  it('ends the dataset where the loop is left or fails', () => {
    let ended = 0;
    class Endless extends torch.utils.data.IterableDataset<Tensor> {
      override *[Symbol.iterator]() {
        try {
          while (true) yield torch.ones([1]);
        } finally {
          ended++;
        }
      }
    }
    const loader = new DataLoader(new Endless(), { batchSize: 2 }).to('cpu');
    for (const _ of loader) break;
    expect(() => {
      for (const _ of loader) throw new Error('mine');
    }).toThrow('mine');
    expect(ended).toBe(2);
  });

  it("throws a dataset's error at its own batch", () => {
    class Bad extends Dataset<Tensor> {
      override readonly length = 6;
      getItem(i: number) {
        if (i === 4) throw new Error('sample 4');
        return torch.tensor(i);
      }
    }
    const seen: number[] = [];
    expect(() => {
      for (const x of new DataLoader(new Bad(), { batchSize: 2 }).to('cpu'))
        seen.push(...(x.tolist() as number[]));
    }).toThrow('sample 4');
    expect(seen).toEqual([0, 1, 2, 3]);
  });
});

/** A dataset that draws, as augmentation does, and a loop that draws as well. */
const drawing = `
class Noisy extends torch.utils.data.Dataset {
  get length() { return 11; }
  getItem(i) { return [torch.rand([3]).add(i), { label: torch.tensor(i), names: 'n' + i }]; }
}`;

describe.skipIf(!hasStandin)('on the stand-in', () => {
  test.each([
    ['in process', '{ batchSize: 4, shuffle: true }'],
    ['with workers', '{ batchSize: 4, shuffle: true, numWorkers: 2 }'],
    ['with persistent workers', '{ batchSize: 4, shuffle: true, numWorkers: 2, persistentWorkers: true }'],
    ['pinned', '{ batchSize: 4, shuffle: true, pinMemory: true }'],
    ['not shuffled, dropLast', '{ batchSize: 4, dropLast: true }'],
  ])('numbers, order and draws are the loader’s own: %s', { timeout: 120_000 }, async (_, options) => {
    const { report } = assertClean(
      await runWithStandin(`${drawing}
      const make = () => new torch.utils.data.DataLoader(new Noisy(), ${options});
      let loader = make();
      const pass = (batches) => {
        const all = [];
        for (const [x, { label, names }] of batches) all.push([x.cpu().tolist(), label.cpu().tolist(), names, torch.rand([1]).item()]);
        return all;
      };
      torch.manualSeed(1);
      const want = [pass(loader), pass(loader)];
      torch.manualSeed(1);
      const device = 'privateuseone:1';
      loader = make();
      const on = loader.to(device);
      const got = [pass(on), pass(on)];
      const places = new Set();
      for (const [x, { label }] of on) places.add(x.device).add(label.device);
      report([want, got, [...places], memory.streams().slice(0, 2)]);`),
    );
    const [want, got, places, hazards] = report;
    expect(want[0].length).toBeGreaterThan(1);
    expect(got).toEqual(want);
    expect(places).toEqual(['privateuseone:1']);
    expect(hazards, 'races, memory that went back too early').toEqual([0, 0]);
  });

  const training = (py: boolean, loader: string) =>
    py
      ? `
torch.manual_seed(0)
x = torch.randn(50, 3); y = x.sum(1, keepdim=True)
loader = torch.utils.data.DataLoader(torch.utils.data.TensorDataset(x, y), batch_size=8, shuffle=True)
model = torch.nn.Linear(3, 1).to("privateuseone")
opt = torch.optim.SGD(model.parameters(), lr=0.1)
losses = []
for epoch in range(2):
    for a, b in loader:
        loss = (model(a.to("privateuseone")) - b.to("privateuseone")).square().mean()
        opt.zero_grad(); loss.backward(); opt.step()
        losses.append(loss.item())
report(losses)`
      : `
torch.manualSeed(0);
const x = torch.randn([50, 3]), y = x.sum(1, { keepdim: true });
const device = 'privateuseone';
const loader = ${loader};
const model = new torch.nn.Linear(3, 1).to(device);
const opt = new torch.optim.SGD(model.parameters(), { lr: 0.1 });
const losses = [];
for (let epoch = 0; epoch < 2; epoch++) {
  for AWAIT (const [a, b] of loader) {
    const loss = model(a).sub(b).square().mean();
    opt.zeroGrad(); loss.backward(); opt.step();
    losses.push(loss.item());
  }
}
report([losses, memory.streams()]);`;

  test.each([
    [
      'a loop',
      'for',
      'new torch.utils.data.DataLoader(new torch.utils.data.TensorDataset(x, y), { batchSize: 8, shuffle: true }).to(device)',
    ],
    [
      'a loop with for await',
      'for await',
      'new torch.utils.data.DataLoader(new torch.utils.data.TensorDataset(x, y), { batchSize: 8, shuffle: true }).to(device)',
    ],
    [
      'data that lies there',
      'for',
      'new torch.utils.data.DataLoader(new torch.utils.data.TensorDataset(x.to(device), y.to(device)), { batchSize: 8, shuffle: true })',
    ],
    [
      'data that lies there, moved there',
      'for',
      'new torch.utils.data.DataLoader(new torch.utils.data.TensorDataset(x.to(device), y.to(device)), { batchSize: 8, shuffle: true }).to(device)',
    ],
  ])('training has the losses of Python’s: %s', { timeout: 120_000 }, async (name, loop, loader) => {
    const theirs = runPythonWithStandin(training(true, ''));
    const code = training(false, loader).replace('for AWAIT', loop);
    const [losses, [races, earlyFrees, waits]] = assertClean(await runWithStandin(code)).report;
    expect(losses).toEqual(theirs);
    expect([races, earlyFrees]).toEqual([0, 0]);
    // One event each batch, where batches are copied at all.
    if (!name.includes('lies there')) expect(waits).toBeGreaterThanOrEqual(losses.length);
  });

  test('a batch of tensors that lie there is one selection a tensor, and nothing waits for it', async () => {
    const { report } = assertClean(
      await runWithStandin(`
      const device = 'privateuseone';
      const x = torch.randn([64, 3]), y = torch.arange(64);
      const loader = (data) => new torch.utils.data.DataLoader(data, { batchSize: 16, shuffle: true });
      torch.manualSeed(5);
      const want = [...loader(new torch.utils.data.TensorDataset(x, y))].map(([a, b]) => [a, b]);
      torch.manualSeed(5);
      let selections = 0;
      const data = new torch.utils.data.TensorDataset(x.to(device), y.to(device));
      const select = torch.Tensor.prototype.indexSelect;
      torch.Tensor.prototype.indexSelect = function (...args) { selections++; return select.apply(this, args); };
      torch.Tensor.prototype.get = () => { throw new Error('sample by sample'); };
      const got = [...loader(data)];
      report([want.every(([a, b], i) => torch.equal(a, got[i][0].cpu()) && torch.equal(b, got[i][1].cpu())), got.length, selections,
        got[0][0].device]);`),
    );
    expect(report).toEqual([true, 4, 8, 'privateuseone:0']);
  });

  test('MNIST that lies there is gathered and normalised there', async () => {
    const { report } = assertClean(
      await runWithStandin(`
      const { MNIST } = torch.vision.datasets, { Compose, ToTensor, Normalize } = torch.vision.transforms;
      const device = 'privateuseone';
      const make = () => {
        const set = Object.create(MNIST.prototype);
        const g = new torch.Generator().manualSeed(2);
        Object.assign(set, { data: torch.randint(0, 256, [40, 28, 28], { dtype: 'uint8', generator: g }), targets: torch.randint(0, 10, [40], { generator: g }),
          transform: new Compose([new ToTensor(), new Normalize([0.1307], [0.3081])]), targetTransform: null });
        return set;
      };
      const batches = (set) => { torch.manualSeed(7); return [...new torch.utils.data.DataLoader(set, { batchSize: 16, shuffle: true })]; };
      const there = make();
      there.data = there.data.to(device); there.targets = there.targets.to(device);
      const want = batches(make()), got = batches(there);
      const same = want.every(([a, b], i) => torch.equal(a, got[i][0].cpu()) && torch.equal(b, got[i][1].cpu()));
      report([same, got.map(([x, y]) => [x.device, y.device, x.shape[0]])]);`),
    );
    const there = 'privateuseone:0';
    expect(report).toEqual([
      true,
      [
        [there, there, 16],
        [there, there, 16],
        [there, there, 8],
      ],
    ]);
  });

  test('nothing is left behind by a loop that is left, fails, or whose dataset fails', async () => {
    const { report } = assertClean(
      await runWithStandin(
        `
      const { DataLoader, TensorDataset, Dataset } = torch.utils.data;
      const device = 'privateuseone';
      class Bad extends Dataset {
        get length() { return 12; }
        getItem(i) { if (i === 7) throw new RangeError('sample 7'); return torch.full([1000], i); }
      }
      // Functions of their own: what a frame that still runs has held is no garbage.
      const leave = async (loader) => { let seen = 0; for (const _ of loader) if (++seen === 2) break; };
      const fail = async (loader) => {
        try { for (const _ of loader) throw new Error('mine'); } catch (e) { results.push(e.message); }
      };
      const count = async (loader) => {
        let seen = 0;
        try { for (const _ of loader) seen++; } catch (e) { results.push([seen, e.message.split('\\n')[0]]); }
      };
      const leaveAsync = async (loader) => { for await (const _ of loader) break; };
      const streamBefore = torch.accelerator.currentStream();
      const results = [];
      const settle = async () => { for (let i = 0; i < 3; i++) { await new Promise((r) => setTimeout(r, 20)); torch.memory({ collect: true }); } return memory(0)[0]; };
      const before = await settle();
      for (const options of [{ batchSize: 2 }, { batchSize: 2, numWorkers: 2 }, { batchSize: 2, numWorkers: 1, persistentWorkers: true }]) {
        const loader = new DataLoader(new Bad(), options).to(device);
        await leave(loader);
        await fail(loader);
        await count(loader);
        await leaveAsync(loader);
      }
      const native = new DataLoader(new TensorDataset(torch.ones([100, 1000])), { batchSize: 10 }).to(device);
      await leave(native);
      await leaveAsync(native);
      const after = await settle();
      report([results, after - before, torch.accelerator.currentStream().equals(streamBefore), memory.streams()[4]]);`,
        { execArgv: ['--expose-gc'] },
      ),
    );
    const [results, bytes, sameStream, pinned] = report;
    const each = ['mine', [3, expect.stringContaining('sample 7')]];
    expect(results).toEqual([...each, ...each, ...each]);
    expect(bytes).toBe(0);
    expect(sameStream).toBe(true);
    expect(pinned).toBe(0);
  });
});

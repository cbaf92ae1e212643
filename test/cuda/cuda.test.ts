/** What needs a GPU: `npm run test:cuda`, on a machine with a CUDA build of LibTorch. */
import { beforeAll, describe, expect, it } from 'vitest';
import torch, { nn, optim } from '../../src/index';
import { expectSame } from '../helpers/checkOp';
import { assertClean, runNode } from '../helpers/child';
import { runPython } from '../helpers/python';

const cuda = (torch as any).cuda;
const t: any = torch;

beforeAll(() => {
  if (!cuda.isAvailable())
    throw new Error('torch.cuda.isAvailable() is false: `npx torch-node doctor` says why.');
});

describe('devices', () => {
  it('are what Python sees', () => {
    const [count, name, capability] = runPython(
      'torch.cuda.device_count(), torch.cuda.get_device_name(0), list(torch.cuda.get_device_capability(0))',
    );
    expect(cuda.deviceCount()).toBe(count);
    expect(cuda.getDeviceName(0)).toBe(name);
    const properties = cuda.getDeviceProperties(0);
    expect([properties.major, properties.minor]).toEqual(capability);
    expect(properties.totalMemory).toBeGreaterThan(1e9);
    expect(cuda.currentDevice()).toBe(0);
  });

  it('take and give tensors', () => {
    const x = t.arange(12, { dtype: 'float64' }).reshape(3, 4);
    const y = x.to('cuda');
    expect(y.device).toBe('cuda:0');
    expect(t.equal(y.cpu(), x)).toBe(true);
    expect(t.equal(y.t().contiguous().cpu(), x.t())).toBe(true);
    expect(t.ones([2], { device: 'cuda:0' }).add(1).tolist()).toEqual([2, 2]);
    expect(() => y.add(x)).toThrow(/Expected all tensors to be on the same device/);
    expect(String(t.ones([2], { device: 'cuda' }))).toBe("tensor([1., 1.], device='cuda:0')");
  });
});

describe('numbers', () => {
  it('random draws are Python’s', () => {
    const want = runPython(`
      torch.manual_seed(3)
      result = [torch.randn(5, 7, device="cuda"), torch.rand(11, device="cuda"), torch.randperm(50, device="cuda")]`);
    t.manualSeed(3);
    const got = [
      t.randn([5, 7], { device: 'cuda' }),
      t.rand([11], { device: 'cuda' }),
      t.randperm(50, { device: 'cuda' }),
    ];
    got.forEach((x, i) => {
      expectSame(x, want[i], `draw ${i}`);
    });
  });

  it('a training run is Python’s', () => {
    const want = runPython(`
      from torch import nn, optim
      torch.manual_seed(1)
      model = nn.Sequential(nn.Conv2d(1, 6, 5), nn.ReLU(), nn.MaxPool2d(2, 2), nn.Flatten(), nn.Linear(864, 10)).to("cuda")
      optimizer = optim.Adam(model.parameters(), lr=0.01)
      x, y = torch.randn(64, 1, 28, 28).to("cuda"), torch.randint(0, 10, (64,)).to("cuda")
      result = []
      for _ in range(20):
          loss = nn.functional.cross_entropy(model(x), y)
          optimizer.zero_grad(); loss.backward(); optimizer.step()
          result.append(loss.item())`);
    t.manualSeed(1);
    const model: any = new nn.Sequential(
      new nn.Conv2d(1, 6, 5),
      new nn.ReLU(),
      new nn.MaxPool2d(2, 2),
      new (nn as any).Flatten(),
      new nn.Linear(864, 10),
    ).to('cuda');
    const optimizer = new optim.Adam(model.parameters(), { lr: 0.01 });
    const [x, y] = [t.randn([64, 1, 28, 28]).to('cuda'), t.randint(0, 10, [64]).to('cuda')];
    const losses: number[] = [];
    for (let i = 0; i < 20; i++) {
      const loss = (nn as any).functional.crossEntropy(model(x), y);
      optimizer.zeroGrad();
      loss.backward();
      optimizer.step();
      losses.push(loss.item());
    }
    // Some CUDA kernels add in an order of their own; the weights and the first loss do not depend on one.
    expect(losses[0]).toBe(want[0]);
    losses.forEach((l, i) => {
      expect(Math.abs(l - want[i])).toBeLessThan(1e-4 * Math.abs(want[i]) + 1e-5);
    });
  });
});

describe('memory', () => {
  it('is counted', () => {
    const before = cuda.memoryAllocated();
    const x = t.ones([1 << 20], { device: 'cuda' });
    expect(cuda.memoryAllocated() - before).toBe(4 << 20);
    expect(cuda.maxMemoryAllocated()).toBeGreaterThanOrEqual(cuda.memoryAllocated());
    expect(cuda.memoryReserved()).toBeGreaterThanOrEqual(cuda.memoryAllocated());
    x.dispose();
    expect(cuda.memoryAllocated()).toBe(before);
  });

  it('of dropped tensors comes back in a synchronous loop', async () => {
    const r = await runNode(`
      for (let i = 0; i < 3000; i++) torch.ones([1 << 24], { device: 'cuda' });
      report(torch.cuda.maxMemoryAllocated() / 1e6);`);
    expect(assertClean(r).report).toBeLessThan(300);
  });

  it('that does not suffice is an error, and garbage is collected before', async () => {
    const r = await runNode(`
      const total = torch.cuda.getDeviceProperties(0).totalMemory;
      const elements = Math.floor(total / 4 / 3);
      for (let i = 0; i < 20; i++) torch.empty([elements], { device: 'cuda' });
      let message = '';
      try { torch.empty([elements * 4], { device: 'cuda' }); } catch (e) { message = e.message; }
      report([message, torch.ones([2], { device: 'cuda' }).sum().item()]);`);
    const [message, sum] = assertClean(r).report;
    expect(message).toMatch(/out of memory/);
    expect(sum).toBe(2);
  });
});

describe('streams and events', () => {
  it('order work and time it', () => {
    const [start, end] = [new cuda.Event({ enableTiming: true }), new cuda.Event({ enableTiming: true })];
    const stream = new cuda.Stream();
    const x = t.randn([2000, 2000], { device: 'cuda' });
    start.record();
    stream.waitEvent(start);
    x.matmul(x);
    end.record();
    end.synchronize();
    expect(start.elapsedTime(end)).toBeGreaterThan(0);
    stream.synchronize();
    cuda.synchronize();
    expect(end.query()).toBe(true);
  });
});

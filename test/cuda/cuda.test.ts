/** What needs a GPU: `npm run test:cuda`, on a machine with a CUDA build of LibTorch. */
import { describe, expect, it } from 'vitest';
import torch from '../../src/index';
import { expectSame } from '../helpers/checkOp';
import { assertClean, runNode } from '../helpers/child';
import { device, isCuda } from '../helpers/device';
import { runPython } from '../helpers/python';

const cuda = (torch as any).cuda;
const t: any = torch;

describe.skipIf(!isCuda)('devices', () => {
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
    const want = runPython(
      `
      device = input["device"]
      torch.manual_seed(3)
      result = [torch.randn(5, 7, device=device), torch.rand(11, device=device), torch.randperm(50, device=device)]`,
      { device },
    );
    t.manualSeed(3);
    const got = [t.randn([5, 7], { device }), t.rand([11], { device }), t.randperm(50, { device })];
    got.forEach((x, i) => {
      expectSame(x, want[i], `draw ${i}`);
    });
  });
});

describe.skipIf(!isCuda)('memory', () => {
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
      // The card is others' as well.
      torch.cuda.setPerProcessMemoryFraction(0.1);
      const total = 0.1 * torch.cuda.getDeviceProperties(0).totalMemory;
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

describe.skipIf(!isCuda)('streams and events', () => {
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

/** Streams, events, the current device, random state and memory on a GPU: `npm run test:cuda`. */
import { describe, expect, it } from 'vitest';
import torch from '../../src';
import { isCuda } from '../helpers/device';
import { type PyTensor, runPython, tensorToWire } from '../helpers/python';

const { cuda } = torch;

describe.skipIf(!isCuda)('streams', () => {
  it('are current while a callback runs', async () => {
    const side = new cuda.Stream();
    const before = cuda.currentStream();
    expect(before.equals(side)).toBe(false);
    expect(cuda.stream(side, () => cuda.currentStream().equals(side))).toBe(true);
    expect(cuda.currentStream().equals(before)).toBe(true);
    const inside = await cuda.stream(side, async () => {
      await null;
      return cuda.currentStream();
    });
    expect(inside.equals(side)).toBe(true);
    expect(() =>
      cuda.stream(side, () => {
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect(cuda.currentStream().equals(before)).toBe(true);
    const guard = cuda.stream(side).enter();
    expect(cuda.currentStream().equals(side)).toBe(true);
    guard.dispose();
    expect(cuda.currentStream().equals(before)).toBe(true);
  });

  it('compute the same numbers', () => {
    const x = torch.randn([256, 256], { device: 'cuda' });
    const want = x.matmul(x);
    const side = new cuda.Stream(0, { priority: -1 });
    side.waitStream(cuda.currentStream());
    const got = cuda.stream(side, () => x.matmul(x));
    got.recordStream(cuda.currentStream());
    cuda.currentStream().waitStream(side);
    expect(torch.equal(got, want)).toBe(true);
    side.synchronize();
    expect(side.query()).toBe(true);
  });

  it('say what they are', () => {
    expect(cuda.defaultStream().device).toBe('cuda:0');
    expect(cuda.defaultStream().equals(cuda.currentStream())).toBe(true);
    expect(String(cuda.defaultStream())).toBe(runPython('repr(torch.cuda.default_stream())'));
    expect(String(new cuda.Stream())).toMatch(
      /^<torch\.cuda\.Stream device=cuda:0 cuda_stream=0x[0-9a-f]+>$/,
    );
    expect(cuda.defaultStream().equals(0)).toBe(false);
    expect(() => torch.ones([1], { device: 'cuda' }).recordStream({} as any)).toThrow(TypeError);
  });
});

describe.skipIf(!isCuda)('events', () => {
  it('begin uninitialised and done', () => {
    const event = new cuda.Event();
    expect(String(event)).toBe('<torch.cuda.Event uninitialized>');
    expect(event.device).toBeUndefined();
    expect(event.query()).toBe(true);
    event.record();
    event.synchronize();
    expect(event.device).toBe('cuda:0');
    expect(String(event)).toMatch(/^<torch\.cuda\.Event 0x[0-9a-f]+>$/);
  });

  it('measure time only where they were made to', () => {
    const [start, end] = [new cuda.Event(), new cuda.Event()];
    start.record();
    end.record();
    cuda.synchronize();
    expect(() => start.elapsedTime(end)).toThrow(/enable_timing|invalid resource handle/);
    expect(() =>
      new cuda.Event({ enableTiming: true }).elapsedTime(new cuda.Event({ enableTiming: true })),
    ).toThrow('Both events must be recorded before calculating elapsed time.');
  });
});

describe.skipIf(!isCuda)('the current device', () => {
  it('is kept by a scope', () => {
    expect(cuda.device(0, () => cuda.currentDevice())).toBe(0);
    expect(() => cuda.setDevice(cuda.deviceCount())).toThrow('Invalid device id');
    expect(() => cuda.getDeviceProperties(cuda.deviceCount())).toThrow('Invalid device id');
    expect(cuda.isInitialized()).toBe(true);
  });

  it('has Python’s properties', () => {
    expect(String(cuda.getDeviceProperties())).toBe(runPython('repr(torch.cuda.get_device_properties())'));
    const names = {
      multiProcessorCount: 'multi_processor_count',
      totalMemory: 'total_memory',
      maxThreadsPerMultiProcessor: 'max_threads_per_multi_processor',
      maxThreadsPerBlock: 'max_threads_per_block',
      warpSize: 'warp_size',
      regsPerMultiprocessor: 'regs_per_multiprocessor',
      sharedMemoryPerBlock: 'shared_memory_per_block',
      sharedMemoryPerBlockOptin: 'shared_memory_per_block_optin',
      sharedMemoryPerMultiprocessor: 'shared_memory_per_multiprocessor',
      L2CacheSize: 'L2_cache_size',
    } as const;
    const want = runPython(
      '[getattr(torch.cuda.get_device_properties(), n) for n in input]',
      Object.values(names),
    );
    const properties = cuda.getDeviceProperties();
    expect(Object.keys(names).map((name) => properties[name as keyof typeof names])).toEqual(want);
  });
});

describe.skipIf(!isCuda)('random state', () => {
  it('is Python’s after seeding one device', () => {
    const want: PyTensor = runPython('torch.cuda.manual_seed(11)\nresult = torch.rand(100, device="cuda")');
    cuda.manualSeed(11);
    expect(tensorToWire(torch.rand([100], { device: 'cuda' }))).toEqual(want);
    expect(cuda.initialSeed()).toBe(11);
  });

  it('can be taken and put back', () => {
    const state = cuda.getRngState();
    const first = torch.rand([10], { device: 'cuda' });
    cuda.setRngState(state);
    expect(torch.equal(torch.rand([10], { device: 'cuda' }), first)).toBe(true);
    cuda.setRngStateAll(cuda.getRngStateAll());
    cuda.seedAll();
    expect(torch.equal(torch.rand([10], { device: 'cuda' }), first)).toBe(false);
  });
});

describe.skipIf(!isCuda)('memory statistics', () => {
  it('have Python’s names', () => {
    torch.ones([10], { device: 'cuda' });
    const want: string[] = runPython(
      'x = torch.ones(10, device="cuda")\nresult = [k for k in torch.cuda.memory_stats() if "private_pools" not in k]',
    );
    const got = Object.keys(cuda.memoryStats()).filter((name) => !name.includes('private_pools'));
    expect(got).toEqual(want);
    expect(cuda.memorySummary()).toContain('PyTorch CUDA memory summary, device ID 0');
    expect(cuda.memoryStatsAsNestedDict()).toHaveProperty(
      'allocated_bytes.all.current',
      cuda.memoryAllocated(),
    );
  });

  it('start anew', () => {
    torch.ones([1 << 22], { device: 'cuda' }).dispose();
    expect(cuda.maxMemoryAllocated()).toBeGreaterThan(cuda.memoryAllocated());
    cuda.resetPeakMemoryStats();
    expect(cuda.maxMemoryAllocated()).toBe(cuda.memoryAllocated());
    cuda.resetAccumulatedMemoryStats();
    expect(cuda.memoryStats()['allocated_bytes.all.freed']).toBe(0);
    cuda.emptyCache();
    expect(cuda.memoryReserved()).toBeGreaterThanOrEqual(cuda.memoryAllocated());
    const [free, total] = cuda.memGetInfo();
    expect(free).toBeGreaterThan(0);
    expect(total).toBeGreaterThanOrEqual(free);
  });
});

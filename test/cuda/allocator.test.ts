/** The allocator's limits, pools and contents, and what waits for the device; without CUDA their errors. */
import { describe, expect, it } from 'vitest';
import torch from '../../src';
import { assertClean, runNode } from '../helpers/child';
import { isCuda } from '../helpers/device';
import { runPython } from '../helpers/python';

const { cuda, backends } = torch;
const device = 'cuda';

describe.skipIf(isCuda)('without CUDA', () => {
  it.each([
    ['set_per_process_memory_fraction(0.5)', () => cuda.setPerProcessMemoryFraction(0.5)],
    ['get_per_process_memory_fraction()', () => cuda.getPerProcessMemoryFraction()],
    ['set_sync_debug_mode("warn")', () => cuda.setSyncDebugMode('warn')],
    ['get_sync_debug_mode()', () => cuda.getSyncDebugMode()],
    ['MemPool()', () => new cuda.MemPool()],
  ] as [string, () => unknown][])('%s says what Python says', (python, ours) => {
    const text = runPython(`
try: torch.cuda.${python}; result = ""
except (RuntimeError, AssertionError) as error: result = str(error)`);
    expect(text).not.toBe('');
    expect(ours).toThrow(text);
  });

  it.each([
    () => cuda.memorySnapshot(),
    () => cuda.getAllocatorBackend(),
    () => backends.cuda.cublasWorkspaceSize(),
    () => backends.cuda.cufftPlanCache.size,
    () => backends.cuda.cufftPlanCache.clear(),
  ])('what Python has no words for is refused as well: %s', (ours) => {
    expect(ours).toThrow('Torch not compiled with CUDA enabled');
  });
});

describe('float32 on cuDNN and in matrix products', () => {
  it('is set and put back as in Python', () => {
    const { cudnn } = backends;
    const ours: unknown[] = [];
    const note = () => ours.push([cudnn.fp32Precision, cudnn.conv.fp32Precision, cudnn.rnn.fp32Precision]);
    note();
    cudnn.flags({ enabled: true, fp32Precision: 'ieee' }, note);
    note();
    cudnn.conv.fp32Precision = 'ieee';
    note();
    cudnn.conv.fp32Precision = 'tf32';
    note();
    const theirs = runPython(`
c = torch.backends.cudnn
result = []
def note(): result.append([c.fp32_precision, c.conv.fp32_precision, c.rnn.fp32_precision])
note()
with c.flags(enabled=True, fp32_precision="ieee"): note()
note()
c.conv.fp32_precision = "ieee"; note()
c.conv.fp32_precision = "tf32"; note()`);
    expect(ours).toEqual(theirs);
    const refusal = runPython(`
try: torch.backends.cudnn.fp32_precision = "fp8"; result = ""
except Exception as error: result = str(error).split("\\n")[0]`);
    expect(() => {
      cudnn.fp32Precision = 'fp8' as 'tf32';
    }).toThrow(refusal);
  });
});

describe.skipIf(!isCuda)('with CUDA', () => {
  it('a fraction of the memory is the limit', async () => {
    const { report } = assertClean(
      await runNode(`
      const before = torch.cuda.getPerProcessMemoryFraction();
      torch.cuda.setPerProcessMemoryFraction(0.01);
      const elements = torch.cuda.getDeviceProperties().totalMemory * 0.02 / 4;
      let name;
      try { torch.empty([Math.floor(elements)], { device: 'cuda' }); } catch (error) { name = error.name; }
      report([before, torch.cuda.getPerProcessMemoryFraction(), name]);`),
    );
    // The limit is a whole number of bytes.
    const total = cuda.getDeviceProperties().totalMemory;
    expect(report).toEqual([1, Math.floor(total * 0.01) / total, 'OutOfMemoryError']);
    expect(() => cuda.setPerProcessMemoryFraction(1.5)).toThrow(
      new RangeError('Invalid fraction value: 1.5. Allowed range: 0~1'),
    );
    expect(() => cuda.setPerProcessMemoryFraction('1' as any)).toThrow(TypeError);
  });

  it('a snapshot has Python’s keys and what is in use', () => {
    const x = torch.ones([1 << 20], { device });
    const segment = cuda
      .memorySnapshot()
      .find(
        ({ address, total_size }) =>
          x.dataPtr() >= address && Number(x.dataPtr()) < Number(address) + total_size,
      )!;
    expect(segment.blocks.find(({ address }) => address === x.dataPtr())).toMatchObject({
      size: 4 << 20,
      state: 'active_allocated',
    });
    const keys = runPython(`
x = torch.ones(1 << 20, device="cuda")
segment = torch.cuda.memory_snapshot()[0]
result = [sorted(segment), sorted(segment["blocks"][0]), torch.cuda.get_allocator_backend()]`);
    expect([
      Object.keys(segment).sort(),
      Object.keys(segment.blocks[0]!).sort(),
      cuda.getAllocatorBackend(),
    ]).toEqual(keys);
  });

  it('a pool holds what is made while it is in use', () => {
    const pool = new cuda.MemPool();
    const x = cuda.useMemPool(pool, () => torch.ones([1 << 20], { device }));
    const outside = torch.ones([1 << 20], { device });
    const addresses = pool.snapshot().flatMap(({ blocks }) => blocks.map(({ address }) => address));
    expect(addresses).toContain(x.dataPtr());
    expect(addresses).not.toContain(outside.dataPtr());
    expect(pool.useCount()).toBe(1);
    const guard = cuda.useMemPool(pool).enter();
    expect(pool.useCount()).toBe(2);
    guard.dispose();
    expect(pool.useCount()).toBe(1);
    const graph = new cuda.CUDAGraph();
    const y = cuda.graph(graph, { pool: pool.id }, () => x.mul(2));
    graph.replay();
    expect(y.sum().item()).toBe(2 << 20);
  });

  it('calls that wait are refused on request', async () => {
    const { report } = assertClean(
      await runNode(`
      const x = torch.ones([2], { device: 'cuda' });
      const modes = [torch.cuda.getSyncDebugMode()];
      torch.cuda.setSyncDebugMode('error');
      let message;
      try { x.sum().item(); } catch (error) { message = error.message; }
      modes.push(torch.cuda.getSyncDebugMode());
      torch.cuda.setSyncDebugMode(0);
      report([modes, message, x.sum().item()]);`),
    );
    expect(report).toEqual([[0, 2], expect.stringContaining('called a synchronizing CUDA operation'), 2]);
  });

  it('plans of Fourier transforms are counted and dropped', () => {
    const cache = backends.cuda.cufftPlanCache;
    cache.clear();
    torch.fft.fft(torch.ones([8], { device }));
    expect([cache.size, cache.get(0).size]).toEqual([1, 1]);
    expect(cache.maxSize).toBe(runPython('torch.backends.cuda.cufft_plan_cache.max_size'));
    cache.clear();
    expect(cache.size).toBe(0);
    expect(() => {
      cache.size = 3;
    }).toThrow(/read-only property/);
    expect(() => cache.get(99)).toThrow(/expected 0 <= device index < \d+, but got device with index 99/);
  });

  it('cuBLAS’s workspaces have Python’s sizes', () => {
    const sizes = runPython(`
b = torch.backends.cuda
result = [b.cublas_workspace_size(), b.cublaslt_workspace_size()] if hasattr(b, "cublas_workspace_size") else None`);
    const ours = [backends.cuda.cublasWorkspaceSize(), backends.cuda.cublasltWorkspaceSize()];
    expect(ours.every((bytes) => bytes > 0)).toBe(true);
    if (sizes !== null) expect(ours).toEqual(sizes);
  });
});

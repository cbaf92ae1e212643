/** `torch.cuda` where CUDA is missing: what Python answers and raises there. With a GPU, see test/cuda. */
import { describe, expect, it } from 'vitest';
import torch from '../src';
import { CudaDeviceProperties } from '../src/cuda';
import { isBuilt } from '../src/cuda/state';
import { formatSummary } from '../src/cuda/summary';
import { type PythonError, runPython } from './helpers/python';
import { randomSource } from './helpers/random';

const { cuda } = torch;
const columns = ['current', 'peak', 'allocated', 'freed'];

/** LibTorch and Python's torch are the same build, so both lack CUDA or neither does. */
describe.skipIf(isBuilt())('a LibTorch without CUDA', () => {
  it.each<[string, () => unknown]>([
    ['is_available()', () => cuda.isAvailable()],
    ['device_count()', () => cuda.deviceCount()],
    ['is_initialized()', () => cuda.isInitialized()],
    ['memory_allocated()', () => cuda.memoryAllocated()],
    ['max_memory_allocated()', () => cuda.maxMemoryAllocated()],
    ['memory_reserved()', () => cuda.memoryReserved()],
    ['max_memory_reserved()', () => cuda.maxMemoryReserved()],
    ['memory_stats()', () => cuda.memoryStats()],
    ['memory_stats_as_nested_dict()', () => cuda.memoryStatsAsNestedDict()],
    ['memory_allocated("cuda:3")', () => cuda.memoryAllocated('cuda:3')],
    ['empty_cache()', () => cuda.emptyCache() ?? null],
    ['manual_seed(1)', () => cuda.manualSeed(1) ?? null],
    ['manual_seed_all(1)', () => cuda.manualSeedAll(1) ?? null],
    ['seed()', () => cuda.seed() ?? null],
    ['seed_all()', () => cuda.seedAll() ?? null],
    ['get_rng_state_all()', () => cuda.getRngStateAll()],
    ['set_rng_state(torch.zeros(3))', () => cuda.setRngState(torch.zeros([3])) ?? null],
    ['set_device(-1)', () => cuda.setDevice(-1) ?? null],
    ['set_stream(None)', () => cuda.setStream(null) ?? null],
    ['is_bf16_supported()', () => cuda.isBf16Supported()],
    ['is_tf32_supported()', () => cuda.isTf32Supported()],
  ])('%s answers', (python, ours) => {
    expect(ours()).toEqual(runPython(`torch.cuda.${python}`));
  });

  const classes: Record<string, string> = {
    AssertionError: 'Error',
    RuntimeError: 'TorchError',
    ValueError: 'RangeError',
  };

  it.each<[string, () => unknown]>([
    ['torch.cuda.init()', () => cuda.init()],
    ['torch.cuda.current_device()', () => cuda.currentDevice()],
    ['torch.cuda.set_device("cuda")', () => cuda.setDevice('cuda')],
    ['torch.cuda.set_device("cpu")', () => cuda.setDevice('cpu')],
    ['torch.cuda.set_device("foo")', () => cuda.setDevice('foo' as any)],
    ['torch.cuda.set_device(1.5)', () => cuda.setDevice(1.5)],
    ['torch.cuda.set_device(None)', () => cuda.setDevice(null)],
    ['torch.cuda.get_device_name()', () => cuda.getDeviceName()],
    ['torch.cuda.get_device_name(0)', () => cuda.getDeviceName(0)],
    ['torch.cuda.get_device_capability()', () => cuda.getDeviceCapability()],
    ['torch.cuda.get_device_properties(0)', () => cuda.getDeviceProperties(0)],
    ['torch.cuda.synchronize()', () => cuda.synchronize()],
    ['torch.cuda.mem_get_info()', () => cuda.memGetInfo()],
    ['torch.cuda.initial_seed()', () => cuda.initialSeed()],
    ['torch.cuda.get_rng_state()', () => cuda.getRngState()],
    ['torch.cuda.current_stream()', () => cuda.currentStream()],
    ['torch.cuda.default_stream(0)', () => cuda.defaultStream(0)],
    ['torch.cuda.Stream()', () => new cuda.Stream()],
    ['torch.cuda.Stream(0)', () => new cuda.Stream(0)],
    ['torch.cuda.Event()', () => new cuda.Event()],
    ['torch.cuda.Event(enable_timing=True)', () => new cuda.Event({ enableTiming: true })],
    ['torch.cuda.device(0).__enter__()', () => cuda.device(0, () => 1)],
    ['torch.zeros(1).cuda()', () => torch.zeros([1]).cuda()],
    ['torch.zeros(1).to("cuda")', () => torch.zeros([1]).to('cuda')],
    ['torch.zeros(1, device="cuda")', () => torch.zeros([1], { device: 'cuda' })],
    ['torch.tensor(1, device="cuda:1")', () => torch.tensor(1, { device: 'cuda:1' })],
    ['torch.Generator("cuda")', () => new torch.Generator('cuda')],
  ])('%s throws', (python, ours) => {
    let want: PythonError | undefined;
    try {
      runPython(python);
    } catch (error) {
      want = error as PythonError;
    }
    let got: Error | undefined;
    try {
      ours();
    } catch (error) {
      got = error as Error;
    }
    expect({ name: got?.name, message: got?.message }).toEqual({
      name: classes[want!.type],
      message: want!.pyMessage,
    });
  });

  it.each([
    ['setDevice(0)', () => cuda.setDevice(0)],
    ['resetPeakMemoryStats()', () => cuda.resetPeakMemoryStats()],
    ['resetAccumulatedMemoryStats()', () => cuda.resetAccumulatedMemoryStats()],
  ])('%s throws, where Python finds no such function', (_name, ours) => {
    expect(ours).toThrow('Torch not compiled with CUDA enabled');
  });

  it('scopes without a device or stream just run', async () => {
    expect(cuda.device(null, () => 3)).toBe(3);
    expect(cuda.device(-1, () => 4)).toBe(4);
    expect(cuda.stream(null, () => 5)).toBe(5);
    expect(await cuda.stream(null, async () => 6)).toBe(6);
    cuda.stream(null).enter().dispose();
    cuda.device(null).enter().dispose();
  });

  it('there are no events and no numbered devices', () => {
    const dummy = 'Tried to instantiate dummy base class Event';
    expect(() => new cuda.Event({ enableTiming: true })).toThrow(dummy);
    expect(() => torch.device(0)).toThrow('Cannot access accelerator device when none is available.');
  });
});

describe('the memory summary', () => {
  it.each([false, true])('is Python’s, abbreviated: %s', (abbreviated) => {
    const random = randomSource(5);
    for (let i = 0; i < 20; i++) {
      const stats: Record<string, number> = { num_ooms: random.int(100), num_alloc_retries: random.int(10) };
      const pools = ['.all', '.large_pool', '.small_pool'];
      for (const metric of [
        'allocated_bytes',
        'active_bytes',
        'requested_bytes',
        'reserved_bytes',
        'inactive_split_bytes',
      ])
        for (const pool of pools)
          for (const column of columns) stats[`${metric}${pool}.${column}`] = random.int(2 ** random.int(50));
      for (const metric of ['allocation', 'active', 'segment', 'inactive_split'])
        for (const pool of pools)
          for (const column of columns)
            stats[`${metric}${pool}.${column}`] = random.int(10 ** random.int(11));
      for (const metric of ['oversize_allocations', 'oversize_segments'])
        for (const column of columns) stats[`${metric}.${column}`] = random.int(10 ** random.int(8));
      const want = runPython(
        `
from unittest import mock
with mock.patch("torch.cuda.memory.memory_stats", lambda device=None: input["stats"]):
    result = torch.cuda.memory_summary(2, input["abbreviated"])`,
        { stats, abbreviated },
      );
      expect(formatSummary(stats, 2, abbreviated)).toBe(want);
    }
  });
});

describe('device properties', () => {
  it('print as in Python', () => {
    const properties = new CudaDeviceProperties([
      'NVIDIA H200',
      '3f2a9d10-1111-2222-3333-444455556666',
      150_121_545_728,
      ...[
        9, 0, 132, 0, 0, 2048, 1024, 32, 65536, 49152, 232448, 233472, 62914560, 1980000, 3201000, 6144, 25,
        0, 0,
      ],
    ]);
    expect(String(properties)).toBe(
      "_CudaDeviceProperties(name='NVIDIA H200', major=9, minor=0, total_memory=143167MB, multi_processor_count=132, " +
        'uuid=3f2a9d10-1111-2222-3333-444455556666, pci_bus_id=25, pci_device_id=0, pci_domain_id=0, L2_cache_size=60MB)',
    );
    expect(properties.warpSize).toBe(32);
    expect(properties.pciBusId).toBe(25);
  });
});

/** torch.backends and the facts of torch.cuda, against Python's build for the CPU. */
import { afterEach, describe, expect, it } from 'vitest';
import torch, { type Tensor } from '../../src/index';
import { runPython } from '../helpers/python';
import { torchMinor } from '../helpers/torchVersion';

const { backends, cuda } = torch;

describe.skipIf(cuda.isAvailable())('without CUDA', () => {
  it('has the values that Python has', () => {
    // Since 2.14 Python tells a build's architectures without a GPU too; ours follow 2.13.
    const architectures =
      torchMinor < 14 ? 'torch.cuda.get_arch_list(), torch.cuda.get_gencode_flags()' : '[], ""';
    const python = runPython(`
import torch
b = torch.backends
result = [b.cudnn.version(), b.cudnn.is_available(), b.cudnn.benchmark_limit, b.cudnn.enabled, b.cudnn.benchmark, b.cudnn.deterministic,
  b.cudnn.allow_tf32, b.cudnn.is_acceptable(torch.ones(2)), b.cuda.is_built(), b.cuda.matmul.allow_tf32,
  b.cuda.matmul.allow_fp16_reduced_precision_reduction, b.cuda.matmul.allow_bf16_reduced_precision_reduction,
  b.cuda.matmul.allow_fp16_accumulation, b.cuda.flash_sdp_enabled(), b.cuda.mem_efficient_sdp_enabled(), b.cuda.math_sdp_enabled(),
  b.cuda.cudnn_sdp_enabled(), b.cuda.fp16_bf16_reduction_math_sdp_allowed(), str(b.cuda.preferred_linalg_library()).lower(),
  str(b.cuda.preferred_blas_library()).lower(), torch.version.cuda, ${architectures},
  torch.cuda.has_half, torch.cuda.has_magma, dict(torch.cuda.host_memory_stats()), torch.cuda.host_memory_stats_as_nested_dict()]
`) as unknown[];
    const { cudnn } = backends;
    const ours = [
      cudnn.version(),
      cudnn.isAvailable(),
      cudnn.benchmarkLimit,
      cudnn.enabled,
      cudnn.benchmark,
      cudnn.deterministic,
      cudnn.allowTf32,
      cudnn.isAcceptable(torch.ones([2])),
      backends.cuda.isBuilt(),
      backends.cuda.matmul.allowTf32,
      backends.cuda.matmul.allowFp16ReducedPrecisionReduction,
      backends.cuda.matmul.allowBf16ReducedPrecisionReduction,
      backends.cuda.matmul.allowFp16Accumulation,
      backends.cuda.flashSdpEnabled(),
      backends.cuda.memEfficientSdpEnabled(),
      backends.cuda.mathSdpEnabled(),
      backends.cuda.cudnnSdpEnabled(),
      backends.cuda.fp16Bf16ReductionMathSdpAllowed(),
      `_linalgbackend.${backends.cuda.preferredLinalgLibrary()}`,
      `_blasbackend.${backends.cuda.preferredBlasLibrary()}`,
      torch.version.cuda,
      cuda.getArchList(),
      cuda.getGencodeFlags(),
      cuda.hasHalf,
      cuda.hasMagma,
      cuda.hostMemoryStats(),
      cuda.hostMemoryStatsAsNestedDict(),
    ];
    expect(ours).toEqual(python);
  });

  it.each([
    ['backends.cuda.preferred_linalg_library("x")', () => backends.cuda.preferredLinalgLibrary('x' as any)],
    ['backends.cuda.preferred_linalg_library("magma")', () => backends.cuda.preferredLinalgLibrary('magma')],
    ['backends.cuda.preferred_blas_library("x")', () => backends.cuda.preferredBlasLibrary('x' as any)],
    [
      'backends.cuda.preferred_blas_library("hipblaslt")',
      () => backends.cuda.preferredBlasLibrary('hipblaslt'),
    ],
    ['cuda.can_device_access_peer(0, 1)', () => cuda.canDeviceAccessPeer(0, 1)],
  ])('refuses %s as Python does', (code, ours) => {
    const python = runPython(`
import torch
try: torch.${code}; result = ""
except BaseException as e: result = str(e).split("\\n")[0]
`) as string;
    if (python !== '') return expect(ours).toThrow(python);
    // A build for CUDA has what this names.
    expect(torch.version.cuda).not.toBeNull();
    expect(ours()).toBe(runPython(`import torch\nresult = str(torch.${code}).split(".")[-1].lower()`));
  });
});

describe('switches', () => {
  const { cudnn } = backends;
  afterEach(() => {
    Object.assign(cudnn, { enabled: true, benchmark: false, deterministic: false, allowTf32: true });
  });

  it('hold until they are set anew', () => {
    cudnn.benchmark = true;
    backends.cuda.matmul.allowFp16ReducedPrecisionReduction = false;
    backends.cuda.matmul.allowBf16ReducedPrecisionReduction = false;
    backends.cuda.matmul.allowFp16Accumulation = true;
    backends.cuda.enableFlashSdp(false);
    expect([cudnn.benchmark, { ...backends.cuda.matmul }, backends.cuda.flashSdpEnabled()]).toEqual([
      true,
      {
        allowTf32: false,
        allowFp16ReducedPrecisionReduction: false,
        allowBf16ReducedPrecisionReduction: false,
        allowFp16Accumulation: true,
        fp32Precision: 'none',
      },
      false,
    ]);
    backends.cuda.matmul.allowFp16ReducedPrecisionReduction = true;
    backends.cuda.matmul.allowBf16ReducedPrecisionReduction = true;
    backends.cuda.matmul.allowFp16Accumulation = false;
    backends.cuda.enableFlashSdp(true);
  });

  it('hold while a callback runs: cudnn.flags, with Python’s defaults', () => {
    const seen = cudnn.flags({ deterministic: true }, () => [
      cudnn.enabled,
      cudnn.benchmark,
      cudnn.deterministic,
      cudnn.allowTf32,
    ]);
    const python = runPython(`
import torch
c = torch.backends.cudnn
with c.flags(deterministic=True): inside = [c.enabled, c.benchmark, c.deterministic, c.allow_tf32]
result = [inside, [c.enabled, c.benchmark, c.deterministic, c.allow_tf32]]
`);
    expect([seen, [cudnn.enabled, cudnn.benchmark, cudnn.deterministic, cudnn.allowTf32]]).toEqual(python);
    const guard = cudnn.flags({ enabled: true, benchmark: true }).enter();
    expect(cudnn.benchmark).toBe(true);
    guard.dispose();
    expect(cudnn.benchmark).toBe(false);
  });
});

describe('torch.cuda', () => {
  it('has the deprecated names, which warn', async () => {
    const seen: string[] = [];
    const note = (warning: Error) => seen.push(`${warning.name}: ${warning.message.split('\n')[0]}`);
    process.on('warning', note);
    const values = [cuda.memoryCached(), cuda.maxMemoryCached()];
    await new Promise((resolve) => setImmediate(resolve));
    process.off('warning', note);
    expect(values).toEqual([cuda.memoryReserved(), cuda.maxMemoryReserved()]);
    expect(
      seen.some((text) => text.startsWith('FutureWarning: `torch.cuda.memory_cached` has been renamed')),
    ).toBe(true);
  });

  it('leaves the device as it is for a tensor of the CPU', () => {
    const x: Tensor = torch.ones([1]);
    expect(cuda.deviceOf(x, () => 5)).toBe(5);
  });
});

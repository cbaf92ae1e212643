/**
 * `torch.backends`: switches of the libraries behind the operators.
 * Source: https://docs.pytorch.org/docs/2.13/backends.html
 */
import { type Arguments, binder, refuseArguments } from '../common/binder';
import { TorchError } from '../common/errors';
import { type Guard, scoped, splitBody, type WithBody } from '../common/scoped';
import { warn } from '../common/warnings';
import { isBuilt as isCudaBuilt } from '../cuda/state';
import { mps } from '../mps/backend';
import { native } from '../native';
import type { Tensor } from '../tensor/tensor';
import { cufftPlanCache } from './cufftPlanCache';
import { workspaces } from './workspaces';

/** A switch of LibTorch's as a property. */
function flag(name: string) {
  return {
    enumerable: true,
    get: (): boolean => native.contextFlag(name),
    set: (value: boolean): void => void native.contextFlag(name, value),
  };
}

/** How float32 is computed; `'none'` leaves it to the backend's general setting, and that to LibTorch's. */
export type Float32Precision = 'none' | 'ieee' | 'tf32' | 'bf16';

/** The precision of float32 in a backend's operators, as the property `fp32Precision`. */
function fp32Precision(backend: 'generic' | 'cuda' | 'mkldnn', op: 'all' | 'conv' | 'rnn' | 'matmul') {
  return {
    enumerable: true,
    get: (): string => native.float32Precision(backend, op),
    set: (precision: Float32Precision): void => native.float32Precision(backend, op, precision),
  };
}

/** The settings of one kind of operators. */
const precisionOf = (backend: 'cuda' | 'mkldnn', op: 'conv' | 'rnn' | 'matmul') =>
  Object.defineProperties({} as { fp32Precision: Float32Precision }, {
    fp32Precision: fp32Precision(backend, op),
  });

/** A function that tells a switch's state, and one that sets it. */
function getter(name: string, fn: string) {
  return (...args: []): boolean => {
    refuseArguments(fn, args);
    return native.contextFlag(name);
  };
}

type EnabledArguments = Arguments<
  {
    /** Whether sums in float16 and bfloat16 may keep less precision than float32's. */
    enabled: boolean;
  },
  [enabled: 'enabled']
>;
const bindEnabled = binder<{ enabled: boolean }, [enabled: 'enabled']>('enable', { enabled: 'any' }, {});

function setter(name: string, fn: string) {
  return (...args: EnabledArguments): void => {
    const [enabled] = bindEnabled(args, fn);
    native.contextFlag(name, enabled);
  };
}

let mhaFastpath = true;
const bindSetFastpathEnabled = binder<{ value: boolean }, [value: 'value']>(
  'setFastpathEnabled',
  { value: 'any' },
  {},
);

/** Switches of cuDNN, which `flags` sets for a while. */
export interface CudnnFlags {
  /** Whether cuDNN is used at all. `flags` has it false unless it is given. */
  enabled?: boolean | undefined;
  /** Whether convolutions are tried out to find the fastest way (default false). */
  benchmark?: boolean | undefined;
  /** How many ways are tried; 0 is all (default 10). */
  benchmarkLimit?: number | null | undefined;
  /** Whether only deterministic ways are taken (default false). */
  deterministic?: boolean | undefined;
  /** Whether convolutions may compute in TF32 (default true). */
  allowTf32?: boolean | undefined;
  /** How float32 is computed on CUDA (default 'none'). */
  fp32Precision?: Float32Precision | null | undefined;
  /** Whose kernels depthwise convolutions take: 'auto', 'cudnn' or 'native' (default 'auto'). */
  depthwiseKernel?: 'auto' | 'cudnn' | 'native' | null | undefined;
}

type CudnnOrder = [
  enabled: 'enabled',
  benchmark: 'benchmark',
  benchmarkLimit: 'benchmarkLimit',
  deterministic: 'deterministic',
  allowTf32: 'allowTf32',
  fp32Precision: 'fp32Precision',
  depthwiseKernel: 'depthwiseKernel',
];
const bindCudnnFlags = binder<CudnnFlags, CudnnOrder>(
  'flags',
  {},
  {
    enabled: false,
    benchmark: false,
    benchmarkLimit: 10,
    deterministic: false,
    allowTf32: true,
    fp32Precision: 'none',
    depthwiseKernel: 'auto',
  },
);

type CudnnState = Required<{ [K in keyof CudnnFlags]: NonNullable<CudnnFlags[K]> }>;

function cudnnState(): CudnnState {
  const { enabled, benchmark, deterministic, allowTf32, fp32Precision, depthwiseKernel } = cudnn;
  const benchmarkLimit = native.cudnnBenchmarkLimit();
  return { enabled, benchmark, benchmarkLimit, deterministic, allowTf32, fp32Precision, depthwiseKernel };
}

/** In Python's order: `allowTf32` and `fp32Precision` set the same. */
function setCudnn({ benchmarkLimit, fp32Precision, depthwiseKernel, ...flags }: CudnnState): void {
  Object.assign(cudnn, flags);
  native.cudnnBenchmarkLimit(benchmarkLimit);
  Object.assign(cudnn, { fp32Precision, depthwiseKernel });
}

function cudnnFlags(...args: Arguments<CudnnFlags, CudnnOrder>): Guard;
function cudnnFlags<Result>(...args: WithBody<Arguments<CudnnFlags, CudnnOrder>, Result>): Result;
function cudnnFlags<Result>(...args: unknown[]): Result | Guard {
  const [given, body] = splitBody<Result>(args);
  const wanted = bindCudnnFlags.named(given);
  return scoped(() => {
    const before = cudnnState();
    setCudnn({
      ...wanted,
      benchmarkLimit: wanted.benchmarkLimit ?? before.benchmarkLimit,
      fp32Precision: wanted.fp32Precision ?? before.fp32Precision,
      depthwiseKernel: wanted.depthwiseKernel ?? before.depthwiseKernel,
    });
    return () => setCudnn(before);
  }, body);
}

const bindTensor = binder<{ tensor: Tensor }, [tensor: 'tensor']>('isAcceptable', { tensor: 'object' }, {});
const cudnnDtypes = ['float16', 'float32', 'float64'];

const cudnn = Object.defineProperties(
  {
    version(...args: []): number | null {
      refuseArguments('version', args);
      return native.cudnnVersion();
    },
    isAvailable(...args: []): boolean {
      refuseArguments('isAvailable', args);
      return native.cudnnVersion() !== null;
    },
    isAcceptable(...args: Arguments<{ tensor: Tensor }, [tensor: 'tensor']>): boolean {
      const [tensor] = bindTensor(args);
      if (!native.contextFlag('cudnn') || !tensor.isCuda || !cudnnDtypes.includes(tensor.dtype)) return false;
      if (native.cudnnVersion() !== null) return true;
      warn(
        'PyTorch was compiled without cuDNN/MIOpen support. To use cuDNN/MIOpen, rebuild ' +
          'PyTorch making sure the library is visible to the build system.',
      );
      return false;
    },
    flags: cudnnFlags,
    conv: precisionOf('cuda', 'conv'),
    rnn: precisionOf('cuda', 'rnn'),
  } as {
    /** The number of cuDNN's version (91002 for 9.10.2); null where LibTorch has none. */
    version(...args: []): number | null;
    /** Whether LibTorch was built with cuDNN. */
    isAvailable(...args: []): boolean;
    /**
     * Whether cuDNN can work on a tensor: it is on CUDA, of float16, float32 or float64, and cuDNN is on.
     *
     * @param args tensor: the tensor that cuDNN would compute with
     */
    isAcceptable(...args: Arguments<{ tensor: Tensor }, [tensor: 'tensor']>): boolean;
    /**
     * Sets all switches while `body` runs; without `body`, while the guard is in use.
     * What is not given has the value that {@link CudnnFlags} names.
     *
     * @example torch.backends.cudnn.flags({ enabled: true, deterministic: true }, () => model(x));
     */
    flags: typeof cudnnFlags;
    /** Whether cuDNN is used where it can be; false takes LibTorch's own kernels. */
    enabled: boolean;
    /** Whether cuDNN tries several ways for each new shape of a convolution and keeps the fastest. */
    benchmark: boolean;
    /** How many ways `benchmark` tries; 0 is all; null without cuDNN. */
    benchmarkLimit: number | null;
    /** Whether cuDNN takes only ways that give the same bits each time, which may be slower. */
    deterministic: boolean;
    /** Whether convolutions of float32 may be computed in TF32, with 11 bits of precision. */
    allowTf32: boolean;
    /** Settings of convolutions: `conv.fp32Precision`, the precision of float32 in them. */
    conv: { fp32Precision: Float32Precision };
    /** Settings of recurrent layers: `rnn.fp32Precision`, the precision of float32 in them. */
    rnn: { fp32Precision: Float32Precision };
    /** How float32 is computed on CUDA, in products, convolutions and recurrent layers alike. */
    fp32Precision: Float32Precision;
    /** Whose kernels depthwise convolutions take: cuDNN's, LibTorch's own, or whichever is thought faster. */
    depthwiseKernel: 'auto' | 'cudnn' | 'native';
  },
  {
    enabled: flag('cudnn'),
    fp32Precision: fp32Precision('cuda', 'all'),
    depthwiseKernel: {
      enumerable: true,
      get: (): string => native.cudnnDepthwiseKernel(),
      set: (kernel: string): void => native.cudnnDepthwiseKernel(kernel),
    },
    benchmark: flag('cudnnBenchmark'),
    deterministic: flag('cudnnDeterministic'),
    allowTf32: flag('cudnnAllowTF32'),
    benchmarkLimit: {
      enumerable: true,
      get: (): number | null => (native.cudnnVersion() === null ? null : native.cudnnBenchmarkLimit()),
      set: (limit: number): void => native.cudnnBenchmarkLimit(limit),
    },
  },
);

/** Options of the functions that prefer a library. */
export interface PreferenceOptions<Name> {
  /** The library to prefer, by its name. Default: null, nothing changes */
  backend?: Name | null;
}

/** Reads which library is preferred, and sets it; `numbers` are LibTorch's, by Python's names. */
function preference<Name extends string>(
  fn: 'preferredLinalgLibrary' | 'preferredBlasLibrary',
  numbers: Readonly<Record<Name, number>>,
) {
  const bind = binder<PreferenceOptions<Name>, [backend: 'backend']>(fn, {}, { backend: null });
  const names = Object.keys(numbers) as Name[];
  return (...args: Arguments<PreferenceOptions<Name>, [backend: 'backend']>): Name => {
    const [backend] = bind(args);
    if (backend !== null) {
      if (typeof backend !== 'string') throw new TorchError('Unknown input value type.');
      if (!names.includes(backend)) {
        throw new TorchError(`Unknown input value. Choose from: ${names.join(', ')}.`);
      }
      native[fn](numbers[backend]);
    }
    const current = native[fn]();
    return names.find((name) => numbers[name] === current)!;
  };
}

const matmul = Object.defineProperties(
  {} as {
    /** Whether products of float32 matrices may be computed in TF32, with 11 bits of precision. */
    allowTf32: boolean;
    /** Whether float16 products may add partial sums in float16. */
    allowFp16ReducedPrecisionReduction: boolean;
    /** Whether bfloat16 products may add partial sums in bfloat16. */
    allowBf16ReducedPrecisionReduction: boolean;
    /** Whether float16 products may be summed in float16 altogether, which is faster and less exact. */
    allowFp16Accumulation: boolean;
    /** How float32 products are computed; 'none' leaves it to the general setting. */
    fp32Precision: Float32Precision;
  },
  {
    fp32Precision: fp32Precision('cuda', 'matmul'),
    allowTf32: flag('cudaMatmulAllowTF32'),
    allowFp16ReducedPrecisionReduction: flag('cudaMatmulAllowFP16Reduction'),
    allowBf16ReducedPrecisionReduction: flag('cudaMatmulAllowBF16Reduction'),
    allowFp16Accumulation: flag('cudaMatmulAllowFP16Accumulation'),
  },
);

/** torch.backends: switches of the libraries behind the operators. */
export const backends = {
  /** oneDNN, the CPU's library of convolutions and products: `mkldnn.enabled`. */
  mkldnn: Object.defineProperties({} as { enabled: boolean }, { enabled: flag('mkldnn') }),
  /** cuDNN, NVIDIA's library of convolutions and recurrent layers: whether it is there, and its switches. */
  cudnn,
  mps,
  /** The fused kernels of attention and transformer layers, which they take in inference. */
  mha: {
    /** Whether attention and transformer layers may use their fused kernels in inference. */
    getFastpathEnabled(...args: []): boolean {
      refuseArguments('getFastpathEnabled', args);
      return mhaFastpath;
    },
    /**
     * Allows the fused kernels of attention and transformer layers, or forbids them.
     * @param args value: whether the fused kernels of encoder layers may be used in evaluation
     */
    setFastpathEnabled(...args: Arguments<{ value: boolean }, [value: 'value']>): void {
      [mhaFastpath] = bindSetFastpathEnabled(args);
    },
  },
  /** What CUDA's operators choose from: libraries, attention's kernels, precision, plans of FFTs. */
  cuda: {
    /** Whether LibTorch was built with CUDA. There need not be a GPU. */
    isBuilt(...args: []): boolean {
      refuseArguments('isBuilt', args);
      return isCudaBuilt();
    },
    /** Settings of matrix products: TF32, and in how few bits sums may be kept. */
    matmul,
    ...workspaces,
    /** The plans of Fourier transforms that cuFFT keeps: `size`, `maxSize` and `clear()`, of each device. */
    cufftPlanCache,
    /**
     * The library that linear algebra prefers: 'default', 'cusolver' or 'magma'; with an argument, sets it.
     * @throws TorchError for one that LibTorch was built without
     */
    preferredLinalgLibrary: preference('preferredLinalgLibrary', { default: 0, cusolver: 1, magma: 2 }),
    /**
     * The library that matrix products prefer: 'default', 'cublas', 'cublaslt' or 'ck'; with an argument,
     * sets it.
     * @throws TorchError for one that LibTorch was built without
     */
    preferredBlasLibrary: preference('preferredBlasLibrary', {
      default: 0,
      cublas: 1,
      hipblas: 1,
      cublaslt: 2,
      hipblaslt: 2,
      ck: 3,
    }),
    /** Whether attention may use FlashAttention. */
    flashSdpEnabled: getter('sdpFlash', 'flashSdpEnabled'),
    /** Allows FlashAttention, or forbids it. */
    enableFlashSdp: setter('sdpFlash', 'enableFlashSdp'),
    /** Whether attention may use its kernel that saves memory. */
    memEfficientSdpEnabled: getter('sdpMemEfficient', 'memEfficientSdpEnabled'),
    /** Allows the kernel that saves memory, or forbids it. */
    enableMemEfficientSdp: setter('sdpMemEfficient', 'enableMemEfficientSdp'),
    /** Whether attention may be composed of other operators. */
    mathSdpEnabled: getter('sdpMath', 'mathSdpEnabled'),
    /** Allows attention composed of other operators, or forbids it. */
    enableMathSdp: setter('sdpMath', 'enableMathSdp'),
    /** Whether attention may use cuDNN's kernel. */
    cudnnSdpEnabled: getter('sdpCuDNN', 'cudnnSdpEnabled'),
    /** Allows cuDNN's kernel, or forbids it. */
    enableCudnnSdp: setter('sdpCuDNN', 'enableCudnnSdp'),
    /** Whether composed attention may add half-precision numbers up in half precision. */
    fp16Bf16ReductionMathSdpAllowed: getter('sdpAllowReducedPrecision', 'fp16Bf16ReductionMathSdpAllowed'),
    /** Allows sums in float16 and bfloat16 to keep less precision than float32's, or forbids it. */
    allowFp16Bf16ReductionMathSdp: setter('sdpAllowReducedPrecision', 'allowFp16Bf16ReductionMathSdp'),
  },
};

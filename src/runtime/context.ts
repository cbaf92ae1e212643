/** LibTorch's global settings. */

import { TorchError } from '../common/errors';
import { checkOptions } from '../common/options';
import { native } from '../native';
import { pyTypeName } from '../python/pyrepr';

/** Threads that one operator uses on the CPU. */
export function getNumThreads(): number {
  return native.getNumThreads();
}

/**
 * Sets the threads that one operator uses on the CPU.
 * The numbers of a computation may depend on it in the last bits, as in Python.
 */
export function setNumThreads(threads: number): void {
  if (!Number.isInteger(threads))
    throw new TorchError(`set_num_threads expects an int, but got ${pyTypeName(threads)}`);
  native.setNumThreads(threads);
}

/** Threads that run independent operators (in TorchScript). */
export function getNumInteropThreads(): number {
  return native.getNumInteropThreads();
}

/** Sets the threads that run independent operators; once, before any work. */
export function setNumInteropThreads(threads: number): void {
  native.setNumInteropThreads(threads);
}

/** Whether operators must be deterministic. */
export function areDeterministicAlgorithmsEnabled(): boolean {
  return native.deterministicAlgorithms()[0];
}

/** Whether an operator that is not deterministic only warns. */
export function isDeterministicAlgorithmsWarnOnlyEnabled(): boolean {
  return native.deterministicAlgorithms()[1];
}

/**
 * With true, an operator that has no deterministic implementation throws (or warns).
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.use_deterministic_algorithms.html
 */
export function useDeterministicAlgorithms(
  mode: boolean,
  options: boolean | { warnOnly?: boolean | undefined } = {},
): void {
  if (typeof mode !== 'boolean')
    throw new TypeError(
      `_set_deterministic_algorithms(): argument 'mode' (position 1) must be bool, not ${pyTypeName(mode)}`,
    );
  if (typeof options !== 'boolean') checkOptions('useDeterministicAlgorithms()', options, ['warnOnly']);
  native.deterministicAlgorithms(mode, typeof options === 'boolean' ? options : (options.warnOnly ?? false));
}

/** 0: default, 1: warn, 2: error, as `torch.get_deterministic_debug_mode`. */
export function getDeterministicDebugMode(): number {
  const [enabled, warnOnly] = native.deterministicAlgorithms();
  return enabled ? (warnOnly ? 1 : 2) : 0;
}

/** Sets it by number or as 'default', 'warn', 'error'. */
export function setDeterministicDebugMode(mode: number | 'default' | 'warn' | 'error'): void {
  const level = typeof mode === 'number' ? mode : ['default', 'warn', 'error'].indexOf(mode);
  if (![0, 1, 2].includes(level))
    throw new TypeError(
      typeof mode === 'number'
        ? `invalid value of debug_mode, expected 0, 1, or 2, but got ${mode}`
        : `invalid value of debug_mode, expected one of \`default\`, \`warn\`, \`error\`, but got ${mode}`,
    );
  native.deterministicAlgorithms(level > 0, level === 1);
}

/** The precision of float32 matrix products: 'highest', 'high' or 'medium'. */
export function getFloat32MatmulPrecision(): string {
  return native.float32MatmulPrecision();
}

/** Allows faster, less precise float32 matrix products on devices that have them. */
export function setFloat32MatmulPrecision(precision: 'highest' | 'high' | 'medium'): void {
  native.float32MatmulPrecision(precision);
}

/** Flushes denormal numbers to zero on this thread; false where the processor can't. */
export function setFlushDenormal(mode: boolean): boolean {
  return native.contextFlag('flushDenormal', mode);
}

/** LibTorch's version. */
export const version = native.torchVersion();

/** torch.__config__ */
export const __config__ = {
  /** How LibTorch was built. */
  show: (): string => native.showConfig(),
  /** How it computes in parallel. */
  parallelInfo: (): string => native.parallelInfo(),
};

function flag(name: string): { get(): boolean; set(value: boolean): void } {
  return { get: () => native.contextFlag(name), set: (value) => void native.contextFlag(name, value) };
}

let mhaFastpath = true;

/** torch.backends: switches of the libraries behind the operators. */
export const backends = {
  mkldnn: Object.defineProperties({} as { enabled: boolean }, {
    enabled: { ...flag('mkldnn'), enumerable: true },
  }),
  cudnn: Object.defineProperties(
    {} as { enabled: boolean; benchmark: boolean; deterministic: boolean; allowTf32: boolean },
    {
      enabled: { ...flag('cudnn'), enumerable: true },
      benchmark: { ...flag('cudnnBenchmark'), enumerable: true },
      deterministic: { ...flag('cudnnDeterministic'), enumerable: true },
      allowTf32: { ...flag('cudnnAllowTF32'), enumerable: true },
    },
  ),
  mha: {
    /** Whether attention and transformer layers may use their fused kernels in inference. */
    getFastpathEnabled: (): boolean => mhaFastpath,
    /** Allows the fused kernels of attention and transformer layers, or forbids them. */
    setFastpathEnabled: (value: boolean): void => {
      mhaFastpath = value;
    },
  },
  cuda: {
    matmul: Object.defineProperties({} as { allowTf32: boolean }, {
      allowTf32: { ...flag('cudaMatmulAllowTF32'), enumerable: true },
    }),
  },
};

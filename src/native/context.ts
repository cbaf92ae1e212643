/** LibTorch's global settings: `binding/context.cpp`. */
export interface NativeContext {
  getNumThreads(): number;
  setNumThreads(threads: number): void;
  getNumInteropThreads(): number;
  setNumInteropThreads(threads: number): void;
  getDefaultDtype(): string;
  setDefaultDtype(dtype: string): void;
  /** Null while none is set, which means the CPU. */
  defaultDevice(): string | null;
  setDefaultDevice(device: string | null): void;
  /** How a backend ('generic', 'cuda', 'mkldnn') computes an op ('all', 'conv', 'rnn', …) in float32. */
  float32Precision(backend: string, op: string): string;
  float32Precision(backend: string, op: string, precision: string): void;
  cudnnDepthwiseKernel(): string;
  cudnnDepthwiseKernel(kernel: string): void;
  contextFlag(name: string, value?: boolean): boolean;
  sdpPriorityOrder(): number[];
  sdpPriorityOrder(order: readonly number[]): void;
  deterministicAlgorithms(): [enabled: boolean, warnOnly: boolean];
  deterministicAlgorithms(enabled: boolean, warnOnly: boolean): void;
  float32MatmulPrecision(): string;
  float32MatmulPrecision(precision: string): void;
  /** Whether warnings that LibTorch gives once are repeated. */
  warnAlways(value?: boolean): boolean;
  showConfig(): string;
  parallelInfo(): string;
}

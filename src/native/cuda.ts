/** What the addon offers for CUDA alone: `binding/cuda`. */
export interface NativeCuda {
  cudaIsBuilt(): boolean;
  cudaHasMagma(): boolean;
  /** How the CUDA part was built, in lines; '' without it. */
  cudaShowConfig(): string;
  cudaCanAccessPeer(device: string, peer: string): boolean;
  /** Null without cuDNN. */
  cudnnVersion(): number | null;
  cudnnBenchmarkLimit(): number;
  cudnnBenchmarkLimit(limit: number): void;
  /** By the number of LibTorch's enumeration. */
  preferredLinalgLibrary(): number;
  preferredLinalgLibrary(backend: number): void;
  preferredBlasLibrary(): number;
  preferredBlasLibrary(backend: number): void;
  cudaDeviceProperties(device: string): [name: string, uuid: string, totalMemory: number, ...number[]];
}

/** What the addon offers for CUDA alone: `binding/cuda`. */
import type { PoolId } from './graphs';

/** What the allocator got from the driver in one piece, as Python's `memory_snapshot` has it. */
export interface MemorySegment {
  /** The index of the device that the memory is on. */
  device: number;
  /** Where the segment begins in the device's memory. */
  address: number | bigint;
  /** The size of the segment, in bytes. */
  total_size: number;
  /** How many of its bytes are in tensors' use. */
  allocated_size: number;
  /** How many of its bytes are in use, or freed but waiting for a stream. */
  active_size: number;
  /** How many bytes were asked for, before rounding up to blocks. */
  requested_size: number;
  /** The address of the stream that it is for. */
  stream: number | bigint;
  /** Whether it is for blocks of more than 1 MiB. */
  segment_type: 'large' | 'small';
  /** The pool that it belongs to; (0, 0) is the default one. */
  segment_pool_id: PoolId;
  /** Whether the segment can grow at its end. */
  is_expandable: boolean;
  /** Where it was allocated: nothing, since no frames are recorded here. */
  frames: [];
  /** Its blocks in order: where each begins, its size, and whether it is in use. */
  blocks: {
    address: number | bigint;
    size: number;
    requested_size: number;
    state: 'active_allocated' | 'active_awaiting_free' | 'inactive';
    frames: [];
  }[];
}

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
  /** Hands over what the addon for CUDA's runtime exports; what follows needs it. */
  cudaUseRuntime(runtime: object): void;
  cudaHasRuntime(): boolean;
  cudaMemoryFraction(device: string): number;
  cudaMemoryFraction(device: string, fraction: number): void;
  cudaAllocatorBackend(): string;
  cudaMemorySnapshot(pool: PoolId, includeTraces: boolean): MemorySegment[];
  cudaSyncDebugMode(): number;
  cudaSyncDebugMode(mode: number): void;
  /** Bytes of the workspace of cuBLAS, or of cuBLASLt. */
  cudaWorkspaceSize(lt: boolean, bytes?: number): number;
  /** Makes a pool on the current device and puts it behind the object. */
  cudaPoolInit(pool: object, useOnOom: boolean, noSplit: boolean): void;
  cudaPoolId(pool: object): PoolId;
  cudaPoolUseCount(pool: object): number;
  cudaPoolBegin(pool: object, device: string): void;
  cudaPoolEnd(pool: object, device: string): void;
  cudaDeviceProperties(device: string): [name: string, uuid: string, totalMemory: number, ...number[]];
}

/** What the addon offers for CUDA: `binding/cuda`. Devices are indices; a stream is its id and its device. */
import type { Handle } from './handle';

/** A `c10::Stream`. */
export type NativeStream = [id: number, device: number];

/** A `c10::Event`, as the addon hands it out. */
export type NativeEvent = object & { readonly __event: never };

export interface NativeCuda {
  cudaIsBuilt(): boolean;
  cudaIsInitialized(): boolean;
  cudaDeviceCount(): number;
  cudaInit(): void;
  cudaGetDevice(): number;
  cudaSetDevice(device: number): void;
  cudaSynchronize(device: number): void;
  cudaDeviceProperties(device: number): [name: string, uuid: string, totalMemory: number, ...number[]];
  cudaMemoryStats(device: number): Record<string, number>;
  cudaResetPeakMemoryStats(device: number): void;
  cudaResetAccumulatedMemoryStats(device: number): void;
  cudaEmptyCache(): void;
  cudaEmptyHostCache(): void;
  cudaMemoryInfo(device: number): [free: number, total: number];
  cudaRecordStream(t: Handle, id: number, device: number): void;
  cudaCurrentStream(device: number): NativeStream;
  cudaDefaultStream(device: number): NativeStream;
  cudaNewStream(device: number, priority: number): NativeStream;
  cudaSetStream(id: number, device: number): void;
  cudaStreamQuery(id: number, device: number): boolean;
  cudaStreamSynchronize(id: number, device: number): void;
  cudaStreamHandle(id: number, device: number): number | bigint;
  cudaNewEvent(enableTiming: boolean): NativeEvent;
  cudaEventRecord(event: NativeEvent, id: number, device: number): void;
  cudaEventWait(event: NativeEvent, id: number, device: number): void;
  cudaEventQuery(event: NativeEvent): boolean;
  cudaEventSynchronize(event: NativeEvent): void;
  cudaEventElapsedTime(start: NativeEvent, end: NativeEvent): number;
  cudaEventInfo(event: NativeEvent): [handle: number | bigint, device: number];
}

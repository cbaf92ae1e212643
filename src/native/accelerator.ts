/**
 * What the addon offers for every type of accelerator: `binding/accelerator`. Devices are strings; a
 * stream is its id and its device, and none is taken that the addon has not named before.
 */
import type { Handle } from './handle';

/** A `c10::Stream`. */
export type NativeStream = [id: number | bigint, device: string];

/** A `c10::Event`, as the addon hands it out. */
export type NativeEvent = object & { readonly __event: never };

export interface NativeAccelerator {
  acceleratorType(): string | null;
  deviceCount(type: string): number;
  deviceInit(type: string): void;
  deviceCurrent(type: string): number;
  deviceSet(device: string): void;
  deviceSynchronize(device: string): void;
  deviceSupportedDtypes(device: string): string[];
  deviceIsInitialized(type: string): boolean;
  deviceMemoryStats(device: string): Record<string, number>;
  deviceResetPeakMemoryStats(device: string): void;
  deviceResetAccumulatedMemoryStats(device: string): void;
  deviceEmptyCache(type: string): void;
  deviceEmptyHostCache(type: string): void;
  deviceHostMemoryStats(type: string): Record<string, number>;
  deviceResetPeakHostMemoryStats(type: string): void;
  deviceResetAccumulatedHostMemoryStats(type: string): void;
  deviceMemoryInfo(device: string): [free: number, total: number];
  recordStream(t: Handle, id: number | bigint, device: string): void;
  streamCurrent(device: string): NativeStream;
  streamDefault(device: string): NativeStream;
  streamNew(device: string, priority: number): NativeStream;
  streamSet(id: number | bigint, device: string): void;
  streamQuery(id: number | bigint, device: string): boolean;
  streamSynchronize(id: number | bigint, device: string): void;
  streamHandle(id: number | bigint, device: string): number | bigint;
  eventNew(type: string, enableTiming: boolean): NativeEvent;
  eventRecord(event: NativeEvent, id: number | bigint, device: string): void;
  eventWait(event: NativeEvent, id: number | bigint, device: string): void;
  eventQuery(event: NativeEvent): boolean;
  eventSynchronize(event: NativeEvent): void;
  eventElapsedTime(start: NativeEvent, end: NativeEvent): number;
  eventInfo(event: NativeEvent): [handle: number | bigint, index: number];
}

/** What the addon offers for MPS alone: `binding/accelerator/mps.cpp`. */

/** An event of MPS's pool. */
export type NativeMpsEvent = object & { readonly __mpsEvent: never };

export interface NativeMps {
  mpsIsBuilt(): boolean;
  mpsIsAvailable(): boolean;
  mpsIsOnMacOS(major: number, minor: number): boolean;
  mpsSynchronize(): void;
  mpsEmptyCache(): void;
  mpsSetMemoryFraction(fraction: number): void;
  mpsCurrentAllocatedMemory(): number | bigint;
  mpsDriverAllocatedMemory(): number | bigint;
  mpsRecommendedMaxMemory(): number | bigint;
  mpsStartTrace(mode: string, waitUntilCompleted: boolean): void;
  mpsStopTrace(): void;
  mpsEventNew(enableTiming: boolean): NativeMpsEvent;
  mpsEventRecord(event: NativeMpsEvent): void;
  mpsEventWait(event: NativeMpsEvent): void;
  mpsEventSynchronize(event: NativeMpsEvent): void;
  mpsEventQuery(event: NativeMpsEvent): boolean;
  mpsEventElapsedTime(start: NativeMpsEvent, end: NativeMpsEvent): number;
}

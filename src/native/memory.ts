/** The counted memory and `torch.scope`: `binding/memory`. */
import type { Handle } from './handle';

export interface NativeMemory {
  memoryStats(): [tensors: number, bytes: number, peak: number, allocated: number, cached: number];
  memoryResetPeak(): void;
  memoryEmptyCache(): void;
  memoryCollect(major: boolean): void;
  /** Garbage is collected in small steps until the same call with false. */
  memoryShortPauses(begin: boolean): void;
  /** A loader is asked for a batch: a good moment to collect what became of the last one. */
  memoryNextBatch(): void;
  /** Frees what a collection has found dead since the addon last looked. */
  memorySweep(): void;
  /** A step of a sweep that began meanwhile; whether more is left of it. */
  memorySweepOn(): boolean;
  memoryLiveHandles(): Handle[];
  scopeMark(): number;
  scopeEnd(mark: number, kept: Handle[]): void;
}

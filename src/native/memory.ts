/** The counted memory and `torch.scope`: `binding/memory`. */
import type { Handle } from './handle';

export interface NativeMemory {
  memoryStats(): [tensors: number, bytes: number, peak: number, allocated: number, cached: number];
  memoryResetPeak(): void;
  memoryEmptyCache(): void;
  memoryCollect(major: boolean): void;
  memoryLiveHandles(): Handle[];
  scopeMark(): number;
  scopeEnd(mark: number, kept: Handle[]): void;
}

/** The source line that made each tensor, while somebody asks for it. */
import path from 'node:path';
import { packageRoot } from '../libtorch/platform';
import { native } from '../native';
import type { Handle } from '../native/handle';
import { watchMaking } from '../tensor/tensor';

/** The tensors that one line of a script made and that are still alive. */
export interface MemorySource {
  /** The line, as a stack shows it: `/home/me/train.ts:12:9`. */
  source: string;
  tensors: number;
  /**
   * Bytes of the memory behind them, on any device.
   * Memory that several tensors share counts once, for the oldest.
   */
  bytes: number;
}

/** What stands for the line of a tensor that was made before the debug mode. */
const UNKNOWN = '(made before torch.memory.debug(true))';

/** How deep below the script's own line this package's functions may lie. */
const FRAMES = 50;

/** Where this package's frames lie: in lib/, or in src/ where source maps are on. */
const ownFolders = ['lib', 'src'].map((name) => path.join(packageRoot(), name, path.sep));

let lines: Map<Handle, string> | undefined;

/** The innermost line of the running script that is neither this package's nor Node's. */
function callerLine(): string {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = FRAMES;
  const stack = new Error().stack ?? '';
  Error.stackTraceLimit = limit;
  for (const frame of stack.split('\n').slice(1)) {
    const match = /\((.+:\d+:\d+)\)$|at (?:async )?(\S.*:\d+:\d+)$/.exec(frame);
    const line = match?.[1] ?? match?.[2];
    if (line === undefined || line.startsWith('node:')) continue;
    if (!ownFolders.some((folder) => line.includes(folder))) return line;
  }
  return '(no line of a script)';
}

/** Switches the debug mode: from now on, each tensor's line is kept until its handle is used again. */
export function recordSources(enabled: boolean): void {
  if (enabled === (lines !== undefined)) return;
  const record = enabled ? new Map<Handle, string>() : undefined;
  lines = record;
  watchMaking(record && ((handle) => void record.set(handle, callerLine())));
}

/** The live tensors by the line that made them, most bytes first. */
export function liveSources(): MemorySource[] {
  const found = new Map<string, MemorySource>();
  const counted = new Set<number | bigint>();
  for (const handle of native.memoryLiveHandles()) {
    const source = lines?.get(handle) ?? UNKNOWN;
    const entry = found.get(source) ?? { source, tensors: 0, bytes: 0 };
    const storage = native.tensorStoragePointer(handle);
    entry.tensors++;
    if (!counted.has(storage)) entry.bytes += native.tensorStorageBytes(handle);
    counted.add(storage);
    found.set(source, entry);
  }
  return [...found.values()].sort((a, b) => b.bytes - a.bytes || b.tensors - a.tensors);
}

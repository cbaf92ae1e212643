/** What a loop runs. */
export interface Program {
  setup: string;
  stmt: string;
  /** Run once after the repetitions, within the time: a device has to end what it was given. */
  finish?: string;
}

/** One thing to measure, written twice. */
export interface LoopCase {
  name: string;
  /** JavaScript: run once, and the statement to repeat. `torch` is the compiled library. */
  js: Program;
  /** The same in Python, where `torch` is imported. */
  py: Program;
  /** The Python to run it, where the tests' has not what the case needs. */
  python?: string | undefined;
  /** A package that Python must have: without it the case is left out. */
  needs?: string;
  /** Repetitions of the statement in one timing. */
  n: number;
  /** Whether floor/floor.cpp has a loop of this name. */
  floor?: boolean;
  /** Calls in one round of the sustained loop, collections included; none for what is long by itself. */
  sustained?: number;
}

/** Something that is not a loop: whole processes, for example. */
export interface CustomCase {
  name: string;
  /** As those of a {@link LoopCase}. */
  python?: string | undefined;
  needs?: string;
  run: (repeats: number) => Promise<Row>;
}

export type Case = LoopCase | CustomCase;

/** One printed line: two series of the same unit. */
export interface Row {
  unit: 'µs' | 'ms' | 's' | 'MB';
  ours: number[];
  theirs: number[];
  /** Processor time of a call in long loops, all threads and collections included; in `unit`. */
  sustained?: { ours: number[]; theirs: number[]; floor?: number[] };
  /** Processor time of all threads, where `ours` and `theirs` are by the clock. */
  processor?: { ours: number[]; theirs: number[] };
  /** What LibTorch's own C++ takes, in a loop without any language above it. */
  floor?: number[];
  /** The most memory that each process had. */
  peakMB?: { ours: number; theirs: number };
}

export const minimum = (xs: readonly number[]): number => Math.min(...xs);

export const mean = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0) / xs.length;

export function median(xs: readonly number[]): number {
  const sorted = [...xs].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The statement that waits for a device; none for the CPU. */
export const synchronizeJs = (device: string): string =>
  device === 'cpu' ? '' : 'torch.accelerator.synchronize();';
export const synchronizePy = (device: string): string =>
  device === 'cpu' ? '' : 'torch.accelerator.synchronize()';

/** One thing to measure, written twice. */
export interface LoopCase {
  name: string;
  /** JavaScript: run once, and the statement to repeat. `torch` is the compiled library. */
  js: { setup: string; stmt: string };
  /** The same in Python, where `torch` is imported. */
  py: { setup: string; stmt: string };
  /** The Python to run it, where the tests' has not what the case needs. */
  python?: string | undefined;
  /** Repetitions of the statement in one timing. */
  n: number;
}

/** Something that is not a loop: whole processes, for example. */
export interface CustomCase {
  name: string;
  run: (repeats: number) => Promise<Row>;
}

export type Case = LoopCase | CustomCase;

/** One printed line: two series of the same unit. */
export interface Row {
  unit: 'µs' | 'ms' | 's' | 'MB';
  ours: number[];
  theirs: number[];
}

export const minimum = (xs: number[]): number => Math.min(...xs);

export function median(xs: number[]): number {
  const sorted = [...xs].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

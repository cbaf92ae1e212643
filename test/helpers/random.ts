/** A small seeded generator for tests: the same cases on every run, on every machine. */
export interface RandomSource {
  /** A float in [0, 1). */
  float(): number;
  /** An integer in [0, limit). */
  int(limit: number): number;
  /** One of `items`. */
  pick<T>(items: readonly T[]): T;
}

export function randomSource(seed: number): RandomSource {
  let state = seed >>> 0;
  // mulberry32
  const float = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (limit: number): number => Math.floor(float() * limit);
  return { float, int, pick: (items) => items[int(items.length)]! };
}

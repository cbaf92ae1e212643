/**
 * NumPy's `RandomState`: the same seed gives the same numbers as
 * `np.random.seed` and scikit-learn's `random_state`.
 */
import torch from 'torch-node';

const N = 624;
const M = 397;

/**
 * The Mersenne Twister with NumPy's way to make numbers from its bits.
 *
 * @example new RandomState(0).permutation(5) // [2, 0, 1, 3, 4]
 */
export class RandomState {
  readonly #key = new Uint32Array(N);
  #position = N;
  /** The second number of the last pair of normal ones. */
  #spare: number | null = null;

  constructor(seed: number) {
    this.#key[0] = seed;
    for (let i = 1; i < N; i++) {
      const previous = this.#key[i - 1]!;
      this.#key[i] = Math.imul(1812433253, previous ^ (previous >>> 30)) + i;
    }
  }

  #refill(): void {
    const key = this.#key;
    for (let i = 0; i < N; i++) {
      const y = (key[i]! & 0x80000000) | (key[(i + 1) % N]! & 0x7fffffff);
      key[i] = key[(i + M) % N]! ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0);
    }
    this.#position = 0;
  }

  /** 32 random bits. */
  #bits(): number {
    if (this.#position === N) this.#refill();
    let y = this.#key[this.#position++]!;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    y ^= y >>> 18;
    return y >>> 0;
  }

  /** A number in [0, 1). */
  random(): number {
    const a = this.#bits() >>> 5;
    const b = this.#bits() >>> 6;
    return (a * 67108864 + b) / 9007199254740992;
  }

  /** `count` numbers in [0, 1). */
  rand(count: number): Float64Array {
    return Float64Array.from({ length: count }, () => this.random());
  }

  /** A number in [low, high). */
  uniform(low: number, high: number): number {
    return low + (high - low) * this.random();
  }

  /** An integer from 0 to `max`, both included. */
  #interval(max: number): number {
    if (max === 0) return 0;
    const mask = 2 ** (32 - Math.clz32(max)) - 1;
    for (;;) {
      const value = (this.#bits() & mask) >>> 0;
      if (value <= max) return value;
    }
  }

  /** The numbers from 0 to n - 1 in random order. */
  permutation(n: number): number[] {
    const order = Array.from({ length: n }, (_, i) => i);
    for (let i = n - 1; i > 0; i--) {
      const j = this.#interval(i);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    return order;
  }

  /** `count` numbers of the standard normal distribution, by the polar method. */
  randn(count: number): Float64Array {
    const result = new Float64Array(count);
    let at = 0;
    if (this.#spare !== null && count > 0) {
      result[at++] = this.#spare;
      this.#spare = null;
    }
    const pairs: [x: number, y: number, square: number][] = [];
    while (at + 2 * pairs.length < count) pairs.push(this.#pointInCircle());
    const logs = logarithms(pairs.map(([, , square]) => square));
    for (const [i, [x, y, square]] of pairs.entries()) {
      const f = Math.sqrt((-2 * logs[i]!) / square);
      result[at++] = f * y;
      if (at < count) result[at++] = f * x;
      else this.#spare = f * x;
    }
    return result;
  }

  #pointInCircle(): [x: number, y: number, square: number] {
    for (;;) {
      const x = 2 * this.random() - 1;
      const y = 2 * this.random() - 1;
      const square = x * x + y * y;
      if (square < 1 && square !== 0) return [x, y, square];
    }
  }
}

/**
 * The C library's logarithm, which NumPy calls; V8's own differs in a last bit here and there. LibTorch calls
 * it element by element for `xlogy` of strided memory.
 */
function logarithms(values: number[]): Float64Array {
  const strided = torch
    .tensor(Float64Array.from([...values, 1].flatMap((v) => [v, 1])))
    .view(-1, 2)
    .select(1, 0);
  const ones = torch.ones([values.length + 1, 2], { dtype: 'float64' }).select(1, 0);
  return torch.special.xlogy(ones, strided).toTypedArray() as Float64Array;
}

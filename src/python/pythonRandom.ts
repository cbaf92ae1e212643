/**
 * `torch.random.python`: Python's `random` module, from which torchvision's RandomOrder and RandomChoice
 * draw. The same seed gives the same numbers as there. One generator for the process, seeded from the
 * system's randomness until `seed` is called.
 *
 * @see https://docs.python.org/3.11/library/random.html
 */

import { createHash, randomBytes } from 'node:crypto';
import { type Arguments, binder, refuseArguments } from '../common/binder';
import { expectComparable, expectInteger, invalidArgument } from '../common/expect';

const size = 624;
const half = 397;

/** MT19937: its 624 words (none until the first seed), and which comes next. */
let words = new Uint32Array(0);
let next = size;

/** A state, as `getstate` gives it. */
export interface RandomState {
  /** The generator's 624 words of 32 bits. */
  readonly words: Uint32Array;
  /** Which of the words comes next; 624 where all are used up. */
  readonly next: number;
}

function fillFrom(start: number): void {
  words = new Uint32Array(size);
  words[0] = start;
  for (let i = 1; i < size; i++) {
    const before = words[i - 1]! ^ (words[i - 1]! >>> 30);
    words[i] = Math.imul(before, 1812433253) + i;
  }
  next = size;
}

/** The reference implementation's `init_by_array`. */
function fillFromKey(key: readonly number[]): void {
  fillFrom(19650218);
  let i = 1;
  let j = 0;
  const mix = (factor: number) => words[i]! ^ Math.imul(words[i - 1]! ^ (words[i - 1]! >>> 30), factor);
  const advance = () => {
    if (++i < size) return;
    words[0] = words[size - 1]!;
    i = 1;
  };
  for (let k = Math.max(size, key.length); k > 0; k--) {
    words[i] = mix(1664525) + key[j]! + j;
    advance();
    j = (j + 1) % key.length;
  }
  for (let k = size - 1; k > 0; k--) {
    words[i] = mix(1566083941) - i;
    advance();
  }
  words[0] = 0x80000000;
}

function refill(): void {
  for (let i = 0; i < size; i++) {
    const y = (words[i]! & 0x80000000) | (words[(i + 1) % size]! & 0x7fffffff);
    words[i] = words[(i + half) % size]! ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0);
  }
  next = 0;
}

function word(): number {
  if (words.length === 0) seed();
  if (next >= size) refill();
  let y = words[next++]!;
  y ^= y >>> 11;
  y ^= (y << 7) & 0x9d2c5680;
  y ^= (y << 15) & 0xefc60000;
  return (y ^ (y >>> 18)) >>> 0;
}

const big = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`);

/** Options of {@link seed}. */
export interface SeedOptions {
  /** An integer, a string or bytes. Default: null, random */
  a?: number | bigint | string | Uint8Array | null | undefined;
}

type SeedOrder = [a: 'a'];
const bindSeed = binder<SeedOptions, SeedOrder>('seed', {}, { a: null });

/**
 * Starts the sequence that belongs to a seed, or without one a random sequence.
 *
 * @param a an integer, a string or bytes
 * @throws TypeError for anything else
 */
export function seed(...args: Arguments<SeedOptions, SeedOrder>): void {
  const [a] = bindSeed(args);
  let value: bigint;
  if (a === null) value = big(randomBytes(size * 4));
  else if (typeof a === 'string' || a instanceof Uint8Array) {
    const bytes = Buffer.from(a as string);
    value = big(Buffer.concat([bytes, createHash('sha512').update(bytes).digest()]));
  } else if (typeof a === 'bigint' || Number.isInteger(a)) value = BigInt(a);
  else throw invalidArgument('an integer, a string or bytes', 'a', a);
  if (value < 0n) value = -value;
  const key: number[] = [];
  do {
    key.push(Number(value & 0xffffffffn));
    value >>= 32n;
  } while (value > 0n);
  fillFromKey(key);
}

/** What `setstate` takes to go on from here. */
export function getstate(...args: []): RandomState {
  refuseArguments('getstate', args);
  if (words.length === 0) seed();
  return { words: words.slice(), next };
}

interface SetstateParameters {
  /** A state that `getstate` gave. */
  state: RandomState;
}

type SetstateOrder = [state: 'state'];
const bindSetstate = binder<SetstateParameters, SetstateOrder>(
  'setstate',
  { state: { owns: (object) => 'words' in object } },
  {},
);

/** Goes on from a state of `getstate`, with the same numbers as from there. */
export function setstate(...args: Arguments<SetstateParameters, SetstateOrder>): void {
  const [state] = bindSetstate(args);
  words = state.words.slice();
  next = state.next;
}

/** A number from 0 to 1 (exclusive), of 53 random bits. */
export function random(...args: []): number {
  refuseArguments('random', args);
  const high = word() >>> 5;
  return (high * 67108864 + (word() >>> 6)) / 9007199254740992;
}

interface GetrandbitsParameters {
  /** How many bits the number has, 0 or more; from 54 on it is a bigint. */
  k: number;
}

type GetrandbitsOrder = [k: 'k'];
const bindGetrandbits = binder<GetrandbitsParameters, GetrandbitsOrder>('getrandbits', { k: 'any' }, {});

/** An integer of `k` random bits; a bigint where a number can't hold so many. */
export function getrandbits(...args: Arguments<GetrandbitsParameters, GetrandbitsOrder>): number | bigint {
  const [k] = bindGetrandbits(args);
  expectInteger(k, 'k', 0);
  if (k === 0) return 0;
  if (k <= 32) return word() >>> (32 - k);
  let result = 0n;
  for (let bits = 0; bits < k; bits += 32) {
    const drawn = bits + 32 <= k ? word() : word() >>> (bits + 32 - k);
    result |= BigInt(drawn) << BigInt(bits);
  }
  return k <= 53 ? Number(result) : result;
}

/** An integer from 0 to `n` (exclusive). */
function below(n: number): number {
  const k = n.toString(2).length;
  let drawn = Number(getrandbits(k));
  while (drawn >= n) drawn = Number(getrandbits(k));
  return drawn;
}

/** Options of {@link randrange}. */
export interface RandrangeOptions {
  /** Where it ends, this excluded. Default: null: from 0 to `start` */
  stop?: number | null | undefined;
  /** How far the numbers are from each other; may be negative. Default: 1 */
  step?: number | undefined;
}

interface RandrangeParameters extends RandrangeOptions {
  /** The first number; with nothing behind it the end, as in Python. */
  start: number;
}

type RandrangeOrder = [start: 'start', stop: 'stop', step: 'step'];
const bindRandrange = binder<RandrangeParameters, RandrangeOrder>(
  'randrange',
  { start: 'any' },
  { stop: null, step: 1 },
);

/** An integer of `range(start, stop, step)`, each with the same probability. */
export function randrange(...args: Arguments<RandrangeParameters, RandrangeOrder>): number {
  const [start, stop, step] = bindRandrange(args);
  for (const [name, value] of Object.entries({ start, stop: stop ?? 0, step })) expectInteger(value, name);
  if (stop === null) {
    if (start <= 0) throw new RangeError('empty range for randrange()');
    return below(start);
  }
  if (step === 0) throw new RangeError('zero step for randrange()');
  const count = Math.ceil((stop - start) / step);
  if (count <= 0)
    throw new RangeError(`empty range in randrange(${start}, ${stop}${step === 1 ? '' : `, ${step}`})`);
  return start + step * below(count);
}

interface RandintParameters {
  /** The least number that can come. */
  a: number;
  /** The largest number that can come. */
  b: number;
}

type RandintOrder = [a: 'a', b: 'b'];
const bindRandint = binder<RandintParameters, RandintOrder>('randint', { a: 'any', b: 'any' }, {});

/** An integer from `a` to `b`, both included. */
export function randint(...args: Arguments<RandintParameters, RandintOrder>): number {
  const [a, b] = bindRandint(args);
  expectComparable(a, 'a');
  expectComparable(b, 'b');
  return randrange(a, b + 1);
}

interface UniformParameters {
  /** One end of the interval, which can come itself. */
  a: number;
  /** The other end of the interval. */
  b: number;
}

type UniformOrder = [a: 'a', b: 'b'];
const bindUniform = binder<UniformParameters, UniformOrder>('uniform', { a: 'any', b: 'any' }, {});

/** A number from `a` to `b`, each with the same probability. */
export function uniform(...args: Arguments<UniformParameters, UniformOrder>): number {
  const [a, b] = bindUniform(args);
  expectComparable(a, 'a');
  expectComparable(b, 'b');
  return a + (b - a) * random();
}

interface ChoiceParameters<T> {
  /** What one element is taken from; not empty. */
  seq: ArrayLike<T>;
}

type ChoiceOrder = [seq: 'seq'];
const bindChoice = binder<ChoiceParameters<any>, ChoiceOrder>('choice', { seq: 'object' }, {});

/** One element of an array or string, each with the same probability. */
export function choice<T>(...args: Arguments<ChoiceParameters<T>, ChoiceOrder>): T {
  const [sequence] = bindChoice(args);
  if (sequence.length === 0) throw new RangeError('Cannot choose from an empty sequence');
  return sequence[below(sequence.length)]!;
}

/** Options of `choices`. */
export interface ChoicesOptions {
  /** How likely each is. Default: all the same */
  weights?: readonly number[] | null | undefined;
  /** How many to draw. Default: 1 */
  k?: number | undefined;
}

interface ChoicesParameters<T> extends ChoicesOptions {
  /** What elements are taken from; not empty. */
  population: ArrayLike<T>;
}

type ChoicesOrder = [population: 'population', weights: 'weights'];
const bindChoices = binder<ChoicesParameters<any>, ChoicesOrder>(
  'choices',
  { population: 'object' },
  { weights: null },
  { k: 1 },
);

/**
 * Several elements, drawn with replacement, each as probable as its weight says.
 * @throws RangeError for weights of another number, and for ones that don't sum to more than zero
 */
export function choices<T>(...args: Arguments<ChoicesParameters<T>, ChoicesOrder>): T[] {
  const { population, weights, k } = bindChoices.named(args);
  expectComparable(k, 'k');
  const n = population.length;
  const draw = (pick: () => number) => Array.from({ length: k }, () => population[pick()]!);
  if (weights === null) {
    if (n === 0 && k > 0) throw new RangeError('Cannot choose from an empty sequence');
    return draw(() => Math.floor(random() * n));
  }
  if (weights.length !== n) throw new RangeError('The number of weights does not match the population');
  const sums: number[] = [];
  for (const weight of weights) sums.push((sums.at(-1) ?? 0) + weight);
  const total = sums.at(-1) ?? 0;
  if (!(total > 0)) throw new RangeError('Total of weights must be greater than zero');
  if (!Number.isFinite(total)) throw new RangeError('Total of weights must be finite');
  return draw(() => {
    const at = random() * total;
    const found = sums.findIndex((sum) => sum > at);
    return found < 0 ? n - 1 : Math.min(found, n - 1);
  });
}

interface ShuffleParameters {
  /** The array, whose elements change places. */
  x: unknown[];
}

type ShuffleOrder = [x: 'x'];
const bindShuffle = binder<ShuffleParameters, ShuffleOrder>('shuffle', { x: 'object' }, {});

/** Puts an array's elements into random order, in place. */
export function shuffle(...args: Arguments<ShuffleParameters, ShuffleOrder>): void {
  const [x] = bindShuffle(args);
  for (let i = x.length - 1; i > 0; i--) {
    const j = below(i + 1);
    [x[i], x[j]] = [x[j], x[i]];
  }
}

interface SampleParameters<T> {
  /** What elements are taken from, each at most once. */
  population: ArrayLike<T>;
  /** How many are taken, at most as many as there are. */
  k: number;
}

type SampleOrder = [population: 'population', k: 'k'];
const bindSample = binder<SampleParameters<any>, SampleOrder>(
  'sample',
  { population: 'object', k: 'any' },
  {},
);

/** `k` different elements in random order: drawn without replacement. */
export function sample<T>(...args: Arguments<SampleParameters<T>, SampleOrder>): T[] {
  const [population, k] = bindSample(args);
  const n = population.length;
  expectComparable(k, 'k');
  if (!(k >= 0 && k <= n)) throw new RangeError('Sample larger than population or is negative');
  // Either a copy to draw from, or a set of what is drawn: as Python decides it.
  let setSize = 21;
  if (k > 5) setSize += 4 ** Math.ceil(Math.log(k * 3) / Math.log(4));
  const result: T[] = [];
  if (n <= setSize) {
    const pool = Array.from(population);
    for (let i = 0; i < k; i++) {
      const j = below(n - i);
      result.push(pool[j]!);
      pool[j] = pool[n - i - 1]!;
    }
    return result;
  }
  const taken = new Set<number>();
  while (result.length < k) {
    const j = below(n);
    if (taken.has(j)) continue;
    taken.add(j);
    result.push(population[j]!);
  }
  return result;
}

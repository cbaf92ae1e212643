/** A call of an operator that is being written: its arguments, by place or name. */
import { TorchError } from '../common/errors';
import { isPlainObject } from '../common/options';
import { type GraphNode, type GraphValue, isGraphValue } from '../recorder';
import type { DType } from '../tensor/dtypes';
import { otherNames } from './argumentNames';
import type { Builder } from './builder';
import { type Size, SliceIndex, Varying } from './sizes';

/** Writes a call; gives the names of its results, of which later ones may be left out; '' is none. */
export type Converter = (call: Call) => string | string[];

/** From the weakest to the strongest. */
const strength: readonly DType[] = [
  ...(['bool', 'uint8', 'int8', 'int16', 'int32', 'int64'] as const),
  ...(['float16', 'bfloat16', 'float32', 'float64'] as const),
];

export const isFloat = (dtype: DType) => /float/.test(dtype);

/** The dtype in which ONNX computes what it has not of narrow integers; their last bits are the same. */
export const wide = (dtype: DType): DType => (/^u?int(8|16)$/.test(dtype) ? 'int32' : dtype);

export class Call {
  readonly #args: readonly unknown[];
  readonly #options: Readonly<Record<string, unknown>>;

  constructor(
    readonly node: GraphNode,
    args: readonly unknown[],
    readonly b: Builder,
  ) {
    const last = args.at(-1);
    const hasOptions = isPlainObject(last) && !isGraphValue(last);
    this.#args = hasOptions ? args.slice(0, -1) : args;
    this.#options = hasOptions ? (last as Record<string, unknown>) : {};
  }

  get count(): number {
    return this.#args.length;
  }

  /** The first result. */
  get out(): GraphValue {
    return this.node.results[0]!;
  }

  get dtype(): DType {
    return this.out.dtype;
  }

  fail(reason: string): never {
    throw new TorchError(reason);
  }

  /** An argument; undefined and null are the default. */
  arg<T>(place: number, name: string, otherwise?: T): T {
    const given = this.#args[place] ?? this.#options[name];
    if (given !== undefined && given !== null) return given as T;
    const other = otherNames(this.node.operator, place, name).find((one) => one in this.#options);
    return ((other === undefined ? undefined : this.#options[other]) ?? otherwise) as T;
  }

  /** All positional arguments from a place on: those of functions that take any number. */
  rest(place: number): unknown[] {
    return this.#args.slice(place);
  }

  /** A tensor among the arguments. */
  value(place: number, name = 'input'): GraphValue {
    const found = this.arg<unknown>(place, name);
    return isGraphValue(found) ? found : this.fail(`needs a tensor for ${name}`);
  }

  isTensor(place: number, name: string): boolean {
    return isGraphValue(this.arg(place, name));
  }

  /** The name of a tensor among the arguments. */
  t(place: number, name = 'input'): string {
    return this.b.of(this.value(place, name));
  }

  /** The same, cast to a dtype where it has another one. */
  as(value: GraphValue, dtype: DType): string {
    return this.recast(this.b.of(value), value.dtype, dtype);
  }

  /** What has one dtype in another; without that the result's, where ONNX had to compute in a wider one. */
  recast(name: string, from: DType, to = this.dtype): string {
    return from === to ? name : this.b.cast(name, to);
  }

  /** A tensor or a number as an operand of that dtype. */
  operand(value: unknown, dtype: DType): string {
    if (isGraphValue(value)) return this.as(value, dtype);
    if (value instanceof Varying) return this.b.number(value, dtype);
    if (typeof value === 'number' || typeof value === 'boolean') return this.b.constant(Number(value), dtype);
    return this.fail(`can't take ${String(value)} as an operand`);
  }

  /** The dtype in which two operands meet. */
  common(a: unknown, b: unknown): DType {
    const rank = (value: unknown): [dtype: DType, isWeak: boolean] =>
      isGraphValue(value)
        ? [value.dtype, value.shape.length === 0]
        : [
            typeof value === 'boolean'
              ? 'bool'
              : (value instanceof Varying ? value.values : [value]).every(Number.isInteger)
                ? 'int64'
                : 'float32',
            true,
          ];
    const [[first, weakFirst], [second, weakSecond]] = [rank(a), rank(b)];
    const kind = (dtype: DType) => (dtype === 'bool' ? 0 : isFloat(dtype) ? 2 : 1);
    // A number, or a tensor without dimensions, counts only where it is of a higher kind.
    if (weakFirst !== weakSecond) {
      const [strong, weak] = weakFirst ? [second, first] : [first, second];
      return kind(weak) > kind(strong) ? weak : strong;
    }
    return strength.indexOf(first) >= strength.indexOf(second) ? first : second;
  }

  shape(value: GraphValue): Size[] {
    return this.b.recordings.shape(value);
  }

  /** An integer that the file can't compute. */
  int(place: number, name: string, otherwise?: number): number {
    const value = this.arg<unknown>(place, name, otherwise);
    if (typeof value === 'number') return value;
    return this.fail(`needs a fixed ${name}, but it depends on the dynamic sizes`);
  }

  /** A list of integers; one number stands for `count` of them, an empty list for the default. */
  ints(place: number, name: string, count: number, otherwise?: readonly number[]): number[] {
    const value = this.arg<unknown>(place, name, otherwise);
    const list = Array.isArray(value) ? value : Array<unknown>(count).fill(value);
    const full =
      list.length === 0 ? (otherwise ?? []) : list.length === 1 ? Array(count).fill(list[0]) : list;
    if (!full.every((one) => typeof one === 'number'))
      return this.fail(`needs a fixed ${name}, but it depends on the dynamic sizes`);
    return full as number[];
  }

  float(place: number, name: string, otherwise?: number): number {
    return this.int(place, name, otherwise);
  }

  flag(place: number, name: string, otherwise = false): boolean {
    return Boolean(this.arg(place, name, otherwise));
  }

  /** A dimension, counted from the front. */
  dim(place: number, name = 'dim', rank = this.value(0).shape.length, otherwise?: number): number {
    const dim = this.int(place, name, otherwise);
    return dim < 0 ? dim + Math.max(rank, 1) : dim;
  }

  /** Sizes that come as a list or one by one. */
  sizes(place: number, name: string): Size[] {
    const value = this.arg<unknown>(place, name);
    const list = Array.isArray(value)
      ? value
      : typeof this.#args[place] === 'undefined'
        ? [value]
        : this.rest(place);
    return list as Size[];
  }

  isSlice(value: unknown): value is SliceIndex {
    return value instanceof SliceIndex;
  }
}

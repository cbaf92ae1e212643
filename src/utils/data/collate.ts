/** How samples become a batch. Twin of torch/utils/data/_utils/collate.py. */

import { type Arguments, binder } from '../../common/binder';
import { typeName } from '../../common/brief';
import { TorchError } from '../../common/errors';
import type { NodeBuffer } from '../../common/node';
import { isPlainObject } from '../../common/plainObject';
import { asTensor, tensor as makeTensor } from '../../tensor/creation';
import { torchOps } from '../../tensor/operators';
import { Tensor } from '../../tensor/tensor';
import { markNumbers } from './numbers';

/** Arrays of numbers with a dtype of their own; here they stand where Python has NumPy arrays. */
export type NumericArray =
  | Uint8Array
  | Uint8ClampedArray
  | Int8Array
  | Int16Array
  | Int32Array
  | Float32Array
  | Float64Array
  | BigInt64Array;

/**
 * The type of a batch of `T`, as `defaultCollate` makes it. Nothing is known of a batch of what isn't
 * known.
 */
export type Collated<T> = unknown extends T ? any : CollatedKnown<T>;

type CollatedKnown<T> = T extends Tensor | number | bigint | boolean | NumericArray
  ? Tensor
  : T extends string | NodeBuffer
    ? T[]
    : T extends Map<infer K, infer V>
      ? Map<K, Collated<V>>
      : T extends readonly unknown[]
        ? { -readonly [K in keyof T]: Collated<T[K]> }
        : T extends object
          ? { [K in keyof T]: Collated<T[K]> }
          : unknown;

/** The type of a sample that isn't batched, as `defaultConvert` leaves it. */
export type Converted<T> = T extends NumericArray
  ? Tensor
  : T extends Tensor | string | number | bigint | boolean
    ? T
    : T extends readonly unknown[]
      ? { -readonly [K in keyof T]: Converted<T[K]> }
      : T;

function isNumericArray(value: unknown): value is NumericArray {
  return ArrayBuffer.isView(value) && !(value instanceof DataView) && !(value instanceof Buffer);
}

/** A named tuple such as `x.max(1)` gives: iterable by position, with its fields' names beside. */
function isTuple(value: unknown): value is readonly unknown[] {
  if (Array.isArray(value)) return true;
  if (typeof value !== 'object' || value === null || isNumericArray(value)) return false;
  return Symbol.iterator in value && typeof (value as { length?: unknown }).length === 'number';
}

function collateNumbers(batch: readonly unknown[]): Tensor {
  const stranger = batch.find((value) => typeof value !== typeof batch[0]);
  if (stranger !== undefined) {
    throw new TypeError(
      `default_collate: a batch must hold values of one type; found ${typeName(batch[0])} and ${typeName(stranger)}`,
    );
  }
  // Python tells 1 from 1.0. JavaScript doesn't: whole batches of integers are int64, all others float64.
  const isInt = typeof batch[0] === 'bigint' || batch.every((value) => Number.isSafeInteger(value));
  const made = makeTensor(batch as number[], { dtype: isInt ? 'int64' : 'float64' });
  return typeof batch[0] === 'bigint' ? made : markNumbers(made);
}

function collateTensors(batch: readonly Tensor[]): Tensor {
  const { layout } = batch[0]!;
  if (layout !== 'strided' && layout !== '_mkldnn') {
    const kind = layout === 'jagged' ? 'nested' : 'sparse';
    throw new TorchError(
      `Batches of ${kind} tensors are not currently supported by the default collate_fn; ` +
        'please provide a custom collate_fn to handle them appropriately.',
    );
  }
  return torchOps.stack(batch as Tensor[], 0);
}

/** One column of a batch of mappings; every sample must have the key. */
function column(batch: readonly unknown[], key: unknown, get: (sample: any) => unknown): unknown[] {
  return batch.map((sample, i) => {
    const value = get(sample);
    if (value === undefined) {
      throw new TypeError(`default_collate: sample ${i} of the batch has no '${String(key)}'`);
    }
    return value;
  });
}

function collateTuples(batch: readonly (readonly unknown[])[], collateFnMap: CollateFnMap): unknown[] {
  const { length } = batch[0]!;
  if (!batch.every((sample) => isTuple(sample) && sample.length === length)) {
    throw new TorchError('each element in list of batch should be of equal size');
  }
  const rows = batch.map((sample) => (Array.isArray(sample) ? sample : [...sample]));
  return Array.from({ length }, (_, i) =>
    collate(
      rows.map((row) => row[i]),
      { collateFnMap },
    ),
  );
}

/** Makes a batch of samples of one type; `collateFnMap` is the map that it was found in. */
export type CollateFn = (batch: any[], options: { collateFnMap: CollateFnMap }) => unknown;

/**
 * A class, or several; numbers, bigints, booleans and strings are found under `Number`, `BigInt`,
 * `Boolean` and `String`.
 */
export type CollateKey = abstract new (...args: any[]) => unknown;

/** Which function batches samples of which type. */
export type CollateFnMap = Map<CollateKey | BigIntConstructor | readonly CollateKey[], CollateFn>;

const numericArrays = [
  Uint8Array,
  Uint8ClampedArray,
  Int8Array,
  Int16Array,
  Int32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
];

const unchanged: CollateFn = (batch) => batch;

/**
 * What `defaultCollate` does with samples that aren't containers. Add to it to teach it a type of your own.
 *
 * @example
 * defaultCollateFnMap.set(Graph, (batch) => mergeGraphs(batch));
 */
export const defaultCollateFnMap: CollateFnMap = new Map<any, CollateFn>([
  [Tensor, collateTensors],
  [Buffer, unchanged],
  [
    numericArrays,
    (batch, { collateFnMap }) =>
      collate(
        batch.map((array) => asTensor(array)),
        { collateFnMap },
      ),
  ],
  [Number, collateNumbers],
  [BigInt, collateNumbers],
  [Boolean, (batch) => makeTensor(batch as boolean[])],
  [String, unchanged],
]);

const ownEntries = new Map(defaultCollateFnMap);

/** What was added to `defaultCollateFnMap`: worker threads are told. */
export function addedCollateFns(): [unknown, CollateFn][] {
  return [...defaultCollateFnMap].filter(([key, collateFn]) => ownEntries.get(key) !== collateFn);
}

/** The class of a value; that of its wrapper for a primitive one. */
function typeOf(value: unknown): unknown {
  return value === null || value === undefined ? value : Object(value).constructor;
}

function isInstance(value: unknown, type: unknown): boolean {
  if (Array.isArray(type)) return type.some((each) => isInstance(value, each));
  if (typeof type !== 'function') return false;
  return typeOf(value) === type || (typeof value !== 'function' && value instanceof (type as CollateKey));
}

/** Options of {@link collate}. */
export interface CollateOptions {
  /** The function for each type. Default: null, none */
  collateFnMap?: CollateFnMap | null | undefined;
}

interface CollateParameters extends CollateOptions {
  /** The samples of the batch, as an array. */
  batch: readonly any[];
}

type CollateOrder = [batch: 'batch'];
const bindCollate = binder<CollateParameters, CollateOrder>(
  'collate',
  { batch: 'object' },
  {},
  { collateFnMap: null },
);

/**
 * Makes a batch of samples by a map of functions for their types.
 * Arrays, plain objects and Maps are collated part by part.
 *
 * @param batch the samples
 * @param options.collateFnMap the function for each type; the exact class first, then the first key that the
 *   sample is an instance of
 * @throws TypeError for what can't be batched
 * @example
 * class Point {
 *   constructor(readonly x: number, readonly y: number) {}
 * }
 * const collateFnMap = new Map([[Point, (batch: Point[]) => batch.length]]);
 * collate([new Point(1, 2), new Point(3, 4)], { collateFnMap }) // 2
 * @see https://docs.pytorch.org/docs/2.13/data.html#torch.utils.data.default_collate
 */
export function collate(...args: Arguments<CollateParameters, CollateOrder>): any {
  const { batch, collateFnMap: given } = bindCollate.named(args);
  if (batch.length === 0) throw new RangeError('list index out of range');
  const first = batch[0];
  const collateFnMap = given ?? new Map();
  const exact = collateFnMap.get(typeOf(first) as CollateKey);
  if (exact !== undefined) return exact(batch, { collateFnMap });
  for (const [type, collateFn] of collateFnMap) {
    if (isInstance(first, type)) return collateFn(batch, { collateFnMap });
  }
  if (first instanceof Map) {
    const entries = [...first.keys()].map(
      (key) =>
        [
          key,
          collate(
            column(batch, key, (sample) => sample.get(key)),
            { collateFnMap },
          ),
        ] as const,
    );
    return new Map(entries);
  }
  if (isTuple(first)) return collateTuples(batch, collateFnMap);
  if (isPlainObject(first)) {
    const entries = Object.keys(first).map(
      (key) =>
        [
          key,
          collate(
            column(batch, key, (sample) => sample[key]),
            { collateFnMap },
          ),
        ] as const,
    );
    return Object.fromEntries(entries);
  }
  throw new TypeError(
    `default_collate: batch must contain tensors, numpy arrays, numbers, dicts or lists; found ${typeName(first)}`,
  );
}

/** Samples are of any kind: no object is one of options. */
const bindBatch = binder<{ batch: readonly any[] }, [batch: 'batch']>(
  'defaultCollate',
  { batch: 'data' },
  {},
);
const bindSample = binder<{ data: any }, [data: 'data']>('defaultConvert', { data: 'data' }, {});

/**
 * Makes a batch of samples: each tensor, number or typed array becomes a tensor with a new first dimension;
 * arrays, plain objects and Maps are collated part by part; strings stay as they are. Other types can be
 * taught by {@link defaultCollateFnMap}.
 *
 * Numbers become float64 as in Python, or int64 where every one of the batch is an integer; booleans bool;
 * bigints int64. To be independent of a batch's values, give tensors or typed arrays; a DataLoader keeps the
 * dtype that its first batch had, or its `numberDtype`.
 *
 * @param batch the samples
 * @throws TypeError for what can't be batched
 * @throws TorchError when tensors' shapes or arrays' lengths differ
 * @example
 * defaultCollate([[torch.ones([2]), 3], [torch.zeros([2]), 4]]) // a 2×2 tensor and tensor([3, 4])
 * @see https://docs.pytorch.org/docs/2.13/data.html#torch.utils.data.default_collate
 */
export function defaultCollate<T>(...args: [batch: readonly T[]]): Collated<T> {
  const [batch] = bindBatch(args);
  return collate(batch, { collateFnMap: defaultCollateFnMap }) as Collated<T>;
}

/**
 * What a DataLoader without batches (`batchSize: null`) does with a sample: typed arrays become tensors, also
 * within arrays, plain objects and Maps; everything else stays.
 *
 * @param data one sample
 * @example defaultConvert([new Float32Array([0, 1]), 'a']) // [tensor([0., 1.]), 'a']
 * @see https://docs.pytorch.org/docs/2.13/data.html#torch.utils.data.default_convert
 */
export function defaultConvert<T>(...args: [data: T]): Converted<T> {
  const [data] = bindSample(args);
  return convert(data) as Converted<T>;
}

function convert(data: unknown): unknown {
  if (data instanceof Tensor || data instanceof Buffer) return data;
  if (isNumericArray(data)) return asTensor(data);
  if (data instanceof Map) return new Map([...data].map(([key, value]) => [key, convert(value)]));
  if (Array.isArray(data)) return data.map(convert);
  if (isPlainObject(data)) {
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, convert(value)]));
  }
  return data;
}

/** Copies a batch's tensors into pinned memory, wherever they lie in it. */
export function pinMemory(data: unknown): unknown {
  if (data instanceof Tensor) return data.pinMemory();
  if (Array.isArray(data)) return data.map(pinMemory);
  if (data instanceof Map) return new Map([...data].map(([key, value]) => [key, pinMemory(value)]));
  if (isPlainObject(data)) {
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, pinMemory(value)]));
  }
  const custom = data as { pinMemory?: unknown } | null;
  return typeof custom?.pinMemory === 'function' ? custom.pinMemory() : data;
}

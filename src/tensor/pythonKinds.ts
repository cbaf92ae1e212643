/**
 * What Python distinguishes and JavaScript doesn't:
 * tuple beside list, `1.0` beside `1`, a dtype beside a string.
 *
 * | Python | loaded | to write one |
 * |---|---|---|
 * | `int`, `float` | number (`bigint` beyond 2**53) | `1` is an int, `1.5` a float, `new PyFloat(1)` is `1.0`, `2n ** 80n` an int |
 * | `list`, `tuple`, `torch.Size` | array | `[1]`, `tuple([1])`, `new Size([1])` |
 * | `dict`, `OrderedDict`, `Counter` | object, or Map where keys are no strings | `{}`, `new Map()`, `orderedDict({})`, `new OrderedDict()`, `counter({})` |
 * | `defaultdict(list)` | object or Map | `defaultDict('list', {})` |
 * | `set`, `frozenset` | Set | `new Set()`, `frozenSet(new Set())` |
 * | `bytes`, `bytearray` | Buffer | a Buffer or Uint8Array, `new PyByteArray(bytes)` |
 * | `torch.float32`, `torch.device`, `torch.strided`, a qscheme | string | `new PyDType('float32')`, `new PyDevice('cpu')`, … |
 * | `complex` | Complex | Complex |
 * | NumPy's arrays and numbers | Tensor, number | `ndarray(tensor)`, `new PyNumpyScalar(0.5, 'float64')` |
 * | `datetime` | Date | a Date, which is written in UTC |
 * | `deque` | array | `deque([1, 2])` |
 * | `argparse.Namespace` | Namespace | `new Namespace({ lr: 0.1 })` |
 *
 * Python's default `torch.load` refuses frozensets, defaultdicts, deques, datetimes, NumPy's objects and
 * Namespaces unless they are allowed there; here `weightsOnly: false` loads them, and the other plain
 * values of Python's library (paths, decimals, …), which become strings, numbers and objects.
 *
 * A loaded container is a plain array, object, Map or Set that remembers, in a table beside it, what Python
 * kind it was and what its places held. Saved again, it gives the same bytes. A copy (`[...x]`, `{ ...x }`)
 * remembers nothing: wrap where it matters.
 *
 * Pickles refer to an object that was written before by its number, and Python goes by identity. So does this
 * package for objects; equal strings are one object, as literals in one Python program are. {@link PyString}
 * makes one of its own, as a computed one is.
 */

import { type Arguments, binder } from '../common/binder';
import { PyFloat, PyTuple } from '../python/pyrepr';
import type { DType, Layout, QScheme } from './dtypes';
import type { Tensor } from './tensor';

export { PyFloat, PyTuple };

/** What takes an object with keys of any name, so that none is one of options. */
const bindMarked = binder<{ value: any }, [value: 'value']>('tuple', { value: 'data' }, {});
const bindNamespace = binder<{ fields?: object }, [fields: 'fields']>(
  'Namespace',
  {},
  { fields: {} },
  {},
  { fields: 'data' },
);

/** A dtype where a string would be taken for a string: `new PyDType('float32')`. */
export class PyDType {
  /** The dtype, by our name. */
  readonly value: DType;

  constructor(...args: [value: DType]) {
    [this.value] = bindMarked(args, 'PyDType');
  }
}

/** A device where a string would be taken for a string: `new PyDevice('cuda:0')`. */
export class PyDevice {
  /** The device, such as `'cuda:0'`. */
  readonly value: string;

  constructor(...args: [value: string]) {
    [this.value] = bindMarked(args, 'PyDevice');
  }
}

/** A layout where a string would be taken for a string: `new PyLayout('strided')`. */
export class PyLayout {
  /** The layout, by our name. */
  readonly value: Layout;

  constructor(...args: [value: Layout]) {
    [this.value] = bindMarked(args, 'PyLayout');
  }
}

/** A quantisation scheme where a string would be taken for a string: `new PyQScheme('per_tensor_affine')`. */
export class PyQScheme {
  /** The quantization scheme, by our name. */
  readonly value: QScheme;

  constructor(...args: [value: QScheme]) {
    [this.value] = bindMarked(args, 'PyQScheme');
  }
}

/**
 * A string that is not the same object as equal ones elsewhere:
 * one that Python computed, where a literal would be shared.
 */
export class PyString {
  /** The text itself. */
  readonly value: string;

  constructor(...args: [value: string]) {
    [this.value] = bindMarked(args, 'PyString');
  }

  /** The text itself. */
  toString(): string {
    return this.value;
  }
}

/** One of NumPy's numbers, such as a `numpy.float64`: `new PyNumpyScalar(0.5, 'float64')`. */
export class PyNumpyScalar {
  constructor(
    readonly value: number | bigint | boolean,
    readonly dtype: DType,
    /** @internal The module that makes it: NumPy's versions differ in its name. */
    readonly module?: string,
  ) {}
}

/** @internal One of Python's plain values that is a string or a number here: how the file makes it. */
export class PyValue {
  constructor(
    readonly value: unknown,
    /** Its class or function in Python. */
    readonly name: string,
    /** What that is called with; undefined where the name itself is the value. */
    readonly args?: readonly unknown[],
    /** The state of one that is made empty. */
    readonly state?: unknown,
  ) {}
}

/** @internal The class in Python of an object that is plain here, and the form in which a file holds one. */
export interface Origin {
  name: string;
  /** Its fields, those of its slots, its items, those of a dict, or the arguments it is made of. */
  form: 'fields' | 'slots' | 'items' | 'entries' | 'args';
  /** Whether it is made by `cls.__new__`, else by a call of the class. */
  created: boolean;
}

/** An `argparse.Namespace`: an object with fields. */
export class Namespace {
  [field: string]: unknown;

  constructor(...args: [fields?: Readonly<Record<string, unknown>>]) {
    Object.assign(this, bindNamespace(args)[0]);
  }
}

/** A `torch.Size` to save. Loaded ones are arrays that remember it. */
export class Size {
  /** The sizes of the dimensions, in order. */
  readonly items: readonly number[];

  constructor(...args: [items: readonly number[]]) {
    [this.items] = bindMarked(args, 'Size');
  }
}

/** A `collections.OrderedDict` with any keys. Loaded ones with string keys are objects that remember it. */
export class OrderedDict<K = unknown, V = unknown> extends Map<K, V> {}

/** A `bytearray` to save; a Buffer or Uint8Array is `bytes`. */
export class PyByteArray {
  /** The bytes, which Python would give a bytearray of. */
  readonly value: Uint8Array;

  constructor(...args: [value: Uint8Array]) {
    [this.value] = bindMarked(args, 'PyByteArray');
  }
}

/**
 * Python types of a container or of bytes that one JavaScript type stands for;
 * `intKeys` is a dict with integer keys in an object.
 */
export type Kind =
  | 'tuple'
  | 'Size'
  | 'dict'
  | 'OrderedDict'
  | 'Counter'
  | 'defaultdict'
  | 'frozenset'
  | 'deque'
  | 'bytearray'
  | 'ndarray'
  | 'intKeys';

/**
 * What a number or a string in a container stands for in Python: a float, or the very object that was there.
 */
export type Slot = 'float' | PyNumpyScalar | PyDType | PyDevice | PyLayout | PyQScheme | PyString | PyValue;

/** What is remembered of a loaded container. Places are array indices, keys, or the elements of a Set. */
export interface Marks {
  kind?: Kind;
  slots?: Map<unknown, Slot>;
  /** What keys of a dict are, by their places. */
  keys?: Map<unknown, Slot>;
  /** It comes from a file, which says of each string which object it is. */
  loaded?: boolean;
  /** The type of a defaultdict's default values, a name in Python's `builtins`. */
  factory?: string | null;
  /** The module whose function makes a NumPy array. */
  module?: string;
  /** Attributes of an OrderedDict other than a state dict's `_metadata` alone. */
  attributes?: object;
  /** The most items that a deque keeps. */
  maxlen?: number | null;
  /** How a file makes what has no parts: a Date, a range. */
  origin?: PyValue;
  /** The class of an object that is plain here. */
  instance?: Origin;
}

const table = new WeakMap<object, Marks>();

/** What is known of a container, if anything. */
export function marksOf(container: object): Marks | undefined {
  return table.get(container);
}

/** What is known of a container, to be added to. */
export function marksFor(container: object): Marks {
  let marks = table.get(container);
  if (marks === undefined) {
    marks = {};
    table.set(container, marks);
  }
  return marks;
}

/** Remembers of a copy what is known of a container. */
export function copyMarks(container: object, copy: object): void {
  const marks = table.get(container);
  if (marks !== undefined) table.set(copy, { ...marks });
}

/** Remembers that `container` is of a Python kind; returns it. */
export function markKind<T extends object>(container: T, kind: Kind): T {
  marksFor(container).kind = kind;
  return container;
}

/** Remembers what the value at a place of `container` is in Python. */
export function markSlot(container: object, place: unknown, slot: Slot): void {
  const marks = marksFor(container);
  marks.slots ??= new Map();
  marks.slots.set(place, slot);
}

/** Remembers what a key of `container` is in Python. */
export function markKey(container: object, place: unknown, slot: Slot): void {
  const marks = marksFor(container);
  marks.keys ??= new Map();
  marks.keys.set(place, slot);
}

/** A value with what is known of its place: wrapped if a plain value would lose its Python type. */
function wrap(slot: Slot | undefined, value: unknown): unknown {
  if (slot === undefined) return value;
  if (slot === 'float') return typeof value === 'number' ? new PyFloat(value) : value;
  return Object.is(slot.value, value) ? slot : value;
}

/** The value at a place, wrapped if a plain value would lose its Python type. */
export function wrapSlot(marks: Marks | undefined, place: unknown, value: unknown): unknown {
  return wrap(marks?.slots?.get(place), value);
}

/** A key, wrapped likewise. */
export function wrapKey(marks: Marks | undefined, key: unknown): unknown {
  return wrap(marks?.keys?.get(key), key);
}

/** The plain value behind a wrapper, and what the place it goes to must remember. */
export function unwrapSlot(value: unknown): [plain: unknown, slot: Slot | undefined] {
  if (value instanceof PyFloat) return [value.value, Number.isInteger(value.value) ? 'float' : undefined];
  if (isWrapper(value)) return [value.value, value];
  return [value, undefined];
}

function isWrapper(value: unknown): value is Exclude<Slot, 'float'> {
  return (
    value instanceof PyString ||
    value instanceof PyNumpyScalar ||
    value instanceof PyDType ||
    value instanceof PyDevice ||
    value instanceof PyLayout ||
    value instanceof PyQScheme ||
    value instanceof PyValue
  );
}

const bindDefaultDict = binder<
  { factory: string | null; entries: any },
  [factory: 'factory', entries: 'entries']
>('defaultDict', { factory: 'any', entries: 'data' }, {});

/**
 * Makes an array be saved as a tuple; it stays a plain array.
 * @example torch.save({ betas: serialization.tuple([0.9, 0.999]) }, 'settings.pt');
 */
export function tuple<T extends unknown[]>(...args: [items: T]): T {
  const [items] = bindMarked(args, 'tuple');
  return markKind(items, 'tuple');
}

/**
 * Makes a plain object or Map be saved as an `OrderedDict`; it stays what it is.
 * @example torch.save(serialization.orderedDict({ weight }), 'weights.pt');
 */
export function orderedDict<T extends object>(...args: [entries: T]): T {
  const [entries] = bindMarked(args, 'orderedDict');
  return markKind(entries, 'OrderedDict');
}

/**
 * Makes a plain object or Map be saved as a `collections.Counter`; it stays what it is.
 * @example torch.save(serialization.counter({ cat: 3, dog: 5 }), 'labels.pt');
 */
export function counter<T extends object>(...args: [entries: T]): T {
  const [entries] = bindMarked(args, 'counter');
  return markKind(entries, 'Counter');
}

/** The types that a defaultdict's default values may have. */
export const factories: readonly string[] = [
  'list',
  'dict',
  'set',
  'int',
  'float',
  'str',
  'bool',
  'tuple',
  'bytes',
];

/**
 * Makes a plain object or Map be saved as a `collections.defaultdict`; it stays what it is.
 *
 * Python's default `torch.load` refuses these unless they are allowed there.
 * @param factory the type of its default values, or null
 * @example torch.save(serialization.defaultDict('list', { loss: [0.5] }), 'history.pt');
 */
export function defaultDict<T extends object>(...args: [factory: string | null, entries: T]): T {
  const [factory, entries] = bindDefaultDict(args);
  if (factory !== null && !factories.includes(factory)) {
    throw new RangeError(`Expected one of ${factories.join(', ')} or null but received ${String(factory)}`);
  }
  marksFor(entries).factory = factory;
  return markKind(entries, 'defaultdict');
}

/**
 * Makes a Set be saved as a `frozenset`; it stays a Set.
 * Python's default `torch.load` refuses these unless they are allowed there.
 * @example torch.save(serialization.frozenSet(new Set([1, 2])), 'classes.pt');
 */
export function frozenSet<T>(...args: [items: Set<T>]): Set<T> {
  const [items] = bindMarked(args, 'frozenSet');
  return markKind(items, 'frozenset');
}

/** Options of {@link deque}. */
export interface DequeOptions {
  /** The most items that it keeps. Default: null, any number */
  maxlen?: number | null | undefined;
}

type DequeOrder = [maxlen: 'maxlen'];
const bindDeque = binder<DequeOptions & { items: unknown[] }, [items: 'items', ...DequeOrder]>(
  'deque',
  { items: 'data' },
  { maxlen: null },
);

/**
 * Makes an array be saved as a `collections.deque`; it stays a plain array.
 * Python's default `torch.load` refuses these unless they are allowed there.
 * @param maxlen the most items that it keeps in Python, or null for any number
 * @example torch.save(serialization.deque([0.5, 0.4], 100), 'losses.pt');
 */
export function deque<T extends unknown[]>(items: T, ...args: Arguments<DequeOptions, DequeOrder>): T;
export function deque(...args: unknown[]): unknown[] {
  const [items, maxlen] = bindDeque(args);
  marksFor(items).maxlen = maxlen;
  return markKind(items, 'deque');
}

/**
 * Makes a tensor be saved as a `numpy.ndarray`; it stays a tensor.
 * Python's default `torch.load` refuses these unless they are allowed there.
 * @example torch.save(serialization.ndarray(torch.ones([3])), 'array.pt');
 */
export function ndarray<T extends Tensor>(...args: [tensor: T]): T {
  const [tensor] = bindMarked(args, 'ndarray');
  return markKind(tensor, 'ndarray');
}

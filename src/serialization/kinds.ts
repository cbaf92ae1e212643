/**
 * What Python distinguishes and JavaScript doesn't: tuple beside list, `1.0` beside `1`, a dtype beside a string.
 *
 * A loaded container is a plain array, object, Map or Set that remembers, in a table beside it, what Python kind it was and which of
 * its places held floats, dtypes, devices or layouts. Saved again, it gives the same bytes. A copy (`[...x]`, `{ ...x }`) remembers
 * nothing: wrap where it matters, in {@link PyTuple}, {@link PyFloat}, {@link PyDType}, {@link PyDevice}, {@link PyLayout},
 * `Size` or {@link OrderedDict}.
 */
import type { DType, Layout } from '../dtypes';
import { PyFloat, PyTuple } from '../pyrepr';

export { PyFloat, PyTuple };

/** A dtype where a string would be taken for a string: `new PyDType('float32')`. */
export class PyDType {
  constructor(readonly value: DType) {}
}

/** A device where a string would be taken for a string: `new PyDevice('cuda:0')`. */
export class PyDevice {
  constructor(readonly value: string) {}
}

/** A layout where a string would be taken for a string: `new PyLayout('strided')`. */
export class PyLayout {
  constructor(readonly value: Layout) {}
}

/** A `torch.Size` to save. Loaded ones are arrays that remember it. */
export class Size {
  constructor(readonly items: readonly number[]) {}
}

/** A `collections.OrderedDict` with any keys. Loaded ones with string keys are objects that remember it. */
export class OrderedDict<K = unknown, V = unknown> extends Map<K, V> {}

/** A `bytearray` to save; a Buffer or Uint8Array is `bytes`. */
export class PyByteArray {
  constructor(readonly value: Uint8Array) {}
}

/** Python types of a container or of bytes that one JavaScript type stands for; `intKeys` is a dict with integer keys in an object. */
export type Kind = 'tuple' | 'Size' | 'OrderedDict' | 'bytearray' | 'intKeys';

/** Python types that a number or a string in a container may stand for. */
export type SlotKind = 'float' | 'dtype' | 'device' | 'layout';

/** What is remembered of a loaded container. Places are array indices, keys, or the elements of a Set. */
export interface Marks {
  kind?: Kind;
  slots?: Map<unknown, SlotKind>;
  /** Keys of a dict that are floats with integral values. */
  floatKeys?: Set<unknown>;
}

const table = new WeakMap<object, Marks>();

/** What is known of a container, if anything. */
export function marksOf(container: object): Marks | undefined {
  return table.get(container);
}

function marksFor(container: object): Marks {
  let marks = table.get(container);
  if (marks === undefined) {
    marks = {};
    table.set(container, marks);
  }
  return marks;
}

/** Remembers that `container` is of a Python kind; returns it. */
export function markKind<T extends object>(container: T, kind: Kind): T {
  marksFor(container).kind = kind;
  return container;
}

/** Remembers what the value at a place of `container` is in Python. */
export function markSlot(container: object, place: unknown, kind: SlotKind): void {
  const marks = marksFor(container);
  marks.slots ??= new Map();
  marks.slots.set(place, kind);
}

/** Remembers that a key of `container` is a float. */
export function markFloatKey(container: object, key: number): void {
  const marks = marksFor(container);
  marks.floatKeys ??= new Set();
  marks.floatKeys.add(key);
}

/** The value at a place, wrapped if a plain value would lose its Python type. */
export function wrapSlot(marks: Marks | undefined, place: unknown, value: unknown): unknown {
  const slot = marks?.slots?.get(place);
  if (slot === undefined) return value;
  if (slot === 'float') return typeof value === 'number' ? new PyFloat(value) : value;
  if (typeof value !== 'string') return value;
  if (slot === 'dtype') return new PyDType(value as DType);
  return slot === 'device' ? new PyDevice(value) : new PyLayout(value as Layout);
}

/** The plain value behind a wrapper, and what the place it goes to must remember. */
export function unwrapSlot(value: unknown): [plain: unknown, slot: SlotKind | undefined] {
  if (value instanceof PyFloat) return [value.value, Number.isInteger(value.value) ? 'float' : undefined];
  if (value instanceof PyDType) return [value.value, 'dtype'];
  if (value instanceof PyDevice) return [value.value, 'device'];
  if (value instanceof PyLayout) return [value.value, 'layout'];
  return [value, undefined];
}

/**
 * Makes an array be saved as a tuple; it stays a plain array.
 * @example torch.save({ betas: serialization.tuple([0.9, 0.999]) }, 'settings.pt');
 */
export function tuple<T extends unknown[]>(items: T): T {
  return markKind(items, 'tuple');
}

/**
 * Makes a plain object be saved as an `OrderedDict`; it stays a plain object.
 * @example torch.save(serialization.orderedDict({ weight }), 'weights.pt');
 */
export function orderedDict<T extends object>(entries: T): T {
  return markKind(entries, 'OrderedDict');
}

/**
 * What `saveAsync` was given, as it was at that moment: containers are copied, so that they can be written
 * later, and tensors are watched.
 */
import { isPlainObject } from '../common/optionsObject';
import { native } from '../native';
import { setStateDictMetadata, stateDictMetadata } from '../nn/modules/module/stateDict';
import { Complex } from '../python/complex';
import {
  copyMarks,
  marksOf,
  OrderedDict,
  PyDevice,
  PyDType,
  PyFloat,
  PyLayout,
  PyNumpyScalar,
  PyQScheme,
  PyString,
  PyTuple,
} from '../tensor/pythonKinds';
import { handleOf, Tensor } from '../tensor/tensor';

/** What never changes. */
const constant = [PyFloat, PyDType, PyDevice, PyLayout, PyQScheme, PyString, PyNumpyScalar, Complex] as const;

/** Deeper ones are no copies: writing them is an error anyway. */
const MAX_DEPTH = 500;

/** A tensor as it was. */
interface Watched {
  readonly tensor: Tensor;
  readonly version: number;
  /** Where its data lie, which changes when it gets others. */
  readonly address: number | bigint;
}

/** How often a tensor was changed; inference tensors don't count. */
function versionOf(tensor: Tensor): number {
  const handle = handleOf(tensor);
  return native.tensorIsInference(handle) ? -1 : native.tensorVersion(handle);
}

const addressOf = (tensor: Tensor) => native.tensorDataPointer(handleOf(tensor));

/** Gives a copy the versions of the modules that a state dict is of, which are no entry of it. */
function withVersions<T extends object>(copy: T, of: object): T {
  const metadata = stateDictMetadata(of);
  if (metadata !== undefined && !Object.hasOwn(copy, '_metadata')) setStateDictMetadata(copy, metadata);
  return copy;
}

/** An object at one moment. */
export class Snapshot {
  /** The object with copies of its containers. */
  readonly value: unknown;
  /** Whether all of it is copied: objects of further kinds are known to their classes only. */
  isWhole = true;
  private readonly watched: Watched[] = [];
  private readonly copies = new Map<object, object>();
  private depth = 0;

  constructor(object: unknown) {
    this.value = this.copy(object);
    this.copies.clear();
  }

  /** Whether a tensor was changed since, by an operator or by getting other data. */
  hasChanged(): boolean {
    return this.watched.some(
      ({ tensor, version, address }) => versionOf(tensor) !== version || addressOf(tensor) !== address,
    );
  }

  private copy(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const known = this.copies.get(value);
    if (known !== undefined) return known;
    if (++this.depth > MAX_DEPTH) this.isWhole = false;
    const made = this.isWhole ? this.copyOf(value) : value;
    this.depth--;
    return made;
  }

  private copyOf(value: object): object {
    if (value instanceof Tensor) return this.watch(value);
    const marks = marksOf(value);
    if (marks?.origin !== undefined || marks?.instance !== undefined || marks?.attributes !== undefined)
      return this.asItIs(value);
    if (isPlainObject(value)) return this.fields(value);
    if (Array.isArray(value)) {
      const made = this.add(value, [] as unknown[]);
      for (let i = 0; i < value.length; i++) made.push(this.copy(value[i]));
      return made;
    }
    if (value instanceof Map) return this.map(value);
    if (value instanceof Set) return this.set(value);
    if (value instanceof PyTuple)
      return this.add(value, new PyTuple(value.items.map((item) => this.copy(item))));
    if (value instanceof Date) return this.add(value, new Date(value.getTime()));
    if (value instanceof Uint8Array) return this.add(value, Buffer.from(value));
    return constant.some((type) => value instanceof type) ? value : this.asItIs(value);
  }

  /** What can't be copied. */
  private asItIs(value: object): object {
    this.isWhole = false;
    return value;
  }

  private add<T extends object>(value: object, made: T): T {
    this.copies.set(value, made);
    copyMarks(value, made);
    return made;
  }

  private watch(tensor: Tensor): Tensor {
    // Fields of its own, beside the one that says that it can't be cloned.
    if (Object.keys(tensor).some((name) => name !== 'uncloneable')) this.isWhole = false;
    this.copies.set(tensor, tensor);
    this.watched.push({ tensor, version: versionOf(tensor), address: addressOf(tensor) });
    return tensor;
  }

  private fields(value: Record<string, unknown>): object {
    const made = this.add(value, { ...value });
    for (const [name, item] of Object.entries(made)) {
      const copy = this.copy(item);
      if (copy !== item) made[name] = copy;
    }
    return withVersions(made, value);
  }

  private map(value: Map<unknown, unknown>): object {
    const isOrdered = value instanceof OrderedDict;
    const made = this.add(value, isOrdered ? new OrderedDict() : new Map<unknown, unknown>());
    for (const [key, item] of value) {
      if (typeof key === 'object' && key !== null) return this.asItIs(value);
      made.set(key, this.copy(item));
    }
    return withVersions(made, value);
  }

  private set(value: Set<unknown>): object {
    for (const item of value) if (typeof item === 'object' && item !== null) return this.asItIs(value);
    return this.add(value, new Set(value));
  }
}

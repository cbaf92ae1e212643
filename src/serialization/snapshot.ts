/**
 * What `saveAsync` was given, as it was at that moment: containers are copied, so that they can be written
 * later, and tensors are watched.
 */
import { isPlainObject } from '../common/plainObject';
import { endsStep, type Steps } from '../common/steps';
import { native } from '../native';
import { setStateDictMetadata, stateDictMetadata } from '../nn/modules/module/stateDictMetadata';
import { Complex } from '../python/complex';
import { packHandles } from '../tensor/handles';
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
import { Tensor } from '../tensor/tensor';

/** What never changes. */
const constant = [PyFloat, PyDType, PyDevice, PyLayout, PyQScheme, PyString, PyNumpyScalar, Complex] as const;

/** Fields that are put into copies in one step, and tensors that are looked at. */
const PER_STEP = 200;

/** Deeper ones are no copies: writing them is an error anyway. */
const MAX_DEPTH = 500;

/** A field as an assignment makes it. */
const anyField = { enumerable: true, writable: true, configurable: true };

/** Tensors, how often each had been changed, and where its data lay, which changes when it gets others. */
class Watched {
  private readonly tensors: Tensor[] = [];
  private states: ArrayLike<number> = [];

  add(tensor: Tensor): void {
    this.tensors.push(tensor);
  }

  /** Looks at all that were added, in one call: a program waits meanwhile. */
  look(): void {
    this.states = native.tensorStates(packHandles(this.tensors));
  }

  /** Whether one was changed since, by an operator or by getting other data; of many a part is a step. */
  *hasChanged(): Steps<boolean> {
    for (let start = 0; start < this.tensors.length; start += PER_STEP) {
      const states = native.tensorStates(packHandles(this.tensors.slice(start, start + PER_STEP)));
      if (states.some((state, i) => state !== this.states[2 * start + i])) return true;
      yield;
    }
    return false;
  }
}

/** An object's fields, which are put into its copy later. */
interface Unfilled {
  readonly made: Record<string, unknown>;
  readonly names: readonly string[];
  readonly values: readonly unknown[];
}

/** Gives a copy the versions of the modules that a state dict is of, which are no entry of it. */
function withVersions<T extends object>(copy: T, of: object): T {
  const metadata = stateDictMetadata(of);
  if (metadata !== undefined) setStateDictMetadata(copy, metadata);
  return copy;
}

/** An object at one moment. */
export class Snapshot {
  private readonly value: unknown;
  /** Whether all of it is copied: objects of further kinds are known to their classes only. */
  isWhole = true;
  private readonly watched = new Watched();
  private readonly unfilled: Unfilled[] = [];
  private readonly copies = new Map<object, object>();
  private depth = 0;

  constructor(object: unknown) {
    this.value = this.copy(object);
    this.watched.look();
    this.copies.clear();
  }

  /** Whether a tensor was changed since; of many a part is a step. */
  hasChanged(): Steps<boolean> {
    return this.watched.hasChanged();
  }

  /** Gives the object with copies of its containers, once; large objects take several steps. */
  *filling(): Steps<unknown> {
    let filled = 0;
    for (const { made, names, values } of this.unfilled) {
      for (const [i, name] of names.entries()) {
        if (name === '__proto__') Object.defineProperty(made, name, { ...anyField, value: values[i] });
        else made[name] = values[i];
        if (endsStep(++filled, PER_STEP)) yield;
      }
    }
    this.unfilled.length = 0;
    return this.value;
  }

  private copy(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Tensor) return this.watch(value);
    const known = this.copies.get(value);
    if (known !== undefined) return known;
    if (++this.depth > MAX_DEPTH) this.isWhole = false;
    const made = this.isWhole ? this.copyOf(value) : value;
    this.depth--;
    return made;
  }

  private copyOf(value: object): object {
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
    const names = Object.keys(tensor);
    if (names.length > 0 && names.some((name) => name !== 'uncloneable')) this.isWhole = false;
    this.watched.add(tensor);
    return tensor;
  }

  private fields(value: Record<string, unknown>): object {
    const made = this.add(value, {} as Record<string, unknown>);
    const names = Object.keys(value);
    const values = names.map((name) => this.copy(value[name]));
    this.unfilled.push({ made, names, values });
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

/** JavaScript values as Python's objects: what `torch.save` writes for each. */

import { refuseShards, savingShards } from '../../c10d/sharding';
import { splitName } from '../../common/dottedName';
import type { NodeBuffer } from '../../common/node';
import { isPlainObject } from '../../common/plainObject';
import { doSteps, type Steps } from '../../common/steps';
import { stateDictMetadata } from '../../nn/modules/module/stateDictMetadata';
import { Complex } from '../../python/complex';
import { pyTypeName } from '../../python/pyrepr';
import { tensor } from '../../tensor/creation';
import {
  type Marks,
  marksOf,
  Namespace,
  OrderedDict,
  PyByteArray,
  PyDevice,
  PyDType,
  PyFloat,
  PyLayout,
  PyNumpyScalar,
  PyQScheme,
  PyString,
  PyTuple,
  PyValue,
  Size,
  wrapKey,
  wrapSlot,
} from '../../tensor/pythonKinds';
import { Tensor } from '../../tensor/tensor';
import type { SavedStorage, Storages } from '../storages';
import { writeByteArray, writeBytes, writeUint8Array } from './bytesWriter';
import { writeNdArray, writeNumpyScalar } from './ndarray';
import { Op } from './opcodes';
import type { PickleOut } from './pickleOut';
import { PickleWriter, type Rest } from './pickleWriter';
import {
  keepsForm,
  writeComplex,
  writeDate,
  writeDeque,
  writeDevice,
  writeInstance,
  writeLayout,
  writeSet,
  writeValue,
} from './plainWriter';
import { allowedName } from './safeGlobals';
import { writeTensor } from './tensorWriter';

const MAX_DEPTH = 500;

type Entry = [key: unknown, value: unknown];

/** Writes one object graph. */
export class Pickler implements PickleOut {
  readonly out: PickleWriter;
  private depth = 0;
  /** The keys and positions that lead to what is written. */
  private readonly path: unknown[] = [];
  /** What stands for objects of which Python has one only, or which are made here. */
  private readonly single = new Map<unknown, object>();

  constructor(
    readonly storages: Storages,
    protocol = 2,
  ) {
    this.out = new PickleWriter(protocol);
  }

  /** The pickle of `value`. */
  dump(value: unknown): NodeBuffer {
    return doSteps(this.dumping(value));
  }

  /** The same; after some items of arrays, objects and Maps it pauses. */
  *dumping(value: unknown): Steps<NodeBuffer> {
    const rest = this.start(value);
    if (rest !== undefined) yield* rest;
    return this.out.finish();
  }

  saveStorage(_storage: SavedStorage, writeId: () => void): void {
    writeId();
    this.out.raw(Op.BINPERSID);
  }

  /** The error for what can't be written, with where it lies. */
  fail(text: string): TypeError {
    const where = this.where();
    return new TypeError(`torch.save: ${text}${where === '' ? '' : ` (at ${where})`}`);
  }

  private where(): string {
    const shown = (place: unknown) => (typeof place === 'string' ? JSON.stringify(place) : String(place));
    return this.path
      .slice(0, 8)
      .map((place) => `[${shown(place)}]`)
      .join('');
  }

  /** Writes what lies at a place, as {@link start} does. */
  private at(place: unknown, value: unknown): Rest {
    this.path.push(place);
    const rest = this.start(value);
    if (rest !== undefined) return this.leaving(rest);
    this.path.pop();
    return undefined;
  }

  private *leaving(rest: Steps<void>): Steps<void> {
    yield* rest;
    this.depth--;
    this.path.pop();
  }

  /** Writes any value. */
  save(value: unknown): void {
    const rest = this.start(value);
    if (rest === undefined) return;
    doSteps(rest);
    this.depth--;
  }

  /** Writes a value; of an array, object or Map it returns the steps, after which `depth` goes down. */
  private start(value: unknown): Rest {
    if (typeof value === 'object' && value !== null) return this.saveObject(value);
    this.saveSimple(value);
    return undefined;
  }

  private saveSimple(value: unknown): void {
    switch (typeof value) {
      case 'undefined':
        this.out.none();
        return;
      case 'boolean':
        this.out.boolean(value);
        return;
      case 'number':
        // Beyond 2**53 a number can't tell which integer it is: it is a float.
        if (Number.isSafeInteger(value) && !Object.is(value, -0)) this.out.integer(value);
        else this.out.float(value);
        return;
      case 'bigint':
        this.out.integer(value);
        return;
      case 'string':
        this.out.string(value);
        return;
      case 'object':
        this.out.none();
        return;
      case 'function': {
        const name = allowedName(value);
        // Modules are functions.
        if (name === undefined && 'stateDict' in value) throw this.unsupported(value);
        if (name === undefined) throw this.fail("can't save a function");
        this.saveGlobal(name);
        return;
      }
      default:
        throw this.fail(`can't save a ${typeof value}`);
    }
  }

  private saveGlobal(name: string): void {
    this.out.global(...splitName(name));
  }

  oneOf<T extends object>(key: unknown, value: T): T {
    const known = this.single.get(key);
    if (known !== undefined) return known as T;
    this.single.set(key, value);
    return value;
  }

  private saveObject(value: object): Rest {
    if (value instanceof PyFloat) this.out.float(value.value);
    else if (value instanceof PyDType || value instanceof PyQScheme) this.out.global('torch', value.value);
    else if (value instanceof PyString) this.out.ownString(value);
    else if (value instanceof PyLayout) writeLayout(this, this.oneOf(`layout ${value.value}`, value));
    else if (this.out.recall(value)) return undefined;
    else if (value instanceof PyNumpyScalar) writeNumpyScalar(this, value);
    else return this.saveNew(value);
    return undefined;
  }

  /** An object that was not written before. */
  private saveNew(value: object): Rest {
    if (++this.depth > MAX_DEPTH) throw this.fail(`the object is nested deeper than ${MAX_DEPTH} levels`);
    this.out.begin();
    const marks = marksOf(value);
    let rest: Rest;
    if (value instanceof Tensor) this.saveTensor(value);
    else if (value instanceof PyValue) writeValue(this, value, value);
    else if (value instanceof Date) writeDate(this, value);
    else if (marks?.origin !== undefined) writeValue(this, marks.origin, value);
    else if (marks?.instance !== undefined && keepsForm(value, marks.instance))
      this.saveForeign(value, marks);
    else if (Array.isArray(value)) rest = this.saveArray(value);
    else if (value instanceof PyTuple) this.saveTuple(value.items, value);
    else if (value instanceof Size) this.saveSize(value.items, value);
    else if (value instanceof Map) rest = this.mapping([...value], value, value instanceof OrderedDict);
    else if (value instanceof Set) writeSet(this, value);
    else if (value instanceof PyByteArray) writeByteArray(this, value.value, value);
    else if (value instanceof Uint8Array) writeUint8Array(this, value);
    else if (value instanceof ArrayBuffer) writeBytes(this, new Uint8Array(value), value);
    else if (value instanceof Complex) writeComplex(this, value);
    else if (value instanceof PyDevice) writeDevice(this, value);
    else if (ArrayBuffer.isView(value) && !(value instanceof DataView)) this.saveTypedArray(value);
    else if (isPlainObject(value))
      rest = this.mapping(Object.entries(value), value, stateDictMetadata(value) !== undefined);
    else if (this.nameOfClass(value) !== undefined) this.saveInstance(value);
    else throw this.unsupported(value);
    if (rest === undefined) this.depth--;
    return rest;
  }

  private saveTensor(value: Tensor): void {
    refuseShards([value], 'torch.save', savingShards);
    try {
      if (marksOf(value)?.kind === 'ndarray') writeNdArray(this, value);
      else writeTensor(this, value);
    } catch (error) {
      // Where in the object it is, which the error of a tensor does not know.
      const where = this.where();
      if (error instanceof Error && where !== '' && !error.message.includes(' (at '))
        error.message += ` (at ${where})`;
      throw error;
    }
  }

  /** An object of a class that is known to the file only. */
  private saveForeign(value: object, marks: Marks): void {
    writeInstance(this, value, marks, {
      item: (item, i) => this.at(i, wrapSlot(marks, i, item)),
      entry: (entry) => this.entry(entry, marks, false),
    });
  }

  /** A tensor of the array's elements. */
  private saveTypedArray(value: ArrayBufferView): void {
    // `tensor` says which typed arrays have a dtype, and refuses the others.
    this.save(this.oneOf(value, tensor(value as any)));
  }

  /** The name in Python of an object's class, where it has one. */
  protected nameOfClass(value: object): string | undefined {
    return allowedName(value.constructor) ?? (value instanceof Namespace ? 'argparse.Namespace' : undefined);
  }

  private unsupported(value: object): TypeError {
    const name = pyTypeName(value);
    if (typeof (value as { stateDict?: unknown }).stateDict === 'function') {
      return this.fail(`can't save a whole ${name}: save its stateDict()`);
    }
    return this.fail(
      `can't save an object of class ${name}: save its fields as a plain object, or name its class in Python with ` +
        `torch.serialization.addSafeGlobals({ '__main__.${name}': ${name} })`,
    );
  }

  private saveArray(value: unknown[]): Rest {
    const marks = marksOf(value);
    if (marks?.kind === 'tuple') {
      this.saveTuple(value, value);
      return undefined;
    }
    if (marks?.kind === 'Size') {
      this.saveSize(value as number[], value);
      return undefined;
    }
    const write = (item: unknown, i: number) => this.at(i, wrapSlot(marks, i, item));
    if (marks?.kind === 'deque') {
      writeDeque(this, value, write);
      return undefined;
    }
    return this.out.list(Array.from(value), write, value);
  }

  /** A tuple; `object` is whom later references go to. */
  saveTuple(items: readonly unknown[], object?: object): void {
    const marks = object && marksOf(object);
    const write = () =>
      items.forEach((item, i) => {
        const rest = this.at(i, wrapSlot(marks, i, item));
        if (rest !== undefined) doSteps(rest);
      });
    this.out.tuple(items.length, write, object);
  }

  /** A `torch.Size`; `object` is whom later references go to. */
  saveSize(items: readonly number[], object?: object): void {
    this.out.reduce('torch', 'Size', 1, () => this.saveTuple(items), object);
  }

  private entry([key, value]: Entry, marks: Marks | undefined, fresh: boolean): Rest {
    const wrapped = wrapKey(marks, key);
    if (marks?.kind === 'intKeys') this.out.integer(Number(key));
    else if (fresh && typeof wrapped === 'string') this.out.freshString(wrapped);
    else this.save(wrapped);
    return this.at(key, wrapSlot(marks, key, value));
  }

  /** A dict; `object` is whom later references go to. */
  saveDict(entries: Entry[], marks: Marks | undefined, object?: object): void {
    doSteps(this.dict(entries, marks, object));
  }

  private dict(entries: Entry[], marks: Marks | undefined, object?: object): Steps<void> {
    this.out.begin();
    this.out.raw(Op.EMPTY_DICT);
    this.out.memoize(object);
    return this.out.dictItems(entries, (entry) => this.entry(entry, marks, false));
  }

  /** An OrderedDict; `fresh` says which string keys Python computes. */
  private ordered(entries: Entry[], object: object, fresh: (key: string) => boolean): Steps<void> {
    const marks = marksOf(object);
    this.out.reduce('collections', 'OrderedDict', 0, () => {}, object);
    return this.out.iteratedItems(entries, (entry) =>
      // A file says itself which of its strings are one.
      this.entry(entry, marks, !marks?.loaded && typeof entry[0] === 'string' && fresh(entry[0])),
    );
  }

  private *mapping(entries: Entry[], value: object, ordered: boolean): Steps<void> {
    const marks = marksOf(value);
    switch (marks?.kind) {
      case 'Counter':
        this.out.reduce('collections', 'Counter', 1, () => this.saveDict(entries, marks), value);
        return;
      case 'defaultdict': {
        const { factory } = marks;
        const write = () => this.out.global('builtins', factory!);
        this.out.reduce('collections', 'defaultdict', factory ? 1 : 0, factory ? write : () => {}, value);
        yield* this.out.iteratedItems(entries, (entry) => this.entry(entry, marks, false));
        return;
      }
      case 'OrderedDict':
        break;
      default:
        if (ordered) break;
        yield* this.dict(entries, marks, value);
        return;
    }
    yield* this.ordered(entries, value, isComputedName);
    if (marks?.attributes === undefined) {
      yield* this.metadata(value);
      return;
    }
    this.save(marks.attributes);
    this.out.raw(Op.BUILD);
  }

  /** The attribute `_metadata` of a state dict: versions by modules' names, which are computed as well. */
  private *metadata(stateDict: object): Steps<void> {
    const metadata = stateDictMetadata(stateDict) as Map<string, object> | undefined;
    if (metadata === undefined) return;
    this.out.begin();
    this.out.raw(Op.EMPTY_DICT);
    this.out.memoize();
    this.out.string('_metadata');
    if (!this.out.recall(metadata)) {
      const marks = marksOf(metadata);
      if (marks?.kind === 'dict') yield* this.dict([...metadata], marks, metadata);
      else yield* this.ordered([...metadata], metadata, (name) => name.length > 1);
    }
    this.out.raw(Op.SETITEM, Op.BUILD);
  }

  /** An object of a class that was allowed: what Python's `object.__reduce_ex__(2)` gives. */
  private saveInstance(value: object): void {
    const own = value as { __getnewargs__?: () => unknown[]; __getstate__?: () => unknown };
    const args = own.__getnewargs__?.() ?? [];
    this.saveGlobal(this.nameOfClass(value)!);
    this.saveTuple(args);
    this.out.raw(Op.NEWOBJ);
    this.out.memoize(value);
    if (typeof own.__getstate__ === 'function') {
      const state = own.__getstate__();
      if (state === undefined || state === null) return;
      this.save(state);
    } else {
      const entries = Object.entries(value);
      if (entries.length === 0) return;
      this.saveDict(entries, marksOf(value));
    }
    this.out.raw(Op.BUILD);
  }
}

/** Whether Python made a state dict's key by joining a prefix and a name. */
function isComputedName(key: string): boolean {
  return key.includes('.');
}

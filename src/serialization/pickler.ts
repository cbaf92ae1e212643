/** JavaScript values as Python's objects: what `torch.save` writes for each. */
import { Complex } from '../complex';
import { parseDevice } from '../device';
import { stateDictMetadata } from '../nn/stateDict';
import { isPlainObject } from '../options';
import { pyTypeName } from '../pyrepr';
import { Tensor } from '../tensor';
import {
  marksOf,
  OrderedDict,
  PyByteArray,
  PyDevice,
  PyDType,
  PyFloat,
  PyLayout,
  PyTuple,
  Size,
  wrapSlot,
} from './kinds';
import { Op } from './opcodes';
import { PickleWriter } from './pickleWriter';
import type { Storages } from './storages';
import { writeTensor } from './tensorWriter';

const MAX_DEPTH = 500;

/** Writes one object graph. */
export class Pickler {
  readonly out = new PickleWriter();
  private depth = 0;
  private readonly path: string[] = [];

  constructor(readonly storages: Storages) {}

  /** The pickle of `value`. */
  dump(value: unknown): Buffer {
    this.save(value);
    return this.out.finish();
  }

  private fail(text: string): TypeError {
    const where = this.path.length === 0 ? '' : ` (at ${this.path.slice(0, 8).join('')})`;
    return new TypeError(`torch.save: ${text}${where}`);
  }

  private at(place: unknown, save: () => void): void {
    this.path.push(`[${typeof place === 'string' ? JSON.stringify(place) : String(place)}]`);
    save();
    this.path.pop();
  }

  /** Writes any value. */
  save(value: unknown): void {
    switch (typeof value) {
      case 'undefined': {
        this.out.none();
        return;
      }
      case 'boolean': {
        this.out.boolean(value);
        return;
      }
      case 'number':
        // Beyond 2**53 a number can't tell which integer it is: it is a float.
        if (Number.isSafeInteger(value) && !Object.is(value, -0)) {
          this.out.integer(value);
          return;
        }
        {
          this.out.float(value);
          return;
        }
      case 'bigint': {
        this.out.integer(value);
        return;
      }
      case 'string': {
        this.out.string(value);
        return;
      }
      case 'object':
        if (value === null) {
          this.out.none();
          return;
        }
        {
          this.saveObject(value);
          return;
        }
      default:
        throw this.fail(`can't save a ${typeof value}`);
    }
  }

  private saveObject(value: object): void {
    if (value instanceof PyFloat) {
      this.out.float(value.value);
      return;
    }
    if (value instanceof PyDType) {
      this.out.global('torch', value.value);
      return;
    }
    if (this.out.recall(value)) return;
    if (++this.depth > MAX_DEPTH) throw this.fail(`the object is nested deeper than ${MAX_DEPTH} levels`);
    if (value instanceof Tensor) writeTensor(this, value);
    else if (Array.isArray(value)) this.saveArray(value);
    else if (value instanceof PyTuple) this.saveTuple(value.items, value);
    else if (value instanceof Size) this.saveSize(value.items, value);
    else if (value instanceof Map) this.saveMap(value);
    else if (value instanceof Set) this.saveSet(value);
    else if (value instanceof PyByteArray) this.saveByteArray(value.value, value);
    else if (value instanceof Uint8Array) this.saveBytes(value);
    else if (value instanceof Complex) this.saveComplex(value);
    else if (value instanceof PyDevice) this.saveDevice(value);
    else if (value instanceof PyLayout) this.saveLayout(value);
    else if (isPlainObject(value)) this.savePlain(value);
    else throw this.unsupported(value);
    this.depth--;
  }

  private unsupported(value: object): TypeError {
    const name = pyTypeName(value);
    if (ArrayBuffer.isView(value))
      return this.fail(`can't save a ${name}: make a tensor of it (torch.tensor(array))`);
    if (typeof (value as { stateDict?: unknown }).stateDict === 'function') {
      return this.fail(`can't save a whole ${name}: save its stateDict()`);
    }
    return this.fail(`can't save an object of class ${name}: save its fields as a plain object`);
  }

  private saveArray(value: unknown[]): void {
    const marks = marksOf(value);
    if (marks?.kind === 'tuple') {
      this.saveTuple(value, value);
      return;
    }
    if (marks?.kind === 'Size') {
      this.saveSize(value as number[], value);
      return;
    }
    const save = (item: unknown, i: number) => this.at(i, () => this.save(wrapSlot(marks, i, item)));
    this.out.list(Array.from(value), save, value);
  }

  /** A tuple; `object` is whom later references go to. */
  saveTuple(items: readonly unknown[], object?: object): void {
    const marks = object && marksOf(object);
    const write = () =>
      items.forEach((item, i) => {
        this.at(i, () => this.save(wrapSlot(marks, i, item)));
      });
    this.out.tuple(items.length, write, object);
  }

  private saveSize(items: readonly number[], object: object): void {
    this.out.reduce('torch', 'Size', 1, () => this.saveTuple(items), object);
  }

  private saveEntry(value: unknown, key: unknown, object: object, saveKey: () => void): void {
    saveKey();
    this.at(key, () => this.save(wrapSlot(marksOf(object), key, value)));
  }

  private saveDict(entries: [unknown, unknown][], object: object): void {
    const { floatKeys, kind } = marksOf(object) ?? {};
    this.out.raw(Op.EMPTY_DICT);
    this.out.memoize(object);
    this.out.dictItems(entries, ([key, value]) =>
      this.saveEntry(value, key, object, () => {
        if (floatKeys?.has(key)) this.out.float(key as number);
        else if (kind === 'intKeys') this.out.integer(Number(key));
        else this.save(key);
      }),
    );
  }

  /** An OrderedDict; `fresh` says which string keys Python computes. */
  private saveOrdered(entries: [unknown, unknown][], object: object, fresh: (key: string) => boolean): void {
    this.out.reduce('collections', 'OrderedDict', 0, () => {}, object);
    this.out.iteratedItems(entries, ([key, value]) =>
      this.saveEntry(value, key, object, () => {
        if (typeof key === 'string' && fresh(key)) this.out.freshString(key);
        else this.save(key);
      }),
    );
  }

  private saveMap(value: Map<unknown, unknown>): void {
    const ordered = value instanceof OrderedDict || marksOf(value)?.kind === 'OrderedDict';
    if (!ordered) {
      this.saveDict([...value], value);
      return;
    }
    this.saveOrdered([...value], value, isComputedName);
    this.saveMetadata(value);
  }

  private savePlain(value: Record<string, unknown>): void {
    const entries = Object.entries(value);
    if (marksOf(value)?.kind !== 'OrderedDict' && stateDictMetadata(value) === undefined) {
      this.saveDict(entries, value);
      return;
    }
    this.saveOrdered(entries, value, isComputedName);
    this.saveMetadata(value);
  }

  /** The attribute `_metadata` of a state dict: versions by modules' names, which are computed as well. */
  private saveMetadata(stateDict: object): void {
    const metadata = stateDictMetadata(stateDict) as Map<string, object> | undefined;
    if (metadata === undefined) return;
    this.out.raw(Op.EMPTY_DICT);
    this.out.memoize();
    this.out.string('_metadata');
    if (!this.out.recall(metadata)) {
      this.saveOrdered([...metadata], metadata, (name) => name.length > 1);
    }
    this.out.raw(Op.SETITEM, Op.BUILD);
  }

  private saveSet(value: Set<unknown>): void {
    const marks = marksOf(value);
    const items = [...value];
    const write = () => this.out.list(items, (item) => this.save(wrapSlot(marks, item, item)));
    this.out.reduce('__builtin__', 'set', 1, write, value);
  }

  private saveBytes(value: Uint8Array): void {
    if (marksOf(value)?.kind === 'bytearray') {
      this.saveByteArray(value, value);
      return;
    }
    this.writeBytes(value, value);
  }

  private writeBytes(value: Uint8Array, object?: object): void {
    if (value.length === 0) {
      this.out.reduce('__builtin__', 'bytes', 0, () => {}, object);
      return;
    }
    const text = Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('latin1');
    const write = () => {
      if (text.length === 1) this.out.string(text);
      else this.out.freshString(text);
      this.out.string('latin1');
    };
    this.out.reduce('_codecs', 'encode', 2, write, object);
  }

  private saveByteArray(value: Uint8Array, object: object): void {
    const empty = value.length === 0;
    this.out.reduce('__builtin__', 'bytearray', empty ? 0 : 1, () => this.writeBytes(value), object);
  }

  private saveComplex(value: Complex): void {
    const write = () => {
      this.out.float(value.re);
      this.out.float(value.im);
    };
    this.out.reduce('__builtin__', 'complex', 2, write, value);
  }

  private saveDevice(device: PyDevice): void {
    const { type, index } = parseDevice(device.value);
    const write = () => {
      this.out.freshString(type);
      if (index !== undefined) this.out.integer(index);
    };
    this.out.reduce('torch', 'device', index === undefined ? 1 : 2, write, device);
  }

  private saveLayout(layout: PyLayout): void {
    const write = () => void this.out.freshString(`torch.${layout.value}`);
    this.out.reduce('torch.serialization', '_get_layout', 1, write, layout);
  }
}

/** Whether Python made a state dict's key by joining a prefix and a name. */
function isComputedName(key: string): boolean {
  return key.includes('.');
}

/**
 * The instructions of pickle protocols 2 to 5 with Python's memo numbers:
 * what the C pickler of CPython writes.
 */
import { endsStep, type Steps } from '../../common/steps';
import { PyString } from '../../tensor/pythonKinds';
import { encodeLong, encodeText } from './encodings';
import { FramedBytes } from './framedBytes';
import { Op } from './opcodes';

const BATCH = 1000;
/** Items of containers between two steps: that many tensors take a millisecond. */
const ITEMS = 64;

/**
 * Python finds the names of these constants' modules by a search,
 * so that the string is not the one that classes have.
 */
const searched = new PyString('torch');
const isConstant = (module: string, name: string) =>
  module === 'torch' && /^(q?u?int|float|complex|bool$|bfloat|bits)/.test(name);

/** What Python 2, for which protocol 2 is written, called these types. */
const oldNames = new Map([
  ['int', 'long'],
  ['range', 'xrange'],
  ['str', 'unicode'],
]);

/** Whether Python makes a new string for a name: those of types that are written in C. */
function isFreshName(module: string, name: string): boolean {
  return (
    module === 'builtins' ||
    isConstant(module, name) ||
    /^(torch\.(device|Size|per_.*)|collections\.(OrderedDict|defaultdict))$/.test(`${module}.${name}`)
  );
}

/** What is left to write of an item: of a container its own items, of anything else nothing. */
export type Rest = Steps<void> | undefined;
type Write<T> = (item: T, index: number) => Rest;

/** Writes instructions, and counts the memo. */
export class PickleWriter extends FramedBytes {
  private memoCount = 0;
  private readonly strings = new Map<string, number>();
  /** By their modules, and by their names there. */
  private readonly globals = new Map<string, Map<string, number>>();
  private readonly objects = new Map<object, number>();
  /** Items of containers that were written. */
  private items = 0;

  constructor(protocol = 2) {
    super(protocol);
  }

  /** Puts what was written last into the memo. */
  private put(): number {
    const index = this.memoCount++;
    if (this.protocol >= 4) this.raw(Op.MEMOIZE);
    else if (index < 256) this.raw(Op.BINPUT, index);
    else {
      this.raw(Op.LONG_BINPUT);
      this.uint32(index);
    }
    return index;
  }

  private get(index: number): void {
    if (index < 256) this.raw(Op.BINGET, index);
    else {
      this.raw(Op.LONG_BINGET);
      this.uint32(index);
    }
  }

  /** Remembers `object`, if given, as what was written last. */
  memoize(object?: object): void {
    const index = this.put();
    if (object !== undefined) this.objects.set(object, index);
  }

  /** Refers to an object that was written before; false when it wasn't. */
  recall(object: object): boolean {
    const index = this.objects.get(object);
    if (index === undefined) return false;
    this.begin();
    this.get(index);
    return true;
  }

  none(): void {
    this.begin();
    this.raw(Op.NONE);
  }

  boolean(value: boolean): void {
    this.begin();
    this.raw(value ? Op.NEWTRUE : Op.NEWFALSE);
  }

  integer(value: number | bigint): void {
    this.begin();
    if (value >= -0x80000000 && value <= 0x7fffffff) {
      const small = Number(value);
      if (small >= 0 && small < 0x100) this.raw(Op.BININT1, small);
      else if (small >= 0 && small < 0x10000) this.raw(Op.BININT2, small & 0xff, small >> 8);
      else {
        this.raw(Op.BININT);
        this.uint32(small >>> 0);
      }
      return;
    }
    const data = encodeLong(BigInt(value));
    if (data.length < 0x100) this.raw(Op.LONG1, data.length);
    else {
      this.raw(Op.LONG4);
      this.uint32(data.length);
    }
    this.append(data);
  }

  float(value: number): void {
    this.begin();
    this.raw(Op.BINFLOAT);
    this.double(value);
  }

  /**
   * A string. Python's memo goes by identity: equal literals are one object there,
   * as they are taken to be here.
   */
  string(text: string): void {
    this.begin();
    const known = this.strings.get(text);
    if (known !== undefined) this.get(known);
    else this.strings.set(text, this.writeText(text));
  }

  /** A string that Python computed, so that no other one is the same object. Returns its memo number. */
  freshString(text: string): number {
    this.begin();
    return this.writeText(text);
  }

  /** A string object of its own. */
  ownString(node: PyString): void {
    if (!this.recall(node)) this.objects.set(node, this.freshString(node.value));
  }

  private writeText(text: string): number {
    const data = encodeText(text);
    if (this.protocol >= 4 && data.length < 256) this.payload(data, Op.SHORT_BINUNICODE, 1);
    else this.payload(data, Op.BINUNICODE, 4);
    return this.put();
  }

  /** Bytes, from protocol 3 on. */
  binary(data: Uint8Array, object?: object): void {
    this.begin();
    if (data.length < 256) this.payload(data, Op.SHORT_BINBYTES, 1);
    else if (data.length <= 0xffffffff) this.payload(data, Op.BINBYTES, 4);
    else this.payload(data, Op.BINBYTES8, 8);
    this.memoize(object);
  }

  /** A bytearray, in protocol 5. */
  byteArray(data: Uint8Array, object?: object): void {
    this.begin();
    this.payload(data, Op.BYTEARRAY8, 8);
    this.memoize(object);
  }

  /** Refers to a string by its memo number. */
  recallString(index: number): void {
    this.get(index);
  }

  /** Gives the object below its state, which was written last. */
  build(): void {
    this.raw(Op.BUILD);
  }

  /** A class or function of Python. */
  global(module: string, name: string): void {
    this.begin();
    let names = this.globals.get(module);
    if (names === undefined) {
      names = new Map();
      this.globals.set(module, names);
    }
    const known = names.get(name);
    if (known !== undefined) {
      this.get(known);
      return;
    }
    if (this.protocol >= 4) {
      if (isConstant(module, name)) this.ownString(searched);
      else this.string(module);
      if (isFreshName(module, name)) this.freshString(name);
      else this.string(name);
      this.raw(Op.STACK_GLOBAL);
    } else {
      this.raw(Op.GLOBAL);
      const old = this.protocol < 3 && module === 'builtins';
      const text = old ? `__builtin__\n${oldNames.get(name) ?? name}\n` : `${module}\n${name}\n`;
      this.append(Buffer.from(text, 'utf8'));
    }
    names.set(name, this.put());
  }

  /** A tuple of `count` items, which `writeItems` writes. */
  tuple(count: number, writeItems: () => void, object?: object): void {
    this.begin();
    if (count === 0) {
      this.raw(Op.EMPTY_TUPLE);
      return;
    }
    if (count > 3) this.raw(Op.MARK);
    writeItems();
    const known = object && this.objects.get(object);
    if (known !== undefined) {
      // One of the items holds the tuple, and has written it: take that one.
      if (count > 3) this.raw(Op.POP_MARK);
      else for (let i = 0; i < count; i++) this.raw(Op.POP);
      this.get(known);
      return;
    }
    this.raw([Op.TUPLE, Op.TUPLE1, Op.TUPLE2, Op.TUPLE3][count] ?? Op.TUPLE);
    this.memoize(object);
  }

  /** A call of a global: `reduce('torch', 'device', 1, () => …)`. */
  reduce(module: string, name: string, count: number, writeArguments: () => void, object?: object): void {
    this.begin();
    this.global(module, name);
    this.tuple(count, writeArguments);
    this.raw(Op.REDUCE);
    const known = object && this.objects.get(object);
    if (known === undefined) this.memoize(object);
    else {
      this.raw(Op.POP);
      this.get(known);
    }
  }

  /** A set or frozenset, from protocol 4 on. */
  *set(items: readonly unknown[], frozen: boolean, write: Write<unknown>, object: object): Steps<void> {
    if (frozen) {
      this.raw(Op.MARK);
      yield* this.some(items, 0, items.length, write);
      const known = this.objects.get(object);
      if (known !== undefined) {
        this.raw(Op.POP_MARK);
        this.get(known);
        return;
      }
      this.raw(Op.FROZENSET);
      this.memoize(object);
      return;
    }
    this.raw(Op.EMPTY_SET);
    this.memoize(object);
    yield* this.batches(items, Op.ADDITEMS, write);
  }

  /** Some of a container's items; now and then they pause. */
  private *some<T>(items: readonly T[], start: number, end: number, write: Write<T>): Steps<void> {
    for (let i = start; i < end; i++) {
      const rest = write(items[i]!, i);
      if (rest !== undefined) yield* rest;
      if (endsStep(++this.items, ITEMS)) yield;
    }
  }

  /** Batches as CPython writes those of dicts and sets: one more, an empty one, after a full last one. */
  private *batches<T>(items: readonly T[], op: number, write: Write<T>): Steps<void> {
    if (items.length === 0) return;
    for (let start = 0; start <= items.length; start += BATCH) {
      this.raw(Op.MARK);
      yield* this.some(items, start, Math.min(start + BATCH, items.length), write);
      this.raw(op);
      if (items.length - start < BATCH) break;
    }
  }

  /** A list; `object` is remembered before its items, which may refer to it. */
  *list(items: readonly unknown[], write: Write<unknown>, object?: object): Steps<void> {
    this.begin();
    this.raw(Op.EMPTY_LIST);
    this.memoize(object);
    if (items.length === 1) {
      yield* this.some(items, 0, 1, write);
      this.raw(Op.APPEND);
      return;
    }
    for (let start = 0; start < items.length; start += BATCH) {
      this.raw(Op.MARK);
      yield* this.some(items, start, Math.min(start + BATCH, items.length), write);
      this.raw(Op.APPENDS);
    }
  }

  /** The items of what CPython gets one after the other, in batches: a single one is no batch. */
  private *iterated<T>(items: readonly T[], one: number, many: number, write: Write<T>): Steps<void> {
    for (let start = 0; start < items.length; start += BATCH) {
      const end = Math.min(start + BATCH, items.length);
      if (end - start > 1) this.raw(Op.MARK);
      yield* this.some(items, start, end, write);
      this.raw(end - start > 1 ? many : one);
    }
  }

  /** The items of what is no `list` itself. */
  iteratedList(items: readonly unknown[], write: Write<unknown>): Steps<void> {
    return this.iterated(items, Op.APPEND, Op.APPENDS, write);
  }

  /** The items of a `dict`. */
  *dictItems<T>(entries: readonly T[], write: Write<T>): Steps<void> {
    if (entries.length === 1) {
      yield* this.some(entries, 0, 1, write);
      this.raw(Op.SETITEM);
      return;
    }
    yield* this.batches(entries, Op.SETITEMS, write);
  }

  /** The items of a subclass of `dict`. */
  iteratedItems<T>(entries: readonly T[], write: Write<T>): Steps<void> {
    return this.iterated(entries, Op.SETITEM, Op.SETITEMS, write);
  }
}

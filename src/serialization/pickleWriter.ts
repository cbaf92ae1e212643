/** The instructions of pickle protocol 2 with Python's memo numbers: what the C pickler of CPython writes. */
import { Op } from './opcodes';

const BATCH = 1000;

/** UTF-8 as Python's `surrogatepass`: a lone surrogate takes three bytes. */
function encodeText(text: string): Buffer {
  if (!/[\ud800-\udfff]/.test(text)) return Buffer.from(text, 'utf8');
  const parts: Buffer[] = [];
  for (const char of text) {
    const code = char.codePointAt(0)!;
    const lone = code >= 0xd800 && code <= 0xdfff;
    parts.push(
      lone
        ? Buffer.from([0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)])
        : Buffer.from(char, 'utf8'),
    );
  }
  return Buffer.concat(parts);
}

/** The shortest little-endian two's complement of an integer, as Python's `encode_long`. */
function encodeLong(value: bigint): Buffer {
  if (value === 0n) return Buffer.alloc(0);
  const magnitude = value < 0n ? -value - 1n : value;
  const bits = magnitude === 0n ? 0 : magnitude.toString(2).length;
  const bytes = Math.floor(bits / 8) + 1;
  const hex = BigInt.asUintN(bytes * 8, value)
    .toString(16)
    .padStart(bytes * 2, '0');
  return Buffer.from(hex, 'hex').reverse();
}

/** Collects a pickle's bytes and counts its memo. */
export class PickleWriter {
  private bytes = Buffer.alloc(4096);
  private length = 0;
  private memoCount = 0;
  private readonly strings = new Map<string, number>();
  private readonly globals = new Map<string, number>();
  private readonly objects = new Map<object, number>();

  constructor() {
    this.raw(Op.PROTO, 2);
  }

  /** The finished pickle. */
  finish(): Buffer {
    this.raw(Op.STOP);
    return this.bytes.subarray(0, this.length);
  }

  private reserve(count: number): number {
    const at = this.length;
    if (at + count > this.bytes.length) {
      const larger = Buffer.alloc(Math.max(this.bytes.length * 2, at + count));
      this.bytes.copy(larger, 0, 0, at);
      this.bytes = larger;
    }
    this.length = at + count;
    return at;
  }

  raw(...bytes: number[]): void {
    const at = this.reserve(bytes.length);
    for (let i = 0; i < bytes.length; i++) this.bytes[at + i] = bytes[i]!;
  }

  private append(data: Uint8Array): void {
    const at = this.reserve(data.length);
    this.bytes.set(data, at);
  }

  private uint32(value: number): void {
    const at = this.reserve(4);
    this.bytes.writeUInt32LE(value, at);
  }

  /** Puts what was written last into the memo. */
  private put(): number {
    const index = this.memoCount++;
    if (index < 256) this.raw(Op.BINPUT, index);
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
    this.get(index);
    return true;
  }

  none(): void {
    this.raw(Op.NONE);
  }

  boolean(value: boolean): void {
    this.raw(value ? Op.NEWTRUE : Op.NEWFALSE);
  }

  integer(value: number | bigint): void {
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
    this.raw(Op.BINFLOAT);
    const at = this.reserve(8);
    this.bytes.writeDoubleBE(value, at);
  }

  /** A string. Python's memo goes by identity: equal literals are one object there, as they are taken to be here. */
  string(text: string): void {
    const known = this.strings.get(text);
    if (known !== undefined) this.get(known);
    else this.strings.set(text, this.freshString(text));
  }

  /** A string that Python computed, so that no other one is the same object. Returns its memo number. */
  freshString(text: string): number {
    const data = encodeText(text);
    this.raw(Op.BINUNICODE);
    this.uint32(data.length);
    this.append(data);
    return this.put();
  }

  /** Refers to a string by its memo number. */
  recallString(index: number): void {
    this.get(index);
  }

  /** A class or function of Python. */
  global(module: string, name: string): void {
    const key = `${module}\n${name}\n`;
    const known = this.globals.get(key);
    if (known !== undefined) {
      this.get(known);
      return;
    }
    this.raw(Op.GLOBAL);
    this.append(Buffer.from(key, 'utf8'));
    this.globals.set(key, this.put());
  }

  /** A tuple of `count` items, which `writeItems` writes. */
  tuple(count: number, writeItems: () => void, object?: object): void {
    if (count === 0) {
      this.raw(Op.EMPTY_TUPLE);
      return;
    }
    if (count > 3) this.raw(Op.MARK);
    writeItems();
    this.raw([Op.TUPLE, Op.TUPLE1, Op.TUPLE2, Op.TUPLE3][count] ?? Op.TUPLE);
    this.memoize(object);
  }

  /** A call of a global: `reduce('torch', 'device', 1, () => …)`. */
  reduce(module: string, name: string, count: number, writeArguments: () => void, object?: object): void {
    this.global(module, name);
    this.tuple(count, writeArguments);
    this.raw(Op.REDUCE);
    this.memoize(object);
  }

  /** A list; `object` is remembered before its items, which may refer to it. */
  list(items: readonly unknown[], write: (item: unknown, index: number) => void, object?: object): void {
    this.raw(Op.EMPTY_LIST);
    this.memoize(object);
    if (items.length === 1) {
      write(items[0], 0);
      this.raw(Op.APPEND);
      return;
    }
    for (let start = 0; start < items.length; start += BATCH) {
      this.raw(Op.MARK);
      for (let i = start; i < Math.min(start + BATCH, items.length); i++) write(items[i], i);
      this.raw(Op.APPENDS);
    }
  }

  /** The items of a `dict`. */
  dictItems<T>(entries: readonly T[], write: (entry: T) => void): void {
    if (entries.length === 0) return;
    if (entries.length === 1) {
      write(entries[0]!);
      this.raw(Op.SETITEM);
      return;
    }
    // CPython opens one more batch, an empty one, after a full last one.
    for (let start = 0; start <= entries.length; start += BATCH) {
      this.raw(Op.MARK);
      const batch = entries.slice(start, start + BATCH);
      batch.forEach(write);
      this.raw(Op.SETITEMS);
      if (batch.length < BATCH) break;
    }
  }

  /** The items of a subclass of `dict`, which CPython gets one after the other. */
  iteratedItems<T>(entries: readonly T[], write: (entry: T) => void): void {
    for (let start = 0; start < entries.length; start += BATCH) {
      const batch = entries.slice(start, start + BATCH);
      if (batch.length > 1) this.raw(Op.MARK);
      batch.forEach(write);
      this.raw(batch.length > 1 ? Op.SETITEMS : Op.SETITEM);
    }
  }
}

/**
 * The bytes of a pickle, and the values that its simple instructions stand for.
 * Nothing is read beyond the end.
 */
import { constants, isUtf8 } from 'node:buffer';
import { TorchError } from '../../common/errors';
import type { NodeBuffer } from '../../common/node';
import { markKind, PyFloat, type PyString } from '../../tensor/pythonKinds';
import { Op } from './opcodes';
import { Strings } from './strings';

/** How the strings of Python 2 are read. */
export type Encoding = 'utf-8' | 'ascii' | 'latin1' | 'bytes';

/** Python refuses longer decimal integers too. */
const MAX_DIGITS = 4300;
/** Bytes of an integer. */
const MAX_INTEGER = 1 << 20;

/** The bytes end too early. */
export class CutOffError extends TorchError {
  constructor() {
    super('torch.load: the file is damaged or incomplete: the pickle is cut off');
  }
}

function damaged(what: string): TorchError {
  return new TorchError(`torch.load: the pickle is damaged: ${what}`);
}

/** A float; one with an integral value is told from an int. */
function float(value: number): number | PyFloat {
  return Number.isInteger(value) ? new PyFloat(value) : value;
}

/** An int: a number where that is exact, else a bigint. */
function integer(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

/** JavaScript's strings have a largest length; the bytes of one that exceeds it. */
function checkLength(data: NodeBuffer): NodeBuffer {
  if (data.length > constants.MAX_STRING_LENGTH) {
    throw new TorchError(
      `torch.load: a string of ${data.length} bytes is longer than JavaScript's may be: save it as bytes`,
    );
  }
  return data;
}

/** UTF-8 as Python's `surrogatepass`. */
function decodeText(data: NodeBuffer): string {
  checkLength(data);
  const text = data.toString('utf8');
  if (!text.includes('\ufffd')) return text;
  let out = '';
  let from = 0;
  for (let i = 0; i + 2 < data.length; i++) {
    if (data[i] !== 0xed || data[i + 1]! < 0xa0) continue;
    const unit = 0xd000 | ((data[i + 1]! & 63) << 6) | (data[i + 2]! & 63);
    out += data.toString('utf8', from, i) + String.fromCharCode(unit);
    from = i + 3;
    i += 2;
  }
  return out + data.toString('utf8', from);
}

/** Reads one pickle's bytes in order. */
export class PickleReader {
  /** Where the next byte is. */
  at = 0;
  readonly strings = new Strings();

  constructor(
    private readonly data: NodeBuffer,
    private readonly encoding: Encoding = 'utf-8',
  ) {}

  /** All bytes. */
  get size(): number {
    return this.data.length;
  }

  /** Passes so many bytes, and returns where they begin. */
  skip(count: number): number {
    const { at } = this;
    if (!(count >= 0) || count > this.data.length - at) throw new CutOffError();
    this.at = at + count;
    return at;
  }

  private take(count: number): NodeBuffer {
    const at = this.skip(count);
    return this.data.subarray(at, at + count);
  }

  byte(): number {
    return this.data[this.skip(1)]!;
  }

  uint32(): number {
    return this.data.readUInt32LE(this.skip(4));
  }

  private int32(): number {
    return this.data.readInt32LE(this.skip(4));
  }

  private uint64(): number {
    return Number(this.data.readBigUInt64LE(this.skip(8)));
  }

  /** A line's bytes without its end. */
  private lineBytes(): NodeBuffer {
    const end = this.data.indexOf(0x0a, this.at);
    if (end === -1) throw new CutOffError();
    const line = this.take(end - this.at);
    this.at++;
    return line;
  }

  /** A line of text without its end. */
  line(): string {
    return checkLength(this.lineBytes()).toString('utf8');
  }

  private latin1Line(): string {
    return checkLength(this.lineBytes()).toString('latin1');
  }

  /** A memo number in text. */
  decimal(): number {
    const text = this.line();
    if (!/^\d{1,10}$/.test(text)) throw damaged('a memo number that is none');
    return Number(text);
  }

  private decimalInteger(text: string): number | bigint {
    if (!/^-?\d+$/.test(text) || text.length > MAX_DIGITS) throw damaged('an integer that is none');
    return integer(BigInt(text));
  }

  private decimalFloat(text: string): number | PyFloat {
    const special = { nan: Number.NaN, inf: Infinity, '-inf': -Infinity }[text];
    if (special !== undefined) return float(special);
    if (!/^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) throw damaged('a float that is none');
    return float(Number(text));
  }

  private long(count: number): number | bigint {
    const data = this.take(count);
    if (count === 0) return 0;
    if (count > MAX_INTEGER) throw damaged(`an integer of ${count} bytes`);
    const hex = Buffer.from(data).reverse().toString('hex');
    return integer(BigInt.asIntN(count * 8, BigInt(`0x${hex}`)));
  }

  private text(count: number): PyString {
    return this.strings.make(decodeText(this.take(count)));
  }

  /** A `str` of Python 2: bytes. */
  private oldString(data: NodeBuffer): PyString | NodeBuffer {
    if (this.encoding === 'bytes') return Buffer.from(data);
    if (this.encoding === 'latin1') return this.strings.make(checkLength(data).toString('latin1'));
    const limit = this.encoding === 'ascii' ? 0x7f : 0xff;
    if (data.some((byte) => byte > limit) || !isUtf8(data)) {
      throw new TorchError(
        `torch.load: '${this.encoding}' codec can't decode a string of Python 2: give { encoding: 'latin1' } or { encoding: 'bytes' }`,
      );
    }
    return this.strings.make(checkLength(data).toString('utf8'));
  }

  /** A string of Python 2, in the escapes of protocol 0. */
  private quoted(): PyString | NodeBuffer {
    const text = this.latin1Line();
    const match = /^(['"])(.*)\1$/s.exec(text);
    if (match === null) throw damaged('a string without quotes');
    const simple: Record<string, string> = { n: '\n', r: '\r', t: '\t', '\\': '\\', "'": "'", '"': '"' };
    const plain = match[2]!.replace(/\\(x[0-9a-f]{2}|.)/gis, (_, code: string) =>
      code.length === 3
        ? String.fromCharCode(Number.parseInt(code.slice(1), 16))
        : (simple[code] ?? `\\${code}`),
    );
    return this.oldString(Buffer.from(plain, 'latin1'));
  }

  /** A line of text with `\uXXXX` escapes. */
  private escapedLine(): PyString {
    const plain = this.latin1Line().replace(
      /\\u([0-9a-f]{4})|\\U([0-9a-f]{8})/gi,
      (_, short?: string, long?: string) => {
        const code = Number.parseInt((short ?? long)!, 16);
        if (code > 0x10ffff) throw damaged('a character that is none');
        return String.fromCodePoint(code);
      },
    );
    return this.strings.make(plain);
  }

  private bytes(count: number): NodeBuffer {
    return Buffer.from(this.take(count));
  }

  /** The value that an instruction stands for; undefined for one that is about other values. */
  scalar(op: number): unknown {
    switch (op) {
      case Op.NONE:
        return null;
      case Op.NEWTRUE:
        return true;
      case Op.NEWFALSE:
        return false;
      case Op.INT: {
        const text = this.line();
        if (text === '00') return false;
        return text === '01' ? true : this.decimalInteger(text);
      }
      case Op.LONG:
        return this.decimalInteger(this.line().replace(/L$/, ''));
      case Op.BININT:
        return this.int32();
      case Op.BININT1:
        return this.byte();
      case Op.BININT2:
        return this.data.readUInt16LE(this.skip(2));
      case Op.LONG1:
        return this.long(this.byte());
      case Op.LONG4:
        return this.long(this.int32());
      case Op.FLOAT:
        return this.decimalFloat(this.line());
      case Op.BINFLOAT:
        return float(this.data.readDoubleBE(this.skip(8)));
      default:
        return this.textOrBytes(op);
    }
  }

  private textOrBytes(op: number): unknown {
    switch (op) {
      case Op.STRING:
        return this.quoted();
      case Op.BINSTRING:
        return this.oldString(this.take(this.int32()));
      case Op.SHORT_BINSTRING:
        return this.oldString(this.take(this.byte()));
      case Op.UNICODE:
        return this.escapedLine();
      case Op.BINUNICODE:
        return this.text(this.uint32());
      case Op.SHORT_BINUNICODE:
        return this.text(this.byte());
      case Op.BINUNICODE8:
        return this.text(this.uint64());
      case Op.BINBYTES:
        return this.bytes(this.uint32());
      case Op.SHORT_BINBYTES:
        return this.bytes(this.byte());
      case Op.BINBYTES8:
        return this.bytes(this.uint64());
      case Op.BYTEARRAY8:
        return this.byteArray();
      default:
        return undefined;
    }
  }

  private byteArray(): Uint8Array {
    return markKind(this.bytes(this.uint64()), 'bytearray');
  }
}

/** Python's `repr` for JavaScript values, where PyTorch prints one: `extra_repr`, optimizers, error texts. */
import { types } from 'node:util';
import { classNameOf } from '../common/brief';
import { foreignName, isForeign } from '../common/copy';
import { pyComplexRepr, pyFloatRepr } from './pyfloat';

export { formatExponential, formatFixed, formatGeneral, pyComplexRepr, pyFloatRepr } from './pyfloat';

/** A number that Python holds as a float: `pyRepr(new PyFloat(1))` is `1.0`. */
export class PyFloat {
  constructor(readonly value: number) {}

  /** The number as Python's `repr` writes a float. */
  toString(): string {
    return pyFloatRepr(this.value);
  }
}

/** An array that Python holds as a tuple: `pyRepr(new PyTuple([2, 3]))` is `(2, 3)`. */
export class PyTuple {
  constructor(readonly items: readonly unknown[]) {}

  /** The items as Python's `repr` writes a tuple. */
  toString(): string {
    return pyTupleRepr(this.items);
  }
}

/**
 * Python's `repr` of a string: single quotes unless it holds some and no double ones, Python's escapes.
 *
 * @example pyStringRepr("it's\n"); // `"it's\\n"`
 */
export function pyStringRepr(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  let out = '';
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (char === quote || char === '\\') out += `\\${char}`;
    else if (char === '\n') out += '\\n';
    else if (char === '\r') out += '\\r';
    else if (char === '\t') out += '\\t';
    else if (code < 0x20 || (code >= 0x7f && code < 0xa1) || code === 0xad) out += hexEscape(code);
    // Separators other than the space, unassigned and private characters and lone
    // surrogates are not printable in Python.
    else if (code > 0xff && /^[\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]$/u.test(char)) out += hexEscape(code);
    else out += char;
  }
  return quote + out + quote;
}

/**
 * Python's `repr` of bytes.
 *
 * @example pyBytesRepr(Buffer.from('it\x00')); // `b'it\\x00'`
 */
export function pyBytesRepr(data: Uint8Array): string {
  const text = pyStringRepr(Buffer.from(data).toString('latin1'));
  return `b${text.replace(/[\x80-\xff]/g, (char) => hexEscape(char.charCodeAt(0)))}`;
}

function hexEscape(code: number): string {
  const hex = code.toString(16);
  if (code <= 0xff) return `\\x${hex.padStart(2, '0')}`;
  return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}

/**
 * Python's `repr` of a tuple of `items`.
 *
 * @example pyTupleRepr([3]); // '(3,)'
 */
export function pyTupleRepr(items: readonly unknown[]): string {
  return items.length === 1 ? `(${pyRepr(items[0])},)` : `(${items.map(pyRepr).join(', ')})`;
}

/**
 * Python's `repr` of a JavaScript value.
 *
 * An integral number is written as an int: wrap it in {@link PyFloat} where Python holds a float. An
 * array is a list: wrap it in {@link PyTuple} (or call {@link pyTupleRepr}) where Python holds a
 * tuple. `null` and `undefined` are `None`, plain objects and Maps dicts, Sets sets; anything else
 * speaks for itself through its `toString`.
 *
 * @example pyRepr([1, 0.5, true, null, 'a']); // "[1, 0.5, True, None, 'a']"
 */
export function pyRepr(value: unknown): string {
  switch (typeof value) {
    case 'undefined':
      return 'None';
    case 'boolean':
      return value ? 'True' : 'False';
    case 'number':
      return Number.isSafeInteger(value) && !Object.is(value, -0) ? String(value) : pyFloatRepr(value);
    case 'string':
      return pyStringRepr(value);
    case 'object':
      return objectRepr(value);
    default:
      return String(value);
  }
}

function objectRepr(value: object | null): string {
  if (value === null) return 'None';
  if (Array.isArray(value)) return `[${value.map(pyRepr).join(', ')}]`;
  if (value instanceof Map) return dictRepr([...value]);
  if (value instanceof Set) return value.size === 0 ? 'set()' : `{${[...value].map(pyRepr).join(', ')}}`;
  if (isComplex(value)) return pyComplexRepr(value.re, value.im);
  const prototype = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) return dictRepr(Object.entries(value));
  return String(value);
}

function dictRepr(entries: readonly (readonly [unknown, unknown])[]): string {
  return `{${entries.map(([key, item]) => `${pyRepr(key)}: ${pyRepr(item)}`).join(', ')}}`;
}

/** A `Complex` (src/python/complex.ts), told by its parts: that class prints itself through this file. */
function isComplex(value: object): value is { re: number; im: number } {
  const { re, im, constructor } = value as { re?: unknown; im?: unknown; constructor?: { name?: string } };
  return typeof re === 'number' && typeof im === 'number' && constructor?.name === 'Complex';
}

/**
 * Python's `type(value).__name__` for a JavaScript value, as PyTorch's messages name it.
 *
 * @example pyTypeName(0.5); // 'float'
 */
export function pyTypeName(value: unknown): string {
  switch (typeof value) {
    case 'undefined':
      return 'undefined';
    case 'boolean':
      return 'bool';
    case 'bigint':
      return 'int';
    case 'number':
      return Number.isInteger(value) ? 'int' : 'float';
    case 'string':
      return 'str';
    case 'object':
      if (value === null) return 'NoneType';
      if (Array.isArray(value)) return 'list';
      if (isComplex(value)) return 'complex';
      return className(value);
    default:
      return className(value as object);
  }
}

function className(value: object): string {
  if (isForeign(value)) return foreignName(value);
  if (types.isGeneratorObject(value)) return 'generator';
  const name = classNameOf(value);
  if (name === 'Object' || name === undefined) return 'dict';
  if (name === '') return typeof value === 'function' ? 'function' : 'object';
  return /^(Async)?(Generator)?Function$/.test(name) ? 'function' : name;
}

/** Python's `repr` of a device. */
export function pyDeviceRepr(device: string): string {
  const [type, index] = device.split(':');
  return `device(type='${type}'${index === undefined ? '' : `, index=${index}`})`;
}

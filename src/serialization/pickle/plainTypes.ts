/**
 * Plain values of Python's standard library: paths, decimals, identifiers, ranges, …
 * A file names their classes; what is made are strings, numbers and plain objects.
 */
import type { NodeBuffer } from '../../common/node';
import { marksFor, PyFloat, PyString, PyTuple, PyValue } from '../../tensor/pythonKinds';
import { datetimeGlobals } from './datetimes';
import { DequeNode, DictNode, GlobalNode, InstanceNode, textOf, wrongCall } from './nodes';

type Make = (args: unknown[], name: string) => unknown;

const textsOf = (args: unknown[], name: string): string[] => args.map((arg) => textOf(arg) ?? fail(name));

function fail(name: string): never {
  throw wrongCall(name);
}

/** A path from its parts, the first of which may be a root or a drive with one. */
const path =
  (separator: string): Make =>
  (args, name) => {
    const parts = textsOf(args, name);
    const [first = '', ...rest] = parts;
    const start = first === '' || first.endsWith(separator) || rest.length === 0 ? first : first + separator;
    return new PyValue(parts.length === 0 ? '.' : start + rest.join(separator), name, args);
  };

const text: Make = (args, name) => {
  const [value] = args.length === 1 ? textsOf(args, name) : fail(name);
  return new PyValue(value, name, args);
};

const isInteger = (value: unknown): value is number | bigint =>
  typeof value === 'bigint' || Number.isSafeInteger(value);

const fraction: Make = (args, name) => {
  const [numerator, denominator] = args;
  const written = textOf(numerator);
  if (written !== undefined && args.length === 1) return new PyValue(written, name, args);
  if (!isInteger(numerator) || !isInteger(denominator)) return fail(name);
  const value = BigInt(denominator) === 1n ? `${numerator}` : `${numerator}/${denominator}`;
  return new PyValue(value, name, args);
};

/** A range or a slice; the file's numbers may be anything that Python indexes with. */
const bounds: Make = (args, name) => {
  if (args.length !== 3) fail(name);
  const [start, stop, step] = args.map((arg) => (arg === null || isInteger(arg) ? arg : fail(name)));
  const made = Object.freeze({ start, stop, step });
  marksFor(made).origin = new PyValue(undefined, name, args);
  return made;
};

/** `8` groups of 16 bits as text, the longest run of zeros left out (RFC 5952). */
function ipv6(value: bigint): string {
  const groups = Array.from({ length: 8 }, (_, i) => Number((value >> BigInt(112 - 16 * i)) & 0xffffn));
  let [from, length] = [0, 0];
  for (let i = 0; i < 8; i++) {
    let n = 0;
    while (groups[i + n] === 0) n++;
    if (n > length) [from, length] = [i, n];
  }
  const hex = (part: number[]) => part.map((group) => group.toString(16)).join(':');
  return length < 2 ? hex(groups) : `${hex(groups.slice(0, from))}::${hex(groups.slice(from + length))}`;
}

const address =
  (bits: 32 | 128): Make =>
  (args, name) => {
    const [value] = args;
    if (args.length === 1 && textOf(value) !== undefined) return text(args, name);
    if (args.length !== 1 || !isInteger(value) || value < 0 || BigInt(value) >> BigInt(bits) !== 0n)
      return fail(name);
    const number = BigInt(value);
    const shown =
      bits === 128 ? ipv6(number) : [24n, 16n, 8n, 0n].map((shift) => (number >> shift) & 255n).join('.');
    return new PyValue(shown, name, args);
  };

/** A UUID's state is its number. */
class UuidNode extends InstanceNode {
  override single(): PyValue {
    const number = this.state instanceof DictNode ? this.state.entries.get('int') : undefined;
    if (!isInteger(number) || number < 0 || BigInt(number) >> 128n !== 0n) return fail(this.name);
    const hex = BigInt(number).toString(16).padStart(32, '0');
    const shown = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    return new PyValue(shown, this.name, [], Object.fromEntries((this.state as DictNode).entries));
  }
}

function deque(args: unknown[], name: string): DequeNode {
  const [items = new PyTuple([]), longest = null] = args;
  const first = items instanceof PyTuple ? items.items : items;
  if (!Array.isArray(first) || !(longest === null || isInteger(longest))) return fail(name);
  return new DequeNode([...first], longest === null ? null : Number(longest));
}

/** The sizes in bytes of the elements of an `array.array`, by its code in an old file. */
const arrayReaders: Record<string, [size: number, read: (data: NodeBuffer, at: number) => unknown]> = {
  b: [1, (data, at) => data.readInt8(at)],
  B: [1, (data, at) => data.readUInt8(at)],
  h: [2, (data, at) => data.readInt16LE(at)],
  H: [2, (data, at) => data.readUInt16LE(at)],
  i: [4, (data, at) => data.readInt32LE(at)],
  I: [4, (data, at) => data.readUInt32LE(at)],
  l: [8, (data, at) => narrow(data.readBigInt64LE(at))],
  L: [8, (data, at) => narrow(data.readBigUInt64LE(at))],
  q: [8, (data, at) => narrow(data.readBigInt64LE(at))],
  Q: [8, (data, at) => narrow(data.readBigUInt64LE(at))],
  f: [4, (data, at) => new PyFloat(data.readFloatLE(at))],
  d: [8, (data, at) => new PyFloat(data.readDoubleLE(at))],
};

function narrow(value: bigint): number | bigint {
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

/** `array.array(code, list)`, as protocols 0 to 2 write one. */
function array(args: unknown[], name: string): unknown {
  const [code, items] = args;
  if (textOf(code) === undefined || args.length !== 2) return fail(name);
  // Characters come as one string.
  const letters = textOf(items);
  if (letters !== undefined) return [...letters].map((letter) => new PyString(letter));
  return Array.isArray(items) ? [...items] : fail(name);
}

/** `_array_reconstructor(type, code, format, bytes)`: formats are even where the low byte comes first. */
function arrayOfBytes(args: unknown[], name: string): unknown {
  const [, code, format, data] = args;
  const reader = arrayReaders[textOf(code) ?? ''];
  if (reader === undefined || typeof format !== 'number' || !(data instanceof Uint8Array)) return fail(name);
  const [size, read] = reader;
  if (data.length % size !== 0) return fail(name);
  const bytes = Buffer.from(data);
  if (format % 2 === 1 && size > 1) {
    if (size === 2) bytes.swap16();
    else if (size === 4) bytes.swap32();
    else bytes.swap64();
  }
  return Array.from({ length: bytes.length / size }, (_, i) => read(bytes, i * size));
}

/** Python's names of plain values, and what each makes. */
export function plainGlobals(): [string, unknown][] {
  const nodes: [string, unknown][] = [...datetimeGlobals()];
  const add = (name: string, make: Make, create?: Make) =>
    void nodes.push([
      name,
      new GlobalNode(name, (args) => make(args, name), undefined, create && ((args) => create(args, name))),
    ]);
  // Python 3.13 has them in a file of their own.
  for (const module of ['pathlib', 'pathlib._local']) {
    for (const kind of ['PosixPath', 'PurePosixPath']) add(`${module}.${kind}`, path('/'));
    for (const kind of ['WindowsPath', 'PureWindowsPath']) add(`${module}.${kind}`, path('\\'));
  }
  for (const module of ['decimal', '_decimal', '_pydecimal']) add(`${module}.Decimal`, text);
  add('fractions.Fraction', fraction);
  const uuid: Make = (args, name) => (args.length > 0 ? fail(name) : new UuidNode(name, [], true));
  add('uuid.UUID', uuid, uuid);
  add('ipaddress.IPv4Address', address(32));
  add('ipaddress.IPv6Address', address(128));
  for (const kind of ['IPv4Network', 'IPv6Network']) add(`ipaddress.${kind}`, text);
  add('collections.deque', deque);
  for (const name of ['builtins.range', 'builtins.xrange', 'builtins.slice']) {
    add(name, (args) => bounds(args, name.replace('xrange', 'range')));
  }
  nodes.push(['builtins.Ellipsis', new PyValue('...', 'builtins.Ellipsis')]);
  add('types.SimpleNamespace', (args, name) => new InstanceNode(name, args, false));
  add('array.array', array);
  add('array._array_reconstructor', arrayOfBytes);
  add('re._compile', ([pattern, flags], name) => {
    const written = textOf(pattern) ?? fail(name);
    return new PyValue(written, name, [pattern, flags]);
  });
  return nodes;
}

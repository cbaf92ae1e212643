/**
 * Protocol buffers: messages described by tables of their fields, and written and read by
 * `@bufbuild/protobuf`, which is loaded when the first one is.
 */
import { createRequire } from 'node:module';
import { utf8 } from './utf8';

/**
 * What is used of the library's `BinaryWriter`. Declared here, so that public types, which are made of
 * messages, name nothing of the library.
 */
export interface Writer {
  tag(number: number, wire: number): Writer;
  fork(): Writer;
  join(): Writer;
  double(value: number): Writer;
  float(value: number): Writer;
  int32(value: number): Writer;
  uint32(value: number): Writer;
  int64(value: number | bigint): Writer;
  uint64(value: number | bigint): Writer;
  bool(value: boolean): Writer;
  bytes(value: Uint8Array): Writer;
  finish(): Uint8Array;
}

/** What is used of the library's `BinaryReader`. */
export interface Reader {
  pos: number;
  readonly len: number;
  tag(): [number: number, wire: number];
  skip(wire: number, number: number): unknown;
  double(): number;
  float(): number;
  int32(): number;
  uint32(): number;
  int64(): number | bigint | string;
  uint64(): number | bigint | string;
  bool(): boolean;
  string(): string;
  bytes(): Uint8Array;
}

/** Values of one type, as they are put on the wire, and got from it. */
export interface Kind<T> {
  /** The number of the wire's type. */
  readonly wire: number;
  put(writer: Writer, value: T): unknown;
  get(reader: Reader): T;
}

/** A message's field: its number, and how it is written. */
export interface Field<T> {
  readonly number: number;
  /** What it holds: one value, or several. */
  readonly kind: Kind<any>;
  readonly several: boolean;
  write(writer: Writer, value: T): void;
}

const VARINT = 0;
const BITS64 = 1;
const LENGTH_DELIMITED = 2;
const BITS32 = 5;

export const double: Kind<number> = {
  wire: BITS64,
  put: (writer, value) => writer.double(value),
  get: (reader) => reader.double(),
};
/** What float32 can't hold becomes an infinity, as in C. */
export const float: Kind<number> = {
  wire: BITS32,
  put: (writer, value) => writer.float(Math.fround(value)),
  get: (reader) => reader.float(),
};
export const int32: Kind<number> = {
  wire: VARINT,
  put: (writer, value) => writer.int32(value),
  get: (reader) => reader.int32(),
};
export const uint32: Kind<number> = {
  wire: VARINT,
  put: (writer, value) => writer.uint32(value),
  get: (reader) => reader.uint32(),
};

/** A number where it is exact. */
function integer(value: number | bigint | string): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : BigInt(value);
}

export const int64: Kind<number | bigint> = {
  wire: VARINT,
  put: (writer, value) => writer.int64(value),
  get: (reader) => integer(reader.int64()),
};
export const uint64: Kind<number | bigint> = {
  wire: VARINT,
  put: (writer, value) => writer.uint64(value),
  get: (reader) => integer(reader.uint64()),
};
export const bool: Kind<boolean> = {
  wire: VARINT,
  put: (writer, value) => writer.bool(value),
  get: (reader) => reader.bool(),
};
export const string: Kind<string> = {
  wire: LENGTH_DELIMITED,
  put: (writer, value) => writer.bytes(utf8(value)),
  get: (reader) => reader.string(),
};
export const bytes: Kind<Uint8Array> = {
  wire: LENGTH_DELIMITED,
  put: (writer, value) => writer.bytes(value),
  get: (reader) => reader.bytes(),
};

/** Numbers that have names. */
export interface Enumeration extends Kind<number> {
  readonly names: readonly (string | undefined)[];
}

/** A kind of numbers that have names, by these in their order. */
export function enumeration(names: readonly (string | undefined)[]): Enumeration {
  return { ...int32, names };
}

/** A field of one value. It is written where it is given, be it the type's default or not. */
export function one<T>(number: number, kind: Kind<T>): Field<T> {
  const write = (writer: Writer, value: T) => void kind.put(writer.tag(number, kind.wire), value);
  return { number, kind, several: false, write };
}

/** Several values: an array, or a typed array. */
type Several<T> = Iterable<T> & { readonly length: number };

/** A field of several values; numbers are packed. */
export function many<T>(number: number, kind: Kind<T>): Field<Several<T>> {
  return {
    number,
    kind,
    several: true,
    write: (writer, values) => {
      if (kind.wire === LENGTH_DELIMITED) {
        for (const value of values) kind.put(writer.tag(number, kind.wire), value);
      } else if (values.length > 0) {
        writer.tag(number, LENGTH_DELIMITED).fork();
        for (const value of values) kind.put(writer, value);
        writer.join();
      }
    },
  };
}

/** A field of several values under keys. */
export function map<T>(number: number, kind: Kind<T>): Field<ReadonlyMap<string, T>> {
  return {
    number,
    kind: message({ key: one(1, string), value: one(2, kind) }),
    several: true,
    write: (writer, entries) => {
      for (const [key, value] of entries) {
        writer.tag(number, LENGTH_DELIMITED).fork();
        string.put(writer.tag(1, string.wire), key);
        kind.put(writer.tag(2, kind.wire), value);
        writer.join();
      }
    },
  };
}

/** What the fields of a message hold; those that are left out keep their defaults. */
export type ValuesOf<Fields extends Record<string, Field<any>>> = {
  [Name in keyof Fields]?: (Fields[Name] extends Field<infer T> ? T : never) | undefined;
};

/** A kind of message. */
export interface Message<Values> extends Kind<Values> {
  readonly fields: Readonly<Record<string, Field<any>>>;
  /** A message's bytes. */
  encode(values: Values): Uint8Array;
  /** The message of some bytes; fields that the table has not are left out. */
  decode(data: Uint8Array): Values;
}

/** The values of a kind of message. */
export type MessageOf<M> = M extends Message<infer Values> ? Values : never;

/** The same kind, which may be described behind its first use: messages can hold others of their kind. */
export function later<T>(kind: () => Kind<T>): Kind<T> & { readonly kind: Kind<T> } {
  return {
    wire: LENGTH_DELIMITED,
    put: (writer, value) => kind().put(writer, value),
    get: (reader) => kind().get(reader),
    get kind() {
      return kind();
    },
  };
}

/** The message that a kind is; undefined for numbers and texts. */
export function messageKind(kind: Kind<any>): Message<any> | undefined {
  const own = 'kind' in kind ? (kind.kind as Kind<any>) : kind;
  return 'fields' in own ? (own as Message<any>) : undefined;
}

/** Reads a value into a message's field: beside others of several, or in their place. */
function readField(
  reader: Reader,
  values: Record<string, unknown>,
  name: string,
  { kind, several }: Field<any>,
  wire: number,
): void {
  if (!several) {
    values[name] = kind.get(reader);
    return;
  }
  values[name] ??= [];
  const list = values[name] as unknown[];
  if (wire === kind.wire) list.push(kind.get(reader));
  else for (const end = reader.uint32() + reader.pos; reader.pos < end; ) list.push(kind.get(reader));
}

/**
 * Describes a kind of message by its fields.
 *
 * @example
 * const Point = message({ x: one(1, double), tags: many(2, string) });
 * const data = Point.encode({ x: 1.5, tags: ['a'] }); // the message's bytes
 * Point.decode(data).tags; // ['a']
 */
export function message<Fields extends Record<string, Field<any>>>(
  fields: Fields,
): Message<ValuesOf<Fields>> {
  const writeFields = (writer: Writer, values: ValuesOf<Fields>) => {
    for (const [name, field] of Object.entries(fields)) {
      const value = values[name];
      if (value !== undefined) field.write(writer, value);
    }
    return writer;
  };
  const byNumber = new Map(Object.entries(fields).map(([name, field]) => [field.number, { name, field }]));
  const readFields = (reader: Reader, end: number): ValuesOf<Fields> => {
    const values: Record<string, unknown> = {};
    while (reader.pos < end) {
      const [number, wire] = reader.tag();
      const known = byNumber.get(number);
      const isPacked = wire === LENGTH_DELIMITED && known?.field.several;
      if (known !== undefined && (wire === known.field.kind.wire || isPacked))
        readField(reader, values, known.name, known.field, wire);
      else reader.skip(wire, number);
    }
    return values as ValuesOf<Fields>;
  };
  return {
    wire: LENGTH_DELIMITED,
    fields,
    put: (writer, values) => writeFields(writer.fork(), values).join(),
    get: (reader) => {
      const length = reader.uint32();
      return readFields(reader, reader.pos + length);
    },
    encode: (values) => writeFields(new (library().BinaryWriter)(), values).finish(),
    decode: (data) => readFields(new (library().BinaryReader)(data), data.length),
  };
}

interface Library {
  BinaryWriter: new () => Writer;
  BinaryReader: new (data: Uint8Array) => Reader;
}
let loaded: Library | undefined;

function library(): Library {
  loaded ??= createRequire(__filename)('@bufbuild/protobuf/wire') as Library;
  return loaded;
}

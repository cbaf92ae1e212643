/**
 * Protocol buffers: messages described by tables of their fields, and written by `@bufbuild/protobuf`,
 * which is loaded when the first one is.
 */
import { createRequire } from 'node:module';

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
  bool(value: boolean): Writer;
  string(value: string): Writer;
  bytes(value: Uint8Array): Writer;
  finish(): Uint8Array;
}

/** Values of one type, as they are put on the wire. */
export interface Kind<T> {
  /** The number of the wire's type. */
  readonly wire: number;
  put(writer: Writer, value: T): unknown;
}

/** A message's field: its number, and how it is written. */
export interface Field<T> {
  readonly number: number;
  write(writer: Writer, value: T): void;
}

const VARINT = 0;
const BITS64 = 1;
const LENGTH_DELIMITED = 2;
const BITS32 = 5;

export const double: Kind<number> = { wire: BITS64, put: (writer, value) => writer.double(value) };
/** What float32 can't hold becomes an infinity, as in C. */
export const float: Kind<number> = {
  wire: BITS32,
  put: (writer, value) => writer.float(Math.fround(value)),
};
export const int32: Kind<number> = { wire: VARINT, put: (writer, value) => writer.int32(value) };
export const uint32: Kind<number> = { wire: VARINT, put: (writer, value) => writer.uint32(value) };
export const int64: Kind<number | bigint> = { wire: VARINT, put: (writer, value) => writer.int64(value) };
export const bool: Kind<boolean> = { wire: VARINT, put: (writer, value) => writer.bool(value) };
export const string: Kind<string> = {
  wire: LENGTH_DELIMITED,
  put: (writer, value) => writer.string(value),
};
export const bytes: Kind<Uint8Array> = {
  wire: LENGTH_DELIMITED,
  put: (writer, value) => writer.bytes(value),
};

/** A field of one value. It is written where it is given, be it the type's default or not. */
export function one<T>(number: number, kind: Kind<T>): Field<T> {
  return { number, write: (writer, value) => kind.put(writer.tag(number, kind.wire), value) };
}

/** Several values: an array, or a typed array. */
type Several<T> = Iterable<T> & { readonly length: number };

/** A field of several values; numbers are packed. */
export function many<T>(number: number, kind: Kind<T>): Field<Several<T>> {
  return {
    number,
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
  /** A message's bytes. */
  encode(values: Values): Uint8Array;
}

/** The values of a kind of message. */
export type MessageOf<M> = M extends Message<infer Values> ? Values : never;

/**
 * Describes a kind of message by its fields.
 *
 * @example
 * const Point = message({ x: one(1, double), tags: many(2, string) });
 * Point.encode({ x: 1.5, tags: ['a'] }); // the message's bytes
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
  return {
    wire: LENGTH_DELIMITED,
    put: (writer, values) => writeFields(writer.fork(), values).join(),
    encode: (values) => writeFields(new (writerClass())(), values).finish(),
  };
}

let loaded: (new () => Writer) | undefined;

function writerClass(): new () => Writer {
  loaded ??= createRequire(__filename)('@bufbuild/protobuf/wire').BinaryWriter as new () => Writer;
  return loaded;
}

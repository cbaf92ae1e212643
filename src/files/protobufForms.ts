/** Messages in forms for people: protocol buffers' JSON and their text format, by `@bufbuild/protobuf`. */
import { createRequire } from 'node:module';
import type { Registry } from '@bufbuild/protobuf';
import type { FieldDescriptorProto_Type } from '@bufbuild/protobuf/wkt';
import { snakeCase } from '../common/pythonNames';
import {
  bool,
  bytes,
  double,
  type Enumeration,
  type Field,
  float,
  int32,
  int64,
  type Kind,
  type Message,
  messageKind,
  string,
  uint32,
  uint64,
} from './protobuf';

/** The numbers that descriptors have for types. */
const types = new Map<Kind<any>, FieldDescriptorProto_Type>([
  [double, 1],
  [float, 2],
  [int64, 3],
  [uint64, 4],
  [int32, 5],
  [bool, 8],
  [string, 9],
  [bytes, 12],
  [uint32, 13],
]);
const MESSAGE: FieldDescriptorProto_Type = 11;
const ENUM: FieldDescriptorProto_Type = 14;
const OPTIONAL = 1;
const REPEATED = 3;

const load = createRequire(__filename);

/** Describes tables of fields to the library, each by the way that first leads to it. */
class Descriptors {
  private readonly names = new Map<Kind<any>, string>();
  readonly messageType: object[] = [];

  message(message: Message<any>, path: string): string {
    const known = this.names.get(message);
    if (known !== undefined) return known;
    this.names.set(message, path);
    const field = Object.entries(message.fields).map(([name, one]) => this.field(name, one, path));
    this.messageType.push({ name: path, field });
    return path;
  }

  private field(jsonName: string, { number, kind, several }: Field<any>, path: string): object {
    const name = snakeCase(jsonName);
    const common = { name, jsonName, number, label: several ? REPEATED : OPTIONAL };
    const inner = messageKind(kind);
    if (inner !== undefined)
      return { ...common, type: MESSAGE, typeName: `.${this.message(inner, `${path}_${name}`)}` };
    if ('names' in kind)
      return { ...common, type: ENUM, typeName: `.${this.enumeration(kind as Enumeration, path, name)}` };
    return { ...common, type: types.get(kind)! };
  }

  private enumeration(kind: Enumeration, path: string, name: string): string {
    // Names of values share the scope that their enumeration is in: a package of its own.
    const made = `${path}_${name}`;
    const value = kind.names.flatMap((one, number) => (one === undefined ? [] : [{ name: one, number }]));
    this.messageType.push({ name: `${made}_`, enumType: [{ name: 'Values', value }] });
    return `${made}_.Values`;
  }
}

const registries = new WeakMap<Message<any>, Registry>();

/** What the library knows of a kind of message. */
function descriptorOf(message: Message<any>, name: string) {
  const library = load('@bufbuild/protobuf') as typeof import('@bufbuild/protobuf');
  let registry = registries.get(message);
  if (registry === undefined) {
    const wkt = load('@bufbuild/protobuf/wkt') as typeof import('@bufbuild/protobuf/wkt');
    const described = new Descriptors();
    described.message(message, name);
    const { messageType } = described;
    const file = library.create(wkt.FileDescriptorProtoSchema, {
      name: `${name}.proto`,
      syntax: 'proto2',
      messageType,
    });
    registry = library.createFileRegistry(file, () => undefined);
    registries.set(message, registry);
  }
  return { library, descriptor: registry.getMessage(name)! };
}

/**
 * Reads a message of its JSON form.
 * @param message which has no fields under keys (`map`)
 * @param name what errors call it
 * @throws Error for what is no JSON, or has other fields
 */
export function fromJson<Values>(message: Message<Values>, name: string, text: string): Values {
  const { library, descriptor } = descriptorOf(message, name);
  return message.decode(library.toBinary(descriptor, library.fromJsonString(descriptor, text)));
}

/**
 * Reads a message of the text format.
 * @param message which has no fields under keys (`map`)
 * @param name what errors call it
 * @throws Error for what is no such text, or has other fields
 */
export function fromText<Values>(message: Message<Values>, name: string, text: string): Values {
  const { library, descriptor } = descriptorOf(message, name);
  const format = load('@bufbuild/protobuf/txtpb') as typeof import('@bufbuild/protobuf/txtpb');
  return message.decode(library.toBinary(descriptor, format.fromText(descriptor, text)));
}

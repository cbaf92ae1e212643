/** What a file holds, without reading its tensors: `npx torch-node inspect`. */
import fs from 'node:fs';
import { TorchError } from '../../common/errors';
import { fileSource, type Source } from '../../files/source';
import { native } from '../../native';
import { Parameter } from '../../nn/parameter/parameter';
import { type Header, MAGIC, readHeader as readArrayHeader } from '../../numpy/npy';
import { readHeaders } from '../../numpy/npz';
import { Reader } from '../../numpy/reader';
import { readHeader } from '../../safetensors/header';
import { load, refuseSpecial } from '../../serialization/load';
import { PythonObject } from '../../serialization/pickle/unknownObjects';
import { dtypeInfo } from '../../tensor/dtypes';
import { marksOf } from '../../tensor/pythonKinds';
import { numelOf } from '../../tensor/sizes';
import { handleOf, Tensor } from '../../tensor/tensor';
import { readContents, type StorageInfo } from './inspectArchive';
// Tensors' methods.
import '../../torch';

/** A tensor in a file. */
export interface InspectedTensor {
  /** The keys and positions that lead to it. */
  path: (string | number)[];
  dtype: string;
  shape: number[];
  elements: number;
  bytes: number;
  /** Of tensors that are not contiguous. */
  stride?: number[];
  /** Its first element in its storage, if not the first one. */
  offset?: number;
  layout?: string;
  device?: string;
  /** The storage's name in the file; tensors of one storage share memory. */
  storage?: string;
  parameter?: boolean;
  requiresGrad?: boolean;
}

/** Something else in a file. */
export interface InspectedValue {
  path: (string | number)[];
  /** Its Python type. */
  type: string;
  text: string;
}

/** What a file holds. */
export interface Inspection {
  file: string;
  format: string;
  bytes: number;
  /** How much of the file was read to find out. */
  bytesRead: number;
  /** Further facts: byte order, checksums, metadata. */
  facts: Record<string, string>;
  tensors: InspectedTensor[];
  values: InspectedValue[];
  totals: { tensors: number; parameters: number; elements: number; bytes: number; storages: number };
  /** Groups of tensors that share memory. */
  shared: (string | number)[][][];
}

const MAX_TEXT = 100;

function isContiguous(shape: readonly number[], stride: readonly number[]): boolean {
  let expected = 1;
  for (let i = shape.length - 1; i >= 0; i--) {
    if (shape[i] === 0) return true;
    if (shape[i] !== 1 && stride[i] !== expected) return false;
    expected *= shape[i]!;
  }
  return true;
}

function entriesOf(value: object): [string | number, unknown][] {
  if (Array.isArray(value)) return value.map((item, i) => [i, item]);
  if (value instanceof Map) {
    return [...value].map(([key, item]) => [typeof key === 'number' ? key : String(key), item]);
  }
  if (value instanceof Set) return [...value].map((item, i) => [i, item]);
  if (value instanceof Uint8Array) return [];
  if (value instanceof PythonObject) {
    const state = value.state;
    if (typeof state === 'object' && state !== null && !(state instanceof Tensor)) return entriesOf(state);
    return value.args.map((item, i) => [i, item]);
  }
  return Object.entries(value);
}

/** Walks one file's object. */
class Collector {
  readonly tensors: InspectedTensor[] = [];
  readonly values: InspectedValue[] = [];
  private readonly holds = new Map<object, boolean>();
  private readonly open = new Set<object>();
  private inObject = false;

  constructor(
    private readonly storageOf: (
      tensor: Tensor,
    ) => (Pick<StorageInfo, 'key'> & Partial<StorageInfo>) | undefined,
  ) {}

  /** Whether there is a tensor anywhere in a value. */
  private hasTensor(value: unknown): boolean {
    if (value instanceof Tensor) return true;
    if (typeof value !== 'object' || value === null) return false;
    const known = this.holds.get(value);
    if (known !== undefined) return known;
    this.holds.set(value, false); // for cycles
    const found = entriesOf(value).some(([, item]) => this.hasTensor(item));
    this.holds.set(value, found);
    return found;
  }

  add(value: unknown, at: (string | number)[], marks?: ReturnType<typeof marksOf>): void {
    if (value instanceof Tensor) {
      this.tensors.push(this.tensor(value, at));
      return;
    }
    const place = at[at.length - 1];
    const isObject = typeof value === 'object' && value !== null;
    // What every Python module has, empty.
    const isHidden = typeof place === 'string' && place.startsWith('_') && this.inObject;
    if (isHidden && (value === null || (isObject && entriesOf(value).length === 0))) return;
    if (!isObject || !(at.length === 0 || this.hasTensor(value)) || this.open.has(value)) {
      const slot = marks?.slots?.get(place);
      const type = typeof slot === 'string' ? slot : typeOf(value);
      this.values.push({ path: at, type, text: textOf(value) });
      return;
    }
    this.open.add(value);
    const own = marksOf(value);
    const outer = this.inObject;
    this.inObject ||= value instanceof PythonObject;
    for (const [key, item] of entriesOf(value)) this.add(item, [...at, key], own);
    this.inObject = outer;
    this.open.delete(value);
  }

  private tensor(value: Tensor, at: (string | number)[]): InspectedTensor {
    const shape = [...value.shape];
    const elements = numelOf(shape);
    const bytes = elements * native.tensorElementSize(handleOf(value));
    const made: InspectedTensor = { path: at, dtype: value.dtype, shape, elements, bytes };
    if (value.layout === 'strided') {
      const stride = [...value.stride()];
      if (!isContiguous(shape, stride)) made.stride = stride;
      if (value.storageOffset() !== 0) made.offset = value.storageOffset();
      const storage = this.storageOf(value);
      if (storage !== undefined) made.storage = storage.key;
      if (storage?.device !== undefined) made.device = storage.device;
    } else {
      made.layout = value.layout;
    }
    if (value instanceof Parameter) made.parameter = true;
    if (value.requiresGrad) made.requiresGrad = true;
    return made;
  }
}

function typeOf(value: unknown): string {
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'bigint') return 'int';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float';
  if (typeof value === 'string') return 'str';
  if (value instanceof PythonObject) return value.pythonName;
  const kind = marksOf(value as object)?.kind;
  if (kind !== undefined) return kind;
  if (Array.isArray(value)) return 'list';
  if (value instanceof Set) return 'set';
  if (value instanceof Uint8Array) return 'bytes';
  const { name } = (value as object).constructor ?? { name: 'Object' };
  return value instanceof Map || name === 'Object' ? 'dict' : name;
}

/** A value in one line, cut where it gets long. */
function textOf(value: unknown): string {
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  const parts: string[] = [];
  let length = 0;
  const put = (text: string): boolean => {
    parts.push(text);
    length += text.length;
    return length <= MAX_TEXT;
  };
  const write = (item: unknown, depth: number): boolean => {
    if (typeof item === 'string') return put(JSON.stringify(item.slice(0, 2 * MAX_TEXT)));
    if (item === null || item === undefined) return put('None');
    if (typeof item === 'boolean') return put(item ? 'True' : 'False');
    if (typeof item !== 'object') return put(String(item));
    if (item instanceof Uint8Array) return put(`${item.length} bytes`);
    if (item instanceof PythonObject && !put(item.pythonName)) return false;
    if (depth > 8) return put('…');
    const named = !Array.isArray(item) && !(item instanceof Set);
    if (!put(named ? '{' : '[')) return false;
    let first = true;
    for (const [key, part] of entriesOf(item)) {
      if (!put(`${first ? '' : ', '}${named ? `${key}: ` : ''}`) || !write(part, depth + 1)) return false;
      first = false;
    }
    return put(named ? '}' : ']');
  };
  write(value, 0);
  const text = parts.join('');
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT - 1)}…` : text;
}

type Found = Pick<Inspection, 'format' | 'facts' | 'tensors' | 'values'>;

function inspectPickle(source: Source): Found {
  const contents = readContents(source);
  const collector = new Collector(contents.storageOf);
  collector.add(contents.value, []);
  const { tensors, values } = collector;
  const facts: Record<string, string> = {
    'byte order': contents.byteorder,
    checksums: contents.checksums ? 'yes' : 'no',
  };
  const { refused, torchScript } = contents;
  if (refused.length > 0 && !torchScript) {
    facts['not loaded by torch.load'] = refused.slice(0, 20).join(', ') + (refused.length > 20 ? ', …' : '');
  }
  const format = torchScript ? 'TorchScript (torch.jit.save)' : 'PyTorch (zip)';
  return { format, facts, tensors, values };
}

/**
 * The older formats have no directory: their reader goes through the file,
 * without making tensors of the data.
 */
function inspectOld(file: string): Found {
  const keys = new Map<string, string>();
  const collector = new Collector((tensor) => {
    const pointer = String(native.tensorStoragePointer(handleOf(tensor)));
    if (!keys.has(pointer)) keys.set(pointer, String(keys.size));
    return { key: keys.get(pointer)! };
  });
  collector.add(load(file, { mapLocation: 'meta', weightsOnly: false }), []);
  const { tensors, values } = collector;
  return { format: 'PyTorch (before 1.6)', facts: {}, tensors, values };
}

function inspectSafetensors(source: Source): Found {
  const { tensors, metadata } = readHeader(source, 'Error while deserializing header');
  const list = [...tensors.values()].map(({ name, type, shape, bytes }): InspectedTensor => {
    const elements = numelOf(shape);
    return { path: [name], dtype: type.dtype ?? type.code, shape, elements, bytes };
  });
  return { format: 'safetensors', facts: { ...metadata }, tensors: list, values: [] };
}

function arrayOf(at: string[], { dtype, shape, count }: Header): InspectedTensor {
  return { path: at, dtype, shape, elements: count, bytes: count * dtypeInfo(dtype).itemsize };
}

function inspectNpy(source: Source): Found {
  const header = readArrayHeader(new Reader(source, 0, source.size));
  const facts: Record<string, string> = header.fortranOrder ? { order: 'Fortran' } : {};
  return { format: 'NumPy (npy)', facts, tensors: [arrayOf([], header)], values: [] };
}

function inspectNpz(source: Source): Found {
  const tensors: InspectedTensor[] = [];
  const values: InspectedValue[] = [];
  for (const [name, header] of readHeaders(source)) {
    if (typeof header === 'number') values.push({ path: [name], type: 'bytes', text: `${header} bytes` });
    else tensors.push(arrayOf([name], header));
  }
  return { format: 'NumPy (npz)', facts: {}, tensors, values };
}

/** Decides by the first bytes, as the readers do. */
function find(source: Source, file: string): Found {
  if (source.size === 0) throw new TorchError(`${file} is empty`);
  const head = Buffer.alloc(Math.min(source.size, 512));
  source.read(head, 0);
  if (head.subarray(0, MAGIC.length).equals(MAGIC)) return inspectNpy(source);
  if (head.toString('latin1', 0, 4) === 'PK\x03\x04') {
    const arrays = head.readUInt16LE(26);
    if (head.toString('latin1', 30, 30 + arrays).endsWith('.npy')) return inspectNpz(source);
    return inspectPickle(source);
  }
  if (head[8] === 0x7b || file.endsWith('.safetensors')) return inspectSafetensors(source);
  if (head[0] === 0x80 || head.toString('latin1', 257, 262) === 'ustar') return inspectOld(file);
  throw new TorchError(`${file} is no file of PyTorch, safetensors or NumPy: it begins like none of them`);
}

/** How many bytes the tensors' storages take together. */
function storageBytes(tensors: readonly InspectedTensor[]): { storages: number; bytes: number } {
  const sizes = new Map<string, number>();
  let bytes = 0;
  let alone = 0;
  for (const tensor of tensors) {
    if (tensor.storage === undefined) {
      bytes += tensor.bytes;
      alone++;
    } else {
      sizes.set(tensor.storage, Math.max(sizes.get(tensor.storage) ?? 0, spanOf(tensor)));
    }
  }
  for (const size of sizes.values()) bytes += size;
  return { storages: sizes.size + alone, bytes };
}

/** The bytes from a storage's beginning to the tensor's last element. */
function spanOf({ shape, stride, offset = 0, elements, bytes }: InspectedTensor): number {
  if (elements === 0) return 0;
  const item = bytes / elements;
  const last =
    stride === undefined ? elements - 1 : shape.reduce((sum, size, i) => sum + (size - 1) * stride[i]!, 0);
  return (offset + last + 1) * item;
}

function sharedIn(tensors: readonly InspectedTensor[]): (string | number)[][][] {
  const groups = new Map<string, (string | number)[][]>();
  for (const { storage, path: at, elements } of tensors) {
    if (storage === undefined || elements === 0) continue;
    const group = groups.get(storage) ?? [];
    group.push(at);
    groups.set(storage, group);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/**
 * What a file of PyTorch, safetensors or NumPy holds.
 * Tensors are not read, and types that `torch.load` refuses are shown, not made.
 * @throws TorchError for a damaged file, and for one of another kind; what the file system says
 */
export function inspectFile(file: string): Inspection {
  refuseSpecial(file);
  const fd = fs.openSync(file, 'r');
  let bytesRead = 0;
  try {
    const plain = fileSource(fd);
    const source: Source = {
      size: plain.size,
      read(target, offset) {
        bytesRead += target.length;
        plain.read(target, offset);
      },
    };
    const { format, facts, tensors, values } = find(source, file);
    const totals = {
      tensors: tensors.length,
      parameters: tensors.filter(({ parameter }) => parameter).length,
      elements: tensors.reduce((sum, { elements }) => sum + elements, 0),
      ...storageBytes(tensors),
    };
    const shared = sharedIn(tensors);
    return { file, format, bytes: source.size, bytesRead, facts, tensors, values, totals, shared };
  } finally {
    fs.closeSync(fd);
  }
}

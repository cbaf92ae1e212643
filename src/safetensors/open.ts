/** Reading safetensors files. */

import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Arguments, binder, refuseArguments } from '../common/binder';
import { briefText } from '../common/brief';
import { invalidArgument } from '../common/expect';
import type { FileUrl, NodeBuffer } from '../common/node';
import { bufferSource, fileSource, type Source } from '../files/source';
import { parseDevice } from '../tensor/device';
import { isForeign, readElements } from '../tensor/hostMemory';
import type { Index } from '../tensor/indexing';
import { MappedFile } from '../tensor/mappedFile';
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import type { Device } from '../tensor/types';
import { SafetensorError } from './errors';
import { type Header, readHeader, type TensorInfo } from './header';

/** Options of {@link safeOpen} and `loadFile`. */
export interface OpenOptions {
  /** Where the tensors go; a number is a CUDA device. Default: 'cpu' */
  device?: Device | number | undefined;
  /**
   * `'mmap'`: the file is mapped into memory, and what tensors on the CPU need of it is
   * read when they need it; `'pread'`: tensors are read when they are asked for, and the
   * file may be changed afterwards. Default: 'mmap'
   */
  backend?: 'mmap' | 'pread' | undefined;
}

const pytorch = ['pt', 'torch', 'pytorch'];

function deviceOf(device: Device | number): Device {
  if (typeof device === 'number') return `cuda:${device}` as Device;
  try {
    parseDevice(device);
    return device;
  } catch {
    throw new SafetensorError(`device ${briefText(device)} is invalid`);
  }
}

/** Where the bytes of tensors come from. */
interface Data extends Source {
  /** Memory over a part of the file, where it is mapped. */
  slice?(offset: number, bytes: number): Tensor;
  close?(): void;
}

function shapeOf({ type, shape }: TensorInfo): number[] {
  if (type.code !== 'F4' || shape.length === 0) return shape;
  const last = shape.at(-1)!;
  if (last % 2 !== 0) throw new SafetensorError('the last dimension of a tensor of F4 must be even');
  return [...shape.slice(0, -1), last / 2];
}

function readTensor(data: Data, info: TensorInfo): Tensor {
  const { dtype, code, bits } = info.type;
  if (dtype === null) throw new SafetensorError(`Dtype not understood: ${code}`);
  const item = Math.max(1, bits / 8);
  const shape = shapeOf(info);
  if (info.bytes === 0) return torchOps.empty(shape, { dtype, device: 'cpu' });
  const swap = isForeign('little') && item > 1;
  if (data.slice !== undefined && info.start % item === 0 && !swap) {
    return data.slice(info.start, info.bytes).view(dtype).view(shape);
  }
  let at = info.start;
  const read = (target: NodeBuffer) => {
    data.read(target, at);
    at += target.length;
  };
  return readElements(info.bytes / item, dtype, read, swap).view(shape);
}

/**
 * A tensor of an opened file that is not read yet; `get` reads a part of it.
 *
 * @example const rows = file.getSlice('embedding').get(torch.slice(0, 10));
 */
export class SafeSlice {
  readonly #read: () => Tensor;
  readonly #info: TensorInfo;

  /** @internal */
  constructor(info: TensorInfo, read: () => Tensor) {
    this.#info = info;
    this.#read = read;
  }

  /** Its shape, as the file says it. */
  getShape(...args: []): number[] {
    refuseArguments('getShape', args);
    return [...this.#info.shape];
  }

  /** Its dtype in the format's own words: `'F32'`, `'BF16'`, … */
  getDtype(...args: []): string {
    refuseArguments('getDtype', args);
    return this.#info.type.code;
  }

  /** A part of it: what `tensor.get` takes. */
  get(...indices: Index[]): Tensor {
    const whole = this.#read();
    return indices.length === 0 ? whole : whole.get(...indices);
  }
}

type NameArguments = Arguments<
  {
    /** The tensor's name in the file. */
    name: string;
  },
  [name: 'name']
>;
/** The arguments of the methods that take a tensor's name, which give their own. */
const bindName = binder<{ name: string }, ['name']>('getTensor', { name: 'any' }, {});

/**
 * An opened safetensors file: its tensors by their names, each read when it is asked for.
 *
 * @example
 * using file = torch.safetensors.safeOpen('model.safetensors');
 * for (const name of file.keys()) console.log(name, file.getTensor(name).shape);
 */
export class SafeOpen {
  readonly #header: Header;
  readonly #device: Device;
  #data: Data | undefined;

  /** @internal */
  constructor(data: Data, header: Header, device: Device) {
    this.#data = data;
    this.#header = header;
    this.#device = device;
  }

  /** The names of the tensors, sorted. */
  keys(...args: []): string[] {
    refuseArguments('keys', args);
    const names = this.offsetKeys().map((name) => [name, Buffer.from(name, 'utf8')] as const);
    return names.sort(([, a], [, b]) => Buffer.compare(a, b)).map(([name]) => name);
  }

  /** The names of the tensors in the order of their data. */
  offsetKeys(...args: []): string[] {
    refuseArguments('offsetKeys', args);
    return [...this.#header.tensors.keys()];
  }

  /** The texts that the file holds beside its tensors, or null. */
  metadata(...args: []): Record<string, string> | null {
    refuseArguments('metadata', args);
    return this.#header.metadata === null ? null : { ...this.#header.metadata };
  }

  #info(name: string): TensorInfo {
    const info = this.#header.tensors.get(name);
    if (info === undefined) throw new SafetensorError(`File does not contain tensor ${name}`);
    return info;
  }

  #tensor(info: TensorInfo): Tensor {
    if (this.#data === undefined) throw new SafetensorError('File is closed');
    const tensor = readTensor(this.#data, info);
    return this.#device === 'cpu' ? tensor : tensor.to(this.#device);
  }

  /**
   * A tensor.
   * @throws SafetensorError when there is none of this name
   */
  getTensor(...args: NameArguments): Tensor {
    const [name] = bindName(args);
    return this.#tensor(this.#info(name));
  }

  /** All tensors by their names, in the order of their data. */
  getTensors(...args: []): Record<string, Tensor> {
    refuseArguments('getTensors', args);
    const made: Record<string, Tensor> = {};
    for (const [name, info] of this.#header.tensors) {
      const value = this.#tensor(info);
      // A key of any name, `__proto__` included.
      Object.defineProperty(made, name, { value, enumerable: true, writable: true, configurable: true });
    }
    return made;
  }

  /**
   * A tensor of which parts can be read.
   * @throws SafetensorError when there is none of this name
   */
  getSlice(...args: NameArguments): SafeSlice {
    const [name] = bindName(args, 'getSlice');
    const info = this.#info(name);
    return new SafeSlice(info, () => this.#tensor(info));
  }

  /** Closes the file; the tensors that were taken from it stay. */
  close(...args: []): void {
    refuseArguments('close', args);
    this.#data?.close?.();
    this.#data = undefined;
  }

  [Symbol.dispose](): void {
    this.close();
  }
}

/** Closes files that were forgotten. */
const forgotten = new FinalizationRegistry<() => void>((close) => close());

/** Opens a file. */
export function openFile(filename: string | FileUrl, options: OpenOptions): SafeOpen {
  const { device = 'cpu', backend = 'mmap' } = options;
  const where = deviceOf(device);
  if (backend !== 'mmap' && backend !== 'pread') {
    throw invalidArgument("one of 'mmap', 'pread'", 'backend', backend);
  }
  const name = filename instanceof URL ? fileURLToPath(filename) : filename;
  if (typeof name !== 'string') throw invalidArgument('a path', 'filename', filename);
  const doing = 'Error while deserializing header';
  let fd: number | undefined = fs.openSync(name, 'r');
  const close = () => {
    if (fd !== undefined) fs.closeSync(fd);
    fd = undefined;
  };
  try {
    const source = fileSource(fd);
    const header = readHeader(source, doing);
    if (backend === 'mmap') {
      close();
      const mapped = new MappedFile(name);
      if (mapped.size !== source.size) throw new SafetensorError(`${doing}: the file changed meanwhile`);
      return new SafeOpen(mapped, header, where);
    }
    const made = new SafeOpen({ ...source, close }, header, where);
    forgotten.register(made, close);
    return made;
  } catch (error) {
    close();
    throw error;
  }
}

/** Options of {@link safeOpen}. */
export interface SafeOpenOptions extends OpenOptions {
  /** `'pt'`, as in Python. Default: 'pt' */
  framework?: string | undefined;
}

interface SafeOpenParameters extends SafeOpenOptions {
  /** The path of the file that is opened. */
  filename: string | FileUrl;
}

type SafeOpenOrder = [filename: 'filename', framework: 'framework', device: 'device'];
const bindSafeOpen = binder<SafeOpenParameters, SafeOpenOrder>(
  'safeOpen',
  { filename: 'object' },
  { framework: 'pt', device: 'cpu' },
  { backend: 'mmap' },
);

/**
 * Opens a safetensors file without reading its tensors: `safetensors.safe_open`.
 *
 * @param filename a path
 * @param framework `'pt'`, as in Python; it may be left out
 * @param args device: where the tensors go ('cpu'); by name backend: whether the file is mapped into memory
 *   (`'mmap'`) or read (`'pread'`)
 * @throws SafetensorError for a file that is damaged or of another format
 * @see https://huggingface.co/docs/safetensors/api/torch
 * @example
 * const file = torch.safetensors.safeOpen('lenet.safetensors');
 * const weight = file.getTensor('fc.weight');
 */
export function safeOpen(...args: Arguments<SafeOpenParameters, SafeOpenOrder>): SafeOpen {
  const { filename, framework, ...given } = bindSafeOpen.named(args);
  if (!pytorch.includes(framework)) throw new SafetensorError(`framework ${briefText(framework)} is invalid`);
  return openFile(filename, given);
}

interface LoadParameters {
  /** The bytes of a whole file. */
  data: Uint8Array | ArrayBuffer;
}

type LoadOrder = [data: 'data'];
const bindLoad = binder<LoadParameters, LoadOrder>('load', { data: 'object' }, {});

/**
 * The tensors of a safetensors file's bytes, as an object by name.
 * @throws SafetensorError for bytes that are damaged or of another format
 * @see https://huggingface.co/docs/safetensors/api/torch#safetensors.torch.load
 * @example
 * import fs from 'node:fs';
 * const tensors = torch.safetensors.load(fs.readFileSync('model.safetensors'));
 */
export function load(...args: Arguments<LoadParameters, LoadOrder>): Record<string, Tensor> {
  const [data] = bindLoad(args);
  if (!(data instanceof Uint8Array) && !(data instanceof ArrayBuffer)) {
    throw invalidArgument('bytes', 'data', data);
  }
  const source = bufferSource(data instanceof ArrayBuffer ? new Uint8Array(data) : data);
  return new SafeOpen(source, readHeader(source, 'Error while deserializing'), 'cpu').getTensors();
}

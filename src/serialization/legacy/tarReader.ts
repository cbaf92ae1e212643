/** Reads the first format of PyTorch (0.1): a tar archive of storages, tensors and a pickle. */
import { noGrad } from '../../autograd/gradMode';
import { TorchError } from '../../common/errors';
import type { NodeBuffer } from '../../common/node';
import { partOf, type Source } from '../../files/source';
import { readTar, type TarMember } from '../../files/tar';
import { dtypeInfo } from '../../tensor/dtypes';
import { PyTuple } from '../../tensor/pythonKinds';
import type { DType } from '../../tensor/types';
import { Converter } from '../pickle/converter';
import { lookUp } from '../pickle/globals';
import { GlobalNode, shown, textOf } from '../pickle/nodes';
import { PickleReader } from '../pickle/pickleReader';
import { makeTensor } from '../pickle/rebuild';
import type { StorageNode } from '../pickle/storageNode';
import { Unpickler } from '../pickle/unpickler';
import { PickleStream, placedStorage, type ReadOptions, viewOf } from './legacyReader';

const MAX_MEMBERS = 1000;

function wrong(what: string): TorchError {
  return new TorchError(`torch.load: the tar archive is damaged: ${what}`);
}

function contents(source: Source, name: string, found: Map<string, TarMember>): NodeBuffer {
  const member = found.get(name);
  if (member === undefined) throw wrong(`it has no ${name}`);
  const data = Buffer.allocUnsafeSlow(member.size);
  source.read(data, member.offset);
  return data;
}

const keyOf = (value: unknown) => textOf(value) ?? (typeof value === 'string' ? value : shown(value));

function itemsOf(value: unknown, count: number): readonly unknown[] {
  const items = value instanceof PyTuple ? value.items : Array.isArray(value) ? value : [];
  if (items.length !== count) throw wrong('a description has the wrong length');
  return items;
}

function countOf(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw wrong('a count is none');
  return value;
}

/** Reads one such file. */
class TarFile {
  private readonly found: Map<string, TarMember>;
  private readonly objects = new Map<string, unknown>();

  constructor(
    private readonly source: Source,
    private readonly options: ReadOptions,
  ) {
    this.found = readTar(source, { broken: wrong, most: MAX_MEMBERS });
  }

  private stream(name: string): PickleStream {
    return new PickleStream(contents(this.source, name, this.found), this.options.encoding);
  }

  private environment(persistent: (id: unknown) => unknown) {
    return { global: (module: string, name: string) => lookUp(module, name, this.options), persistent };
  }

  private readonly names = this.environment(() => {
    throw wrong('a reference where none may be');
  });

  private readStorages(): void {
    const stream = this.stream('storages');
    const { offset, size } = this.found.get('storages')!;
    const file = partOf(this.source, offset, size);
    const count = countOf(stream.next().value);
    for (let i = 0; i < count; i++) {
      const [key, location, type] = itemsOf(stream.next(this.names).value, 3);
      const place = textOf(location);
      if (!(type instanceof GlobalNode) || type.storage === undefined || place === undefined)
        throw wrong('a storage is badly described');
      const dtype = type.storage as DType | null;
      const bytes = stream.count() * (dtype === null ? 1 : dtypeInfo(dtype).itemsize);
      const placed = { dtype, bytes, location: place, offset: stream.position };
      stream.take(bytes);
      this.objects.set(keyOf(key), placedStorage(file, placed, this.options.map));
    }
    const views = stream.next().value;
    if (!Array.isArray(views)) throw wrong('it has no list of views');
    for (const view of views) {
      const [target, root, offset, size] = itemsOf(view, 4);
      this.objects.set(keyOf(target), viewOf(this.storage(root), new PyTuple([null, offset, size])));
    }
  }

  private storage(key: unknown): StorageNode {
    const known = this.objects.get(keyOf(key)) as StorageNode | undefined;
    if (known?.bytes === undefined) throw wrong(`storage ${keyOf(key)} is missing`);
    return known;
  }

  private readTensors(): void {
    const stream = this.stream('tensors');
    const count = countOf(stream.next().value);
    for (let i = 0; i < count; i++) {
      const [key, storage] = itemsOf(stream.next(this.names).value, 3);
      // The number of dimensions was written as eight bytes once.
      const dims = stream.take(8).readInt32LE(0);
      if (dims < 0 || dims > 64) throw wrong('a tensor has no shape');
      const numbers = Array.from({ length: 2 * dims + 1 }, () => Number(stream.take(8).readBigInt64LE(0)));
      const root = this.storage(storage);
      const [size, stride] = [numbers.slice(0, dims), numbers.slice(dims, 2 * dims)];
      const made = noGrad(() =>
        makeTensor(root, root.dtype, numbers[2 * dims], new PyTuple(size), new PyTuple(stride)),
      );
      this.objects.set(keyOf(key), made);
    }
  }

  read(): unknown {
    this.readStorages();
    this.readTensors();
    const reader = new PickleReader(contents(this.source, 'pickle', this.found), this.options.encoding);
    const persistent = (id: unknown): unknown => {
      // A class of a module, beside its source.
      if (id instanceof PyTuple) return id.items[0];
      const known = this.objects.get(keyOf(id));
      if (known === undefined) throw wrong(`${keyOf(id)} is missing`);
      return known;
    };
    const value = new Unpickler(reader, this.environment(persistent)).load();
    return new Converter(reader.strings).convert(value);
  }
}

/** Reads a file of PyTorch 0.1. */
export function readTarCheckpoint(source: Source, options: ReadOptions): unknown {
  return new TarFile(source, options).read();
}

/**
 * Objects as bare pickles, without a file around them: what Python's `pickle.dumps` writes and `pickle.loads`
 * reads. Each storage is a file of its own within the pickle.
 */
import { TorchError } from '../common/errors';
import type { NodeBuffer } from '../common/node';
import type { Tensor } from '../tensor/tensor';
import { isZip, openCheckpoint, readOptions } from './load';
import {
  bufferSource,
  Converter,
  GlobalNode,
  lookUp,
  PickleReader,
  Pickler,
  type SavedStorage,
  StorageNode,
  Storages,
  Unpickler,
  unpickleLegacy,
  writeBytes,
  writeStorage,
} from './parts';
import { archiveBytes } from './save';

const LOAD_FROM_BYTES = '_load_from_bytes';

/** The file of a storage alone: Python's `torch.load` gives a typed storage for it. */
function storageFile(owner: Tensor, untyped: boolean): NodeBuffer {
  const storages = new Storages();
  const pickler = new Pickler(storages);
  writeStorage(pickler, owner, untyped);
  return archiveBytes({ storages, pickle: pickler.out.finish() }, true);
}

/** Each tensor's storage by itself: Python's pickles forget, too, which tensors share memory. */
class SingleStorages extends Storages {
  override of(tensor: Tensor, type: string): SavedStorage {
    return new Storages().of(tensor, type);
  }
}

/** Classes here that stand for Python's in bare pickles. */
export interface ObjectClasses {
  /** The name of an object's class in Python; undefined for a class that is not among them. */
  nameOf(value: object): string | undefined;
  /** What a name of Python's stands for; undefined for one that is not among them. */
  global(name: string): GlobalNode | undefined;
}

const further: ObjectClasses[] = [];

/** Lets bare pickles hold objects of further classes of this package. */
export const addObjectClasses = (classes: ObjectClasses): void => void further.push(classes);

/** The first of the further classes that are found. */
function firstOf<T>(find: (classes: ObjectClasses) => T | undefined): T | undefined {
  for (const classes of further) {
    const found = find(classes);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Writes an object with its storages. */
class ObjectPickler extends Pickler {
  protected override nameOfClass(value: object): string | undefined {
    return firstOf((classes) => classes.nameOf(value)) ?? super.nameOfClass(value);
  }

  override saveStorage(storage: SavedStorage): void {
    const untyped = storage.type !== storage.owner.dtype;
    const write = () => writeBytes(this, storageFile(storage.owner, untyped));
    this.out.reduce('torch.storage', LOAD_FROM_BYTES, 1, write);
  }
}

/** The pickle of an object, of the protocol that Python's `pickle` has as its default. */
export const pickleObject = (object: unknown): NodeBuffer =>
  new ObjectPickler(new SingleStorages(), 4).dump(object);

const options = readOptions({ weightsOnly: false });

/** The storage in a file of its own. */
function readStorageFile([bytes]: unknown[]): StorageNode {
  const refuse = () => new TorchError('the pickle is damaged: a storage is no file of torch.save');
  if (!(bytes instanceof Uint8Array)) throw refuse();
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const source = bufferSource(file);
  const opened = isZip(file)
    ? openCheckpoint(source, options, refuse).unpickle?.()
    : unpickleLegacy(source, options);
  if (!(opened?.value instanceof StorageNode)) throw refuse();
  return opened.value;
}

/**
 * What a pickle holds, of Python's or of {@link pickleObject}. Nothing in it is executed.
 * @throws TorchError for a damaged pickle, and for types that have no form here
 */
export function unpickleObject(bytes: Uint8Array): unknown {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const reader = new PickleReader(data, options.encoding);
  const unpickler = new Unpickler(reader, {
    global: (module, name) =>
      module === 'torch.storage' && name === LOAD_FROM_BYTES
        ? new GlobalNode(`${module}.${name}`, readStorageFile)
        : (firstOf((classes) => classes.global(`${module}.${name}`)) ?? lookUp(module, name, options)),
    persistent: () => {
      throw new TorchError('the pickle is damaged: it refers to what is outside of it');
    },
  });
  return new Converter(reader.strings).convert(unpickler.load());
}

/** The storages that the tensors of one file use: each is written once, in the order in which they were met. */
import { TorchError } from '../errors';
import { torchOps } from '../functions';
import { native } from '../native';
import { handleOf, type Tensor } from '../tensor';
import { eachPiece } from './memory';
import type { Content } from './zipWriter';

/** A storage in the file. */
export interface SavedStorage {
  readonly key: string;
  readonly bytes: number;
  /** Where it lay: `'cpu'`, `'cuda:0'`. */
  readonly location: string;
  /** A tensor whose storage it is. */
  readonly owner: Tensor;
  /** What its dtype must be for every tensor. */
  readonly type: string;
  /** The memo number of the key's string. */
  memo: number | undefined;
}

/** The storages met so far. */
export class Storages {
  readonly list: SavedStorage[] = [];
  private readonly known = new Map<string, SavedStorage>();

  /**
   * The storage of a tensor.
   * @param type the dtype that the file will state: tensors of two dtypes can't share a storage there
   */
  of(tensor: Tensor, type: string): SavedStorage {
    const handle = handleOf(tensor);
    const pointer = native.tensorStoragePointer(handle);
    const location = tensor.device;
    const id = `${location} ${pointer}`;
    // Storages without memory have no address: each stands for itself.
    const found = pointer ? this.known.get(id) : undefined;
    if (found !== undefined) {
      if (found.type !== type) {
        throw new TorchError(
          'Cannot save multiple tensors or storages that view the same data as different types',
        );
      }
      return found;
    }
    const made: SavedStorage = {
      key: String(this.list.length),
      bytes: native.tensorStorageBytes(handle),
      location,
      owner: tensor,
      type,
      memo: undefined,
    };
    this.list.push(made);
    if (pointer) this.known.set(id, made);
    return made;
  }
}

/** All bytes of a storage. */
export function storageContent({ owner, bytes }: SavedStorage): Content {
  return {
    size: bytes,
    each(use) {
      if (bytes === 0) return;
      const host = owner.device === 'cpu' ? owner : copyOfStorage(owner, bytes);
      eachPiece(host, 0, bytes, false, use);
    },
  };
}

/** All of a storage that is not in the CPU's memory, copied there. */
function copyOfStorage(owner: Tensor, bytes: number): Tensor {
  const item = native.tensorElementSize(handleOf(owner));
  if (bytes % item !== 0) {
    throw new TorchError(`Cannot save a storage of ${bytes} bytes under a dtype of ${item} bytes`);
  }
  let plain = owner.detach();
  if (plain.isNeg()) plain = torchOps._negView(plain);
  if (plain.isConj()) plain = torchOps.conj(plain);
  return plain.asStrided([bytes / item], [1], 0).cpu();
}

/** The storages that the tensors of one file use: each is written once, in the order in which they were met. */
import { TorchError } from '../errors';
import { torchOps } from '../functions';
import { native } from '../native';
import { handleOf, type Tensor } from '../tensor';

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

/** All bytes of a storage; they may be the storage's own memory. */
export function storageBytes({ owner, bytes }: SavedStorage): Uint8Array {
  if (bytes === 0) return new Uint8Array(0);
  const item = native.tensorElementSize(handleOf(owner));
  if (bytes % item !== 0) {
    throw new TorchError(`Cannot save a storage of ${bytes} bytes under a dtype of ${item} bytes`);
  }
  let plain = owner.detach();
  if (plain.isNeg()) plain = torchOps._negView(plain);
  if (plain.isConj()) plain = torchOps.conj(plain);
  const whole = plain.asStrided([bytes / item], [1], 0);
  return new Uint8Array(native.tensorArrayBuffer(handleOf(whole.cpu()), true));
}

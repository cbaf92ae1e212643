/**
 * The storages that the tensors of one file use: each is written once, in the order in which they were met.
 */
import { noGrad } from '../autograd/gradMode';
import { TorchError } from '../common/errors';
import type { NodeBuffer } from '../common/node';
import type { Content } from '../files/source';
import { native } from '../native';
import { copyFrom, eachPiece } from '../tensor/hostMemory';
import { torchOps } from '../tensor/operators';
import { handleOf, type Tensor } from '../tensor/tensor';

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
  /** By their addresses, on a device with its name. */
  private readonly known = new Map<string | number | bigint, SavedStorage>();
  /** Those without memory, which have no address. */
  private readonly empty: { bytes: Tensor; storage: SavedStorage }[] = [];

  /** @param legacy whether they are for a file of the format before PyTorch 1.6 */
  constructor(readonly legacy = false) {}

  /**
   * The storage of a tensor.
   * @param type the dtype that the file will state: tensors of two dtypes can't share a storage there
   */
  of(tensor: Tensor, type: string): SavedStorage {
    const handle = handleOf(tensor);
    const pointer = native.tensorStoragePointer(handle);
    const location = tensor.device;
    const id = location === 'cpu' ? pointer : `${location} ${pointer}`;
    const found = this.known.get(id);
    if (found !== undefined) {
      if (found.type !== type) {
        throw new TorchError(
          'Cannot save multiple tensors or storages that view the same data as different types',
        );
      }
      return found;
    }
    if (!pointer) return this.ofEmpty(tensor, type);
    const made = this.add(tensor, type, native.tensorStorageBytes(handle), location);
    this.known.set(id, made);
    return made;
  }

  private add(owner: Tensor, type: string, bytes: number, location: string): SavedStorage {
    // Python's keys of the old format are addresses: numbers of this length.
    const key = this.legacy ? String(94_000_000_000_000 + 64 * this.list.length) : String(this.list.length);
    const made: SavedStorage = { key, bytes, location, owner, type, memo: undefined };
    this.list.push(made);
    return made;
  }

  private ofEmpty(tensor: Tensor, type: string): SavedStorage {
    const bytes = asBytes(tensor, 0);
    const found = this.empty.find((entry) => entry.bytes.isSetTo(bytes));
    if (found !== undefined) return found.storage;
    const storage = this.add(tensor, type, 0, tensor.device);
    this.empty.push({ bytes, storage });
    return storage;
  }
}

/** The first bytes of a tensor's storage as a tensor that shares them, whatever the tensor's dtype. */
function asBytes(owner: Tensor, count: number): Tensor {
  return noGrad(() => {
    const bytes = torchOps.empty([0], { dtype: 'uint8', device: owner.device });
    const plain = owner.detach();
    // The operator counts from where its source begins, and takes contiguous ones only.
    const whole = plain.storageOffset() === 0 && plain.isContiguous();
    return bytes.set_(whole ? plain : plain.asStrided([0], [1], 0), 0, [count], [1]);
  });
}

/** All bytes of a storage. */
export function storageContent({ owner, bytes }: SavedStorage): Content {
  return {
    size: bytes,
    each(use) {
      if (bytes === 0) return;
      const host = owner.device === 'cpu' ? owner : asBytes(owner, bytes).cpu();
      eachPiece(host, 0, bytes, false, use);
    },
  };
}

/** A part of a storage's bytes, copied into `target`. */
export function readStorage({ owner, bytes }: SavedStorage, target: NodeBuffer, offset: number): void {
  const isHost = owner.device === 'cpu';
  const host = isHost ? owner : noGrad(() => asBytes(owner, bytes).narrow(0, offset, target.length).cpu());
  copyFrom(host, isHost ? offset : 0, target);
}

/** Files mapped into memory under tensors. */
import fs from 'node:fs';
import { TorchError } from '../common/errors';
import type { Source } from '../files/source';
import { native } from '../native';
import { copyFrom, newBytes } from './hostMemory';
import { torchOps } from './operators';
import { handleOf, newTensor, type Tensor } from './tensor';

/**
 * A file mapped into memory: nothing is read before it is used. The mapping lasts as long as this object or
 * any tensor of it. Who makes the file shorter meanwhile ends the processes that use the lost part.
 */
export class MappedFile implements Source {
  readonly size: number;
  private readonly whole: Tensor;

  /**
   * @param shared whether changes to the tensors go to the file; otherwise they stay in this process
   * @throws what the file system says, or TorchError where nothing can be mapped
   */
  constructor(file: string, shared = false) {
    const stat = fs.statSync(file);
    if (!stat.isFile()) throw new TorchError(`${file} can't be mapped into memory: it is no regular file`);
    this.size = stat.size;
    this.whole =
      stat.size === 0 ? newBytes(0) : torchOps.fromFile(file, shared, stat.size, { dtype: 'uint8' });
  }

  read(target: Uint8Array, offset: number): void {
    copyFrom(this.whole, offset, target);
  }

  /** A part of the file as a tensor of bytes with a storage of its own, over the mapping. */
  slice(offset: number, bytes: number): Tensor {
    return newTensor((shell) => native.storageSlice(shell, handleOf(this.whole), offset, bytes));
  }
}

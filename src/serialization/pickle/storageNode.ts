/** A storage in the graph of what a pickle holds, read when a tensor first needs it. */
import type { Tensor } from '../../tensor/tensor';
import type { DType } from '../../tensor/types';

/** A storage that tensors are made of. */
export class StorageNode {
  private loaded: Tensor | undefined;

  constructor(
    /** `null` is untyped. */
    readonly dtype: DType | null,
    readonly bytes: number,
    private readonly read: () => Tensor,
    /** Where it begins in its tensor's memory: a part of another storage. */
    readonly base = 0,
  ) {}

  /** A part of it. */
  part(offset: number, bytes: number): StorageNode {
    return new StorageNode(this.dtype, bytes, () => this.data, this.base + offset);
  }

  /** Its bytes, as a tensor. */
  get data(): Tensor {
    this.loaded ??= this.read();
    return this.loaded;
  }
}

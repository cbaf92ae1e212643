/** A storage in the graph of what a pickle holds, read when a tensor first needs it. */
import { interception } from '../../tensor/intercept';
import type { Tensor } from '../../tensor/tensor';
import type { DType } from '../../tensor/types';

/** A storage that tensors are made of. */
export class StorageNode {
  private loaded: Tensor | undefined;
  /** Whether a mode may have seen its tensor, and keep it. */
  private isSeen = false;

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
    this.isSeen ||= interception.handler !== undefined;
    this.loaded ??= this.read();
    return this.loaded;
  }

  /** The same, if it was read and nobody else knows of it. */
  get ownData(): Tensor | undefined {
    return this.isSeen ? undefined : this.loaded;
  }
}

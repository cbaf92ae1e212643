/** What a communication hook gets: the gradients of some parameters, one behind the other. */
import { partsOf } from '../tensor/flat';
import type { Tensor } from '../tensor/tensor';

/**
 * A bucket: gradients that are communicated together. Communication hooks get them.
 *
 * @see https://docs.pytorch.org/docs/2.13/ddp_comm_hooks.html#torch.distributed.GradBucket
 * @example
 * import type { distributed } from 'torch-node';
 * const hook = (_state: null, bucket: distributed.GradBucket) => bucket.buffer().mul(0.5);
 */
export class GradBucket {
  #buffer: Tensor;
  readonly #parameters: readonly Tensor[];
  readonly #index: number;
  readonly #isLast: boolean;

  /** @internal */
  constructor(buffer: Tensor, parameters: readonly Tensor[], index: number, isLast: boolean) {
    this.#buffer = buffer;
    this.#parameters = parameters;
    this.#index = index;
    this.#isLast = isLast;
  }

  /** Which of the buckets it is: the first is communicated first. */
  index(): number {
    return this.#index;
  }

  /** Whether it is the last one of this backward. */
  isLast(): boolean {
    return this.#isLast;
  }

  /** All gradients in one dimension; a sparse gradient, which is alone in its bucket, as it is. */
  buffer(): Tensor {
    return this.#buffer;
  }

  /** Puts another tensor in the buffer's place. */
  setBuffer(buffer: Tensor): void {
    this.#buffer = buffer;
  }

  /** The gradients, one a parameter: views of the buffer. None of a sparse one. */
  gradients(): Tensor[] {
    if (this.#buffer.isSparse) return [];
    return Array.from(partsOf(this.#buffer, this.#parameters), ([, gradient]) => gradient);
  }

  /** Whose gradients they are. */
  parameters(): Tensor[] {
    return [...this.#parameters];
  }
}

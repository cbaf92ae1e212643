/** The Tensor methods that only make sense on an accelerator. */

import { recordStream, type Stream } from '../accelerator/streams';
import { type Arguments, binder } from '../common/binder';
import type { Tensor } from '../tensor/tensor';

/** What `src/methods/index.ts` adds to Tensor. */
export interface AcceleratorMethods {
  /**
   * Tells the allocator that the tensor is used on another stream than the one it was made on, so that its
   * memory is not reused before that stream's work is done.
   * @param args stream: the stream whose work uses the tensor, so that its memory isn't reused before
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.record_stream.html
   */
  recordStream(...args: Arguments<{ stream: Stream }, [stream: 'stream']>): void;
}

const bindStream = binder<{ stream: Stream }, ['stream']>('recordStream', { stream: 'object' }, {});

export const acceleratorMethods = {
  recordStream(...args) {
    const [stream] = bindStream(args);
    recordStream(this, stream);
  },
} satisfies AcceleratorMethods & ThisType<Tensor>;

/** The properties of Tensor that say what kind it is and where it lies. */
import { native } from '../native';
import type { Handle } from '../native/handle';
import { handleOf, type Tensor } from '../tensor/tensor';

/** What `src/methods/index.ts` adds to Tensor. */
export interface DeviceProperties {
  /** Whether the layout is `'sparse_coo'`: indices and values side by side. */
  readonly isSparse: boolean;
  /** Whether the layout is `'sparse_csr'`: sparse, compressed by rows. */
  readonly isSparseCsr: boolean;
  /** Whether it holds quantised numbers: integers with a scale and a zero point. */
  readonly isQuantized: boolean;
  /** Whether it is a list of tensors of different sizes: `torch.nested`. */
  readonly isNested: boolean;
  /** Whether it has a shape and a dtype, but no data. */
  readonly isMeta: boolean;
  /** Whether it lies on a CUDA device, so that operators run there. */
  readonly isCuda: boolean;
  /** Whether it lies in the CPU's memory: the device is `'cpu'`. */
  readonly isCpu: boolean;
  /** Whether it is in the layout of oneDNN. */
  readonly isMkldnn: boolean;
  /** Whether it lies on an Apple GPU: the device is `'mps'`. */
  readonly isMps: boolean;
  /** Whether it lies on an Intel GPU: the device is an `'xpu'`. */
  readonly isXpu: boolean;
  /** Whether its device is of the type `ipu`. */
  readonly isIpu: boolean;
  /** Whether its device is of the type `maia`. */
  readonly isMaia: boolean;
  /** Whether its device is of the type `mtia`. */
  readonly isMtia: boolean;
  /** Whether its device is of the type `vulkan`. */
  readonly isVulkan: boolean;
  /** Whether its device is of the type `xla`. */
  readonly isXla: boolean;
}

/** A property that a native function answers. */
export const flag = (ask: (t: Handle) => boolean): PropertyDescriptor => ({
  get(this: Tensor): boolean {
    return ask(handleOf(this));
  },
  configurable: true,
});

const onDevice = (type: string): PropertyDescriptor => ({
  get(this: Tensor): boolean {
    if (handleOf(this) === 0) throw new TypeError('not a Tensor: a property of tensors was asked for');
    return this.device.split(':')[0] === type;
  },
  configurable: true,
});

/** The properties, to be put on `Tensor.prototype`. */
export const deviceProperties: Record<keyof DeviceProperties, PropertyDescriptor> = {
  isSparse: flag((t) => native.tensorIsSparse(t)),
  isSparseCsr: flag((t) => native.tensorIsSparseCsr(t)),
  isQuantized: flag((t) => native.tensorIsQuantized(t)),
  isNested: flag((t) => native.tensorIsNested(t)),
  isMeta: flag((t) => native.tensorIsMeta(t)),
  isCuda: flag((t) => native.tensorIsCuda(t)),
  isCpu: flag((t) => native.tensorIsCpu(t)),
  isMkldnn: flag((t) => native.tensorIsMkldnn(t)),
  isMps: flag((t) => native.tensorIsMps(t)),
  isXpu: flag((t) => native.tensorIsXpu(t)),
  isIpu: onDevice('ipu'),
  isMaia: onDevice('maia'),
  isMtia: onDevice('mtia'),
  isVulkan: onDevice('vulkan'),
  isXla: onDevice('xla'),
};

/** The properties of Tensor that say what kind it is and where it lies. */
import { native } from '../native';
import type { Handle } from '../native/handle';
import { handleOf, type Tensor } from '../tensor/tensor';

/** What `src/methods/index.ts` adds to Tensor. */
export interface DeviceProperties {
  readonly isSparse: boolean;
  readonly isSparseCsr: boolean;
  readonly isQuantized: boolean;
  readonly isNested: boolean;
  readonly isMeta: boolean;
  readonly isCuda: boolean;
  readonly isCpu: boolean;
  readonly isMkldnn: boolean;
  readonly isMps: boolean;
  readonly isXpu: boolean;
  readonly isIpu: boolean;
  readonly isMaia: boolean;
  readonly isMtia: boolean;
  readonly isVulkan: boolean;
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
  isSparse: flag(native.tensorIsSparse),
  isSparseCsr: flag(native.tensorIsSparseCsr),
  isQuantized: flag(native.tensorIsQuantized),
  isNested: flag(native.tensorIsNested),
  isMeta: flag(native.tensorIsMeta),
  isCuda: flag(native.tensorIsCuda),
  isCpu: flag(native.tensorIsCpu),
  isMkldnn: flag(native.tensorIsMkldnn),
  isMps: flag(native.tensorIsMps),
  isXpu: flag(native.tensorIsXpu),
  isIpu: onDevice('ipu'),
  isMaia: onDevice('maia'),
  isMtia: onDevice('mtia'),
  isVulkan: onDevice('vulkan'),
  isXla: onDevice('xla'),
};

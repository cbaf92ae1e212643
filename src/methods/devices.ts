/** The properties of Tensor that say what kind it is and where it lies. */
import { native } from '../native';
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

/** A property that the addon answers by name. */
export const flag = (name: string): PropertyDescriptor => ({
  get(this: Tensor): boolean {
    return native.tensorFlag(handleOf(this), name);
  },
  configurable: true,
});

const onDevice = (type: string): PropertyDescriptor => ({
  get(this: Tensor): boolean {
    return this.device.split(':')[0] === type;
  },
  configurable: true,
});

/** The properties, to be put on `Tensor.prototype`. */
export const deviceProperties: Record<keyof DeviceProperties, PropertyDescriptor> = {
  isSparse: flag('isSparse'),
  isSparseCsr: flag('isSparseCsr'),
  isQuantized: flag('isQuantized'),
  isNested: flag('isNested'),
  isMeta: flag('isMeta'),
  isCuda: flag('isCuda'),
  isCpu: flag('isCpu'),
  isMkldnn: flag('isMkldnn'),
  isMps: flag('isMps'),
  isXpu: flag('isXpu'),
  isIpu: onDevice('ipu'),
  isMaia: onDevice('maia'),
  isMtia: onDevice('mtia'),
  isVulkan: onDevice('vulkan'),
  isXla: onDevice('xla'),
};

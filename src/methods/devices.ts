/** Properties of Tensor that few scripts ask for: the rarer devices, and the place among a node's outputs. */
import { Operator } from '../tensor/operator';
import { invoke, type Tensor } from '../tensor/tensor';

/** What `src/methods/index.ts` adds to Tensor. */
export interface RareProperties {
  readonly isIpu: boolean;
  readonly isMaia: boolean;
  readonly isMtia: boolean;
  readonly isVulkan: boolean;
  readonly isXla: boolean;
  /** Which of the outputs of its `gradFn` the tensor is. */
  readonly outputNr: number;
}

const onDevice = (type: string): PropertyDescriptor => ({
  get(this: Tensor): boolean {
    return this.device.split(':')[0] === type;
  },
  configurable: true,
});

const outputNr = new Operator('outputNr', 'aten::output_nr', [''], [], 0);

/** The properties, to be put on `Tensor.prototype`. */
export const rareProperties: PropertyDescriptorMap = {
  isIpu: onDevice('ipu'),
  isMaia: onDevice('maia'),
  isMtia: onDevice('mtia'),
  isVulkan: onDevice('vulkan'),
  isXla: onDevice('xla'),
  outputNr: {
    get(this: Tensor): number {
      return invoke(outputNr, [this]) as number;
    },
    configurable: true,
  },
};

/** Where parameters lie and what they are: options of the layers, and of parameters that are made late. */
import type { DType } from '../../tensor/dtypes';
import type { Device } from '../../tensor/types';

/** Where a layer's parameters lie and what they are. */
export interface FactoryOptions {
  /** Where parameters and buffers are made. Default: null, the default device */
  device?: Device | null | undefined;
  /** The element type of parameters and buffers. Default: null, the default dtype */
  dtype?: DType | null | undefined;
}

/** The end of such a layer's order. */
export type FactoryOrder = [device: 'device', dtype: 'dtype'];

export const factoryDefaults = { device: null, dtype: null } as const;

/** Where parameters lie and what they are: options of the layers, and of parameters that are made late. */
import type { DType } from '../../tensor/dtypes';
import type { Device } from '../../tensor/types';

/** Where a layer's parameters lie and what they are. */
export interface FactoryOptions {
  /** Default: the default device */
  device?: Device | null | undefined;
  /** Default: the default dtype */
  dtype?: DType | null | undefined;
}

/** The trailing positional parameters of such a layer. */
export type FactoryArgs = [device: Device | null, dtype: DType | null];

export const factoryDefaults = { device: null, dtype: null } as const;

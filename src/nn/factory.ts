/** What layers with parameters have in common. */
import type { DType } from '../dtypes';
import { pyTupleRepr } from '../pyrepr';
import type { Device } from '../types';

/** Where a layer's parameters lie and what they are. */
export interface FactoryOptions {
  /** Default: the default device */
  device?: Device | null;
  /** Default: the default dtype */
  dtype?: DType | null;
}

/** The trailing positional parameters of such a layer. */
export type FactoryArgs = [device: Device | null, dtype: DType | null];

export const factoryDefaults = { device: null, dtype: null } as const;

/** A size of one number, or one a dimension. */
export type Size = number | readonly number[];

/** A size as Python's `repr` writes it: a list of numbers is a tuple there. */
export function sizeRepr(size: Size): string {
  return typeof size === 'number' ? String(size) : pyTupleRepr(size);
}

/** `', inplace=True'` or nothing. */
export function inplaceRepr(inplace: boolean, separator = ', '): string {
  return inplace ? `${separator}inplace=True` : '';
}

/** Python's `True` and `False`. */
export const boolRepr = (value: boolean) => (value ? 'True' : 'False');

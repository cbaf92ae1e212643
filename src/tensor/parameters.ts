/** What methods of Tensor take that aren't operators: their options, and what binds them. */
import { type Arguments, binder } from '../common/binder';
import type { MemoryFormat } from './types';

type DimOrder = [dim: 'dim'];
/** The arguments of `size` and `stride`, which give their names. */
export const bindDim = binder<{ dim?: number | null }, DimOrder>('size', {}, { dim: null });

/** Options of `isContiguous`. */
export interface IsContiguousOptions {
  /** The order of dimensions that is asked for. Default: 'contiguous_format' */
  memoryFormat?: MemoryFormat | undefined;
}
export type IsContiguousArguments = Arguments<IsContiguousOptions, []>;
export const bindIsContiguous = binder<IsContiguousOptions, []>(
  'isContiguous',
  {},
  {},
  { memoryFormat: 'contiguous_format' },
);

/** Options of `requiresGrad_`. */
export interface RequiresGradOptions {
  /** Whether backward computes its gradient from now on. Default: true */
  requiresGrad?: boolean | undefined;
}
type RequiresGradOrder = [requiresGrad: 'requiresGrad'];
export type RequiresGradArguments = Arguments<RequiresGradOptions, RequiresGradOrder>;
export const bindRequiresGrad = binder<RequiresGradOptions, RequiresGradOrder>(
  'requiresGrad_',
  {},
  { requiresGrad: true },
);

/** Options of `toTypedArray`. */
export interface ToTypedArrayOptions {
  /** The tensor's own memory, rather than a copy. Default: false */
  share?: boolean | undefined;
}
export type ToTypedArrayArguments = Arguments<ToTypedArrayOptions, []>;
export const bindToTypedArray = binder<ToTypedArrayOptions, []>('toTypedArray', {}, {}, { share: false });

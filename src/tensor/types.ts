/** Where a tensor lies and what an element is, as scripts write it. */
import type { Complex } from '../python/complex';

export type { DType, Layout, MemoryFormat, QScheme } from './dtypes';

type DeviceType =
  | 'cpu'
  | 'cuda'
  | 'meta'
  | 'mps'
  | 'xpu'
  | 'hpu'
  | 'xla'
  | 'ipu'
  | 'mtia'
  | 'maia'
  | 'vulkan'
  | 'lazy'
  | 'privateuseone';

/** Where a tensor lies: `'cpu'`, `'cuda'`, `'cuda:1'`, `'meta'`, … */
export type Device = DeviceType | `${DeviceType}:${number}`;

/** A number as an operator takes it: an integral number is an integer, a bigint an int64, as in Python. */
export type Scalar = number | bigint | boolean | Complex;

/** One number for all, or a list with one for each: what a place means by it, it says itself. */
export type OneOrEach = number | readonly number[];

/** An argument that sizes, strides or kernels take: one number for all dimensions, or one a dimension. */
export type IntOrList = OneOrEach;

/** How a border is filled. */
export type PadMode = 'constant' | 'reflect' | 'replicate' | 'circular';

/** Nested arrays of scalars, as `tolist()` returns them. */
export type NestedArray = Scalar | NestedArray[];

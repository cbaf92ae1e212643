/** The addon: nowhere else is it loaded. Every native function is declared in the file named after its folder of `binding/`. */

import { loadNative } from '../libtorch/load';
import type { NativeAutograd } from './autograd';
import type { NativeContext } from './context';
import type { NativeCuda } from './cuda';
import type { NativeData } from './data';
import type { NativeFiles } from './files';
import type { Handle } from './handle';
import type { NativeJit } from './jit';
import type { NativeMemory } from './memory';
import type { NativeOps } from './ops';
import type { NativeOptim } from './optim';
import type { NativeRandom } from './random';
import type { NativeTensor } from './tensor';

/** What native code calls back. */
export interface NativeCallbacks {
  /** Without arguments: a new, empty Tensor. With: puts the handle behind it. */
  makeTensor(shell?: object, handle?: Handle): object;
  /** `id` stands for an overload; its names, and the operator's, come with the first call. */
  makeTuple(id: number, names: string[] | null, op: string | null, ...values: unknown[]): unknown;
  makeComplex(re: number, im: number): unknown;
  makeError(kind: string, message: string, op?: string): Error;
  /** Collects garbage: the young generation, or all of the heap. */
  collect?(major: boolean): void;
}

export interface Native
  extends NativeOps,
    NativeTensor,
    NativeFiles,
    NativeAutograd,
    NativeRandom,
    NativeMemory,
    NativeContext,
    NativeCuda,
    NativeData,
    NativeJit,
    NativeOptim {
  /** Hands the callbacks over; returns the array through which `invoke` answers. */
  setup(callbacks: NativeCallbacks): Int32Array;
}

export const native = loadNative() as Native;

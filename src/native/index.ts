/**
 * The addon: nowhere else is it loaded. Every native function is declared in the
 * file named after its folder of `binding/`.
 */

import type { ErrorDetails } from '../common/errors';
import { find, loadNative } from '../libtorch/load';
import type { NativeAccelerator } from './accelerator';
import type { NativeAmp } from './amp';
import type { NativeAutograd } from './autograd';
import type { NativeContext } from './context';
import type { NativeCuda } from './cuda';
import type { NativeData } from './data';
import type { NativeDistributed } from './distributed';
import type { NativeFiles } from './files';
import type { NativeFunctorch } from './functorch';
import type { NativeGraphs } from './graphs';
import type { Handle } from './handle';
import type { NativeImage } from './image';
import type { NativeInductor } from './inductor';
import type { NativeJit } from './jit';
import type { NativeLibm } from './libm';
import type { NativeLibrary } from './library';
import type { NativeMemory } from './memory';
import type { NativeModes } from './modes';
import type { NativeMps } from './mps';
import type { NativeOps } from './ops';
import type { NativeOptim } from './optim';
import type { NativeProfiler } from './profiler';
import type { NativeRandom } from './random';
import type { NativeTensor } from './tensor';

/** What native code calls back. */
export interface NativeCallbacks {
  /** Without arguments: a new, empty Tensor. With: puts the handle behind it. */
  makeTensor(shell?: object, handle?: Handle): object;
  /** `id` stands for an overload; its names, and the operator's, come with the first call. */
  makeTuple(id: number, names: string[] | null, op: string | null, ...values: unknown[]): unknown;
  makeComplex(re: number, im: number): unknown;
  makeError(kind: string, message: string, op?: string, details?: ErrorDetails): Error;
  /** A warning of LibTorch's, in the middle of a call: notes it, and runs no code of the script's. */
  warn(category: 'UserWarning' | 'DeprecationWarning', text: string): void;
  /**
   * What an object of another copy of the library is, in the words of an error; undefined for anything else.
   */
  foreign(value: unknown): string | undefined;
  /** Collects garbage: the young generation, or all of the heap. */
  collect?(major: boolean): void;
}

export interface Native
  extends NativeOps,
    NativeTensor,
    NativeFiles,
    NativeFunctorch,
    NativeAccelerator,
    NativeMps,
    NativeModes,
    NativeAmp,
    NativeAutograd,
    NativeRandom,
    NativeMemory,
    NativeContext,
    NativeCuda,
    NativeGraphs,
    NativeData,
    NativeDistributed,
    NativeImage,
    NativeInductor,
    NativeJit,
    NativeLibm,
    NativeLibrary,
    NativeProfiler,
    NativeOptim {
  /** Hands over the callbacks, and the memory through which `invoke` is asked and answers. */
  setup(callbacks: NativeCallbacks, memory: ArrayBuffer): void;
}

/** What the addon exports. */
interface Addon {
  /**
   * A set of native functions with a state of its own: tensors, operators, callbacks. Each evaluation of this
   * module has one, since test runners evaluate modules anew while the addon stays loaded.
   */
  instance(): Native;
}

// LibTorch is opened on a thread beside the script while the rest of the modules are evaluated.
find();

let isOpen = false;
const waiting: (() => void)[] = [];

/** Stands where the addon's functions will be: whoever is first to ask for one opens it. */
const closed = new Proxy(Object.prototype, {
  get: (_, key) => {
    openNative();
    return Reflect.get(native, key);
  },
  has: (_, key) => {
    openNative();
    return key in native;
  },
});

/** The addon's functions, one link up the chain of prototypes, where V8 finds them fastest. */
export const native: Native = Object.create(closed);

/** Loads the addon, which waits for LibTorch. The library does it when all its modules are evaluated. */
export function openNative(): void {
  if (!isOpen) Object.setPrototypeOf(native, (loadNative() as Addon).instance());
  isOpen = true;
  for (let use = waiting.shift(); use !== undefined; use = waiting.shift()) use();
}

/** Runs what needs the addon as soon as it is there. */
export function whenOpen(use: () => void): void {
  if (isOpen) use();
  else waiting.push(use);
}
